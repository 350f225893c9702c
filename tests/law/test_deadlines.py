"""Due days and what became of them; working days counted by hand from the calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.law.deadlines import Deadline, deadline, due_day
from disclosure.model.working_days import MissingYear

from .duties import duty, site_of

CALENDAR = site_of().calendar


@pytest.mark.parametrize(
    ("start", "typed", "due"),
    [
        # Wednesday 1/7/2026: Thursday, Friday, Monday, Tuesday, Wednesday.
        (date(2026, 7, 1), {}, date(2026, 7, 8)),
        # Over 30/4 and 1/5/2025: Thursday and Friday are off, and 2/5 was swapped.
        (date(2025, 4, 28), {}, date(2025, 5, 8)),
        (date(2026, 7, 1), {"loai_ngay": "ngay"}, date(2026, 7, 6)),
        # Friday 10/7/2026 and five working days before it.
        (date(2026, 7, 10), {"kieu": "truoc"}, date(2026, 7, 3)),
        (date(2026, 7, 10), {"kieu": "truoc", "loai_ngay": "ngay"}, date(2026, 7, 5)),
        (date(2026, 6, 30), {"so_ngay": "10", "loai_ngay": "ngay"}, date(2026, 7, 10)),
        (
            date(2026, 7, 1),
            {"kieu": "it-nhat", "so_ngay": "20", "loai_ngay": "ngay"},
            date(2026, 7, 21),
        ),
    ],
)
def test_the_due_day(start: date, typed: dict[str, Any], due: date) -> None:
    assert due_day(duty(**typed), start, CALENDAR) == due


def test_without_a_number_of_days_there_is_no_due_day() -> None:
    assert due_day(duty().model_copy(update={"days": None}), date(2026, 7, 1), CALENDAR) is None


def test_a_year_without_its_days_off_is_an_error_and_no_guess() -> None:
    with pytest.raises(MissingYear):
        due_day(duty(), date(2045, 7, 1), CALENDAR)


def became(done: date | None, as_of: date, **typed: Any) -> Deadline:
    """A duty that starts on 1/7/2026, due on 8/7/2026."""
    return deadline(duty(**typed), date(2026, 7, 1), done, as_of, CALENDAR)


@pytest.mark.parametrize(
    ("done", "as_of", "state", "late"),
    [
        (date(2026, 7, 8), date(2026, 8, 1), "in-time", 0),
        (date(2026, 7, 9), date(2026, 8, 1), "late", 1),
        (None, date(2026, 7, 8), "waiting", 0),
        (None, date(2026, 7, 9), "overdue", 1),
        # Announced for a day still to come: it is not done yet.
        (date(2026, 7, 20), date(2026, 7, 9), "overdue", 1),
        (date(2026, 7, 20), date(2026, 7, 7), "waiting", 0),
    ],
)
def test_each_side_of_the_due_day(done: date | None, as_of: date, state: str, late: int) -> None:
    found = became(done, as_of)
    assert (found.fulfilment, found.days_late) == (state, late)


@pytest.mark.parametrize(
    ("ends", "as_of", "state", "short"),
    [
        (date(2026, 7, 21), date(2026, 8, 1), "in-time", 0),
        (date(2026, 7, 20), date(2026, 8, 1), "late", 1),
        # That it will end too early is known before it ends.
        (date(2026, 7, 20), date(2026, 7, 2), "late", 1),
        (date(2026, 7, 21), date(2026, 7, 2), "waiting", 0),
        (None, date(2026, 8, 1), "waiting", 0),
    ],
)
def test_what_must_last_falls_short_when_it_ends_early(
    ends: date | None, as_of: date, state: str, short: int
) -> None:
    found = became(ends, as_of, kieu="it-nhat", so_ngay="20", loai_ngay="ngay")
    assert (found.fulfilment, found.days_late) == (state, short)


def test_what_is_public_without_a_day_is_neither_late_nor_in_time() -> None:
    found = deadline(duty(), date(2026, 7, 1), None, date(2026, 12, 1), CALENDAR, is_public=True)
    assert found.fulfilment == "undated"
    assert found.is_done
    assert not found.is_missed


def test_an_unknown_start_accuses_nobody() -> None:
    found = deadline(duty(), None, None, date(2026, 12, 1), CALENDAR)
    assert (found.fulfilment, found.due_on, found.days_late) == ("unknown-start", None, 0)
