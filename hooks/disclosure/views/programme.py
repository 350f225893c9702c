"""The lines of a yearly programme: which were carried out, which are still to come or missed.

Luật 10/2022/QH15, Điều 39: a board plans its work by quarter, half-year and year.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..dates import PartialDate
from ..model.site import Site
from ..model.supervision import PlannedItem, Supervision
from .status import Tone

ItemState = Literal["da-co-ban-ghi", "chua-den", "dang-trong-ky", "qua-ky", "chua-ghi-thoi-gian"]
_TONES: dict[ItemState, Tone] = {
    "da-co-ban-ghi": "done",
    "chua-den": "coming",
    "dang-trong-ky": "running",
    "qua-ky": "late",
    "chua-ghi-thoi-gian": "unknown",
}


@dataclass(frozen=True)
class ItemRow:
    """One line of a programme; `records` are the supervisions that carried it out."""

    item: PlannedItem
    state: ItemState
    tone: Tone
    records: tuple[Supervision, ...]


def item_rows(record: Supervision, site: Site) -> tuple[ItemRow, ...]:
    """The lines of a programme in the order in which they were typed."""
    return tuple(_row(item, site) for item in record.items)


def _row(item: PlannedItem, site: Site) -> ItemRow:
    named = (site.publication.get(code) for code in item.carried_out)
    records = tuple(record for record in named if isinstance(record, Supervision))
    has_begun = any(_has_begun(record, site.as_of) for record in records)
    state: ItemState = "da-co-ban-ghi" if has_begun else _by_dates(item, site.as_of)
    return ItemRow(item, state, _TONES[state], records)


def _has_begun(record: Supervision, as_of: date) -> bool:
    """Whether a supervision is more than announced: a record alone carries nothing out."""
    return record.supervised_from is not None and record.supervised_from.earliest() <= as_of


def _by_dates(item: PlannedItem, as_of: date) -> ItemState:
    begins = item.planned_from or item.planned_until
    ends = item.planned_until or item.planned_from
    if begins is None or ends is None:
        return "chua-ghi-thoi-gian"
    if as_of < begins.earliest():
        return "chua-den"
    return "dang-trong-ky" if as_of <= last_day(ends) else "qua-ky"


def last_day(day: PartialDate) -> date:
    """The last day that a day, a month or a year can mean."""
    if day.day is not None:
        return day.earliest()
    month = day.month or 12
    return date(day.year, month, calendar.monthrange(day.year, month)[1])
