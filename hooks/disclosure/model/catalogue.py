"""The legal catalogue: clauses of Điều 11, forms of Điều 12 and kinds of documents.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15; Nghị định 30/2020/NĐ-CP, Điều 7.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Entry, Record
from .counts import Positive
from .fields import Block, Date, Day, Integer, Line, Short, Slug, Url

Confidence = Literal["da-doc", "thu-cap", "nho-lai"]
"""How well a legal statement is known: the text read, an account read, or only recalled."""


class Sourced(Record):
    """What is known of the law, with its source and how well it is known."""

    source: Line = Field(alias="nguon", title="Nguồn", description="Trang hoặc văn bản đã đọc.")
    confidence: Confidence = Field(
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="da-doc: đã đọc lời văn; thu-cap: đọc bài giới thiệu; nho-lai: chỉ nhớ lại.",
    )


class LegalEntry(Sourced):
    """A rule of law as the site applies it; an officer reviews it when the law changes."""

    amended: Line | None = Field(
        None,
        alias="da_sua",
        title="Đã sửa",
        description="Văn bản đã sửa mục này mà lời văn mới chưa đọc.",
    )
    reviewed_on: Day | None = Field(
        None,
        alias="ra_soat",
        title="Ngày rà soát",
        description="Ngày có người đối chiếu mục này với lời văn đang áp dụng của mọi văn bản nó "
        "dẫn. Chưa đối chiếu thì không ghi.",
    )

    @property
    def needs_checking(self) -> bool:
        """Shown as “cần đối chiếu”: not read in the law's own words, or amended since."""
        return self.confidence != "da-doc" or self.amended is not None


class Clause(LegalEntry):
    """One of the fourteen contents that a commune must disclose (Điều 11).

    By when, in which forms and for how long is said by its duties (`model/duty.py`).
    """

    number: Integer = Field(alias="khoan", title="Khoản", description="Số khoản của Điều 11.")
    slug: Slug = Field(alias="ma", title="Mã", description="Mã trong địa chỉ trang.")
    name: Short = Field(alias="ten", title="Tên", description="Tên gọn của nội dung.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    description: Line = Field(alias="mo_ta", title="Mô tả", description="Nói gọn bằng lời thường.")
    description_en: Line = Field(
        alias="mo_ta_en", title="Mô tả tiếng Anh", description="Mô tả bằng tiếng Anh."
    )
    examples: tuple[Line, ...] = Field(alias="vi_du", title="Ví dụ", description="Ví dụ.")
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


class Article(Entry):
    """One article of a legal document: what it is about, in the project's own words."""

    number: Positive = Field(alias="so", title="Điều", description="Số điều.")
    name: Line = Field(
        alias="ten", title="Tên", description="Điều này nói về gì, bằng lời của mình."
    )
    name_en: Line = Field(
        alias="ten_en", title="Tên tiếng Anh", description="Điều này nói về gì, bằng tiếng Anh."
    )
    clauses: Positive | None = Field(
        None,
        alias="so_khoan",
        title="Số khoản",
        description="Điều này có mấy khoản; chưa đếm được thì không ghi.",
    )
    explainer: Line | None = Field(
        None,
        alias="trang_giai_thich",
        title="Trang giải thích",
        description="Địa chỉ trong trang này, ví dụ phap-luat/noi-dung-cong-khai/.",
    )
    source: Line | None = Field(
        None,
        alias="nguon",
        title="Nguồn",
        description="Trang đã đọc điều này, khi khác nguồn của cả văn bản.",
    )
    confidence: Confidence | None = Field(
        None,
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="Khi khác độ tin cậy của cả văn bản: da-doc, thu-cap hoặc nho-lai.",
    )
    amended: Line | None = Field(
        None,
        alias="da_sua",
        title="Đã sửa",
        description="Văn bản đã sửa điều này mà lời văn mới chưa đọc; trang ghi “cần đối chiếu”.",
    )
    doubtful_clauses: tuple[Positive, ...] = Field(
        (),
        alias="khoan_can_doi_chieu",
        title="Khoản cần đối chiếu",
        description="Chỉ những khoản này đã bị sửa mà lời văn mới chưa đọc, ví dụ [3].",
    )


ChangeKind = Literal["sua", "thay", "het-hieu-luc"]
"""Amended; replaced as a whole; expired or repealed with nothing in its place."""


class LawChange(Entry):
    """What another document changed in this one, and whether its new wording was read here."""

    kind: ChangeKind = Field(
        alias="kieu",
        title="Kiểu thay đổi",
        description="sua: sửa đổi, bổ sung; thay: thay thế cả văn bản; het-hieu-luc: hết hiệu lực "
        "hoặc bị bãi bỏ mà không có văn bản thay.",
    )
    effective_on: Date | None = Field(
        None,
        alias="ngay",
        title="Ngày có hiệu lực",
        description="Ngày thay đổi bắt đầu áp dụng; chưa tra được thì không ghi.",
    )
    by: Line | None = Field(
        None,
        alias="boi",
        title="Bởi",
        description="Số hiệu văn bản sửa hoặc thay, có trong danh sách này; chưa biết số thì ghi "
        "bằng lời.",
    )
    articles: tuple[Positive, ...] = Field(
        (),
        alias="dieu",
        title="Điều bị sửa",
        description="Số các điều bị sửa; không ghi khi chưa biết hoặc sửa cả văn bản.",
    )
    read_on: Day | None = Field(
        None,
        alias="da_doc",
        title="Ngày đọc lời văn mới",
        description="Ngày phường đọc xong lời văn mới. Chưa đọc thì không ghi: khi ấy không quy "
        "định, trang, bản ghi nào được coi là đã rà soát.",
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Sửa gì, bằng lời thường."
    )
    source: Line = Field(
        alias="nguon", title="Nguồn", description="Trang hoặc văn bản cho biết thay đổi này."
    )
    confidence: Confidence = Field(
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="Biết chắc đến đâu rằng có thay đổi này: da-doc, thu-cap hoặc nho-lai.",
    )


class Law(Sourced):
    """A legal document that rules, pages and records cite, and what has become of it."""

    code: Slug = Field(
        alias="ma",
        title="Mã",
        description="Mã trong dấu dẫn luật của bài viết và trong địa chỉ trang, không đổi, ví dụ "
        "luat-10-2022.",
    )
    number: Short = Field(alias="so_hieu", title="Số hiệu", description="Ví dụ 10/2022/QH15.")
    name: Line = Field(alias="ten", title="Tên", description="Tên văn bản.")
    name_en: Line = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    valid_from: Date | None = Field(
        None,
        alias="hieu_luc_tu",
        title="Hiệu lực từ",
        description="Ngày văn bản bắt đầu có hiệu lực; chưa tra được thì không ghi.",
    )
    changes: tuple[LawChange, ...] = Field(
        (),
        alias="thay_doi",
        title="Thay đổi",
        description="Đã bị sửa, bị thay, hết hiệu lực: mỗi lần một mục.",
    )
    explainer: Line | None = Field(
        None,
        alias="trang_giai_thich",
        title="Trang giải thích",
        description="Địa chỉ trong trang này, ví dụ phap-luat/luat-la-gi/.",
    )
    official: Url | None = Field(
        None,
        alias="trang_chinh_thuc",
        title="Trang chính thức",
        description="Địa chỉ văn bản trên trang của cơ quan nhà nước; chưa tìm thấy thì không ghi.",
    )
    articles: tuple[Article, ...] = Field(
        (),
        alias="dieu",
        title="Điều",
        description="Những điều mà bài viết dẫn được: mỗi điều nói về gì, bài nào giải thích.",
    )
    note: Block | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")

    def article(self, number: int) -> Article | None:
        """The article of that number, when it is in the catalogue."""
        return next((entry for entry in self.articles if entry.number == number), None)
