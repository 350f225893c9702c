"""What falls due in a year: duties that come again each period, and the year's other tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.duty import Duty
from ..model.reporting_period import Length, ReportingPeriod, periods_between
from ..model.site import Site
from ..model.yearly_task import TaskRecurrence, YearlyTask
from .compliance import period_length
from .deadlines import known_due_day
from .duties import completed

YearBound = Literal["cham-nhat", "dung-ngay", "dau-ky", "trong-ky", "chua-tinh"]
"""By the day at the latest; on the day; from the day on; some day of the period that ends then;
counted from the day over days off that nobody told yet."""

_LENGTHS: dict[TaskRecurrence, Length] = {
    "hang-quy": "quy",
    "6-thang": "nua-nam",
    "hang-nam": "nam",
}


@dataclass(frozen=True)
class YearEntry:
    """One thing to do in the year, with its day."""

    what: Duty | YearlyTask
    period: ReportingPeriod
    day: date
    bound: YearBound

    @property
    def key(self) -> str:
        """The same name as its obligation has (`obligations.py`)."""
        return f"{self.what.code}--{self.period.code.lower()}"


def entries_of_year(year: int, site: Site) -> tuple[YearEntry, ...]:
    """Everything whose day lies in a year, the first day first; duties before other tasks.

    A duty without a number of days is to be done within its period (`trong-ky`).
    """
    found = [
        *(entry for duty in site.catalogue.duties for entry in _of_duty(duty, year, site)),
        *(entry for task in site.catalogue.yearly_tasks for entry in _of_task(task, year)),
    ]
    return tuple(sorted(found, key=lambda entry: entry.day))


def _of_duty(duty: Duty, year: int, site: Site) -> Iterator[YearEntry]:
    length = period_length(duty)
    if length is None:
        return
    # The last period of the year before may fall due in this one, none that is older.
    for period in periods_between(date(year - 1, 1, 1), date(year, 12, 31), length):
        if duty.numbers and period.number not in duty.numbers:
            continue
        start = period.first if duty.start == "dau-ky" else period.last
        if not duty.is_in_force(start):
            continue
        # As the page of duties does: the ward's own reminder takes nothing from the law.
        what = duty if duty.is_policy else completed(duty, start, site)
        day, bound = _day_of_duty(duty, start, period, site)
        if day.year == year:
            yield YearEntry(what, period, day, bound)


def _day_of_duty(
    duty: Duty, start: date, period: ReportingPeriod, site: Site
) -> tuple[date, YearBound]:
    if duty.days is None:
        return period.last, "trong-ky"
    due = known_due_day(duty, start, site.calendar)
    return (due, "cham-nhat") if due else (start, "chua-tinh")


def _of_task(task: YearlyTask, year: int) -> Iterator[YearEntry]:
    length = _LENGTHS[task.recurrence]
    for period in periods_between(date(year, 1, 1), date(year, 12, 31), length):
        if named := task.day_in(year):
            about = period.previous if task.is_year_after else period
            yield YearEntry(task, about, named, task.bound)
        elif task.bound == "dau-ky":
            yield YearEntry(task, period, period.first, "dau-ky")
        else:
            yield YearEntry(task, period, period.last, "trong-ky")
