"""Working days after an event."""

from __future__ import annotations

from datetime import date

import pytest

from disclosure.views.working_days import after_working_days


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        (date(2026, 6, 1), 5, date(2026, 6, 8)),  # Monday to Monday, over a weekend
        (date(2026, 6, 5), 1, date(2026, 6, 8)),  # the day itself does not count
        (date(2026, 6, 6), 1, date(2026, 6, 8)),  # from a Saturday
        (date(2026, 4, 29), 1, date(2026, 5, 4)),  # 30/4, 1/5 and a weekend
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # New Year on a Friday
    ],
)
def test_weekends_and_holidays_do_not_count(day: date, count: int, last: date) -> None:
    assert after_working_days(day, count) == last
