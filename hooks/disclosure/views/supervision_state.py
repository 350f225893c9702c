"""The state of a supervision: that of its slowest petition, else of its own days."""

from __future__ import annotations

from datetime import date

from ..model.site import Site
from ..model.supervision import Supervision
from .petition import ANSWER_STATES, petition_rows
from .status import Period, Status

SUPERVISING = Period("sap-giam-sat", "dang-giam-sat", "sap-xong-giam-sat", "da-giam-sat")
PROGRAMME = Period(
    "chuong-trinh-sap-den",
    "chuong-trinh-dang-thuc-hien",
    "chuong-trinh-sap-het-nam",
    "chuong-trinh-het-nam",
)
SUPERVISION_STATES = (
    *ANSWER_STATES,
    SUPERVISING.running,
    SUPERVISING.ending,
    SUPERVISING.coming,
    SUPERVISING.after,
    PROGRAMME.running,
    PROGRAMME.ending,
    PROGRAMME.coming,
    PROGRAMME.after,
    "chua-ghi-ngay-giam-sat",
)


def supervision_state(record: Supervision, site: Site) -> Status:
    """The state of its slowest petition; without one, of its programme or of its own days."""
    rows = petition_rows(record, site)
    if rows:
        return min(rows, key=lambda row: row.urgency).status
    if record.year is not None:
        first, last = date(record.year, 1, 1), date(record.year, 12, 31)
        return PROGRAMME.status(first, last, site.as_of)
    return _by_days(record, site.as_of)


def _by_days(record: Supervision, as_of: date) -> Status:
    begins = record.supervised_from
    if begins is None:
        return Status("chua-ghi-ngay-giam-sat", "unknown")
    ends = record.supervised_until or begins
    if begins.day is not None and ends.day is not None:
        return SUPERVISING.status(begins.earliest(), ends.earliest(), as_of)
    # Half-known days never say that something runs today.
    if as_of < begins.earliest():
        return Status(SUPERVISING.coming, "coming")
    return Status(SUPERVISING.after, "ended")
