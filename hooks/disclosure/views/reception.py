"""Schedules of citizen reception: their states, and the days to come.

Luật Tiếp công dân 42/2013/QH13, Điều 15 khoản 2 điểm d, Điều 24 khoản 2 and 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ..model.reception import Reception, ReceptionException
from ..model.site import Site
from .addresses import record_calendar
from .calendar import CalendarEntry, reception_entries
from .calendar_front import next_reception
from .kind_view import KindView
from .status import Period, Status

SERVED = Period(
    "sap-ap-dung-lich-tiep", "dang-ap-dung-lich-tiep", "sap-het-lich-tiep", "het-lich-tiep"
)
STATES = (
    "dang-ap-dung-lich-tiep",
    "sap-het-lich-tiep",
    "sap-ap-dung-lich-tiep",
    "het-lich-tiep",
    "da-thay-the",
)
DAYS_SHOWN = 8
"""Days to come on a page: two months of a weekly schedule."""
DAYS_AHEAD = 180


def state_of(record: Reception, site: Site) -> Status:
    """The state of a schedule: replaced, else before, in or after its time."""
    begins, ends = record.begins, record.ends
    if record.id in site.replaced_by:
        return Status("da-thay-the", "replaced", begins, ends)
    if begins is not None and ends is not None:
        return SERVED.status(begins, ends, site.as_of)
    if begins is not None and site.as_of < begins:
        return Status(SERVED.coming, "coming", begins)
    return Status(SERVED.running, "standing", begins)


@dataclass(frozen=True)
class ReceptionView:
    """What the page of a schedule shows of its own."""

    next: CalendarEntry | None
    """The next day on which people are received."""
    days: tuple[CalendarEntry, ...]
    """The next days, those off among them."""
    past_exceptions: tuple[ReceptionException, ...]
    calendar_url: str | None


def own_view(record: Reception, site: Site, language: str) -> ReceptionView:
    """The page of a schedule."""
    coming = coming_days(site)
    own = tuple(entry for entry in coming if entry.record is record)
    return ReceptionView(
        next=next((entry for entry in own if entry.is_held and not entry.holiday), None),
        days=own[:DAYS_SHOWN],
        past_exceptions=tuple(item for item in record.exceptions if item.day < site.as_of),
        calendar_url=record_calendar(record) if own else None,
    )


@dataclass(frozen=True)
class ReceptionFront:
    """The next days of every schedule."""

    next: CalendarEntry | None
    days: tuple[CalendarEntry, ...]


def front_view(site: Site, language: str) -> ReceptionFront:
    """The front of the list of schedules."""
    days = coming_days(site)
    return ReceptionFront(next=next_reception(site), days=days[:DAYS_SHOWN])


def coming_days(site: Site) -> tuple[CalendarEntry, ...]:
    """The days of every schedule in the next half year."""
    return reception_entries(site, site.as_of, site.as_of + timedelta(days=DAYS_AHEAD))


VIEW = KindView(
    Reception,
    states=STATES,
    state_of=state_of,
    periods=(SERVED,),
    own_view=own_view,
    front_view=front_view,
    has_deadline=False,
)
"""How schedules of reception are shown."""
