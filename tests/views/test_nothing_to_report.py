"""“Không phát sinh”: speaks for what its signer could know, and no longer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.views.nothing_to_report import own_view, state_of

from .conftest import record, site_of
from .participation import statement


@pytest.mark.parametrize(
    ("typed", "begins", "ends"),
    [
        ({"quy": "1"}, date(2026, 1, 1), date(2026, 3, 31)),
        ({"quy": "2"}, date(2026, 4, 1), date(2026, 6, 30)),
        ({"quy": "4"}, date(2026, 10, 1), date(2026, 12, 31)),
        ({"quy": None}, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_a_quarter_or_a_year(typed: dict[str, Any], begins: date, ends: date) -> None:
    made = statement(**typed)
    assert (made.period_from, made.period_until) == (begins, ends)


@pytest.mark.parametrize(
    ("signed", "code"),
    [
        ("1/4/2026", "khong-phat-sinh-ca-ky"),
        ("31/3/2026", "khong-phat-sinh-den-ngay-ky"),
    ],
)
def test_it_speaks_for_the_whole_period_when_signed_after_it(signed: str, code: str) -> None:
    made = statement(ngay_ky=signed)
    assert state_of(made, site_of(made)).code == code


def test_what_came_up_after_signing_is_named() -> None:
    made = statement(ngay_ky="15/3/2026")
    later = record("sau", khoan_dieu_11=["9"], ngay_ban_hanh="20/3/2026")
    site = site_of(made, later)
    assert state_of(made, site).code == "da-phat-sinh-sau-ngay-ky"
    assert own_view(made, site, "vi").arisen == (later,)


@pytest.mark.parametrize(
    "typed",
    [
        {"khoan_dieu_11": ["3"], "ngay_ban_hanh": "10/3/2026"},
        {"khoan_dieu_11": ["9"], "ngay_ban_hanh": "31/12/2025", "ngay_dang": "5/1/2026"},
        {"khoan_dieu_11": ["9"], "ngay_ban_hanh": "2026"},
        {"khoan_dieu_11": ["9"]},
    ],
    ids=["other clause", "signed before the period", "only its year is known", "undated"],
)
def test_other_records_do_not_contradict_it(typed: dict[str, Any]) -> None:
    made = statement()
    assert state_of(made, site_of(made, record(**typed))).code == "khong-phat-sinh-ca-ky"
