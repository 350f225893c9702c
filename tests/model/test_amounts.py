"""Amounts are read as people write them and kept exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from disclosure.model.amounts import parse_amount
from disclosure.text import format_amount


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1234", "1234"),
        ("1.234.567", "1234567"),
        ("170,89", "170.89"),
        ("1.234,50", "1234.50"),
        ("-500.000.000", "-500000000"),
        ("−5", "-5"),
        ("0", "0"),
        ("0,1", "0.1"),
    ],
)
def test_an_amount_is_exactly_what_was_typed(typed: str, expected: str) -> None:
    assert str(parse_amount(typed)) == expected


@pytest.mark.parametrize(
    "typed",
    ["86.3", "1.23", "1,234,567", "1.000.5", "khoảng 5", "5 %", "1e6", "٣", "1,", ",5"],
)
def test_what_may_mean_two_things_is_refused(typed: str) -> None:
    with pytest.raises(PydanticCustomError, match="không đọc được thành số"):
        parse_amount(typed)


@given(st.decimals(-(10**12), 10**12, places=2))
def test_what_is_shown_parses_back(number: Decimal) -> None:
    assert parse_amount(format_amount(number)) == number
