"""Pages of the calendar beyond its list: one a month, and how to subscribe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from ..model.event import Event
from ..text import format_date
from ..views.addresses import (
    CALENDAR,
    SUBSCRIBE,
    calendar_file,
    neighborhood_calendar,
)
from ..views.calendar import GROUPS
from ..views.months import MonthView, month_views
from ..views.register import by_name
from .calendars import EVERYTHING
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def calendar_pages(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """Every month that has a page, and the calendars to subscribe to."""
    for view in month_views(renderer.site):
        yield _month_page(view, renderer)
    yield _feeds_page(renderer, site_url)


def _trail(renderer: Renderer) -> list[tuple[str, str]]:
    return [(renderer.words["kinds"][Event.kind]["title"], CALENDAR)]


def _month_page(view: MonthView, renderer: Renderer) -> Page:
    words = renderer.words["calendar"]
    month = format_date(view.month.name, renderer.language)
    return make_page(
        renderer,
        "calendar_month.html",
        url=view.month.url,
        title=words["month_title"].format(month=month),
        description=words["month_description"].format(month=month, ward=renderer.ward_name),
        trail=_trail(renderer),
        view=view,
    )


@dataclass(frozen=True)
class Feed:
    """A calendar to subscribe to: where a program asks, where a reader loads the file."""

    name: str
    path: str
    address: str

    @property
    def subscribe(self) -> str:
        """The address under the scheme that opens a calendar program."""
        return self.address.replace(f"{urlsplit(self.address).scheme}:", "webcal:", 1)


def _feeds_page(renderer: Renderer, site_url: str) -> Page:
    words = renderer.words["calendar"]

    def feed(name: str, path: str) -> Feed:
        return Feed(name, path, urljoin(site_url, path))

    return make_page(
        renderer,
        "calendar_feeds.html",
        url=SUBSCRIBE,
        title=words["subscribe"],
        description=words["subscribe_description"].format(ward=renderer.ward_name),
        trail=_trail(renderer),
        findable=Findable(facts={"loai": renderer.words["kinds"][Event.kind]["title"]}),
        everything=feed(words["everything"], calendar_file(EVERYTHING)),
        groups=[feed(words["group"][group], calendar_file(group)) for group in GROUPS],
        places=[
            feed(place.name, neighborhood_calendar(place.code))
            for place in by_name(renderer.site.neighborhoods)
        ],
    )
