"""The page of a khu phố and its monthly bulletin."""

from __future__ import annotations

from datetime import date

import pytest

from disclosure.model.disclosure import Disclosure
from disclosure.views.bulletin import OWN_LINES, bulletin_of, months_shown
from disclosure.views.neighborhood import SECTION_ROWS, neighborhood_view
from disclosure.views.registers import Registers

from .conftest import record, site_of
from .participation import official

KHU = {"khu_pho": ["kp-1"]}


def registers_of(*records: Disclosure) -> Registers:
    return Registers(site_of(*records))


def test_a_bulletin_tells_what_was_filed_in_its_month() -> None:
    registers = registers_of(
        record("thang-nay", ngay_dang="30/6/2026", **KHU),
        record("thang-truoc", ngay_dang="31/5/2026", **KHU),
        record("ca-phuong", ngay_dang="1/6/2026"),
        record("khu-khac", ngay_dang="2/6/2026", khu_pho=["kp-2"]),
        record("chi-biet-nam", ngay_dang="2026", **KHU),
    )
    place = registers.site.neighborhood["kp-1"]
    bulletin = bulletin_of(place, 2026, 6, registers)
    assert [row.record.id for row in bulletin.own.rows] == ["thang-nay"]
    assert [row.record.id for row in bulletin.ward.rows] == ["ca-phuong"]


def test_what_does_not_fit_is_counted() -> None:
    registers = registers_of(
        *(record(f"r-{n}", ngay_dang="1/6/2026", **KHU) for n in range(OWN_LINES + 3))
    )
    bulletin = bulletin_of(registers.site.neighborhood["kp-1"], 2026, 6, registers)
    assert len(bulletin.own.rows) == OWN_LINES
    assert bulletin.own.left_out == 3


def test_a_bulletin_names_what_is_still_open_for_the_khu_pho_and_the_ward() -> None:
    period = {"niem_yet_tu": "1/6/2026", "niem_yet_den": "10/7/2026"}
    registers = registers_of(
        record("cua-khu", **KHU, **period),
        record("cua-phuong", **period),
        record("khu-khac", khu_pho=["kp-2"], **period),
    )
    bulletin = bulletin_of(registers.site.neighborhood["kp-1"], 2026, 7, registers)
    assert [row.record.id for row in bulletin.running.rows] == ["cua-khu", "cua-phuong"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 7, 1), ((2026, 7), (2026, 6))),
        (date(2026, 1, 31), ((2026, 1), (2025, 12))),
        (date(2026, 12, 31), ((2026, 12), (2026, 11))),
    ],
)
def test_bulletins_of_this_month_and_the_last(
    day: date, expected: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    assert months_shown(day) == expected


def test_a_khu_pho_page_has_its_own_matters_apart_from_the_wards() -> None:
    own = [record(f"r-{n}", ngay_dang=f"{n + 1}/6/2026", **KHU) for n in range(SECTION_ROWS + 1)]
    registers = registers_of(*own, record("chung"), record("khac", khu_pho=["kp-2"]))
    view = neighborhood_view(registers.site.neighborhood["kp-1"], registers, "vi")
    assert [section.choice.record_kind for section in view.sections] == ["cong-khai"]
    assert len(view.sections[0].rows) == SECTION_ROWS
    assert len(view.sections[0].choice.records) == SECTION_ROWS + 1
    assert [row.record.id for row in view.wardwide] == ["chung"]
    assert view.people == ()
    assert not view.has_covenant


def test_a_khu_pho_page_and_its_bulletin_name_only_those_in_charge_today() -> None:
    site = site_of(
        official("truong", vai_tro_khu_pho="truong-khu-pho", **KHU),
        official("truoc", vai_tro_khu_pho="truong-khu-pho", den_ngay="30/6/2026", **KHU),
        official("sap", vai_tro_khu_pho="truong-khu-pho", tu_ngay="2/7/2026", **KHU),
        official("khac", khu_pho=["kp-2"]),
    )
    registers, place = Registers(site), site.neighborhood["kp-1"]
    view = neighborhood_view(place, registers, "vi")
    assert [row.record.id for row in view.people] == ["truong"]
    assert view.sections == ()
    assert [one.id for one in bulletin_of(place, 2026, 7, registers).people] == ["truong"]
