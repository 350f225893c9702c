"""The texts of a record by what they are: free words of staff, or telephone numbers.

Which fields hold what is read off their types, so that a new kind of record needs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BeforeValidator

from .base import Entry, Path
from .fields import parse_block, parse_line, parse_phone

_Parsers = tuple[Callable[[Any], str], ...]
_FREE: _Parsers = (parse_line, parse_block)
_PHONES: _Parsers = (parse_phone,)


def free_texts(record: Entry) -> Iterator[tuple[Path, str]]:
    """Whatever staff wrote in their own words, with its path as typed."""
    return _texts(record, (), _FREE)


def joined_text(record: Entry) -> str:
    """All free texts in one, to be searched at once."""
    into: list[str] = []
    _collect(record, into)
    return "\n".join(into)


def phones(record: Entry) -> Iterator[str]:
    """Numbers in fields for telephone numbers, which are those of public bodies."""
    return (text for _, text in _texts(record, (), _PHONES))


def _texts(value: Any, path: Path, parsers: _Parsers) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), parsers)
    elif isinstance(value, Entry):
        for attribute, key in _fields(type(value), parsers):
            yield from _texts(getattr(value, attribute), (*path, key), parsers)


def _collect(value: Any, into: list[str]) -> None:
    # As `_texts`, without the paths: this runs for every record of every check.
    if isinstance(value, str):
        into.append(value)
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, into)
    elif isinstance(value, Entry):
        values = value.__dict__
        for attribute, _ in _fields(type(value), _FREE):
            if values[attribute] is not None:
                _collect(values[attribute], into)


@cache
def _fields(model: type[Entry], parsers: _Parsers) -> tuple[tuple[str, str], ...]:
    """Attribute and key of each field that these parsers read, or that has such below it."""
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if _is_read_by(parsers, info.annotation, info.metadata)
    )


def _is_read_by(parsers: _Parsers, annotation: Any, metadata: Any = ()) -> bool:
    marks = (*metadata, *getattr(annotation, "__metadata__", ()))
    if any(isinstance(one, BeforeValidator) and one.func in parsers for one in marks):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        return True  # looked into when there is one: entries may hold entries of their own kind
    return any(_is_read_by(parsers, part) for part in get_args(annotation))
