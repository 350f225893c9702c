"""Vietnamese text: normal form, slugs, alphabetical order, dates and numbers in words."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, time
from decimal import Decimal

from .dates import PartialDate

_LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0302", "\u0306", "\u031b"}

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def slug(value: str) -> str:
    """ASCII kebab-case: “Đường phố 3” -> `duong-pho-3`. Empty when nothing is left."""
    folded = unicodedata.normalize("NFD", value.replace("đ", "d").replace("Đ", "D"))
    ascii_only = folded.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def sort_key(value: str) -> SortKey:
    """Order of the Vietnamese alphabet (Đ after D, Ơ after Ô), tones second, numbers by value."""
    primary: list[tuple[int, int]] = []
    tones: list[int] = []
    for part in re.findall(r"\d+|\D", unicodedata.normalize("NFC", value.lower())):
        if part.isdecimal():
            primary.append((1, int(part)))
            continue
        base, tone = _letter_and_tone(part)
        if base in _LETTERS:
            primary.append((2, _LETTERS[base]))
            tones.append(tone)
        else:
            primary.append((0, ord(base[0])))
    return tuple(primary), tuple(tones), value


def initial(value: str) -> str:
    """The letter of the alphabet under which a word stands, small: “Ủy ban” -> u, “đất” -> đ."""
    return _letter_and_tone(unicodedata.normalize("NFC", value.lower())[:1])[0]


def _letter_and_tone(character: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", character)
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    kept = decomposed[0] + "".join(mark for mark in decomposed[1:] if mark in _SHAPES)
    return unicodedata.normalize("NFC", kept), tone


def format_date(value: date | PartialDate, language: str = "vi") -> str:
    """16/4/2024, tháng 4/2024 or năm 2024; in English 16 April 2024, April 2024, 2024."""
    if isinstance(value, date):
        value = PartialDate(value.year, value.month, value.day)
    if language == "en":
        month = calendar.month_name[value.month] if value.month else None
        parts = (value.day, month, value.year)
        return " ".join(str(part) for part in parts if part)
    if value.month is None:
        return f"năm {value.year}"
    if value.day is None:
        return f"tháng {value.month}/{value.year}"
    return f"{value.day}/{value.month}/{value.year}"


def format_time(value: time) -> str:
    """The hour as people write it, without a zero before it: 7:30."""
    return f"{value.hour}:{value:%M}"


def format_integer(value: int, language: str = "vi") -> str:
    """1234567 -> 1.234.567 in Vietnamese, 1,234,567 in English."""
    grouped = f"{value:,}"
    return grouped if language == "en" else grouped.replace(",", ".")


def format_decimal(value: float | int, language: str = "vi") -> str:
    """170.89 -> 170,89 in Vietnamese, without an invented digit."""
    if isinstance(value, int) or value.is_integer():
        return format_integer(int(value), language)
    grouped = f"{value:,}"
    return grouped if language == "en" else grouped.translate(str.maketrans(",.", ".,"))


def format_amount(value: Decimal, language: str = "vi") -> str:
    """An exact decimal with the digits it has: 1234.50 -> 1.234,50 in Vietnamese."""
    grouped = f"{value:,f}"
    return grouped if language == "en" else grouped.translate(str.maketrans(",.", ".,"))


def format_size(size: int, language: str = "vi") -> str:
    """Size of a file for people, units of 1024 bytes: 1.536 bytes -> 1,5 KB."""
    if size < 1024:
        plural = "s" if language == "en" and size != 1 else ""
        return f"{format_integer(size, language)} byte{plural}"
    kilobytes = round(size / 1024, 1)
    if kilobytes < 1024:
        return f"{format_decimal(kilobytes, language)} KB"
    return f"{format_decimal(round(size / 1024 / 1024, 1), language)} MB"


def upper_first(value: str) -> str:
    """The same words, the first letter a capital one."""
    return value[:1].upper() + value[1:]
