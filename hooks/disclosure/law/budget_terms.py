"""By when a step of the budget is due, by the law in force on the last day that it tells of.

Nghị định 73/2026/NĐ-CP, Điều 37 khoản 3, from budget year 2026 on; Thông tư 343/2016/TT-BTC before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..model.budget import Budget, Stage, stage_period
from ..model.duty import Duty
from ..model.site import Site
from .deadlines import known_due_day


@dataclass(frozen=True)
class BudgetTerm:
    """The rule and the last day by it."""

    duty: Duty
    due_on: date


def budget_term(year: int, stage: Stage, site: Site) -> BudgetTerm | None:
    """The term of a step that counts from the end of its period; none for any other step."""
    last = stage_period(year, stage).last
    for duty in site.catalogue.duties:
        if duty.start != "het-ky" or duty.is_policy or Budget.kind not in duty.kinds:
            continue
        if stage in duty.stages and duty.is_in_force(last):
            due_on = known_due_day(duty, last, site.calendar)
            return BudgetTerm(duty, due_on) if due_on else None
    return None
