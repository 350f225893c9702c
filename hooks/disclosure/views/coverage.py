"""The report `/bao-cao/`: what was disclosed and what was not, by clause, quarter and khu phố.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to 14. `law/coverage.py` reckons the states.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..law.coverage import Coverage
from ..law.coverage_cells import Cell, YearCoverage
from ..law.coverage_figures import Timeliness, YearLists, lists_of, obligations_of, timeliness
from ..law.coverage_places import PlaceCell, PlaceRow, place_rows
from ..law.tally import CellState, Tally
from ..model.reporting_period import ReportingPeriod
from ..model.ward import Neighborhood
from .chart import Chart, Value, bar_chart
from .status import Tone

TONES: Mapping[CellState, Tone] = {
    "overdue": "late",
    "renewal-overdue": "late",
    "unreported": "late",
    "late": "ending",
    "open": "unknown",
    "due": "coming",
    "undated": "unknown",
    "running": "coming",
    "coming": "coming",
    "done": "done",
    "standing": "standing",
    "nothing": "ended",
    "not-applicable": "replaced",
    "untracked": "unknown",
    "none": "unknown",
}
"""The sign and the colour of each state; its words stand beside it."""

FIRST_YEAR = 2023
"""Luật 10/2022/QH15 is in force from 1 July of it."""
MOST_YEARS = 10
MOST_QUARTERS = 8
"""Quarters that the trend shows."""

PeriodName = Callable[[ReportingPeriod], str]


@dataclass(frozen=True)
class PeriodTally:
    """The counts of a quarter or a year."""

    period: ReportingPeriod
    tally: Tally


@dataclass(frozen=True)
class PlaceLine:
    """A khu phố with those clauses that have something of its own."""

    place: Neighborhood
    cells: tuple[PlaceCell, ...]


@dataclass(frozen=True)
class Places:
    """Khu phố by clause: only clauses of which some khu phố has something of its own."""

    clauses: tuple[int | None, ...]
    ward: tuple[PlaceCell, ...]
    lines: tuple[PlaceLine, ...]
    without: tuple[Neighborhood, ...]
    """Khu phố that have nothing of their own: nothing is missing there."""


@dataclass(frozen=True)
class YearView:
    """Everything that the page of a year shows."""

    coverage: YearCoverage
    until: date
    """The last day that it tells of."""
    tracked_from: date
    periods: tuple[PeriodTally, ...]
    """Its quarters, then what is of no quarter when there is any."""
    lists: YearLists
    timeliness: Timeliness
    places: Places
    trend: tuple[PeriodTally, ...]
    """The quarters up to the last one of the year, the oldest first."""
    years: tuple[PeriodTally, ...]
    """Every year with its counts, the newest first."""

    @property
    def number(self) -> int:
        """The year itself."""
        return self.coverage.year.year

    @property
    def gaps(self) -> tuple[tuple[int | None, tuple[Cell, ...]], ...]:
        """Clauses that have a quarter with neither record nor statement, with those quarters."""
        return tuple((code, tuple(cells)) for code, cells in groupby(self.lists.gaps, _clause_of))


def _clause_of(cell: Cell) -> int | None:
    return cell.clause


def years_shown(coverage: Coverage) -> tuple[int, ...]:
    """Years of Luật 10/2022/QH15 with records, and today's; the newest first."""
    this = coverage.site.as_of.year
    first = max(FIRST_YEAR, this - MOST_YEARS + 1)
    return tuple(sorted({year for year in coverage.years if first <= year <= this} | {this}))[::-1]


def year_view(number: int, coverage: Coverage) -> YearView:
    """The view of one year."""
    year = coverage.year(number)
    return YearView(
        coverage=year,
        until=min(year.year.last, coverage.site.as_of),
        tracked_from=coverage.tracked_from,
        periods=_periods(year),
        lists=lists_of(year),
        timeliness=timeliness(obligations_of(year)),
        places=_places(year, coverage),
        trend=_trend(number, coverage),
        years=tuple(
            PeriodTally(ReportingPeriod(one), coverage.year(one).tally)
            for one in years_shown(coverage)
            if coverage.year(one).is_tracked
        ),
    )


def _periods(year: YearCoverage) -> tuple[PeriodTally, ...]:
    own = (*year.quarters, *((year.year,) if year.has_unplaced else ()))
    return tuple(PeriodTally(period, year.tally_of(period)) for period in own)


def _trend(number: int, coverage: Coverage) -> tuple[PeriodTally, ...]:
    """The latest quarters in which anything had to be done by now."""
    found = []
    for one in sorted(year for year in years_shown(coverage) if year <= number):
        year = coverage.year(one)
        found += [PeriodTally(quarter, year.tally_of(quarter)) for quarter in year.quarters]
    return tuple([one for one in found if one.tally.asked][-MOST_QUARTERS:])


def _places(year: YearCoverage, coverage: Coverage) -> Places:
    site = coverage.site
    ward, *rows = place_rows(year, site)
    columns = [
        index
        for index, cell in enumerate(ward.cells)
        if any(row.cells[index].state != "none" for row in rows)
    ]

    def chosen(row: PlaceRow) -> tuple[PlaceCell, ...]:
        return tuple(row.cells[index] for index in columns)

    return Places(
        clauses=tuple(ward.cells[index].clause for index in columns),
        ward=chosen(ward),
        lines=tuple(
            PlaceLine(site.neighborhood[row.code], chosen(row)) for row in rows if not row.is_empty
        ),
        without=tuple(site.neighborhood[row.code] for row in rows if row.is_empty),
    )


def share_chart(periods: tuple[PeriodTally, ...], title: str, named: PeriodName) -> Chart | None:
    """The share that was done, period by period."""
    values = [
        Value(named(one.period), one.tally.share, str(one.tally.share))
        for one in periods
        if one.tally.share is not None
    ]
    return bar_chart(title, "%", values, maximum=100)


def timeliness_chart(
    found: Timeliness, title: str, unit: str, named: Mapping[str, str]
) -> Chart | None:
    """How many were done how early or late."""
    values = [Value(named[code], count, str(count)) for code, count in found.classes]
    return bar_chart(title, unit, values)
