"""“Báo cáo kết quả thực hiện dân chủ ở cơ sở”: a year in figures of every kind of record.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to 45. What the ward has not confirmed is not
counted, and what nobody wrote down is unknown, not none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, get_args

from ...dates import PartialDate
from ...law.coverage import Coverage
from ...law.coverage_cells import YearCoverage
from ...law.coverage_figures import YearLists, lists_of
from ...model.board import BoardType
from ...model.catalogue import Form
from ...model.evaluation import Evaluation
from ...model.event import Event, EventType
from ...model.inspection import Inspection
from ...model.publication import Publication
from ...model.question import Question
from ...model.reception_days import all_reception_days
from ...model.reporting_period import ReportingPeriod
from ...model.site import Site
from ...model.supervision import Supervision
from ...model.training import Training
from ..coverage import years_shown
from ..petition import PetitionRow, Tally, board_of, petition_rows, tally
from ..question import ExchangeRow, exchange_rows
from ..training import HELD, people_of
from ..training import state_of as training_state
from .acts import Disclosures, period_with
from .council_report import (
    ConsultationLine,
    DecisionLine,
    consultation_lines,
    decision_lines,
)

P = TypeVar("P", bound=Publication)


@dataclass(frozen=True)
class BoardWork:
    """What one kind of board did in the year; no kind: others, such as the Fatherland Front."""

    board_type: BoardType | None
    supervisions: int
    petitions: Tally


@dataclass(frozen=True)
class Answers:
    """Questions and petitions of residents that came in during the year."""

    received: int
    answered: int
    transferred: int
    open: int
    in_time: int
    """Answered or passed on by the day that was named."""
    late: int


@dataclass(frozen=True)
class EventCount:
    """Meetings of one type whose day is past and that were not called off."""

    event_type: EventType
    held: int
    with_outcome: int
    """Those whose outcome was published."""


@dataclass(frozen=True)
class Courses:
    """Training that was held; `people` is none when no course says how many came."""

    count: int
    people: int | None


@dataclass(frozen=True)
class AnnualReport:
    """The report on one year; `until` is the last day that it tells of."""

    period: ReportingPeriod
    until: date
    coverage: YearCoverage
    lists: YearLists
    disclosed: int
    by_form: tuple[tuple[Form, int], ...]
    """Contents disclosed for the first time in the year, by form; those that were used."""
    decisions: tuple[DecisionLine, ...]
    consultations: tuple[ConsultationLine, ...]
    boards: tuple[BoardWork, ...]
    inspections: tuple[Inspection, ...]
    answers: Answers
    reception_days: int | None
    """Days of reception by the schedules; none when no schedule of the year is recorded."""
    events: tuple[EventCount, ...]
    courses: Courses
    evaluations: tuple[Evaluation, ...]


def annual_reports(coverage: Coverage, disclosures: Disclosures) -> tuple[AnnualReport, ...]:
    """The report on every year that the coverage report has, the newest first."""
    found: dict[ReportingPeriod, list[set[str]]] = {}
    for one in disclosures.all:
        if year := period_with(one.day, "nam"):
            found.setdefault(year, []).append({act.form.code for act in one.acts})
    years = (ReportingPeriod(number) for number in years_shown(coverage))
    return tuple(_report(year, found.get(year, []), coverage) for year in years)


def _report(year: ReportingPeriod, forms: list[set[str]], coverage: Coverage) -> AnnualReport:
    site = coverage.site
    used = Counter(code for own in forms for code in own)
    whole = coverage.year(year.year)
    until = min(year.last, site.as_of)
    return AnnualReport(
        period=year,
        until=until,
        coverage=whole,
        lists=lists_of(whole),
        disclosed=len(forms),
        by_form=tuple((form, used[form.code]) for form in site.catalogue.forms if used[form.code]),
        decisions=decision_lines(year, site),
        consultations=consultation_lines(year, site),
        boards=_boards(year, site),
        inspections=tuple(_of_year(site.of(Inspection), year, site.as_of)),
        answers=_answers(year, site),
        reception_days=_reception_days(year.first, until, site),
        events=_events(year, site),
        courses=_courses(year, site),
        evaluations=tuple(one for one in _confirmed(site.of(Evaluation)) if one.year == year.year),
    )


def _confirmed(records: Iterable[P]) -> Iterator[P]:
    return (record for record in records if record.confirmation != "cho-xac-nhan")


def _of_year(records: Iterable[P], year: ReportingPeriod, as_of: date) -> Iterator[P]:
    return (one for one in _confirmed(records) if _is_in(one.arose_on, year, as_of))


def _is_in(day: PartialDate | date | None, year: ReportingPeriod, as_of: date) -> bool:
    if day is None:
        return False
    known = PartialDate.of(day)
    return known.year == year.year and known.earliest() <= as_of


def _boards(year: ReportingPeriod, site: Site) -> tuple[BoardWork, ...]:
    """The two boards of the law in its order, then everybody else who supervised."""
    done: Counter[BoardType | None] = Counter()
    petitions: dict[BoardType | None, list[PetitionRow]] = {}
    for record in _confirmed(site.of(Supervision)):
        board = board_of(record, site)
        which = board.board_type if board else None
        is_programme = record.supervision_type == "chuong-trinh"
        done[which] += not is_programme and _is_in(record.arose_on, year, site.as_of)
        for row in petition_rows(record, site):
            if _is_in(row.petition.sent_on, year, site.as_of):
                petitions.setdefault(which, []).append(row)
    order: tuple[BoardType | None, ...] = ("thanh-tra-nhan-dan", "giam-sat-dau-tu", None)
    return tuple(BoardWork(one, done[one], tally(petitions.get(one, ()))) for one in order)


def _answers(year: ReportingPeriod, site: Site) -> Answers:
    rows = [
        row
        for record in _confirmed(site.of(Question))
        if _is_in(record.received_on or record.arose_on, year, site.as_of)
        for row in exchange_rows(record, site.as_of)
    ]
    dated = [row for row in rows if row.exchange.due_on and _closed_on(row)]
    return Answers(
        received=len(rows),
        answered=sum(row.exchange.answer is not None for row in rows),
        transferred=sum(
            row.exchange.transfer is not None and row.exchange.answer is None for row in rows
        ),
        open=sum(row.exchange.is_open for row in rows),
        in_time=sum(not row.days_late for row in dated),
        late=sum(bool(row.days_late) for row in dated),
    )


def _closed_on(row: ExchangeRow) -> date | None:
    transfer = row.exchange.transfer
    return row.exchange.answered_on or (transfer.transferred_on if transfer else None)


def _reception_days(first: date, until: date, site: Site) -> int | None:
    """Different days on which somebody receives, by schedules whose first day is known."""
    days = {
        one.day
        for one in all_reception_days(site, first, until)
        if one.is_held
        and one.reception.begins is not None
        and one.reception.confirmation != "cho-xac-nhan"
    }
    return len(days) or None


def _events(year: ReportingPeriod, site: Site) -> tuple[EventCount, ...]:
    held, told = Counter[EventType](), Counter[EventType]()
    for event in _confirmed(site.of(Event)):
        if not event.is_called_off and _is_in(event.starts_on, year, site.as_of):
            held[event.event_type] += 1
            told[event.event_type] += event.outcome is not None
    return tuple(EventCount(one, held[one], told[one]) for one in get_args(EventType) if held[one])


def _courses(year: ReportingPeriod, site: Site) -> Courses:
    held = [
        course
        for course in _confirmed(site.of(Training))
        if _is_in(course.first_day, year, site.as_of) and training_state(course, site).code == HELD
    ]
    people = [people_of(course) for course in held]
    known = [count for count in people if count is not None]
    return Courses(len(held), sum(known) if known else None)
