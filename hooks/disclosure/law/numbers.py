"""Numbers of legal documents in running text, with the articles named after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NUMBER = r"\d{1,4}/(?:\d{4}/)?[A-ZĐ]{2}\w*(?:-[A-ZĐ]\w*)*"
"""Nghị định 30/2020/NĐ-CP, Điều 15 and Luật 64/2025/QH15: 10/2022/QH15, 59/2023/NĐ-CP."""
_SHORT = r"(?P<kind>[Ll]uật|[Nn]ghị định)(?: số)? (?P<short>\d{1,4}/\d{4})(?![\d/])"
"""“Luật 10/2022”: everyday writing, without the sign of who made it."""
_MENTION = re.compile(rf"(?<![\w/.-])(?P<number>{NUMBER})|\b{_SHORT}")
_SIGNS = {"luật": "QH", "nghị định": "NĐ-CP"}

_AND = r"\s*(?:,|và|-|–|đến)\s*"
_ARTICLES = re.compile(rf"[Đđ]iều (?P<list>\d+(?:{_AND}(?:[Đđ]iều )?\d+)*)")
_ATTACHED = re.compile(r"[,;]?\s*\(?(?:Chương [IVX]+, )?[Đđ]iều \d")
_PART = re.compile(r"(?P<to>-|–|đến)?\s*(?:[Đđ]iều )?(?P<article>\d+)")
_END = re.compile(r"\n|\)|[.] ")
_LONGEST_RANGE = 100


@dataclass(frozen=True)
class Mention:
    """A document named in a text, at an offset; without articles it is meant as a whole."""

    number: str
    articles: tuple[int, ...]
    offset: int


def mentions(text: str, known: Iterable[str]) -> Iterator[Mention]:
    """Every mention of a known document, in the order of the text.

    Articles are those that follow the number at once: “10/2022/QH15, Điều 11 và Điều 12”.
    """
    numbers = set(known)
    short = _short_names(numbers)
    found = list(_MENTION.finditer(text))
    for index, match in enumerate(found):
        kind = (match["kind"] or "").lower()
        number = match["number"] or short.get((kind, match["short"]), "")
        if number in numbers:
            after = found[index + 1].start() if index + 1 < len(found) else len(text)
            yield Mention(number, _articles(text[match.end() : after]), match.start())


def _short_names(numbers: Iterable[str]) -> dict[tuple[str, str], str]:
    """“Luật 10/2022” -> 10/2022/QH15, for what has a year in its number."""
    names = {}
    for number in numbers:
        name, _, sign = number.rpartition("/")
        for kind, start in _SIGNS.items():
            if sign.startswith(start) and "/" in name:
                names[kind, name] = number
    return names


def _articles(tail: str) -> tuple[int, ...]:
    """The articles that a text begins with, up to the end of its bracket or sentence."""
    if not _ATTACHED.match(tail):
        return ()
    end = _END.search(tail)
    said = tail[: end.start()] if end else tail
    articles: dict[int, None] = {}
    for listed in _ARTICLES.finditer(said):
        last = 0
        for part in _PART.finditer(listed["list"]):
            article = int(part["article"])
            first = last + 1 if part["to"] and 0 < article - last < _LONGEST_RANGE else article
            articles.update(dict.fromkeys(range(first, article + 1)))
            last = article
    return tuple(articles)
