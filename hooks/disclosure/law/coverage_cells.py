"""The cells of coverage: a clause of Điều 11 in a quarter, rows of them, a year of rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import get_args

from ..dates import PartialDate
from ..model.duty import Duty
from ..model.exclusion import Exclusion
from ..model.nothing_to_report import NothingToReport
from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod, period_of
from .obligations import Obligation
from .tally import NO_COUNTS, CellState, Tally, tally_of, total

_RANK = {state: rank for rank, state in enumerate(get_args(CellState))}


@dataclass(frozen=True)
class Cell:
    """One clause, or one duty of it, in one quarter."""

    clause: int | None
    """None for what other laws ask."""
    period: ReportingPeriod
    """A quarter; a year for what no quarter is known of."""
    state: CellState
    obligations: tuple[Obligation, ...] = ()
    """Those that are held against the ward, and those that a decision excludes."""
    records: tuple[Publication, ...] = ()
    """Everything confirmed that is of it, the obligations' own records first."""
    further: tuple[Publication, ...] = ()
    """Those of its records that are public though no duty of their day is known."""
    base: Tally = NO_COUNTS
    """What the clause itself counts for where nothing binds: a gap, a statement, an exclusion."""
    statement: NothingToReport | None = None
    exclusions: tuple[Exclusion, ...] = ()
    report_by: date | None = None
    """Of an empty quarter that is over: the last day to disclose, or to sign that nothing arose."""

    @cached_property
    def tally(self) -> Tally:
        """Everything in it, counted."""
        return tally_of(self.obligations, len(self.further)) + self.base


@dataclass(frozen=True)
class Row:
    """A clause with its quarters; under it a row for each duty that is no general one."""

    clause: int | None
    duty: Duty | None
    cells: tuple[Cell, ...]
    unplaced: Cell | None
    """What is known to be of the year, but of no quarter."""
    duties: tuple[Row, ...] = ()

    @property
    def all_cells(self) -> tuple[Cell, ...]:
        """Its quarters, and what is of none."""
        return (*self.cells, *((self.unplaced,) if self.unplaced else ()))

    @cached_property
    def tally(self) -> Tally:
        """The whole year."""
        return total(cell.tally for cell in self.all_cells)


@dataclass(frozen=True)
class YearCoverage:
    """One year: the clauses by quarter, and after them what other laws ask."""

    year: ReportingPeriod
    rows: tuple[Row, ...]

    @property
    def quarters(self) -> tuple[ReportingPeriod, ...]:
        """The four quarters."""
        return quarters_of(self.year.year)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell of every clause; those of single duties are inside them."""
        return tuple(cell for row in self.rows for cell in row.all_cells)

    @cached_property
    def tally(self) -> Tally:
        """The whole year."""
        return total(cell.tally for cell in self.cells)

    def tally_of(self, quarter: ReportingPeriod) -> Tally:
        """One quarter."""
        return total(cell.tally for cell in self.cells if cell.period == quarter)

    @property
    def has_unplaced(self) -> bool:
        """Whether anything is of no known quarter."""
        return any(row.unplaced for row in self.rows)

    @property
    def is_tracked(self) -> bool:
        """Whether anything in it is held against the ward, or will be."""
        return any(cell.state not in ("untracked", "none") for cell in self.cells)


def quarters_of(year: int) -> tuple[ReportingPeriod, ...]:
    """The four quarters of a year."""
    return tuple(ReportingPeriod(year, "quy", number) for number in range(1, 5))


def worst(states: Iterable[CellState]) -> CellState:
    """The state that a cell shows: the worst of those in it."""
    return min(states, key=lambda state: _RANK[state])


def quarter_of(day: PartialDate | date) -> ReportingPeriod:
    """The quarter of a day; the year when only that is sure."""
    known = PartialDate.of(day)
    if known.month is None:
        return ReportingPeriod(known.year)
    return period_of(known.earliest(), "quy")
