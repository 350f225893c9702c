"""Public holidays of Việt Nam, as far as the library tells them."""

from __future__ import annotations

from datetime import date

import pytest

from disclosure.holidays_vn import public_holiday


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 9, 2), "Quốc khánh"),
        (date(2026, 2, 17), "Tết Nguyên Đán"),
        (date(2025, 4, 7), "Ngày Giỗ Tổ Hùng Vương"),
        (date(2026, 7, 2), None),
        (date(2200, 9, 2), None),
    ],
)
def test_holidays_are_named_in_vietnamese(day: date, name: str | None) -> None:
    assert public_holiday(day) == name
