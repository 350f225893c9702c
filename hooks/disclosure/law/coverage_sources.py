"""What coverage is made of: obligations, records and statements, each sorted into its cell once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from ..dates import PartialDate
from ..model.nothing_to_report import NothingToReport
from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from .coverage_cells import quarter_of
from .days import made_public_on
from .obligations import Obligation
from .standing import Standing

K = TypeVar("K")
V = TypeVar("V")

CellKey = tuple[int | None, ReportingPeriod]
"""A clause, none for what other laws ask, and a quarter; or a year, when the quarter is unknown."""


class Sources:
    """Lookups by cell. Each goes over the records, or the obligations, once."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._site: Site = standing.site

    @cached_property
    def obligations(self) -> Mapping[CellKey, tuple[Obligation, ...]]:
        """Obligations by cell; one whose matter arose on no known day is in none."""
        return grouped(
            ((one.duty.clause, quarter_of(day)), one)
            for one in self._standing.obligations
            if not isinstance(one.record, NothingToReport)
            for day in [arose_on(one)]
            if day is not None
        )

    @cached_property
    def records(self) -> Mapping[CellKey, tuple[Publication, ...]]:
        """Confirmed records that disclose something, by cell."""
        return grouped(self._placed(is_confirmed=True))

    @cached_property
    def awaiting(self) -> Mapping[CellKey, tuple[Publication, ...]]:
        """Records that wait for the ward's confirmation, by cell: they count nowhere."""
        return grouped(self._placed(is_confirmed=False))

    @cached_property
    def undated(self) -> tuple[Publication, ...]:
        """Confirmed records of a clause that no day at all is known of: they are in no cell."""
        return tuple(
            record
            for record in self._site.publications
            if is_content(record) and record.clauses and record.arose_on is None
        )

    @cached_property
    def statements(self) -> Mapping[int, tuple[NothingToReport, ...]]:
        """Statements that hold, by the clauses that they name."""
        return grouped(
            (clause, one)
            for one in self._site.of(NothingToReport)
            if one.confirmation != "cho-xac-nhan" and one.annulment is None
            for clause in one.clauses
        )

    def statement(self, clause: int, period: ReportingPeriod) -> NothingToReport | None:
        """The statement that speaks for all of a quarter: signed on its last day or later."""
        for one in self.statements.get(clause, ()):
            if one.period.covers(period) and one.stated_until >= period.last:
                return one
        return None

    def standing_in(self, clause: int, period: ReportingPeriod) -> Publication | None:
        """The newest record of a clause that was there on the last day of a quarter, or today."""
        on = min(period.last, self._site.as_of)
        return next((one for one in self._newest.get(clause, ()) if _stood(one, on)), None)

    @cached_property
    def _newest(self) -> Mapping[int, tuple[Publication, ...]]:
        found = [record for record in self._site.publications if is_content(record)]
        found.sort(key=lambda one: (_public_day(one) or date.min, one.id), reverse=True)
        return grouped((clause, record) for record in found for clause in record.clauses)

    def _placed(self, *, is_confirmed: bool) -> Iterator[tuple[CellKey, Publication]]:
        for record in self._site.publications:
            if not is_content(record, is_confirmed=is_confirmed):
                continue
            for clause in record.clauses:
                day = self._day(record, clause)
                if day is not None:
                    yield (clause, quarter_of(day)), record

    def _day(self, record: Publication, clause: int) -> PartialDate | date | None:
        """Its own day; of what comes again each period, the day of its period."""
        period = record.period
        for duty in self._standing.compliance[record.id].duties:
            if duty.clause == clause and duty.recurs and period is not None:
                return period.first if duty.start == "dau-ky" else period.last
        return record.arose_on


def grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Values by their keys, their order kept."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def arose_on(one: Obligation) -> PartialDate | date | None:
    """The day by which an obligation is put into a quarter.

    To disclose: the record's own day, as `khong-phat-sinh` goes by it too. Other
    duties: the day from which they are counted; what recurs, the end of its period.
    """
    if one.record is not None and one.duty.completion == "cong-khai":
        return one.record.arose_on
    return one.start_on or (one.record.arose_on if one.record else None)


def is_content(record: Publication, *, is_confirmed: bool = True) -> bool:
    """Whether it discloses something, and the ward stands behind it or does not yet."""
    return record.discloses and (record.confirmation != "cho-xac-nhan") == is_confirmed


def _public_day(record: Publication) -> date | None:
    """Since when it is public; by its own day when nobody wrote down since when."""
    return made_public_on(record) or (record.arose_on.latest() if record.arose_on else None)


def _stood(record: Publication, on: date) -> bool:
    began, ends = _public_day(record), record.last_posted_on
    is_ended = not record.is_permanent and ends is not None and ends < on
    is_annulled = record.annulment is not None and record.annulment.annulled_on <= on
    return began is not None and began <= on and not is_ended and not is_annulled
