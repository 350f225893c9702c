"""Working days, counted from the day after an event (Bộ luật Dân sự 2015, Điều 147 khoản 2).

Saturdays, Sundays and public holidays do not count. The days of Tết are
proclaimed each year, so a day reckoned here is a reminder and not a ruling.
"""

from __future__ import annotations

from datetime import date, timedelta

from ..holidays_vn import public_holiday

_SATURDAY = 5


def after_working_days(day: date, count: int) -> date:
    """The last of `count` working days after a day."""
    while count:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and public_holiday(day) is None:
            count -= 1
    return day
