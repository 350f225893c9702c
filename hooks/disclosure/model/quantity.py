"""Numbers of the law (con số): days, shares, counts that pages tell by a code.

`data/danh-muc/con-so.yml`. A number that a duty or a matter of Điều 15 already holds is taken
from there and not typed again.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Record
from .catalogue import Confidence
from .counts import Positive
from .fields import Day, Line, Short, Slug
from .parts import LegalBasis
from .vote import Threshold

QuantityUnit = Literal["ngay", "ngay-lam-viec", "thang", "nam", "gio", "phan-tram", "khac"]
"""What is counted; `khac` is said in words of its own."""
QuantityBound = Literal["dung", "it-nhat", "nhieu-nhat", "cham-nhat", "truoc", "tu", "tren", "duoi"]
"""What the number is of what it bounds: itself, the least, the most, the last or the first day."""
DutyTerm = Literal["so_ngay", "so_ngay_niem_yet", "trang-mang", "truyen-thanh"]
"""Which number of a duty: its deadline, its posting, or the days of one of its forms."""
MatterTerm = Literal["nguong", "nguong_pham_vi_phuong"]
"""Which share of a matter: of the households of a khu phố, or of the ward's khu phố."""


class Quantity(Record):
    """One number of the law, typed here or taken from a duty or a matter."""

    code: Slug = Field(
        alias="ma", title="Mã", description="Mã dùng trong bài viết: [[so:mã]]. Không đổi."
    )
    name: Line = Field(alias="ten", title="Tên", description="Con số này là gì.")
    name_en: Line = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    duty: Slug | None = Field(
        None,
        alias="nghia_vu",
        title="Nghĩa vụ",
        description="Mã trong data/danh-muc/nghia-vu.yml: số lấy từ đó, không gõ lại.",
    )
    matter: Slug | None = Field(
        None,
        alias="viec_dan_ban",
        title="Việc dân bàn",
        description="Mã trong data/danh-muc/viec-dan-ban.yml: tỷ lệ lấy từ đó, không gõ lại.",
    )
    term: DutyTerm | MatterTerm | None = Field(
        None,
        alias="lay",
        title="Lấy số nào",
        description="Của nghĩa vụ: so_ngay (hạn), so_ngay_niem_yet, hoặc số ngày của hình thức "
        "trang-mang, truyen-thanh. Của việc dân bàn: nguong, nguong_pham_vi_phuong.",
    )
    day: Day | None = Field(
        None,
        alias="ngay_ap_dung",
        title="Ngày áp dụng",
        description="Lấy theo quy định áp dụng ngày này, khi cần số cũ; không ghi là số hiện nay.",
    )
    value: Positive | None = Field(
        None, alias="gia_tri", title="Giá trị", description="Số nguyên, ví dụ 30."
    )
    until: Positive | None = Field(
        None, alias="den", title="Đến", description="Số cuối của một khoảng: 5 trong “3 đến 5”."
    )
    share: Threshold | None = Field(
        None, alias="phan", title="Phần", description="Tỷ lệ viết bằng phân số, ví dụ 2/3."
    )
    unit: QuantityUnit | None = Field(
        None,
        alias="don_vi",
        title="Đơn vị",
        description="ngay, ngay-lam-viec, thang, nam, gio, phan-tram; khac thì ghi `don_vi_khac`.",
    )
    unit_text: Short | None = Field(
        None, alias="don_vi_khac", title="Đơn vị khác", description="Ví dụ: người, nhóm nội dung."
    )
    unit_text_en: Short | None = Field(
        None, alias="don_vi_khac_en", title="Đơn vị khác, tiếng Anh", description="Ví dụ: members."
    )
    bound: QuantityBound | None = Field(
        None,
        alias="kieu",
        title="Kiểu",
        description="dung: đúng bấy nhiêu; it-nhat, nhieu-nhat; cham-nhat, truoc (hạn); tu (đủ là "
        "đạt), tren (phải hơn), duoi.",
    )
    legal_basis: tuple[LegalBasis, ...] = Field(
        (), alias="can_cu", title="Căn cứ", description="Luật, điều, khoản, điểm."
    )
    source: Line | None = Field(
        None, alias="nguon", title="Nguồn", description="Trang hoặc văn bản đã đọc."
    )
    confidence: Confidence | None = Field(
        None,
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="da-doc: đã đọc lời văn; thu-cap: đọc bài giới thiệu; nho-lai: chỉ nhớ lại.",
    )
    amended: Line | None = Field(
        None,
        alias="da_sua",
        title="Đã sửa",
        description="Văn bản đã sửa hoặc thay chỗ này mà lời văn mới chưa đọc.",
    )
    reviewed_on: Day | None = Field(
        None,
        alias="ra_soat",
        title="Ngày rà soát",
        description="Ngày có người đối chiếu số này với lời văn đang áp dụng.",
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")

    @property
    def is_taken(self) -> bool:
        """Whether its number stands elsewhere in the catalogue."""
        return self.duty is not None or self.matter is not None
