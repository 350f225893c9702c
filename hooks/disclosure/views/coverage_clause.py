"""One clause in a year: every obligation and record behind each cell, with its proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..law.compliance import Compliance
from ..law.coverage import Coverage
from ..law.coverage_cells import Cell
from ..law.coverage_sources import is_content
from ..law.obligations import Obligation
from ..law.standing import Standing
from ..law.tally import CellState
from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod
from ..model.ward import Neighborhood

MOST_LINES = 100
"""Lines of one quarter on a page; the table for Excel has all of them."""
_ORDER: tuple[CellState, ...] = ("overdue", "renewal-overdue", "late", "open", "due", "undated")


@dataclass(frozen=True)
class EvidenceLine:
    """An obligation with what fulfils it, or a record that no rule of its day asks for."""

    obligation: Obligation | None
    record: Publication | None
    """What it is about; none when nothing is there."""
    compliance: Compliance | None
    """The forms and the posting of a record that discloses."""
    files: int


@dataclass(frozen=True)
class QuarterDetails:
    """One cell, unfolded."""

    cell: Cell
    lines: tuple[EvidenceLine, ...]
    left_out: int
    awaiting: tuple[Publication, ...]
    """Not confirmed by the ward: shown, not counted."""

    @property
    def anchor(self) -> str:
        """Its place on the page: `q3`, or `chua-ro-quy`."""
        return anchor_of(self.cell.period)


@dataclass(frozen=True)
class PlaceRecords:
    """The records of the clause that name a khu phố."""

    place: Neighborhood
    records: tuple[Publication, ...]


@dataclass(frozen=True)
class ClauseView:
    """One clause, or what other laws ask, in a year."""

    year: int
    clause: int | None
    quarters: tuple[QuarterDetails, ...]
    places: tuple[PlaceRecords, ...]
    until: date


def anchor_of(period: ReportingPeriod) -> str:
    """Where a quarter stands on the page of a clause."""
    return f"q{period.number}" if period.length == "quy" else "chua-ro-quy"


def clause_view(
    clause: int | None, number: int, coverage: Coverage, standing: Standing
) -> ClauseView:
    """The details of one clause in a year."""
    year = coverage.year(number)
    row = next(row for row in year.rows if row.clause == clause)
    return ClauseView(
        year=number,
        clause=clause,
        quarters=tuple(_details(cell, coverage, standing) for cell in row.all_cells),
        places=_places(row.all_cells, coverage),
        until=min(year.year.last, coverage.site.as_of),
    )


def _details(cell: Cell, coverage: Coverage, standing: Standing) -> QuarterDetails:
    named = {record.id for one in cell.obligations for record in _of(one)}
    lines = [_line(one, standing) for one in sorted(cell.obligations, key=_urgency)]
    lines += [_record_line(one, standing) for one in cell.records if one.id not in named]
    key = (cell.clause, cell.period)
    return QuarterDetails(
        cell=cell,
        lines=tuple(lines[:MOST_LINES]),
        left_out=max(0, len(lines) - MOST_LINES),
        awaiting=coverage.sources.awaiting.get(key, ()),
    )


def _of(one: Obligation) -> Iterable[Publication]:
    return (*((one.record,) if one.record else ()), *one.records)


def _urgency(one: Obligation) -> tuple[int, date, str]:
    rank = _ORDER.index(one.state) if one.state in _ORDER else len(_ORDER)
    return rank, one.due_on or date.max, one.key


def _line(one: Obligation, standing: Standing) -> EvidenceLine:
    record = one.record or next(iter(one.records), None)
    is_disclosing = one.duty.completion == "cong-khai"
    return EvidenceLine(
        obligation=one,
        record=record,
        compliance=standing.compliance[record.id] if record and is_disclosing else None,
        files=len(record.attachments) if record else 0,
    )


def _record_line(record: Publication, standing: Standing) -> EvidenceLine:
    return EvidenceLine(None, record, standing.compliance[record.id], len(record.attachments))


def _places(cells: Iterable[Cell], coverage: Coverage) -> tuple[PlaceRecords, ...]:
    found: dict[str, dict[str, Publication]] = {}
    for cell in cells:
        for record in cell.records:
            if is_content(record):
                for code in record.neighborhoods:
                    found.setdefault(code, {})[record.id] = record
    return tuple(
        PlaceRecords(place, tuple(found[place.code].values()))
        for place in coverage.site.neighborhoods
        if place.code in found
    )
