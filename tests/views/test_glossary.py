"""The glossary by letters, and what is not sure in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.model.glossary import GlossaryTerm
from disclosure.model.site import Site
from disclosure.views.glossary import letter_groups, needs_checking
from glossary_terms import term
from law_samples import article, change, law, page, quantity, site


def known(*terms: GlossaryTerm) -> Site:
    doubtful = article(12, do_tin_cay="nho-lai")
    found = site(
        law("1/2020/QH15", ma="luat-mau", dieu=[article(11), doubtful]),
        catalogue={"quantities": (quantity(), quantity("cu", do_tin_cay="nho-lai"))},
    )
    return replace(found, glossary=terms)


def letters(language: str, *terms: GlossaryTerm) -> list[tuple[str, list[str]]]:
    groups = letter_groups(known(*terms), language)
    return [(group.letter, [entry.name for entry in group.entries]) for group in groups]


TERMS = (
    term("Ủy ban", "people-committee", tu_en="People's Committee"),
    term("đặc khu", "special-zone"),
    term("dự toán", "budget"),
    term("đại diện hộ", "representative"),
    term("ấn chỉ", "form"),
    term("ước tính", "guess"),
    term("áp giá", "pricing"),
)


def test_terms_stand_in_the_order_of_the_vietnamese_alphabet() -> None:
    assert letters("vi", *TERMS) == [
        ("A", ["áp giá"]),
        ("Â", ["ấn chỉ"]),
        ("D", ["dự toán"]),
        ("Đ", ["đại diện hộ", "đặc khu"]),
        ("U", ["Ủy ban"]),
        ("Ư", ["ước tính"]),
    ]
    assert [letter for letter, _ in letters("en", *TERMS)] == ["B", "F", "G", "P", "R", "S"]


def test_every_letter_has_a_place_of_its_own_on_the_page() -> None:
    codes = [group.code for group in letter_groups(known(*TERMS), "vi")]
    assert codes == [f"chu-cai-{end}" for end in ("a", "aa", "d", "dd", "u", "uw")]


def test_an_entry_tells_the_other_language_its_explainer_and_what_it_is_not() -> None:
    one = term("quy ước", "covenant", bai="bai/#phan", khac_voi=["law", "gone"], can_cu="luat-mau")
    found = replace(known(one, term("luật", "law")), prose=(page("", source="bai/index"),))
    entry = letter_groups(found, "vi")[1].entries[0]
    assert (entry.other_name, entry.basis) == ("covenant", "[[luat-mau]]")
    assert entry.explainer is not None and entry.explainer.source == "bai/index"
    assert [other.name for other in entry.unlike] == ["luật"]
    (group, _) = letter_groups(found, "en")
    assert group.entries[0].other_name == "quy ước"
    assert group.entries[0].explainer is None


@pytest.mark.parametrize(
    ("typed", "is_unsure"),
    [
        ({}, False),
        ({"can_cu": "luat-mau:d11"}, False),
        ({"can_cu": "luat-mau:d12"}, True),
        ({"nghia": "Trong [[so:han]]."}, False),
        ({"nghia": "Trong [[so:cu]]."}, True),
    ],
)
def test_what_nobody_has_read_is_to_be_checked(typed: dict[str, str], is_unsure: bool) -> None:
    one = term("quy ước", "covenant", **typed)
    assert needs_checking(one, known(one)) is is_unsure


def test_an_amendment_nobody_has_read_makes_its_article_unsure() -> None:
    unread = change(dieu=["11"])
    unread.pop("da_doc")
    one = term("quy ước", "covenant", can_cu="luat-mau:d11")
    found = site(law("1/2020/QH15", unread, ma="luat-mau", dieu=[article(11)]))
    assert needs_checking(one, replace(found, glossary=(one,)))
