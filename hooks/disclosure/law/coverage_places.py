"""Coverage by khu phố: what concerns one khu phố alone, and what concerns the whole ward.

The law binds the ward, not each khu phố: where nothing is of a khu phố's own, nothing is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.publication import Publication
from ..model.site import Site
from .coverage_cells import Cell, YearCoverage, worst
from .obligations import Obligation
from .tally import NO_COUNTS, CellState, Tally, tally_of, total

WHOLE_WARD = ""
"""In place of a code: what concerns everybody, and what no record speaks of yet."""


@dataclass(frozen=True)
class PlaceCell:
    """One khu phố and clause in a year."""

    clause: int | None
    state: CellState
    tally: Tally
    records: tuple[Publication, ...] = ()


@dataclass(frozen=True)
class PlaceRow:
    """One khu phố, or the whole ward, with every clause."""

    code: str
    cells: tuple[PlaceCell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is of its own."""
        return all(cell.state == "none" for cell in self.cells)


def place_rows(coverage: YearCoverage, site: Site) -> tuple[PlaceRow, ...]:
    """The whole ward first, then every khu phố in the order of the data."""
    found: dict[tuple[str, int | None], _Found] = {}
    for cell in coverage.cells:
        if cell.state != "untracked":
            _sort(cell, found)
    clauses = tuple(row.clause for row in coverage.rows)
    codes = (WHOLE_WARD, *(place.code for place in site.neighborhoods))
    return tuple(
        PlaceRow(code, tuple(_cell(clause, found.get((code, clause))) for clause in clauses))
        for code in codes
    )


class _Found:
    def __init__(self) -> None:
        self.obligations: list[Obligation] = []
        self.records: dict[str, Publication] = {}
        self.further = 0
        self.empty: list[Cell] = []


def _sort(cell: Cell, found: dict[tuple[str, int | None], _Found]) -> None:
    def at(code: str) -> _Found:
        return found.setdefault((code, cell.clause), _Found())

    for one in cell.obligations:
        about = one.record or next(iter(one.records), None)
        for code in _places(about):
            at(code).obligations.append(one)
    for record in cell.records:
        for code in _places(record):
            at(code).records[record.id] = record
    for record in cell.further:
        for code in _places(record):
            at(code).further += 1
    if cell.base != NO_COUNTS or not cell.records:
        at(WHOLE_WARD).empty.append(cell)


def _places(record: Publication | None) -> Iterator[str]:
    yield from (record.neighborhoods if record else ()) or (WHOLE_WARD,)


def _cell(clause: int | None, found: _Found | None) -> PlaceCell:
    if found is None:
        return PlaceCell(clause, "none", NO_COUNTS)
    states: list[CellState] = [one.state for one in found.obligations]
    states += ["done"] if found.further else []
    states += [cell.state for cell in found.empty]
    tally = tally_of(found.obligations, found.further)
    tally = total([tally, *(cell.base for cell in found.empty)])
    return PlaceCell(clause, worst(states or ["none"]), tally, tuple(found.records.values()))
