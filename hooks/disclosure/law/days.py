"""Which day of a record starts a duty, and which shows that it is fulfilled.

A duty (`model/duty.py`) names both by a code; here each code finds its day. What is known only to
the month starts nothing: a deadline is never reckoned from a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..dates import PartialDate
from ..model.budget import Budget
from ..model.consultation import Consultation
from ..model.decision import Decision
from ..model.disclosure_request import DisclosureRequest
from ..model.duty import Completion, Duty, Start
from ..model.event import Event
from ..model.publication import Publication
from ..model.reception import Reception
from ..model.supervision import Supervision


@dataclass(frozen=True)
class Instance:
    """One time that a duty binds: the day it starts from, the day it was fulfilled."""

    start_on: date | None
    done_on: date | None
    label: str = ""
    """What it is about, when the record alone does not tell: the text of a petition."""
    stated_due: date | None = None
    """The day that the plan of the consultation, or the petition, names itself."""


def made_public_on(record: Publication) -> date | None:
    """The first day on which it could be read anywhere: online, on a board, by another form."""
    days = [record.published_on, *(use.used_from for use in record.forms)]
    known = [day for day in map(whole, days) if day is not None]
    if record.posted_from:
        known.append(record.posted_from)
    return min(known, default=None)


def whole(day: PartialDate | date | None) -> date | None:
    """A day that is known to the day."""
    if isinstance(day, PartialDate):
        return day.earliest() if day.day is not None else None
    return day


def _public_with_result(decision: Decision) -> date | None:
    """The day a counted vote could be read anywhere, not before it had ended."""
    voted, known = whole(decision.voted_on), made_public_on(decision)
    if voted is None or known is None or decision.vote is None:
        return None
    return max(voted, known)


Find = Callable[[Any], PartialDate | date | None]

_STARTS: Mapping[Start, Mapping[type[Publication], Find]] = {
    "ban-hanh": {Publication: lambda record: record.issued_on or record.arose_on},
    "het-ky": {Publication: lambda record: record.period and record.period.last},
    "dau-ky": {Publication: lambda record: record.period and record.period.first},
    "niem-yet": {Publication: lambda record: record.posted_from},
    "dien-ra": {
        Event: lambda event: event.held_on,
        Reception: lambda reception: reception.begins,
    },
    "ket-thuc": {Event: lambda event: None if event.is_called_off else event.last_day},
    "khai-mac": {Budget: lambda budget: budget.session_on},
    "bieu-quyet": {Decision: lambda decision: decision.voted_on},
    "nhan-quyet-dinh": {Decision: lambda decision: decision.received_on},
    "mo-lay-y-kien": {Consultation: lambda consultation: consultation.commented_from},
    "dong-lay-y-kien": {Consultation: lambda consultation: consultation.open_until},
    "nhan-de-nghi": {DisclosureRequest: lambda request: request.received_on},
    "khac": {},
}

_COMPLETIONS: Mapping[Completion, Mapping[type[Publication], Find]] = {
    "cong-khai": {Publication: made_public_on},
    "cong-khai-lich": {Reception: made_public_on, Event: made_public_on},
    "dong-lay-y-kien": {Consultation: lambda consultation: consultation.open_until},
    "cong-bo-ket-qua": {
        Consultation: lambda consultation: (
            consultation.outcome and consultation.outcome.answered_on
        ),
        Event: lambda event: event.outcome and event.outcome.published_on,
        Decision: lambda decision: decision.announced_on or _public_with_result(decision),
    },
    "gui-quyet-dinh": {Decision: lambda decision: decision.sent_on},
    "cong-nhan": {Decision: lambda decision: decision.answered_on},
    "tra-loi": {DisclosureRequest: lambda request: request.outcome and request.outcome.answered_on},
    "to-chuc": {Event: lambda event: event.held_on},
}


def instances(duty: Duty, record: Publication) -> Iterator[Instance]:
    """Each time that a record makes a duty bind: once, or once for each petition it holds."""
    if duty.start == "nhan-kien-nghi":
        if isinstance(record, Supervision):
            yield from _petitions(record)
        return
    typed = record.counted_from if duty.completion == "cong-khai" else None
    stated = None
    if isinstance(record, Consultation) and duty.completion == "cong-bo-ket-qua":
        stated = record.answer_due_on
    elif isinstance(record, DisclosureRequest):
        stated = record.due_on
    yield Instance(
        start_on=typed or _day(_STARTS.get(duty.start or "khac", {}), record),
        done_on=_day(_COMPLETIONS.get(duty.completion, {}), record),
        stated_due=stated,
    )


def _petitions(record: Supervision) -> Iterator[Instance]:
    for petition in record.petitions:
        if petition.is_to_ward:
            yield Instance(
                start_on=petition.received_on or petition.sent_on,
                done_on=petition.answer.answered_on if petition.answer else None,
                label=petition.content,
                stated_due=petition.due_on,
            )


def _day(finders: Mapping[type[Publication], Find], record: Publication) -> date | None:
    for model, find in finders.items():
        if isinstance(record, model):
            return whole(find(record))
    return None
