"""Years whose days off nobody told: asked of staff in time, and never a failure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.load.site import load_site
from disclosure.model.working_days import MissingYear, WorkCalendar
from disclosure.problems import Place
from disclosure.rules import check
from disclosure.rules.day_off import check_days_off_reach_ahead, within_calendar

WARD = Path(__file__).parents[1] / "examples" / "ward"


@pytest.mark.parametrize(
    ("today", "asked"),
    [
        (date(2026, 7, 1), []),
        (date(2027, 10, 2), []),
        (date(2027, 10, 3), ["lich-nghi/2028.yml"]),
        (date(2028, 1, 1), ["lich-nghi/2028.yml"]),
    ],
)
def test_the_next_year_is_asked_for_three_months_ahead(today: date, asked: list[str]) -> None:
    site, _ = load_site(WARD, today, WARD)
    assert site is not None
    found = list(check_days_off_reach_ahead(site))
    assert [problem.file for problem in found] == asked
    assert all(problem.severity == "warning" for problem in found)


def test_a_ward_without_any_calendar_is_reminded_and_not_stopped() -> None:
    site, _ = load_site(WARD, date(2026, 7, 1), WARD)
    assert site is not None
    found = list(check(replace(site, calendar=WorkCalendar())))
    assert [(problem.code, problem.severity) for problem in found] == [
        ("missing-holiday-year", "warning")
    ]


def test_only_a_missing_year_is_made_a_problem() -> None:
    def reckon(year: int | None) -> None:
        if year:
            raise MissingYear(year)

    place = Place("data/cong-khai/2027/mot.yml", 4, 16)
    (problem,) = within_calendar(place, lambda: reckon(2028))
    assert (problem.code, problem.line, problem.severity) == ("missing-holiday-year", 4, "error")
    assert list(within_calendar(place, lambda: reckon(None))) == []
