"""The event (lịch): a meeting that residents may come to, before it and after it.

Dialogue: Luật 10/2022/QH15, Điều 32 khoản 1; Luật 72/2025/QH15, Điều 43 (known from an account
only). Residents' yearly conference: Luật 10/2022/QH15, Điều 33. Dialogues and voter contacts
are forms of disclosure too: Điều 12 khoản 1 điểm e, g.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar, Literal

from pydantic import Field

from ..dates import PartialDate
from .base import Entry
from .fields import Boolean, Date, Day, Line, Short, Time, Url
from .hours import Hours
from .publication import Milestone, Publication

EventType = Literal[
    "doi-thoai",
    "hop-dan",
    "tiep-xuc-cu-tri",
    "giao-ban",
    "tap-huan",
    "ngay-phap-luat",
    "hoi-thi",
    "khac",
]
"""What an event is: decides its calendar and what the law wants after it."""

DIALOGUE = "doi-thoai"
OUTCOME_DAYS = 10
"""Days in which the outcome of a dialogue is published (Luật 72/2025/QH15, Điều 43)."""
NOTICE_DAYS = 7
"""Days before a dialogue on which residents know of it (Luật 72/2025/QH15, Điều 43)."""
DIALOGUE_LAW_FROM = date(2025, 6, 16)
"""The day from which Luật 72/2025/QH15 is in force."""


class AgendaItem(Entry):
    """One point of the agenda."""

    starts_at: Time | None = Field(
        None, alias="gio", title="Giờ", description="Giờ bắt đầu mục này, ví dụ 08:30."
    )
    text: Line = Field(alias="noi_dung", title="Nội dung", description="Việc sẽ bàn, ai trình bày.")


class Move(Entry):
    """A change of the day or the hour; the event's own fields hold the new one."""

    old_day: Day = Field(alias="doi_tu", title="Dời từ ngày", description="Ngày đã báo trước đây.")
    old_time: Time | None = Field(
        None, alias="gio_cu", title="Giờ cũ", description="Giờ bắt đầu đã báo, khi giờ cũng đổi."
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao phải dời.")
    announced_on: Day | None = Field(
        None, alias="ngay_bao", title="Ngày báo", description="Ngày báo cho dân biết việc dời."
    )


class CallOff(Entry):
    """Why an event does not take place as announced."""

    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao không tổ chức.")
    announced_on: Day | None = Field(
        None, alias="ngay_bao", title="Ngày báo", description="Ngày báo cho dân biết."
    )


class Outcome(Entry):
    """What came of the event; minutes are attached to the record."""

    published_on: Day = Field(
        alias="ngay", title="Ngày công bố", description="Ngày công bố kết quả cho dân biết."
    )
    text: Line = Field(
        alias="tom_tat",
        title="Kết quả",
        description="Ai trả lời điều gì, việc nào làm tiếp, đến bao giờ. Biên bản để ở "
        "tep_dinh_kem, viết dài thì để ở noi_dung.",
    )


class Event(Publication):
    """One event: `data/lich/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "lich"

    event_type: EventType = Field(
        alias="loai_su_kien",
        title="Loại sự kiện",
        description="doi-thoai, hop-dan, tiep-xuc-cu-tri, giao-ban, tap-huan, ngay-phap-luat, "
        "hoi-thi hoặc khac.",
    )
    frequency: Literal["hang-thang", "hang-quy", "hang-nam"] | None = Field(
        None,
        alias="dinh_ky",
        title="Định kỳ",
        description="hang-thang, hang-quy hoặc hang-nam, ví dụ giao ban với trưởng khu phố. Mỗi "
        "kỳ vẫn là một bản ghi.",
    )
    starts_on: Date | None = Field(
        None,
        alias="ngay",
        title="Ngày",
        description="Ngày diễn ra, ngày đầu nếu kéo dài nhiều ngày.",
    )
    ends_on: Day | None = Field(
        None, alias="den_ngay", title="Đến ngày", description="Ngày cuối, khi kéo dài nhiều ngày."
    )
    starts_at: Time | None = Field(
        None, alias="tu_gio", title="Từ giờ", description="Giờ bắt đầu, ví dụ 08:00."
    )
    ends_at: Time | None = Field(
        None, alias="den_gio", title="Đến giờ", description="Giờ kết thúc dự kiến, ví dụ 11:00."
    )
    is_all_day: Boolean = Field(
        False,
        alias="ca_ngay",
        title="Cả ngày",
        description="có: cả ngày, hoặc chuyện đã qua không còn biết giờ.",
    )
    place: Line | None = Field(
        None, alias="noi", title="Nơi", description="Nhà văn hóa, hội trường, địa chỉ."
    )
    online: Url | None = Field(
        None, alias="truc_tuyen", title="Trực tuyến", description="Liên kết để dự trực tuyến."
    )
    audience: Line | None = Field(
        None,
        alias="thanh_phan",
        title="Ai được dự",
        description="Ai được mời, người dân nào có thể đến.",
    )
    chair: Short | None = Field(
        None,
        alias="chu_tri",
        title="Chủ trì",
        description="Chức vụ của người chủ trì, không ghi tên riêng.",
    )
    agenda: tuple[AgendaItem, ...] = Field(
        (), alias="chuong_trinh", title="Chương trình", description="Từng việc sẽ bàn."
    )
    moves: tuple[Move, ...] = Field(
        (),
        alias="doi_lich",
        title="Dời lịch",
        description="Mỗi lần dời một mục; ngày, giờ mới ghi vào ngay, tu_gio.",
    )
    postponed: CallOff | None = Field(
        None, alias="hoan", title="Hoãn", description="Hoãn, chưa có ngày mới."
    )
    cancelled: CallOff | None = Field(
        None, alias="huy", title="Hủy", description="Không tổ chức nữa."
    )
    outcome: Outcome | None = Field(
        None, alias="ket_qua", title="Kết quả", description="Ghi sau khi đã diễn ra."
    )

    @property
    def first_day(self) -> date | None:
        """Its first day, when that is known to the day."""
        known = self.starts_on
        return known.earliest() if known is not None and known.day is not None else None

    @property
    def last_day(self) -> date | None:
        """Its last day: the first one unless it says another."""
        return self.ends_on or self.first_day

    @property
    def is_called_off(self) -> bool:
        """Whether it does not take place on the day it names."""
        return self.cancelled is not None or self.postponed is not None

    @property
    def hours(self) -> tuple[Hours, ...]:
        """From when to when; none for a whole day."""
        if self.starts_at is None or self.ends_at is None:
            return ()
        return (Hours.between(self.starts_at, self.ends_at),)

    @property
    def held_on(self) -> PartialDate | None:
        """The day it takes or took place."""
        return None if self.is_called_off else self.starts_on

    @property
    def planned_on(self) -> PartialDate | None:
        """The day on which it was to take place and does not."""
        return self.starts_on if self.is_called_off else None

    @property
    def last_move(self) -> Move | None:
        """The newest change of its day or hour."""
        return self.moves[-1] if self.moves else None

    @property
    def outcome_due_on(self) -> date | None:
        """The last day to publish the outcome of a dialogue (Luật 72/2025/QH15, Điều 43)."""
        held = self.last_day
        is_bound = self.event_type == DIALOGUE and not self.is_called_off
        if not is_bound or held is None or held < DIALOGUE_LAW_FROM:
            return None
        return held + timedelta(days=OUTCOME_DAYS)

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The end of its posting, and until when an outcome is owed that is not there yet."""
        own = (("event_outcome_due", self.outcome_due_on),) if self.outcome is None else ()
        return (*super().deadlines, *((word, day) for word, day in own if day))

    @property
    def filed_on(self) -> PartialDate | None:
        """The day it takes place: people look for a meeting by its day."""
        return self.starts_on or super().filed_on

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """When it takes place, and what changed about it."""
        return (
            ("event_held", self.held_on),
            ("event_planned", self.planned_on),
            ("issued", self.issued_on),
            ("event_moved", self.last_move.announced_on if self.last_move else None),
            ("event_postponed", self.postponed.announced_on if self.postponed else None),
            ("event_cancelled", self.cancelled.announced_on if self.cancelled else None),
            ("event_outcome", self.outcome.published_on if self.outcome else None),
        )
