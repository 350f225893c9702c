"""Periods for which the ward answers: a year, half a year, a quarter or a month.

The quarterly list of Luật 10/2022/QH15, Điều 13 khoản 2; budgets by 03, 06, 09 months and year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema

from .fields import EARLIEST_YEAR, LATEST_YEAR, parse_line, quoted, refusal

Length = Literal["nam", "nua-nam", "quy", "thang"]
"""A whole year, half of one, a quarter, a month."""

LENGTHS: tuple[Length, ...] = ("thang", "quy", "nua-nam", "nam")
"""The shortest first."""
_MONTHS: dict[Length, int] = {"nam": 12, "nua-nam": 6, "quy": 3, "thang": 1}
_CODE = re.compile(r"^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$", re.ASCII)
CODE_SCHEMA = {"type": "string", "pattern": r"^[0-9]{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$"}
"""JSON Schema of a period's code."""


@total_ordering
@dataclass(frozen=True)
class ReportingPeriod:
    """One period: `number` counts within the year, from 1."""

    year: int
    length: Length = "nam"
    number: int = 1

    @property
    def code(self) -> str:
        """As people type it: 2026, 2026-H1, 2026-Q3, 2026-09."""
        number = {"nam": "", "nua-nam": f"-H{self.number}", "quy": f"-Q{self.number}"}
        return f"{self.year}{number.get(self.length, f'-{self.number:02}')}"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, (self.number - 1) * _MONTHS[self.length] + 1, 1)

    @property
    def last(self) -> date:
        """The last day."""
        month = self.number * _MONTHS[self.length]
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def next(self) -> ReportingPeriod:
        """The period of the same length that follows."""
        return period_of(self.last + timedelta(days=1), self.length)

    @property
    def previous(self) -> ReportingPeriod:
        """The period of the same length before it."""
        return period_of(self.first - timedelta(days=1), self.length)

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def covers(self, other: ReportingPeriod) -> bool:
        """Whether all of another period lies in it."""
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        return self.code

    def __lt__(self, other: ReportingPeriod) -> bool:
        return (self.first, self.last) < (other.first, other.last)


def period_of(day: date, length: Length) -> ReportingPeriod:
    """The period of a length in which a day lies."""
    return ReportingPeriod(day.year, length, (day.month - 1) // _MONTHS[length] + 1)


def periods_between(first: date, last: date, length: Length) -> tuple[ReportingPeriod, ...]:
    """Every period of a length that has a day from `first` to `last`, in their order."""
    found = []
    period = period_of(first, length)
    while period.first <= last:
        found.append(period)
        period = period.next
    return tuple(found)


def parse_reporting_period(value: Any) -> ReportingPeriod:
    """2026, 2026-H1 (half a year), 2026-Q3 (quarter) or 2026-09 (month)."""
    text = parse_line(value).upper()
    found = _CODE.match(text)
    if not found or not EARLIEST_YEAR <= int(found[1]) <= LATEST_YEAR:
        raise refusal(
            "invalid-period",
            f"{quoted(str(value))} không đọc được thành kỳ. Viết năm 2026, nửa năm 2026-H1, "
            "quý 2026-Q3 hoặc tháng 2026-09.",
        )
    year = int(found[1])
    lengths: tuple[tuple[str | None, Length], ...] = (
        (found[2], "nua-nam"),
        (found[3], "quy"),
        (found[4], "thang"),
    )
    for number, length in lengths:
        if number:
            return ReportingPeriod(year, length, int(number))
    return ReportingPeriod(year)


PeriodField = Annotated[
    ReportingPeriod,
    BeforeValidator(parse_reporting_period),
    # To an editor of YAML a year alone is a number.
    WithJsonSchema({**CODE_SCHEMA, "type": ["string", "integer"]}),
]
"""A reporting period that staff type."""
