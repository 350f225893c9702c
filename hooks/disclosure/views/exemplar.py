"""A model's page: what was registered, how it was scored, what was decided.

Luật 10/2022/QH15, Điều 8 khoản 4.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..model.exemplar import Criterion, Exemplar
from ..model.site import Site
from ..text import format_amount
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .status import Status

REGISTERED = "da-dang-ky"
RUNNING = "dang-thuc-hien-mo-hinh"
RECOGNISED = "da-cong-nhan"
REFUSED = "khong-cong-nhan"
UNPROVEN = "chua-ghi-quyet-dinh"
EXEMPLAR_STATES = (RECOGNISED, RUNNING, REGISTERED, REFUSED, UNPROVEN)


@dataclass(frozen=True)
class CriterionRow:
    """One criterion; a score that nobody typed is none, not zero."""

    name: str
    maximum: str | None
    self_score: str | None
    verified_score: str | None


@dataclass(frozen=True)
class ExemplarView:
    """What only the page of a model shows."""

    criteria: tuple[CriterionRow, ...]
    total: CriterionRow | None
    """Sums of the columns that are whole; none where a score is missing."""
    figures: tuple[FigureRow, ...]
    has_decision: bool


@dataclass(frozen=True)
class ExemplarYear:
    """How many records of one year are in each state that any is in."""

    year: int
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ExemplarFront:
    """Year by year, the newest first, how many records are in each state."""

    years: tuple[ExemplarYear, ...]


def state_of(record: Exemplar, site: Site) -> Status:
    """Recognised only by a decision with its number or its file; news of an award is no proof."""
    decided = record.recognition
    if decided is not None and decided.outcome == "khong-cong-nhan":
        return Status(REFUSED, "ended")
    if decided is not None and (decided.number or record.attachments):
        return Status(RECOGNISED, "done")
    if decided is not None:
        return Status(UNPROVEN, "unknown")
    if record.started_on is not None and record.started_on.earliest() <= site.as_of:
        return Status(RUNNING, "running")
    if record.registered_on is not None:
        return Status(REGISTERED, "coming")
    return Status(UNPROVEN, "unknown")


def own_view(record: Exemplar, site: Site, language: str) -> ExemplarView:
    """The scores as the reader writes numbers, and their sums."""
    return ExemplarView(
        criteria=tuple(
            CriterionRow(
                item.name,
                _text(item.maximum, language),
                _text(item.self_score, language),
                _text(item.verified_score, language),
            )
            for item in record.criteria
        ),
        total=_total(record.criteria, language),
        figures=figure_rows(record.figures, language),
        has_decision=record.recognition is not None,
    )


def _total(criteria: tuple[Criterion, ...], language: str) -> CriterionRow | None:
    sums = (
        _sum(item.maximum for item in criteria),
        _sum(item.self_score for item in criteria),
        _sum(item.verified_score for item in criteria),
    )
    if len(criteria) < 2 or not any(value is not None for value in sums):
        return None
    return CriterionRow("", *(_text(value, language) for value in sums))


def _sum(scores: Iterable[Decimal | None]) -> Decimal | None:
    """The sum when every score is there: a blank is not a zero."""
    known = list(scores)
    present = [score for score in known if score is not None]
    return sum(present, Decimal(0)) if present and len(present) == len(known) else None


def _text(value: Decimal | None, language: str) -> str | None:
    return None if value is None else format_amount(value, language)


def front_view(site: Site, language: str) -> ExemplarFront:
    """Counts by year, the newest first, without what the ward has not confirmed."""
    found: dict[int, list[str]] = {}
    for record in site.of(Exemplar):
        if record.confirmation != "cho-xac-nhan" and record.filed_on is not None:
            found.setdefault(record.filed_on.year, []).append(state_of(record, site).code)
    return ExemplarFront(
        tuple(
            ExemplarYear(
                year,
                tuple((code, codes.count(code)) for code in EXEMPLAR_STATES if code in codes),
            )
            for year, codes in sorted(found.items(), reverse=True)
        )
    )


VIEW = KindView(Exemplar, EXEMPLAR_STATES, state_of, (), own_view, front_view)
