"""What trial records are about: titles and sentences as varied as a ward's papers.

Put together from matters, places and times that wards write about. A number always gives the
same words; which ones is decided by a hash, so that neighbours are not alike. Searching among
records that differ by a number only would measure nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

PAPERS = (
    "Thông báo về việc {matter} tại {place}",
    "Thông báo kết quả {matter} {time}",
    "Quyết định phê duyệt {matter} tại {place}",
    "Quyết định giao nhiệm vụ {matter} {time}",
    "Kế hoạch {matter} {time}",
    "Báo cáo {matter} {time}",
    "Báo cáo giải trình về {matter} tại {place}",
    "Công khai {matter} tại {place}, {time}",
    "Niêm yết {matter} tại {place}",
    "Tờ trình đề nghị {matter} {time}",
    "Biên bản họp dân {place} bàn việc {matter}",
    "Giấy mời dự hội nghị về {matter} tại {place}",
    "Hướng dẫn {matter} {time}",
)
MATTERS = (
    "phương án bồi thường, hỗ trợ và tái định cư",
    "thu hồi đất để mở rộng mặt đường",
    "điều chỉnh cục bộ quy hoạch chi tiết xây dựng",
    "cấp giấy chứng nhận quyền sử dụng đất lần đầu",
    "xác nhận nguồn gốc đất và tình trạng tranh chấp",
    "kế hoạch sử dụng đất hằng năm",
    "dự toán thu, chi ngân sách",
    "quyết toán ngân sách và kết dư chuyển nguồn",
    "phân bổ vốn đầu tư công trung hạn",
    "sửa chữa mặt đường bê tông và rãnh thoát nước",
    "lắp đèn chiếu sáng công cộng trong ngõ",
    "nạo vét kênh mương, khơi thông cống rãnh",
    "xây kè chống sạt lở ta luy",
    "nâng cấp nhà văn hóa và sân thể thao",
    "lắp đặt camera an ninh ở khu dân cư",
    "thu phí vệ sinh và lịch thu gom rác thải sinh hoạt",
    "phân loại rác tại nguồn",
    "ra quân giải tỏa vỉa hè, lòng đường bị lấn chiếm",
    "xử lý công trình xây dựng sai giấy phép",
    "bình xét hộ nghèo, hộ cận nghèo",
    "chi trả trợ cấp xã hội hằng tháng",
    "hỗ trợ hộ bị tốc mái, ngập lụt sau bão",
    "cấp thẻ bảo hiểm y tế cho người cao tuổi",
    "tặng quà người có công và gia đình liệt sĩ",
    "học bổng cho học sinh vượt khó",
    "tuyển sinh lớp một và trường mầm non",
    "tiêm chủng mở rộng và phòng chống sốt xuất huyết",
    "khám sức khỏe nghĩa vụ quân sự",
    "diễn tập phòng cháy, chữa cháy và cứu nạn",
    "phòng, chống đuối nước cho trẻ em dịp hè",
    "tiêm vắc xin phòng dại cho chó, mèo",
    "kiểm tra an toàn thực phẩm ở chợ",
    "sắp xếp ki ốt, quầy hàng trong chợ",
    "cho thuê mặt bằng và tài sản công",
    "đấu giá quyền thuê bãi đỗ xe",
    "đặt tên, đổi tên đường và ngõ",
    "sắp xếp lại tổ dân phố",
    "bầu trưởng khu phố nhiệm kỳ mới",
    "bầu thành viên Ban Thanh tra nhân dân",
    "kết quả giám sát đầu tư của cộng đồng",
    "giải quyết khiếu nại, tố cáo của công dân",
    "tiếp công dân định kỳ của Chủ tịch",
    "đối thoại giữa người đứng đầu với Nhân dân",
    "trả lời kiến nghị của cử tri",
    "vận động Quỹ Vì người nghèo",
    "quỹ đền ơn đáp nghĩa và quỹ khuyến học",
    "đóng góp tự nguyện làm cổng chào khu phố",
    "hiến đất, tháo dỡ tường rào làm đường",
    "sửa đổi quy ước của khu dân cư",
    "danh hiệu gia đình văn hóa",
    "cải cách hành chính và chuyển đổi số",
    "hồ sơ giải quyết trễ hẹn ở bộ phận một cửa",
    "thủ tục đăng ký khai sinh, kết hôn",
    "chứng thực bản sao và chữ ký lưu động",
    "phổ biến Luật Đất đai và Luật Cư trú",
    "tập huấn hòa giải ở cơ sở",
    "bảo đảm trật tự đô thị dịp Tết Nguyên đán",
    "lễ hội truyền thống ở đình làng",
    "trồng cây xanh, hoa ven đường",
    "cắt điện, cắt nước để bảo trì đường ống",
)
STREETS = (
    "Trần Phú",
    "Lê Lợi",
    "Nguyễn Trãi",
    "Quang Trung",
    "Hai Bà Trưng",
    "Lý Thường Kiệt",
    "Trần Hưng Đạo",
    "Ngô Quyền",
    "Đinh Tiên Hoàng",
    "Phan Bội Châu",
    "Phan Chu Trinh",
    "Hoàng Hoa Thám",
    "Nguyễn Du",
    "Hồ Xuân Hương",
    "Chu Văn An",
    "Lương Thế Vinh",
    "Bà Triệu",
    "Cao Bá Quát",
    "Tô Hiến Thành",
    "Lê Quý Đôn",
    "Yết Kiêu",
    "Bạch Đằng",
    "Hạ Long",
    "Kênh Liêm",
    "Đồng Quýt",
    "Giếng Vuông",
    "Cầu Trắng",
    "Vườn Đào",
    "Hàng Bè",
    "Bến Than",
)
SENTENCES = (
    "Việc làm trong {days} ngày, kể từ ngày {day}.",
    "Tổng kinh phí dự kiến {money} triệu đồng, trong đó ngân sách phường chi một phần.",
    "Các hộ ở {place} đã họp và {percent}% số hộ tán thành.",
    "Ai chưa đồng ý xin gửi ý kiến bằng văn bản trước ngày {day}.",
    "Hồ sơ, bản vẽ để tại trụ sở và nhà văn hóa {place} cho mọi người xem.",
    "Đơn vị thi công chịu trách nhiệm hoàn trả mặt đường, nắp cống và biển báo.",
    "Ban Giám sát đầu tư của cộng đồng theo dõi khối lượng, chất lượng vật liệu từng ngày.",
    "Danh sách gồm {count} trường hợp, xếp theo tổ dân phố.",
    "Trường hợp thiếu giấy tờ được bổ sung trong {days} ngày làm việc.",
    "Người dân mang theo căn cước và bản sao giấy tờ liên quan khi đến làm việc.",
    "Xe cộ qua {place} đi theo đường vòng từ 7 giờ đến 17 giờ.",
    "Phần còn thiếu do doanh nghiệp và các nhà hảo tâm ủng hộ {money} triệu đồng.",
    "So với năm trước, số hồ sơ đúng hạn tăng {percent}%.",
    "Nguyên nhân chậm là mưa kéo dài và vướng mặt bằng ở {place}.",
    "Cán bộ địa chính đo đạc, lập biên bản có chữ ký của chủ sử dụng đất liền kề.",
    "Hội Phụ nữ, Đoàn Thanh niên, Hội Cựu chiến binh cùng tham gia.",
    "Mỗi hộ cử một người đại diện, vắng mặt thì được ủy quyền bằng giấy.",
    "Số tiền thu được ghi vào sổ, công khai sau {days} ngày và báo lại tại cuộc họp cuối năm.",
    "Kết quả bốc thăm, chấm điểm dán ở bảng tin cùng ngày.",
    "Phường đề nghị giữ gìn cây xanh, ghế đá, thiết bị thể dục ngoài trời.",
    "Loa truyền thanh phát sáng, chiều trong ba ngày liên tục.",
    "Khi có mưa lớn, các hộ sườn đồi tạm chuyển đến trường học gần nhất.",
    "Nước thải, khói bụi và tiếng ồn vượt mức cho phép phải dừng ngay.",
    "Giá khởi điểm {money} triệu đồng một năm, thời hạn thuê ba năm.",
    "Học sinh có hoàn cảnh khó khăn được miễn, giảm học phí.",
    "Người từ 80 tuổi trở lên nhận trợ cấp qua tài khoản hoặc tại nhà.",
    "Đường dây nóng trực cả thứ Bảy, Chủ nhật.",
    "Các kiến nghị về điện, nước đã chuyển đơn vị cung cấp, có phiếu hẹn.",
    "Bản đồ khổ lớn cho thấy ranh giới, chỉ giới đường đỏ và lộ giới.",
    "Thương binh, bệnh binh, thân nhân liệt sĩ được ưu tiên.",
    "Trạm y tế tiêm bù cho trẻ chưa đủ mũi vào ngày {day}.",
    "Chủ hộ kinh doanh ký cam kết không bày hàng ra lòng đường.",
)


def title_of(number: int, issued: date) -> str:
    """The title of a trial record; says nothing of its being one."""
    return pick(PAPERS, number, "paper").format(
        matter=pick(MATTERS, number, "matter"),
        place=place_of(number, "title"),
        time=_time(number, issued),
    )


def sentences_of(number: int, issued: date, count: int) -> list[str]:
    """So many sentences of a trial record."""
    return [
        pick(SENTENCES, number, f"sentence {place}").format(
            place=place_of(number, f"place {place}"),
            day=f"{_draw(number, f'day {place}', 28) + 1}/{issued.month}/{issued.year}",
            days=_draw(number, f"days {place}", 40) + 5,
            count=_draw(number, f"count {place}", 200) + 2,
            money=_draw(number, f"money {place}", 900) + 20,
            percent=_draw(number, f"percent {place}", 60) + 40,
        )
        for place in range(count)
    ]


def place_of(number: int, salt: str) -> str:
    """A street, a lane, a khu or a group of houses."""
    street = pick(STREETS, number, f"{salt} street")
    lane, khu, group = (_draw(number, f"{salt} {part}", 60) + 1 for part in ("lane", "khu", "to"))
    places = (
        f"đường {street}",
        f"ngõ {lane} đường {street}",
        f"khu {khu % 12 + 1}",
        f"tổ {group} khu {khu % 12 + 1}",
    )
    return pick(places, number, f"{salt} place")


def pick(choices: Sequence[str], number: int, salt: str) -> str:
    """One of several, always the same for a number and a salt."""
    return choices[_draw(number, salt, len(choices))]


def _time(number: int, issued: date) -> str:
    quarter = ("I", "II", "III", "IV")[(issued.month - 1) // 3]
    times = (
        f"năm {issued.year}",
        f"quý {quarter} năm {issued.year}",
        f"tháng {issued.month}/{issued.year}",
        f"6 tháng đầu năm {issued.year}",
        f"giai đoạn {issued.year}-{issued.year + 5}",
    )
    return pick(times, number, "time")


def _draw(number: int, salt: str, below: int) -> int:
    digest = hashlib.sha256(f"{number} {salt}".encode()).digest()
    return int.from_bytes(digest[:4], "big") % below
