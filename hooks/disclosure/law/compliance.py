"""One record against the law of its day: due day, posting, forms, next renewal.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 12 to 14. What the ward has not confirmed is
never counted as disclosed, so nothing of it is judged; nor is what a demonstration borrows from
the news about a real place, whose own days of disclosure nobody here knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Literal

from ..model.counts import DayType
from ..model.duty import Duty
from ..model.publication import Publication
from ..model.reporting_period import Length, ReportingPeriod
from ..model.site import Site
from .days import instances, whole
from .deadlines import Deadline, deadline, known_due_day
from .duties import completed, duties_of

PostingState = Literal[
    "complete", "cut-short", "running", "coming", "standing", "interrupted", "missing"
]
"""Hung long enough; taken down too early; hangs still; will hang; stands without end; does not hang
and nobody knows until when; should hang and no posting is recorded."""
FormState = Literal["used", "too-short", "missing", "not-available", "unknown-available"]
"""Used; used for fewer days than asked; not recorded; the ward has no such means; whether the
ward has it is not known."""

BOARD = "bang-niem-yet"
WEBSITE = "trang-mang"


@dataclass(frozen=True)
class PostingCheck:
    """The posting on boards: days asked for and days that it hangs, the first not counted."""

    state: PostingState
    asked_days: int | None = None
    held_days: int | None = None
    least_until: date | None = None
    """The first lawful day to take it down."""
    day_type: DayType = "ngay"
    """What is counted: days on end, or working days."""


@dataclass(frozen=True)
class FormCheck:
    """One form that is asked for."""

    form: str
    state: FormState
    asked_days: int | None = None
    held_days: int | None = None


@dataclass(frozen=True)
class Renewal:
    """When the next of its kind is due."""

    period: ReportingPeriod
    due_on: date | None


@dataclass(frozen=True)
class Compliance:
    """How a record stands with the law; empty where no duty of its day is known."""

    duties: tuple[Duty, ...]
    deadlines: tuple[Deadline, ...]
    posting: PostingCheck | None = None
    forms: tuple[FormCheck, ...] = ()
    renewal: Renewal | None = None
    is_judged: bool = True
    """False for what awaits the ward's confirmation, and for what another place did."""

    @property
    def disclosing(self) -> Deadline | None:
        """The deadline to make it public: the strictest when it serves several clauses."""
        found = [one for one in self.deadlines if one.duty.completion == "cong-khai"]
        return min(found, key=lambda one: one.due_on or date.max, default=None)

    @property
    def missing_forms(self) -> tuple[FormCheck, ...]:
        """Forms that are asked for and were not used, or not for long enough."""
        return tuple(one for one in self.forms if one.state in ("missing", "too-short"))


def compliance_of(record: Publication, site: Site) -> Compliance:
    """A record against every duty that binds it, on the day the site is built for."""
    if record.confirmation == "cho-xac-nhan" or record.is_of_another_place:
        return Compliance((), (), is_judged=False)
    on = record.arose_on.latest() if record.arose_on else site.as_of
    duties = tuple(completed(duty, on, site) for duty in duties_of(record, site))
    disclosing = tuple(duty for duty in duties if duty.completion == "cong-khai")
    return Compliance(
        duties=duties,
        deadlines=tuple(_deadlines(record, duties, site)),
        posting=_posting(record, disclosing, site),
        forms=tuple(_forms(record, disclosing, site)),
        renewal=_renewal(record, disclosing, site),
    )


def _deadlines(record: Publication, duties: tuple[Duty, ...], site: Site) -> Iterator[Deadline]:
    for duty in duties:
        if duty.is_policy:
            continue
        is_public = duty.completion == "cong-khai"
        for one in instances(duty, record):
            if one.start_on is None and one.done_on is None and not is_public:
                continue
            found = deadline(
                duty,
                one.start_on,
                one.done_on,
                site.as_of,
                site.calendar,
                is_public=is_public,
                stated_due=one.stated_due,
            )
            yield replace(found, label=one.label)


def _posting(record: Publication, duties: tuple[Duty, ...], site: Site) -> PostingCheck | None:
    """Its posting by the longest term asked for; none when no board is, or it was annulled."""
    asking = [duty for duty in duties if duty.posting not in (None, "theo-quy-dinh-rieng")]
    if not asking or record.annulment is not None:
        return None
    longest = max(asking, key=lambda duty: duty.posting_days or 0)
    check = partial(
        PostingCheck, asked_days=longest.posting_days, day_type=longest.posting_day_type
    )
    begins, ends = record.posted_from, record.last_posted_on
    if begins is None:
        return check("standing" if record.is_permanent else "missing")
    if record.interrupted_days is None:
        return check("interrupted")
    if ends is None:
        return check("coming" if site.as_of < begins else "standing")
    asked = _least_until(longest, begins, site)
    # Days on which it did not hang are made up for at the end: they do not count.
    least = asked + timedelta(days=record.interrupted_days) if asked else None
    is_short = longest.posting == "co-thoi-han" and least is not None and ends < least
    state = "cut-short" if is_short else _running(begins, ends, site.as_of)
    held = (ends - begins).days - record.interrupted_days
    if longest.posting_day_type == "ngay-lam-viec":
        last = begins + timedelta(days=held)
        # Beyond the years whose days off are known nothing more is counted: it is enough by then.
        known = last if site.calendar.knows(last.year) else least or begins
        held = site.calendar.working_days_between(begins, known)
    return check(state, held_days=held, least_until=least)


def _running(begins: date, ends: date, as_of: date) -> PostingState:
    if as_of < begins:
        return "coming"
    return "running" if as_of <= ends else "complete"


def _least_until(duty: Duty, begins: date, site: Site) -> date | None:
    if duty.posting_days is None:
        return None
    if duty.posting_day_type == "ngay-lam-viec":
        return site.calendar.after(begins, duty.posting_days)
    return begins + timedelta(days=duty.posting_days)


def _forms(record: Publication, duties: tuple[Duty, ...], site: Site) -> Iterator[FormCheck]:
    asked: dict[str, tuple[int | None, bool]] = {}
    for duty in duties:
        for one in duty.forms:
            days, was_if_available = asked.get(one.form, (None, True))
            longest = max(days or 0, one.days or 0) or None
            asked[one.form] = (longest, was_if_available and one.is_if_available)
    for form, (asked_days, is_if_available) in asked.items():
        yield _form(record, form, asked_days, is_if_available, site)


def _form(
    record: Publication, form: str, days: int | None, is_if_available: bool, site: Site
) -> FormCheck:
    uses = [use for use in record.forms if use.form == form]
    held = max((_span(use.used_from, use.used_until) or 0 for use in uses), default=0) or None
    if uses or _is_used_by_dates(record, form):
        is_short = days is not None and held is not None and held < days
        return FormCheck(form, "too-short" if is_short else "used", days, held)
    if is_if_available and site.ward.has_loudspeaker is not True:
        is_known = site.ward.has_loudspeaker is not None
        return FormCheck(form, "not-available" if is_known else "unknown-available", days)
    return FormCheck(form, "missing", days)


def _is_used_by_dates(record: Publication, form: str) -> bool:
    """The day online and the posting are told by their own fields too."""
    if form == WEBSITE:
        return record.published_on is not None
    return form == BOARD and (record.posted_from is not None or record.is_permanent)


def _span(begins: object, ends: object) -> int | None:
    """Days on end, both counted: three days on the loudspeaker are 1, 2 and 3 May."""
    first, last = whole(begins), whole(ends)  # type: ignore[arg-type]
    return (last - first).days + 1 if first and last else None


def _renewal(record: Publication, duties: tuple[Duty, ...], site: Site) -> Renewal | None:
    for duty in duties:
        length = period_length(duty)
        period = record.period
        if length is None or period is None:
            continue
        if period.length != length:
            continue
        following = period.next
        while duty.numbers and following.number not in duty.numbers:
            following = following.next
        start = following.first if duty.start == "dau-ky" else following.last
        return Renewal(following, known_due_day(duty, start, site.calendar) or following.last)
    return None


def period_length(duty: Duty) -> Length | None:
    """The length of the periods in which a duty comes again."""
    lengths: dict[str, Length] = {
        "hang-thang": "thang",
        "hang-quy": "quy",
        "6-thang": "nua-nam",
        "hang-nam": "nam",
    }
    return lengths.get(duty.recurrence)
