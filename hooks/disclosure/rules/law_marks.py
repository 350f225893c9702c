"""Marks of hand-written pages: what they cite is in the catalogue, and they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..law.marks import MARK, Cited, Mark, Mistake, marks, meaning, placed_marks
from ..model.prose import ProsePage
from ..model.site import Site
from ..problems import Place, Problem

_TITLE = re.compile(r"^title:.*$", re.MULTILINE)


def check_marks_can_be_read(site: Site) -> Iterator[Problem]:
    """A mark names a document, an article or a number of the catalogue (`law/marks.py`)."""
    for page in site.prose:
        text = page.said
        for mark, offset in placed_marks(text):
            found = mark if isinstance(mark, Mistake) else meaning(mark, site)
            if isinstance(found, Mistake):
                yield page.place(text, offset).problem(found.code, found.message)


def check_titles_hold_no_marks(site: Site) -> Iterator[Problem]:
    """Titles stand in lists, tabs and feeds, where a mark means nothing."""
    for page in site.prose:
        yield from _marks_in_titles(page)


def _marks_in_titles(page: ProsePage) -> Iterator[Problem]:
    for title in _TITLE.finditer(page.front_matter):
        for mark in MARK.finditer(title[0]):
            yield page.place(page.front_matter, title.start() + mark.start()).problem(
                "mark-in-title",
                f"`title` không nhận dấu {mark[0]}. Đặt tên không có số, hoặc chuyển số vào "
                "`description`.",
            )


def basis_problems(basis: str, place: Place, site: Site) -> Iterator[Problem]:
    """What is wrong with a basis that data type as the inside of a mark: `luat-10-2022:d11k2`."""
    found = [
        meaning(mark, site) if isinstance(mark, Mark) else mark for mark in marks(f"[[{basis}]]")
    ]
    if len(found) == 1 and isinstance(found[0], Mistake):
        yield place.problem(found[0].code, found[0].message)
    elif len(found) != 1 or not isinstance(found[0], Cited):
        yield place.problem(
            "malformed-mark",
            f"“{basis}” không phải điều luật. Viết như luat-10-2022:d11k2, không có dấu [[ ]].",
        )
