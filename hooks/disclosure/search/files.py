"""The index as files that a browser fetches in parts.

`muc-luc.json` is the way in: the documents' facets, days and standing, and where each part
begins. It names a folder by the content of everything else, so that nothing ever changes under
its address: `<folder>/tu-<n>.json` holds terms in order, `<folder>/bai-<n>.json` what is shown
of a unit, `tu-dien.json` the dictionary of the terms that occur, `chinh-ta.json` the words to
mend slips with. Numbers are in base 36, rows of numbers as differences.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from ..model.dictionary import Dictionary
from .document import AttachedText, Document
from .index import LEVELS, Index, Postings
from .lexicon import equal_spellings
from .words import fold

ENTRY = "muc-luc.json"
FORMAT = 1
"""Raised when the files' meaning changes: an older script then asks for the page anew."""
_PART_BYTES = 9000
"""Of a part before compression: small enough for a slow phone, large enough to be few."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_EPOCH = 1900


def index_files(
    index: Index, document_types: Mapping[str, str], pages: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    """Path within the index -> content; the same documents give the same bytes.

    `document_types`: abbreviation -> name of each kind of document; `pages`: title and address of
    the pages worth offering while a word is being typed.
    """
    parts = list(_parts(index.postings))
    content: dict[str, object] = {f"tu-{at}": part for at, part in enumerate(parts)}
    shown = [*map(_card, index.documents), *(_page(page) for _, page in index.attachments)]
    content |= {f"bai-{unit}": card for unit, card in enumerate(shown)}
    content["tu-dien"] = _dictionary(index, document_types, pages)
    content["chinh-ta"] = _spelling(index)
    packed = {f"{name}.json": _json(value) for name, value in content.items()}
    folder = _digest(packed)
    yield ENTRY, _json(_entry(index, [next(iter(part)) for part in parts], folder))
    for name, file in packed.items():
        yield f"{folder}/{name}", file


def number(value: int) -> str:
    """A number in base 36."""
    digits = ""
    while True:
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
        if value == 0:
            return digits


def row(values: Sequence[int]) -> str:
    """Rising numbers as their differences: 3, 4, 9 -> `3,1,5`."""
    return ",".join(
        number(value - before) for before, value in zip([0, *values], values, strict=False)
    )


def _parts(postings: Postings) -> Iterator[dict[str, Any]]:
    """Terms in order, cut by size; all spellings of a word stay together."""
    spellings: dict[str, dict[str, str]] = {}
    for term in sorted(postings):
        head, _, toned = term.partition("\t")
        spellings.setdefault(head, {})[toned] = _levels(postings[term])
    part: dict[str, Any] = {}
    size = 0
    for head, found in sorted(spellings.items()):
        length = len(head) + sum(len(key) + len(value) + 6 for key, value in found.items())
        if part and size + length > _PART_BYTES:
            yield part
            part, size = {}, 0
        part[head] = found[""] if list(found) == [""] else found
        size += length
    if part:
        yield part


def _levels(places: array[int]) -> str:
    """Units by level, the strongest first: `C3,1A9` – 3 and 4 at level 3, 9 at level 1."""
    found: dict[int, list[int]] = {}
    for place in places:
        unit, level = divmod(place, LEVELS)
        found.setdefault(level, []).append(unit)
    return "".join(f"{chr(ord('A') + level)}{row(found[level])}" for level in sorted(found)[::-1])


def _card(document: Document) -> dict[str, Any]:
    return {
        "url": document.url,
        "title": document.title,
        "text": document.excerpt,
        **({"facts": dict(document.facts)} if document.facts else {}),
    }


def _page(page: AttachedText) -> dict[str, Any]:
    return {
        "url": page.url,
        "title": page.title,
        "text": page.text,
        **({"page": page.page} if page.page is not None else {}),
        **({"recognized": True} if page.is_recognized else {}),
    }


def _entry(index: Index, first: Sequence[str], folder: str) -> dict[str, Any]:
    facets: dict[str, dict[str, list[int]]] = {}
    for unit, document in enumerate(index.documents):
        for name, values in document.facets.items():
            for value in values:
                facets.setdefault(name, {}).setdefault(value, []).append(unit)
    return {
        "format": FORMAT,
        "folder": folder,
        "documents": len(index.documents),
        "owners": row([owner for owner, _ in index.attachments]),
        "days": ",".join(_day(document) for document in index.documents),
        "standing": "".join(str(document.standing) for document in index.documents),
        "facets": {
            name: {value: row(units) for value, units in sorted(values.items())}
            for name, values in sorted(facets.items())
        },
        "parts": "\n".join(first),
    }


def _day(document: Document) -> str:
    """Days as numbers in their order, a month as if it had 31; empty when not known."""
    day = document.day
    return number(((day.year - _EPOCH) * 12 + day.month - 1) * 31 + day.day - 1) if day else ""


def _dictionary(
    index: Index, document_types: Mapping[str, str], pages: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The terms that occur with all their spellings, and the rest of what is known of words."""
    dictionary = index.dictionary
    return {
        "terms": [
            [code, len(index.postings[f"@{code}"]), equal, related]
            for code, equal, related in _occurring(dictionary, index.postings)
        ],
        "questions": [[item.phrase, *item.kinds] for item in dictionary.questions],
        "units": {unit.code: unit.spellings for unit in dictionary.units},
        "types": {**_numbered_types(index), **document_types},
        "pages": list(pages),
    }


def _numbered_types(index: Index) -> dict[str, str]:
    """Abbreviation -> name of the dictionary's terms that document numbers carry, as NĐ."""
    carried = {term.partition("/")[2] for term in index.postings if term.startswith("#")}
    return {
        abbreviation: term.name
        for term in index.dictionary.terms
        for abbreviation in term.abbreviations
        if fold(abbreviation) in carried
    }


def _occurring(
    dictionary: Dictionary, postings: Postings
) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    for term in dictionary.terms:
        if f"@{term.code}" in postings:
            yield term.code, equal_spellings(term), term.related


def _spelling(index: Index) -> dict[str, str]:
    """Words by frequency, each with the number of units it stands in; pairs of neighbours."""
    counts: dict[str, int] = {}
    for term, places in index.postings.items():
        head, _, toned = term.partition("\t")
        if head.isalpha():
            counts[toned or head] = len(places)
    pairs = {pair for pair, count in index.pairs.items() if count > 1}
    for _, equal, _ in _occurring(index.dictionary, index.postings):
        for spelling in equal:
            parts = fold(spelling).split()
            pairs.update(" ".join(pair) for pair in pairwise(parts))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    return {
        "words": " ".join(f"{word}:{number(counts[word])}" for word in ranked),
        "pairs": "\n".join(sorted(pairs)),
    }


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(name.encode() + b"\0" + content)
    return digest.hexdigest()[:12]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
