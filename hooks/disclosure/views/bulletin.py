"""The monthly bulletin of a khu phố: what two sides of A4 hold, all of it derived.

For the notice board and for khu phố meetings, which are forms of disclosure
(Luật 10/2022/QH15, Điều 12 khoản 1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from ..model.official import Official
from ..model.ward import Neighborhood
from .calendar import CalendarEntry
from .neighborhood import concerns
from .official import is_serving
from .register import Row
from .registers import Registers

RUNNING_LINES = 7
OWN_LINES = 7
WARD_LINES = 7
PEOPLE_LINES = 6
COMING_LINES = 12
"""Together they fill at most two sides of A4, also with long titles."""
COMING_DAYS = 35
"""How far ahead the bulletin looks: to the end of the next month or nearly so."""


@dataclass(frozen=True)
class Lines:
    """The first lines of a list, and how many did not fit."""

    rows: tuple[Row, ...]
    left_out: int


@dataclass(frozen=True)
class Bulletin:
    """What the bulletin of one khu phố and month says."""

    neighborhood: Neighborhood
    year: int
    month: int
    running: Lines
    own: Lines
    ward: Lines
    people: tuple[Official, ...]


def bulletin_of(
    neighborhood: Neighborhood, year: int, month: int, registers: Registers
) -> Bulletin:
    """The bulletin of a month: what was filed in it; what runs and who serves, as of today."""
    filed = [row for row in registers.rows if is_news(row) and _is_in(row, year, month)]
    code = neighborhood.code
    own = (row for row in filed if code in row.record.neighborhoods)
    ward = (row for row in filed if not row.record.neighborhoods)
    running = (row for row in registers.running if is_news(row) and concerns(row, code))
    site = registers.site
    serving = [
        one for one in site.of(Official) if code in one.neighborhoods and is_serving(one, site)
    ]
    return Bulletin(
        neighborhood=neighborhood,
        year=year,
        month=month,
        running=_lines(running, RUNNING_LINES),
        own=_lines(own, OWN_LINES),
        ward=_lines(ward, WARD_LINES),
        people=tuple(serving[:PEOPLE_LINES]),
    )


def coming_for(
    neighborhood: Neighborhood, entries: Iterable[CalendarEntry]
) -> tuple[CalendarEntry, ...]:
    """The next days that concern a khu phố; what does not take place is left out."""
    own = (entry for entry in entries if entry.is_held and entry.concerns(neighborhood.code))
    return tuple(islice(own, COMING_LINES))


def is_news(row: Row) -> bool:
    """Whether a bulletin tells of a record: not who serves, nor what comes every week."""
    return row.record.kind not in ("nguoi-phu-trach", "tiep-cong-dan", "mot-cua", "lich")


def months_shown(as_of: date) -> tuple[tuple[int, int], tuple[int, int]]:
    """The month of a day and the one before it, as year and month."""
    before = (as_of.year - 1, 12) if as_of.month == 1 else (as_of.year, as_of.month - 1)
    return (as_of.year, as_of.month), before


def _is_in(row: Row, year: int, month: int) -> bool:
    day = row.record.filed_on
    return day is not None and (day.year, day.month) == (year, month)


def _lines(rows: Iterable[Row], most: int) -> Lines:
    every = tuple(rows)
    return Lines(every[:most], max(0, len(every) - most))
