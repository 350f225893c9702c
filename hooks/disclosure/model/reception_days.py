"""The days of a reception schedule: its rule, unrolled, with its exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from .hours import Hours
from .reception import WEEKDAYS, Reception, ReceptionException
from .site import Site

DayState = Literal["planned", "off", "left", "moved", "changed", "kept"]
"""As the rule says; off; left for another day; the other day; by another person, elsewhere or at
another hour; held although the offices rest."""


@dataclass(frozen=True)
class ReceptionDay:
    """One day of a schedule. `rule_day` is the day that the rule gives; it never changes."""

    reception: Reception
    rule_day: date
    day: date
    state: DayState
    hours: tuple[Hours, ...]
    receiver: str
    place: str | None
    reason: str | None = None
    moved_to: date | None = None
    """The other day, on the day that is left for it."""

    @property
    def is_held(self) -> bool:
        """Whether anybody is received on it."""
        return self.state not in ("off", "left")


def reception_days(reception: Reception, first: date, last: date) -> Iterator[ReceptionDay]:
    """The days of a schedule that fall in a range, both ends included, in their order.

    A day off is one of them, so that people are told; of a day that is moved
    both the one that is left and the other are.
    """
    exceptions = {item.day: item for item in reception.exceptions}
    # A day moved into the range may have its rule's day outside of it.
    moved = {day for day, item in exceptions.items() if item.moved_to and follows(reception, day)}
    days = sorted({*rule_days(reception, first, last), *moved})
    found = [item for day in days for item in _of_day(reception, day, exceptions.get(day))]
    yield from sorted(
        (item for item in found if first <= item.day <= last),
        key=lambda item: (item.day, item.rule_day),
    )


def _of_day(
    reception: Reception, day: date, exception: ReceptionException | None
) -> Iterator[ReceptionDay]:
    planned = ReceptionDay(
        reception, day, day, "planned", reception.hours, reception.receiver, reception.place
    )
    if exception is None:
        yield planned
        return
    if exception.moved_to:
        yield replace(planned, state="left", reason=exception.reason, moved_to=exception.moved_to)
    yield replace(
        planned,
        day=exception.moved_to or day,
        state=_state(exception),
        hours=exception.hours or reception.hours,
        receiver=exception.receiver or reception.receiver,
        place=exception.place or reception.place,
        reason=exception.reason,
    )


def _state(exception: ReceptionException) -> DayState:
    if exception.is_off:
        return "off"
    if exception.moved_to:
        return "moved"
    return "changed" if exception.receiver or exception.place or exception.hours else "kept"


def rule_days(reception: Reception, first: date, last: date) -> Iterator[date]:
    """The days that the rule gives in a range, without exceptions."""
    begins = max(first, reception.begins or first)
    ends = min(last, reception.ends or last)
    for offset in range((ends - begins).days + 1):
        day = begins + timedelta(days=offset)
        if follows(reception, day):
            yield day


def follows(reception: Reception, day: date) -> bool:
    """Whether the rule gives this day."""
    begins, ends = reception.begins, reception.ends
    if (begins and day < begins) or (ends and day > ends):
        return False
    which = (day.day - 1) // 7 + 1
    is_weekday = WEEKDAYS[day.weekday()] in reception.weekdays
    return (
        day in reception.dates
        or day.day in reception.month_days
        or (is_weekday and (not reception.weeks or which in reception.weeks))
    )


def all_reception_days(site: Site, first: date, last: date) -> tuple[ReceptionDay, ...]:
    """The days of every schedule in a range; one that is replaced ends when the new one begins."""
    found = [
        item
        for reception in site.of(Reception)
        for item in reception_days(reception, first, min(last, served_until(reception, site, last)))
    ]
    return tuple(sorted(found, key=lambda item: (item.day, item.reception.id)))


def served_until(reception: Reception, site: Site, last: date) -> date:
    """The last day of a schedule up to `last`, counting the schedule that replaces it."""
    begins = [
        new.begins
        for new in site.replaced_by.get(reception.id, ())
        if isinstance(new, Reception) and new.begins
    ]
    return min([last, *(day - timedelta(days=1) for day in begins)])
