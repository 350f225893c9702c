"""The ward's days off, `data/lich-nghi`, against what the library `holidays` reckons.

The files are the truth; the library only shows a day forgotten or typed wrong. Where both differ
for a reason, the reason stands in `ALLOWED`.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from holidays.countries.vietnam import Vietnam

from disclosure.load.decode import decode
from disclosure.load.site import load_site
from disclosure.load.source import parse_source
from disclosure.model.catalogue import LegalEntry
from disclosure.model.working_days import DayOff, HolidayYear, MakeUpDay

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
GUIDE = ROOT / "docs" / "huong-dan" / "lich-nghi.md"
NOT_LAW_YET = "Ngày Văn hóa Việt Nam: 24/11 chưa có văn bản cho nghỉ, thư viện đã coi là ngày nghỉ"
ALLOWED = {
    date(2026, 1, 2): "Văn bản 12729/VPCP-KGVX ngày 25/12/2025 hoán đổi, thư viện chưa có",
    date(2026, 1, 10): "làm bù cho ngày 02/01/2026, thư viện chưa có",
    date(2026, 11, 24): NOT_LAW_YET,
    date(2027, 11, 24): NOT_LAW_YET,
}
"""Days on which file and library differ, and why the file is right."""


def _years() -> tuple[HolidayYear, ...]:
    site, _ = load_site(DATA, date(2026, 7, 1), DATA)
    assert site is not None
    return site.calendar.years


YEARS = _years()


def free(days: object) -> set[date]:
    """Days off that would else be worked on: what falls on a weekend changes no count."""
    return {day for day in days if day.weekday() < 5}  # type: ignore[attr-defined]


@pytest.mark.parametrize("year", YEARS, ids=lambda year: str(year.year))
def test_days_off_are_those_of_the_library_or_the_difference_is_told(year: HolidayYear) -> None:
    library = Vietnam(years=year.year, language="vi")  # type: ignore[no-untyped-call]
    ours = free(item.day for item in year.days_off)
    differ = ours ^ free(library)
    told = {day for day in ALLOWED if day.year == year.year and day.weekday() < 5}
    assert sorted(differ) == sorted(told), "xem lại tệp, hoặc thêm ngày và lý do vào ALLOWED"


@pytest.mark.parametrize("year", YEARS, ids=lambda year: str(year.year))
def test_make_up_days_are_those_of_the_library_or_the_difference_is_told(year: HolidayYear) -> None:
    library = Vietnam(years=year.year, language="vi")  # type: ignore[no-untyped-call]
    weekend = {day for day in library.weekend_workdays if day.year == year.year}
    differ = {item.day for item in year.make_up_days} ^ weekend
    told = {day for day in ALLOWED if day.year == year.year and day.weekday() >= 5}
    assert sorted(differ) == sorted(told), "xem lại tệp, hoặc thêm ngày và lý do vào ALLOWED"


def test_the_years_follow_each_other_from_the_year_of_the_law() -> None:
    """Luật 10/2022/QH15 is in force from 1/7/2023."""
    assert [year.year for year in YEARS] == [*range(2023, 2023 + len(YEARS))]
    assert len(YEARS) >= 5


def test_every_year_tells_the_days_of_the_law() -> None:
    """1/1, 30/4, 1/5 and 2/9 (Bộ luật Lao động 45/2019/QH14, Điều 112 khoản 1), and five of Tết."""
    for year in YEARS:
        days = {item.day for item in year.days_off}
        assert {date(year.year, *day) for day in ((1, 1), (4, 30), (5, 1), (9, 2))} <= days
        tet = [item for item in year.days_off if item.name.startswith("Tết Nguyên đán")]
        assert sum(not item.makes_up for item in tet) == 5


def test_the_guide_shows_a_valid_file_with_every_field() -> None:
    text = GUIDE.read_text("utf-8")
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S)
    source, problems = parse_source(shown, "lich-nghi/2026.yml")
    assert source is not None and problems == []
    year, problems = decode(source, HolidayYear)
    assert year is not None and problems == []
    shared = set(LegalEntry.model_fields) - {"source", "confidence"}
    for model in (HolidayYear, DayOff, MakeUpDay):
        own = {name: field for name, field in model.model_fields.items() if name not in shared}
        assert [field.alias for field in own.values() if f"{field.alias}:" not in shown] == []
