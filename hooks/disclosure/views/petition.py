"""Petitions of the two boards: until when an answer is due, whether it came, and in time.

Luật 10/2022/QH15, Điều 40 khoản 1 điểm c and Điều 45 khoản 2 điểm c: the commune's People's
Committee answers within fifteen days of receiving.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.board import Board, BoardType
from ..model.site import Site
from ..model.supervision import Petition, Supervision
from .status import Period, Status

ANSWERING = Period(
    "cho-tra-loi", "cho-tra-loi", "sap-het-han-tra-loi", "qua-han-tra-loi", after_tone="late"
)
ANSWER_STATES = ("qua-han-tra-loi", "sap-het-han-tra-loi", "cho-tra-loi", "da-tra-loi")
"""The most urgent first."""

CountedFrom = Literal["received", "sent"]


@dataclass(frozen=True)
class Due:
    """The last day for an answer, and why it is that day."""

    day: date
    board_type: BoardType | None = None
    """Whose petition it is when the law sets the day; without one the day was typed."""
    counted_from: CountedFrom | None = None


@dataclass(frozen=True)
class PetitionRow:
    """One petition as pages show it."""

    record: Supervision
    petition: Petition
    due: Due | None
    status: Status
    days_late: int
    """Days after the due day: of the answer, or of today while there is none."""

    @property
    def is_overdue(self) -> bool:
        """Whether an answer should have come and has not."""
        return self.status.tone == "late"

    @property
    def urgency(self) -> tuple[int, date]:
        """The slowest first: overdue, waiting by due day, waiting without one, answered."""
        if self.petition.answer:
            return 3, self.petition.answer.answered_on
        if self.due is None:
            return 2, self.petition.sent_on
        return (0 if self.is_overdue else 1), self.due.day


@dataclass(frozen=True)
class Tally:
    """How petitions fared. Every one is counted exactly once."""

    in_time: int
    late: int
    overdue: int
    waiting: int
    """Still within its days, or without a due day."""
    answered_undated: int
    """Answered, with no due day to measure by."""

    @property
    def total(self) -> int:
        """All petitions."""
        return self.in_time + self.late + self.overdue + self.waiting + self.answered_undated


def board_of(record: Supervision, site: Site) -> Board | None:
    """The board that carried out a supervision."""
    board = site.publication.get(record.board or "")
    return board if isinstance(board, Board) else None


def legal_due(record: Supervision, petition: Petition, site: Site) -> Due | None:
    """The last day that the law allows; it speaks of a board asking the ward's Committee."""
    board = board_of(record, site)
    if board is None or not petition.is_to_ward:
        return None
    counted_from: CountedFrom = "received" if petition.received_on else "sent"
    return Due(petition.last_lawful_day, board.board_type, counted_from)


def due_of(record: Supervision, petition: Petition, site: Site) -> Due | None:
    """The due day: as typed, but never later than the law's."""
    by_law = legal_due(record, petition, site)
    typed = petition.due_on
    if typed is None or (by_law is not None and by_law.day <= typed):
        return by_law
    return Due(typed)


def petition_row(record: Supervision, petition: Petition, site: Site) -> PetitionRow:
    """A petition with its state on the day the site is built for."""
    due = due_of(record, petition, site)
    answer = petition.answer
    until = answer.answered_on if answer else site.as_of
    return PetitionRow(
        record=record,
        petition=petition,
        due=due,
        status=_status(petition, due, site.as_of),
        days_late=max(0, (until - due.day).days) if due else 0,
    )


def _status(petition: Petition, due: Due | None, as_of: date) -> Status:
    if petition.answer:
        return Status("da-tra-loi", "done")
    begins = petition.received_on or petition.sent_on
    if due is None:
        return Status("cho-tra-loi", "running", begins)
    return ANSWERING.status(begins, due.day, as_of)


def petition_rows(record: Supervision, site: Site) -> tuple[PetitionRow, ...]:
    """The petitions of a record in the order in which they were typed."""
    return tuple(petition_row(record, petition, site) for petition in record.petitions)


def tally(rows: Iterable[PetitionRow]) -> Tally:
    """Counts of answers in time, late, overdue and not yet due."""
    counts = dict.fromkeys(("in_time", "late", "overdue", "waiting", "answered_undated"), 0)
    for row in rows:
        counts[_fate(row)] += 1
    return Tally(**counts)


def _fate(row: PetitionRow) -> str:
    if row.petition.answer is None:
        return "overdue" if row.is_overdue else "waiting"
    if row.due is None:
        return "answered_undated"
    return "late" if row.days_late else "in_time"
