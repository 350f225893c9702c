"""Records as flat tables for people who open them in Excel: one row a record, Vietnamese heads.

A group of fields has a column a field, a list is joined in one cell. Lists of
groups that hold lists themselves (the lines of a budget table) and the full
text of a document are in the JSON, not here: no cell shows them readably.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, get_origin
from urllib.parse import urljoin

from ..dates import PartialDate
from ..locale import words
from ..model.base import Entry
from ..model.publication import Publication
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, attachment_url, record_url
from ..views.register import Register, Row
from .public_shape import field_names, groups_in
from .public_v1 import published
from .spreadsheets import Cell, Sheet

NOT_IN_TABLES = frozenset({"content"})
"""Texts with headings, lists and tables of their own."""
BETWEEN = "; "

_WORDS = words(DEFAULT_LANGUAGE)


@dataclass(frozen=True)
class Column:
    """The head of a column, and what it shows of a record."""

    head: str
    cell: Callable[[Row], Cell]


def sheet_of(register: Register, site_url: str) -> Sheet:
    """The table of all records of one kind, the newest first."""
    columns = tuple(_columns(register, site_url))
    return Sheet(
        name=_WORDS["kinds"][register.kind]["title"],
        header=tuple(column.head for column in columns),
        rows=tuple(tuple(column.cell(row) for column in columns) for row in register.rows),
    )


def _columns(register: Register, site_url: str) -> Iterator[Column]:
    site, model = register.site, register.view.model
    named = _named(site, site_url)
    for name in published(model):
        if name in named:
            yield Column(_title(model, name), _of_record(named[name]))
        elif name not in NOT_IN_TABLES:
            yield from _typed(model, name)
    yield Column(_WORDS["open_data"]["status"], lambda row: str(_WORDS["status"][row.status.code]))
    yield Column(_WORDS["open_data"]["days_left"], lambda row: row.status.days_left)
    yield Column(_WORDS["open_data"]["page"], lambda row: urljoin(site_url, record_url(row.record)))


def _named(site: Site, site_url: str) -> Mapping[str, Callable[[Publication], Cell]]:
    """Fields that a table shows by names or addresses instead of codes."""

    def places(record: Publication) -> Cell:
        names = [site.neighborhood[code].name for code in record.neighborhoods]
        return BETWEEN.join(names) or str(_WORDS["record"]["all_neighborhoods"])

    def files(record: Publication) -> Cell:
        paths = (
            attachment_url(record, file.path)
            for file in record.attachments
            if site.public_file(record, file)
        )
        return BETWEEN.join(urljoin(site_url, path) for path in paths) or None

    return {"neighborhoods": places, "attachments": files}


def _of_record(cell: Callable[[Publication], Cell]) -> Callable[[Row], Cell]:
    return lambda row: cell(row.record)


def _title(model: type[Entry], name: str) -> str:
    return model.model_fields[name].title or name


def _typed(model: type[Publication], name: str) -> Iterator[Column]:
    """The columns of a field: one, or one for each field of the group it holds."""
    annotation = model.model_fields[name].annotation
    inner = next(groups_in(annotation), None)
    title = _title(model, name)
    is_code = name in ("year", "number")
    if inner is None:
        yield Column(title, lambda row: cell_of(getattr(row.record, name), is_code=is_code))
    elif get_origin(annotation) is tuple:
        if not _holds_lists(inner):
            yield Column(title, lambda row: cell_of(getattr(row.record, name)))
    else:
        for part in field_names(inner):
            head = f"{title}: {_title(inner, part)}"
            yield Column(head, _part(name, part))


def _holds_lists(group: type[Entry]) -> bool:
    return any(
        next(groups_in(field.annotation), None) is not None
        for field in group.model_fields.values()
        if get_origin(field.annotation) is tuple
    )


def _part(name: str, part: str) -> Callable[[Row], Cell]:
    def cell(row: Row) -> Cell:
        group = getattr(row.record, name)
        return None if group is None else cell_of(getattr(group, part))

    return cell


def cell_of(value: Any, *, is_code: bool = False) -> Cell:
    """A value as a cell; what is a quantity stays a number, a whole day a day."""
    if isinstance(value, PartialDate):
        return value.earliest() if value.day is not None else str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and not is_code:
        return value
    return _text(value) or None


def _text(value: Any) -> str:
    """A value in words, as part of a joined cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(_WORDS["open_data"]["yes"] if value else _WORDS["open_data"]["no"])
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return BETWEEN.join(filter(None, map(_text, value)))
    if isinstance(value, Mapping):
        return BETWEEN.join(f"{key}: {_text(item)}" for key, item in value.items())
    if isinstance(value, Entry):
        return ", ".join(_named_parts(value))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _named_parts(group: Entry) -> Iterable[str]:
    """“Nơi: bảng tin”: of every field that is filled."""
    for name in field_names(type(group)):
        # A no that nobody typed says nothing in a cell full of text.
        value = getattr(group, name)
        if value is not False and (text := _text(value)):
            yield f"{_title(type(group), name)}: {text}"
