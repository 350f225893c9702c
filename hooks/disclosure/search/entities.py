"""What is not a word but has many writings: document numbers, days and months, khu phố 5.

Each is one term of the index, whatever its writing: `#128/tb` (a number with the kind of
document), `#128/tb-hdbt` (with the issuer), `~20240416`, `~202404` and `~m4` (a day, its month,
its month of any year), `^khu-pho:5` (a unit with its number).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from .words import Word, fold

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_NUMBER = re.compile(r"\d{1,4}[a-h]?")
# 128/TB-HĐBT, 10/2022/QH15, 59/2023/NĐ-CP; Nghị định 30/2020/NĐ-CP, Phụ lục I mục 3.
_DOCUMENT = re.compile(
    r"(?<![\w/.])(\d{1,5})(?:/(\d{4}))?\s*[/-]\s*([A-ZĐ][\wĐđ]*(?:\s*[-–]\s*[A-ZĐ][\wĐđ]*)*)"
)
_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)")
_DAY_IN_WORDS = re.compile(
    r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+(?:năm\s+)?(\d{4})", re.IGNORECASE
)
_MONTH = re.compile(r"tháng\s+(\d{1,2})\s*(?:/|-|năm)\s*(\d{4})", re.IGNORECASE)


def document_number_terms(text: str) -> Iterator[str]:
    """Terms of every document number in a text."""
    for number, year, symbol in _DOCUMENT.findall(text):
        parts = fold(symbol).split()
        short = number.lstrip("0") or number
        for head in (f"{short}/{year}", short) if year else (short,):
            yield f"#{head}/{parts[0]}"
            if len(parts) > 1:
                yield f"#{head}/{'-'.join(parts)}"
        yield f"#{short}"
        if year:
            yield f"#{short}/{year}"


def date_terms(text: str) -> Iterator[str]:
    """Terms of every day and month of a year in a text."""
    for pattern in (_DAY, _DAY_IN_WORDS):
        for day, month, year in pattern.findall(text):
            if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
                yield from day_terms(int(year), int(month), int(day))
    for month, year in _MONTH.findall(text):
        if 1 <= int(month) <= 12:
            yield from day_terms(int(year), int(month), None)


def day_terms(year: int, month: int | None, day: int | None) -> Iterator[str]:
    """Terms of a day; of a month or a year when no more is known."""
    yield str(year)
    if month is not None:
        yield f"~{year}{month:02}"
        yield f"~m{month}"
        if day is not None:
            yield f"~{year}{month:02}{day:02}"


class UnitMatcher:
    """Finds numbered units: every spelling of one followed by a number, or by a row of them."""

    def __init__(self, spellings: Mapping[str, Sequence[str]]) -> None:
        """`spellings`: code of the unit -> its spellings as people write them."""
        self._units: dict[tuple[str, ...], str] = {
            tuple(fold(spelling).split()): code
            for code, own in spellings.items()
            for spelling in own
        }
        self._first = {key[0] for key in self._units}
        self._longest = max((len(key) for key in self._units), default=0)

    def terms(self, text: Sequence[Word]) -> Iterator[str]:
        """Terms of the units in a text: “khu phố 1, 2 và 3” names three."""
        for at, word in enumerate(text):
            if word.folded not in self._first:
                continue
            for length in range(min(self._longest, len(text) - at), 0, -1):
                code = self._units.get(tuple(item.folded for item in text[at : at + length]))
                if code is not None:
                    yield from self._numbers(code, text, at + length)
                    break

    def _numbers(self, code: str, text: Sequence[Word], at: int) -> Iterator[str]:
        if at < len(text) and text[at].folded == "so":
            at += 1
        while at < len(text) and text[at].follows:
            number = _ROMAN.get(text[at].folded, text[at].folded)
            if not _NUMBER.fullmatch(number):
                return
            yield f"^{code}:{number}"
            at += 2 if at + 1 < len(text) and text[at + 1].folded == "va" else 1
