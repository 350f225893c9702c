"""What marks in texts mean, and which they are."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.law.citations import page_citing
from disclosure.law.marks import Cited, Example, Mark, Mistake, marks, meaning, placed_marks
from disclosure.law.quantities import Figure
from disclosure.model.site import Site
from law_samples import DECREE, LAW, article, law, page, quantity, site


def known(**parts: Any) -> Site:
    """A law with one article of three clauses, and a number that rests on it."""
    return site(
        law(LAW, ma="luat-mau", dieu=[article(11, so_khoan="3")]),
        law(DECREE, ma="nghi-dinh-mau"),
        catalogue={"quantities": (quantity(),)},
        **parts,
    )


def meant(text: str) -> Any:
    (mark,) = marks(text)
    assert isinstance(mark, Mark)
    return meaning(mark, known())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[[luat-mau]]", (None, None, None)),
        ("[[luat-mau:d11]]", (11, None, None)),
        ("[[luat-mau:d11k2]]", (11, 2, None)),
        ("[[luat-mau:d11k3-a]]", (11, 3, "a")),
        ("[[luat-mau:d11k3-dd]]", (11, 3, "đ")),
        ("[[luat-mau:d11-d]]", (11, None, "d")),
        ("[[ luat-mau : d11k2 |như luật định]]", (11, 2, None)),
        ("[[luat-mau:d11\\|trong bảng]]", (11, None, None)),
        ("[[luat-mau:d11|hai\ndòng]]", (11, None, None)),
    ],
)
def test_a_citation_names_a_document_and_a_place(text: str, place: tuple[Any, ...]) -> None:
    cited = meant(text)
    assert isinstance(cited, Cited)
    assert cited.law.number == LAW
    number = cited.article.number if cited.article else None
    assert (number, cited.clause, cited.point) == place


def test_a_number_and_an_example() -> None:
    figure = meant("[[so:han]]")
    assert isinstance(figure, Figure)
    assert figure.value == 30
    assert meant("[[vi-du:120 hộ]]") == Example("120 hộ")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[luat-khac]]", "unknown-law"),
        ("[[luat-mau:d12]]", "unknown-article"),
        ("[[luat-mau:d11k4]]", "unknown-article"),
        ("[[luat-mau:d11k0]]", "unknown-article"),
        ("[[luat-mau:khoản 2]]", "malformed-mark"),
        ("[[Luật Mẫu]]", "malformed-mark"),
        ("[[]]", "malformed-mark"),
        ("[[luat-mau|]]", "malformed-mark"),
        ("[[so:khac]]", "unknown-number"),
        ("[[so]]", "malformed-mark"),
        ("[[so:han|20 ngày]]", "malformed-mark"),
        ("[[vi-du]]", "malformed-mark"),
        ("[[vi-du:3 hộ|4 hộ]]", "malformed-mark"),
    ],
)
def test_a_mistake_says_what_is_wrong(text: str, code: str) -> None:
    mistake = meant(text)
    assert isinstance(mistake, Mistake)
    assert mistake.code == code


def test_a_mark_that_is_not_closed_is_a_mistake_at_its_place() -> None:
    text = "Một [[luat-mau]] hai [[luat-mau ba\nbốn [[so:[x]]]"
    found = [
        (type(mark).__name__, text[offset : offset + 3]) for mark, offset in placed_marks(text)
    ]
    assert found == [("Mark", "[[l"), ("Mistake", "[[l"), ("Mistake", "[[s")]


def test_code_and_comments_hold_no_marks() -> None:
    text = "`[[a]]` ``[[`b`]]`` <!-- [[c]]\n[[d]] --> [[luat-mau]]"
    assert [mark.name for mark in marks(text) if isinstance(mark, Mark)] == ["luat-mau"]
    assert [text[offset:] for _, offset in placed_marks(text)] == ["[[luat-mau]]"]


def test_a_page_cites_by_its_marks_and_by_its_numbers() -> None:
    text = "\n\nTheo [[luat-mau:d11k2]] và [[nghi-dinh-mau]], [[so:han]], [[vi-du:3 hộ]]."
    front = "\ndescription: Trong [[so:han]].\n"
    citing = page_citing(page(text, front_matter=front), known())
    assert [(c.number, c.articles, c.place.line, c.place.column) for c in citing.citations] == [
        (LAW, (11,), 2, 20),
        (LAW, (11,), 3, 6),
        (DECREE, (), 3, 28),
        (LAW, (11,), 3, 47),
    ]
