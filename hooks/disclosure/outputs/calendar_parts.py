"""Entries of the calendar as parts of an iCalendar file (RFC 5545).

A weekly schedule of reception is one recurring part, so that a file stays
small and people's calendars show one series; each of its days that is not as
the rule says is taken out of it (EXDATE) and, when somebody is received after
all or people must be told, stands as a part of its own. Programs read this
everywhere; parts that only override one day of a series they do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from icalendar import Event as Component

from ..locale import words
from ..model.event import Event
from ..model.hours import Hours
from ..model.publication import Publication
from ..model.reception import WEEKDAYS, Reception
from ..model.reception_days import rule_days, served_until
from ..model.site import Site
from ..text import format_date
from ..views.addresses import DEFAULT_LANGUAGE, record_url
from ..views.calendar import CalendarEntry
from ..views.changes import changed_on

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ICAL_WEEKDAYS = dict(zip(WEEKDAYS, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))

_WORDS = words(DEFAULT_LANGUAGE)


@dataclass(frozen=True)
class Part:
    """One component with what decides which files it is in."""

    group: str
    record: Publication
    content: bytes


class PartMaker:
    """Makes the parts of one site; hosts name them for ever (RFC 7986, 5.3)."""

    def __init__(self, site: Site, site_url: str, host: str) -> None:
        self._site = site
        self._site_url = site_url
        self._host = host

    def parts(self, entries: Iterable[CalendarEntry], first: date, last: date) -> Iterator[Part]:
        """The parts of entries that lie in a window of days."""
        weekly: dict[str, tuple[Reception, list[CalendarEntry]]] = {}
        for entry in entries:
            of = entry.record
            if isinstance(of, Reception) and of.is_weekly:
                weekly.setdefault(of.id, (of, []))[1].append(entry)
            else:
                yield from self._single(entry)
        for record, days in weekly.values():
            yield from self._weekly(record, days, first, last)

    def _single(self, entry: CalendarEntry) -> Iterator[Part]:
        sessions: tuple[Hours | None, ...] = entry.hours or (None,)
        for number, hours in enumerate(sessions, 1):
            which = f".{number}" if len(sessions) > 1 else ""
            yield self._part(entry, f"{entry.key}{which}", self._component(entry, hours))

    def _weekly(
        self, record: Reception, entries: list[CalendarEntry], first: date, last: date
    ) -> Iterator[Part]:
        """One series for each session of the schedule, and its other days one by one."""
        plain = [entry for entry in entries if _is_plain(entry)]
        for entry in entries:
            if not _is_plain(entry) and entry.state != "left":
                yield from self._single(entry)
        if not plain:
            return
        days = {entry.day for entry in plain}
        ends = min(last, served_until(record, self._site, last))
        taken_out = [day for day in rule_days(record, first, ends) if day not in days]
        taken_out = [day for day in taken_out if plain[0].day < day < plain[-1].day]
        sessions: tuple[Hours | None, ...] = record.hours or (None,)
        for number, hours in enumerate(sessions, 1):
            component = self._component(plain[0], hours)
            component.add("rrule", _rule(record, plain[-1].day, hours))
            if taken_out:
                component.add("exdate", [_moment(day, hours) for day in taken_out])
            yield self._part(plain[0], f"{record.id}.{number}", component)

    def _part(self, entry: CalendarEntry, key: str, component: Component) -> Part:
        component.add("uid", f"{key}@{self._host}")
        return Part(entry.group, entry.record, component.to_ical())

    def _component(self, entry: CalendarEntry, hours: Hours | None) -> Component:
        component = Component()
        record = entry.record
        address = urljoin(self._site_url, record_url(record))
        component.add("dtstamp", self._stamp(record))
        component.add("dtstart", _moment(entry.day, hours))
        component.add("dtend", _end(entry, hours))
        component.add("summary", summary(entry))
        component.add("description", description(entry, address))
        component.add("url", address)
        component.add("categories", [_WORDS["calendar"]["group"][entry.group]])
        component.add("sequence", _changes(record))
        component.add("status", "CONFIRMED" if entry.is_held else "CANCELLED")
        # A last day or a whole day takes nobody's time.
        component.add("transp", "OPAQUE" if hours else "TRANSPARENT")
        if entry.place:
            component.add("location", entry.place)
        return component

    def _stamp(self, record: Publication) -> datetime:
        """When the record last changed: the clock is never asked."""
        changed = changed_on(record, self._site.as_of)
        day = changed.earliest() if changed else self._site.as_of
        return datetime.combine(day, time.min, ZONE).astimezone(UTC)


def summary(entry: CalendarEntry) -> str:
    """What a calendar shows of an entry, with what must not be missed in front."""
    said = _WORDS["calendar"]
    record = entry.record
    text = record.title
    if entry.deadline:
        text = f"{_WORDS['event'][entry.deadline]}: {text}"
    elif entry.receiver:
        text = f"{_WORDS['kinds'][Reception.kind]['name']}: {entry.receiver}"
    if entry.state != "on":
        text = f"{said['state'][entry.state].upper()}: {text}"
    if entry.holiday:
        text = f"{text} ({said['holiday'].format(name=entry.holiday)})"
    if record.confirmation != "da-xac-nhan":
        text = f"[{_WORDS['confirmation'][record.confirmation]}] {text}"
    return text


def description(entry: CalendarEntry, address: str) -> str:
    """What one must know of an entry without opening the site, and its page."""
    said = _WORDS["calendar"]
    record = entry.record
    lines = [record.title if entry.receiver or entry.deadline else "", record.summary]
    if entry.other_day:
        moved = said["moved_to"] if entry.state == "left" else said["moved_from"]
        lines.append(moved.format(date=format_date(entry.other_day)))
    if entry.reason:
        lines.append(f"{_WORDS['event']['reason']}: {entry.reason}")
    if isinstance(record, Event):
        lines += [
            f"{said['audience']}: {record.audience}" if record.audience else "",
            f"{said['online']}: {record.online}" if record.online else "",
        ]
    return "\n".join(line for line in (*lines, address) if line)


def _is_plain(entry: CalendarEntry) -> bool:
    """Whether a day of reception is just as the rule says."""
    return entry.state == "on" and not entry.holiday


def _moment(day: date, hours: Hours | None) -> date | datetime:
    return datetime.combine(day, hours.starts_at, ZONE) if hours else day


def _end(entry: CalendarEntry, hours: Hours | None) -> date | datetime:
    if hours:
        return datetime.combine(entry.until, hours.ends_at, ZONE)
    # The end of whole days is the day after (RFC 5545, 3.6.1).
    return entry.until + timedelta(days=1)


def _rule(record: Reception, last: date, hours: Hours | None) -> dict[str, object]:
    until = _moment(last, hours)
    return {
        "freq": "WEEKLY",
        "byday": [ICAL_WEEKDAYS[day] for day in WEEKDAYS if day in record.weekdays],
        # In UTC where the start has a zone (RFC 5545, 3.3.10).
        "until": until.astimezone(UTC) if isinstance(until, datetime) else until,
    }


def _changes(record: Publication) -> int:
    """How often a record was changed after it was announced: programs take the highest."""
    count = len(record.corrections)
    if isinstance(record, Event):
        count += len(record.moves) + (record.postponed is not None) + (record.cancelled is not None)
    if isinstance(record, Reception):
        count += len(record.exceptions)
    return count
