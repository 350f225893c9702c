"""Decisions not to disclose: what they excuse, on both sides of each day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.law.exclusions import exclusions_of_clause, exclusions_of_duty, valid
from disclosure.model.exclusion import Exclusion
from disclosure.model.reporting_period import ReportingPeriod, parse_reporting_period
from disclosure.views.exclusion import OVER, UNREVIEWED, front_view, state_of

from .conftest import record, site_of

TODAY = date(2026, 7, 1)


def exclusion(code: str = "mot", **typed: Any) -> Exclusion:
    """A decision of 10/3/2026 on clause 9, with what a test adds."""
    required = {
        "ma": code,
        "tieu_de": "Không áp dụng",
        "loai": "khong-ap-dung",
        "ly_do": "Lý do.",
        "khoan_dieu_11": ["9"],
        "can_cu": [{"van_ban": "Luật", "so_hieu": "10/2022/QH15", "dieu": "11"}],
        "nguoi_quyet_dinh": {"chuc_vu": "Chủ tịch"},
        "ngay_quyet_dinh": "10/3/2026",
        "khu_pho": "tat-ca",
    }
    return Exclusion.model_validate({**required, **typed})


def period(code: str) -> ReportingPeriod:
    return parse_reporting_period(code)


@pytest.mark.parametrize(
    ("typed", "asked", "is_excused"),
    [
        # A standing decision, from the period in which it was taken.
        ({}, "2026-02", False),
        ({}, "2026-03", True),
        ({}, "2026", True),
        ({}, "2025", False),
        ({}, "2030-Q1", True),
        # Of one period: that one and those inside it, whenever it was decided.
        ({"ky": "2026-Q1"}, "2026-Q1", True),
        ({"ky": "2026-Q1"}, "2026-01", True),
        ({"ky": "2026-Q1"}, "2026-Q2", False),
        ({"ky": "2026-Q1"}, "2026", False),
        ({"ky": "2025"}, "2025-Q4", True),
    ],
)
def test_a_decision_excuses_its_periods(
    typed: dict[str, str], asked: str, is_excused: bool
) -> None:
    assert exclusion(**typed).excludes(9, period(asked), TODAY) is is_excused


@pytest.mark.parametrize("kind", ["khong-ap-dung", "khong-duoc-cong-khai", "chua-duoc-cong-khai"])
def test_what_is_over_excuses_nothing_that_comes_after(kind: str) -> None:
    one = exclusion(loai=kind, den="30/6/2026")
    on, after = date(2026, 6, 30), date(2026, 7, 1)
    assert one.excludes(9, period("2026-Q2"), on)
    # What did not concern the ward then still did not; what had to wait must now be disclosed.
    assert one.excludes(9, period("2026-Q2"), after) is (kind == "khong-ap-dung")
    assert not one.excludes(9, period("2026-Q3"), after)


def test_it_is_about_the_clauses_and_duties_that_it_names() -> None:
    one = exclusion(cac_nghia_vu=["k1-chung"])
    quarter = period("2026-Q2")
    assert one.excludes("k1-chung", quarter, TODAY)
    assert not one.excludes("k2-chung", quarter, TODAY)
    assert not one.excludes(1, quarter, TODAY)


def test_a_duty_is_excused_by_its_own_code_or_its_clause() -> None:
    site = site_of(exclusion(), exclusion("hai", khoan_dieu_11=[], cac_nghia_vu=["k1-chung"]))
    quarter = period("2026-Q2")
    found = {
        code: [one.id for one in exclusions_of_duty(site.duty[code], quarter, site)]
        for code in ("k1-chung", "k2-chung", "k9-chung")
    }
    assert found == {"k1-chung": ["hai"], "k2-chung": [], "k9-chung": ["mot"]}
    assert [one.id for one in exclusions_of_clause(9, quarter, site)] == ["mot"]


def test_what_is_unconfirmed_or_annulled_excuses_nothing() -> None:
    annulment = {"ngay": "1/4/2026", "ly_do": "Sai", "can_cu": [{"van_ban": "Luật"}]}
    site = site_of(
        exclusion(xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"}),
        exclusion("hai", huy_bo=annulment),
    )
    assert valid(site) == ()


@pytest.mark.parametrize(
    ("typed", "day", "code"),
    [
        ({"den": "30/6/2026"}, date(2026, 6, 30), "khong-ap-dung"),
        ({"den": "30/6/2026"}, date(2026, 7, 1), OVER),
        ({"ngay_xem_lai": "30/6/2026"}, date(2026, 6, 30), "khong-ap-dung"),
        ({"ngay_xem_lai": "30/6/2026"}, date(2026, 7, 1), UNREVIEWED),
        ({"ngay_xem_lai": "1/5/2026", "den": "30/6/2026"}, date(2026, 7, 1), OVER),
        ({"loai": "khong-duoc-cong-khai"}, date(2026, 7, 1), "khong-duoc-cong-khai"),
    ],
)
def test_the_state_follows_the_days(typed: dict[str, str], day: date, code: str) -> None:
    one = exclusion(**typed)
    assert state_of(one, site_of(one, as_of=day)).code == code


def test_the_front_parts_what_holds_from_what_is_over() -> None:
    site = site_of(
        exclusion("con"),
        exclusion("het", den="30/6/2026"),
        exclusion("cham", ngay_xem_lai="30/6/2026"),
        exclusion("cho", xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"}),
        record(),
    )
    front = front_view(site, "vi")
    assert sorted(row.record.id for row in front.holding) == ["cham", "con"]
    assert [row.record.id for row in front.over] == ["het"]
