"""Days that must follow each other, as far as they are known; every kind's own rules use it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..dates import PartialDate
from ..problems import Place, Problem
from ..text import format_date

AnyDay = date | PartialDate
Named = tuple[str, AnyDay | None]
"""What a day is called in a message, and the day when it is known."""


def not_before(place: Place, later: Named, earlier: Named) -> Iterator[Problem]:
    """The problem of a day that comes before one it must follow; `place` is the later one's."""
    name, day = later
    other, first = earlier
    if day is not None and first is not None and is_before(day, first):
        yield place.problem(
            "dates-out-of-order",
            f"{name} {format_date(day)} lại trước {other} {format_date(first)}. Xem lại hai ngày.",
        )


def is_before(first: AnyDay, second: AnyDay) -> bool:
    """Whether `first` is earlier as far as both are known: 4/2024 is not before 16/4/2024."""
    pairs = zip(PartialDate.of(first).key, PartialDate.of(second).key, strict=True)
    known = [(a, b) for a, b in pairs if a and b]
    return [a for a, _ in known] < [b for _, b in known]
