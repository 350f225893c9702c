"""Calendars to subscribe to: all, one a kind of entries, one a khu phố, one a coming event.

iCalendar, RFC 5545; names, colours and how often to ask again, RFC 7986. The
files hold a year back and a year ahead, of last days a month back. Nothing in
them comes from the clock: the same data and day give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from urllib.parse import urljoin, urlsplit

from icalendar import Calendar, vText

from ..locale import words
from ..model.event import Event
from ..model.publication import Publication
from ..model.reception import Reception
from ..model.site import Site
from ..text import upper_first
from ..views.addresses import (
    CALENDAR,
    DEFAULT_LANGUAGE,
    calendar_file,
    neighborhood_calendar,
    record_calendar,
)
from ..views.calendar import DEADLINES, GROUPS, calendar_entries
from ..views.event import is_to_come
from ..views.reception import coming_days
from ..views.registers import Registers
from .calendar_parts import ZONE, Part, PartMaker
from .output import Output

EVERYTHING = "tat-ca"
WINDOW = timedelta(days=365)
DEADLINES_KEPT = timedelta(days=31)
"""Last days long past are of no use in a calendar, and there are thousands."""
REFRESH = timedelta(days=1)
"""How often a program asks again: the site is built every night."""
PRODUCT = "-//cong-khai//lich//VI"

_WORDS = words(DEFAULT_LANGUAGE)
_END = b"END:VCALENDAR\r\n"
_TIME_ZONE = (
    b"BEGIN:VTIMEZONE\r\nTZID:" + ZONE.key.encode() + b"\r\nBEGIN:STANDARD\r\n"
    b"DTSTART:19750613T000000\r\nTZNAME:+07\r\nTZOFFSETFROM:+0800\r\nTZOFFSETTO:+0700\r\n"
    b"END:STANDARD\r\nEND:VTIMEZONE\r\n"
)
"""Việt Nam has had one time, +07:00, since 13 June 1975 (IANA time zone database)."""


def calendar_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Every calendar of the site. A file is there also when nothing is on it: it is a promise."""
    site = registers.site
    maker = PartMaker(site, site_url, urlsplit(site_url).hostname or "localhost")
    first, last = site.as_of - WINDOW, site.as_of + WINDOW
    recent = site.as_of - DEADLINES_KEPT
    entries = calendar_entries(site, first, last)
    kept = (entry for entry in entries if not entry.deadline or entry.day >= recent)
    parts = list(maker.parts(kept, first, last))
    ward = upper_first(site.ward.name)

    def file(path: str, title: str, chosen: Iterable[Part]) -> Output:
        name = _WORDS["calendar"]["feed_name"].format(ward=ward, title=title)
        contents = (part.content for part in chosen)
        return Output(path, calendar_of(name, urljoin(site_url, path), site_url, contents))

    yield file(calendar_file(EVERYTHING), _WORDS["calendar"]["everything"], parts)
    for group in GROUPS:
        of_group = (part for part in parts if part.group == group)
        yield file(calendar_file(group), _WORDS["calendar"]["group"][group], of_group)
    for place in site.neighborhoods:
        near = (part for part in parts if _concerns(part, place.code))
        yield file(neighborhood_calendar(place.code), place.name, near)
    for record in _coming(site):
        own = (part for part in parts if part.record is record and part.group not in DEADLINES)
        yield file(record_calendar(record), record.title, own)


def _coming(site: Site) -> Iterator[Publication]:
    """Events and schedules of reception that people may still put into their calendar."""
    yield from (event for event in site.of(Event) if is_to_come(event, site.as_of))
    days = {entry.record.id for entry in coming_days(site)}
    yield from (record for record in site.of(Reception) if record.id in days)


def _concerns(part: Part, neighborhood: str) -> bool:
    named = part.record.neighborhoods
    return not named or neighborhood in named


def calendar_of(name: str, address: str, site_url: str, parts: Iterable[bytes]) -> bytes:
    """A whole file. Parts are made once and joined: there are as many files as khu phố."""
    head = Calendar()
    head.add("prodid", PRODUCT)
    head.add("version", "2.0")
    head.add("method", "PUBLISH")
    # Old names beside the new ones: Google and Outlook read only the old.
    head.add("name", vText(name))
    head.add("x-wr-calname", vText(name))
    head.add("x-wr-timezone", vText(ZONE.key))
    head.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    head.add("x-published-ttl", vText("P1D"))
    head.add("source", address, parameters={"VALUE": "URI"})
    head.add("url", urljoin(site_url, CALENDAR))
    opening = head.to_ical().removesuffix(_END)
    return b"".join([opening, _TIME_ZONE, *parts, _END])
