"""“Không phát sinh”: who signed it, for which clause and period, and whether it still holds.

Luật 10/2022/QH15, Điều 11.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.nothing_to_report import NothingToReport
from ..model.publication import Publication
from ..model.site import Site
from .kind_view import KindView
from .register import newest_first
from .status import Status

WHOLE = "khong-phat-sinh-ca-ky"
PARTLY = "khong-phat-sinh-den-ngay-ky"
ARISEN = "da-phat-sinh-sau-ngay-ky"
STATEMENT_STATES = (WHOLE, PARTLY, ARISEN)


@dataclass(frozen=True)
class StatementView:
    """What only the page of a statement shows."""

    is_whole: bool
    """Whether it was signed after the period, and so speaks for all of it."""
    arisen: tuple[Publication, ...]
    """What came up in the period after it was signed."""


@dataclass(frozen=True)
class StatementFront:
    """Every statement with its state, the newest first."""

    rows: tuple[tuple[NothingToReport, Status], ...]


def state_of(record: NothingToReport, site: Site) -> Status:
    """It holds for the whole period only when it was signed after its end."""
    if record.arisen(site.of_clause):
        return Status(ARISEN, "replaced")
    if record.signed_on > record.period_until:
        return Status(WHOLE, "done")
    return Status(PARTLY, "unknown")


def own_view(record: NothingToReport, site: Site, language: str) -> StatementView:
    """Whether it speaks for the whole period, and what has come up since."""
    return StatementView(
        is_whole=record.signed_on > record.period_until,
        arisen=tuple(record.arisen(site.of_clause)),
    )


def front_view(site: Site, language: str) -> StatementFront:
    """Every statement, without what the ward has not confirmed."""
    records = [one for one in site.of(NothingToReport) if one.confirmation != "cho-xac-nhan"]
    return StatementFront(
        tuple((record, state_of(record, site)) for record in newest_first(records))
    )


VIEW = KindView(NothingToReport, STATEMENT_STATES, state_of, (), own_view, front_view)
