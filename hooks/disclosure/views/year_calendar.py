"""The calendar of the year's duties: month by month, then by who has to do them.

For those who have to do something next, above all heads of khu phố. What comes without a fixed
day stands by who has to do it: Luật 10/2022/QH15, Điều 12 khoản 3, Điều 13, Điều 20, Điều 28 and
the laws that set terms of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Literal, get_args

from ..law.obligations import State
from ..law.year_calendar import YearEntry, entries_of_year
from ..model.duty import Duty
from ..model.site import Site
from ..model.working_days import WorkCalendar
from .duties import duty_groups
from .registers import Registers

RoleCode = Literal[
    "truong-khu-pho",
    "ban-cong-tac-mat-tran",
    "ban-thanh-tra",
    "ban-giam-sat-dau-tu",
    "mat-tran",
    "co-quan",
    "uy-ban",
    "khac",
]
"""Heads of khu phố first, the ward's committee with its long list near the end; `khac`: whoever
collects fees, holds an auction or gathers donations."""
_NAMES: Mapping[RoleCode, str] = {
    "truong-khu-pho": "Tổ trưởng",
    "ban-cong-tac-mat-tran": "Ban công tác Mặt trận",
    "ban-thanh-tra": "Ban Thanh tra nhân dân",
    "ban-giam-sat-dau-tu": "Ban Giám sát đầu tư",
    "mat-tran": "MTTQ",
    "co-quan": "Cơ quan, đơn vị",
    "uy-ban": "UBND",
}
"""How the data name each of them in `ai`, alone or together."""
TOLD: tuple[State, ...] = (
    "done",
    "late",
    "undated",
    "overdue",
    "renewal-overdue",
    "not-applicable",
)
"""States with something to say; what is still ahead has its day."""


@dataclass(frozen=True)
class YearRow:
    """One thing to do."""

    entry: YearEntry
    work_by: date | None
    """The last working day before its day, when that is a day off; none when it is not known."""
    state: State | None
    """What became of it, one of `TOLD`. None for what every khu phố or another body does: a
    record of one of them says nothing of the others."""

    @property
    def responsible(self) -> str:
        """Who has to do it, as the data have it."""
        return self.entry.what.responsible


@dataclass(frozen=True)
class YearMonth:
    """A month with what falls due in it."""

    number: int
    rows: tuple[YearRow, ...]

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"thang-{self.number}"


@dataclass(frozen=True)
class Role:
    """Who has to do something: what has its day in the year, what arises, what is standing."""

    code: RoleCode
    rows: tuple[YearRow, ...]
    arising: tuple[Duty, ...]
    standing: tuple[Duty, ...]


@dataclass(frozen=True)
class YearCalendarView:
    """The calendar of one year."""

    year: int
    months: tuple[YearMonth, ...]
    roles: tuple[Role, ...]


def roles_of(responsible: str) -> tuple[RoleCode, ...]:
    """Everybody whom a text of `ai` names; a text that names nobody known is of others."""
    found = tuple(code for code, name in _NAMES.items() if name in responsible)
    return found or ("khac",)


def year_calendar(year: int, registers: Registers) -> YearCalendarView:
    """The whole page of a year."""
    site = registers.site
    known = {one.key: one.state for one in registers.standing.obligations}
    rows = [
        YearRow(entry, _work_by(entry, site.calendar), _state(entry, known))
        for entry in entries_of_year(year, site)
    ]
    months = tuple(
        YearMonth(number, tuple(found))
        for number, found in groupby(rows, key=lambda row: row.entry.day.month)
    )
    return YearCalendarView(year, months, tuple(_roles(rows, _other_duties(year, site))))


def _state(entry: YearEntry, known: Mapping[str, State]) -> State | None:
    state = known.get(entry.key)
    is_of_ward = roles_of(entry.what.responsible) == ("uy-ban",)
    return state if is_of_ward and state in TOLD else None


def _work_by(entry: YearEntry, calendar: WorkCalendar) -> date | None:
    day = entry.day
    if entry.bound not in ("cham-nhat", "trong-ky") or not calendar.knows(day.year):
        return None
    if calendar.is_working(day):
        return None
    while day.year == entry.day.year and not calendar.is_working(day):
        day -= timedelta(days=1)
    return day if day.year == entry.day.year else None


def _other_duties(year: int, site: Site) -> tuple[Duty, ...]:
    """What has no day in the year, as the law of the year has it, today's in this year."""
    day = min(max(site.as_of, date(year, 1, 1)), date(year, 12, 31))
    return tuple(
        row.shown.duty
        for group in duty_groups(replace(site, as_of=day))
        for row in group.rows
        if row.shown.time == "now" and not row.shown.duty.recurs
    )


def _roles(rows: Iterable[YearRow], others: Iterable[Duty]) -> Iterable[Role]:
    every, undated = tuple(rows), tuple(others)
    for code in get_args(RoleCode):
        own = [duty for duty in undated if code in roles_of(duty.responsible)]
        role = Role(
            code,
            tuple(row for row in every if code in roles_of(row.responsible)),
            tuple(duty for duty in own if _arises(duty)),
            tuple(duty for duty in own if not _arises(duty)),
        )
        if role.rows or own:
            yield role


def _arises(duty: Duty) -> bool:
    """Whether it waits for something to happen; what is always there may count days from it."""
    return duty.recurrence in ("khi-phat-sinh", "nhiem-ky") or duty.days is not None
