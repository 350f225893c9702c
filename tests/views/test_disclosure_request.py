"""Requests to disclose: waiting, overdue, and what became of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.model.disclosure_request import DisclosureRequest
from disclosure.views.disclosure_request import REQUEST_STATES, front_view, own_view, request_row

from .conftest import record, site_of


def request(code: str = "hoi", **typed: Any) -> DisclosureRequest:
    """A request of 10/6/2026, due on 24/6/2026."""
    required = {
        "ma": code,
        "tieu_de": "Đề nghị công khai quyết toán",
        "noi_dung_de_nghi": "Đề nghị công khai quyết toán.",
        "khoan_dieu_11": ["2"],
        "kenh": "thu",
        "nguoi_de_nghi": "nguoi-dan",
        "ngay_nhan": "10/6/2026",
        "han_tra_loi": "24/6/2026",
        "khu_pho": "tat-ca",
    }
    return DisclosureRequest.model_validate({**required, **typed})


def outcome(code: str, day: str = "20/6/2026", **typed: Any) -> dict[str, Any]:
    return {"loai": code, "ngay": day, **typed}


@pytest.mark.parametrize(
    ("day", "code", "late"),
    [
        (date(2026, 6, 10), "cho-tra-loi", 0),
        (date(2026, 6, 16), "cho-tra-loi", 0),
        (date(2026, 6, 17), "sap-het-han-tra-loi", 0),
        (date(2026, 6, 24), "sap-het-han-tra-loi", 0),
        (date(2026, 6, 25), "qua-han-tra-loi", 1),
    ],
)
def test_a_request_waits_and_is_overdue_from_the_day_after(day: date, code: str, late: int) -> None:
    asked = request()
    row = request_row(asked, site_of(asked, as_of=day))
    assert (row.status.code, row.days_late) == (code, late)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (outcome("da-cong-khai", ban_ghi="mot"), "da-cong-khai"),
        (outcome("da-cung-cap"), "da-cung-cap"),
        (outcome("tu-choi"), "tu-choi-cong-khai"),
        (outcome("chuyen"), "da-chuyen-noi-khac"),
    ],
)
def test_an_answer_ends_the_waiting(typed: dict[str, Any], code: str) -> None:
    asked = request(ket_qua=typed)
    row = request_row(asked, site_of(asked, record()))
    assert (row.status.code, row.days_late, asked.deadlines) == (code, 0, ())


def test_a_late_answer_stays_late() -> None:
    asked = request(ket_qua=outcome("da-cung-cap", "26/6/2026"))
    assert request_row(asked, site_of(asked)).days_late == 2


def test_without_a_promised_day_nothing_is_overdue() -> None:
    asked = request(han_tra_loi=None)
    row = request_row(asked, site_of(asked))
    assert (row.status.code, row.days_late) == ("chua-hen-ngay-tra-loi", 0)


def test_the_page_names_what_was_asked_about_and_what_answers() -> None:
    asked = request(ban_ghi="mot", ket_qua=outcome("da-cong-khai", ban_ghi="hai"))
    site = site_of(record(), record("hai"), asked)
    view = own_view(asked, site, "vi")
    assert view.asked is not None and view.answer is not None
    assert (view.asked.id, view.answer.id) == ("mot", "hai")
    assert [other.id for other in site.related["hai"]] == ["hoi"]


def test_the_front_shows_what_waits_the_most_urgent_first_and_a_slip_a_clause() -> None:
    site = site_of(
        request("chua-hen", han_tra_loi=None),
        request("con-lau", han_tra_loi="30/7/2026"),
        request("qua-han"),
        request("xong", ket_qua=outcome("da-cung-cap")),
        request("cho", xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"}),
    )
    front = front_view(site, "vi")
    assert [row.record.id for row in front.waiting] == ["qua-han", "con-lau", "chua-hen"]
    assert sum(one.count for one in front.counts) == 4
    assert [one.code for one in front.counts] == [
        code for code in REQUEST_STATES if code in {one.code for one in front.counts}
    ]
    assert [slip.url for slip in front.slips][:2] == [
        "bao-cao/de-nghi/khoan-1/",
        "bao-cao/de-nghi/khoan-2/",
    ]
    assert len(front.slips) == 14
