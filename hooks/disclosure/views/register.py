"""The register: its lists by clause, year, khu phố and status, paged and sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..model.disclosure import Disclosure
from ..model.site import Site
from ..text import sort_key
from .addresses import (
    REGISTER,
    UNCLASSIFIED,
    clause_url,
    neighborhood_url,
    page_of,
    status_url,
    year_url,
)
from .status import CURRENT, STATUS_CODES, Status, date_of, status_of

PAGE_SIZE = 25
"""Records on one page of a list: a few thumb strokes on a phone."""


@dataclass(frozen=True)
class Row:
    """One record in a list."""

    record: Disclosure
    status: Status


@dataclass(frozen=True)
class Choice:
    """One way into the register: a clause, a year, a khu phố or a status."""

    kind: str
    code: str
    url: str
    records: tuple[Row, ...]
    subject: Any = None

    @cached_property
    def awaiting(self) -> int:
        """How many records await the ward's confirmation; these never count as disclosed."""
        return sum(row.record.confirmation == "cho-xac-nhan" for row in self.records)

    @cached_property
    def disclosed(self) -> int:
        """How many records count as disclosed: confirmed, and not only to be posted one day."""
        if self.kind == "status":
            return len(self.records) - self.awaiting
        return sum(
            row.record.confirmation != "cho-xac-nhan" and row.status.code != "sap-niem-yet"
            for row in self.records
        )


@dataclass(frozen=True)
class ListPage:
    """One page of a list: its rows and its neighbours."""

    choice: Choice
    number: int
    count: int
    rows: tuple[Row, ...]

    @property
    def url(self) -> str:
        """The address of this page."""
        return page_of(self.choice.url, self.number)

    @property
    def first(self) -> int:
        """The number of the first row in the whole list, from 1."""
        return (self.number - 1) * PAGE_SIZE + 1

    @property
    def last(self) -> int:
        """The number of the last row."""
        return self.first + len(self.rows) - 1

    def neighbour(self, step: int) -> str | None:
        """The address of the next (1) or previous (-1) page."""
        wanted = self.number + step
        return page_of(self.choice.url, wanted) if 1 <= wanted <= self.count else None


class Register:
    """All records in their order, and the ways to them. Made once a build."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.rows = tuple(
            Row(record, status_of(record, site)) for record in sorted(site.disclosures, key=_order)
        )

    @cached_property
    def everything(self) -> Choice:
        """The whole register."""
        return Choice("register", "", REGISTER, self.rows)

    @cached_property
    def clauses(self) -> tuple[Choice, ...]:
        """A way in for each clause of Điều 11, the empty ones too: a gap must be seen."""
        found = self._group(lambda row: row.record.clauses)
        return tuple(
            Choice(
                "clause",
                str(clause.number),
                clause_url(clause.number),
                found.get(clause.number, ()),
                clause,
            )
            for clause in self.site.catalogue.clauses
        )

    @cached_property
    def unclassified(self) -> Choice:
        """Records that no clause has been given to yet."""
        rows = tuple(row for row in self.rows if not row.record.clauses)
        return Choice("unclassified", "", UNCLASSIFIED, rows)

    @cached_property
    def years(self) -> tuple[Choice, ...]:
        """A way in for each year that has records, the newest first."""
        found = self._group(lambda row: _year(row.record))
        return tuple(
            Choice("year", str(year), year_url(year), found[year], year)
            for year in sorted(found, reverse=True)
        )

    @cached_property
    def statuses(self) -> tuple[Choice, ...]:
        """A way in for each state of posting."""
        found = self._group(lambda row: [row.status.code])
        return tuple(
            Choice("status", code, status_url(code), found.get(code, ())) for code in STATUS_CODES
        )

    @cached_property
    def neighborhoods(self) -> tuple[Choice, ...]:
        """A way in for each khu phố: what names it; what concerns all is told apart."""
        found = self._group(lambda row: row.record.neighborhoods)
        return tuple(
            Choice(
                "neighborhood",
                item.code,
                neighborhood_url(item.code),
                found.get(item.code, ()),
                item,
            )
            for item in sorted(self.site.neighborhoods, key=lambda item: sort_key(item.name))
        )

    @cached_property
    def wardwide(self) -> tuple[Row, ...]:
        """Records that concern the whole ward."""
        return tuple(row for row in self.rows if not row.record.neighborhoods)

    @cached_property
    def current(self) -> tuple[Row, ...]:
        """Records posted today, the soonest to end first."""
        rows = [row for row in self.rows if row.status.code in CURRENT]
        return tuple(sorted(rows, key=lambda row: (row.status.days_left, row.record.id)))

    def lists(self) -> Iterable[Choice]:
        """Every list under the register's address; khu phố have pages of their own."""
        yield self.everything
        yield from self.clauses
        if self.unclassified.records:
            yield self.unclassified
        yield from self.years
        yield from self.statuses

    def _group(self, keys: Callable[[Row], Iterable[Any]]) -> dict[Any, tuple[Row, ...]]:
        found: dict[Any, list[Row]] = {}
        for row in self.rows:
            for key in keys(row):
                found.setdefault(key, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}


def list_pages(choice: Choice) -> Sequence[ListPage]:
    """The pages of a list; an empty list still has one, which says so."""
    count = max(1, -(-len(choice.records) // PAGE_SIZE))
    return [
        ListPage(
            choice,
            number,
            count,
            choice.records[(number - 1) * PAGE_SIZE : number * PAGE_SIZE],
        )
        for number in range(1, count + 1)
    ]


def _order(record: Disclosure) -> tuple[Any, ...]:
    """Newest first; then by number and id, so that the order never depends on chance."""
    day = date_of(record)
    newest_first = tuple(-part for part in day.key) if day else (0, 0, 0)
    return newest_first, sort_key(record.number or ""), record.id


def _year(record: Disclosure) -> list[int]:
    day = date_of(record)
    return [day.year] if day else []
