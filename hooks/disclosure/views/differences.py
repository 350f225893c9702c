"""Changed values as people read them: the field's own name, what it was, what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from ..model.field_paths import fields_at, label_of
from ..model.fields import parse_date
from ..model.history import Change
from ..model.site import Site
from ..text import format_date, format_integer

LONGEST = 160
"""Characters of a value that are shown whole."""
_AROUND = 6
"""Words before and after what changed in a long text."""
_MOST_WORDS = 400
"""Words that are compared with each other; comparing more takes too long."""
_ISO_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}", re.ASCII)


@dataclass(frozen=True)
class Piece:
    """Words of a value; marked when they are what changed."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class ChangeRow:
    """One field, before and after; nothing where it was not there."""

    label: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


def change_rows(
    kind: str, changes: Sequence[Change], site: Site, language: str
) -> tuple[ChangeRow, ...]:
    """Rows of a table: an entry of a list that came or went as a whole is one row."""
    rows = []
    for _, group in groupby(changes, key=_entry):
        together = list(group)
        if len(together) > 1:
            rows.append(_entry_row(kind, together, site, language))
        else:
            rows.append(_row(kind, together[0], site, language))
    return tuple(rows)


def _entry(change: Change) -> tuple[object, ...]:
    path = change.path
    is_one_sided = change.before is None or change.after is None
    if is_one_sided and len(path) > 2 and path[1].isdecimal():
        return (*path[:2], change.before is None)
    return path


def _row(kind: str, change: Change, site: Site, language: str) -> ChangeRow:
    before, after = (
        None if text is None else _shown(kind, change.path, text, site, language)
        for text in (change.before, change.after)
    )
    label = label_of(kind, change.path)
    if before is not None and after is not None and len(before) + len(after) > LONGEST:
        return ChangeRow(label, *_marked(before.split(), after.split()))
    return ChangeRow(label, _whole(before), _whole(after))


def _entry_row(kind: str, changes: Sequence[Change], site: Site, language: str) -> ChangeRow:
    """“Nơi: Nhà văn hoá; Từ ngày: 5/3/2026”."""
    path = changes[0].path[:2]
    said = []
    for change in changes:
        text = change.after if change.before is None else change.before
        label = label_of(kind, change.path).removeprefix(f"{label_of(kind, path)}, ")
        said.append(f"{label}: {_shown(kind, change.path, text or '', site, language)}")
    pieces = _whole("; ".join(said))
    is_new = changes[0].before is None
    return ChangeRow(label_of(kind, path), () if is_new else pieces, pieces if is_new else ())


def _whole(text: str | None) -> tuple[Piece, ...]:
    if not text:
        return ()
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return (Piece(text),)


def _shown(kind: str, path: tuple[str, ...], text: str, site: Site, language: str) -> str:
    """As people write it: days, amounts, names for codes."""
    text = " ".join(text.split())
    if path[0] == "khu_pho" and text in site.neighborhood:
        return site.neighborhood[text].name
    if path[0] == "hinh_thuc" and path[-1] == "loai" and text in site.form:
        return site.form[text].name
    if _ISO_DAY.fullmatch(text):
        try:
            return format_date(parse_date(text), language)
        except ValueError:
            return text
    field = fields_at(kind, path)[-1] if not path[-1].isdecimal() else None
    if field is not None and field.annotation in (int, int | None) and text.isdecimal():
        # A year is one too, but has four digits.
        return format_integer(int(text), language) if len(text) > 4 else text
    return text


def _marked(before: list[str], after: list[str]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two long texts, only what changed and some words around it."""
    same = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    start = max(0, same - _AROUND)
    cut = "… " if start else ""
    old, new = before[start : start + _MOST_WORDS], after[start : start + _MOST_WORDS]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (
        tuple(_pieces(cut, old, [(kind, a, b) for kind, a, b, _, _ in steps])),
        tuple(_pieces(cut, new, [(kind, a, b) for kind, _, _, a, b in steps])),
    )


def _pieces(cut: str, words: list[str], steps: list[tuple[str, int, int]]) -> Iterator[Piece]:
    if cut:
        yield Piece(cut)
    for number, (kind, start, end) in enumerate(steps):
        part = words[start:end]
        if kind != "equal":
            if part:
                yield Piece(_shortened(part, 40, 0), is_marked=True)
            continue
        is_last = number == len(steps) - 1
        yield Piece(_shortened(part, _AROUND if number else 0, 0 if is_last else _AROUND))


def _shortened(words: list[str], first: int, last: int) -> str:
    if len(words) <= first + last + 2:
        return " ".join(words)
    ending = words[-last:] if last else []
    return " ".join([*words[:first], "…", *ending])
