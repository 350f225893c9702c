"""The front of the calendar: the next two weeks, the next day of reception, the months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..model.site import Site
from .addresses import SUBSCRIBE
from .calendar import CalendarEntry, calendar_entries, reception_entries
from .months import CalendarDay, Month, days_of, shown_months

DAYS_AHEAD = 14
RECEPTION_AHEAD_DAYS = 90


@dataclass(frozen=True)
class CalendarFront:
    """What is on soon, and the ways to the months."""

    days: tuple[CalendarDay, ...]
    """Days of the next two weeks with something on them."""
    until: date
    reception: CalendarEntry | None
    """The next day on which people are received."""
    this_month: Month
    months: tuple[Month, ...]
    subscribe: str = SUBSCRIBE

    @staticmethod
    def month_of(day: date) -> Month:
        """The month in whose page a day stands."""
        return Month.of(day)


def front_view(site: Site, language: str) -> CalendarFront:
    """The front of the calendar on the day the site is built for."""
    until = site.as_of + timedelta(days=DAYS_AHEAD - 1)
    by_day = days_of(calendar_entries(site, site.as_of, until))
    return CalendarFront(
        days=tuple(
            CalendarDay(day, by_day[day], day == site.as_of)
            for day in sorted(by_day)
            if site.as_of <= day <= until
        ),
        until=until,
        reception=next_reception(site),
        this_month=Month.of(site.as_of),
        months=shown_months(site),
    )


def next_reception(site: Site) -> CalendarEntry | None:
    """The next day on which people are received, as far as the schedules tell."""
    last = site.as_of + timedelta(days=RECEPTION_AHEAD_DAYS)
    days = reception_entries(site, site.as_of, last)
    return next((day for day in days if day.is_held and not day.holiday), None)
