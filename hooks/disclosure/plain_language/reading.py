"""A Markdown page -> the sentences that a reader reads, each with its place in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..law.marks import MARK, without_code

_LINK = re.compile(r"!?\[(?P<words>(?:\[\[.*?\]\]|[^\[\]])*)\]\([^)\n]*\)")
_MARKUP = (
    # The note “cần đối chiếu” stands beside the sentence, it is no part of it.
    re.compile(r'<span class="check">.*?</span>', re.DOTALL),
    re.compile(r"<(?!br\b)[^>\n]*>"),
    re.compile(r"\{[:#.][^}\n]*\}"),
    re.compile(r"(?m)^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$"),
    re.compile(r"\*+"),
)
_LINE = re.compile(
    r"(?m)^"
    r"[ \t>]*(?P<sign>(?P<heading>#{1,6}[ \t]+|(?:!!!|\?\?\?\+?)[ \t]+[\w-]+)"
    r"|(?:[-+]|\d+[.)])[ \t]+|\|)?(?P<rest>.*)$"
)
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\b[^>\n]*>")
_END = re.compile(r"[.!?…]+[”\"’)\]]*(?=\s+[“\"‘(]*(?P<next>\w))|" + _BREAK.pattern)
_WORD = re.compile(r"[^\W_](?:[\w/.,:’'-]*[^\W_])?%?")


@dataclass(frozen=True)
class Sentence:
    """A sentence as typed, its marks unread, at an offset of its page."""

    text: str
    offset: int


@dataclass(frozen=True)
class Block:
    """A paragraph, an item of a list, a cell of a table or a heading."""

    sentences: tuple[Sentence, ...]
    is_heading: bool = False


def blocks(text: str) -> tuple[Block, ...]:
    """What a page says, block by block in the order of reading; code is left out."""
    shown = _without_markup(text)
    return tuple(
        Block(sentences, is_heading)
        for start, end, is_heading in _spans(shown)
        if (sentences := tuple(_sentences(shown, start, end)))
    )


def words_in(text: str) -> list[str]:
    """Words of a text without marks. In Vietnamese each is a syllable; a number is one word."""
    return _WORD.findall(text)


def _without_markup(text: str) -> str:
    """The text with only what readers see left, every letter of it at its place."""
    shown = _LINK.sub(_words_of_link, without_code(text))
    for pattern in _MARKUP:
        shown = pattern.sub(_blank, shown)
    return shown


def _words_of_link(found: re.Match[str]) -> str:
    before = found.start("words") - found.start()
    after = found.end() - found.end("words")
    return " " * before + found["words"] + " " * after


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where each block begins and ends, and whether it is a heading."""
    start: int | None = None
    end = 0
    for line in _LINE.finditer(text):
        is_empty = not line["rest"].strip()
        if start is not None and (line["sign"] or is_empty):
            yield start, end, False
            start = None
        if line["sign"] == "|":
            yield from _cells(text, line.start("rest"), line.end())
        elif line["heading"]:
            yield line.start("rest"), line.end(), True
        elif not is_empty:
            start, end = (line.start("rest") if start is None else start), line.end()
    if start is not None:
        yield start, end, False


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    for bar in _BAR.finditer(text, start, end):
        yield start, bar.start(), False
        start = bar.end()
    yield start, end, False


def _sentences(text: str, start: int, end: int) -> Iterator[Sentence]:
    # What a mark holds is no end of a sentence.
    plain = MARK.sub(_hidden, text[start:end])
    # “v.v.” and “…” in the midst of a sentence do not end it.
    ends = [found.end() for found in _END.finditer(plain) if not (found["next"] or "").islower()]
    first = start
    for last in [*(first + one for one in ends), end]:
        typed = _BREAK.sub("", text[start:last])
        if words_in(typed):
            yield Sentence(typed.strip(), start + len(typed) - len(typed.lstrip()))
        start = last


def _hidden(found: re.Match[str]) -> str:
    return "X" * len(found[0])


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
