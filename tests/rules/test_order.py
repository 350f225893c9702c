"""Days that must follow each other, as far as they are known."""

from __future__ import annotations

from datetime import date

import pytest

from disclosure.dates import PartialDate
from disclosure.problems import Place
from disclosure.rules.order import AnyDay, is_before, not_before


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (date(2026, 5, 9), date(2026, 5, 10), True),
        (date(2026, 5, 10), date(2026, 5, 10), False),
        (PartialDate(2026, 4), date(2026, 4, 16), False),
        (PartialDate(2026, 3), date(2026, 4, 16), True),
        (PartialDate(2025), PartialDate(2026, 1), True),
        (PartialDate(2026), PartialDate(2026, 1), False),
    ],
)
def test_only_what_is_known_is_compared(first: AnyDay, second: AnyDay, expected: bool) -> None:
    assert is_before(first, second) is expected


def test_an_unknown_day_is_never_out_of_order() -> None:
    day = ("ngày gửi", date(2026, 5, 10))
    assert list(not_before(Place("a.yml"), ("hạn", None), day)) == []
    assert list(not_before(Place("a.yml"), day, ("hạn", None))) == []
