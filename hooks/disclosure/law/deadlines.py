"""The due day of a duty, and what became of it.

Days are counted from the day after the event (Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2). A
last day that is a day off is not put off to the next working day: whether Điều 148 khoản 5 holds
for duties to disclose is not certain, and to be early is never wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..model.duty import Duty
from ..model.working_days import MissingYear, WorkCalendar

Fulfilment = Literal[
    "in-time", "late", "undated", "waiting", "overdue", "no-term", "unknown-start", "open"
]
"""Done in time; done late; public, but the day on which it became so is not recorded; not due yet;
should be done; the law sets no number of days and it is done; the day to count from is not known;
no number of days and not done."""


@dataclass(frozen=True)
class Deadline:
    """A duty on one occasion. `days_late` are days of the calendar, 0 when in time."""

    duty: Duty
    start_on: date | None
    due_on: date | None
    done_on: date | None
    fulfilment: Fulfilment
    days_late: int = 0
    label: str = ""
    needs_checking: bool = False
    """Whether the due day was counted over days off that are not known from their document."""

    @property
    def is_done(self) -> bool:
        """Whether it is fulfilled, in time or not."""
        return self.done_on is not None or self.fulfilment == "undated"

    @property
    def is_missed(self) -> bool:
        """Whether its day is over with nothing to show."""
        return self.fulfilment == "overdue"


def due_day(duty: Duty, start_on: date, calendar: WorkCalendar) -> date | None:
    """The last day to fulfil it; for `it-nhat` the first day on which it may end.

    None when the law sets no number of days. Raises `MissingYear` when working days
    fall in a year whose days off are not known.
    """
    if duty.days is None:
        return None
    if duty.bound == "truoc":
        if duty.day_type == "ngay-lam-viec":
            return calendar.before(start_on, duty.days)
        return start_on - timedelta(days=duty.days)
    if duty.day_type == "ngay-lam-viec":
        return calendar.after(start_on, duty.days)
    return start_on + timedelta(days=duty.days)


def known_due_day(duty: Duty, start_on: date, calendar: WorkCalendar) -> date | None:
    """The due day of a period that the calendar brings, none while its days off are not known.

    What staff type is checked before (`rules/day_off.py`); a coming year is nobody's error.
    """
    try:
        return due_day(duty, start_on, calendar)
    except MissingYear:
        return None


def deadline(
    duty: Duty,
    start_on: date | None,
    done_on: date | None,
    as_of: date,
    calendar: WorkCalendar,
    *,
    is_public: bool = False,
    stated_due: date | None = None,
) -> Deadline:
    """What became of a duty by a day. What is done after that day is not done yet.

    `is_public`: anybody can read it, though the day on which it became so may be unknown.
    `stated_due`: a day that the record names; never later than the law's.
    """
    by_law = due_day(duty, start_on, calendar) if start_on else None
    due_on = min((day for day in (by_law, stated_due) if day), default=None)
    done = done_on if done_on is not None and done_on <= as_of else None
    state: Fulfilment
    days_late = 0
    if done_on is None and is_public:
        state = "undated"
    elif due_on is None:
        state = "no-term" if done else ("open" if start_on else "unknown-start")
    elif duty.bound == "it-nhat":
        # Here the day done is the day it ends: to end early is what falls short.
        days_late = max(0, (due_on - done_on).days) if done_on else 0
        done = done_on if days_late else done
        state = "late" if days_late else ("in-time" if done else "waiting")
    else:
        days_late = max(0, ((done or as_of) - due_on).days)
        state = _state(is_done=done is not None, is_late=days_late > 0)
    return Deadline(
        duty,
        start_on,
        due_on,
        done,
        state,
        days_late,
        needs_checking=_is_doubtful(duty, start_on, due_on, calendar),
    )


def _is_doubtful(
    duty: Duty, start_on: date | None, due_on: date | None, calendar: WorkCalendar
) -> bool:
    if start_on is None or due_on is None or duty.day_type != "ngay-lam-viec":
        return False
    return calendar.needs_checking(min(start_on, due_on), max(start_on, due_on))


def _state(*, is_done: bool, is_late: bool) -> Fulfilment:
    if is_done:
        return "late" if is_late else "in-time"
    return "overdue" if is_late else "waiting"
