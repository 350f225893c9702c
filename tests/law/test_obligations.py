"""What the ward has to do: period by period, and what records bring with them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.law.standing import Standing
from disclosure.model.disclosure import Disclosure
from disclosure.model.disclosure_request import DisclosureRequest
from disclosure.model.duty import Duty
from disclosure.model.exclusion import Exclusion
from disclosure.model.publication import Publication

from .duties import duty, site_of

QUARTERLY = duty("k2-quy", dinh_ky="hang-quy", su_kien="het-ky", so_ngay="10", loai_ngay="ngay")


def told(period: str, published: str | None, **typed: Any) -> Publication:
    required = {
        "ma": f"bao-cao-{period.lower()}",
        "trich_yeu": "Báo cáo quý",
        "co_quan_ban_hanh": "UBND phường",
        "khoan_dieu_11": ["2"],
        "khu_pho": "tat-ca",
        "tom_tat": "Thử.",
        "nghia_vu": "k2-quy",
        "ky": period,
        **({"ngay_dang": published} if published else {}),
    }
    return Disclosure.model_validate({**required, **typed})


def states(
    *records: Publication, as_of: date, duties: tuple[Duty, ...] = (QUARTERLY,)
) -> dict[str, str]:
    site = site_of(*records, duties=duties, as_of=as_of, tracked_from=date(2026, 1, 1))
    return {
        one.period.code: one.state for one in Standing(site).obligations if one.period is not None
    }


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2026, 3, 1), "due"),
        (date(2026, 4, 10), "due"),
        (date(2026, 4, 11), "overdue"),
    ],
)
def test_a_quarter_without_a_record_is_overdue_the_day_after_its_due_day(
    as_of: date, state: str
) -> None:
    assert states(as_of=as_of)["2026-Q1"] == state


@pytest.mark.parametrize(
    ("published", "state"),
    [("10/4/2026", "done"), ("11/4/2026", "late"), (None, "undated")],
)
def test_a_record_of_the_quarter_fulfils_it(published: str | None, state: str) -> None:
    assert states(told("2026-Q1", published), as_of=date(2026, 5, 1))["2026-Q1"] == state


def test_an_older_record_does_not_stand_for_the_quarter_that_is_over() -> None:
    found = states(told("2026-Q1", "05/4/2026"), as_of=date(2026, 7, 11))
    assert found["2026-Q2"] == "renewal-overdue"
    assert found["2026-Q3"] == "due"


def test_what_awaits_confirmation_fulfils_nothing() -> None:
    waiting = told("2026-Q1", "05/4/2026", xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"})
    assert states(waiting, as_of=date(2026, 5, 1))["2026-Q1"] == "overdue"


def test_nothing_is_held_against_the_ward_before_the_day_it_is_tracked_from() -> None:
    site = site_of(duties=(QUARTERLY,), as_of=date(2026, 5, 1), tracked_from=date(2026, 4, 1))
    assert [one.period and one.period.code for one in Standing(site).obligations] == [
        "2026-Q2",
        "2026-Q3",
    ]


def exclusion(**typed: Any) -> Exclusion:
    required = {
        "ma": "khong-co-quy",
        "tieu_de": "Không áp dụng",
        "loai": "khong-ap-dung",
        "ly_do": "Phường không có.",
        "khu_pho": "tat-ca",
        "cac_nghia_vu": ["k2-quy"],
        "can_cu": [{"van_ban": "Luật thử", "dieu": "1"}],
        "nguoi_quyet_dinh": {"chuc_vu": "Chủ tịch UBND phường"},
        "ngay_quyet_dinh": "15/01/2026",
    }
    return Exclusion.model_validate({**required, **typed})


def test_a_lawful_exclusion_is_no_gap_and_says_why() -> None:
    why = exclusion()
    site = site_of(why, duties=(QUARTERLY,), as_of=date(2026, 5, 1), tracked_from=date(2026, 1, 1))
    first = next(one for one in Standing(site).obligations if one.period)
    assert (first.state, first.excuse, first.is_open) == ("not-applicable", why, False)


def test_records_bring_their_own_deadlines_and_the_soonest_comes_first() -> None:
    general = duty("k2-chung", mac_dinh="có")
    first = told(
        "2026",
        None,
        ma="a",
        nghia_vu="k2-chung",
        ngay_ban_hanh="25/6/2026",
        niem_yet_tu="20/7/2026",
        niem_yet_den="30/8/2026",
    )
    second = told(
        "2026",
        None,
        ma="b",
        nghia_vu="k2-chung",
        ngay_ban_hanh="22/6/2026",
        niem_yet_tu="20/7/2026",
        niem_yet_den="30/8/2026",
    )
    site = site_of(first, second, duties=(general,), as_of=date(2026, 7, 1))
    found = Standing(site).obligations
    assert [(one.record and one.record.id, one.due_on, one.state) for one in found] == [
        ("b", date(2026, 6, 29), "overdue"),
        ("a", date(2026, 7, 2), "due"),
    ]
    assert [one.record and one.record.id for one in Standing(site).due_within(0)] == ["b"]


@pytest.mark.parametrize(
    ("answered", "as_of", "state"),
    [
        (None, date(2026, 6, 10), "due"),
        (None, date(2026, 6, 11), "overdue"),
        ("10/6/2026", date(2026, 7, 1), "done"),
        ("12/6/2026", date(2026, 7, 1), "late"),
    ],
)
def test_a_request_to_disclose_is_to_be_answered_by_its_own_day(
    answered: str | None, as_of: date, state: str
) -> None:
    answering = duty(
        "tra-loi-de-nghi", loai=["de-nghi-cong-khai"], su_kien="nhan-de-nghi", xong_khi="tra-loi"
    ).model_copy(update={"days": None, "clause": None})
    outcome = {"ket_qua": {"loai": "tu-choi", "ngay": answered, "ly_do": "Thử."}}
    request = DisclosureRequest.model_validate(
        {
            "ma": "de-nghi",
            "tieu_de": "Đề nghị thử",
            "noi_dung_de_nghi": "Công khai quỹ.",
            "khu_pho": "tat-ca",
            "ngay_nhan": "01/6/2026",
            "kenh": "thu",
            "nguoi_de_nghi": "nguoi-dan",
            "han_tra_loi": "10/6/2026",
            **(outcome if answered else {}),
        }
    )
    site = site_of(request, duties=(answering,), as_of=as_of)
    assert [one.state for one in Standing(site).obligations] == [state]
