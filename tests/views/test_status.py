"""The state of a posting, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from disclosure.dates import PartialDate
from disclosure.model.disclosure import Disclosure
from disclosure.model.exclusion import Exclusion
from disclosure.model.publication import Publication
from disclosure.model.question import Question
from disclosure.views.calendar import deadline_entries
from disclosure.views.kinds import state_of
from disclosure.views.registers import Registers
from disclosure.views.status import (
    ANNULLED,
    INTERRUPTED,
    POSTING,
    POSTING_STATES,
    Status,
    posted_now,
    posting_of,
)

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
    assert {*POSTING_STATES} == {code for _, code, _ in CASES} | {"da-thay-the", INTERRUPTED}


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


BOARD = {"niem_yet_tu": "1/6/2026", "niem_yet_den": "30/6/2026"}
LOST = [{"tu": "10/6/2026", "den": "12/6/2026", "ly_do": "Bảng đổ"}]
ANNULMENT = {"ngay": "20/6/2026", "ly_do": "Sai thẩm quyền", "can_cu": [{"van_ban": "Luật mẫu"}]}


@pytest.mark.parametrize(
    ("day", "code", "days_left"),
    [
        (date(2026, 6, 9), "dang-niem-yet", 24),
        (date(2026, 6, 10), INTERRUPTED, None),
        (date(2026, 6, 12), INTERRUPTED, None),
        (date(2026, 6, 13), "dang-niem-yet", 20),
        (date(2026, 7, 3), "sap-het-han", 0),
        (date(2026, 7, 4), "da-ket-thuc", None),
    ],
)
def test_each_day_lost_moves_the_last_day_by_one(
    day: date, code: str, days_left: int | None
) -> None:
    posted = record(**BOARD, gian_doan=LOST)
    status = posting_of(posted, site_of(posted, as_of=day))
    assert (status.code, status.days_left) == (code, days_left)
    assert posted.last_posted_on == date(2026, 7, 3)
    assert posted.deadlines == (("posted_until", date(2026, 7, 3)),)
    assert (posted_now(posted, site_of(posted, as_of=day)) is None) == (days_left is None)


def test_nobody_knows_the_last_day_of_what_does_not_hang_again_yet() -> None:
    posted = record(**BOARD, gian_doan=[{"tu": "10/6/2026", "ly_do": "Bảng đổ"}])
    for day in (date(2026, 6, 10), AS_OF):
        assert posting_of(posted, site_of(posted, as_of=day)).code == INTERRUPTED
    assert (posted.last_posted_on, posted.postings, posted.deadlines) == (None, (), ())


def test_a_standing_posting_is_interrupted_and_stands_again() -> None:
    posted = record(niem_yet_thuong_xuyen="có", gian_doan=LOST)
    codes = [
        posting_of(posted, site_of(posted, as_of=date(2026, 6, day))).code for day in (9, 12, 13)
    ]
    assert codes == ["thuong-xuyen", INTERRUPTED, "thuong-xuyen"]


@pytest.mark.parametrize("kind", [Disclosure, Question, Exclusion])
def test_what_was_annulled_is_annulled_whatever_its_kind_and_dates(
    kind: type[Publication],
) -> None:
    typed: dict[str, Any] = {
        "ma": "mot",
        "tieu_de": "Việc",
        "trich_yeu": "Việc",
        "tom_tat": "Tóm tắt.",
        "ly_do": "Lý do.",
        "co_quan_ban_hanh": "UBND phường Mẫu",
        "khu_pho": "tat-ca",
        "kenh": "thu",
        "cau_hoi": "Bao giờ?",
        "han_tra_loi": "1/6/2026",
        "loai": "khong-ap-dung",
        "can_cu": [{"van_ban": "Luật mẫu"}],
        "nguoi_quyet_dinh": {"chuc_vu": "Chủ tịch"},
        "ngay_quyet_dinh": "1/6/2026",
        "huy_bo": ANNULMENT,
        "thay_the": ["mot"],
        **BOARD,
    }
    known = {field.alias for field in kind.model_fields.values()}
    found = kind.model_validate({key: value for key, value in typed.items() if key in known})
    site = site_of(found)
    assert state_of(found, site) == posting_of(found, site) == Status(ANNULLED, "replaced")
    assert posted_now(found, site_of(found, as_of=date(2026, 6, 15))) is None
    assert not list(deadline_entries(site, date(2026, 1, 1), date(2027, 1, 1)))
    assert ANNULLED in {choice.code for choice in Registers(site).of(kind.kind).statuses}


def test_only_what_was_annulled_makes_a_list_of_it() -> None:
    register = Registers(site_of(record())).main
    assert ANNULLED not in {choice.code for choice in register.statuses}
