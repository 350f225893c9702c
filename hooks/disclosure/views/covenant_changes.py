"""What one text says and another does not, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_MARKS = re.compile(r"^(?:#{1,6}|[-*+]|>)\s+|\*\*|__")
"""Signs of Markdown, which mean nothing to a reader of single lines."""


@dataclass(frozen=True)
class Change:
    """One place where the texts differ; either side may be empty."""

    removed: tuple[str, ...]
    added: tuple[str, ...]


def changes_between(old: str, new: str) -> tuple[Change, ...]:
    """The places where `new` differs from `old`, in the order of the text."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Change(tuple(before[a:b]), tuple(after[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )


def _lines(text: str) -> list[str]:
    lines = (_MARKS.sub("", line.strip()) for line in text.splitlines())
    return [line for line in lines if line]
