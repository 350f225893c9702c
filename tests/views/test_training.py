"""Training: a day that has passed is no proof that the course was held."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.views.training import front_view, state_of

from .conftest import site_of
from .participation import training

CAME = [{"nhom": "trưởng khu phố", "so_nguoi": "12"}, {"nhom": "hai Ban", "so_nguoi": "8"}]


@pytest.mark.parametrize(
    ("typed", "code", "tone"),
    [
        ({"ngay_hoc": ["2/7/2026"]}, "sap-tap-huan", "coming"),
        ({"ngay_hoc": ["30/6/2026", "2/7/2026"]}, "dang-tap-huan", "ending"),
        ({"ngay_hoc": ["30/6/2026"]}, "chua-ghi-ket-qua-tap-huan", "unknown"),
        ({"ngay_hoc": ["30/6/2026"], "nguoi_du": CAME}, "da-tap-huan", "done"),
    ],
)
def test_a_course_is_held_once_it_is_over_and_attendance_is_known(
    typed: dict[str, Any], code: str, tone: str
) -> None:
    record = training(**typed)
    status = state_of(record, site_of(record))
    assert (status.code, status.tone) == (code, tone)


def test_totals_of_a_year_tell_apart_what_nobody_wrote_down() -> None:
    site = site_of(
        training("mot", ngay_hoc=["1/6/2026", "2/6/2026"], so_gio="7,5", nguoi_du=CAME),
        training("hai", nguoi_du=CAME),
        training("ba"),
    )
    (year,) = front_view(site, "vi").years
    assert (year.courses, year.days, year.people) == (2, 3, 40)
    assert (year.hours, year.courses_without_hours) == ("7,5", 1)


def test_hours_that_no_course_tells_are_none_and_not_zero() -> None:
    (year,) = front_view(site_of(training(nguoi_du=CAME)), "vi").years
    assert year.hours is None
