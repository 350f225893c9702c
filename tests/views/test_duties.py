"""The page of duties: every text once, what is in force first, what comes from the general rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.model.duty import Duty
from disclosure.model.site import Site
from disclosure.views.duties import DutyRow, duties_of_clause, duty_groups

from .conftest import site_of


def duty(code: str, **typed: Any) -> Duty:
    """A duty of clause 2 with a posting of its own, and what a test changes."""
    required = {
        "ma": code,
        "khoan": "2",
        "ten": "Việc thử",
        "ten_en": "Test",
        "ai": "UBND phường",
        "niem_yet": "co-thoi-han",
        "so_ngay_niem_yet": "15",
        "can_cu": [{"van_ban": "Luật thử"}],
        "hieu_luc_tu": "01/7/2023",
        "nguon": "Trang thử",
        "do_tin_cay": "da-doc",
    }
    return Duty.model_validate({**required, **typed})


def with_duties(*more: Duty, as_of: date = date(2026, 7, 1)) -> Site:
    ward = site_of(as_of=as_of)
    duties = (*ward.catalogue.duties, *more)
    return replace(ward, catalogue=replace(ward.catalogue, duties=duties))


def row(site: Site, code: str) -> DutyRow:
    (found,) = [row for group in duty_groups(site) for row in group.rows if row.code == code]
    return found


@pytest.mark.parametrize(
    ("as_of", "days", "times"),
    [
        (date(2025, 12, 31), 15, ["now", "coming"]),
        (date(2026, 1, 1), 10, ["now", "former"]),
    ],
)
def test_the_text_in_force_is_shown_first(as_of: date, days: int, times: list[str]) -> None:
    found = row(with_duties(as_of=as_of), "k2-thuc-hien-quy")
    assert found.shown.duty.days == days
    assert [text.time for text in found.texts] == times


def test_what_a_special_rule_leaves_unsaid_is_told_as_the_general_one_has_it() -> None:
    special = row(with_duties(duty("k2-rieng")), "k2-rieng").shown
    assert special.taken == {"term", "forms"}
    assert (special.duty.days, special.duty.day_type) == (5, "ngay-lam-viec")
    assert special.duty.posting_days == 15


def test_matters_stand_after_the_clauses() -> None:
    listed = duty("danh-sach", khoan=None, viec="so-sach")
    codes = [group.code for group in duty_groups(with_duties(listed))]
    assert codes == [*(f"khoan-{number}" for number in range(1, 15)), "so-sach"]


def test_a_clause_is_told_only_what_is_in_force() -> None:
    former = duty("k2-cu", hieu_luc_den="30/6/2026")
    codes = [text.duty.code for text in duties_of_clause(2, with_duties(former))]
    assert codes == ["k2-chung", "k2-thuc-hien-quy"]
