"""Pages of the report on coverage: today's, one a year, one a clause and year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, get_args

from ..law.tally import CellState
from ..search.document import REFERENCE_STANDING
from ..text import upper_first
from ..views.addresses import (
    COVERAGE_DATA,
    OBLIGATIONS,
    PAPERS,
    REPORTS,
    annual_report_url,
    coverage_clause_url,
    coverage_file,
    coverage_url,
    disclosure_slip_url,
)
from ..views.coverage import (
    TONES,
    YearView,
    share_chart,
    timeliness_chart,
    year_view,
    years_shown,
)
from ..views.coverage_clause import MOST_LINES, clause_view
from .coverage_slips import slip_code
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer, period_name

MATRIX, LIST, PLACES = "ma-tran", "tung-viec", "khu-pho"
"""Names of the tables of a year."""
SHOWN_FIRST = 10
"""Lines of a list on the page of today; the page of the year has more."""
MOST_LISTED = 200
"""Lines of a list on the page of a year; its table has all."""


def coverage_pages(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """Every page of the report in one language."""
    coverage = renderer.registers.coverage
    years = years_shown(coverage)
    views = {year: year_view(year, coverage) for year in years}
    yield _front_page(views[years[0]], years, renderer)
    for view in views.values():
        yield _year_page(view, renderer)
        for row in view.coverage.rows:
            yield _clause_page(row.clause, view.number, renderer)


def _shared() -> dict[str, Any]:
    """What every template of the report asks for."""
    return {
        "tones": TONES,
        "coverage_url": coverage_url,
        "clause_coverage_url": coverage_clause_url,
        "disclosure_slip_url": disclosure_slip_url,
        "slip_code": slip_code,
        "states": get_args(CellState),
        "data": COVERAGE_DATA,
    }


def _front_page(view: YearView, years: tuple[int, ...], renderer: Renderer) -> Page:
    words = renderer.words
    return make_page(
        renderer,
        "coverage.html",
        url=REPORTS,
        title=words["reports"]["title"],
        description=words["coverage"]["description"].format(ward=upper_first(renderer.ward_name)),
        findable=Findable(standing=REFERENCE_STANDING),
        view=view,
        years=years,
        most=SHOWN_FIRST,
        obligations_url=OBLIGATIONS,
        papers_url=PAPERS,
        undated=renderer.registers.coverage.sources.undated,
        **_shared(),
    )


def _year_page(view: YearView, renderer: Renderer) -> Page:
    words = renderer.words["coverage"]
    year = view.number
    named = partial(period_name, language=renderer.language)
    return make_page(
        renderer,
        "coverage_year.html",
        url=coverage_url(year),
        title=words["year_title"].format(year=year),
        description=words["year_description"].format(
            ward=upper_first(renderer.ward_name), year=year
        ),
        trail=[(renderer.words["reports"]["title"], REPORTS)],
        findable=Findable(standing=REFERENCE_STANDING),
        view=view,
        most=MOST_LISTED,
        trend_chart=share_chart(view.trend, words["trend_chart"], named),
        timeliness_chart=timeliness_chart(
            view.timeliness, words["timeliness"], words["unit"], words["class"]
        ),
        annual_url=annual_report_url(view.coverage.year),
        files={
            name: coverage_file(year, file)
            for name, file in (("matrix", MATRIX), ("list", LIST), ("places", PLACES))
        },
        **_shared(),
    )


def _clause_page(clause: int | None, year: int, renderer: Renderer) -> Page:
    words = renderer.words["coverage"]
    registers = renderer.registers
    name = clause_name(clause, renderer)
    return make_page(
        renderer,
        "coverage_clause.html",
        url=coverage_clause_url(year, clause),
        title=words["clause_title"].format(name=name, year=year),
        description=words["clause_description"].format(name=name, year=year),
        trail=[
            (renderer.words["reports"]["title"], REPORTS),
            (words["year_title"].format(year=year), coverage_url(year)),
        ],
        view=clause_view(clause, year, registers.coverage, registers.standing),
        list_file=coverage_file(year, LIST),
        most=MOST_LINES,
        **_shared(),
    )


def clause_name(clause: int | None, renderer: Renderer) -> str:
    """“Khoản 2. Ngân sách phường”, or what other laws ask."""
    words = renderer.words["coverage"]
    if clause is None:
        return str(words["other"])
    found = renderer.site.clause[clause]
    name = found.name_en if renderer.language == "en" else found.name
    return str(words["clause_name"].format(number=clause, name=name))
