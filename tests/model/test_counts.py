"""Percentages of counts: never a whole that is not whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.model.counts import percent_of


@pytest.mark.parametrize(
    ("count", "total", "percent"),
    [
        (8125, 8564, "94.87"),
        (19999, 20000, "99.99"),
        (1, 1_000_000, "0.01"),
        (20000, 20000, "100.00"),
        (0, 20000, "0.00"),
    ],
)
def test_all_but_one_is_never_a_hundred_percent(count: int, total: int, percent: str) -> None:
    assert percent_of(count, total) == Decimal(percent)


def test_fewer_digits_do_not_round_up_to_all_either() -> None:
    assert percent_of(1999, 2000, Decimal("0.1")) == Decimal("99.9")
