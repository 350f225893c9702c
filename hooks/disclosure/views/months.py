"""Months of the calendar: which have a page, and each as a table of weeks and a list of days."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from ..dates import PartialDate
from ..model.event import Event
from ..model.site import Site
from .addresses import month_url
from .calendar import CalendarEntry, calendar_entries

MONTHS_BEFORE = 1
MONTHS_AHEAD = 6
DAY_ENTRIES = 4
"""Entries of one day in the table; the list below it has all."""


@total_ordering
@dataclass(frozen=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    def __lt__(self, other: Month) -> bool:
        return (self.year, self.number) < (other.year, other.number)

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day is in."""
        return cls(day.year, day.month)

    def after(self, count: int) -> Month:
        """The month so many months later, or earlier."""
        index = self.year * 12 + self.number - 1 + count
        return Month(index // 12, index % 12 + 1)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def name(self) -> PartialDate:
        """The month as a date that people read: tháng 11/2026."""
        return PartialDate(self.year, self.number)

    @property
    def url(self) -> str:
        """The address of its page."""
        return month_url(self.year, self.number)


@dataclass(frozen=True)
class CalendarDay:
    """A day with what is on it."""

    day: date
    entries: tuple[CalendarEntry, ...]
    is_today: bool = False

    @property
    def shown(self) -> tuple[CalendarEntry, ...]:
        """What fits where there is little room."""
        return self.entries[:DAY_ENTRIES]

    @property
    def left_out(self) -> int:
        """How many did not fit."""
        return max(0, len(self.entries) - DAY_ENTRIES)


@dataclass(frozen=True)
class MonthView:
    """One month. Cells of `weeks` are none for days of its neighbours."""

    month: Month
    weeks: tuple[tuple[CalendarDay | None, ...], ...]
    days: tuple[CalendarDay, ...]
    """Days on which there is something."""
    previous: Month | None
    next: Month | None


def shown_months(site: Site) -> tuple[Month, ...]:
    """Months that have a page: around today, and those of this and last year with an event."""
    now = Month.of(site.as_of)
    found = {now.after(count) for count in range(-MONTHS_BEFORE, MONTHS_AHEAD + 1)}
    for event in site.of(Event):
        day = event.first_day
        if day is not None and day.year in (now.year - 1, now.year):
            found.add(Month.of(day))
    return tuple(sorted(found))


def month_views(site: Site) -> tuple[MonthView, ...]:
    """Every month that has a page, from one walk over the records."""
    months = shown_months(site)
    by_day = days_of(calendar_entries(site, months[0].first, months[-1].last))
    neighbours = (None, *months, None)
    return tuple(
        _month_view(month, by_day, site.as_of, neighbours[index], neighbours[index + 2])
        for index, month in enumerate(months)
    )


def days_of(entries: Iterable[CalendarEntry]) -> Mapping[date, tuple[CalendarEntry, ...]]:
    """Entries by day; what takes several days is on each of them."""
    found: dict[date, list[CalendarEntry]] = {}
    for entry in entries:
        for offset in range((entry.until - entry.day).days + 1):
            found.setdefault(entry.day + timedelta(days=offset), []).append(entry)
    return {day: tuple(there) for day, there in found.items()}


def _month_view(
    month: Month,
    by_day: Mapping[date, tuple[CalendarEntry, ...]],
    as_of: date,
    previous: Month | None,
    following: Month | None,
) -> MonthView:
    def cell(day: date) -> CalendarDay:
        return CalendarDay(day, by_day.get(day, ()), day == as_of)

    weeks = calendar.Calendar().monthdatescalendar(month.year, month.number)
    every = [month.first + timedelta(days=offset) for offset in range(month.last.day)]
    return MonthView(
        month=month,
        weeks=tuple(
            tuple(cell(day) if day.month == month.number else None for day in week)
            for week in weeks
        ),
        days=tuple(cell(day) for day in every if day in by_day),
        previous=previous,
        next=following,
    )
