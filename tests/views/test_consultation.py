"""States of a consultation, what its page and the front of its list show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.model.consultation import Consultation
from disclosure.model.site import Site
from disclosure.views.consultation import front_view, has_slip, own_view, state_of
from disclosure.views.record import record_view
from disclosure.views.status import Status

from .conftest import sample_ward

AS_OF = date(2026, 7, 1)


def consultation(code: str = "hoi", **typed: Any) -> Consultation:
    required = {"ma": code, "tieu_de": "Hỏi ý kiến", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}
    return Consultation.model_validate({**required, **typed})


def site_of(*records: Consultation) -> Site:
    return replace(sample_ward(), publications=records)


def state(**typed: Any) -> Status:
    record = consultation(**typed)
    return state_of(record, site_of(record))


OPEN: dict[str, Any] = {"mo_tu": "1/6/2026", "mo_den": "20/7/2026"}
CLOSED: dict[str, Any] = {"mo_tu": "1/5/2026", "mo_den": "25/6/2026"}


@pytest.mark.parametrize(
    ("typed", "code", "left"),
    [
        ({"mo_tu": "2/7/2026", "mo_den": "30/7/2026"}, "sap-mo", None),
        (OPEN, "dang-mo", 19),
        ({"mo_tu": "1/6/2026", "mo_den": "8/7/2026"}, "sap-dong", 7),
        ({"mo_tu": "1/6/2026", "mo_den": "1/7/2026"}, "sap-dong", 0),
        (CLOSED, "cho-tong-hop", None),
        ({**CLOSED, "han_tra_loi": "1/7/2026"}, "cho-tong-hop", None),
        ({**CLOSED, "han_tra_loi": "30/6/2026"}, "qua-han-tra-loi-y-kien", None),
        (
            {**CLOSED, "han_tra_loi": "30/6/2026", "ket_qua": {"ngay": "1/7/2026"}},
            "da-tra-loi-y-kien",
            None,
        ),
    ],
)
def test_the_state_follows_from_the_days(typed: dict[str, Any], code: str, left: int) -> None:
    found = state(**typed)
    assert (found.code, found.days_left) == (code, left)


def test_days_left_stand_only_while_comments_are_taken() -> None:
    """Lists of what can be commented on take rows with days left."""
    assert state(**CLOSED, han_tra_loi="15/7/2026").days_left is None


def test_numbers_without_a_day_are_a_result_but_no_answer() -> None:
    answered = {"hoi": "Đồng ý?", "ket_qua_chung": {"ghi_chu": "Theo báo"}}
    assert state(xac_nhan="minh-hoa", cau_hoi=[answered]).code == "co-ket-qua"


def test_silence_of_a_source_is_not_waiting() -> None:
    assert state(**CLOSED, xac_nhan="cho-xac-nhan").code == "chua-ro-ket-qua"
    assert state(**CLOSED, xac_nhan="minh-hoa", han_tra_loi="15/7/2026").code == "cho-tong-hop"


@pytest.mark.parametrize(
    ("typed", "days", "is_short"),
    [
        ({"mo_tu": "1/6/2026", "mo_den": "20/6/2026"}, 19, True),
        ({"mo_tu": "1/6/2026", "mo_den": "21/6/2026"}, 20, False),
        ({"mo_tu": "1/6/2026", "mo_den": "5/6/2026", "thoi_han_rieng": "Luật khác"}, 4, False),
        ({"mo_tu": "1/6/2023", "mo_den": "5/6/2023"}, 4, False),
        # Made known after it opened: the law counts from then.
        ({"mo_tu": "1/6/2026", "mo_den": "21/6/2026", "ngay_dang": "5/6/2026"}, 16, True),
        ({"mo_tu": "1/6/2026", "mo_den": "21/6/2026", "ngay_dang": "6/2026"}, 20, False),
    ],
)
def test_the_law_counts_20_days_without_the_first(
    typed: dict[str, str], days: int, is_short: bool
) -> None:
    record = consultation(**typed)
    assert (record.counted_days, record.is_short) == (days, is_short)


def test_how_late_the_answer_is_or_was() -> None:
    waiting = consultation("cho", **CLOSED, han_tra_loi="11/7/2026")
    late = consultation("muon", **CLOSED, han_tra_loi="26/6/2026")
    answered = consultation(
        "xong", **CLOSED, han_tra_loi="26/6/2026", ket_qua={"ngay": "29/6/2026"}
    )
    site = site_of(waiting, late, answered)
    due = [own_view(record, site, "vi").due for record in (waiting, late, answered)]
    assert [(d.days_ahead, d.days_late, d.answered_late) for d in due if d] == [
        (10, None, None),
        (None, 5, None),
        (None, None, 3),
    ]


def test_the_front_has_what_can_be_said_and_what_is_awaited_in_order() -> None:
    records = [
        consultation("a", **OPEN),
        consultation("b", mo_tu="1/6/2026", mo_den="3/7/2026"),
        consultation("c", mo_tu="5/7/2026", mo_den="30/7/2026"),
        consultation("d", **CLOSED, han_tra_loi="30/6/2026"),
        consultation("e", **CLOSED, han_tra_loi="27/6/2026"),
        consultation("f", **CLOSED),
        consultation("g", **CLOSED, han_tra_loi="9/7/2026"),
        *(
            consultation(f"h{day}", **CLOSED, ket_qua={"ngay": f"{day}/6/2026"})
            for day in (26, 29, 27, 28, 30, 26 + 1)
        ),
    ]
    front = front_view(site_of(*records), "vi")
    assert [row.record.id for row in front.taking] == ["b", "a"]
    assert [row.record.id for row in front.coming] == ["c"]
    assert [row.record.id for row in front.overdue] == ["e", "d"]
    assert [row.record.id for row in front.awaited] == ["g", "f"]
    assert [row.record.id for row in front.answered][:2] == ["h30", "h29"]
    assert len(front.answered) == 5


def test_a_slip_needs_somebody_who_takes_it_until_some_day() -> None:
    channel: dict[str, Any] = {"kenh": [{"cach": "hom-thu", "ten": "Hòm thư"}]}
    assert has_slip(consultation(**OPEN, **channel))
    assert not has_slip(consultation(**OPEN))
    assert not has_slip(consultation(**channel))


def test_history_and_calendar_tell_the_days_of_the_consultation() -> None:
    record = consultation(**CLOSED, han_tra_loi="11/7/2026", ket_qua={"ngay": "29/6/2026"})
    view = record_view(record, site_of(record), "vi")
    assert [event.word for event in view.history] == [
        "consultation_opens",
        "consultation_closes",
        "consultation_answered",
        "consultation_answer_due",
    ]
    assert [word for word, _ in record.deadlines] == [
        "consultation_closes",
        "consultation_answer_due",
    ]


def test_the_final_document_is_linked_both_ways() -> None:
    final = consultation("quyet-dinh")
    record = consultation(
        "hoi",
        **CLOSED,
        ket_qua={"ngay": "29/6/2026", "van_ban_cuoi": {"ten": "QĐ", "ban_ghi": "quyet-dinh"}},
    )
    site = site_of(record, final)
    assert own_view(record, site, "vi").document_record is final
    assert site.related["quyet-dinh"] == (record,)


def test_the_sample_ward_is_as_of_the_day_these_tests_count_from() -> None:
    assert sample_ward().as_of == AS_OF
