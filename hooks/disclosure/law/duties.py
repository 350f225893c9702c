"""Which duties bind a record: by its kind, its clauses and the law in force on its day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ..model.budget import Budget
from ..model.consultation import Consultation
from ..model.decision import Decision
from ..model.duty import Duty
from ..model.event import Event
from ..model.publication import Publication
from ..model.site import Site


def duties_of(record: Publication, site: Site) -> tuple[Duty, ...]:
    """Every duty that binds a record, the law's own order kept.

    Of each clause the special duty goes before the general one (Điều 12 khoản 3,
    Điều 13 khoản 6 of Luật 10/2022/QH15); what it leaves unsaid comes from the
    general one, see `completed`.
    """
    days = _days_of_law(record, site)
    in_force = [duty for duty in site.catalogue.duties if duty.is_in_force(days(duty))]
    disclosing = _disclosing(record, in_force) if record.discloses else ()
    return (*disclosing, *_further(record, in_force, site))


def judged_on(duty: Duty, record: Publication, site: Site) -> date:
    """The day whose law a record is judged by: that of the event from which the duty counts.

    What is counted from a period follows the period, as a decree on the budget does that
    is in force from a budget year on; all else the day it arose. A half-known day is judged
    by its last day.
    """
    return _days_of_law(record, site)(duty)


def _days_of_law(record: Publication, site: Site) -> Callable[[Duty], date]:
    """The same for every duty: the days of the record are found once, there are many duties."""
    period = record.period
    arose = record.arose_on.latest() if record.arose_on else site.as_of
    of_start = {"het-ky": period.last, "dau-ky": period.first} if period else {}
    return lambda duty: of_start.get(duty.start or "", arose)


def _disclosing(record: Publication, in_force: list[Duty]) -> Iterator[Duty]:
    """The duty to make it public: one for each clause that it serves.

    A policy of the ward puts no law aside: the general duty binds beside it.
    """
    own = [
        duty
        for duty in in_force
        if duty.completion == "cong-khai" and not duty.is_general and _is_named(duty, record)
    ]
    yield from own
    special = {duty.clause for duty in own if not duty.is_policy}
    for duty in in_force:
        if duty.is_general and duty.clause in record.clauses and duty.clause not in special:
            yield duty


def _is_named(duty: Duty, record: Publication) -> bool:
    """Whether a special duty is meant: named by the record, or by its kind and stage.

    A day that the ward set itself binds only what names it.
    """
    if record.duty_code is not None:
        return duty.code == record.duty_code
    if duty.is_policy or not duty.kinds:
        return False
    return is_of_kind(duty, record) and _has_clause(duty, record)


def _further(record: Publication, in_force: list[Duty], site: Site) -> Iterator[Duty]:
    """What else the law asks for around a record of its kind: to send, to answer, to tell."""
    for duty in in_force:
        if duty.completion == "cong-khai" or not duty.kinds:
            continue
        if is_of_kind(duty, record) and _arises(duty, record, site):
            yield duty


def _arises(duty: Duty, record: Publication, site: Site) -> bool:
    """Whether the record lets a further duty arise at all.

    Only what residents passed is sent and recognised (Điều 20 khoản 3, Điều 21 khoản 2);
    another law may set the time to comment (Điều 28 khoản 2).
    """
    if isinstance(record, Decision) and duty.completion in ("gui-quyet-dinh", "cong-nhan"):
        result = record.declared or record.outcome(site.matter.get(record.matter))
        return result != "khong-dat"
    if isinstance(record, Consultation) and duty.start == "mo-lay-y-kien":
        return record.own_period is None
    return True


def is_of_kind(duty: Duty, record: Publication) -> bool:
    """Whether a record is of one of the kinds, and stages, that a duty names."""
    if record.kind not in duty.kinds:
        return False
    return not duty.stages or stage_of(record) in duty.stages


def _has_clause(duty: Duty, record: Publication) -> bool:
    return duty.clause is None or not record.clauses or duty.clause in record.clauses


def stage_of(record: Publication) -> str | None:
    """The step of the budget, type of the event or matter of the vote that tells records apart."""
    if isinstance(record, Budget):
        return record.stage
    if isinstance(record, Decision):
        return record.matter
    return record.event_type if isinstance(record, Event) else None


def general_duty(clause: int, day: date, site: Site) -> Duty | None:
    """What the Law on grassroots democracy itself asks for a clause of Điều 11, on a day."""
    return next(
        (
            duty
            for duty in site.catalogue.duties
            if duty.is_general and duty.clause == clause and duty.is_in_force(day)
        ),
        None,
    )


def completed(duty: Duty, day: date, site: Site) -> Duty:
    """A special duty with what the general one says where it says nothing itself.

    Its start and number of days (Điều 12 khoản 3), its forms and posting (Điều 13 khoản 6).
    """
    if duty.is_general or duty.clause is None:
        return duty
    general = general_duty(duty.clause, day, site)
    if general is None:
        return duty
    taken: dict[str, object] = {}
    if duty.start is None and duty.days is None:
        names = ("start", "start_text", "days", "day_type", "bound")
        taken |= {name: getattr(general, name) for name in names}
    if not duty.forms:
        taken["forms"] = general.forms
    if duty.posting is None:
        taken |= {
            "posting": general.posting,
            "posting_days": general.posting_days,
            "posting_day_type": general.posting_day_type,
        }
    return duty.model_copy(update=taken)
