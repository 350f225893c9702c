"""Questions: their states follow from answers and days, and the slowest speaks for a session."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.views.question import front_view, own_view, state_of

from .conftest import site_of
from .participation import question

# Today is 1/7/2026.
ASKED = {"cau_hoi": "Bao giờ sửa?"}


@pytest.mark.parametrize(
    ("typed", "code", "tone"),
    [
        ({**ASKED, "han_tra_loi": "9/7/2026"}, "cho-tra-loi", "running"),
        ({**ASKED, "han_tra_loi": "8/7/2026"}, "sap-het-han-tra-loi", "ending"),
        ({**ASKED, "han_tra_loi": "30/6/2026"}, "qua-han-tra-loi", "late"),
        (ASKED, "chua-hen-ngay-tra-loi", "unknown"),
        ({**ASKED, "ngoai_tham_quyen": "có"}, "ngoai-tham-quyen", "unknown"),
        ({**ASKED, "chuyen": {"co_quan": "Điện lực"}}, "da-chuyen-noi-khac", "replaced"),
        ({**ASKED, "han_tra_loi": "1/6/2026", "tra_loi": "Xong."}, "da-tra-loi", "done"),
        ({}, "chua-ghi-tung-cau", "unknown"),
    ],
)
def test_state_follows_from_the_answer_and_the_due_day(
    typed: dict[str, Any], code: str, tone: str
) -> None:
    record = question(**typed)
    status = state_of(record, site_of(record))
    assert (status.code, status.tone) == (code, tone)


def test_a_session_is_as_late_as_its_latest_question() -> None:
    record = question(
        muc=[
            {"cau_hoi": "Một?", "tra_loi": "Rồi."},
            {"cau_hoi": "Hai?", "han_tra_loi": "20/6/2026"},
            {"cau_hoi": "Ba?", "han_tra_loi": "20/8/2026"},
        ]
    )
    site = site_of(record)
    assert state_of(record, site).code == "qua-han-tra-loi"
    assert [(one.code, one.count) for one in own_view(record, site, "vi").counts] == [
        ("qua-han-tra-loi", 1),
        ("cho-tra-loi", 1),
        ("da-tra-loi", 1),
    ]


@pytest.mark.parametrize(
    ("typed", "late"),
    [
        ({}, 11),
        ({"tra_loi": "Rồi.", "ngay_tra_loi": "22/6/2026"}, 2),
        ({"tra_loi": "Rồi.", "ngay_tra_loi": "20/6/2026"}, 0),
        ({"tra_loi": "Rồi."}, 0),
        ({"chuyen": {"co_quan": "Điện lực", "ngay": "21/6/2026"}}, 1),
    ],
)
def test_lateness_is_counted_to_the_answer_and_else_to_today(
    typed: dict[str, Any], late: int
) -> None:
    record = question(**ASKED, han_tra_loi="20/6/2026", **typed)
    assert own_view(record, site_of(record), "vi").rows[0].days_late == late


def test_the_front_names_what_waits_the_most_urgent_first_and_only_the_wards_own() -> None:
    site = site_of(
        question("sau", **ASKED, han_tra_loi="20/8/2026"),
        question("tre", **ASKED, han_tra_loi="20/6/2026"),
        question("xong", **ASKED, tra_loi="Rồi."),
        question("la", **ASKED, xac_nhan="cho-xac-nhan"),
    )
    front = front_view(site, "vi")
    assert [row.record.id for row in front.waiting] == ["tre", "sau"]
    assert sum(one.count for one in front.counts) == 3


def test_the_calendar_tells_the_first_day_an_answer_is_due() -> None:
    record = question(
        muc=[
            {"cau_hoi": "Một?", "han_tra_loi": "5/7/2026", "tra_loi": "Rồi."},
            {"cau_hoi": "Hai?", "han_tra_loi": "9/7/2026"},
            {"cau_hoi": "Ba?", "han_tra_loi": "7/7/2026"},
        ]
    )
    assert [(word, day.day) for word, day in record.deadlines] == [("question_due", 7)]
