"""The first page of the supervision list: who supervises, what awaits an answer, what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from ..model.board import Board
from ..model.inspection import Inspection
from ..model.publication import Publication
from ..model.site import Site
from ..model.supervision import Supervision
from . import board as board_view
from . import inspection as inspection_view
from .petition import PetitionRow, Tally, petition_rows, tally
from .programme import item_rows
from .register import Row, newest_first

LATEST = 5
"""Findings and conclusions on the first page; the lists have the rest."""

P = TypeVar("P", bound=Publication)


@dataclass(frozen=True)
class BoardRow:
    """A board that sits today, and the project that it watches."""

    row: Row
    project: Publication | None


@dataclass(frozen=True)
class ProgrammeRow:
    """A programme of this year with how much of it was carried out."""

    record: Supervision
    done: int
    total: int


@dataclass(frozen=True)
class SupervisionFront:
    """What the first page shows above the list. Nothing here awaits the ward's confirmation."""

    boards: tuple[BoardRow, ...]
    overdue: tuple[PetitionRow, ...]
    waiting: tuple[PetitionRow, ...]
    tally: Tally
    programmes: tuple[ProgrammeRow, ...]
    findings: tuple[Supervision, ...]
    conclusions: tuple[Row, ...]


def front_view(site: Site, language: str) -> SupervisionFront:
    """The boards in term, the petitions by urgency, and the latest of the rest."""
    supervisions = _confirmed(site.of(Supervision))
    petitions = sorted(
        (row for record in supervisions for row in petition_rows(record, site)),
        key=lambda row: (row.urgency, row.record.id),
    )
    return SupervisionFront(
        boards=_boards(site),
        overdue=tuple(row for row in petitions if row.is_overdue),
        waiting=tuple(
            row for row in petitions if row.petition.answer is None and not row.is_overdue
        ),
        tally=tally(petitions),
        programmes=_programmes(supervisions, site),
        findings=tuple(record for record in supervisions if record.findings)[:LATEST],
        conclusions=tuple(
            Row(record, inspection_view.VIEW.status(record, site))
            for record in _confirmed(site.of(Inspection))[:LATEST]
        ),
    )


def _confirmed(records: Iterable[P]) -> list[P]:
    """What the ward stands behind, the newest first."""
    return newest_first(record for record in records if record.confirmation != "cho-xac-nhan")


def _boards(site: Site) -> tuple[BoardRow, ...]:
    sitting = (board for board in _confirmed(site.of(Board)) if board_view.is_in_term(board, site))
    return tuple(
        BoardRow(
            Row(board, board_view.term_of(board, site)),
            site.publication.get(board.project or ""),
        )
        for board in sitting
    )


def _programmes(records: Iterable[Supervision], site: Site) -> tuple[ProgrammeRow, ...]:
    found = []
    for record in records:
        if record.year == site.as_of.year and record.items:
            rows = item_rows(record, site)
            done = sum(row.state == "da-co-ban-ghi" for row in rows)
            found.append(ProgrammeRow(record, done, len(rows)))
    return tuple(found)
