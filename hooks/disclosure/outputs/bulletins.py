"""Bulletins of khu phố to print, one a khu phố and month, in Vietnamese only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urljoin

from ..model.ward import Neighborhood
from ..views.addresses import DEFAULT_LANGUAGE, NEIGHBORHOODS, bulletin_url, neighborhood_url
from ..views.bulletin import COMING_DAYS, Bulletin, bulletin_of, coming_for, months_shown
from ..views.calendar import CalendarEntry, calendar_entries
from .page import Page
from .page_maker import make_page
from .renderer import Renderer


def bulletins(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The bulletins of this month and the last one, of every khu phố."""
    if renderer.language != DEFAULT_LANGUAGE:
        return
    as_of = renderer.site.as_of
    entries = calendar_entries(renderer.site, as_of, as_of + timedelta(days=COMING_DAYS))
    for neighborhood in renderer.site.neighborhoods:
        coming = coming_for(neighborhood, entries)
        for year, month in months_shown(renderer.site.as_of):
            bulletin = bulletin_of(neighborhood, year, month, renderer.registers)
            yield _page(bulletin, coming, renderer, site_url)


def latest_bulletin(neighborhood: Neighborhood, renderer: Renderer) -> str:
    """The address of this month's bulletin of a khu phố."""
    (year, month), _ = months_shown(renderer.site.as_of)
    return bulletin_url(neighborhood.code, year, month)


def _page(
    bulletin: Bulletin, coming: tuple[CalendarEntry, ...], renderer: Renderer, site_url: str
) -> Page:
    words = renderer.words
    code, name = bulletin.neighborhood.code, bulletin.neighborhood.name
    said = {"name": name, "month": bulletin.month, "year": bulletin.year}
    page = make_page(
        renderer,
        "bulletin.html",
        url=bulletin_url(code, bulletin.year, bulletin.month),
        title=words["bulletin"]["title"].format(**said),
        description=words["bulletin"]["description"].format(**said),
        trail=[
            (words["menu"]["neighborhoods"], NEIGHBORHOODS),
            (name, neighborhood_url(code)),
        ],
        view=bulletin,
        as_of=renderer.site.as_of,
        coming=coming,
        address=urljoin(site_url, neighborhood_url(code)),
        previous=_previous(bulletin, renderer),
    )
    return replace(page, languages=(DEFAULT_LANGUAGE,), is_indexed=False)


def _previous(bulletin: Bulletin, renderer: Renderer) -> str | None:
    this, before = months_shown(renderer.site.as_of)
    is_this = (bulletin.year, bulletin.month) == this
    return bulletin_url(bulletin.neighborhood.code, *before) if is_this else None
