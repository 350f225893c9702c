"""The dictionary as the index uses it: finds the terms whose meaning a text names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model.dictionary import Dictionary, Term
from .words import Word, words

RELATED = 0.3
"""What a near word in a text counts for a term, where the term itself or its equal counts 1."""


class Lexicon:
    """The spellings of every term, looked up in running text."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._shares: dict[tuple[str, ...], dict[str, float]] = {}
        for term in dictionary.terms:
            self._add(term.code, equal_spellings(term), 1.0)
            self._add(term.code, term.related, RELATED)
        self._lengths: dict[str, set[int]] = {}
        for key in self._shares:
            self._lengths.setdefault(key[0], set()).add(len(key))

    def terms(self, text: Sequence[Word]) -> Iterator[tuple[str, float]]:
        """Codes of the terms in a text, once for each place where one stands, with its share."""
        for at, word in enumerate(text):
            for length in self._lengths.get(word.toned, ()):
                key = tuple(item.toned for item in text[at : at + length])
                yield from self._shares.get(key, {}).items()

    def _add(self, code: str, spellings: Iterable[str], share: float) -> None:
        for spelling in spellings:
            key = tuple(word.toned for word in words(spelling))
            self._shares.setdefault(key, {}).setdefault(code, share)


def equal_spellings(term: Term) -> tuple[str, ...]:
    """Everything that means the same as the term, itself first."""
    return tuple(
        dict.fromkeys(
            (term.name, *term.synonyms, *term.abbreviations, *term.former_names, *term.english)
        )
    )
