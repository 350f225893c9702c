"""What makes a page hard to read: long sentences, piles of passives and nouns, abbreviations.

Everything found is advice, a problem of severity `warning`: a writer decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model.prose import ProsePage
from ..problems import Problem
from .reading import Block, Sentence, blocks, words_in

MOST_WORDS = {"vi": 30, "en": 25}
"""Longest sentence: syllables in Vietnamese, words in English.

25 words is where British public bodies look again at a sentence (London Borough of Sutton, “Make
your content easy to read”). The explainers of this site say in 1.1 Vietnamese syllables what takes
one English word; 25 × 1.1 is 28, and 30 is easier to remember.
"""
MOST_SENTENCES = 8
"""Most sentences of a paragraph (plainlanguage.gov, “Write short paragraphs”: three to eight)."""
MOST_NOUNS = 2
"""Most “việc …”, “sự …” of a sentence: each turns a verb into a noun."""

_PASSIVE = re.compile(
    # No passives: “không được” forbids, “được không” asks, “được quyền” allows, “dùng được.” is
    # able, “điều bị cấm” names a thing.
    r"(?<!không )(?<!chưa )\b(?P<word>được|bị)\b(?= )(?! (?:không|quyền|phép|cấm)\b)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    # Words of two syllables that hold “việc” or “sự” are words of their own.
    r"(?<!làm )(?<!công )(?<!vụ )(?<!nhân )(?<!dân )(?<!hình )(?<!quân )(?<!thời )"
    r"\b(?:việc|sự)\b(?! (?:làm|này|ấy|đó|gì|nào|cố|kiện|thật|vụ)\b)(?= \w)",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"(?<![\w/.@-])[A-ZĐ]{2,}(?![\w/@-]|\.\w)")
_SHORT = re.compile(r"[A-ZĐ]{2,6}")
_ROMAN = re.compile(r"[IVX]+")
_SAID_AFTER = {
    "vi": re.compile(r" (?:nghĩa |tức )?là "),
    # “UBND is the People's Committee, HĐND the People's Council”.
    "en": re.compile(r" (?:is|means|stands for) | the (?=[A-Z])"),
}
_OPEN = re.compile(r"\((?P<inside>[^()]*)$")
_CALLED = {"", "gọi tắt là", "viết tắt là", "sau đây gọi là"}
_NAME_WITHIN = 12
"""Words before a bracket among which a name with that abbreviation may begin."""

Shown = Callable[[str], str]
"""A text with what its marks show in their place."""


@dataclass(frozen=True)
class Reading:
    """How a page reads."""

    page: ProsePage
    lengths: tuple[int, ...]
    """Syllables (Vietnamese) or words (English) of every sentence."""
    findings: tuple[Problem, ...]

    @property
    def mean_length(self) -> float:
        """0 for a page without sentences."""
        return sum(self.lengths) / len(self.lengths) if self.lengths else 0.0


def read(page: ProsePage, shown: Shown) -> Reading:
    """A page measured, with the advice for it in the order of its lines."""
    parts = blocks(page.text)
    told = [sentence for part in parts if not part.is_heading for sentence in part.sentences]
    found = [
        *(problem for sentence in told for problem in _of_sentence(page, sentence, shown)),
        *_unexplained(page, parts),
        *_long_paragraphs(page, parts),
    ]
    lengths = tuple(len(words_in(shown(sentence.text))) for sentence in told)
    return Reading(page, lengths, tuple(sorted(found)))


def _of_sentence(page: ProsePage, sentence: Sentence, shown: Shown) -> Iterator[Problem]:
    text = re.sub(r"\s+(?=[,.:;)])", "", " ".join(shown(sentence.text).split()))
    length, most = len(words_in(text)), MOST_WORDS[page.language]
    if length > most:
        unit = "tiếng" if page.language == "vi" else "từ"
        yield _advice(
            page,
            sentence.offset,
            "long-sentence",
            f"câu dài {length} {unit}, nên không quá {most}: “{_beginning(text)}”. "
            "Tách thành hai câu, hoặc thành danh sách.",
        )
    if page.language == "vi":
        yield from _piles(page, sentence, text)


def _piles(page: ProsePage, sentence: Sentence, text: str) -> Iterator[Problem]:
    passives = Counter(found["word"].lower() for found in _PASSIVE.finditer(text))
    for word, count in sorted(passives.items()):
        if count > 1:
            yield _advice(
                page,
                sentence.offset,
                "passive-pile",
                f"{count} chữ “{word}” trong một câu: “{_beginning(text)}”. "
                "Nói ai làm việc ấy, hoặc tách câu.",
            )
    nouns = len(_NOUN.findall(text))
    if nouns > MOST_NOUNS:
        yield _advice(
            page,
            sentence.offset,
            "noun-pile",
            f"{nouns} chữ “việc”, “sự” trong một câu: “{_beginning(text)}”. "
            "Bỏ “việc”, “sự”, dùng thẳng động từ.",
        )


def _unexplained(page: ProsePage, parts: tuple[Block, ...]) -> Iterator[Problem]:
    """Abbreviations that the page does not explain where it first uses them."""
    met: set[str] = set()
    for sentence in (one for part in parts for one in part.sentences):
        for found in _abbreviations(sentence.text):
            if found[0] not in met and not _is_explained(sentence.text, found, page.language):
                yield _advice(
                    page,
                    sentence.offset + found.start(),
                    "unexplained-abbreviation",
                    f"chữ viết tắt “{found[0]}” chưa được giải nghĩa ở lần đầu. Viết đủ chữ, hoặc "
                    f"giải nghĩa ngay tại đây: “tên đầy đủ ({found[0]})” hay “{found[0]} là …”.",
                )
            met.add(found[0])


def _abbreviations(text: str) -> Iterator[re.Match[str]]:
    """Words in capitals, but for Roman numbers and for titles all in capitals, as of a form."""
    is_title = text.isupper() and not all(map(_SHORT.fullmatch, words_in(text)))
    for found in _ABBREVIATION.finditer(text):
        if not is_title and not _ROMAN.fullmatch(found[0]):
            yield found


def _is_explained(text: str, found: re.Match[str], language: str) -> bool:
    """`Ủy ban nhân dân (UBND)`, `UBND (Ủy ban nhân dân)` or `UBND là Ủy ban nhân dân`."""
    before, after = text[: found.start()], text[found.end() :]
    if _SAID_AFTER[language].match(after):
        return True
    if opened := _OPEN.search(before):
        if opened["inside"].strip() in _CALLED:
            name = words_in(before[: opened.start()])[-_NAME_WITHIN:]
            # In English the letters are those of the Vietnamese name, which need not stand there.
            return language != "vi" or _spells(name, found[0])
        return _spells(words_in(opened["inside"]), found[0])
    inside = re.match(r" \((?P<name>[^()]+)\)", after)
    return inside is not None and (language != "vi" or _spells(words_in(inside["name"]), found[0]))


def _spells(full: list[str], short: str) -> bool:
    """Whether first letters of words, in their order, make the abbreviation."""
    letters = iter(_letter(word) for word in full)
    return all(letter in letters for letter in short)


def _letter(word: str) -> str:
    return unicodedata.normalize("NFD", word)[0].upper()


def _long_paragraphs(page: ProsePage, parts: tuple[Block, ...]) -> Iterator[Problem]:
    for part in parts:
        if len(part.sentences) > MOST_SENTENCES:
            yield _advice(
                page,
                part.sentences[0].offset,
                "long-paragraph",
                f"đoạn có {len(part.sentences)} câu, nên không quá {MOST_SENTENCES}. "
                "Tách đoạn ở chỗ đổi ý.",
            )


def _advice(page: ProsePage, offset: int, code: str, message: str) -> Problem:
    return page.place(page.text, offset).problem(code, message, "warning")


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
