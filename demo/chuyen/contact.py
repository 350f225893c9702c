"""Fact sheets of offices and duties -> `cong-khai`: all of them are notices, none is a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import disclosure
from .common import Entry, Item


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item; places that it names follow its figures."""
    made = disclosure.record(
        {key: value for key, value in item.items() if key != "areas"}, kinds, english
    )
    if areas := item.get("areas"):
        lines = "".join(f"- {name}\n" for name in areas)
        made["noi_dung"] = f"{made['noi_dung']}\n## Nơi được nêu trong nguồn\n\n{lines}"
    return made
