"""States of an event, before it, on its day and afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from calendar_records import event
from disclosure.views.event import own_view, state_of

from .conftest import site_of

DIALOGUE = {"loai_su_kien": "doi-thoai"}
OUTCOME = {"ngay": "12/7/2026", "tom_tat": "Đã trả lời"}


@pytest.mark.parametrize(
    ("typed", "day", "code"),
    [
        ({}, 9, "sap-dien-ra"),
        ({}, 10, "dien-ra-hom-nay"),
        ({}, 11, "da-dien-ra"),
        ({"den_ngay": "12/7/2026"}, 12, "dien-ra-hom-nay"),
        ({"doi_lich": [{"doi_tu": "3/7/2026", "ly_do": "Mưa"}]}, 9, "da-doi-lich"),
        ({"doi_lich": [{"doi_tu": "3/7/2026", "ly_do": "Mưa"}]}, 11, "da-dien-ra"),
        ({"huy": {"ly_do": "Mưa"}}, 9, "huy-lich"),
        ({"huy": {"ly_do": "Mưa"}}, 11, "huy-lich"),
        ({"hoan": {"ly_do": "Mưa"}}, 9, "hoan-lich"),
        (DIALOGUE, 20, "cho-ket-qua-su-kien"),
        (DIALOGUE, 21, "thieu-ket-qua-su-kien"),
        ({**DIALOGUE, "ket_qua": OUTCOME}, 21, "da-co-ket-qua-su-kien"),
        ({**DIALOGUE, "xac_nhan": "cho-xac-nhan"}, 21, "da-dien-ra"),
        ({"ngay": "6/2026"}, 10, "da-dien-ra"),
        ({"ngay": "7/2026"}, 10, "chua-ro-ngay-dien-ra"),
        ({"ngay": None}, 10, "chua-ro-ngay-dien-ra"),
    ],
)
def test_state(typed: dict[str, Any], day: int, code: str) -> None:
    record = event(**typed)
    assert state_of(record, site_of(record, as_of=date(2026, 7, day))).code == code


def test_only_what_is_to_come_can_be_put_into_a_calendar() -> None:
    def url(day: int, **typed: Any) -> str | None:
        record = event(**typed)
        return own_view(record, site_of(record, as_of=date(2026, 7, day)), "vi").calendar_url

    assert url(10) == "lich/hop/hop.ics"
    assert url(11) is None
    assert url(9, huy={"ly_do": "Mưa"}) is None


def test_the_page_counts_notice_and_delay() -> None:
    record = event(**DIALOGUE, ngay_dang="1/7/2026")
    view = own_view(record, site_of(record, as_of=date(2026, 7, 25)), "vi")
    assert (view.notice_days, view.outcome_due_on, view.outcome_days_late) == (
        9,
        date(2026, 7, 20),
        5,
    )
