"""The period of a pack: which days and records are in it, and what is known by today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from ...dates import PartialDate
from ...law.coverage import Coverage
from ...law.coverage_cells import YearCoverage
from ...law.standing import Standing
from ...locale import words
from ...model.publication import Publication
from ...model.reporting_period import ReportingPeriod
from ...model.site import Site
from ..registers import Registers

P = TypeVar("P", bound=Publication)
Day = PartialDate | date | None


@dataclass(frozen=True)
class Scope:
    """The ward in one period; everything later than today is left out."""

    registers: Registers
    period: ReportingPeriod

    @property
    def site(self) -> Site:
        """All records."""
        return self.registers.site

    @property
    def standing(self) -> Standing:
        """Every record against the law of its day."""
        return self.registers.standing

    @property
    def coverage(self) -> Coverage:
        """Each clause by quarter."""
        return self.registers.coverage

    @property
    def until(self) -> date:
        """The last day that the pack tells of."""
        return min(self.period.last, self.site.as_of)

    @property
    def is_over(self) -> bool:
        """Whether the period has ended."""
        return self.period.last < self.site.as_of

    @cached_property
    def quarters(self) -> YearCoverage:
        """The coverage of the year, cut down to the quarters of the period.

        What is known to be of the year but of no quarter belongs to a pack of the year only.
        """
        year = self.coverage.year(self.period.year)
        rows = []
        for row in year.rows:
            cells = tuple(cell for cell in row.cells if self.period.covers(cell.period))
            rest = row.unplaced if self.period.length == "nam" else None
            rows.append(replace(row, cells=cells, unplaced=rest))
        return YearCoverage(year.year, tuple(rows))

    def holds(self, day: Day) -> bool:
        """Whether a day lies in the period and has come; half-known, whether all of it does."""
        if day is None:
            return False
        known = PartialDate.of(day)
        is_inside = self.period.first <= known.earliest() and known.latest() <= self.period.last
        return is_inside and known.earliest() <= self.site.as_of

    def may_hold(self, day: Day) -> bool:
        """Whether a half-known day may lie in the period though nobody can tell."""
        if day is None or self.holds(day):
            return False
        known = PartialDate.of(day)
        return known.earliest() <= self.until and self.period.first <= known.latest()

    def meets(self, begins: Day, ends: Day) -> bool:
        """Whether what runs from a day until another, or without end, runs in the period."""
        if begins is None:
            return False
        last = PartialDate.of(ends).latest() if ends is not None else None
        has_begun = PartialDate.of(begins).earliest() <= self.until
        return has_begun and (last is None or self.period.first <= last)

    def of(self, model: type[P]) -> tuple[P, ...]:
        """The records of a kind that the ward stands behind."""
        return confirmed(self.site.of(model))


def confirmed(records: Iterable[P]) -> tuple[P, ...]:
    """Without what awaits the ward's confirmation: that counts nowhere."""
    return tuple(one for one in records if one.confirmation != "cho-xac-nhan")


def period_text(period: ReportingPeriod) -> str:
    """“Quý IV/2026”, “6 tháng cuối năm 2026”, “Năm 2026”."""
    name = words("vi")["reporting_period"][f"{period.length}-{period.number}"]
    return str(name.format(year=period.year))
