"""What falls due in a year: each period once, on its day, by the law of its period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.law.year_calendar import YearEntry, entries_of_year
from disclosure.model.duty import Duty
from disclosure.model.site import Site
from disclosure.model.yearly_task import YearlyTask

from .duties import duty
from .duties import site_of as whole_site


def recurring(code: str = "dinh-ky", **typed: Any) -> Duty:
    """Ten days after the end of the quarter, and what a test changes."""
    return duty(
        code,
        **{"dinh_ky": "hang-quy", "su_kien": "het-ky", "so_ngay": "10", "loai_ngay": "ngay"}
        | typed,
    )


def task(**typed: Any) -> YearlyTask:
    """A quarterly task, and what a test changes."""
    required = {"ma": "viec", "ten": "Việc", "ten_en": "Task", "ai": "Ban Thanh tra nhân dân"}
    return YearlyTask.model_validate(
        {**required, "dinh_ky": "hang-quy", "can_cu": "luat-10-2022:d39", **typed}
    )


def site_of(*duties: Duty, tasks: tuple[YearlyTask, ...] = ()) -> Site:
    site = whole_site(duties=duties)
    return replace(site, catalogue=replace(site.catalogue, yearly_tasks=tasks))


def told(year: int, site: Site) -> list[tuple[str, date, str]]:
    return [(one.period.code, one.day, one.bound) for one in entries_of_year(year, site)]


def only(year: int, site: Site) -> YearEntry:
    (found,) = entries_of_year(year, site)
    return found


def test_a_year_has_what_falls_due_in_it_from_the_last_quarter_before() -> None:
    assert told(2027, site_of(recurring())) == [
        ("2026-Q4", date(2027, 1, 10), "cham-nhat"),
        ("2027-Q1", date(2027, 4, 10), "cham-nhat"),
        ("2027-Q2", date(2027, 7, 10), "cham-nhat"),
        ("2027-Q3", date(2027, 10, 10), "cham-nhat"),
    ]


def test_only_the_named_quarters_are_asked_for() -> None:
    found = told(2027, site_of(recurring(ky_so=["1", "2"])))
    assert [period for period, _, _ in found] == ["2027-Q1", "2027-Q2"]


def test_each_period_follows_the_law_of_its_own_day() -> None:
    former = recurring(hieu_luc_den="31/12/2025", so_ngay="15")
    found = told(2026, site_of(former, recurring(hieu_luc_tu="01/01/2026")))
    assert [day for _, day, _ in found] == [
        date(2026, 1, 15),
        date(2026, 4, 10),
        date(2026, 7, 10),
        date(2026, 10, 10),
    ]


def test_without_a_number_of_days_it_is_done_within_its_period() -> None:
    yearly = recurring(so_ngay=None, dinh_ky="hang-nam")
    assert told(2027, site_of(yearly)) == [("2027", date(2027, 12, 31), "trong-ky")]


def test_days_off_that_nobody_told_leave_the_day_open() -> None:
    yearly = recurring(dinh_ky="hang-nam", su_kien="dau-ky", loai_ngay="ngay-lam-viec")
    found = only(2029, site_of(yearly))
    assert (found.day, found.bound) == (date(2029, 1, 1), "chua-tinh")


def test_what_has_no_period_has_no_day_in_the_year() -> None:
    assert told(2027, site_of(duty(), duty("tuan", dinh_ky="hang-tuan"))) == []


def test_a_special_rule_takes_the_forms_of_its_clause_and_a_reminder_takes_nothing() -> None:
    forms = [{"loai": "trang-mang"}]
    general = duty("k2-chung", mac_dinh="có", hinh_thuc=forms)
    law, own = recurring(dinh_ky="hang-nam"), recurring("nhac", dinh_ky="hang-nam", chinh_sach="có")
    found = entries_of_year(2027, site_of(general, law, own))
    assert [
        [one.form for one in entry.what.forms] for entry in found if isinstance(entry.what, Duty)
    ] == [
        ["trang-mang"],
        [],
    ]


@pytest.mark.parametrize(
    ("typed", "days", "bound"),
    [
        ({}, ["31/3", "30/6", "30/9", "31/12"], "trong-ky"),
        ({"kieu": "dau-ky"}, ["1/1", "1/4", "1/7", "1/10"], "dau-ky"),
        ({"dinh_ky": "6-thang"}, ["30/6", "31/12"], "trong-ky"),
        ({"dinh_ky": "hang-nam", "ngay": "18/11", "kieu": "dung-ngay"}, ["18/11"], "dung-ngay"),
        ({"dinh_ky": "hang-nam", "ngay": "31/3"}, ["31/3"], "cham-nhat"),
    ],
)
def test_a_task_stands_on_its_day_of_each_period(
    typed: dict[str, str], days: list[str], bound: str
) -> None:
    found = told(2027, site_of(tasks=(task(**typed),)))
    assert [f"{day.day}/{day.month}" for _, day, _ in found] == days
    assert {how for _, _, how in found} == {bound}
    assert {day.year for _, day, _ in found} == {2027}
