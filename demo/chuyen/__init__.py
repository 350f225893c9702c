"""Collected fact sheets -> records, one module a kind; `CONVERTERS`: which file becomes what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from . import disclosure
from .common import Entry, Item

Convert = Callable[[Item, Sequence[Entry], Mapping[str, Entry]], Entry]
"""Item, kinds of documents, English by item id -> the record in the keys that staff type."""


@dataclass(frozen=True)
class Converter:
    """What a file of `demo/nguon` becomes: the kind (folder) of its records, and how."""

    file: str
    kind: str
    convert: Convert


CONVERTERS: tuple[Converter, ...] = (
    Converter("disclosure.yml", "cong-khai", disclosure.record),
    Converter("budget.yml", "cong-khai", disclosure.record),
    Converter("project.yml", "cong-khai", disclosure.record),
    Converter("procedure.yml", "cong-khai", disclosure.record),
)
