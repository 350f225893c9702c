"""A supervision's page: what was found, what was asked, until when an answer is due.

Luật 10/2022/QH15, Điều 30 to Điều 45.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..law.notices import notice_due
from ..model.board import Board, BoardType
from ..model.publication import Publication
from ..model.site import Site
from ..model.supervision import Supervision
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .petition import ANSWERING, PetitionRow, board_of, petition_rows
from .programme import ItemRow, item_rows
from .supervision_front import front_view
from .supervision_state import PROGRAMME, SUPERVISING, SUPERVISION_STATES, supervision_state

INVESTOR_NOTICE_DAYS = 45
"""Điều 45 khoản 1 điểm b: the investor is told the plan at the latest 45 days before."""


@dataclass(frozen=True)
class Notice:
    """How long before it a supervision's plan was told, and whether the law asks for longer."""

    days_before: int
    board_type: BoardType
    """By whose law it is measured."""
    is_enough: bool


@dataclass(frozen=True)
class SupervisionView:
    """What only a supervision's page shows."""

    board: Board | None
    project: Publication | None
    notice: Notice | None
    items: tuple[ItemRow, ...]
    items_done: int
    petitions: tuple[PetitionRow, ...]
    figures: tuple[FigureRow, ...]


def own_view(record: Supervision, site: Site, language: str) -> SupervisionView:
    """The board, the project, the lines of a programme and the petitions."""
    items = item_rows(record, site)
    board = board_of(record, site)
    return SupervisionView(
        board=board,
        project=site.publication.get(record.project or ""),
        notice=_notice(record, board, site),
        items=items,
        items_done=sum(row.state == "da-co-ban-ghi" for row in items),
        petitions=petition_rows(record, site),
        figures=figure_rows(record.figures, language),
    )


def _notice(record: Supervision, board: Board | None, site: Site) -> Notice | None:
    told, begins = record.notified_on, record.supervised_from
    if board is None or told is None or begins is None or begins.day is None:
        return None
    first = begins.earliest()
    if board.board_type == "giam-sat-dau-tu":
        last: date | None = first - timedelta(days=INVESTOR_NOTICE_DAYS)
    else:
        last = notice_due(record, site)
    return Notice((first - told).days, board.board_type, told <= last) if last else None


VIEW = KindView(
    Supervision,
    SUPERVISION_STATES,
    supervision_state,
    (ANSWERING, SUPERVISING, PROGRAMME),
    own_view,
    front_view,
)
