"""The papers that the site fills in Word: their templates, and the fields each may name.

`data/mau/<mã>.docx`; fields are Vietnamese without accents, as staff type them between braces.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, Union

Fields: TypeAlias = Mapping[str, Union[str, "Fields"]]
"""What each field holds, in Vietnamese; a list of lines has the fields of one line."""

TEMPLATE_FOLDER = "mau"


@dataclass(frozen=True)
class Paper:
    """One paper: the stem of its template's name, what it is called, its fields."""

    code: str
    name: str
    fields: Fields
    needed: tuple[str, ...]
    """Fields without which the paper does not say what the law asks for."""

    @property
    def file(self) -> str:
        """The name of its template."""
        return f"{self.code}.docx"


LETTERHEAD: Fields = {
    "co_quan": "tên cơ quan ban hành, ví dụ Ủy ban nhân dân phường Cao Xanh",
    "dia_danh": "địa danh ghi trước ngày tháng, ví dụ Cao Xanh",
    "phuong": "tên phường, ví dụ phường Cao Xanh",
    "ky": "kỳ của văn bản, ví dụ quý III năm 2026",
    "tu_ngay": "ngày đầu của kỳ",
    "den_ngay": "ngày cuối của kỳ",
    "tinh_den": "ngày cuối mà số liệu nói tới: hết kỳ, hoặc hôm nay khi kỳ chưa hết",
    "dia_chi": "địa chỉ của trang có cùng nội dung",
    "minh_hoa": "lời báo dữ liệu minh hoạ; trống ở phường thật",
}
"""Fields that every paper has."""

QUARTERLY_LIST = Paper(
    code="danh-sach-quy",
    name="Danh sách nội dung đã công khai trong quý",
    fields={
        **LETTERHEAD,
        "so_noi_dung": "số nội dung công khai lần đầu trong quý",
        "danh_sach": {
            "stt": "số thứ tự",
            "ten": "tên nội dung",
            "so_ky_hieu": "số, ký hiệu văn bản",
            "co_quan_ban_hanh": "cơ quan ban hành",
            "khoan": "khoản của Điều 11, ví dụ 2, 5",
            "hinh_thuc": "hình thức và thời gian, mỗi hình thức một dòng",
            "ghi_chu": "ghi chú",
            "dia_chi": "địa chỉ ngắn của bản ghi",
        },
    },
    needed=("danh_sach.ten", "danh_sach.hinh_thuc"),
)
YEARLY_PLAN = Paper(
    code="ke-hoach-nam",
    name="Kế hoạch công khai thông tin trong năm",
    fields={
        **LETTERHEAD,
        "danh_sach": {
            "stt": "số thứ tự",
            "noi_dung": "nội dung phải công khai",
            "khoan": "khoản của Điều 11",
            "hinh_thuc": "hình thức, mỗi hình thức một dòng",
            "thoi_diem": "thời điểm công khai, ví dụ chậm nhất 5 ngày làm việc kể từ …",
            "thoi_han": "thời hạn niêm yết",
            "dinh_ky": "bao lâu một lần",
            "trach_nhiem": "cơ quan, người chịu trách nhiệm",
            "can_cu": "căn cứ pháp lý, mỗi văn bản một dòng",
            "ghi_chu": "ghi chú, ví dụ cần đối chiếu",
        },
    },
    needed=(
        "danh_sach.noi_dung",
        "danh_sach.hinh_thuc",
        "danh_sach.thoi_diem",
        "danh_sach.thoi_han",
        "danh_sach.trach_nhiem",
    ),
)
COUNCIL_REPORT = Paper(
    code="bao-cao-hoi-dong",
    name="Báo cáo Hội đồng nhân dân tại kỳ họp thường lệ",
    fields={
        **LETTERHEAD,
        "so_noi_dung": "số nội dung công khai lần đầu trong kỳ",
        "dung_han": "số nội dung công khai đúng hạn",
        "cham_han": "số nội dung công khai chậm",
        "chua_ro_han": "số nội dung chưa đủ ngày để tính",
        "theo_khoan": {
            "khoan": "số của khoản",
            "ten": "tên nội dung",
            "so_noi_dung": "số nội dung công khai lần đầu",
        },
        "theo_hinh_thuc": {
            "ten": "tên hình thức",
            "so_noi_dung": "số nội dung dùng hình thức ấy",
        },
        "quyet_dinh": {
            "stt": "số thứ tự",
            "ten": "việc đưa ra Nhân dân bàn, quyết định",
            "khu_pho": "khu phố",
            "ngay": "ngày biểu quyết",
            "ket_qua": "đạt, không đạt; trống khi chưa rõ",
            "tinh_trang": "tình trạng hôm nay",
            "dia_chi": "địa chỉ ngắn của bản ghi",
        },
        "lay_y_kien": {
            "stt": "số thứ tự",
            "ten": "việc lấy ý kiến",
            "thoi_gian": "thời gian nhận ý kiến",
            "so_y_kien": "số ý kiến; trống khi chưa có số",
            "tiep_thu": "số nhóm ý kiến được tiếp thu, tiếp thu một phần, không tiếp thu",
            "ngay_tra_loi": "ngày công khai kết quả; trống khi chưa có",
            "tinh_trang": "tình trạng hôm nay",
            "dia_chi": "địa chỉ ngắn của bản ghi",
        },
    },
    needed=("so_noi_dung", "quyet_dinh.ten", "lay_y_kien.ten"),
)
INFORMATION_CATALOGUE = Paper(
    code="danh-muc-thong-tin",
    name="Danh mục thông tin công khai",
    fields={
        **LETTERHEAD,
        "danh_sach": {
            "stt": "số thứ tự",
            "ten": "tên thông tin",
            "so_ky_hieu": "số, ký hiệu",
            "ngay_tao": "ngày tạo: ngày ban hành, ngày diễn ra",
            "hinh_thuc": "hình thức công khai, mỗi hình thức một dòng",
            "thoi_diem": "thời điểm công khai",
            "thoi_han": "thời hạn công khai",
            "dia_chi": "địa chỉ ngắn của bản ghi, nơi có tệp để tải",
        },
    },
    needed=(
        "danh_sach.ten",
        "danh_sach.so_ky_hieu",
        "danh_sach.ngay_tao",
        "danh_sach.hinh_thuc",
        "danh_sach.thoi_diem",
        "danh_sach.thoi_han",
        "danh_sach.dia_chi",
    ),
)

ANNUAL_REPORT = Paper(
    code="bao-cao-nam",
    name="Báo cáo kết quả thực hiện dân chủ ở cơ sở trong năm",
    fields={
        **LETTERHEAD,
        "den_han": "số việc đã đến hạn, phải xong; trống khi năm ấy không chấm",
        "da_lam": "số việc đã làm",
        "dung_han": "số việc làm đúng hạn",
        "tre_han": "số việc làm trễ hạn",
        "chua_ro_ngay": "số việc đã công khai mà chưa ghi từ ngày nào",
        "khong_dinh_han": "số việc đã làm mà luật không định số ngày",
        "chua_lam": "số việc chưa làm",
        "qua_han": "số việc quá hạn, kể cả quá hạn kỳ mới",
        "chua_bao": "số khoản, quý chưa công khai, cũng chưa báo không phát sinh",
        "loai_tru": "số việc loại trừ theo luật",
        "khong_phat_sinh": "số khoản, quý có xác nhận không phát sinh",
        "ty_le_da_lam": "phần trăm đã làm, làm tròn xuống",
        "ty_le_dung_han": "phần trăm đúng hạn, làm tròn xuống",
        "so_noi_dung": "số nội dung công khai lần đầu trong năm",
        "theo_khoan": {
            "khoan": "số của khoản",
            "ten": "tên nội dung",
            "quy_1": "trạng thái quý I",
            "quy_2": "trạng thái quý II",
            "quy_3": "trạng thái quý III",
            "quy_4": "trạng thái quý IV",
            "ket_qua": "số việc đã làm trên số việc đã đến hạn, ví dụ 3/4",
        },
        "theo_hinh_thuc": {
            "ten": "tên hình thức",
            "so_noi_dung": "số nội dung dùng hình thức ấy",
        },
        "viec_chua_lam": {
            "stt": "số thứ tự",
            "ten": "việc quá hạn, hoặc khoản chưa công khai, chưa báo",
            "ky": "kỳ hoặc bản ghi",
            "han": "ngày cuối",
            "ai": "ai chịu trách nhiệm",
        },
        "viec_tre": {
            "stt": "số thứ tự",
            "ten": "việc làm trễ",
            "ky": "kỳ hoặc bản ghi",
            "han": "ngày cuối",
            "ngay": "ngày làm",
            "so_ngay": "số ngày trễ",
        },
        "viec_loai_tru": {"ten": "quyết định loại trừ", "can_cu": "căn cứ"},
        "quyet_dinh": {
            "stt": "số thứ tự",
            "ten": "việc đưa ra Nhân dân bàn, quyết định",
            "khu_pho": "khu phố",
            "ngay": "ngày biểu quyết",
            "tong_so": "tổng số hộ; việc của cả phường thì tổng số khu phố",
            "tan_thanh": "số tán thành",
            "khong_tan_thanh": "số không tán thành",
            "ket_qua": "đạt, không đạt; trống khi chưa rõ",
            "tinh_trang": "tình trạng hôm nay",
            "dia_chi": "địa chỉ ngắn của bản ghi",
        },
        "lay_y_kien": COUNCIL_REPORT.fields["lay_y_kien"],
        "giam_sat": {
            "ten": "ai giám sát",
            "so_cuoc": "số cuộc giám sát",
            "kien_nghi": "số kiến nghị đã gửi",
            "dung_han": "số kiến nghị được trả lời đúng hạn",
            "tre": "số kiến nghị được trả lời trễ hạn",
            "qua_han": "số kiến nghị quá hạn chưa trả lời",
            "cho": "số kiến nghị còn trong hạn, hoặc không có hạn",
        },
        "ket_luan": {
            "stt": "số thứ tự",
            "ten": "kết luận thanh tra, kiểm tra",
            "co_quan": "cơ quan kết luận",
            "kien_nghi": "số kiến nghị xử lý",
            "da_lam": "số kiến nghị đã thực hiện",
        },
        "cau_hoi": "số câu hỏi, kiến nghị của Nhân dân đã nhận",
        "da_tra_loi": "số đã trả lời",
        "da_chuyen": "số đã chuyển cơ quan khác",
        "chua_tra_loi": "số chưa trả lời",
        "tra_loi_dung_han": "số trả lời đúng ngày đã hẹn",
        "tra_loi_tre": "số trả lời trễ",
        "ngay_tiep_dan": "số ngày tiếp công dân theo lịch; trống khi chưa ghi lịch",
        "su_kien": {
            "ten": "loại cuộc họp, sự kiện",
            "so_cuoc": "số cuộc theo lịch đã qua ngày, không kể hoãn, hủy",
            "co_ket_qua": "số cuộc đã công bố kết quả",
        },
        "lop": "số lớp tập huấn đã mở",
        "nguoi_hoc": "số người học; trống khi chưa ghi",
        "danh_gia": {
            "ten": "tên đánh giá",
            "xep_loai": "xếp loại; trống khi chưa có quyết định",
            "dat": "số tiêu chí đạt",
            "chua_dat": "số tiêu chí chưa đạt",
            "chua_danh_gia": "số tiêu chí chưa đánh giá",
            "chua_lam": "việc chưa làm được và cách khắc phục, mỗi việc một dòng",
        },
    },
    needed=(
        "theo_khoan.ten",
        "viec_chua_lam.ten",
        "quyet_dinh.ten",
        "lay_y_kien.ten",
        "giam_sat.ten",
    ),
)

PAPERS: tuple[Paper, ...] = (
    QUARTERLY_LIST,
    YEARLY_PLAN,
    COUNCIL_REPORT,
    INFORMATION_CATALOGUE,
    ANNUAL_REPORT,
)
"""Every paper with a template."""
PAPER: Mapping[str, Paper] = {paper.code: paper for paper in PAPERS}


def field_of(fields: Fields, path: str) -> str | Fields | None:
    """What a field or the field of a line is, as `danh_sach.ten`; none when there is none."""
    name, _, rest = path.partition(".")
    found = fields.get(name)
    if not rest:
        return found
    return field_of(found, rest) if isinstance(found, Mapping) else None
