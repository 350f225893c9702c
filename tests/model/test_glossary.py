"""What the glossary lends the search dictionary."""

from __future__ import annotations

from typing import Any

from disclosure.model.dictionary import Dictionary, Term
from disclosure.model.glossary import with_glossary
from glossary_terms import term

COMPENSATION: dict[str, Any] = {
    "ma": "den-bu",
    "tu": "bồi thường",
    "cung_nghia": ["Đền bù"],
    "viet_tat": ["BT"],
    "gan_nghia": ["mất đất"],
}
DICTIONARY = Dictionary(terms=(Term.model_validate(COMPENSATION),))


def related(dictionary: Dictionary) -> dict[str, tuple[str, ...]]:
    return {entry.name: entry.related for entry in dictionary.terms}


def test_everyday_words_join_the_entry_that_has_the_term() -> None:
    for name in ("Bồi thường", "đền bù", "Đền bù"):
        made = with_glossary(DICTIONARY, [term(name, "x", tuong_tu=["trả tiền đất", "mất đất"])])
        assert related(made) == {"bồi thường": ("mất đất", "trả tiền đất")}
        assert made.terms[0].synonyms == ("Đền bù",)


def test_an_abbreviation_is_no_name_as_it_has_many_meanings() -> None:
    made = with_glossary(DICTIONARY, [term("BT", "x", tuong_tu=["bí thư"])])
    assert related(made) == {"bồi thường": ("mất đất",), "BT": ("bí thư",)}


def test_a_new_term_makes_an_entry_only_with_everyday_words() -> None:
    new = term("thụ lý", "den-bu", tuong_tu=["nhận đơn"])
    made = with_glossary(DICTIONARY, [new, term("phản biện xã hội", "y")])
    assert related(made) == {"bồi thường": ("mất đất",), "thụ lý": ("nhận đơn",)}
    assert len({entry.code for entry in made.terms}) == 2


def test_without_a_glossary_the_dictionary_stays_as_it_is() -> None:
    assert with_glossary(DICTIONARY, []) == DICTIONARY
