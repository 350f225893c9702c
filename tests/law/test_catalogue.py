"""The ward's catalogue of duties: days of the law reckoned by hand, on both sides of a change.

Days named are of the calendar in `data/lich-nghi`; each expected day was counted by hand.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import pytest

from disclosure.law import notices
from disclosure.law.compliance import compliance_of
from disclosure.law.deadlines import Deadline, due_day
from disclosure.law.duties import completed
from disclosure.law.standing import Standing
from disclosure.load.site import load_site
from disclosure.model import consultation, event, supervision
from disclosure.model.budget import Budget
from disclosure.model.consultation import Consultation
from disclosure.model.decision import Decision
from disclosure.model.disclosure import Disclosure
from disclosure.model.duty import Duty
from disclosure.model.event import Event
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.rules import covenant, land
from disclosure.views import decision_steps
from disclosure.views import supervision as supervision_view

from .duties import ROOT

AS_OF = date(2026, 11, 25)


@lru_cache
def ward() -> Site:
    site, problems = load_site(ROOT / "data", AS_OF, ROOT)
    assert site is not None, problems
    return site


def site_of(*records: Publication, as_of: date = AS_OF) -> Site:
    tracked = ward().ward.model_copy(update={"tracked_from": date(2025, 1, 1)})
    return replace(ward(), publications=records, as_of=as_of, ward=tracked)


def duty_on(code: str, day: date) -> Duty:
    """The text of a duty in force on a day, whole."""
    (found,) = [d for d in ward().catalogue.duties if d.code == code and d.is_in_force(day)]
    return completed(found, day, ward())


SHARED = {"tieu_de": "Mẫu", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}


def budget(stage: str, year: int = 2026, **typed: Any) -> Budget:
    return Budget.model_validate(
        {**SHARED, "ma": "mot", "co_quan_ban_hanh": "UBND", "nam": str(year), "giai_doan": stage}
        | {"khoan_dieu_11": ["2"]}
        | typed
    )


def disclosing(record: Publication, as_of: date = AS_OF) -> Deadline:
    found = compliance_of(record, site_of(record, as_of=as_of)).disclosing
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "starts", "due"),
    [
        # Thursday 10 December 2026: 11, 14, 15, 16, 17.
        ("k1-chung", date(2026, 12, 10), date(2026, 12, 17)),
        # Friday 13 February 2026, the day before Tết: offices are closed 16 to 20 February
        # (Monday to Friday), so 23, 24, 25, 26, 27 February.
        ("k1-chung", date(2026, 2, 13), date(2026, 2, 27)),
        # Friday 28 August 2026: 31 August and 1, 2 September are days off; 3, 4, 7, 8, 9.
        ("k1-chung", date(2026, 8, 28), date(2026, 9, 9)),
        # Days of the calendar: 31 March + 10, whatever the weekday (10 April is a Friday).
        ("k2-thuc-hien-quy", date(2026, 3, 31), date(2026, 4, 10)),
        # 30 June 2025 by the former circular: + 15.
        ("k2-thuc-hien-quy", date(2025, 6, 30), date(2025, 7, 15)),
        # 25 April 2026 is a Saturday: a day to publish by is not put off.
        ("k2-quyet-toan", date(2026, 3, 26), date(2026, 4, 25)),
        ("k7-chinh-sach-ho-tro", date(2026, 6, 1), date(2026, 6, 4)),
        ("k8-noi-tiep-nhan", date(2026, 9, 10), date(2026, 9, 9)),
        ("k8-tiep-nhan", date(2026, 9, 30), date(2026, 10, 15)),
        ("k3-dau-gia", date(2026, 9, 30), date(2026, 9, 15)),
        # Five working days before Monday 5 October 2026: 2 October, 1, 30 September, 29, 28.
        ("lich-tiep-dan", date(2026, 10, 5), date(2026, 9, 28)),
        ("lay-y-kien-thoi-gian", date(2026, 9, 1), date(2026, 9, 21)),
        ("tra-loi-ban", date(2026, 9, 1), date(2026, 9, 16)),
        ("dan-ban-gui-quyet-dinh", date(2026, 9, 11), date(2026, 9, 18)),
        # Friday 24 April 2026: Monday 27 makes up for Giỗ Tổ, 30 April and 1 May are off;
        # 28, 29 April, 4, 5, 6 May.
        ("dan-ban-cong-nhan", date(2026, 4, 24), date(2026, 5, 6)),
        ("doi-thoai-bao-truoc", date(2026, 10, 15), date(2026, 10, 8)),
        ("doi-thoai-ket-qua", date(2026, 10, 15), date(2026, 10, 25)),
    ],
)
def test_days_are_those_counted_by_hand(code: str, starts: date, due: date) -> None:
    assert due_day(duty_on(code, starts), starts, ward().calendar) == due


@pytest.mark.parametrize(
    ("stage", "year", "due", "code"),
    [
        ("thuc-hien-9-thang", 2025, date(2025, 10, 15), "343/2016/TT-BTC"),
        ("thuc-hien-quy-4", 2025, date(2026, 1, 15), "343/2016/TT-BTC"),
        ("thuc-hien-quy-1", 2026, date(2026, 4, 10), "73/2026/NĐ-CP"),
    ],
)
def test_execution_follows_the_law_of_its_budget_year(
    stage: str, year: int, due: date, code: str
) -> None:
    # Signed in 2026, the fourth quarter of 2025 still follows the circular of its year.
    found = disclosing(budget(stage, year, ngay_ban_hanh="08/4/2026", ngay_dang="09/4/2026"))
    assert found.due_on == due
    assert found.duty.legal_basis[0].number == code


@pytest.mark.parametrize(
    ("issued", "basis"),
    [("31/12/2025", "343/2016/TT-BTC"), ("01/01/2026", "73/2026/NĐ-CP")],
)
def test_estimates_follow_the_law_of_the_day_they_are_decided(issued: str, basis: str) -> None:
    found = disclosing(budget("du-toan", ngay_ban_hanh=issued))
    assert found.duty.legal_basis[0].number == basis
    assert found.due_on is not None
    assert found.start_on is not None
    assert (found.due_on - found.start_on).days == 30


def test_an_adjusted_estimate_keeps_to_the_general_rule() -> None:
    assert disclosing(budget("dieu-chinh", ngay_ban_hanh="01/6/2026")).duty.code == "k2-chung"


def test_the_fourth_quarter_is_not_asked_for_any_more() -> None:
    keys = {one.key for one in Standing(site_of(as_of=date(2027, 2, 1))).obligations}
    assert {"k2-thuc-hien-quy--2025-q4", "k2-thuc-hien-quy--2026-q3"} <= keys
    assert "k2-thuc-hien-quy--2026-q4" not in keys
    assert "k2-lich-quyet-toan--2026" in keys


def test_a_day_that_the_ward_set_judges_no_record() -> None:
    listed = Disclosure.model_validate(
        {
            "ma": "mot",
            "trich_yeu": "Danh sách quý I",
            "co_quan_ban_hanh": "UBND",
            "khu_pho": "tat-ca",
            "tom_tat": "Tóm tắt.",
            "khoan_dieu_11": ["14"],
            "nghia_vu": "danh-sach-quy",
            "ky": "2026-Q1",
            "ngay_ban_hanh": "20/4/2026",
            "ngay_dang": "21/4/2026",
        }
    )
    found = compliance_of(listed, site_of(listed))
    assert [(one.duty.code, one.fulfilment) for one in found.deadlines] == [
        ("k14-chung", "in-time")
    ]
    # What the law itself says of the list still holds: it hangs on boards too.
    assert [one.form for one in found.missing_forms] == ["bang-niem-yet"]
    (obligation,) = [
        one for one in Standing(site_of(listed)).obligations if one.key == "danh-sach-quy--2026-q1"
    ]
    assert (obligation.state, obligation.days_late) == ("late", 11)


def test_residents_motions_that_fail_are_not_sent() -> None:
    def codes(result: str) -> set[str]:
        vote = {"ma": "mot", "viec": "huong-uoc-quy-uoc", "ket_qua": result, "khu_pho": "tat-ca"}
        vote |= {"tieu_de": "Mẫu", "tom_tat": "Tóm tắt.", "ngay_nhan": "14/9/2026"}
        decision = Decision.model_validate(
            vote | {"co_quan_ban_hanh": "Khu phố", "cuoc_hop": [{"ngay": "11/9/2026"}]}
        )
        return {one.duty.code for one in compliance_of(decision, site_of(decision)).deadlines}

    both = {"dan-ban-gui-quyet-dinh", "dan-ban-cong-nhan"}
    assert both <= codes("dat")
    assert not both & codes("khong-dat")


def test_a_consultation_is_answered_by_the_day_of_its_own_plan() -> None:
    asked = Consultation.model_validate(
        {**SHARED, "ma": "mot", "co_quan_ban_hanh": "UBND", "mo_tu": "01/9/2026"}
        | {"mo_den": "25/9/2026", "ngay_dang": "03/9/2026", "han_tra_loi": "20/10/2026"}
    )
    found = {one.duty.code: one for one in compliance_of(asked, site_of(asked)).deadlines}
    # Opened on 1 September, its content was known on the 3rd: twenty days from there.
    assert found["lay-y-kien-thoi-gian"].due_on == date(2026, 9, 23)
    assert found["lay-y-kien-thoi-gian"].fulfilment == "in-time"
    assert found["lay-y-kien-ket-qua"].due_on == date(2026, 10, 20)
    assert found["lay-y-kien-ket-qua"].days_late == 36


def test_another_law_may_set_the_time_to_comment() -> None:
    asked = Consultation.model_validate(
        {**SHARED, "ma": "mot", "co_quan_ban_hanh": "UBND", "mo_tu": "01/9/2026"}
        | {"mo_den": "05/9/2026", "thoi_han_rieng": "Luật thử: 3 ngày"}
    )
    found = compliance_of(asked, site_of(asked)).deadlines
    assert "lay-y-kien-thoi-gian" not in {one.duty.code for one in found}


def test_what_is_called_off_owes_no_outcome() -> None:
    called_off = Event.model_validate(
        {**SHARED, "ma": "mot", "co_quan_ban_hanh": "UBND", "loai_su_kien": "doi-thoai"}
        | {"ngay": "01/9/2026", "huy": {"ly_do": "Bão."}}
    )
    assert not compliance_of(called_off, site_of(called_off)).deadlines


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (decision_steps.NOTICE_DAYS, "dan-ban-thong-bao"),
        (decision_steps.NOTICE_DAYS, "dan-ban-tai-lieu"),
        (decision_steps.NOTICE_DAYS, "dan-ban-phat-phieu"),
        (notices.SENDING_DAYS, "dan-ban-gui-quyet-dinh"),
        (notices.ANSWER_DAYS, "dan-ban-cong-nhan"),
        (notices.NOTICE_DAYS, "ban-thanh-tra-bao-truoc"),
        (supervision_view.INVESTOR_NOTICE_DAYS, "ban-dau-tu-bao-truoc"),
        (supervision.ANSWER_DAYS, "tra-loi-ban"),
        (consultation.LEAST_DAYS, "lay-y-kien-thoi-gian"),
        (event.NOTICE_DAYS, "doi-thoai-bao-truoc"),
        (event.OUTCOME_DAYS, "doi-thoai-ket-qua"),
    ],
)
def test_numbers_in_code_are_those_of_the_catalogue(number: int, code: str) -> None:
    assert duty_on(code, AS_OF).days == number


@pytest.mark.parametrize(
    ("number", "code"),
    [(land.PLAN_DAYS, "k3-phuong-an-boi-thuong"), (covenant.DRAFT_DAYS, "quy-uoc-du-thao")],
)
def test_posting_days_in_code_are_those_of_the_catalogue(number: int, code: str) -> None:
    assert duty_on(code, AS_OF).posting_days == number
