"""The state of a posting, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from disclosure.dates import PartialDate
from disclosure.views.status import POSTING, POSTING_STATES, Status, posting_of

from .conftest import AS_OF, record, site_of

# Today is 1/7/2026.
CASES: list[tuple[dict[str, str], str, int | None]] = [
    ({}, "chua-ghi-nhan", None),
    ({"ngay_dang": "1/6/2026"}, "chua-ghi-nhan", None),
    ({"niem_yet_thuong_xuyen": "có"}, "thuong-xuyen", None),
    ({"niem_yet_tu": "1/7/2026"}, "thuong-xuyen", None),
    ({"niem_yet_tu": "1/7/2026", "niem_yet_thuong_xuyen": "có"}, "thuong-xuyen", None),
    ({"niem_yet_tu": "2/7/2026", "niem_yet_thuong_xuyen": "có"}, "sap-niem-yet", None),
    ({"niem_yet_tu": "2/7/2026", "niem_yet_den": "31/7/2026"}, "sap-niem-yet", None),
    ({"niem_yet_tu": "1/7/2026", "niem_yet_den": "30/7/2026"}, "dang-niem-yet", 29),
    ({"niem_yet_tu": "1/6/2026", "niem_yet_den": "9/7/2026"}, "dang-niem-yet", 8),
    ({"niem_yet_tu": "1/6/2026", "niem_yet_den": "8/7/2026"}, "sap-het-han", 7),
    ({"niem_yet_tu": "1/6/2026", "niem_yet_den": "1/7/2026"}, "sap-het-han", 0),
    ({"niem_yet_tu": "1/7/2026", "niem_yet_den": "1/7/2026"}, "sap-het-han", 0),
    ({"niem_yet_tu": "1/6/2026", "niem_yet_den": "30/6/2026"}, "da-ket-thuc", None),
]


@pytest.mark.parametrize(("typed", "code", "days_left"), CASES)
def test_status_follows_from_the_dates(
    typed: dict[str, str], code: str, days_left: int | None
) -> None:
    posted = record(**typed)
    status = posting_of(posted, site_of(posted))
    assert (status.code, status.days_left) == (code, days_left)
    assert status.begins == posted.posted_from
    assert status.ends == posted.posted_until


@pytest.mark.parametrize("typed", [typed for typed, _, _ in CASES])
def test_a_replaced_record_is_replaced_whatever_its_dates(typed: dict[str, str]) -> None:
    old = record(**typed)
    status = posting_of(old, site_of(old, record("hai", thay_the=["mot"])))
    assert status == Status("da-thay-the", "replaced", old.posted_from, old.posted_until)


def test_every_status_has_a_case() -> None:
    assert {*POSTING_STATES} == {code for _, code, _ in CASES} | {"da-thay-the"}


def test_a_posting_counts_down_to_its_last_day() -> None:
    posted = record(niem_yet_tu="1/7/2026", niem_yet_den="10/7/2026")
    days = [AS_OF + timedelta(days=after) for after in range(-1, 11)]
    counted = [posting_of(posted, site_of(posted, as_of=day)).days_left for day in days]
    assert counted == [None, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, None]


DATES = ["niem_yet_tu", "ngay_dang", "ngay_ban_hanh", "ngay_su_kien", "ngay_hieu_luc"]
"""Preferred first."""


@pytest.mark.parametrize("preferred", range(len(DATES)))
def test_a_record_is_filed_under_the_day_it_was_made_public(preferred: int) -> None:
    typed = {key: f"{day}/7/2026" for day, key in enumerate(DATES, 1) if day > preferred}
    assert record(**typed).filed_on == PartialDate(2026, 7, preferred + 1)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, None),
        ({"ngay_dang": "2026"}, PartialDate(2026)),
        ({"ngay_dang": "7/2026", "ngay_ban_hanh": "16/4/2026"}, PartialDate(2026, 7)),
    ],
)
def test_a_date_stays_as_precise_as_it_is_known(
    typed: dict[str, Any], expected: PartialDate | None
) -> None:
    assert record(**typed).filed_on == expected


def test_today_is_the_day_of_the_site() -> None:
    posted = record(niem_yet_tu="1/7/2026", niem_yet_den="1/7/2026")
    assert posting_of(posted, site_of(posted, as_of=date(2026, 7, 2))).code == "da-ket-thuc"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, "da-thay-the"),
        ({"xac_nhan": "cho-xac-nhan"}, "dang-niem-yet"),
        ({"niem_yet_tu": "1/12/2026", "niem_yet_den": "31/12/2026"}, "dang-niem-yet"),
    ],
)
def test_only_what_is_confirmed_and_posted_takes_the_old_off_the_board(
    typed: dict[str, str], expected: str
) -> None:
    old = record("cu", niem_yet_tu="1/6/2026", niem_yet_den="30/8/2026")
    new = record("moi", thay_the=["cu"], **typed)
    assert posting_of(old, site_of(old, new)).code == expected


@pytest.mark.parametrize(
    ("begins", "until", "moves"),
    [
        ("2/7/2026", "31/7/2026", True),
        ("1/6/2026", "31/7/2026", True),
        ("1/6/2026", "1/7/2026", True),
        ("1/6/2026", "30/6/2026", False),
    ],
)
def test_a_stale_copy_can_move_on_until_the_period_is_over(
    begins: str, until: str, moves: bool
) -> None:
    posted = record(niem_yet_tu=begins, niem_yet_den=until)
    assert (posting_of(posted, site_of(posted)).period is POSTING) is moves
