"""The report to the people's council's next regular session, by half-years.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15: process and results of disclosure (Điều 14 khoản 3),
decisions of residents (Điều 23 khoản 1), consultations (Điều 28 khoản 5). It goes to the
Fatherland Front too, which supervises.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from ...dates import PartialDate
from ...law.standing import Standing
from ...model.catalogue import Clause, Form
from ...model.consultation import Consultation, Reception
from ...model.decision import Decision
from ...model.publication import Publication
from ...model.reporting_period import ReportingPeriod, period_of
from ...model.site import Site
from ..consultation import VIEW as CONSULTATION
from ..consultation import receptions
from ..decision import VIEW as DECISION
from ..decision import result_of
from ..status import Status
from .acts import Disclosed, Disclosures, period_with, periods_shown


@dataclass(frozen=True)
class Timeliness:
    """Contents disclosed in time, late, and those of which it cannot be told."""

    in_time: int
    late: int
    unknown: int


@dataclass(frozen=True)
class DecisionLine:
    """A matter that residents voted on."""

    record: Decision
    voted_on: PartialDate | None
    result: str | None
    status: Status


@dataclass(frozen=True)
class ConsultationLine:
    """A consultation; `comments` is none when no number is recorded."""

    record: Consultation
    comments: int | None
    receptions: tuple[tuple[Reception, int], ...]
    answered_on: date | None
    status: Status


@dataclass(frozen=True)
class CouncilReport:
    """The report on one half-year; `until` is the last day that it tells of."""

    period: ReportingPeriod
    until: date
    disclosed: tuple[Publication, ...]
    by_clause: tuple[tuple[Clause, int], ...]
    """All clauses of Điều 11: a gap must be seen."""
    by_form: tuple[tuple[Form, int], ...]
    """Contents by form of Điều 12, those that were used."""
    timeliness: Timeliness
    decisions: tuple[DecisionLine, ...]
    consultations: tuple[ConsultationLine, ...]


def council_reports(disclosures: Disclosures) -> tuple[CouncilReport, ...]:
    """The report on every half-year that has one, the newest first."""
    site = disclosures.site
    found: dict[ReportingPeriod, list[Disclosed]] = {}
    for one in disclosures.all:
        if period := period_with(one.day, "nua-nam"):
            found.setdefault(period, []).append(one)
    voted = (_voted(one) for one in site.of(Decision) if one.confirmation != "cho-xac-nhan")
    opened = (_opened(one) for one in site.of(Consultation) if one.confirmation != "cho-xac-nhan")
    told = [*found, *(period_with(day, "nua-nam") for day in (*voted, *opened))]
    shown = periods_shown(told, "nua-nam", site)
    return tuple(_report(period, found.get(period, []), disclosures) for period in shown)


def _report(
    period: ReportingPeriod, contents: list[Disclosed], disclosures: Disclosures
) -> CouncilReport:
    site = disclosures.site
    clauses = Counter(number for one in contents for number in one.record.clauses)
    forms = Counter(code for one in contents for code in {act.form.code for act in one.acts})
    return CouncilReport(
        period=period,
        until=min(period.last, site.as_of),
        disclosed=tuple(one.record for one in contents),
        by_clause=tuple((clause, clauses[clause.number]) for clause in site.catalogue.clauses),
        by_form=tuple(
            (form, forms[form.code]) for form in site.catalogue.forms if forms[form.code]
        ),
        timeliness=_timeliness(contents, disclosures.standing),
        decisions=decision_lines(period, site),
        consultations=consultation_lines(period, site),
    )


def _timeliness(contents: list[Disclosed], standing: Standing) -> Timeliness:
    states: Counter[str] = Counter()
    for one in contents:
        deadline = standing.compliance[one.id].disclosing
        states[deadline.fulfilment if deadline else ""] += 1
    in_time, late = states["in-time"], states["late"]
    return Timeliness(in_time, late, len(contents) - in_time - late)


def _voted(record: Decision) -> PartialDate | None:
    return record.voted_on or record.filed_on


def decision_lines(period: ReportingPeriod, site: Site) -> tuple[DecisionLine, ...]:
    """Matters voted in the period, the oldest first; what is still to be voted has no result."""
    lines = [
        DecisionLine(record, _voted(record), result_of(record, site), DECISION.status(record, site))
        for record in site.of(Decision)
        if record.confirmation != "cho-xac-nhan"
        and period_with(_voted(record), period.length) == period
        and _has_begun(_voted(record), site.as_of)
    ]
    return tuple(sorted(lines, key=lambda line: (line.voted_on or _LAST, line.record.id)))


def consultation_lines(period: ReportingPeriod, site: Site) -> tuple[ConsultationLine, ...]:
    """Consultations that ran in the period or were answered in it, the oldest first."""
    lines = [
        ConsultationLine(
            record=record,
            comments=_comments(record),
            receptions=tuple((code, n) for code, n in receptions(record).items() if n),
            answered_on=record.outcome.answered_on if record.outcome else None,
            status=CONSULTATION.status(record, site),
        )
        for record in site.of(Consultation)
        if record.confirmation != "cho-xac-nhan" and _runs_in(record, period, site.as_of)
    ]
    return tuple(sorted(lines, key=lambda line: (_opened(line.record) or _LAST, line.record.id)))


_LAST = PartialDate(9999)


def _opened(record: Consultation) -> PartialDate | None:
    return (
        PartialDate.of(record.open_from) if record.open_from else record.met_on or record.filed_on
    )


def _runs_in(record: Consultation, period: ReportingPeriod, as_of: date) -> bool:
    """From its opening to its close, and the day on which it was answered."""
    opened = _opened(record)
    if opened is None or not _has_begun(opened, as_of):
        return False
    if period_with(opened, period.length) is None:
        return False
    answered = record.outcome.answered_on if record.outcome else None
    ends = max(day for day in (opened.latest(), record.open_until, answered) if day)
    first = period_of(opened.earliest(), period.length)
    return first <= period and period.first <= ends


def _has_begun(day: PartialDate | None, as_of: date) -> bool:
    return day is not None and day.earliest() <= as_of


def _comments(record: Consultation) -> int | None:
    channels = record.outcome.channels if record.outcome else ()
    return sum(item.count for item in channels) if channels else None
