"""The home page: what is on now, what is late, what was answered and decided, what is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..dates import PartialDate
from .calendar import CalendarEntry
from .calendar_front import next_reception
from .doors import Door, doors
from .register import Row
from .registers import Registers

RUNNING_ROWS = 8
LATE_ROWS = 5
SETTLED_ROWS = 5
RECENT_ROWS = 6

SETTLED_DAYS = 365
"""How long an answer or a decision is told of on the home page."""

DUTIES = ("lay-y-kien", "dan-ban", "quy-uoc", "giam-sat", "ket-luan", "hoi-dap", "du-an")
"""Kinds in which something is owed to the people: an answer, a decision, a work."""
DECIDED = ("dan-ban", "quy-uoc")
"""Kinds that are settled when they are in force."""
SETTLING = frozenset(
    {
        "consultation_answered",
        "vote_ended",
        "result_announced",
        "recognition_answered",
        "covenant_adopted",
        "question_answered",
        "petition_answered",
        "remedied",
        "handed_over",
    }
)
"""Milestones that settle a matter: the answer, the decision, the finished work."""


@dataclass(frozen=True)
class SettledRow(Row):
    """A record that was answered or decided, told with the day on which it was."""

    day: PartialDate


@dataclass(frozen=True)
class HomeView:
    """What the home page shows; each list is cut, with how many there are in all."""

    running: tuple[Row, ...]
    running_count: int
    late: tuple[Row, ...]
    late_count: int
    settled: tuple[SettledRow, ...]
    """The latest answer or decision first."""
    recent: tuple[Row, ...]
    doors: tuple[Door, ...]
    reception: CalendarEntry | None
    """The next day on which people are received."""


def home_view(registers: Registers) -> HomeView:
    """The home page of the day the site is built for."""
    running = registers.running
    late = [row for row in registers.rows if row.status.tone == "late"]
    return HomeView(
        running=running[:RUNNING_ROWS],
        running_count=len(running),
        late=tuple(late[:LATE_ROWS]),
        late_count=len(late),
        settled=tuple(_settled(registers)[:SETTLED_ROWS]),
        recent=registers.news[:RECENT_ROWS],
        doors=doors(registers),
        reception=next_reception(registers.site),
    )


def _is_settled(row: Row) -> bool:
    in_force = row.record.kind in DECIDED and row.status.tone == "standing"
    return in_force or (row.record.kind in DUTIES and row.status.tone == "done")


def _settled(registers: Registers) -> list[SettledRow]:
    as_of = registers.site.as_of
    since = as_of - timedelta(days=SETTLED_DAYS)
    found = []
    for row in registers.rows:
        day = _settled_on(row, as_of) if _is_settled(row) else None
        if day is not None and since <= day.earliest() <= as_of:
            found.append(SettledRow(row.record, row.status, day))
    return sorted(found, key=lambda row: row.day, reverse=True)


def _settled_on(row: Row, as_of: date) -> PartialDate | None:
    days = [PartialDate.of(day) for word, day in row.record.milestones if day and word in SETTLING]
    past = [day for day in days if day.earliest() <= as_of]
    return max(past) if past else row.record.filed_on
