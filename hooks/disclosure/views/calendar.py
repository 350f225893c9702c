"""The calendar: events, days of citizen reception, and every last day that a record has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Literal, get_args

from ..model.event import Event, EventType
from ..model.hours import Hours
from ..model.publication import Publication
from ..model.reception import Reception
from ..model.reception_days import DayState, ReceptionDay, all_reception_days
from ..model.site import Site
from ..model.training import Training

EntryState = Literal["on", "moved", "changed", "off", "left", "postponed", "cancelled"]
"""As announced; on another day than announced; another person, place or hour; nobody received;
left for another day; put off without a day; called off."""

DEADLINE_GROUPS: Mapping[str, str] = {
    "posted_until": "han-niem-yet",
    "consultation_closes": "han-gop-y",
}
"""Words of deadlines that have a calendar of their own; all others share one."""
OTHER_DEADLINES = "han-khac"
DEADLINES: tuple[str, ...] = (*DEADLINE_GROUPS.values(), OTHER_DEADLINES)
TRAINING: EventType = "tap-huan"
"""Courses stand beside events that are trainings."""

_OF_RECEPTION: Mapping[DayState, EntryState] = {
    "planned": "on",
    "kept": "on",
    "moved": "moved",
    "changed": "changed",
    "off": "off",
    "left": "left",
}

GROUPS: tuple[str, ...] = (
    Reception.kind,
    *get_args(EventType),
    *DEADLINES,
)
"""Kinds of entries, each with its own calendar to subscribe to."""


@dataclass(frozen=True)
class CalendarEntry:
    """One thing on the calendar, on one day or several."""

    key: str
    """Names it for ever: the record's id, with the day or the word where a record has several."""
    group: str
    record: Publication
    day: date
    until: date
    hours: tuple[Hours, ...] = ()
    is_all_day: bool = False
    """Said to take the whole day; without hours and not said, the hours are not known."""
    state: EntryState = "on"
    deadline: str | None = None
    """The word of a last day, in `locale` under `event`."""
    place: str | None = None
    receiver: str | None = None
    reason: str | None = None
    other_day: date | None = None
    """The day it was moved from or, when it is left, to."""
    holiday: str | None = None
    """The public holiday that the schedule of reception says nothing of."""

    @property
    def is_held(self) -> bool:
        """Whether it takes place on its day."""
        return self.state in ("on", "moved", "changed")

    @property
    def starts_at(self) -> time | None:
        """The hour it begins, none for a whole day."""
        return self.hours[0].starts_at if self.hours else None

    def concerns(self, neighborhood: str) -> bool:
        """Whether it is about a khu phố: it names it, or the whole ward."""
        named = self.record.neighborhoods
        return not named or neighborhood in named


def calendar_entries(site: Site, first: date, last: date) -> tuple[CalendarEntry, ...]:
    """Everything on the calendar that touches a range of days, both ends included."""
    found = [
        *event_entries(site, first, last),
        *training_entries(site, first, last),
        *reception_entries(site, first, last),
        *deadline_entries(site, first, last),
    ]
    return tuple(sorted(found, key=_order))


def _order(entry: CalendarEntry) -> tuple[date, bool, time, int, str]:
    """By day; what asks people to come before what only ends; by hour."""
    hour = entry.starts_at or time.min
    return entry.day, entry.deadline is not None, hour, GROUPS.index(entry.group), entry.key


def event_entries(site: Site, first: date, last: date) -> Iterator[CalendarEntry]:
    """Events whose day is known and in the range."""
    for event in site.of(Event):
        day, until = event.first_day, event.last_day
        if day is not None and until is not None and day <= last and until >= first:
            yield event_entry(event, day, until)


def event_entry(event: Event, day: date, until: date) -> CalendarEntry:
    """The entry of one event."""
    called_off = event.cancelled or event.postponed
    move = event.last_move
    state: EntryState = "on"
    if called_off:
        state = "cancelled" if event.cancelled else "postponed"
    elif move:
        state = "moved"
    return CalendarEntry(
        key=event.id,
        group=event.event_type,
        record=event,
        day=day,
        until=until,
        hours=event.hours,
        is_all_day=event.is_all_day,
        state=state,
        place=event.place,
        reason=called_off.reason if called_off else move.reason if move else None,
        other_day=move.old_day if move and not called_off else None,
    )


def training_entries(site: Site, first: date, last: date) -> Iterator[CalendarEntry]:
    """Days of courses in the range, each a whole day."""
    for course in site.of(Training):
        for day in sorted(set(course.days)):
            if first <= day <= last:
                yield CalendarEntry(
                    key=f"{course.id}.{day:%Y%m%d}",
                    group=TRAINING,
                    record=course,
                    day=day,
                    until=day,
                    place=course.place,
                )


def reception_entries(site: Site, first: date, last: date) -> tuple[CalendarEntry, ...]:
    """Days of citizen reception in the range, by day."""
    return tuple(reception_entry(item, site) for item in all_reception_days(site, first, last))


def reception_entry(item: ReceptionDay, site: Site) -> CalendarEntry:
    """The entry of one day of reception."""
    # A day left and the day instead of it come from one day of the rule.
    suffix = ".0" if item.state == "left" else ""
    return CalendarEntry(
        key=f"{item.reception.id}.{item.rule_day:%Y%m%d}{suffix}",
        group=Reception.kind,
        record=item.reception,
        day=item.day,
        until=item.day,
        hours=item.hours,
        state=_OF_RECEPTION[item.state],
        place=item.place,
        receiver=item.receiver,
        reason=item.reason,
        other_day=item.moved_to or (item.rule_day if item.state == "moved" else None),
        holiday=_holiday(item, site),
    )


def _holiday(item: ReceptionDay, site: Site) -> str | None:
    """The holiday that a day falls on; of a year whose days off nobody told, nothing is said."""
    if item.state != "planned" or not site.calendar.knows(item.day.year):
        return None
    return site.calendar.day_off(item.day)


def deadline_entries(site: Site, first: date, last: date) -> Iterator[CalendarEntry]:
    """Last days of every record in the range; one replaced or annulled has none any more."""
    for record in site.publications:
        if record.id in site.replaced_by or record.annulment:
            continue
        counted: dict[str, int] = {}
        for word, day in record.deadlines:
            counted[word] = counted.get(word, 0) + 1
            if first <= day <= last:
                which = f".{counted[word]}" if counted[word] > 1 else ""
                yield CalendarEntry(
                    key=f"{record.id}.{word}{which}",
                    group=DEADLINE_GROUPS.get(word, OTHER_DEADLINES),
                    record=record,
                    day=day,
                    until=day,
                    deadline=word,
                )
