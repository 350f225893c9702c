"""The legal catalogue: clauses of Điều 11, forms of Điều 12 and kinds of documents.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15; Nghị định 30/2020/NĐ-CP, Điều 7.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Entry, Record
from .fields import Block, Boolean, Integer, Line, Short, Slug

Confidence = Literal["da-doc", "thu-cap", "nho-lai"]
"""How well a legal statement is known: the text read, an account read, or only recalled."""


class LegalEntry(Record):
    """A statement of law with its source and how well it is known."""

    source: Line = Field(alias="nguon", title="Nguồn", description="Trang hoặc văn bản đã đọc.")
    confidence: Confidence = Field(
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="da-doc: đã đọc lời văn; thu-cap: đọc bài giới thiệu; nho-lai: chỉ nhớ lại.",
    )
    amended: Line | None = Field(
        None,
        alias="da_sua",
        title="Đã sửa",
        description="Văn bản đã sửa mục này mà lời văn mới chưa đọc.",
    )

    @property
    def needs_checking(self) -> bool:
        """Shown as “cần đối chiếu”: not read in the law's own words, or amended since."""
        return self.confidence != "da-doc" or self.amended is not None


class SpecialRule(Entry):
    """A deadline or posting length that another law sets for one kind of content."""

    name: Line = Field(alias="ten", title="Nội dung", description="Áp dụng cho nội dung nào.")
    basis: Short = Field(alias="can_cu", title="Căn cứ", description="Luật, điều, khoản.")
    days: Integer | None = Field(None, alias="so_ngay", title="Số ngày", description="Số ngày.")
    unit: Literal["ngay", "ngay-lam-viec"] | None = Field(
        None, alias="loai_ngay", title="Loại ngày", description="ngay hoặc ngay-lam-viec."
    )
    kind: (
        Literal["cham-nhat", "it-nhat", "truoc", "dung", "den-khi-xong", "thuong-xuyen"] | None
    ) = Field(None, alias="kieu", title="Kiểu mốc", description="Chậm nhất, ít nhất, trước, …")
    trigger: Line | None = Field(
        None, alias="ke_tu", title="Kể từ", description="Sự kiện bắt đầu tính."
    )
    needs_checking: Boolean = Field(
        False,
        alias="can_doi_chieu",
        title="Cần đối chiếu",
        description="có: chưa đọc lời văn đang áp dụng.",
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")


class Clause(LegalEntry):
    """One of the fourteen contents that a commune must disclose (Điều 11)."""

    number: Integer = Field(alias="khoan", title="Khoản", description="Số khoản của Điều 11.")
    slug: Slug = Field(alias="ma", title="Mã", description="Mã trong địa chỉ trang.")
    name: Short = Field(alias="ten", title="Tên", description="Tên gọn của nội dung.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    description: Line = Field(alias="mo_ta", title="Mô tả", description="Nói gọn bằng lời thường.")
    description_en: Line = Field(
        alias="mo_ta_en", title="Mô tả tiếng Anh", description="Mô tả bằng tiếng Anh."
    )
    examples: tuple[Line, ...] = Field(alias="vi_du", title="Ví dụ", description="Ví dụ.")
    posting: Literal["co-thoi-han", "thuong-xuyen", "theo-quy-dinh-rieng"] = Field(
        alias="niem_yet", title="Niêm yết", description="Cách niêm yết theo Điều 13 khoản 2."
    )
    minimum_days: Integer | None = Field(
        None,
        alias="so_ngay_niem_yet",
        title="Số ngày niêm yết ít nhất",
        description="Ngày liên tục, Điều 13 khoản 2.",
    )
    radio_days: Integer | None = Field(
        None,
        alias="so_ngay_truyen_thanh",
        title="Số ngày truyền thanh ít nhất",
        description="Ngày liên tục, Điều 13 khoản 3.",
    )
    through_head: Boolean = Field(
        False,
        alias="qua_to_truong",
        title="Gửi tổ trưởng",
        description="có: phải gửi trưởng khu phố báo dân, Điều 13 khoản 4.",
    )
    deadline_days: Integer = Field(
        alias="han_ngay_lam_viec",
        title="Hạn công khai",
        description="Số ngày làm việc khi luật khác không định, Điều 12 khoản 3.",
    )
    periodicity: Line = Field(alias="dinh_ky", title="Định kỳ", description="Bao lâu một lần.")
    special_rules: tuple[SpecialRule, ...] = Field(
        (), alias="quy_dinh_rieng", title="Quy định riêng", description="Mốc của luật khác."
    )
    privacy: Line | None = Field(
        None,
        alias="du_lieu_ca_nhan",
        title="Dữ liệu cá nhân",
        description="Điều phải giữ kín khi đăng lên mạng.",
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")


class Form(LegalEntry):
    """One of the ten forms of disclosure (Điều 12 khoản 1)."""

    code: Slug = Field(alias="ma", title="Mã", description="Mã dùng trong bản ghi.")
    point: Short = Field(alias="diem", title="Điểm", description="Điểm của Điều 12 khoản 1.")
    name: Short = Field(alias="ten", title="Tên", description="Tên hình thức.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Khi nào bắt buộc."
    )


class DocumentType(LegalEntry):
    """One of the twenty-nine administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7)."""

    slug: Slug = Field(alias="ma", title="Mã", description="Mã dùng trong bản ghi.")
    abbreviation: Short | None = Field(
        None, alias="viet_tat", title="Viết tắt", description="Chữ viết tắt trong ký hiệu."
    )
    name: Short = Field(alias="ten", title="Tên", description="Tên loại văn bản.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")


class ArticleExplainer(Entry):
    """The page that explains one article."""

    article: Integer = Field(alias="so", title="Điều", description="Số điều.")
    explainer: Line = Field(
        alias="trang_giai_thich", title="Trang giải thích", description="Địa chỉ trong trang này."
    )


class Law(LegalEntry):
    """A legal document that records and pages cite, and where the site explains it."""

    number: Short = Field(alias="so_hieu", title="Số hiệu", description="Ví dụ 10/2022/QH15.")
    name: Line = Field(alias="ten", title="Tên", description="Tên văn bản.")
    name_en: Line = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    explainer: Line | None = Field(
        None,
        alias="trang_giai_thich",
        title="Trang giải thích",
        description="Địa chỉ trong trang này, ví dụ phap-luat/luat-la-gi/.",
    )
    articles: tuple[ArticleExplainer, ...] = Field(
        (), alias="dieu", title="Điều được giải thích", description="Trang giải thích từng điều."
    )
    note: Block | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")
