"""Periods: their days, their order, how people type them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from disclosure.model.reporting_period import (
    LENGTHS,
    Length,
    PeriodField,
    ReportingPeriod,
    period_of,
    periods_between,
)

FIELD: TypeAdapter[ReportingPeriod] = TypeAdapter(PeriodField)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-h2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_a_typed_period_has_its_days(typed: str, first: date, last: date) -> None:
    period = FIELD.validate_python(typed)
    assert (period.first, period.last) == (first, last)
    assert FIELD.validate_python(period.code) == period


@pytest.mark.parametrize("typed", ["2026-Q5", "2026-H3", "2026-13", "2026-9", "quý 3", "1800"])
def test_what_is_no_period_is_refused_with_the_fix(typed: str) -> None:
    with pytest.raises(ValidationError, match="2026-Q3"):
        FIELD.validate_python(typed)


@given(DAYS, st.sampled_from(LENGTHS))
def test_every_day_lies_in_one_period_of_a_length(day: date, length: Length) -> None:
    period = period_of(day, length)
    assert period.holds(day)
    assert period.next.first == period.last + timedelta(days=1)
    assert period.next.previous == period
    assert ReportingPeriod(day.year).covers(period)


@given(DAYS, st.integers(0, 1500), st.sampled_from(LENGTHS))
def test_periods_between_two_days_leave_no_day_out(first: date, days: int, length: Length) -> None:
    last = first + timedelta(days=days)
    found = periods_between(first, last, length)
    assert found[0].holds(first)
    assert found[-1].holds(last)
    assert all(one.next == other for one, other in pairwise(found))
