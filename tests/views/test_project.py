"""A project: its state from planned and actual days, never from what someone says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.model.project import Project
from disclosure.views.project import front_view, milestone_row, own_view, state_of
from disclosure.views.registers import Registers

from .conftest import site_of

START = {"ten": "Khởi công", "loai": "khoi-cong", "ke_hoach": "1/5/2026"}
END = {"ten": "Bàn giao", "loai": "ban-giao", "ke_hoach": "31/8/2026"}
BEGUN = {**START, "thuc_te": "4/5/2026"}


def project(code: str = "ngo", **typed: Any) -> Project:
    required = {"ma": code, "tieu_de": "Làm ngõ", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}
    return Project.model_validate({**required, **typed})


@pytest.mark.parametrize(
    ("typed", "day", "code"),
    [
        ({}, date(2026, 7, 1), "chua-ro-tien-do"),
        ({"moc": [START, END]}, date(2026, 4, 1), "chuan-bi"),
        ({"moc": [START, END]}, date(2026, 5, 1), "chuan-bi"),
        # Nothing was begun on the planned day: late, although nobody said so.
        ({"moc": [START, END]}, date(2026, 5, 2), "cham-tien-do"),
        ({"moc": [BEGUN, END]}, date(2026, 7, 1), "dang-thi-cong"),
        ({"moc": [BEGUN, END]}, date(2026, 8, 24), "sap-den-han-ban-giao"),
        ({"moc": [BEGUN, END]}, date(2026, 8, 31), "sap-den-han-ban-giao"),
        ({"moc": [BEGUN, END]}, date(2026, 9, 1), "cham-tien-do"),
        ({"moc": [BEGUN, {**END, "thuc_te": "9/2026"}]}, date(2026, 9, 30), "hoan-thanh"),
        # A plan to the month is late only when the whole month is past.
        ({"moc": [BEGUN, {**END, "ke_hoach": "8/2026"}]}, date(2026, 8, 31), "dang-thi-cong"),
        ({"moc": [BEGUN, {**END, "ke_hoach": "8/2026"}]}, date(2026, 9, 1), "cham-tien-do"),
        (
            {"tien_do": [{"ngay": "1/6/2026", "phan_tram": "0", "bang_chung": "Biên bản"}]},
            date(2026, 7, 1),
            "chua-ro-tien-do",
        ),
        (
            {"tien_do": [{"ngay": "1/6/2026", "phan_tram": "5", "bang_chung": "Biên bản"}]},
            date(2026, 7, 1),
            "dang-thi-cong",
        ),
    ],
)
def test_the_state_comes_from_the_days(typed: Any, day: date, code: str) -> None:
    record = project(**typed)
    assert state_of(record, site_of(record, as_of=day)).code == code


@pytest.mark.parametrize(
    ("until", "day", "code"),
    [
        ({}, date(2026, 7, 1), "tam-dung"),
        ({"den": "30/6/2026"}, date(2026, 6, 30), "tam-dung"),
        ({"den": "30/6/2026"}, date(2026, 7, 1), "dang-thi-cong"),
        ({}, date(2026, 6, 9), "dang-thi-cong"),
    ],
)
def test_a_stop_lasts_from_its_first_day_to_its_last(
    until: dict[str, str], day: date, code: str
) -> None:
    record = project(moc=[BEGUN, END], tam_dung=[{"tu": "10/6/2026", "ly_do": "Mưa", **until}])
    assert state_of(record, site_of(record, as_of=day)).code == code


def test_days_left_are_those_to_the_planned_handover() -> None:
    record = project(moc=[BEGUN, END])
    status = state_of(record, site_of(record, as_of=date(2026, 8, 1)))
    assert (status.begins, status.ends, status.days_left) == (
        date(2026, 5, 4),
        date(2026, 8, 31),
        30,
    )


@pytest.mark.parametrize(
    ("planned", "done", "state", "days"),
    [
        ("1/5/2026", "1/5/2026", "done", 0),
        ("1/5/2026", "29/4/2026", "early", 2),
        ("1/5/2026", "11/5/2026", "late", 10),
        ("5/2026", "31/5/2026", "done", 0),
        ("5/2026", "2/6/2026", "unknown", 0),
        ("1/5/2026", "6/2026", "unknown", 0),
        ("21/6/2026", None, "overdue", 10),
        ("6/2026", None, "overdue", 1),
        ("1/7/2026", None, "planned", 0),
        ("7/2026", None, "planned", 0),
        (None, "1/5/2026", "unplanned", 0),
    ],
)
def test_plan_and_fact_are_compared_as_far_as_both_are_known(
    planned: str | None, done: str | None, state: str, days: int
) -> None:
    typed = {"ten": "Việc", "ke_hoach": planned, "thuc_te": done}
    [step] = project(moc=[{k: v for k, v in typed.items() if v}]).steps
    row = milestone_row(step, date(2026, 7, 1))
    assert (row.state, row.days) == (state, days)


def test_shares_are_of_the_total_and_a_blank_amount_has_none() -> None:
    record = project(
        tong_muc_dau_tu="900",
        nguon_von=[{"loai": "ngan-sach-phuong", "so_tien": "600"}, {"loai": "nhan-dan"}],
    )
    view = own_view(record, site_of(record), "vi")
    assert [row.share for row in view.sources] == ["66,67", None]
    assert view.computed_vnd is None


def test_sources_that_do_not_add_up_are_told() -> None:
    record = project(
        tong_muc_dau_tu="900",
        nguon_von=[
            {"loai": "ngan-sach-phuong", "so_tien": "600"},
            {"loai": "nhan-dan", "so_tien": "200"},
        ],
        nguon_von_khong_khop="Văn bản ghi vậy",
    )
    view = own_view(record, site_of(record), "vi")
    assert view.computed_vnd == 800
    assert view.chart is not None
    assert [bar.text for bar in view.chart.bars] == ["600\u00a0đồng", "200\u00a0đồng"]


LAND: dict[str, Any] = {
    "thu_hoi_dat": {
        "cac_buoc": [
            {"buoc": "thong-bao", "niem_yet_tu": "1/6/2026", "niem_yet_den_khi_xong": "có"},
            {"buoc": "phuong-an", "niem_yet_tu": "10/6/2026", "niem_yet_den": "10/7/2026"},
        ]
    }
}


@pytest.mark.parametrize(
    ("day", "posted"),
    [
        (date(2026, 5, 31), []),
        (date(2026, 6, 1), ["thong-bao"]),
        (date(2026, 6, 10), ["thong-bao", "phuong-an"]),
        (date(2026, 7, 10), ["thong-bao", "phuong-an"]),
        (date(2026, 7, 11), ["thong-bao"]),
    ],
)
def test_steps_of_land_recovery_hang_each_for_its_own_time(day: date, posted: list[str]) -> None:
    record = project(**LAND)
    view = own_view(record, site_of(record, as_of=day), "vi")
    assert [row.step.step for row in view.posted] == posted


def test_a_notice_hangs_until_the_land_is_handed_over() -> None:
    steps = [*LAND["thu_hoi_dat"]["cac_buoc"], {"buoc": "ban-giao-dat", "ngay": "20/7/2026"}]
    record = project(thu_hoi_dat={"cac_buoc": steps})
    assert own_view(record, site_of(record, as_of=date(2026, 8, 1)), "vi").posted == ()


def test_the_calendar_gets_the_last_days_that_still_matter() -> None:
    due = project(moc=[BEGUN, END], **LAND)
    assert due.deadlines == (
        ("handover_planned", date(2026, 8, 31)),
        ("land_posted_until", date(2026, 7, 10)),
    )
    done = project(moc=[BEGUN, {**END, "thuc_te": "1/8/2026"}])
    assert done.deadlines == ()


def test_the_first_page_tells_postings_then_what_is_late_then_what_is_built() -> None:
    late = project("tre", moc=[START])
    built = project("dang-lam", moc=[BEGUN, END])
    posted = project("dat", **LAND)
    later = project("dat-sau")
    front = front_view(site_of(late, built, posted, later, as_of=date(2026, 7, 1)), "vi")
    assert [(item.record.id, item.row.step.step) for item in front.posted] == [
        ("dat", "phuong-an"),
        ("dat", "thong-bao"),
    ]
    assert [row.record.id for row in front.late] == ["tre"]
    assert [row.record.id for row in front.running] == ["dang-lam"]


def test_a_land_plan_on_the_board_is_among_what_hangs_posted_today() -> None:
    """People whose land is taken must see it on the home page, whatever the building does."""
    steps = [
        {"buoc": "thong-bao", "niem_yet_tu": "1/5/2026", "niem_yet_den": "1/6/2026"},
        {"buoc": "phuong-an", "niem_yet_tu": "10/6/2026", "niem_yet_den": "20/7/2026"},
    ]
    registers = Registers(site_of(project(thu_hoi_dat={"cac_buoc": steps})))
    (row,) = registers.running
    assert (row.record.id, row.status.ends) == ("ngo", date(2026, 7, 20))
    assert Registers(replace(registers.site, as_of=date(2026, 7, 21))).running == ()
