"""Two versions of a clause side by side, word by word: what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from ..model.consultation import ClauseChange

Change = Literal["same", "gone", "new"]

_WORD = re.compile(r"\s*(?:\w+|[^\w\s])")
_SHORTEST_SAME = 2
"""Fewer words than these between two changes are read as part of them; a sign is no word."""


@dataclass(frozen=True)
class Piece:
    """A run of words that are in both versions, or only in this one."""

    kind: Change
    text: str


@dataclass(frozen=True)
class ChangeView:
    """One clause: its pieces before and after; an empty side has no such clause."""

    name: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    reason: str | None


def change_view(change: ClauseChange) -> ChangeView:
    """The two versions of a clause, marked."""
    before, after = _words(change.before), _words(change.after)
    if change.before is None or change.after is None:
        return ChangeView(change.name, _piece("gone", before), _piece("new", after), change.reason)
    left: list[Piece] = []
    right: list[Piece] = []
    for kind, gone, new in _joined(before, after):
        left += _piece("same" if kind == "equal" else "gone", before[slice(*gone)])
        right += _piece("same" if kind == "equal" else "new", after[slice(*new)])
    return ChangeView(change.name, tuple(left), tuple(right), change.reason)


Run = tuple[str, tuple[int, int], tuple[int, int]]


def _joined(before: Sequence[str], after: Sequence[str]) -> Iterable[Run]:
    """Runs of equal and of changed words, a lone equal word between changes counted as changed."""
    plain = [word.strip() for word in before], [word.strip() for word in after]
    matcher = SequenceMatcher(None, *plain, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    kept = [
        block
        for block in blocks
        if sum(word.isalnum() for word in plain[0][block.a : block.a + block.size])
        >= _SHORTEST_SAME
        or (block.a, block.b) == (0, 0)
        or (block.a + block.size, block.b + block.size) == (len(before), len(after))
    ]
    edges = [(0, 0, 0), *((b.a, b.b, b.size) for b in kept), (len(before), len(after), 0)]
    for (a, b, size), (next_a, next_b, _) in pairwise(edges):
        if size:
            yield "equal", (a, a + size), (b, b + size)
        if (a + size, b + size) != (next_a, next_b):
            yield "replace", (a + size, next_a), (b + size, next_b)


def _words(text: str | None) -> list[str]:
    return _WORD.findall(text or "")


def _piece(kind: Change, words: Sequence[str]) -> tuple[Piece, ...]:
    text = "".join(words)
    # A mark begins at its first word: the blank before it is in both versions.
    blank = text[: len(text) - len(text.lstrip())] if kind != "same" else ""
    pieces = (Piece("same", blank), Piece(kind, text[len(blank) :]))
    return tuple(piece for piece in pieces if piece.text)
