"""The whole inspection pack of a period, its parts in the order that inspectors use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...model.reporting_period import ReportingPeriod
from ...model.site import Site
from ..registers import Registers
from .checking import checking_part
from .consulting import consulting_part
from .deciding import deciding_part
from .disclosure import disclosure_part
from .evidence import evidence_part
from .meeting import meeting_part
from .receiving import receiving_part
from .scope import Scope
from .supervising import board_part
from .values import Part, Table


@dataclass(frozen=True)
class Pack:
    """One dossier; `until` is the last day that it tells of, `as_of` the day it was made."""

    period: ReportingPeriod
    until: date
    as_of: date
    is_over: bool
    """Whether the period has ended; if not, the dossier is of a part of it."""
    parts: tuple[Part, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables in their order."""
        return tuple(table for part in self.parts for table in part.tables)


def pack_of(site: Site, period: ReportingPeriod) -> Pack:
    """The dossier of a year, half-year or quarter that has begun."""
    scope = Scope(Registers(site), period)
    return Pack(
        period=period,
        until=scope.until,
        as_of=site.as_of,
        is_over=scope.is_over,
        parts=(
            disclosure_part(scope),
            deciding_part(scope),
            consulting_part(scope),
            checking_part(scope),
            board_part("thanh-tra-nhan-dan", scope),
            board_part("giam-sat-dau-tu", scope),
            receiving_part(scope),
            meeting_part(scope),
            evidence_part(scope),
        ),
    )
