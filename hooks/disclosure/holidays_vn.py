"""Public holidays of Việt Nam: Bộ luật Lao động 45/2019/QH14, Điều 112.

The days of Tết and of the national day are proclaimed each year; for years to
come the library reckons them, so what is built on this is a reminder.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache


def public_holiday(day: date) -> str | None:
    """The name of the public holiday on a day, in Vietnamese."""
    return _of_year(day.year).get(day)


@lru_cache
def _of_year(year: int) -> Mapping[date, str]:
    from holidays.countries.vietnam import Vietnam  # noqa: PLC0415 - most checks never ask

    if not Vietnam.start_year <= year <= Vietnam.end_year:
        return {}
    found: Mapping[date, str] = Vietnam(  # type: ignore[no-untyped-call]
        years=year, language="vi"
    )
    return dict(found)
