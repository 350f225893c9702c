"""How many there are, and which part of a whole they are, exact as typed or computed."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema

from .fields import parse_integer, parse_line, quoted, refusal

DayType = Literal["ngay-lam-viec", "ngay"]
"""Working days, or days of the calendar."""

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,4})?) ?%?", re.ASCII)
_HUNDREDTH = Decimal("0.01")


def parse_count(value: Any) -> int:
    """How many there are: a whole number, never below zero."""
    count = parse_integer(value)
    if count < 0:
        raise refusal(
            "invalid-number",
            f"{quoted(parse_line(value))} là số âm. Viết số đếm được, ví dụ 120.",
        )
    return count


Count = Annotated[
    int, BeforeValidator(parse_count), WithJsonSchema({"type": ["integer", "string"]})
]
"""A number of households, ballots, files."""


def parse_positive(value: Any) -> int:
    """A whole number above zero."""
    number = parse_integer(value)
    if number < 1:
        raise refusal("invalid-number", f"{quoted(parse_line(value))} phải lớn hơn 0, ví dụ 3.")
    return number


Positive = Annotated[
    int, BeforeValidator(parse_positive), WithJsonSchema({"type": ["integer", "string"]})
]
"""A number that is at least one: of an article, of people, a part of a fraction."""


def parse_percent(value: Any) -> Decimal:
    """93,1 or 93.1, with or without %; as many digits as the source gives."""
    text = parse_line(value)
    found = _PERCENT.fullmatch(text)
    percent = Decimal(found[1].replace(",", ".")) if found else None
    if percent is None or percent > 100:
        raise refusal(
            "invalid-percent",
            f"{quoted(text)} không phải tỷ lệ phần trăm. Viết số từ 0 đến 100, ví dụ 93,1.",
        )
    return percent


Percent = Annotated[
    Decimal, BeforeValidator(parse_percent), WithJsonSchema({"type": ["number", "string"]})
]
"""A percentage as a source states it; what can be computed is computed, not typed."""


def percent_of(count: int, total: int, last_digit: Decimal = _HUNDREDTH) -> Decimal:
    """The percentage to two decimals, halves up: 8125 of 8564 is 94,87.

    All but one is never 100 %, and one of many never 0 %.
    """
    percent = (Decimal(100 * count) / total).quantize(last_digit, ROUND_HALF_UP)
    return min(max(percent, last_digit), 100 - last_digit) if 0 < count < total else percent


def agrees(stated: Decimal, count: int, total: int) -> bool:
    """Whether a stated percentage is the computed one, rounded or cut to its own digits."""
    last_digit = Decimal(1).scaleb(int(stated.as_tuple().exponent))
    return abs(Decimal(100 * count) / total - stated) < last_digit
