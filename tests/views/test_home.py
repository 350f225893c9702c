"""The home page and the six doors: filled from every kind of record."""

from __future__ import annotations

from disclosure.locale import words
from disclosure.model.kinds import KINDS
from disclosure.views.doors import KINDS_OF_DOOR, NEWEST, doors
from disclosure.views.home import DUTIES, RECENT_ROWS, RUNNING_ROWS, SETTLING, home_view
from disclosure.views.registers import Registers

from .conftest import record, site_of
from .participation import question

ASKED = {"cau_hoi": "Khi nào sửa đèn?", "tra_loi": "Đã sửa."}
CODES = {kind.kind for kind in KINDS}


def test_every_kind_is_behind_some_door() -> None:
    behind = {kind for kinds in KINDS_OF_DOOR.values() for kind in kinds}
    assert behind == CODES
    assert {*DUTIES} <= CODES


def test_a_door_counts_what_it_leads_to_and_shows_the_newest() -> None:
    records = [record(f"r-{n}", ngay_dang=f"{n}/6/2026") for n in range(1, 9)]
    records.append(record("cho", ngay_dang="30/6/2026", xac_nhan="cho-xac-nhan"))
    first = doors(Registers(site_of(*records)))[0]
    assert first.code == "dan-biet"
    assert first.count == 8
    assert [row.record.id for row in first.newest] == ["cho", "r-8", "r-7", "r-6"]
    assert len(first.newest) == NEWEST
    assert first.registers[0].kind == "cong-khai"


def test_home_shows_what_ends_first_and_how_many_more_there_are() -> None:
    posted = [
        record(f"r-{n:02}", niem_yet_tu="1/6/2026", niem_yet_den=f"{n}/7/2026")
        for n in range(1, 12)
    ]
    over = record("qua", niem_yet_tu="1/5/2026", niem_yet_den="30/6/2026", ngay_dang="1/5/2026")
    view = home_view(Registers(site_of(*posted, over)))
    assert [row.record.id for row in view.running] == [f"r-{n:02}" for n in range(1, 9)]
    assert len(view.running) == RUNNING_ROWS
    assert view.running_count == 11
    assert len(view.recent) == RECENT_ROWS
    assert view.late == ()
    assert view.settled == ()


def test_home_tells_of_what_was_settled_by_the_day_of_the_answer() -> None:
    records = [
        question(code, ngay_nhan=received, muc=[{**ASKED, "ngay_tra_loi": answered}])
        for code, received, answered in [
            ("hoi-moi", "1/6/2026", "2/6/2026"),
            ("hoi-cu", "1/1/2024", "30/6/2026"),
            ("da-lau", "1/5/2024", "1/6/2024"),
        ]
    ]
    view = home_view(Registers(site_of(*records)))
    assert [(row.record.id, str(row.day)) for row in view.settled] == [
        ("hoi-cu", "2026-06-30"),
        ("hoi-moi", "2026-06-02"),
    ]


def test_every_day_that_settles_a_matter_is_a_milestone_with_a_word() -> None:
    assert set(words("vi")["event"]) >= SETTLING
