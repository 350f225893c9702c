"""Which gaps are lawful: clauses and duties that a decision excludes for a period.

What the ward has not confirmed excuses nothing, nor does a decision that was annulled.
"""

from __future__ import annotations

from ..model.duty import Duty
from ..model.exclusion import Exclusion
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site


def exclusions_of_clause(clause: int, period: ReportingPeriod, site: Site) -> tuple[Exclusion, ...]:
    """The decisions by which a clause of Điều 11 is not disclosed, or does not apply."""
    return tuple(one for one in valid(site) if one.excludes(clause, period, site.as_of))


def exclusions_of_duty(duty: Duty, period: ReportingPeriod, site: Site) -> tuple[Exclusion, ...]:
    """The decisions that name a duty, or the whole clause that it is of."""
    asked = (duty.code,) if duty.clause is None else (duty.code, duty.clause)
    return tuple(
        one for one in valid(site) if any(one.excludes(what, period, site.as_of) for what in asked)
    )


def valid(site: Site) -> tuple[Exclusion, ...]:
    """The decisions that count."""
    return tuple(
        one
        for one in site.of(Exclusion)
        if one.confirmation != "cho-xac-nhan" and one.annulment is None
    )
