"""Entries of the search dictionary."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from disclosure.model.dictionary import NumberedUnit, QuestionPhrase, Term


def test_a_unit_is_written_in_full_and_in_other_ways() -> None:
    unit = NumberedUnit.model_validate({"ma": "khu-pho", "tu": "khu phố", "dang": ["khu", "k"]})
    assert unit.spellings == ("khu phố", "khu", "k")


def test_words_are_kept_in_one_form() -> None:
    """Decomposed accents and doubled blanks, as other programs paste them."""
    typed = {"ma": "boi-thuong", "tu": " bồi   thường ", "cung_nghia": ["đe\u0302\u0300n bù"]}
    term = Term.model_validate(typed)
    assert (term.name, term.synonyms) == ("bồi thường", ("đền bù",))


@pytest.mark.parametrize(
    ("model", "typed"),
    [
        (Term, {"ma": "a"}),
        (Term, {"ma": "a", "tu": "b", "dong_nghia": ["c"]}),
        (QuestionPhrase, {"cum": "ở đâu", "uu_tien": ["Một cửa"]}),
        (NumberedUnit, {"ma": "khu-pho", "tu": "khu phố"}),
    ],
    ids=["no name", "unknown key", "no code", "no other spelling"],
)
def test_what_has_no_meaning_is_refused(
    model: type[Term | QuestionPhrase | NumberedUnit], typed: dict[str, object]
) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(typed)
