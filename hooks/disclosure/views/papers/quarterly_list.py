"""The quarterly list of what was disclosed, with forms and times.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 13 khoản 2: drawn up, brought up to date each
quarter, and posted itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...dates import PartialDate
from ...model.publication import Publication
from ...model.reporting_period import ReportingPeriod
from .acts import Act, Disclosed, Disclosures, period_with, periods_shown


@dataclass(frozen=True)
class ListLine:
    """A record with the forms that were used in the quarter."""

    record: Publication
    acts: tuple[Act, ...]
    is_further: bool
    """Disclosed before; in this quarter by a further form."""
    is_day_recorded: bool
    """Whether any day of its disclosure is recorded; if not it stands by the day it is filed."""


@dataclass(frozen=True)
class QuarterlyList:
    """The list of one quarter; `until` is the last day that it tells of."""

    period: ReportingPeriod
    until: date
    lines: tuple[ListLine, ...]

    @property
    def count(self) -> int:
        """How many contents were disclosed for the first time."""
        return sum(not line.is_further for line in self.lines)


def quarterly_lists(disclosures: Disclosures) -> tuple[QuarterlyList, ...]:
    """The list of every quarter that has one, the newest first."""
    site = disclosures.site
    found: dict[ReportingPeriod, list[ListLine]] = {}
    for one in disclosures.all:
        for period, line in _lines(one, site.as_of):
            found.setdefault(period, []).append(line)
    return tuple(
        QuarterlyList(period, min(period.last, site.as_of), tuple(found.get(period, ())))
        for period in periods_shown(found, "quy", site)
    )


def unplaced(disclosures: Disclosures) -> tuple[Publication, ...]:
    """What is disclosed, but in no list: not even the month of it is recorded."""
    return tuple(one.record for one in disclosures.all if period_with(one.day, "quy") is None)


def _lines(one: Disclosed, as_of: date) -> Iterator[tuple[ReportingPeriod, ListLine]]:
    first = period_with(one.day, "quy")
    if first is None:
        return
    acts: dict[ReportingPeriod, list[Act]] = {first: []}
    for act in one.acts:
        begins = act.begins
        if begins is None or _is_by(begins, as_of):
            # What has no day of its own is told where the record is told first.
            acts.setdefault(period_with(begins, "quy") or first, []).append(act)
    for period, own in acts.items():
        yield period, ListLine(one.record, tuple(own), period != first, one.is_day_recorded)


def _is_by(day: PartialDate, as_of: date) -> bool:
    return day.earliest() <= as_of
