"""Vietnamese text: addresses, order, dates and numbers in words."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.dates import PartialDate
from disclosure.text import (
    format_date,
    format_decimal,
    format_integer,
    format_size,
    format_time,
    slug,
    sort_key,
)

NORMAL_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
VIETNAMESE = st.text(alphabet="aăâbdđeêioôơuưyàảãáạắộợĐƠ 0123456789-.", max_size=20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đường phố 3", "duong-pho-3"),
        ("ĐƯỜNG  Nguyễn Văn Cừ", "duong-nguyen-van-cu"),
        ("35/TTr-UBND", "35-ttr-ubnd"),
        ("—", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected
    assert slug(unicodedata.normalize("NFD", text)) == expected


@given(st.text())
def test_a_slug_is_ascii_kebab_case_and_its_own_slug(text: str) -> None:
    found = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", found)
    assert slug(found) == found


@pytest.mark.parametrize(
    "in_order",
    [
        ["Dân", "Đường", "Em"],
        ["Ân", "Bản", "Cao Xanh"],
        ["on", "ôn", "ơn", "phố"],
        ["un", "ưn"],
        ["Khu A", "Khu a"],
        ["Khu 09", "Khu 9"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai"],
        ["Khu 2A", "Khu 2B", "Khu 10"],
        ["Khu 1", "Khu 1A", "Khu 9", "Khu 09a"],
    ],
    ids=" < ".join,
)
def test_alphabetical_order(in_order: list[str]) -> None:
    for form in NORMAL_FORMS:
        keys = [sort_key(unicodedata.normalize(form, text)) for text in in_order]
        assert all(one < next_one for one, next_one in pairwise(keys))


@given(st.lists(st.one_of(VIETNAMESE, st.text(max_size=20)), max_size=8), st.randoms())
def test_the_order_is_total(texts: list[str], random: object) -> None:
    """The same texts in any order are sorted the same way; only equal texts are equal."""
    shuffled = list(texts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(texts, key=sort_key) == sorted(shuffled, key=sort_key)
    keys = {sort_key(text) for text in texts}
    assert len(keys) == len(set(texts))


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (date(2024, 4, 16), "16/4/2024", "16 April 2024"),
        (PartialDate(2024, 4, 16), "16/4/2024", "16 April 2024"),
        (PartialDate(2024, 4), "tháng 4/2024", "April 2024"),
        (PartialDate(2024), "năm 2024", "2024"),
    ],
)
def test_format_date(value: date | PartialDate, vietnamese: str, english: str) -> None:
    assert format_date(value) == vietnamese
    assert format_date(value, "en") == english


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1234567, "1.234.567", "1,234,567"),
        (-1234, "-1.234", "-1,234"),
        (170.89, "170,89", "170.89"),
        (1234.5, "1.234,5", "1,234.5"),
        (3.0, "3", "3"),
    ],
)
def test_numbers(value: float, vietnamese: str, english: str) -> None:
    assert format_decimal(value) == vietnamese
    assert format_decimal(value, "en") == english


@given(st.integers())
def test_a_written_integer_reads_back(value: int) -> None:
    assert int(format_integer(value).replace(".", "")) == value


@pytest.mark.parametrize(
    ("size", "vietnamese", "english"),
    [
        (1, "1 byte", "1 byte"),
        (1023, "1.023 byte", "1,023 bytes"),
        (1024, "1 KB", "1 KB"),
        (1536, "1,5 KB", "1.5 KB"),
        (1024 * 1024 - 1, "1 MB", "1 MB"),
        (1024 * 1024, "1 MB", "1 MB"),
        (50 * 1024 * 1024, "50 MB", "50 MB"),
    ],
)
def test_sizes(size: int, vietnamese: str, english: str) -> None:
    assert format_size(size) == vietnamese
    assert format_size(size, "en") == english


@pytest.mark.parametrize(
    ("value", "text"), [(time(7, 30), "7:30"), (time(13, 5), "13:05"), (time(0), "0:00")]
)
def test_an_hour_has_no_zero_before_it(value: time, text: str) -> None:
    assert format_time(value) == text
