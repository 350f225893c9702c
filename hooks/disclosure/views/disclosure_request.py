"""A request to disclose: what is asked, until when an answer is due, what became of it.

Luật 10/2022/QH15, Điều 14 khoản 2. The ward's own slips to ask with stand beside the list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..model.catalogue import Clause
from ..model.disclosure_request import DisclosureRequest, Outcome
from ..model.duty import Duty
from ..model.publication import Publication
from ..model.site import Site
from .addresses import disclosure_slip_url
from .kind_view import KindView
from .petition import ANSWERING
from .question import TRANSFERRED, UNDATED, StateCount
from .status import Status

DISCLOSED = "da-cong-khai"
PROVIDED = "da-cung-cap"
REFUSED = "tu-choi-cong-khai"
_ANSWERED: Mapping[Outcome, Status] = {
    "da-cong-khai": Status(DISCLOSED, "done"),
    "da-cung-cap": Status(PROVIDED, "done"),
    "tu-choi": Status(REFUSED, "ended"),
    "chuyen": Status(TRANSFERRED, "replaced"),
}
REQUEST_STATES = (
    ANSWERING.after,
    ANSWERING.ending,
    ANSWERING.running,
    UNDATED,
    DISCLOSED,
    PROVIDED,
    REFUSED,
    TRANSFERRED,
)
"""The most urgent first."""


@dataclass(frozen=True)
class RequestRow:
    """One request and its state."""

    record: DisclosureRequest
    status: Status
    days_late: int
    """Days after the due day: of the answer, or of today while there is none."""

    @property
    def urgency(self) -> tuple[int, date]:
        """In the order of the states, then by due day."""
        return REQUEST_STATES.index(self.status.code), self.record.due_on or date.max


@dataclass(frozen=True)
class RequestView:
    """What only the page of a request shows."""

    row: RequestRow
    duty: Duty | None
    asked: Publication | None
    answer: Publication | None


@dataclass(frozen=True)
class SlipLink:
    """A clause, and the slip to ask for it with."""

    clause: Clause
    url: str


@dataclass(frozen=True)
class RequestFront:
    """Every request counted by its state, those that wait, and slips to ask with."""

    counts: tuple[StateCount, ...]
    waiting: tuple[RequestRow, ...]
    slips: tuple[SlipLink, ...]


def state_of(record: DisclosureRequest, site: Site) -> Status:
    """What became of it, else how long an answer may take."""
    if record.outcome is not None:
        return _ANSWERED[record.outcome.outcome]
    if record.due_on is None:
        return Status(UNDATED, "unknown")
    return ANSWERING.status(record.received_on, record.due_on, site.as_of)


def request_row(record: DisclosureRequest, site: Site) -> RequestRow:
    """A request with its state on the day the site is built for."""
    until = record.outcome.answered_on if record.outcome else site.as_of
    late = max(0, (until - record.due_on).days) if record.due_on else 0
    return RequestRow(record, state_of(record, site), late)


def own_view(record: DisclosureRequest, site: Site, language: str) -> RequestView:
    """The request with what it names."""
    outcome = record.outcome
    return RequestView(
        row=request_row(record, site),
        duty=site.duty.get(record.duty_code or ""),
        asked=site.publication.get(record.asked_record or ""),
        answer=site.publication.get((outcome and outcome.record) or ""),
    )


def front_view(site: Site, language: str) -> RequestFront:
    """Counts and what waits, without what the ward has not confirmed or has annulled."""
    rows = [
        request_row(record, site)
        for record in site.of(DisclosureRequest)
        if record.confirmation != "cho-xac-nhan" and record.annulment is None
    ]
    found = Counter(row.status.code for row in rows)
    waiting = (row for row in rows if row.record.is_open)
    return RequestFront(
        counts=tuple(StateCount(code, found[code]) for code in REQUEST_STATES if found[code]),
        waiting=tuple(sorted(waiting, key=lambda row: (row.urgency, row.record.id))),
        slips=tuple(
            SlipLink(clause, disclosure_slip_url(f"khoan-{clause.number}"))
            for clause in site.catalogue.clauses
        ),
    )


VIEW = KindView(DisclosureRequest, REQUEST_STATES, state_of, (ANSWERING,), own_view, front_view)
