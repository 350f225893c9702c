"""A question's page: what was asked, until when an answer is due, what the ward answered.

Luật 10/2022/QH15, Điều 35 khoản 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model.question import Exchange, Question
from ..model.site import Site
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .petition import ANSWERING
from .status import Status

UNDATED = "chua-hen-ngay-tra-loi"
BEYOND = "ngoai-tham-quyen"
ANSWERED = "da-tra-loi"
TRANSFERRED = "da-chuyen-noi-khac"
UNTOLD = "chua-ghi-tung-cau"
QUESTION_STATES = (
    ANSWERING.after,
    ANSWERING.ending,
    ANSWERING.running,
    UNDATED,
    BEYOND,
    ANSWERED,
    TRANSFERRED,
    UNTOLD,
)
"""The most urgent first."""


@dataclass(frozen=True)
class ExchangeRow:
    """One question and its state."""

    record: Question
    exchange: Exchange
    status: Status
    days_late: int
    """Days after the due day: of the answer, or of today while there is none."""

    @property
    def urgency(self) -> tuple[int, date]:
        """In the order of the states, then by due day."""
        return QUESTION_STATES.index(self.status.code), self.exchange.due_on or date.max


@dataclass(frozen=True)
class StateCount:
    """How many questions are in one state."""

    code: str
    count: int


@dataclass(frozen=True)
class QuestionView:
    """What only a question's page shows."""

    rows: tuple[ExchangeRow, ...]
    is_session: bool
    counts: tuple[StateCount, ...]
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True)
class QuestionFront:
    """Every question counted by its state, and those that still wait, the most urgent first."""

    counts: tuple[StateCount, ...]
    waiting: tuple[ExchangeRow, ...]


def state_of(record: Question, site: Site) -> Status:
    """The state of its most urgent question."""
    rows = exchange_rows(record, site.as_of)
    return min(rows, key=lambda row: row.urgency).status if rows else Status(UNTOLD, "unknown")


def exchange_rows(record: Question, as_of: date) -> tuple[ExchangeRow, ...]:
    """Its questions in the order in which they were typed."""
    return tuple(
        ExchangeRow(record, item, _status(record, item, as_of), _days_late(item, as_of))
        for item in record.exchanges
    )


def _status(record: Question, item: Exchange, as_of: date) -> Status:
    if item.transfer is not None:
        return Status(TRANSFERRED, "replaced")
    if item.answer is not None:
        return Status(ANSWERED, "done")
    if item.is_beyond_powers:
        return Status(BEYOND, "unknown")
    if item.due_on is None:
        return Status(UNDATED, "unknown")
    begins = record.received_day or min(item.due_on, as_of)
    return ANSWERING.status(begins, item.due_on, as_of)


def _days_late(item: Exchange, as_of: date) -> int:
    if item.due_on is None:
        return 0
    closed_on = item.answered_on or (item.transfer.transferred_on if item.transfer else None)
    if closed_on is None and not item.is_open:
        # Answered or passed on, on a day that nobody wrote down: late or not is unknown.
        return 0
    return max(0, ((closed_on or as_of) - item.due_on).days)


def own_view(record: Question, site: Site, language: str) -> QuestionView:
    """The questions with their states."""
    rows = exchange_rows(record, site.as_of)
    return QuestionView(
        rows=rows,
        is_session=bool(record.items),
        counts=_counts(row.status.code for row in rows),
        figures=figure_rows(record.figures, language),
    )


def front_view(site: Site, language: str) -> QuestionFront:
    """Counts and what still waits, without what the ward has not confirmed."""
    rows = [
        row
        for record in site.of(Question)
        if record.confirmation != "cho-xac-nhan"
        for row in exchange_rows(record, site.as_of)
    ]
    waiting = (row for row in rows if row.exchange.is_open)
    return QuestionFront(
        _counts(row.status.code for row in rows),
        tuple(sorted(waiting, key=lambda row: (row.urgency, row.record.id))),
    )


def _counts(codes: Iterator[str]) -> tuple[StateCount, ...]:
    found = Counter(codes)
    return tuple(StateCount(code, found[code]) for code in QUESTION_STATES if found[code])


VIEW = KindView(Question, QUESTION_STATES, state_of, (ANSWERING,), own_view, front_view)
