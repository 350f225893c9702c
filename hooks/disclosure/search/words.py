"""Vietnamese words as search compares them.

Every syllable has two forms. `folded` is what is typed without accents: small letters, no marks,
đ as d. `toned` keeps the letters' own marks and puts the tone at the end, so that old and new
tone placement are one (hoà = hòa = `hoa2`). Both write i for a final y that may stand for it
(kỹ = kĩ, tỷ = tỉ, ý = í, quý = quí), but never where it makes another syllable (thúy, khuy).
English words lose the s of their plural: no Vietnamese syllable ends in s.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "1", "\u0323": "5"}
_FINAL_Y = re.compile(r"^(?:[bcdđghklmnprstvx]|[ckgtnp]h|ng|qu|)y$")
_TOKEN = re.compile(r"(\d{1,3}(?:\.\d{3})+(?!\d)|[^\W_]+)|([.;:!?()\[\]|\n•])")
_SMALL_NUMBER = re.compile(r"0+(\d{1,2})")


class Word(NamedTuple):
    """A word of a text: its two forms, and whether it follows the one before it directly."""

    folded: str
    toned: str
    follows: bool


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; the end of a sentence or of a bracket parts its neighbours.

    Amounts written with dots are one word: 24.000.000 -> `24000000`.
    """
    follows = False
    for match in _TOKEN.finditer(unicodedata.normalize("NFC", text).lower()):
        if match[1] is None:
            follows = False
            continue
        folded, toned = forms(match[1])
        yield Word(folded, toned, follows)
        follows = True


@lru_cache(maxsize=65536)
def forms(word: str) -> tuple[str, str]:
    """`folded` and `toned` of one word in small letters: “hoà” -> (`hoa`, `hoa2`)."""
    if word.isascii():
        if word[0].isdigit():
            plain = _number(word)
            return plain, plain
        plain = _singular(_with_i(word))
        return plain, plain
    tone = ""
    kept: list[str] = []
    for character in unicodedata.normalize("NFD", word):
        if character in _TONES:
            tone = _TONES[character]
        else:
            kept.append(character)
    base = _with_i(unicodedata.normalize("NFC", "".join(kept)))
    return _bare(base), base + tone


def fold(text: str) -> str:
    """A text as its folded words: “Sổ đỏ, 03/2024” -> `so do 3 2024`."""
    return " ".join(word.folded for word in words(text))


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


def _with_i(base: str) -> str:
    return base[:-1] + "i" if _FINAL_Y.match(base) else base


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word


def _number(word: str) -> str:
    """Amounts without their dots; numbers of one or two digits without zeros in front."""
    small = _SMALL_NUMBER.fullmatch(word)
    return small[1] if small else word.replace(".", "")
