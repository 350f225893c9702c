"""A table of the inspection pack as cells of a page, and as a sheet for CSV and XLSX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urljoin

from ..dates import PartialDate
from ..text import format_date, format_integer
from ..views.pack.values import Address, Link, Row, Table, Value
from .public_tables import BETWEEN, cell_of
from .spreadsheets import Cell, Sheet

CellType = Literal["text", "number", "day", "hash"]
_HASH = re.compile(r"[0-9a-f]{40,64}")
_FIRST_COLUMNS = ("STT", "Khoản", "Bước")
"""Numbers of rows; what a row is about stands beside them."""


@dataclass(frozen=True)
class ShownCell:
    """A cell as the template writes it."""

    lines: tuple[str, ...]
    cell_type: CellType
    href: str | None = None
    short: str | None = None
    """The short address, for paper."""


@dataclass(frozen=True)
class ShownTable:
    """A table as the template writes it."""

    table: Table
    rows: tuple[tuple[ShownCell, ...], ...]
    file: str
    """Its CSV file, from the folder of the pack."""
    named_by: int
    """The column that says what a row is about."""


def shown_table(table: Table, file: str, site_url: str) -> ShownTable:
    """The table for a page; links are absolute, so that the pack is read anywhere."""
    return ShownTable(
        table=table,
        rows=tuple(tuple(_shown(value, site_url) for value in row) for row in table.rows),
        file=file,
        named_by=next(
            index for index, head in enumerate(table.header) if head not in _FIRST_COLUMNS
        ),
    )


def _shown(value: Value, site_url: str) -> ShownCell:
    if value is None:
        return ShownCell((), "text")
    if isinstance(value, Link):
        return ShownCell((value.text,), "text", urljoin(site_url, value.url), value.short)
    if isinstance(value, Address):
        address = urljoin(site_url, value.url)
        return ShownCell((address,), "hash", address)
    if isinstance(value, int):
        return ShownCell((format_integer(value),), "number")
    if isinstance(value, (date, PartialDate)):
        return ShownCell((format_date(value),), "day")
    return ShownCell(tuple(value.split("\n")), "hash" if _HASH.search(value) else "text")


def sheet_of(table: Table, name: str, site_url: str) -> Sheet:
    """The table as a file: days stay days, a column with links has its addresses beside it."""
    linked = [_has_links(table.rows, index) for index in range(len(table.header))]
    header: list[str] = []
    for head, has_links in zip(table.header, linked, strict=True):
        header += [head, f"{head}: địa chỉ"] if has_links else [head]
    rows = tuple(tuple(_cells(row, linked, site_url)) for row in table.rows)
    return Sheet(name, tuple(header), rows)


def _has_links(rows: tuple[Row, ...], index: int) -> bool:
    return any(isinstance(row[index], Link) for row in rows)


def _cells(row: Row, linked: list[bool], site_url: str) -> Iterator[Cell]:
    for value, has_links in zip(row, linked, strict=True):
        yield _cell(value, site_url)
        if has_links:
            yield urljoin(site_url, value.url) if isinstance(value, Link) else None


def _cell(value: Value, site_url: str) -> Cell:
    if isinstance(value, Link):
        return value.text
    if isinstance(value, Address):
        return urljoin(site_url, value.url)
    if isinstance(value, str):
        return value.replace("\n", BETWEEN)
    return cell_of(value)
