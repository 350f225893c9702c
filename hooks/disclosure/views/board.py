"""A board's page: who sits on it, until when, what it has supervised and been answered."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.board import MINIMUM_MEMBERS, Board, Member
from ..model.publication import Publication
from ..model.site import Site
from ..model.supervision import Supervision
from ..model.ward import Neighborhood
from .kind_view import KindView
from .petition import Tally, petition_rows, tally
from .register import Row, newest_first
from .status import Period, Status
from .supervision_state import supervision_state

TERM = Period("sap-vao-nhiem-ky", "dang-nhiem-ky", "sap-het-nhiem-ky", "het-nhiem-ky")
TERM_STATES = (
    "dang-nhiem-ky",
    "sap-het-nhiem-ky",
    "sap-vao-nhiem-ky",
    "het-nhiem-ky",
    "chua-ghi-nhiem-ky",
)


@dataclass(frozen=True)
class MemberRow:
    """One seat, with the khu phố that elected it."""

    member: Member
    neighborhood: Neighborhood | None


@dataclass(frozen=True)
class BoardView:
    """What only a board's page shows."""

    members: tuple[MemberRow, ...]
    minimum: int
    has_enough: bool
    """Whether the seats that are typed are as many as the law asks for."""
    project: Publication | None
    supervisions: tuple[Row, ...]
    tally: Tally


def term_of(board: Board, site: Site) -> Status:
    """The state of a board's term; a board of a project sits until it is dissolved."""
    begins, ends = board.term_from, board.term_until
    if begins is None:
        return Status("chua-ghi-nhiem-ky", "unknown")
    if ends is not None:
        return TERM.status(begins, ends, site.as_of)
    if site.as_of < begins:
        return Status(TERM.coming, "coming", begins)
    return Status(TERM.running, "standing", begins)


def is_in_term(board: Board, site: Site) -> bool:
    """Whether the board sits today."""
    return term_of(board, site).tone in ("running", "ending", "standing")


def own_view(board: Board, site: Site, language: str) -> BoardView:
    """The seats, and the supervisions of this board."""
    done = supervisions_of(board, site)
    return BoardView(
        members=tuple(
            MemberRow(member, site.neighborhood.get(member.neighborhood or ""))
            for member in board.members
        ),
        minimum=MINIMUM_MEMBERS,
        has_enough=len(board.members) >= MINIMUM_MEMBERS,
        project=site.publication.get(board.project or ""),
        supervisions=tuple(Row(record, supervision_state(record, site)) for record in done),
        tally=tally(row for record in done for row in petition_rows(record, site)),
    )


def supervisions_of(board: Board, site: Site) -> tuple[Supervision, ...]:
    """What the board has planned and carried out, the newest first."""
    return tuple(newest_first(r for r in site.of(Supervision) if r.board == board.id))


VIEW = KindView(Board, TERM_STATES, term_of, (TERM,), own_view, has_deadline=False)
