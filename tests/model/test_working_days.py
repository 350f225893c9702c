"""Working days: examples of the law counted by hand, and what must hold of any count.

The calendar is the sample ward's, a copy that stays as it is when the ward corrects its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from disclosure.load.site import load_site
from disclosure.model.working_days import HolidayYear, MissingYear, WorkCalendar

WARD = Path(__file__).parents[1] / "examples" / "ward"
ONE_DAY = timedelta(days=1)


def _sample() -> WorkCalendar:
    site, _ = load_site(WARD, date(2026, 7, 1), WARD)
    assert site is not None
    return site.calendar


CALENDAR = _sample()
DAYS = st.dates(date(2023, 3, 1), date(2027, 6, 30))
COUNTS = st.integers(1, 40)


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        # A plain week: Monday to Monday; the day itself never counts; from a Saturday.
        (date(2026, 6, 1), 5, date(2026, 6, 8)),
        (date(2026, 6, 5), 1, date(2026, 6, 8)),
        (date(2026, 6, 6), 1, date(2026, 6, 8)),
        (date(2026, 6, 6), 0, date(2026, 6, 6)),
        # New Year: Sunday 1/1/2023 with Monday off instead; Monday 1/1/2024.
        (date(2023, 1, 1), 1, date(2023, 1, 3)),
        (date(2023, 12, 29), 1, date(2024, 1, 2)),
        # 1 and 2/1/2026 off; the sixth day is Saturday 10/1, worked for Friday 2/1.
        (date(2025, 12, 31), 5, date(2026, 1, 9)),
        (date(2025, 12, 31), 6, date(2026, 1, 10)),
        # Tết.
        (date(2023, 1, 19), 1, date(2023, 1, 27)),
        (date(2024, 2, 5), 5, date(2024, 2, 19)),
        (date(2025, 1, 23), 5, date(2025, 2, 6)),
        (date(2026, 2, 13), 5, date(2026, 2, 27)),
        (date(2027, 2, 3), 1, date(2027, 2, 11)),
        # Giỗ Tổ, 30/4 and 1/5; 4/5/2024 and 26/4/2025 are Saturdays that are worked.
        (date(2023, 4, 28), 1, date(2023, 5, 4)),
        (date(2024, 4, 17), 1, date(2024, 4, 19)),
        (date(2024, 4, 26), 3, date(2024, 5, 4)),
        (date(2024, 4, 26), 5, date(2024, 5, 7)),
        (date(2025, 4, 24), 5, date(2025, 5, 5)),
        (date(2026, 4, 24), 5, date(2026, 5, 6)),
        (date(2027, 4, 29), 1, date(2027, 5, 4)),
        # 2/9; Saturday 22/8/2026 is worked for Monday 31/8.
        (date(2023, 8, 31), 1, date(2023, 9, 5)),
        (date(2024, 8, 29), 5, date(2024, 9, 9)),
        (date(2025, 8, 29), 1, date(2025, 9, 3)),
        (date(2026, 8, 20), 5, date(2026, 8, 26)),
        (date(2026, 8, 28), 1, date(2026, 9, 3)),
    ],
)
def test_days_are_counted_as_by_hand(day: date, count: int, last: date) -> None:
    assert CALENDAR.after(day, count) == last


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        (date(2026, 6, 8), 5, date(2026, 6, 1)),  # before a Monday: the Monday a week ago
        (date(2026, 6, 13), 5, date(2026, 6, 8)),  # before a Saturday
        (date(2024, 2, 15), 5, date(2024, 2, 1)),  # over Tết
        (date(2024, 5, 6), 1, date(2024, 5, 4)),  # the Saturday that is worked
        (date(2026, 9, 3), 5, date(2026, 8, 24)),  # over 2/9 and its long weekend
    ],
)
def test_days_before_are_counted_as_by_hand(day: date, count: int, last: date) -> None:
    assert CALENDAR.before(day, count) == last


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 6, 5), date(2026, 6, 5)),
        (date(2026, 6, 6), date(2026, 6, 8)),
        (date(2024, 2, 10), date(2024, 2, 15)),
        (date(2026, 8, 29), date(2026, 9, 3)),
        (date(2026, 8, 22), date(2026, 8, 22)),
    ],
)
def test_a_last_day_that_is_off_is_carried_to_the_next_working_day(day: date, last: date) -> None:
    assert CALENDAR.carried(day) == last


def test_a_day_off_has_its_name_and_a_weekend_none() -> None:
    assert CALENDAR.day_off(date(2026, 9, 2)) == "Quốc khánh"
    assert CALENDAR.day_off(date(2026, 1, 2)) == "Nghỉ hoán đổi dịp Tết Dương lịch"
    assert CALENDAR.day_off(date(2026, 7, 4)) is None


@given(DAYS, COUNTS)
def test_a_count_ends_on_a_working_day_and_counts_them_all(day: date, count: int) -> None:
    last = CALENDAR.after(day, count)
    assert CALENDAR.is_working(last)
    assert CALENDAR.working_days_between(day, last) == count
    assert CALENDAR.working_days_between(day, last - ONE_DAY) == count - 1


@given(DAYS, COUNTS)
def test_counting_back_is_the_mirror_of_counting_on(day: date, count: int) -> None:
    first = CALENDAR.before(day, count)
    assert CALENDAR.is_working(first)
    assert CALENDAR.working_days_between(first - ONE_DAY, day - ONE_DAY) == count
    if CALENDAR.is_working(day):
        assert CALENDAR.after(first, count) == day
        assert CALENDAR.before(CALENDAR.after(day, count), count) == day


@given(DAYS, DAYS, COUNTS)
def test_a_later_day_is_never_due_earlier(one: date, other: date, count: int) -> None:
    first, second = sorted((one, other))
    assert CALENDAR.after(first, count) <= CALENDAR.after(second, count)
    assert CALENDAR.before(first, count) <= CALENDAR.before(second, count)


@given(DAYS, COUNTS, COUNTS)
def test_counting_in_two_parts_is_counting_once(day: date, one: int, other: int) -> None:
    assert CALENDAR.after(CALENDAR.after(day, one), other) == CALENDAR.after(day, one + other)


@given(DAYS)
def test_carrying_moves_days_off_only(day: date) -> None:
    last = CALENDAR.carried(day)
    assert CALENDAR.is_working(last)
    assert (last == day) == CALENDAR.is_working(day)
    assert CALENDAR.working_days_between(day, last) == (last != day)


@given(st.dates(date(2026, 1, 12), date(2026, 12, 31)), st.integers(0, 51))
def test_a_swapped_saturday_is_worked_and_its_weekday_is_not(weekday: date, week: int) -> None:
    assume(weekday.weekday() < 5)
    saturday = date(2026, 1, 3) + timedelta(weeks=week)
    swapped = calendar_of(
        ngay_nghi=[{"ngay": f"{weekday:%d/%m/%Y}", "ten": "Nghỉ hoán đổi"}],
        lam_bu=[
            {"ngay": f"{saturday:%d/%m/%Y}", "thay_cho": f"{weekday:%d/%m/%Y}", "nguon": "Mẫu"}
        ],
    )
    assert swapped.is_working(saturday)
    assert not swapped.is_working(weekday)
    before, last = date(2026, 1, 1), date(2026, 12, 31)
    plain = calendar_of(ngay_nghi=[{"ngay": "3/1/2026", "ten": "Một thứ Bảy"}])
    whole_year = plain.working_days_between(before, last)
    assert swapped.working_days_between(before, last) == whole_year


def calendar_of(**typed: object) -> WorkCalendar:
    """A calendar of 2026 alone."""
    fields = {"nam": "2026", "nguon": "Mẫu", "do_tin_cay": "da-doc", **typed}
    return WorkCalendar((HolidayYear.model_validate(fields),))


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2028, 1, 1)])
def test_a_year_without_a_file_is_an_error_and_not_a_count(day: date) -> None:
    for ask in (CALENDAR.is_working, CALENDAR.day_off, CALENDAR.carried):
        with pytest.raises(MissingYear) as told:
            ask(day)
        assert told.value.year == day.year
    assert not CALENDAR.knows(day.year)


def test_a_count_that_leaves_the_known_years_is_an_error() -> None:
    with pytest.raises(MissingYear, match="2028"):
        CALENDAR.after(date(2027, 12, 30), 2)
    with pytest.raises(MissingYear, match="2022"):
        CALENDAR.before(date(2023, 1, 4), 2)
    assert CALENDAR.after(date(2027, 12, 30), 1) == date(2027, 12, 31)
    with pytest.raises(MissingYear, match="10000"):
        CALENDAR.after(date.max, 1)


def test_only_counts_over_what_was_not_read_need_checking() -> None:
    """Plain weeks and days of the law do not; what the press tells does, and a year to come."""
    assert not CALENDAR.needs_checking(date(2026, 6, 1), date(2026, 6, 8))
    assert not CALENDAR.needs_checking(date(2026, 4, 29), date(2026, 5, 6))
    assert CALENDAR.needs_checking(date(2026, 2, 13), date(2026, 2, 27))
    assert CALENDAR.needs_checking(date(2026, 8, 20), date(2026, 8, 26))
    assert CALENDAR.needs_checking(date(2027, 6, 1), date(2027, 6, 8))
