"""The ward itself: its identity is data, never code."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Entry, Record
from .fields import Block, Boolean, Date, Day, Email, Line, Phone, Short, Slug, Url


class Contact(Entry):
    """How to reach a public body. What the ward has not given is left out, never guessed."""

    address: Line | None = Field(
        None, alias="dia_chi", title="Địa chỉ", description="Địa chỉ trụ sở."
    )
    phone: Phone | None = Field(
        None, alias="dien_thoai", title="Điện thoại", description="Số điện thoại công vụ."
    )
    email: Email | None = Field(
        None, alias="thu_dien_tu", title="Thư điện tử", description="Địa chỉ thư công vụ."
    )
    hours: Line | None = Field(
        None, alias="gio_lam_viec", title="Giờ làm việc", description="Giờ làm việc, giờ tiếp dân."
    )
    map_url: Url | None = Field(
        None, alias="ban_do", title="Bản đồ", description="Liên kết chỉ đường."
    )


class Fact(Entry):
    """A statement about the ward with its source; shown as “cần đối chiếu” until confirmed."""

    text: Line = Field(alias="noi_dung", title="Nội dung", description="Một câu.")
    text_en: Line | None = Field(
        None, alias="noi_dung_en", title="Bản tiếng Anh", description="Câu đó bằng tiếng Anh."
    )
    source: Line = Field(alias="nguon", title="Nguồn", description="Đọc ở đâu.")
    confidence: Literal["da-doc", "thu-cap", "nho-lai"] = Field(
        alias="do_tin_cay", title="Độ tin cậy", description="da-doc, thu-cap hoặc nho-lai."
    )


class Ward(Record):
    """`phuong.yml`."""

    name: Short = Field(alias="ten", title="Tên", description="Ví dụ: phường Cao Xanh.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    province: Short = Field(alias="tinh", title="Tỉnh", description="Ví dụ: tỉnh Quảng Ninh.")
    province_en: Short = Field(
        alias="tinh_en", title="Tỉnh, tiếng Anh", description="Tên tiếng Anh của tỉnh."
    )
    authority: Line = Field(
        alias="co_quan", title="Cơ quan chủ quản", description="Cơ quan chịu trách nhiệm trang."
    )
    authority_en: Line = Field(
        alias="co_quan_en", title="Cơ quan, tiếng Anh", description="Tên tiếng Anh của cơ quan."
    )
    demonstration: Block | None = Field(
        None,
        alias="minh_hoa",
        title="Lời báo dữ liệu minh hoạ",
        description="Chỉ có ở phường minh hoạ; hiện trên mọi trang.",
    )
    demonstration_en: Block | None = Field(
        None,
        alias="minh_hoa_en",
        title="Lời báo minh hoạ, tiếng Anh",
        description="Bản tiếng Anh của lời báo.",
    )
    contact: Contact = Field(
        default_factory=Contact,
        alias="lien_he",
        title="Liên hệ",
        description="Liên hệ chung.",
    )
    feedback: Url | None = Field(
        None,
        alias="gop_y",
        title="Nơi góp ý về trang",
        description="Biểu mẫu hoặc thư nhận ý kiến “trang này có dễ hiểu không”, ví dụ "
        "mailto:… hay biểu mẫu của tỉnh. Không có thì dùng thư, điện thoại liên hệ chung.",
    )
    offline: Boolean = Field(
        True,
        alias="ngoai_tuyen",
        title="Xem khi không có mạng",
        description="không: tắt việc máy người đọc lưu trang để xem khi mất mạng, "
        "và xóa những gì đã lưu.",
    )
    has_loudspeaker: Boolean | None = Field(
        None,
        alias="co_truyen_thanh",
        title="Có truyền thanh",
        description="có hoặc không: phường có hệ thống truyền thanh không (Luật 10/2022/QH15, "
        "Điều 12 khoản 1 điểm c “nếu có”). Chưa biết thì không ghi.",
    )
    tracked_from: Day | None = Field(
        None,
        alias="theo_doi_tu",
        title="Theo dõi từ",
        description="Ngày trang bắt đầu chấm đúng hạn, trễ hạn; trước ngày này không chấm. Không "
        "ghi thì từ đầu năm nay.",
    )
    facts: tuple[Fact, ...] = Field(
        (), alias="thong_tin", title="Thông tin", description="Thông tin về phường, có nguồn."
    )
    checked_on: Date | None = Field(
        None,
        alias="ngay_doi_chieu",
        title="Ngày đối chiếu",
        description="Ngày gần nhất phường đối chiếu thông tin ở đây.",
    )


class Neighborhood(Record):
    """A khu phố: legally a tổ dân phố (Luật 10/2022/QH15, Điều 2 khoản 3)."""

    code: Slug = Field(alias="ma", title="Mã", description="Mã trong địa chỉ, ví dụ khu-1.")
    name: Short = Field(alias="ten", title="Tên", description="Ví dụ: Khu 1.")
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Ví dụ: tên trước khi sắp xếp."
    )
    meeting_house: Line | None = Field(
        None,
        alias="nha_van_hoa",
        title="Nhà văn hóa",
        description="Nơi họp, sinh hoạt cộng đồng của khu phố.",
    )
    notice_board: Line | None = Field(
        None,
        alias="bang_tin",
        title="Bảng tin",
        description="Nơi dán thông báo, niêm yết của khu phố.",
    )
    source: Line | None = Field(None, alias="nguon", title="Nguồn", description="Đọc ở đâu.")
    needs_checking: Boolean = Field(
        False,
        alias="can_doi_chieu",
        title="Cần đối chiếu",
        description="có: phường chưa xác nhận tên, ranh giới hiện nay.",
    )
