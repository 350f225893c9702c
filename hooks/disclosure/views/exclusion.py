"""What is not disclosed or does not apply: why, by which law, who decided, and whether it holds.

Luật 10/2022/QH15, Điều 11 and Điều 13 khoản 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from ..model.duty import Duty
from ..model.exclusion import Exclusion, ExclusionType
from ..model.site import Site
from .kind_view import KindView
from .register import newest_first
from .status import Status

UNREVIEWED = "qua-ngay-xem-lai"
OVER = "het-loai-tru"
HOLDING: tuple[ExclusionType, ...] = get_args(ExclusionType)
"""While it holds, a decision is in a state named as its type."""
EXCLUSION_STATES = (UNREVIEWED, *HOLDING, OVER)


@dataclass(frozen=True)
class ExclusionView:
    """What only the page of an exclusion shows."""

    duties: tuple[Duty, ...]
    is_over: bool
    is_unreviewed: bool


@dataclass(frozen=True)
class ExclusionRow:
    """One decision in the list."""

    record: Exclusion
    status: Status
    duties: tuple[Duty, ...]


@dataclass(frozen=True)
class ExclusionFront:
    """Decisions that hold today, and those that hold no more; the newest first."""

    holding: tuple[ExclusionRow, ...]
    over: tuple[ExclusionRow, ...]


def state_of(record: Exclusion, site: Site) -> Status:
    """Its type while it holds; not reviewed in time it holds, and is late."""
    if _is_unreviewed(record, site):
        return Status(UNREVIEWED, "late", record.decided_on, record.excluded_until)
    if record.is_over(site.as_of):
        return Status(OVER, "ended", record.decided_on, record.excluded_until)
    # No green sign: nothing has been done. From which day on is what a reader asks.
    return Status(record.exclusion_type, "coming", record.decided_on, record.excluded_until)


def _is_unreviewed(record: Exclusion, site: Site) -> bool:
    review = record.review_on
    return not record.is_over(site.as_of) and review is not None and review < site.as_of


def own_view(record: Exclusion, site: Site, language: str) -> ExclusionView:
    """The duties by name, and whether it still excuses anything."""
    return ExclusionView(
        duties=_duties(record, site),
        is_over=record.is_over(site.as_of),
        is_unreviewed=_is_unreviewed(record, site),
    )


def front_view(site: Site, language: str) -> ExclusionFront:
    """Every decision, without what the ward has not confirmed."""
    rows = [
        ExclusionRow(record, VIEW.status(record, site), _duties(record, site))
        for record in newest_first(site.of(Exclusion))
        if record.confirmation != "cho-xac-nhan"
    ]
    is_held = {row.record.id: row.status.code in (UNREVIEWED, *HOLDING) for row in rows}
    return ExclusionFront(
        holding=tuple(row for row in rows if is_held[row.record.id]),
        over=tuple(row for row in rows if not is_held[row.record.id]),
    )


def _duties(record: Exclusion, site: Site) -> tuple[Duty, ...]:
    return tuple(site.duty[code] for code in record.duties if code in site.duty)


VIEW = KindView(
    Exclusion,
    EXCLUSION_STATES,
    state_of,
    (),
    own_view,
    front_view,
    has_deadline=False,
)
