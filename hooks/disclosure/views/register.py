"""Registers, one a kind of record: lists by clause, year, khu phố and state, paged and sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from ..model.disclosure import Disclosure
from ..model.publication import Publication
from ..model.site import Site
from ..model.ward import Neighborhood
from ..text import sort_key
from .addresses import (
    kind_url,
    neighborhood_kind_url,
    page_of,
    state_url,
    year_url,
)
from .kind_view import KindView
from .status import POSTING, Status

P = TypeVar("P", bound=Publication)

PAGE_SIZE = 20
"""Records on one page of a list: a few thumb strokes on a phone."""


@dataclass(frozen=True)
class Row:
    """One record in a list."""

    record: Publication
    status: Status


@dataclass(frozen=True)
class Choice:
    """One way into a register: all of it, a clause, a year, a khu phố or a state."""

    record_kind: str
    """The kind of its records; empty when they are of every kind."""
    kind: str
    """By what its records are chosen."""
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
        counted = [row for row in self.records if self._counts(row.record)]
        if self.kind == "status":
            return len(counted) - self.awaiting
        return sum(
            row.record.confirmation != "cho-xac-nhan" and row.status.code != POSTING.coming
            for row in counted
        )

    def _counts(self, record: Publication) -> bool:
        """What is kept back or taken off counts in its own lists only."""
        return record.discloses or record.kind == self.record_kind


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
    """All records of one kind in their order, and the ways to them. Made once a build."""

    def __init__(self, site: Site, view: KindView) -> None:
        self.site = site
        self.view = view
        self.kind = view.code
        self.rows = tuple(
            Row(record, view.status(record, site))
            for record in sorted(site.of(view.model), key=order)
        )

    @cached_property
    def everything(self) -> Choice:
        """The whole register."""
        return self._choice("register", "", kind_url(self.kind), self.rows)

    def _choice(
        self, kind: str, code: str, url: str, rows: tuple[Row, ...], subject: Any = None
    ) -> Choice:
        return Choice(self.kind, kind, code, url, rows, subject)

    @cached_property
    def years(self) -> tuple[Choice, ...]:
        """A way in for each year that has records, the newest first."""
        found = self._group(lambda row: _year(row.record))
        return tuple(
            self._choice("year", str(year), year_url(self.kind, year), found[year], year)
            for year in sorted(found, reverse=True)
        )

    @cached_property
    def statuses(self) -> tuple[Choice, ...]:
        """A way in for each state; what was annulled has one when there is any."""
        found = self._group(lambda row: [row.status.code])
        further = (code for code in found if code not in self.view.states)
        return tuple(
            self._choice("status", code, state_url(self.kind, code), found.get(code, ()))
            for code in (*self.view.states, *further)
        )

    @cached_property
    def neighborhoods(self) -> tuple[Choice, ...]:
        """A way in for each khu phố: what names it; what concerns all is told apart."""
        found = self._group(lambda row: row.record.neighborhoods)
        return tuple(
            self._choice(
                "neighborhood",
                item.code,
                neighborhood_kind_url(item.code, self.kind),
                found.get(item.code, ()),
                item,
            )
            for item in by_name(self.site.neighborhoods)
        )

    @cached_property
    def running(self) -> tuple[Row, ...]:
        """Records whose period runs today, the soonest to end first."""
        return soonest_first(row for row in self.rows if row.status.days_left is not None)

    @property
    def is_main(self) -> bool:
        """Whether this is the register of disclosures, which leads to the lists by clause too."""
        return self.view.model is Disclosure

    def lists(self) -> Iterable[Choice]:
        """Every list under the register's address, and those of each khu phố that has records.

        Lists by clause are of every kind: `registers.py`.
        """
        yield self.everything
        yield from self.years
        yield from self.statuses
        for choice in self.neighborhoods:
            if choice.records:
                yield choice

    def _group(self, keys: Callable[[Row], Iterable[Any]]) -> dict[Any, tuple[Row, ...]]:
        found: dict[Any, list[Row]] = {}
        for row in self.rows:
            for key in keys(row):
                found.setdefault(key, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}


def by_name(neighborhoods: Iterable[Neighborhood]) -> list[Neighborhood]:
    """Khu phố in the order in which people read them: Khu 2 before Khu 10."""
    return sorted(neighborhoods, key=lambda item: sort_key(item.name))


def soonest_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows with days left, the fewest first."""
    return tuple(sorted(rows, key=lambda row: (row.status.days_left or 0, row.record.id)))


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


def newest_first(records: Iterable[P]) -> list[P]:
    """Records in the order of lists, for views that show a few of a kind."""
    return sorted(records, key=order)


def order(record: Publication) -> tuple[Any, ...]:
    """Newest first; then by number and id, so that the order never depends on chance."""
    day = record.filed_on
    newest = tuple(-part for part in day.key) if day else (0, 0, 0)
    return newest, sort_key(record.number or ""), record.id


def _year(record: Publication) -> list[int]:
    day = record.filed_on
    return [day.year] if day else []
