"""The calendar of obligations: a page, and a file for the calendars of those responsible."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urljoin, urlsplit

from icalendar import Event as Component

from ..law.obligations import Obligation
from ..locale import words
from ..search.document import REFERENCE_STANDING
from ..text import format_date, upper_first
from ..views.addresses import (
    DEFAULT_LANGUAGE,
    OBLIGATIONS,
    OBLIGATIONS_CALENDAR,
    REPORTS,
    duty_url,
    record_url,
)
from ..views.obligations import ObligationsView, obligations_view
from ..views.registers import Registers
from .calendar_parts import ZONE
from .calendars import calendar_of
from .obligation_words import title_of
from .output import Output
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def obligation_page(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """What the ward has to do, by when, and who."""
    said = renderer.words["obligations"]
    address = urljoin(site_url, OBLIGATIONS_CALENDAR)
    yield make_page(
        renderer,
        "obligations.html",
        url=OBLIGATIONS,
        title=said["title"],
        description=said["description"].format(ward=renderer.ward_name),
        trail=[(renderer.words["reports"]["title"], REPORTS)],
        findable=Findable(standing=REFERENCE_STANDING),
        view=obligations_view(renderer.registers.standing),
        calendar=OBLIGATIONS_CALENDAR,
        subscribe=f"webcal://{urlsplit(address).netloc}{urlsplit(address).path}",
    )


def obligation_calendar(registers: Registers, site_url: str) -> Iterator[Output]:
    """One all-day entry for each due day that is ahead or missed, with a word two days before.

    RFC 5545. The name of an entry never changes, so a calendar replaces it when it moves.
    """
    view = obligations_view(registers.standing)
    said = words(DEFAULT_LANGUAGE)["obligations"]
    ward = upper_first(registers.site.ward.name)
    name = words(DEFAULT_LANGUAGE)["calendar"]["feed_name"].format(ward=ward, title=said["title"])
    parts = (_entry(one, registers, site_url) for one in _in_calendar(view))
    yield Output(
        OBLIGATIONS_CALENDAR,
        calendar_of(name, urljoin(site_url, OBLIGATIONS_CALENDAR), site_url, parts),
    )


def _in_calendar(view: ObligationsView) -> Iterator[Obligation]:
    for group in view.overdue:
        yield from group.obligations
    yield from (*view.soon, *view.later)


def _entry(one: Obligation, registers: Registers, site_url: str) -> bytes:
    if one.due_on is None:
        raise RuntimeError(f"no due day: {one.key}")
    site = registers.site
    said = words(DEFAULT_LANGUAGE)["obligations"]
    component = Component()
    component.add("uid", f"{one.key}@{urlsplit(site_url).hostname or 'localhost'}")
    component.add("dtstamp", datetime.combine(site.as_of, time.min, ZONE).astimezone(UTC))
    component.add("dtstart", one.due_on)
    component.add("dtend", one.due_on + timedelta(days=1))
    title = title_of(one, DEFAULT_LANGUAGE)
    overdue = f"{said['overdue_mark'].format(days=one.days_late)} " if one.days_late else ""
    component.add("summary", f"{overdue}{said['due_mark']}: {title}")
    where = record_url(one.record) if one.record else duty_url(one.duty)
    lines = [
        f"{said['who']}: {one.duty.responsible}",
        f"{said['due']}: {format_date(one.due_on, DEFAULT_LANGUAGE)}",
        urljoin(site_url, where),
    ]
    component.add("description", "\n".join(lines))
    component.add("url", urljoin(site_url, where))
    component.add("transp", "TRANSPARENT")
    return bytes(component.to_ical())
