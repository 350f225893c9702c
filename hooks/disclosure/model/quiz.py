"""The quiz about the law: topics with their questions, a file each in `data/trac-nghiem/`.

A question cites the articles that its answer rests on, so that it is reviewed when they change.
Its texts may hold marks: numbers and citations of the law are looked up, never typed.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Entry, Record
from .catalogue import Confidence
from .counts import Positive
from .fields import FILLED, Boolean, Day, Line, Short, Slug
from .parts import LegalBasis

Difficulty = Literal["de", "vua", "kho"]
"""Easy, middling, hard."""


class Option(Entry):
    """One of the answers to choose from."""

    text: Line = Field(alias="noi_dung", title="Nội dung", description="Một câu trả lời để chọn.")
    text_en: Line = Field(
        alias="noi_dung_en", title="Nội dung tiếng Anh", description="Câu trả lời bằng tiếng Anh."
    )
    is_right: Boolean = Field(
        False,
        alias="dung",
        title="Đúng",
        description="có: đây là câu trả lời đúng; mỗi câu hỏi có đúng một.",
    )


class Question(Entry):
    """One question: which answer is right, why, and on which articles that rests."""

    code: Slug = Field(
        alias="ma", title="Mã", description="Mã của câu hỏi, không trùng câu nào khác, không đổi."
    )
    text: Line = Field(alias="cau_hoi", title="Câu hỏi", description="Câu hỏi, viết đủ một câu.")
    text_en: Line = Field(
        alias="cau_hoi_en", title="Câu hỏi tiếng Anh", description="Câu hỏi bằng tiếng Anh."
    )
    options: Annotated[tuple[Option, ...], FILLED] = Field(
        alias="lua_chon",
        title="Lựa chọn",
        description="Ba hoặc bốn câu trả lời để chọn, đúng một câu ghi `dung: có`.",
    )
    explanation: Line = Field(
        alias="giai_thich",
        title="Giải thích",
        description="Vì sao câu ấy đúng, bằng lời thường. Số của luật ghi bằng dấu [[so:mã]].",
    )
    explanation_en: Line = Field(
        alias="giai_thich_en", title="Giải thích tiếng Anh", description="Giải thích tiếng Anh."
    )
    legal_basis: Annotated[tuple[LegalBasis, ...], FILLED] = Field(
        alias="can_cu",
        title="Căn cứ",
        description="Luật, điều, khoản mà câu trả lời đúng dựa vào.",
    )
    confidence: Confidence = Field(
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="da-doc: đã đọc lời văn; thu-cap: đọc bài giới thiệu; nho-lai: chỉ nhớ lại.",
    )
    difficulty: Difficulty = Field(
        alias="muc_do", title="Mức độ", description="de: dễ; vua: vừa; kho: khó."
    )
    reviewed_on: Day | None = Field(
        None,
        alias="ra_soat",
        title="Ngày rà soát",
        description="Ngày có người đối chiếu câu này với lời văn đang áp dụng của mọi văn bản nó "
        "dẫn. Chưa đối chiếu thì không ghi.",
    )

    @property
    def needs_checking(self) -> bool:
        """Shown as “cần đối chiếu”: not read in the law's own words."""
        return self.confidence != "da-doc"

    @property
    def right(self) -> int:
        """The place of the right answer, from 0; that there is just one is a rule."""
        return next(index for index, option in enumerate(self.options) if option.is_right)


class QuizTopic(Record):
    """The questions about one thing, and the page that explains it."""

    code: Slug = Field(
        alias="ma", title="Mã", description="Mã trong địa chỉ trang, trùng tên tệp, không đổi."
    )
    order: Positive = Field(
        alias="thu_tu", title="Thứ tự", description="Chủ đề đứng thứ mấy trong danh sách."
    )
    name: Short = Field(alias="ten", title="Tên", description="Tên chủ đề.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    explainer: Line = Field(
        alias="trang",
        title="Trang giải thích",
        description="Bài nên đọc lại, là địa chỉ trong trang này, không có dấu / ở đầu, ví dụ "
        "phap-luat/luat-la-gi/.",
    )
    questions: Annotated[tuple[Question, ...], FILLED] = Field(
        alias="cau", title="Câu hỏi", description="Các câu hỏi của chủ đề."
    )
