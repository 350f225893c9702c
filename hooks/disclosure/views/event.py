"""Events: their states, and what their own page shows.

Dialogue: Luật 10/2022/QH15, Điều 32 khoản 1; Luật 72/2025/QH15, Điều 43 (to be compared).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..model.event import Event
from ..model.site import Site
from .addresses import record_calendar
from .calendar_front import front_view
from .kind_view import KindView
from .status import Status

STATES = (
    "dien-ra-hom-nay",
    "sap-dien-ra",
    "da-doi-lich",
    "hoan-lich",
    "huy-lich",
    "cho-ket-qua-su-kien",
    "thieu-ket-qua-su-kien",
    "da-co-ket-qua-su-kien",
    "da-dien-ra",
    "chua-ro-ngay-dien-ra",
)


def state_of(record: Event, site: Site) -> Status:
    """The state of an event: called off, else before, on or after its days."""
    if record.cancelled:
        return Status("huy-lich", "ended")
    if record.postponed:
        return Status("hoan-lich", "replaced")
    first, last = record.first_day, record.last_day
    if first is None or last is None:
        known = record.starts_on
        if known is not None and known.latest() < site.as_of:
            return Status("da-dien-ra", "ended")
        return Status("chua-ro-ngay-dien-ra", "unknown")
    if site.as_of < first:
        return Status("da-doi-lich" if record.moves else "sap-dien-ra", "coming")
    if site.as_of <= last:
        return Status("dien-ra-hom-nay", "running")
    return _afterwards(record, site.as_of)


def _afterwards(record: Event, as_of: date) -> Status:
    if record.outcome:
        return Status("da-co-ket-qua-su-kien", "done")
    due = record.outcome_due_on
    # What the ward has not confirmed owes nothing that the site could count.
    if due is None or record.confirmation == "cho-xac-nhan":
        return Status("da-dien-ra", "ended")
    if as_of <= due:
        return Status("cho-ket-qua-su-kien", "ended")
    return Status("thieu-ket-qua-su-kien", "late")


def is_to_come(record: Event, as_of: date) -> bool:
    """Whether people may still put it into their own calendar."""
    return record.last_day is not None and record.last_day >= as_of and not record.is_called_off


@dataclass(frozen=True)
class EventView:
    """What the page of an event shows of its own."""

    calendar_url: str | None
    """A file to put a coming event into one's calendar."""
    notice_days: int | None
    """Days between the announcement and the event, where both are known to the day."""
    outcome_due_on: date | None
    outcome_days_late: int | None


def own_view(record: Event, site: Site, language: str) -> EventView:
    """The page of an event."""
    told, first = record.published_on, record.first_day
    notice = (first - told.earliest()).days if first and told and told.day is not None else None
    due = record.outcome_due_on if record.outcome is None else None
    return EventView(
        calendar_url=record_calendar(record) if is_to_come(record, site.as_of) else None,
        notice_days=notice if notice is not None and notice >= 0 else None,
        outcome_due_on=due,
        outcome_days_late=(site.as_of - due).days if due and due < site.as_of else None,
    )


VIEW = KindView(
    Event,
    states=STATES,
    state_of=state_of,
    periods=(),
    own_view=own_view,
    front_view=front_view,
)
"""How events are shown."""
