"""Addresses of the pages for heads of khu phố and staff; promises, as those of `addresses.py`."""

from __future__ import annotations

STAFF = "can-bo/"
MEASURES = f"{STAFF}nam-nhom-bien-phap/"
YEAR_CALENDAR = f"{STAFF}lich-nam/"


def year_calendar_url(year: int) -> str:
    """What the law asks for in one year: `can-bo/lich-nam/2027/`."""
    return f"{YEAR_CALENDAR}{year}/"
