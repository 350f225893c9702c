"""People in charge: who serves, how to reach them, who stands in."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.views.official import front_view, own_view, state_of

from .conftest import site_of
from .participation import official

UNIT = {"ten": "Văn phòng", "dien_thoai": "0203 3000 000", "noi_tiep": "Phòng 1"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, "duong-nhiem"),
        ({"tu_ngay": "1/7/2026", "den_ngay": "1/7/2026"}, "duong-nhiem"),
        ({"den_ngay": "30/6/2026"}, "thoi-nhiem-vu"),
        ({"tu_ngay": "2/7/2026"}, "sap-nhan-nhiem-vu"),
    ],
)
def test_someone_serves_from_the_first_to_the_last_day(typed: dict[str, Any], code: str) -> None:
    record = official(**typed)
    assert state_of(record, site_of(record)).code == code


def test_the_units_telephone_and_place_stand_in_for_missing_ones() -> None:
    record = official(don_vi_phu_trach=UNIT, phong="Bàn 3")
    view = own_view(record, site_of(record), "vi")
    assert (view.phone, view.is_phone_of_unit, view.place) == ("0203 3000 000", True, "Bàn 3")


def test_a_deputy_is_named_both_ways_and_told_when_gone() -> None:
    chief = official("truong", nguoi_thay="pho")
    deputy = official("pho", den_ngay="30/6/2026")
    site = site_of(chief, deputy)
    view = own_view(chief, site, "vi")
    assert (view.deputy, view.is_deputy_serving) == (deputy, False)
    assert own_view(deputy, site, "vi").stands_in_for == (chief,)


def test_the_directory_has_only_those_who_serve_and_leaders_under_their_khu_pho() -> None:
    site = site_of(
        official("can-bo"),
        official("cu", den_ngay="1/1/2026"),
        official("truong-kp", vai_tro_khu_pho="truong-khu-pho", khu_pho=["kp-2"]),
    )
    front = front_view(site, "vi")
    assert [row.record.id for row in front.ward] == ["can-bo"]
    assert [
        (group.neighborhood.code, [row.record.id for row in group.rows])
        for group in front.neighborhoods
    ] == [("kp-2", ["truong-kp"])]
