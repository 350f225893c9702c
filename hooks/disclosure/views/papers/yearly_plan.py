"""The yearly plan of disclosure: content, forms, day, length and responsibility.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 1. Every line comes from a duty of the
catalogue that is in force in the year; the ward signs it or changes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...law.duties import completed
from ...model.catalogue import Clause
from ...model.duty import Completion, Duty
from ...model.reporting_period import ReportingPeriod
from ...model.site import Site
from .acts import Disclosures, period_with, periods_shown

DISCLOSING: tuple[Completion, ...] = ("cong-khai", "cong-khai-lich", "cong-bo-ket-qua")
"""What makes something known; to send, to recognise or to answer is no disclosure."""
NEXT_FROM_MONTH = 10
"""From this month on the plan of the next year is drawn up; the ward's habit, not the law's."""


@dataclass(frozen=True)
class PlanLine:
    """One content to disclose: a duty with the forms and the posting that bind it."""

    duty: Duty
    clause: Clause | None
    begins: date | None
    """The first day it is in force, when that is within the year."""
    ends: date | None
    """The last day, when that is within the year."""


@dataclass(frozen=True)
class YearlyPlan:
    """The plan of one year."""

    period: ReportingPeriod
    lines: tuple[PlanLine, ...]


def yearly_plans(disclosures: Disclosures) -> tuple[YearlyPlan, ...]:
    """The plan of every year that has one, the newest first; late in a year the next one's too."""
    site = disclosures.site
    found = (period_with(one.day, "nam") for one in disclosures.all)
    years = periods_shown(found, "nam", site)
    if site.as_of.month >= NEXT_FROM_MONTH:
        years = (years[0].next, *years)
    return tuple(YearlyPlan(year, _lines(year, site)) for year in years)


def _lines(year: ReportingPeriod, site: Site) -> tuple[PlanLine, ...]:
    """Duties by clause, the general one of each clause first; what serves no clause at the end.

    Days that are no law but a habit of the site are left out: what the ward signs rests on law,
    and its own days it writes in itself.
    """
    duties = [
        duty
        for duty in site.catalogue.duties
        if duty.completion in DISCLOSING and not duty.is_policy and _is_in_force(duty, year)
    ]
    duties.sort(key=lambda duty: (duty.clause or 99, not duty.is_general))
    return tuple(_line(duty, year, site) for duty in duties)


def _is_in_force(duty: Duty, year: ReportingPeriod) -> bool:
    return duty.valid_from <= year.last and (
        duty.valid_until is None or duty.valid_until >= year.first
    )


def _line(duty: Duty, year: ReportingPeriod, site: Site) -> PlanLine:
    begins = max(duty.valid_from, year.first)
    ends = duty.valid_until
    return PlanLine(
        duty=completed(duty, begins, site),
        clause=site.clause.get(duty.clause or 0),
        begins=begins if begins > year.first else None,
        ends=ends if ends and ends < year.last else None,
    )
