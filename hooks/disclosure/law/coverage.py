"""Coverage: each clause of Điều 11 by quarter, with what was done and what was not.

A gap is either not done or lawfully excluded; none is left blank. What the ward has not confirmed
never counts. An obligation stands in the quarter in which its matter arose: the record's own day,
the day from which an answer is counted, the end of a period that comes again (its first day when
that is what counts).

A cell has the worst state of what is in it:

================  ================================================================  =========
state             when                                                              counts as
================  ================================================================  =========
overdue           a due day is over with nothing to show                            not done
renewal-overdue   the same, though an earlier period has its record                 not done
unreported        the quarter is over, and so are the days of the clause's general  not done
                  duty counted from its last day; no record, no statement, no
                  exclusion
late              done after its due day                                            done
open              not done; the law sets no number of days                          waits
due               not done, the due day is today or ahead; also an empty quarter    waits
                  that is over while those days still run
undated           public, but since when is not recorded                            done
running           nothing yet, and the quarter runs                                 nothing
coming            the quarter, or the matter, is still ahead                        nothing
done              in time, or without a number of days                              done
standing          nothing new, but a clause that hangs without end has a record     done
                  that hung then
nothing           nothing, and a signed statement speaks for the whole quarter      apart
not-applicable    nothing, and a decision of the exclusions register covers it      apart
untracked         before the ward's `theo_doi_tu`: shown, never held against it     nothing
none              no rule of law asks for anything                                  nothing
================  ================================================================  =========

The days come from the duties: Luật 10/2022/QH15, Điều 12 khoản 3 and Điều 13, or the law of each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from ..dates import PartialDate
from ..model.duty import Duty
from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from .coverage_cells import Cell, Row, YearCoverage, quarters_of, worst
from .coverage_sources import Sources, arose_on
from .deadlines import known_due_day
from .duties import general_duty
from .exclusions import exclusions_of_duty
from .obligations import Obligation, tracked_from
from .standing import Standing
from .tally import CellState, Tally


class Coverage:
    """The coverage of every year. Made once a build."""

    def __init__(self, standing: Standing) -> None:
        self.site: Site = standing.site
        self.sources = Sources(standing)
        self.tracked_from = tracked_from(standing.site)
        self._years: dict[int, YearCoverage] = {}

    def year(self, number: int) -> YearCoverage:
        """One year, made when it is first asked for."""
        if number not in self._years:
            rows = tuple(self._row(clause, number) for clause in self.clauses)
            self._years[number] = YearCoverage(ReportingPeriod(number), rows)
        return self._years[number]

    @property
    def clauses(self) -> tuple[int | None, ...]:
        """The clauses of Điều 11 and, at the end, none: what other laws ask."""
        return (*(clause.number for clause in self.site.catalogue.clauses), None)

    @cached_property
    def years(self) -> frozenset[int]:
        """Years in which anything arose."""
        keys = (*self.sources.obligations, *self.sources.records)
        return frozenset(period.year for _, period in keys)

    def is_tracked(self, one: Obligation) -> bool:
        """Whether it is held against the ward: its matter arose since the site keeps account."""
        day = arose_on(one)
        return day is not None and PartialDate.of(day).latest() >= self.tracked_from

    def _row(self, clause: int | None, year: int) -> Row:
        cells = tuple(self._cell(clause, quarter) for quarter in quarters_of(year))
        rest: Cell | None = self._cell(clause, ReportingPeriod(year))
        if rest and not (rest.obligations or rest.records):
            rest = None
        return Row(clause, None, cells, rest, tuple(_duty_rows(cells, rest)))

    def _cell(self, clause: int | None, period: ReportingPeriod) -> Cell:
        found = self.sources.obligations.get((clause, period), ())
        held = tuple(one for one in found if self.is_tracked(one))
        judged = _records(found)
        records = _records(found, self.sources.records.get((clause, period), ()))
        if period.last < self.tracked_from:
            return Cell(clause, period, "untracked", records=records)
        further = records[len(judged) :]
        states: list[CellState] = [one.state for one in held if one.state != "not-applicable"]
        if further:
            states.append("done")
        if states:
            return Cell(clause, period, worst(states), held, records, further)
        if records:
            state: CellState = "not-applicable" if held else "untracked"
            return Cell(clause, period, state, held, records)
        return self._empty(Cell(clause, period, "none", held))

    def _empty(self, cell: Cell) -> Cell:
        """A cell without anything that binds: why that is so."""
        clause, period = cell.clause, cell.period
        if clause is None or period.length != "quy":
            return replace(cell, state="not-applicable") if cell.obligations else cell
        if period.first < self.tracked_from:
            return replace(cell, state="untracked")
        if self.site.as_of < period.first:
            return replace(cell, state="coming")
        duty = general_duty(clause, period.last, self.site)
        return self._explained(cell, clause, duty) if duty else cell

    def _explained(self, cell: Cell, clause: int, duty: Duty) -> Cell:
        """An empty cell of a clause that the law binds."""
        period = cell.period
        if exclusions := exclusions_of_duty(duty, period, self.site):
            base = Tally(excluded=1)
            return replace(cell, state="not-applicable", base=base, exclusions=exclusions)
        if statement := self.sources.statement(clause, period):
            return replace(cell, state="nothing", base=Tally(nothing=1), statement=statement)
        hanging = self.sources.standing_in(clause, period)
        if duty.recurrence == "thuong-xuyen" and hanging:
            return replace(cell, state="standing", base=Tally(untimed=1), records=(hanging,))
        if self.site.as_of <= period.last:
            return replace(cell, state="running")
        report_by = known_due_day(duty, period.last, self.site.calendar) or period.last
        if self.site.as_of <= report_by:
            return replace(cell, state="due", base=Tally(due=1), report_by=report_by)
        return replace(cell, state="unreported", base=Tally(unreported=1), report_by=report_by)


def _records(
    obligations: Iterable[Obligation], placed: Iterable[Publication] = ()
) -> tuple[Publication, ...]:
    """Each record once: those of the obligations first."""
    found: dict[str, Publication] = {}
    for one in obligations:
        for record in (*((one.record,) if one.record else ()), *one.records):
            found.setdefault(record.id, record)
    for record in placed:
        found.setdefault(record.id, record)
    return tuple(found.values())


def _duty_rows(cells: tuple[Cell, ...], rest: Cell | None) -> Iterator[Row]:
    """A row for each duty of a clause that is no general one, by code."""
    every = (*cells, *((rest,) if rest else ()))
    found = {one.duty.code: one.duty for cell in every for one in cell.obligations}
    for code, duty in sorted(found.items()):
        if not duty.is_general:
            own = tuple(_of_duty(cell, code) for cell in cells)
            unplaced = _of_duty(rest, code) if rest else None
            is_there = unplaced is not None and bool(unplaced.obligations)
            yield Row(duty.clause, duty, own, unplaced if is_there else None)


def _of_duty(cell: Cell, code: str) -> Cell:
    found = tuple(one for one in cell.obligations if one.duty.code == code)
    state = worst([one.state for one in found] or ["none"])
    return Cell(cell.clause, cell.period, state, found, _records(found))
