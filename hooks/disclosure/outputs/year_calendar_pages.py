"""The pages `/can-bo/lich-nam/` and `/can-bo/lich-nam/<năm>/`: what is due in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from markupsafe import Markup

from ..law.obligations import tracked_from
from ..law.year_calendar import YearEntry
from ..model.duty import Duty
from ..search.document import REFERENCE_STANDING
from ..views.addresses import OBLIGATIONS, SUBSCRIBE, base_of, duty_url, localized
from ..views.law_notices import rule_notices
from ..views.staff_addresses import STAFF, YEAR_CALENDAR, year_calendar_url
from ..views.year_calendar import roles_of, year_calendar
from .law_marks import filled
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def year_calendar_pages(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """This year's calendar at the address of all, then every year from the first to the next."""
    site = renderer.site
    this_year = site.as_of.year
    first = min(tracked_from(site).year, this_year)
    years = range(first, this_year + 2)
    yield _page(this_year, YEAR_CALENDAR, years, renderer, site_url)
    for year in years:
        page = _page(year, year_calendar_url(year), years, renderer, site_url)
        # This year's stands at two addresses; search and machines are shown the one that stays.
        yield replace(page, is_indexed=False, findable=None) if year == this_year else page


def _page(year: int, url: str, years: range, renderer: Renderer, site_url: str) -> Page:
    words = renderer.words["year_calendar"]
    base = base_of(localized(renderer.language, url))

    def basis(entry: YearEntry, place: str) -> Markup:
        if isinstance(entry.what, Duty):
            return Markup("")
        return filled(f"[[{entry.what.basis}]]", renderer, base, place)

    return make_page(
        renderer,
        "year_calendar.html",
        url=url,
        title=words["title_now" if url == YEAR_CALENDAR else "title"].format(year=year),
        description=words["description"].format(year=year),
        trail=[(renderer.words["staff"]["title"], STAFF)],
        findable=Findable(
            facts={"loai": renderer.words["search"]["document"]}, standing=REFERENCE_STANDING
        ),
        view=year_calendar(year, renderer.registers),
        years=years,
        year_url=year_calendar_url,
        duty_url=duty_url,
        obligations_url=OBLIGATIONS,
        subscribe_url=SUBSCRIBE,
        basis=basis,
        address=urljoin(site_url, localized(renderer.language, url)),
        as_of=renderer.site.as_of,
        roles_of=roles_of,
        changed_laws=rule_notices(renderer.site.catalogue.duties, renderer.site),
        is_duty=lambda what: isinstance(what, Duty),
    )
