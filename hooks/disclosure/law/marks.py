"""Marks in texts: `[[luat-10-2022:d11k2]]` cites the law, `[[so:ma]]` tells a number of the law.

A text never types what the catalogue knows: where a law is cited, which number it sets.
`[[vi-du:120 hộ]]` is a number of the writer's own example, so that nobody takes it for the law's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.catalogue import Article, Law
from ..model.site import Site
from ..problems import did_you_mean
from .quantities import Figure, figure_of

MARK = re.compile(
    r"\[\[(?P<name>[^\[\]|:]*)(?::(?P<value>[^\[\]|]*?))?(?:\\?\|(?P<words>[^\[\]]*))?\]\]"
)
"""A mark; in a cell of a table its bar is typed `\\|`."""
_OPENING = re.compile(r"\[\[")
_CODE = re.compile(r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|<!--.*?-->", re.DOTALL)
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PLACE = re.compile(r"d(?P<article>\d{1,3})(?:k(?P<clause>\d{1,2}))?(?:-(?P<point>dd|[a-z]))?")
NUMBER = "so"
EXAMPLE = "vi-du"
HOW = (
    "Viết [[mã-luật:d11k2]] (d: điều, k: khoản, thêm -a là điểm a, -dd là điểm đ), "
    "[[so:mã-số]] hoặc [[vi-du:số trong ví dụ]]."
)


@dataclass(frozen=True)
class Mark:
    """A mark as typed, at an offset of its text."""

    typed: str
    offset: int
    name: str
    value: str | None
    words: str | None


@dataclass(frozen=True)
class Cited:
    """What a mark cites: a document as a whole, or a place in it."""

    law: Law
    article: Article | None = None
    clause: int | None = None
    point: str | None = None


@dataclass(frozen=True)
class Example:
    """A number of the writer's own."""

    text: str


@dataclass(frozen=True)
class Mistake:
    """Why a mark means nothing, in Vietnamese, with one fix."""

    code: str
    message: str


Meaning = Cited | Figure | Example | Mistake


def marks(text: str) -> Iterator[Mark | Mistake]:
    """Every mark of a text in its order; where one is opened and not closed, a mistake."""
    for found, _ in placed_marks(text):
        yield found


def placed_marks(text: str) -> Iterator[tuple[Mark | Mistake, int]]:
    """Every mark, or mistake, with its offset; code and comments hold none."""
    text = without_code(text)
    for opening in _OPENING.finditer(text):
        found = MARK.match(text, opening.start())
        yield (mark_of(found) if found else _unclosed(text, opening.start())), opening.start()


def mark_of(found: re.Match[str]) -> Mark:
    """The mark that a match of `MARK` is."""
    value, words = found["value"], found["words"]
    return Mark(
        typed=found[0],
        offset=found.start(),
        name=found["name"].strip(),
        value=value.strip() if value is not None else None,
        words=words.strip() if words is not None else None,
    )


def without_code(text: str) -> str:
    """The text with code and comments blank, every letter after them at its place."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def meaning(mark: Mark, site: Site) -> Meaning:
    """What a mark stands for."""
    if mark.words == "":
        return Mistake("malformed-mark", f"{mark.typed} có dấu | mà không có chữ. {HOW}")
    if mark.name == EXAMPLE:
        return _example(mark)
    if mark.name == NUMBER:
        return _number(mark, site)
    return _citation(mark, site)


def cited_by(figure: Figure, site: Site) -> Iterator[Cited]:
    """The places of the law that a number rests on, of the documents in the catalogue."""
    for basis in figure.basis:
        law = site.law.get(basis.number or "")
        if law is not None:
            article = law.article(basis.article) if basis.article else None
            yield Cited(law, article, basis.clause, basis.point)


def _unclosed(text: str, offset: int) -> Mistake:
    shown = text[offset : offset + 30].partition("\n")[0]
    return Mistake("malformed-mark", f"dấu “{shown}” không có ]] đóng lại, hoặc có [ ] lồng. {HOW}")


def _example(mark: Mark) -> Example | Mistake:
    if not mark.value or mark.words is not None:
        return Mistake(
            "malformed-mark", f"{mark.typed} không đọc được. Viết ví dụ [[vi-du:120 hộ]]."
        )
    return Example(mark.value)


def _number(mark: Mark, site: Site) -> Figure | Mistake:
    if not mark.value or mark.words is not None:
        return Mistake(
            "malformed-mark",
            f"{mark.typed} không đọc được. Viết [[so:mã]], không kèm chữ khác: số và đơn vị lấy "
            "từ data/danh-muc/con-so.yml.",
        )
    quantity = site.quantity.get(mark.value)
    if quantity is None:
        return Mistake(
            "unknown-number",
            f"“{mark.value}” không có trong data/danh-muc/con-so.yml."
            + (did_you_mean(mark.value, site.quantity) or " Thêm một mục cho số ấy, kèm căn cứ."),
        )
    return figure_of(quantity, site) or Mistake(
        "unknown-number", f"“{mark.value}” chưa có số. Xem lại mục ấy trong con-so.yml."
    )


def _citation(mark: Mark, site: Site) -> Cited | Mistake:
    if not _NAME.fullmatch(mark.name):
        return Mistake("malformed-mark", f"{mark.typed} không đọc được. {HOW}")
    law = site.law_by_code.get(mark.name)
    if law is None:
        return Mistake(
            "unknown-law",
            f"“{mark.name}” không phải `ma` nào trong data/danh-muc/van-ban-phap-luat.yml."
            + (did_you_mean(mark.name, site.law_by_code) or " Thêm một mục cho văn bản ấy."),
        )
    if mark.value is None:
        return Cited(law)
    place = _PLACE.fullmatch(mark.value)
    if place is None:
        return Mistake("malformed-mark", f"“{mark.value}” không phải điều, khoản. {HOW}")
    article = law.article(int(place["article"]))
    clause = int(place["clause"]) if place["clause"] else None
    if article is None:
        return Mistake(
            "unknown-article",
            f"{law.number} chưa có Điều {place['article']} trong "
            "data/danh-muc/van-ban-phap-luat.yml. Thêm vào `dieu` của văn bản ấy, hoặc dẫn cả văn "
            f"bản: [[{law.code}]].",
        )
    if clause == 0 or (clause and article.clauses and clause > article.clauses):
        return Mistake(
            "unknown-article",
            f"Điều {article.number} của {law.number} chỉ có {article.clauses} khoản.",
        )
    point = "đ" if place["point"] == "dd" else place["point"]
    return Cited(law, article, clause, point)
