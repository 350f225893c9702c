"""Documents -> the terms of an index, each with where and how strongly it stands.

Strength is BM25 over weighted fields (Robertson and Zaragoza, “The Probabilistic Relevance
Framework: BM25 and Beyond”, 2009, section 3.5) without the weight of the term itself: that is
worked out in the browser, for all spellings of a word together. It is kept in sixteen levels.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from ..model.dictionary import Dictionary
from .document import AttachedText, Document, Field
from .entities import UnitMatcher, date_terms, document_number_terms
from .lexicon import Lexicon
from .words import Word, words

LEVELS = 16
_SATURATION = 4.0
"""How fast repetition stops counting: the strength is half at this weight."""
_LENGTH_SHARE = 0.6
"""How far a long running text lessens its words: 0 not at all, 1 in full."""
_TYPICAL_LENGTH = 250
"""Words of a running text that is neither short nor long. A constant, so that a page keeps its
strengths when another one comes."""

Postings = Mapping[str, "array[int]"]
"""Term -> `unit * LEVELS + level - 1`, rising. A unit is a document or a page of an attachment;
a word with marks is `folded<TAB>toned`."""


class Index:
    """Takes documents in one after the other; keeps their terms, and of them what is shown."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        self.documents: list[Document] = []
        self.pairs: Counter[str] = Counter()
        """Neighbouring words outside running texts, with the number of documents they are in."""
        self._lexicon = Lexicon(dictionary)
        self._units = UnitMatcher({unit.code: unit.spellings for unit in dictionary.units})
        self._postings: dict[str, array[int]] = {}

    def add(self, document: Document) -> None:
        """Take in a document; its attachments come after the last document."""
        strengths = dict.fromkeys(document.terms, _SATURATION)
        pairs: set[str] = set()
        for field in document.fields:
            text = tuple(words(field.text))
            self._weigh(field, text, strengths)
            if not field.is_running:
                pairs.update(_pairs(text))
        self._keep(len(self.documents), strengths)
        self.pairs.update(pairs)
        self.documents.append(replace(document, fields=()))

    @cached_property
    def attachments(self) -> list[tuple[int, AttachedText]]:
        """The pages of attachments, each with the number of its document, in the units' order."""
        return [
            (owner, page)
            for owner, document in enumerate(self.documents)
            for page in document.attachments
        ]

    @cached_property
    def postings(self) -> Postings:
        """Every term; nothing can be taken in afterwards."""
        for unit, (_, page) in enumerate(self.attachments, len(self.documents)):
            strengths: dict[str, float] = {}
            field = Field(page.text, 1.0, is_running=True)
            self._weigh(field, tuple(words(page.text)), strengths)
            self._keep(unit, strengths)
        return self._postings

    def _weigh(self, field: Field, text: Sequence[Word], strengths: dict[str, float]) -> None:
        weight = field.weight
        if field.is_running:
            weight /= 1 - _LENGTH_SHARE + _LENGTH_SHARE * len(text) / _TYPICAL_LENGTH
        for term in self._terms(text, field.text):
            strengths[term] = strengths.get(term, 0.0) + weight
        for code, share in self._lexicon.terms(text):
            strengths[f"@{code}"] = strengths.get(f"@{code}", 0.0) + weight * share

    def _terms(self, text: Sequence[Word], written: str) -> Iterator[str]:
        for word in text:
            yield word.folded if word.toned == word.folded else f"{word.folded}\t{word.toned}"
        yield from _pairs(text)
        yield from self._units.terms(text)
        yield from document_number_terms(written)
        yield from date_terms(written)

    def _keep(self, unit: int, strengths: Mapping[str, float]) -> None:
        for term, weight in strengths.items():
            level = max(1, round(weight / (weight + _SATURATION) * LEVELS))
            place = unit * LEVELS + level - 1
            kept = self._postings.get(term)
            if kept is None:
                self._postings[term] = array("I", (place,))
            else:
                kept.append(place)


def _pairs(text: Sequence[Word]) -> Iterator[str]:
    """Neighbouring words, folded: most words of Vietnamese have two syllables."""
    for one, two in pairwise(text):
        if two.follows:
            yield f"{one.folded} {two.folded}"
