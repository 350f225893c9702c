"""Figures of a fact sheet -> `so_lieu`: what a source says roughly never looks exact."""

from __future__ import annotations

import re
from collections.abc import Iterable

from disclosure.text import format_decimal

from .common import Entry, Item

APPROXIMATE = {"hơn": "hon", "trên": "hon", "gần": "gan", "khoảng": "khoang"}
"""Words in brackets at the end of a label, and what they say of its number."""
_MARK = re.compile(rf"\s*\(({'|'.join(APPROXIMATE)})\)$")


def stated_figures(figures: Iterable[Item]) -> list[Entry]:
    """Every figure as its source states it."""
    return [stated_figure(figure) for figure in figures]


def stated_figure(figure: Item) -> Entry:
    """“thu ngân sách (hơn)”: 462 tỷ đồng -> hơn 462 tỷ đồng."""
    label, value = figure["label"], figure["value"]
    mark = _MARK.search(label)
    entry = {
        "noi_dung": _MARK.sub("", label).removeprefix("– "),
        "gia_tri": value if isinstance(value, str) else format_decimal(value),
        "don_vi": figure["unit"],
    }
    return {**entry, "gan_dung": APPROXIMATE[mark[1]]} if mark else entry
