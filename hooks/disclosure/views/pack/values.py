"""What the inspection pack is made of: parts, each with figures, tables and what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...dates import PartialDate
from ...model.publication import Publication
from ..addresses import record_url, short_url


@dataclass(frozen=True)
class Link:
    """A text that leads to a page of the site; both addresses are from its root."""

    text: str
    url: str
    short: str | None = None
    """Short enough to be typed from paper."""


@dataclass(frozen=True)
class Address:
    """A page of the site by its address, which is what the reader wants; from the root."""

    url: str


Value = str | int | date | PartialDate | Link | Address | None
Row = tuple[Value, ...]
"""As many values as its table has columns; none where nothing is recorded: never a guess."""


@dataclass(frozen=True)
class Table:
    """One table: a CSV file, a sheet, a table on paper."""

    code: str
    """The name of its file; no two tables of a pack have the same."""
    title: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str | None = None
    """How it was counted, when the heads alone do not say."""
    empty: str = "Trong kỳ không có ghi nhận nào."


@dataclass(frozen=True)
class Figure:
    """One figure of the summary."""

    name: str
    value: int | str


@dataclass(frozen=True)
class Part:
    """One part of the dossier."""

    number: str
    code: str
    """The name of its page."""
    title: str
    basis: str
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    unknown: tuple[str, ...]
    """What the site cannot tell: said plainly, or a blank would look like “nothing happened”."""


def record_value(record: Publication) -> Link:
    """A record by its title."""
    return Link(record.title, record_url(record), short_url(record))
