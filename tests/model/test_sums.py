"""Totals and ratios of a budget table: exact, and a blank is never a zero."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from disclosure.model.budget import BudgetTable
from disclosure.model.sums import is_unchecked, mismatches, placed_lines

RATIO = {"ma": "t", "ten": "Tỷ lệ", "don_vi": "phan-tram", "tu_so": "a", "mau_so": "b"}


def table(*lines: dict[str, Any]) -> BudgetTable:
    columns = [{"ma": "a", "ten": "A"}, {"ma": "b", "ten": "B"}, RATIO]
    return BudgetTable.model_validate(
        {"ten": "Biểu", "don_vi": "trieu-dong", "cot": columns, "dong": list(lines)}
    )


def line(values: dict[str, str], *parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"ten": "Khoản", "so": values, "gom": list(parts), **more}


def found(*lines: dict[str, Any]) -> list[tuple[str, str, Decimal, Decimal]]:
    return [(m.kind, m.column.code, m.stated, m.computed) for m in mismatches(table(*lines))]


def test_decimals_add_up_without_binary_fractions() -> None:
    assert found(line({"a": "0,3"}, line({"a": "0,1"}), line({"a": "0,2"}))) == []


def test_a_total_that_does_not_come_out_is_found_at_every_level() -> None:
    inner = line({"a": "5"}, line({"a": "4"}))
    assert found(line({"a": "7"}, inner, line({"a": "-1"}))) == [
        ("total", "a", Decimal(7), Decimal(4)),
        ("total", "a", Decimal(5), Decimal(4)),
    ]


def test_a_total_over_a_blank_is_neither_right_nor_wrong() -> None:
    typed = line({"a": "7"}, line({"a": "5"}), line({}))
    assert found(typed) == []
    assert is_unchecked(table(typed).lines[0], table(typed))


def test_a_total_over_a_zero_is_checked() -> None:
    assert found(line({"a": "7"}, line({"a": "5"}), line({"a": "0"}))) != []


def test_of_which_is_not_added_up() -> None:
    typed = line({"a": "7"}, trong_do=[line({"a": "5"})])
    assert found(typed) == []
    assert [(p.level, p.is_part) for p in placed_lines(table(typed))] == [(0, True), (1, False)]


@pytest.mark.parametrize(
    ("ratio", "is_right"),
    [("86,4", True), ("86,3", True), ("86", True), ("87", True), ("86,2", False), ("100", False)],
)
def test_a_ratio_may_be_rounded_or_cut_and_nothing_else(ratio: str, is_right: bool) -> None:
    # 220 / 254.7 = 86.3761…
    assert (found(line({"a": "220", "b": "254,7", "t": ratio})) == []) == is_right


@pytest.mark.parametrize("values", [{"a": "1", "t": "5"}, {"a": "1", "b": "0", "t": "5"}])
def test_a_ratio_without_a_whole_is_not_judged(values: dict[str, str]) -> None:
    assert found(line(values)) == []
