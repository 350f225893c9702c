"""Amounts of a table, exact as typed: Vietnamese decimals and the units of a budget."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema

from .fields import parse_line, quoted, refusal

Unit = Literal["dong", "nghin-dong", "trieu-dong", "ty-dong", "phan-tram"]
"""What a number of a table counts."""
MoneyUnit = Literal["dong", "nghin-dong", "trieu-dong", "ty-dong"]
DONG_IN: Mapping[str, int] = {
    "dong": 1,
    "nghin-dong": 10**3,
    "trieu-dong": 10**6,
    "ty-dong": 10**9,
}
"""How many đồng a unit of money has."""
PERCENT = "phan-tram"

# Dots only between groups of three digits, a comma before decimals: 1.234.567,8.
_AMOUNT = re.compile(r"[-−]?(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,\d{1,6})?", re.ASCII)


def parse_amount(value: Any) -> Decimal:
    """1234, 1.234.567 or 170,89, never through binary fractions."""
    text = parse_line(value)
    if not _AMOUNT.fullmatch(text):
        raise refusal(
            "invalid-amount",
            f"{quoted(text)} không đọc được thành số. Dấu chấm ngăn hàng nghìn, dấu phẩy trước "
            "phần thập phân: 1.234.567 hoặc 170,89. Không có số thì xóa cả dòng, đừng ghi 0.",
        )
    return Decimal(text.replace(".", "").replace(",", ".").replace("−", "-"))


Amount = Annotated[
    Decimal, BeforeValidator(parse_amount), WithJsonSchema({"type": ["number", "string"]})
]
"""A number of a table: whole or decimal, below zero too."""
