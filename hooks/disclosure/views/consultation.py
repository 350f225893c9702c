"""Consultations: their states, their pages, and the front of their list.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 25 to Điều 29. The law gives no number of days
for the answer: a consultation is overdue by the day its own plan sets (Điều 28 khoản 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from ..model.consultation import Channel, CommentGroup, Consultation, FinalDocument, Reception, Way
from ..model.publication import Publication
from ..model.site import Site
from .addresses import slip_url
from .clause_changes import ChangeView, change_view
from .consultation_answers import QuestionView, question_view
from .kind_view import KindView
from .status import Period, Status

AMENDED_SUBJECTS = frozenset({2, 3, 6})
"""Clauses of Điều 25 that later laws amended in words not yet compared."""
WAY_POINTS: Mapping[Way, str] = {
    "hoi-nghi": "a",
    "hop-dan": "b",
    "phieu-ho": "c",
    "hom-thu": "d",
    "mat-tran": "đ",
    "trang-mang": "e",
    "mang-xa-hoi": "g",
    "doi-thoai": "h",
}
"""Điều 26 khoản 1: the point of each way."""

OPEN = Period("sap-mo", "dang-mo", "sap-dong", "cho-tong-hop")
STATES = (
    "dang-mo",
    "sap-dong",
    "sap-mo",
    "cho-tong-hop",
    "qua-han-tra-loi-y-kien",
    "da-tra-loi-y-kien",
    "co-ket-qua",
    "chua-ro-ket-qua",
)


def state_of(record: Consultation, site: Site) -> Status:
    """The state of a consultation: answered, else open, else waiting, late, or not known."""
    begins, ends = record.open_from, record.open_until
    if record.outcome and record.outcome.answered_on:
        return Status("da-tra-loi-y-kien", "done", begins, ends)
    if begins and ends and site.as_of <= ends:
        return OPEN.status(begins, ends, site.as_of)
    if record.answer_due_on and site.as_of > record.answer_due_on:
        return Status("qua-han-tra-loi-y-kien", "late", begins, ends)
    if record.outcome or any(question.has_answers for question in record.questions):
        return Status("co-ket-qua", "done", begins, ends)
    # Of another place the site knows what a source tells: silence there is no waiting.
    if ends and (record.answer_due_on or record.confirmation == "da-xac-nhan"):
        return Status(OPEN.after, OPEN.after_tone, begins, ends)
    return Status("chua-ro-ket-qua", "unknown", begins, ends)


@dataclass(frozen=True)
class SubjectRow:
    """A clause of Điều 25."""

    number: int
    needs_checking: bool


@dataclass(frozen=True)
class OpenDays:
    """From when to when opinions are taken; `days` as the law counts them, without the first."""

    begins: date
    ends: date
    days: int
    is_short: bool
    """Under the law's 20 days, with no other law named."""


@dataclass(frozen=True)
class Due:
    """When the answer is due, and by how many days it is ahead, late, or was late."""

    due_on: date
    days_ahead: int | None = None
    days_late: int | None = None
    answered_late: int | None = None


@dataclass(frozen=True)
class ChannelRow:
    """A way to give an opinion, with its point of Điều 26 khoản 1."""

    channel: Channel
    point: str | None


@dataclass(frozen=True)
class ConsultationView:
    """What the page of a consultation shows of its own."""

    subjects: tuple[SubjectRow, ...]
    open_days: OpenDays | None
    due: Due | None
    takes_comments: bool
    """Whether opinions are taken today or will be."""
    slip_url: str | None
    channels: tuple[ChannelRow, ...]
    questions: tuple[QuestionView, ...]
    has_answers: bool
    comments: int
    """All comments that came, by every way."""
    receptions: tuple[tuple[Reception, int], ...]
    """How many groups were taken in, partly, or not; those that are none left out."""
    groups: tuple[CommentGroup, ...]
    document: FinalDocument | None
    document_record: Publication | None
    changes: tuple[ChangeView, ...]


def own_view(record: Consultation, site: Site, language: str) -> ConsultationView:
    """The page of a consultation."""
    outcome = record.outcome
    document = outcome.document if outcome else None
    return ConsultationView(
        subjects=tuple(
            SubjectRow(number, number in AMENDED_SUBJECTS) for number in record.subjects
        ),
        open_days=_open_days(record),
        due=_due(record, site.as_of),
        takes_comments=state_of(record, site).tone in ("running", "ending", "coming"),
        slip_url=slip_url(record) if has_slip(record) else None,
        channels=tuple(ChannelRow(item, WAY_POINTS.get(item.way)) for item in record.channels),
        questions=tuple(
            question_view(number, question, site, language)
            for number, question in enumerate(record.questions, 1)
        ),
        has_answers=any(question.has_answers for question in record.questions),
        comments=sum(item.count for item in outcome.channels) if outcome else 0,
        receptions=tuple((code, count) for code, count in receptions(record).items() if count),
        groups=outcome.groups if outcome else (),
        document=document,
        document_record=site.publication[document.record] if document and document.record else None,
        changes=tuple(change_view(change) for change in record.changes),
    )


def receptions(record: Consultation) -> Mapping[Reception, int]:
    """How many groups of comments were taken in, partly, or not."""
    groups = record.outcome.groups if record.outcome else ()
    order: tuple[Reception, ...] = get_args(Reception)
    return {code: sum(group.reception == code for group in groups) for code in order if groups}


def has_slip(record: Consultation) -> bool:
    """Whether there is a comment slip to print: somebody must take it, until some day."""
    return bool(record.channels and record.open_until)


def _open_days(record: Consultation) -> OpenDays | None:
    begins, ends, days = record.open_from, record.open_until, record.counted_days
    if begins is None or ends is None or days is None:
        return None
    return OpenDays(begins, ends, days, record.is_short)


def _due(record: Consultation, as_of: date) -> Due | None:
    due = record.answer_due_on
    if due is None:
        return None
    answered = record.outcome.answered_on if record.outcome else None
    if answered:
        late = (answered - due).days
        return Due(due, answered_late=late if late > 0 else None)
    days = (due - as_of).days
    return Due(due, days_ahead=days) if days >= 0 else Due(due, days_late=-days)


@dataclass(frozen=True)
class FrontRow:
    """A consultation on the front of the list."""

    record: Consultation
    status: Status
    due: Due | None
    slip_url: str | None
    receptions: Mapping[Reception, int]
    """Groups of comments by what became of them; empty when none are told."""


@dataclass(frozen=True)
class FrontView:
    """What residents can still say, and what they wait for."""

    taking: tuple[FrontRow, ...]
    """Open today, the soonest to close first."""
    coming: tuple[FrontRow, ...]
    """To open, the soonest first."""
    overdue: tuple[FrontRow, ...]
    """The longest overdue first."""
    awaited: tuple[FrontRow, ...]
    """Closed, the soonest due first."""
    answered: tuple[FrontRow, ...]
    """Answered last, newest first."""


ANSWERED_ROWS = 5
"""Answers shown on the front: the last ones; the list has all."""


def front_view(site: Site, language: str) -> FrontView:
    """The front of the list of consultations."""
    rows = [
        FrontRow(
            record,
            VIEW.status(record, site),
            _due(record, site.as_of),
            slip_url(record) if has_slip(record) else None,
            receptions(record),
        )
        for record in sorted(site.of(Consultation), key=lambda record: record.id)
    ]

    def of(*codes: str) -> list[FrontRow]:
        return [row for row in rows if row.status.code in codes]

    def due(row: FrontRow) -> date:
        return row.due.due_on if row.due else date.max

    answered = sorted(of("da-tra-loi-y-kien"), key=_answered, reverse=True)
    return FrontView(
        taking=tuple(
            sorted(of("dang-mo", "sap-dong"), key=lambda row: row.status.ends or date.max)
        ),
        coming=tuple(sorted(of("sap-mo"), key=lambda row: row.status.begins or date.max)),
        overdue=tuple(sorted(of("qua-han-tra-loi-y-kien"), key=due)),
        awaited=tuple(sorted(of("cho-tong-hop"), key=due)),
        answered=tuple(answered[:ANSWERED_ROWS]),
    )


def _answered(row: FrontRow) -> date:
    outcome = row.record.outcome
    return outcome.answered_on if outcome and outcome.answered_on else date.min


VIEW = KindView(
    Consultation,
    states=STATES,
    state_of=state_of,
    periods=(OPEN,),
    own_view=own_view,
    front_view=front_view,
)
"""How consultations are shown."""
