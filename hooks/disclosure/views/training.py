"""A course's page, and what was given year by year.

Luật 10/2022/QH15, Điều 8 khoản 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model.site import Site
from ..model.training import Training
from ..text import format_amount
from .kind_view import KindView
from .status import Period, Status

TRAINING = Period(
    "sap-tap-huan",
    "dang-tap-huan",
    "dang-tap-huan",
    "chua-ghi-ket-qua-tap-huan",
    after_tone="unknown",
)
HELD = "da-tap-huan"
TRAINING_STATES = (TRAINING.running, TRAINING.coming, HELD, TRAINING.after)


@dataclass(frozen=True)
class TrainingView:
    """What only the page of a course shows."""

    people: int | None
    """Everyone who came; none while nobody wrote it down."""
    hours: str | None


@dataclass(frozen=True)
class TrainingYear:
    """What was given in one year. A course whose number nobody wrote down is told apart."""

    year: int
    courses: int
    days: int
    hours: str | None
    courses_without_hours: int
    people: int


@dataclass(frozen=True)
class TrainingFront:
    """Courses that were held, year by year, the newest first."""

    years: tuple[TrainingYear, ...]


def state_of(record: Training, site: Site) -> Status:
    """Held once it is over and who came is written down; a day that passed proves nothing."""
    begins, ends = record.first_day, record.last_day
    if begins is None or ends is None:
        return Status(TRAINING.after, "unknown")
    if ends < site.as_of and record.attendance:
        return Status(HELD, "done", begins, ends)
    return TRAINING.status(begins, ends, site.as_of)


def people_of(record: Training) -> int | None:
    """How many came, all groups together."""
    return sum(group.count for group in record.attendance) if record.attendance else None


def own_view(record: Training, site: Site, language: str) -> TrainingView:
    """Sums of the course."""
    hours = format_amount(record.hours, language) if record.hours is not None else None
    return TrainingView(people_of(record), hours)


def front_view(site: Site, language: str) -> TrainingFront:
    """What was held, without what the ward has not confirmed."""
    found: dict[int, list[Training]] = {}
    for record in site.of(Training):
        is_held = state_of(record, site).code == HELD
        if is_held and record.confirmation != "cho-xac-nhan" and record.first_day:
            found.setdefault(record.first_day.year, []).append(record)
    years = sorted(found.items(), reverse=True)
    return TrainingFront(tuple(_year(year, records, language) for year, records in years))


def _year(year: int, records: list[Training], language: str) -> TrainingYear:
    hours = [record.hours for record in records if record.hours is not None]
    return TrainingYear(
        year=year,
        courses=len(records),
        days=sum(len(set(record.days)) for record in records),
        hours=format_amount(sum(hours, Decimal(0)), language) if hours else None,
        courses_without_hours=len(records) - len(hours),
        people=sum(people_of(record) or 0 for record in records),
    )


VIEW = KindView(Training, TRAINING_STATES, state_of, (TRAINING,), own_view, front_view)
