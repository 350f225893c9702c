"""The search dictionary: words that mean the same, words round a question, numbered units.

Residents ask in everyday words, documents answer in the law's. Staff keep the bridge between the
two in `data/tu-dien/`; how words are compared is the business of the search and of the rules.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from .base import Record
from .fields import Line, Short, Slug


class Term(Record):
    """One meaning with every word that people and documents use for it."""

    code: Slug = Field(
        alias="ma", title="Mã", description="Mã của nghĩa này, không trùng trong cả từ điển."
    )
    name: Short = Field(
        alias="tu", title="Từ", description="Từ mà văn bản dùng; trang hiện từ này cho người tìm."
    )
    synonyms: tuple[Short, ...] = Field(
        (),
        alias="cung_nghia",
        title="Từ cùng nghĩa",
        description="Từ thay cho nhau được ở cả hai chiều: gõ từ nào cũng ra mọi từ kia.",
    )
    abbreviations: tuple[Short, ...] = Field(
        (),
        alias="viet_tat",
        title="Viết tắt",
        description="Chữ viết tắt, tính cả hai chiều, chỉ khi đứng riêng thành một từ. Một chữ "
        "viết tắt được ghi ở nhiều nghĩa.",
    )
    former_names: tuple[Short, ...] = Field(
        (), alias="ten_cu", title="Tên cũ", description="Tên trước đây, tính cả hai chiều."
    )
    related: tuple[Short, ...] = Field(
        (),
        alias="gan_nghia",
        title="Từ gần nghĩa",
        description="Gõ một từ này thì cũng ra mục này, xếp sau; văn bản chỉ có từ này cũng xếp "
        "sau. Một từ được ghi ở nhiều nghĩa.",
    )
    english: tuple[Short, ...] = Field(
        (), alias="tieng_anh", title="Tiếng Anh", description="Từ tiếng Anh của nghĩa này."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Vì sao ghi như vậy, theo nguồn nào."
    )


class QuestionPhrase(Record):
    """Words that people put round what they seek; the search passes over them."""

    phrase: Short = Field(
        alias="cum", title="Cụm từ", description="Lời hỏi, ví dụ: cần giấy tờ gì, ở đâu."
    )
    kinds: tuple[Slug, ...] = Field(
        (),
        alias="uu_tien",
        title="Ưu tiên",
        description="Mã các loại bản ghi mà câu hỏi như vậy thường tìm, ví dụ mot-cua; loại ấy "
        "được xếp lên trước một chút.",
    )


class NumberedUnit(Record):
    """A word that a number follows: “khu phố 5”, “kp5” and “k5” are one place."""

    code: Slug = Field(alias="ma", title="Mã", description="Mã của đơn vị, ví dụ khu-pho.")
    name: Short = Field(alias="tu", title="Từ", description="Từ viết đủ, ví dụ khu phố.")
    other_spellings: tuple[Short, ...] = Field(
        alias="dang",
        title="Các dạng",
        description="Cách viết khác đứng trước số, ví dụ kp, khu, k.",
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write the unit, the full word first."""
        return (self.name, *self.other_spellings)


@dataclass(frozen=True)
class Dictionary:
    """Everything the search knows of words, in the order of the files."""

    terms: tuple[Term, ...] = ()
    questions: tuple[QuestionPhrase, ...] = ()
    units: tuple[NumberedUnit, ...] = ()
