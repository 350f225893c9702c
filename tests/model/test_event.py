"""Events: whole days, days half known, and what is owed after a dialogue."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.model.event import Event
from disclosure.model.fields import parse_time


def event(**typed: Any) -> Event:
    required = {
        "ma": "hop",
        "tieu_de": "Họp",
        "loai_su_kien": "hop-dan",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
    }
    return Event.model_validate({**required, **typed})


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("7:30", "07:30"),
        ("07:30", "07:30"),
        ("7h30", "07:30"),
        ("7 giờ 30", "07:30"),
        ("17h", "17:00"),
        ("8 g", "08:00"),
        ("00:00", "00:00"),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, shown: str) -> None:
    assert f"{parse_time(typed):%H:%M}" == shown


@pytest.mark.parametrize("typed", ["24:00", "7:", "7:3", "8:60", "sáng", "07:30:00", "7", "٧:30"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="không đọc được thành giờ"):
        parse_time(typed)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ({}, (None, None)),
        ({"ngay": "7/2026"}, (None, None)),
        ({"ngay": "10/7/2026"}, (date(2026, 7, 10), date(2026, 7, 10))),
        ({"ngay": "10/7/2026", "den_ngay": "12/7/2026"}, (date(2026, 7, 10), date(2026, 7, 12))),
    ],
)
def test_first_and_last_day(typed: dict[str, str], days: tuple[date | None, date | None]) -> None:
    assert (event(**typed).first_day, event(**typed).last_day) == days


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ({"loai_su_kien": "doi-thoai", "ngay": "10/7/2026"}, date(2026, 7, 20)),
        ({"loai_su_kien": "hop-dan", "ngay": "10/7/2026"}, None),
        ({"loai_su_kien": "doi-thoai", "ngay": "15/6/2025"}, None),
        ({"loai_su_kien": "doi-thoai", "ngay": "10/7/2026", "huy": {"ly_do": "Mưa"}}, None),
        ({"loai_su_kien": "doi-thoai", "ngay": "7/2026"}, None),
    ],
)
def test_a_dialogue_owes_its_outcome_in_ten_days(typed: dict[str, Any], due: date | None) -> None:
    assert event(**typed).outcome_due_on == due
    assert [day for _, day in event(**typed).deadlines] == ([due] if due else [])


def test_an_outcome_that_is_there_is_no_deadline_any_more() -> None:
    told = {"ngay": "12/7/2026", "tom_tat": "Đã trả lời"}
    record = event(loai_su_kien="doi-thoai", ngay="10/7/2026", ket_qua=told)
    assert record.deadlines == ()


def test_history_does_not_say_that_a_cancelled_event_was_held() -> None:
    held = dict(event(ngay="10/7/2026").milestones)
    called_off = dict(event(ngay="10/7/2026", huy={"ly_do": "Mưa"}).milestones)
    assert (bool(held["event_held"]), bool(held["event_planned"])) == (True, False)
    assert (bool(called_off["event_held"]), bool(called_off["event_planned"])) == (False, True)
