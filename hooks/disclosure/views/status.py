"""The state of a record: a function of its dates and of today, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.publication import Publication
from ..model.site import Site

Tone = Literal[
    "running", "ending", "standing", "coming", "done", "ended", "replaced", "late", "unknown"
]
"""What a state means to a reader, whatever its kind: gives the sign and the colour."""

ENDING_SOON_DAYS = 7
"""A period with at most this many days left is “sắp hết hạn”; the site's own choice."""


@dataclass(frozen=True)
class Period:
    """The codes of the states before, during, near the end of and after a period."""

    coming: str
    running: str
    ending: str
    after: str
    after_tone: Tone = "ended"

    def status(self, begins: date, ends: date, as_of: date) -> Status:
        """The state on a day of what runs from `begins` to `ends`, both days included."""
        if as_of < begins:
            return Status(self.coming, "coming", begins, ends, None, self)
        left = (ends - as_of).days
        if left < 0:
            return Status(self.after, self.after_tone, begins, ends)
        if left <= ENDING_SOON_DAYS:
            return Status(self.ending, "ending", begins, ends, left, self)
        return Status(self.running, "running", begins, ends, left, self)


@dataclass(frozen=True)
class Status:
    """A state today; `days_left` counts the days after today, 0 on the last.

    `period` is there until a period is over: a stale copy of the page moves on by it.
    """

    code: str
    tone: Tone
    begins: date | None = None
    ends: date | None = None
    days_left: int | None = None
    period: Period | None = None


ANNULLED = "da-huy-bo"
"""The state of what was annulled: it wins over every other, of any kind."""
INTERRUPTED = "dang-gian-doan"
"""The state of a posting on a day on which it does not hang."""
POSTING = Period("sap-niem-yet", "dang-niem-yet", "sap-het-han", "da-ket-thuc")
POSTING_STATES = (
    "dang-niem-yet",
    "sap-het-han",
    "thuong-xuyen",
    INTERRUPTED,
    "sap-niem-yet",
    "da-ket-thuc",
    "da-thay-the",
    "chua-ghi-nhan",
)
"""Every state of a posting, in the order in which lists name them."""


def posted_now(record: Publication, site: Site) -> Status | None:
    """The posting of a record that runs today, the soonest to end; none when none runs."""
    if record.id in site.replaced_by or record.annulment or _is_interrupted(record, site):
        return None
    running = [
        status
        for begins, ends in record.postings
        for status in [POSTING.status(begins, ends, site.as_of)]
        if status.days_left is not None
    ]
    return min(running, key=lambda status: status.days_left or 0, default=None)


def posting_of(record: Publication, site: Site) -> Status:
    """The state of a record's posting on the day the site is built for."""
    if record.annulment:
        return annulled()
    begins, ends = record.posted_from, record.last_posted_on
    if record.id in site.replaced_by:
        return Status("da-thay-the", "replaced", begins, ends)
    if _is_interrupted(record, site):
        return Status(INTERRUPTED, "unknown", begins)
    if begins is None:
        return _unposted(record)
    if ends is not None:
        return POSTING.status(begins, ends, site.as_of)
    if site.as_of < begins:
        return Status(POSTING.coming, "coming", begins)
    return Status("thuong-xuyen", "standing", begins)


def _unposted(record: Publication) -> Status:
    """Without a first day it stands for good, or nothing of a posting is recorded."""
    if record.is_permanent:
        return Status("thuong-xuyen", "standing")
    return Status("chua-ghi-nhan", "unknown")


def annulled() -> Status:
    """The state of what holds no more; its own page says since when and why."""
    return Status(ANNULLED, "replaced")


def _is_interrupted(record: Publication, site: Site) -> bool:
    return any(one.holds(site.as_of) for one in record.interruptions)
