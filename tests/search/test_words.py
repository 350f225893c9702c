"""Words as search compares them: the same whatever the keyboard, the spelling and the accents."""

from __future__ import annotations

import unicodedata

import pytest

from disclosure.search.words import fold, forms, words


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("uỷ", "ủy"),
        ("kỹ", "kĩ"),
        ("tỷ", "tỉ"),
        ("lý", "lí"),
        ("ý", "í"),
        ("quý", "quí"),
        ("khoẻ", "khỏe"),
        ("proposals", "proposal"),
        ("03", "3"),
    ],
)
def test_two_spellings_of_one_word_are_one(one: str, two: str) -> None:
    assert forms(one) == forms(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("thúy", "thúi"), ("đất", "đát"), ("may", "mai"), ("tuy", "tui"), ("gas", "ga")],
)
def test_other_words_stay_apart(one: str, two: str) -> None:
    assert forms(one) != forms(two)


@pytest.mark.parametrize(
    ("word", "folded", "toned"),
    [
        ("đất", "dat", "đât1"),
        ("dat", "dat", "dat"),
        ("nghiễm", "nghiem", "nghiêm4"),
        ("ủy", "uy", "uy3"),
        ("24.000.000", "24000000", "24000000"),
        ("0203", "0203", "0203"),
        ("7a", "7a", "7a"),
    ],
)
def test_the_two_forms_of_a_word(word: str, folded: str, toned: str) -> None:
    assert forms(word) == (folded, toned)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_text_is_read_in_any_normal_form(form: str) -> None:
    text = unicodedata.normalize(form, "Số 03/2024 – SỔ ĐỎ, 24.000.000 đồng")  # type: ignore[arg-type]
    assert fold(text) == "so 3 2024 so do 24000000 dong"


def test_the_end_of_a_sentence_parts_neighbours() -> None:
    found = [(word.folded, word.follows) for word in words("Họp dân. Bàn (việc) đất, nước")]
    assert found == [
        ("hop", False),
        ("dan", True),
        ("ban", False),
        ("viec", False),
        ("dat", False),
        ("nuoc", True),
    ]
