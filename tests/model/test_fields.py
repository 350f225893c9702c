"""What people type, read as dates, numbers, codes and addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from disclosure.dates import PartialDate
from disclosure.model import fields
from disclosure.text import format_date, format_integer

PARSERS: tuple[Callable[[Any], object], ...] = (
    fields.parse_line,
    fields.parse_block,
    fields.parse_slug,
    fields.parse_partial_date,
    fields.parse_date,
    fields.parse_integer,
    fields.parse_boolean,
    fields.parse_url,
    fields.parse_email,
    fields.parse_phone,
)
DAYS = st.dates(date(fields.EARLIEST_YEAR, 1, 1), date(fields.LATEST_YEAR, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    known = draw(st.integers(1, 3))
    return PartialDate(*(day.year, day.month, day.day)[:known])


def code_of(parse: Callable[[Any], object], typed: object) -> str:
    with pytest.raises(PydanticCustomError) as refused:
        parse(typed)
    return refused.value.type


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("16/4/2024", PartialDate(2024, 4, 16)),
        ("16/04/2024", PartialDate(2024, 4, 16)),
        ("16-4-2024", PartialDate(2024, 4, 16)),
        ("16.4.2024", PartialDate(2024, 4, 16)),
        ("2024-04-16", PartialDate(2024, 4, 16)),
        ("29/2/2024", PartialDate(2024, 2, 29)),
        ("4/2024", PartialDate(2024, 4)),
        ("2024-04", PartialDate(2024, 4)),
        (" 2024 ", PartialDate(2024)),
    ],
)
def test_dates_as_people_write_them(typed: str, expected: PartialDate) -> None:
    assert fields.parse_partial_date(typed) == expected


@pytest.mark.parametrize(
    "typed",
    (
        *("30/02/2025", "31/4/2025", "0/1/2025", "13/2025", "0/2025", "2024-13", "29/2/2025"),
        *("16/4/24", "4/16/2024/1", "hôm nay", "0024", "1944", "2101", "20240416", "16 4 2024"),
        "٢٠٢٤",
    ),
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert code_of(fields.parse_partial_date, typed) == "invalid-date"


@pytest.mark.parametrize("typed", ["4/2024", "2024"])
def test_a_full_day_is_asked_for_where_it_counts(typed: str) -> None:
    assert code_of(fields.parse_date, typed) == "invalid-date"


@given(partial_dates())
def test_a_date_reads_back_as_written(value: PartialDate) -> None:
    assert fields.parse_partial_date(str(value)) == value
    shown = format_date(value).removeprefix("năm ").removeprefix("tháng ")
    assert fields.parse_partial_date(shown) == value


@given(partial_dates(), partial_dates())
def test_dates_sort_as_their_text_and_never_after_a_day_they_hold(
    one: PartialDate, other: PartialDate
) -> None:
    assert (one < other) == (str(one) < str(other))
    assert one <= PartialDate(*one.earliest().timetuple()[:3])


@given(DAYS)
def test_a_day_reads_back(value: date) -> None:
    assert fields.parse_date(value.isoformat()) == value
    assert fields.parse_date(format_date(value)) == value


@given(st.integers(-(10**12), 10**12))
def test_an_integer_reads_back(value: int) -> None:
    assert fields.parse_integer(str(value)) == value
    assert fields.parse_integer(format_integer(value)) == value


@pytest.mark.parametrize(
    "typed", ["1_000", "1.5", "1,5", "1.00", "0x10", "ba", "３", "1" * 16, "+1"]
)
def test_what_is_no_integer_is_refused(typed: str) -> None:
    assert code_of(fields.parse_integer, typed) == "invalid-number"


@pytest.mark.parametrize(
    ("typed", "expected"), [("có", True), ("Có", True), ("không", False), ("khong", False)]
)
def test_yes_and_no(typed: str, expected: bool) -> None:
    assert fields.parse_boolean(typed) is expected
    assert fields.parse_boolean(unicodedata.normalize("NFD", typed)) is expected
    assert code_of(fields.parse_boolean, "yes") == "invalid-boolean"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://vi-du.vn/a?b=1&c=%20#d", True),
        ("HTTP://VI-DU.VN", True),
        ("mailto:a@vi-du.vn", True),
        ("tel:02033000000", True),
        ("https://phường.vn/đường", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("\x01javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("file:///etc/hosts", False),
        ("//vi-du.vn", False),
        ("/trang", False),
        ("trang.html", False),
        ("#muc", False),
        ("https:", False),
        ("https://", False),
        ("https:///a", False),
        ("https://[::1", False),
        ("https://a:b/", False),
        ("https://a/\u202e", False),
        ("mailto:", False),
        ("", False),
    ],
)
def test_safe_links(url: str, safe: bool) -> None:
    assert fields.is_safe_url(url) is safe


@pytest.mark.parametrize(
    ("parse", "good", "bad"),
    [
        (
            fields.parse_email,
            "ubnd.phuong+1@vi-du.gov.vn",
            ["a@b", "a b@c.vn", "a@b..vn", "<a@b.vn>"],
        ),
        (fields.parse_phone, "0203 3825 000", ["12", "0203--1", "٠٢٠٣", "113 hoặc 114", "1" * 20]),
        (
            fields.parse_slug,
            "kp-1",
            ["Kp-1", "kp--1", "-kp", "kp_1", "đường", "a" * 101, "a/b", "a.."],
        ),
    ],
)
def test_addresses(parse: Callable[[Any], object], good: str, bad: list[str]) -> None:
    assert parse(good) == good
    for typed in bad:
        assert code_of(parse, typed).startswith("invalid-")


@pytest.mark.parametrize("blank", ["", "  ", "…", "...", "-", "–", "?", "_ _"])
def test_a_blank_in_disguise_is_no_text(blank: str) -> None:
    assert code_of(fields.parse_line, blank) == "empty-field"
    assert code_of(fields.parse_block, blank) == "empty-field"


@pytest.mark.parametrize("text", ["%", "m²", "0", "x", "A.", "- một", "😀", "1."])
def test_short_texts_are_texts(text: str) -> None:
    assert fields.parse_line(text) == text


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\x7f", "\x9b", "\ue000", "\u202e", "\u2066"])
def test_hidden_characters_are_refused_and_never_quoted(hidden: str) -> None:
    assert code_of(fields.parse_line, f"a{hidden}b") == "control-character"
    assert fields.quoted(f"a{hidden}b") == "“a\ufffdb”"


def test_text_becomes_nfc_in_one_line() -> None:
    typed = unicodedata.normalize("NFD", "  Đường \n phố ")
    assert fields.parse_line(typed) == "Đường phố"
    assert fields.parse_block(typed) == "Đường \n phố"


@given(
    st.one_of(
        st.text(),
        st.none(),
        st.integers(),
        st.lists(st.text()),
        st.dictionaries(st.text(), st.text()),
    )
)
@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_a_parser_gives_a_value_or_a_refusal_in_one_line(
    parse: Callable[[Any], object], typed: object
) -> None:
    try:
        parse(typed)
    except PydanticCustomError as refused:
        assert re.fullmatch(r"[a-z-]+", refused.type)
        assert len(refused.message().splitlines()) == 1
