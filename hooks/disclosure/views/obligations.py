"""The calendar of obligations: what is overdue, what falls due soon, what is lawfully excluded.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 1: the chair of the People's Committee
directs, checks and urges disclosure. The list says who has to do what by which day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..law.obligations import NOT_DONE, Obligation, tracked_from
from ..law.standing import HORIZON_DAYS, Standing
from ..model.duty import Duty

SOON_DAYS = 30
"""What falls due within so many days is “sắp đến hạn”; the later ones come after it."""


@dataclass(frozen=True)
class DutyGroup:
    """One duty with everything that is overdue under it, the oldest first."""

    duty: Duty
    obligations: tuple[Obligation, ...]

    @property
    def longest(self) -> int:
        """The days by which the oldest of them is overdue."""
        return max(one.days_late for one in self.obligations)


@dataclass(frozen=True)
class ObligationsView:
    """The whole page."""

    overdue: tuple[DutyGroup, ...]
    soon: tuple[Obligation, ...]
    later: tuple[Obligation, ...]
    open: tuple[Obligation, ...]
    """To be done, without a number of days in the law."""
    excused: tuple[Obligation, ...]
    tracked_from: date
    horizon: date

    @property
    def overdue_count(self) -> int:
        """How many are overdue in all."""
        return sum(len(group.obligations) for group in self.overdue)


def obligations_view(standing: Standing) -> ObligationsView:
    """What has to be done, seen from the day the site is built for."""
    site = standing.site
    every = standing.obligations
    ahead = [one for one in every if one.state in ("due", "coming") and one.due_on]
    near = [one for one in ahead if _days_left(one, site.as_of) <= SOON_DAYS]
    far = [one for one in ahead if SOON_DAYS < _days_left(one, site.as_of) <= HORIZON_DAYS]
    return ObligationsView(
        overdue=_by_duty(one for one in every if one.state in NOT_DONE),
        soon=tuple(near),
        later=tuple(far),
        open=tuple(one for one in every if one.state == "open"),
        excused=tuple(one for one in every if one.state == "not-applicable"),
        tracked_from=tracked_from(site),
        horizon=date.fromordinal(site.as_of.toordinal() + HORIZON_DAYS),
    )


def _days_left(one: Obligation, as_of: date) -> int:
    return (one.due_on - as_of).days if one.due_on else 0


def _by_duty(overdue: Iterable[Obligation]) -> tuple[DutyGroup, ...]:
    """What is overdue under one duty stands together; what has waited longest comes first."""
    found: dict[str, list[Obligation]] = {}
    for one in overdue:
        found.setdefault(one.duty.code, []).append(one)
    groups = (DutyGroup(items[0].duty, tuple(items)) for items in found.values())
    return tuple(sorted(groups, key=lambda group: (-group.longest, group.duty.code)))
