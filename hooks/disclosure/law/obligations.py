"""Everything that the ward has to do by a day: what comes again, and what records bring with them.

A duty that recurs binds once a period, whatever happens; the others bind whenever a record makes
them arise. An obligation whose new period is overdue counts as not done, though an older record
is there: `renewal-overdue`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.duty import Duty
from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod, period_of, periods_between
from ..model.site import Site
from .compliance import Compliance, period_length
from .days import instances
from .deadlines import Deadline, known_due_day
from .duties import is_of_kind
from .exclusions import exclusions_of_duty

State = Literal[
    "done",
    "late",
    "undated",
    "due",
    "coming",
    "overdue",
    "renewal-overdue",
    "not-applicable",
    "open",
]
"""Done in time; done late; public since a day that is not recorded; its period runs and its day is
ahead; its period is still to begin; its day is over; the same, though an earlier period has its
record; lawfully excluded; binds without a number of days, not done."""

NOT_DONE: tuple[State, ...] = ("overdue", "renewal-overdue")


@dataclass(frozen=True)
class Obligation:
    """One thing to do. `record` made it arise; `records` fulfil it."""

    duty: Duty
    state: State
    due_on: date | None
    done_on: date | None = None
    days_late: int = 0
    period: ReportingPeriod | None = None
    record: Publication | None = None
    records: tuple[Publication, ...] = ()
    excuse: Publication | None = None
    """The entry of the exclusions register that says why it does not bind."""
    label: str = ""
    start_on: date | None = None
    """The day from which its days are counted, when it is known."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state in ("due", "coming", "overdue", "renewal-overdue", "open")

    @property
    def key(self) -> str:
        """A name that stays the same from build to build: `k2-thuc-hien-quy--2026-q3`."""
        about = self.record.id if self.record else (self.period.code.lower() if self.period else "")
        return f"{self.duty.code}--{about}" if about else self.duty.code


def tracked_from(site: Site) -> date:
    """The day from which the site keeps account: as the ward says, else the year of today.

    Before it nothing is held against the ward: what it disclosed elsewhere is not known here.
    """
    return site.ward.tracked_from or date(site.as_of.year, 1, 1)


def recurring(duty: Duty, site: Site, until: date) -> Iterator[Obligation]:
    """A recurring duty, once for each of its periods that begins by `until`."""
    length = period_length(duty)
    if length is None:
        return
    fulfilling = [record for record in site.publications if may_fulfil(record, duty)]
    had_one = False
    for period in periods_between(max(tracked_from(site), duty.valid_from), until, length):
        if duty.numbers and period.number not in duty.numbers:
            continue
        if not duty.is_in_force(period.first if duty.start == "dau-ky" else period.last):
            continue
        found = tuple(record for record in fulfilling if tells_of(record, period))
        obligation = _of_period(duty, period, found, site, had_one)
        had_one = had_one or bool(found)
        yield obligation


def may_fulfil(record: Publication, duty: Duty) -> bool:
    """Whether a record is of the kind that a recurring duty asks for."""
    is_borrowed = record.confirmation == "cho-xac-nhan" or record.is_of_another_place
    if is_borrowed or not record.discloses:
        return False
    if record.duty_code == duty.code:
        return True
    # What names another duty may still be what the ward's own calendar waits for.
    is_free = record.duty_code is None or duty.is_policy
    return is_free and bool(duty.kinds) and is_of_kind(duty, record)


def tells_of(record: Publication, period: ReportingPeriod) -> bool:
    """Whether a record fulfils for a period: it tells of it to its end, else it arose in it."""
    told = record.period
    if told is not None:
        return told.covers(period) and told.last == period.last
    day = record.arose_on
    return day is not None and period.first <= day.earliest() and day.latest() <= period.last


def _of_period(
    duty: Duty,
    period: ReportingPeriod,
    records: tuple[Publication, ...],
    site: Site,
    had_one: bool,
) -> Obligation:
    done = [
        one.done_on
        for record in records
        for one in instances(duty, record)
        if one.done_on is not None and one.done_on <= site.as_of
    ]
    start = period.first if duty.start == "dau-ky" else period.last
    due_on = known_due_day(duty, start, site.calendar) or period.last
    done_on = min(done, default=None)
    is_undated = bool(records) and done_on is None and duty.completion == "cong-khai"
    excuse = None if records else next(iter(exclusions_of_duty(duty, period, site)), None)
    late = max(0, ((done_on or site.as_of) - due_on).days)
    state = _state(done_on, late, site.as_of < period.first, had_one)
    if excuse:
        state = "not-applicable"
    elif is_undated:
        state = "undated"
    return Obligation(
        duty=duty,
        state=state,
        due_on=due_on,
        done_on=done_on,
        days_late=0 if excuse or is_undated else late,
        period=period,
        records=records,
        excuse=excuse,
        start_on=start,
    )


def _state(done_on: date | None, late: int, is_ahead: bool, had_one: bool) -> State:
    if done_on is not None:
        return "late" if late else "done"
    if late:
        return "renewal-overdue" if had_one else "overdue"
    return "coming" if is_ahead else "due"


def of_record(record: Publication, compliance: Compliance, site: Site) -> Iterator[Obligation]:
    """What a record brings with it: to disclose it, to answer, to send, to tell the outcome."""
    for one in compliance.deadlines:
        if one.duty.recurs or (one.start_on is None and not one.is_done):
            continue
        if one.duty.bound == "it-nhat" and one.fulfilment == "waiting":
            # It runs: there is nothing to do but to let it.
            continue
        excuse = None if one.is_done else _excuse(one, site)
        yield Obligation(
            duty=one.duty,
            state="not-applicable" if excuse else _record_state(one, site.as_of),
            due_on=one.due_on,
            done_on=one.done_on,
            days_late=one.days_late,
            record=record,
            records=(record,) if one.is_done else (),
            excuse=excuse,
            label=one.label,
            start_on=one.start_on,
        )


def _excuse(one: Deadline, site: Site) -> Publication | None:
    """What excuses a duty that is not done: judged by the quarter in which it fell due."""
    day = one.due_on or one.start_on
    if day is None:
        return None
    return next(iter(exclusions_of_duty(one.duty, period_of(day, "quy"), site)), None)


def _record_state(one: Deadline, as_of: date) -> State:
    states: dict[str, State] = {
        "in-time": "done",
        "no-term": "done",
        "undated": "undated",
        "late": "late",
        "overdue": "overdue",
        "open": "open",
        "unknown-start": "open",
    }
    if one.fulfilment == "waiting":
        return "coming" if one.start_on and one.start_on > as_of else "due"
    return states[one.fulfilment]
