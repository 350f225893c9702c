"""The calendar of the year: whose part each thing is, which day to work by, what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from disclosure.load.site import load_site
from disclosure.model.disclosure import Disclosure
from disclosure.model.duty import Duty
from disclosure.model.site import Site
from disclosure.views.registers import Registers
from disclosure.views.year_calendar import Role, YearRow, roles_of, year_calendar

ROOT = Path(__file__).parents[2]
AS_OF = date(2027, 5, 3)
HEAD = "Tổ trưởng tổ dân phố (trưởng khu phố)"


@lru_cache
def ward() -> Site:
    site, problems = load_site(ROOT / "data", AS_OF, ROOT)
    assert site is not None, problems
    tracked = site.ward.model_copy(update={"tracked_from": date(2027, 1, 1)})
    return replace(site, publications=(), ward=tracked)


def duty(code: str, **typed: Any) -> Duty:
    required = {
        "ma": code,
        "viec": "so-sach",
        "ten": "Việc thử",
        "ten_en": "Test",
        "ai": "UBND phường",
        "can_cu": [{"van_ban": "Luật thử"}],
        "hieu_luc_tu": "01/7/2023",
        "nguon": "Trang thử",
        "do_tin_cay": "da-doc",
    }
    return Duty.model_validate({**required, **typed})


def quarterly(code: str = "quy", **typed: Any) -> Duty:
    return duty(code, dinh_ky="hang-quy", su_kien="het-ky", so_ngay="10", **typed)


def site_of(*duties: Duty, **parts: Any) -> Site:
    catalogue = replace(ward().catalogue, duties=duties, yearly_tasks=())
    return replace(ward(), catalogue=catalogue, **parts)


def rows(site: Site, year: int = 2027) -> list[YearRow]:
    return [row for month in year_calendar(year, Registers(site)).months for row in month.rows]


def parts(site: Site, year: int = 2027) -> dict[str, Role]:
    return {role.code: role for role in year_calendar(year, Registers(site)).roles}


@pytest.mark.parametrize(
    ("responsible", "roles"),
    [
        (HEAD, ("truong-khu-pho",)),
        (f"UBND phường; {HEAD}", ("truong-khu-pho", "uy-ban")),
        ("Chủ tịch UBND phường", ("uy-ban",)),
        ("UBND phường phối hợp MTTQ phường", ("mat-tran", "uy-ban")),
        ("Trưởng Ban công tác Mặt trận", ("ban-cong-tac-mat-tran",)),
        ("Ban Thanh tra nhân dân", ("ban-thanh-tra",)),
        ("Nơi thu phí, lệ phí", ("khac",)),
    ],
)
def test_everybody_named_has_the_thing_in_their_part(
    responsible: str, roles: tuple[str, ...]
) -> None:
    assert roles_of(responsible) == roles


def test_the_wards_own_data_leave_nothing_out_of_the_parts() -> None:
    found = year_calendar(2027, Registers(ward()))
    told = {row.entry.key for month in found.months for row in month.rows}
    assert {row.entry.key for role in found.roles for row in role.rows} == told
    undated = {d.code for role in found.roles for d in (*role.arising, *role.standing)}
    in_force = {d.code for d in ward().catalogue.duties if d.is_in_force(AS_OF) and not d.recurs}
    assert undated == in_force
    assert {role.code for role in found.roles} >= {"truong-khu-pho", "ban-thanh-tra", "uy-ban"}


def test_the_wards_own_data_name_everybody_in_known_words() -> None:
    catalogue = ward().catalogue
    named = {
        *(duty.responsible for duty in catalogue.duties),
        *(task.responsible for task in catalogue.yearly_tasks),
    }
    others = {responsible for responsible in named if roles_of(responsible) == ("khac",)}
    assert others == {"Đơn vị vận động, tiếp nhận, phân phối đóng góp", "Nơi thu phí, lệ phí"}


def test_a_head_of_a_khu_pho_has_the_conference_the_covenant_and_the_meetings() -> None:
    part = parts(ward())["truong-khu-pho"]
    assert [row.entry.key for row in part.rows] == [
        "ngay-hoi-ra-soat-quy-uoc--2027",
        "quy-uoc-ra-soat--2027",
        "hoi-nghi-nam--2027",
    ]
    assert {"hoi-nghi-nam-moi", "dan-ban-thong-bao", "quy-uoc-ho-so"} <= {
        duty.code for duty in part.arising
    }


def test_what_waits_for_something_stands_apart_from_what_is_always_there() -> None:
    waits = duty("cho", su_kien="khac", ke_tu="ngày họp", so_ngay="5")
    always = duty("luon", su_kien="khac", ke_tu="khi đổi", dinh_ky="thuong-xuyen")
    part = parts(site_of(waits, always))["uy-ban"]
    assert ([d.code for d in part.arising], [d.code for d in part.standing]) == (["cho"], ["luon"])


def test_a_day_off_tells_the_working_day_before_it() -> None:
    # 10 January 2027 is a Sunday, 10 April and 10 July are Saturdays, 10 October is a Sunday.
    assert [row.work_by for row in rows(site_of(quarterly()))] == [
        date(2027, 1, 8),
        date(2027, 4, 9),
        date(2027, 7, 9),
        date(2027, 10, 8),
    ]


def test_of_a_year_whose_days_off_are_not_known_no_working_day_is_told() -> None:
    assert {row.work_by for row in rows(site_of(quarterly()), 2029)} == {None}


def test_only_what_the_ward_alone_does_says_what_became_of_it() -> None:
    listed = Disclosure.model_validate(
        {
            "ma": "danh-sach",
            "trich_yeu": "Danh sách",
            "co_quan_ban_hanh": "UBND phường",
            "khu_pho": "tat-ca",
            "tom_tat": "Thử.",
            "nghia_vu": "quy",
            "ky": "2027-Q1",
            "ngay_dang": "09/4/2027",
        }
    )
    both = (quarterly(), quarterly("khu", ai=HEAD))
    told = {row.entry.key: row.state for row in rows(site_of(*both, publications=(listed,)))}
    assert told["quy--2027-q1"] == "done"
    assert told["quy--2027-q2"] is None
    assert told["khu--2027-q1"] is None


def test_next_year_is_told_by_the_law_that_will_be_in_force() -> None:
    former = duty("cu", su_kien="khac", ke_tu="ngày họp", hieu_luc_den="31/12/2027")
    following = duty("moi", su_kien="khac", ke_tu="ngày họp", hieu_luc_tu="01/01/2028")
    site = site_of(former, following)
    assert [d.code for d in parts(site, 2027)["uy-ban"].arising] == ["cu"]
    assert [d.code for d in parts(site, 2028)["uy-ban"].arising] == ["moi"]
