"""A record against the law of its day: duty chosen, posting, forms, next period."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.law.compliance import compliance_of
from disclosure.law.duties import duties_of
from disclosure.model.disclosure import Disclosure
from disclosure.model.publication import Publication

from .duties import AS_OF, duty, site_of

GENERAL = duty(
    "k2-chung",
    mac_dinh="có",
    hinh_thuc=[
        {"loai": "trang-mang"},
        {"loai": "bang-niem-yet"},
        {"loai": "truyen-thanh", "so_ngay": "3", "neu_co": "có"},
    ],
    niem_yet="co-thoi-han",
    so_ngay_niem_yet="30",
)
SPECIAL = duty("k2-rieng", so_ngay="30", loai_ngay="ngay")


def record(**typed: Any) -> Publication:
    required = {
        "ma": "mot",
        "trich_yeu": "Quyết định thử",
        "co_quan_ban_hanh": "UBND phường",
        "ngay_ban_hanh": "01/6/2026",
        "khoan_dieu_11": ["2"],
        "khu_pho": "tat-ca",
        "tom_tat": "Thử.",
    }
    return Disclosure.model_validate({**required, **typed})


def test_a_special_duty_that_the_record_names_goes_before_the_general_one() -> None:
    named = record(nghia_vu="k2-rieng", ngay_dang="30/6/2026")
    found = compliance_of(named, site_of(named, duties=(GENERAL, SPECIAL)))
    assert [one.duty.code for one in found.deadlines] == ["k2-rieng"]
    assert found.disclosing is not None
    assert (found.disclosing.due_on, found.disclosing.fulfilment) == (date(2026, 7, 1), "in-time")
    # What the special law leaves unsaid is asked for by the general one.
    assert [one.form for one in found.forms] == ["trang-mang", "bang-niem-yet", "truyen-thanh"]
    assert found.posting is not None
    assert found.posting.asked_days == 30


@pytest.mark.parametrize(
    ("issued", "days"), [("31/12/2025", 15), ("01/01/2026", 10)], ids=["before", "after"]
)
def test_a_record_is_judged_by_the_law_of_its_day(issued: str, days: int) -> None:
    former = duty("k2-quy", so_ngay="15", mac_dinh="có", hieu_luc_den="31/12/2025")
    newer = duty("k2-quy", so_ngay="10", mac_dinh="có", hieu_luc_tu="01/01/2026")
    one = record(ngay_ban_hanh=issued)
    assert [each.days for each in duties_of(one, site_of(one, duties=(former, newer)))] == [days]


def test_before_the_law_was_in_force_nothing_is_asked_for() -> None:
    old = record(ngay_ban_hanh="30/6/2023")
    found = compliance_of(old, site_of(old, duties=(GENERAL,)))
    assert (found.duties, found.deadlines, found.posting, found.forms) == ((), (), None, ())


def test_what_the_ward_has_not_confirmed_is_not_judged() -> None:
    waiting = record(xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"})
    found = compliance_of(waiting, site_of(waiting, duties=(GENERAL,)))
    assert not found.is_judged
    assert found.deadlines == ()


@pytest.mark.parametrize(
    ("typed", "as_of", "state", "held"),
    [
        # Posting periods as communes publish them: day of posting not counted.
        ({"niem_yet_tu": "01/6/2026", "niem_yet_den": "01/7/2026"}, AS_OF, "running", 30),
        (
            {"niem_yet_tu": "01/6/2026", "niem_yet_den": "01/7/2026"},
            date(2026, 7, 2),
            "complete",
            30,
        ),
        ({"niem_yet_tu": "01/6/2026", "niem_yet_den": "30/6/2026"}, AS_OF, "cut-short", 29),
        ({"niem_yet_tu": "05/7/2026", "niem_yet_den": "05/8/2026"}, AS_OF, "coming", 31),
        ({"niem_yet_thuong_xuyen": "có"}, AS_OF, "standing", None),
        ({}, AS_OF, "missing", None),
    ],
)
def test_the_posting(typed: dict[str, Any], as_of: date, state: str, held: int | None) -> None:
    one = record(**typed)
    posting = compliance_of(one, site_of(one, duties=(GENERAL,), as_of=as_of)).posting
    assert posting is not None
    assert (posting.state, posting.held_days) == (state, held)


@pytest.mark.parametrize(
    ("has_loudspeaker", "used", "state"),
    [
        (None, None, "unknown-available"),
        (False, None, "not-available"),
        (True, None, "missing"),
        (True, ("01/6/2026", "03/6/2026"), "used"),
        (True, ("01/6/2026", "02/6/2026"), "too-short"),
        (None, ("01/6/2026", "03/6/2026"), "used"),
    ],
)
def test_the_loudspeaker_is_asked_for_where_there_is_one(
    has_loudspeaker: bool | None, used: tuple[str, str] | None, state: str
) -> None:
    uses = [{"loai": "truyen-thanh", "tu": used[0], "den": used[1]}] if used else []
    one = record(hinh_thuc=uses) if uses else record()
    site = site_of(one, duties=(GENERAL,), has_loudspeaker=has_loudspeaker)
    forms = {check.form: check.state for check in compliance_of(one, site).forms}
    assert forms["truyen-thanh"] == state


def test_online_and_on_the_board_are_known_by_their_days() -> None:
    one = record(ngay_dang="02/6/2026", niem_yet_tu="02/6/2026", niem_yet_den="10/7/2026")
    forms = {
        check.form: check.state
        for check in compliance_of(one, site_of(one, duties=(GENERAL,))).forms
    }
    assert forms["trang-mang"] == "used"
    assert forms["bang-niem-yet"] == "used"


def test_the_next_period_of_what_comes_again_is_told() -> None:
    quarterly = duty("k2-quy", dinh_ky="hang-quy", su_kien="het-ky", so_ngay="10", loai_ngay="ngay")
    one = record(nghia_vu="k2-quy", ky="2026-Q2", ngay_dang="05/7/2026")
    renewal = compliance_of(one, site_of(one, duties=(GENERAL, quarterly))).renewal
    assert renewal is not None
    assert (renewal.period.code, renewal.due_on) == ("2026-Q3", date(2026, 10, 10))


def test_what_a_real_other_place_did_is_shown_and_not_judged() -> None:
    source = {"mo_ta": "Báo", "dia_chi": "https://vi-du.vn/tin"}
    borrowed = record(xac_nhan="minh-hoa", nguon=source, ngay_dang="30/6/2026")
    assert not compliance_of(borrowed, site_of(borrowed, duties=(GENERAL,))).is_judged
    invented = record(xac_nhan="minh-hoa", nguon={"mo_ta": "Tự đặt"}, ngay_dang="30/6/2026")
    assert compliance_of(invented, site_of(invented, duties=(GENERAL,))).is_judged


@pytest.mark.parametrize(
    ("until", "state", "held"),
    # Monday 6/7/2026: Tuesday and Wednesday are two working days.
    # In a year whose days off nobody knows yet, counting ends where it is enough.
    [
        ("08/7/2026", "complete", 2),
        ("07/7/2026", "cut-short", 1),
        ("31/12/2045", "running", 2),
    ],
)
def test_a_posting_in_working_days_is_counted_in_them(until: str, state: str, held: int) -> None:
    working = GENERAL.model_copy(update={"posting_days": 2, "posting_day_type": "ngay-lam-viec"})
    one = record(niem_yet_tu="06/7/2026", niem_yet_den=until)
    posting = compliance_of(one, site_of(one, duties=(working,), as_of=date(2026, 8, 1))).posting
    assert posting is not None
    assert (posting.state, posting.held_days, posting.day_type) == (state, held, "ngay-lam-viec")
