"""Questions and petitions of residents, and what became of them.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 35 khoản 2: they are answered in time, and what
lies beyond the ward's powers is passed on. A resident is never named.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from ..dates import PartialDate
from .base import Entry
from .fields import Block, Boolean, Date, Day, Line, Short
from .figures import StatedFigure
from .publication import Milestone, Publication

Channel = Literal[
    "doi-thoai",
    "hoi-nghi",
    "tiep-xuc-cu-tri",
    "tiep-cong-dan",
    "cong-phan-anh",
    "duong-day-nong",
    "thu",
    "van-ban",
    "mang-xa-hoi",
    "khac",
]
"""How a question came in."""


class Transfer(Entry):
    """To whom a matter beyond the ward's powers was passed (Điều 35 khoản 2)."""

    authority: Line = Field(
        alias="co_quan", title="Cơ quan nhận", description="Cơ quan có thẩm quyền đã nhận."
    )
    transferred_on: Day | None = Field(
        None, alias="ngay", title="Ngày chuyển", description="Ngày chuyển."
    )
    reason: Line | None = Field(
        None, alias="ly_do", title="Lý do", description="Vì sao phường không giải quyết được."
    )


class Exchange(Entry):
    """One question with its answer, as far as there is one."""

    question: Block | None = Field(
        None,
        alias="cau_hoi",
        title="Câu hỏi",
        description="Hỏi điều gì; không ghi tên, số nhà, số điện thoại của người hỏi.",
    )
    topic: Short | None = Field(
        None, alias="chu_de", title="Chủ đề", description="Ví dụ: rác thải, đường ngõ."
    )
    due_on: Day | None = Field(
        None,
        alias="han_tra_loi",
        title="Hạn trả lời",
        description="Ngày phường đã hẹn, hoặc hạn của luật áp dụng cho việc này.",
    )
    answering_unit: Line | None = Field(
        None,
        alias="don_vi_tra_loi",
        title="Đơn vị trả lời",
        description="Đơn vị hoặc chức vụ trả lời.",
    )
    answer: Block | None = Field(
        None, alias="tra_loi", title="Trả lời", description="Phường trả lời và đã làm gì."
    )
    answered_on: Day | None = Field(
        None, alias="ngay_tra_loi", title="Ngày trả lời", description="Ngày trả lời."
    )
    transfer: Transfer | None = Field(
        None,
        alias="chuyen",
        title="Đã chuyển",
        description="Việc ngoài thẩm quyền: đã chuyển cơ quan nào, ngày nào.",
    )
    is_beyond_powers: Boolean = Field(
        False,
        alias="ngoai_tham_quyen",
        title="Ngoài thẩm quyền",
        description="có: phường không có quyền giải quyết; chuyển rồi thì ghi `chuyen`.",
    )

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer or for being passed on."""
        return self.answer is None and self.transfer is None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a question is told."""
        told = (self.question, self.due_on, self.answer, self.answered_on, self.transfer)
        return not self.is_beyond_powers and all(part is None for part in told)


class Question(Publication, Exchange):
    """One question, or a session with several in `muc`: `data/hoi-dap/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "hoi-dap"

    channel: Channel = Field(
        alias="kenh",
        title="Hỏi bằng cách nào",
        description="doi-thoai, hoi-nghi, tiep-xuc-cu-tri, tiep-cong-dan, cong-phan-anh, "
        "duong-day-nong, thu, van-ban, mang-xa-hoi hoặc khac.",
    )
    received_on: Date | None = Field(
        None,
        alias="ngay_nhan",
        title="Ngày nhận",
        description="Ngày nhận câu hỏi, ngày họp hoặc ngày đối thoại.",
    )
    items: tuple[Exchange, ...] = Field(
        (),
        alias="muc",
        title="Các câu hỏi",
        description="Nhiều câu hỏi trong một buổi: mỗi câu một mục, có hạn và trả lời riêng.",
    )
    figures: tuple[StatedFigure, ...] = Field(
        (), alias="so_lieu", title="Số liệu", description="Số liệu như nguồn ghi."
    )

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Its questions: those of the session, else its own; none when no question is told."""
        if self.items:
            return self.items
        return () if self.is_empty else (self,)

    @property
    def next_due_on(self) -> date | None:
        """The first day on which an answer is due that is not there yet."""
        return min((i.due_on for i in self.exchanges if i.is_open and i.due_on), default=None)

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The day the next answer is due, beside the end of posting."""
        own = (("question_due", self.next_due_on),)
        return (*super().deadlines, *((word, day) for word, day in own if day))

    @property
    def last_answered_on(self) -> date | None:
        """The day of the latest answer."""
        return _latest(item.answered_on for item in self.exchanges)

    @property
    def last_transferred_on(self) -> date | None:
        """The day a question was last passed on."""
        return _latest(
            item.transfer.transferred_on for item in self.exchanges if item.transfer is not None
        )

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Received, else passed on, else answered."""
        return (
            ("question_received", self.received_on),
            ("question_transferred", self.last_transferred_on),
            ("question_answered", self.last_answered_on),
            ("issued", self.issued_on),
        )

    @property
    def received_day(self) -> date | None:
        """The day it was received, when it is known to the day."""
        day: PartialDate | None = self.received_on
        return day.earliest() if day is not None and day.day is not None else None


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)
