"""Dates as people know them: some only to the month or to the year."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import total_ordering


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A day, a month of a year, or a year. An unknown part sorts before every known one."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def key(self) -> tuple[int, int, int]:
        """Total order; half-known dates come first within their period."""
        return self.year, self.month or 0, self.day or 0

    def __lt__(self, other: PartialDate) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        """ISO 8601, as precise as it is known: 2024, 2024-04, 2024-04-16."""
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @classmethod
    def of(cls, day: date | PartialDate) -> PartialDate:
        """A whole day as a date that might have been half-known."""
        return day if isinstance(day, PartialDate) else cls(day.year, day.month, day.day)

    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])
