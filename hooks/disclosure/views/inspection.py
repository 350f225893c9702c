"""A conclusion's page: what was concluded, and what of it has been carried out.

Luật 10/2022/QH15, Điều 11 khoản 10.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model.inspection import Inspection, Recommendation
from ..model.site import Site
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .status import Period, Status

REMEDYING = Period(
    "dang-thuc-hien-kien-nghi",
    "dang-thuc-hien-kien-nghi",
    "sap-het-han-thuc-hien",
    "qua-han-thuc-hien",
    after_tone="late",
)
REMEDY_STATES = (
    "qua-han-thuc-hien",
    "sap-het-han-thuc-hien",
    "dang-thuc-hien-kien-nghi",
    "da-thuc-hien-xong",
    "da-ket-luan",
)


@dataclass(frozen=True)
class RecommendationRow:
    """One recommendation and its state."""

    record: Inspection
    recommendation: Recommendation
    status: Status
    days_late: int
    """Days after the due day: of the remedy, or of today while there is none."""

    @property
    def urgency(self) -> tuple[int, date]:
        """Overdue first, then by due day, then without one, then what is done."""
        item = self.recommendation
        if item.remedy:
            return 3, item.remedy.done_on
        if item.due_on is None:
            return 2, date.max
        return (0 if self.status.tone == "late" else 1), item.due_on


@dataclass(frozen=True)
class InspectionView:
    """What only a conclusion's page shows."""

    recommendations: tuple[RecommendationRow, ...]
    done: int
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True)
class InspectionFront:
    """What still has to be done, over all conclusions, the most urgent first."""

    outstanding: tuple[RecommendationRow, ...]


def state_of(record: Inspection, site: Site) -> Status:
    """The state of the slowest recommendation."""
    rows = recommendation_rows(record, site)
    if not rows:
        return Status("da-ket-luan", "ended")
    return min(rows, key=lambda row: row.urgency).status


def recommendation_rows(record: Inspection, site: Site) -> tuple[RecommendationRow, ...]:
    """Its recommendations in the order in which they were typed."""
    return tuple(
        RecommendationRow(
            record, item, _status(record, item, site.as_of), _days_late(item, site.as_of)
        )
        for item in record.recommendations
    )


def _status(record: Inspection, item: Recommendation, as_of: date) -> Status:
    if item.remedy:
        return Status("da-thuc-hien-xong", "done")
    if item.due_on is None:
        return Status(REMEDYING.running, "running")
    begins = record.issued_on.earliest() if record.issued_on else min(item.due_on, as_of)
    return REMEDYING.status(begins, item.due_on, as_of)


def _days_late(item: Recommendation, as_of: date) -> int:
    until = item.remedy.done_on if item.remedy else as_of
    return max(0, (until - item.due_on).days) if item.due_on else 0


def own_view(record: Inspection, site: Site, language: str) -> InspectionView:
    """The recommendations with their states."""
    rows = recommendation_rows(record, site)
    return InspectionView(
        recommendations=rows,
        done=sum(row.recommendation.remedy is not None for row in rows),
        figures=figure_rows(record.figures, language),
    )


def front_view(site: Site, language: str) -> InspectionFront:
    """What is still to be done, without what the ward has not confirmed."""
    rows = (row for row in _all_rows(site) if row.recommendation.remedy is None)
    return InspectionFront(tuple(sorted(rows, key=lambda row: (row.urgency, row.record.id))))


def _all_rows(site: Site) -> Iterator[RecommendationRow]:
    for record in site.of(Inspection):
        if record.confirmation != "cho-xac-nhan":
            yield from recommendation_rows(record, site)


VIEW = KindView(Inspection, REMEDY_STATES, state_of, (REMEDYING,), own_view, front_view)
