"""The state of a posting: a function of its dates and of today, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..dates import PartialDate
from ..model.disclosure import Disclosure
from ..model.site import Site

StatusCode = Literal[
    "dang-niem-yet",
    "sap-het-han",
    "thuong-xuyen",
    "sap-niem-yet",
    "da-ket-thuc",
    "da-thay-the",
    "chua-ghi-nhan",
]
STATUS_CODES: tuple[StatusCode, ...] = (
    "dang-niem-yet",
    "sap-het-han",
    "thuong-xuyen",
    "sap-niem-yet",
    "da-ket-thuc",
    "da-thay-the",
    "chua-ghi-nhan",
)
CURRENT: tuple[StatusCode, ...] = ("sap-het-han", "dang-niem-yet")
"""Being posted today, the soonest to end first."""

ENDING_SOON_DAYS = 7
"""A posting with at most this many days left is “sắp hết hạn”; the site's own choice."""


@dataclass(frozen=True)
class Status:
    """The state of a posting today; `days_left` counts the days after today, 0 on the last."""

    code: StatusCode
    posted_from: date | None = None
    posted_until: date | None = None
    days_left: int | None = None


def status_of(record: Disclosure, site: Site) -> Status:
    """The state of a record's posting on the day the site is built for."""
    begins, ends = record.posted_from, record.posted_until
    if record.id in site.replaced_by:
        return Status("da-thay-the", begins, ends)
    if begins is None:
        return Status("thuong-xuyen" if record.is_permanent else "chua-ghi-nhan")
    if site.as_of < begins:
        return Status("sap-niem-yet", begins, ends)
    if ends is None:
        return Status("thuong-xuyen", begins)
    left = (ends - site.as_of).days
    if left < 0:
        return Status("da-ket-thuc", begins, ends)
    code: StatusCode = "sap-het-han" if left <= ENDING_SOON_DAYS else "dang-niem-yet"
    return Status(code, begins, ends, left)


def date_of(record: Disclosure) -> PartialDate | None:
    """The day a record is filed under: made public, else issued, else happened."""
    posted = record.posted_from
    begins = PartialDate(posted.year, posted.month, posted.day) if posted else None
    known = (begins, record.published_on, record.issued_on, record.event_on, record.effective_on)
    return next((day for day in known if day is not None), None)
