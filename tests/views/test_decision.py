"""Decisions of residents: their state, their next steps, what changed them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.model.decision import Decision
from disclosure.views.decision import STATES, front_view, own_view, state_of
from disclosure.views.decision_steps import Step

from .conftest import site_of

PASSED = {"tong_so": "90", "tham_gia": "80", "tan_thanh": "60", "khong_tan_thanh": "20"}
FAILED = {**PASSED, "tan_thanh": "40", "khong_tan_thanh": "40"}
MET = [{"ngay": "1/6/2026"}]
RECOGNIZED = {"co_quan": "UBND phường", "ngay": "10/6/2026"}
REFUSED = {**RECOGNIZED, "tra_loi": "khong-cong-nhan", "ly_do": "Sai trình tự"}
REPEALED = {"ngay": "20/6/2026", "boi": "Cộng đồng", "ly_do": "Không cần nữa"}
COVENANT = "huong-uoc-quy-uoc"


def decision(code: str = "mot", **typed: Any) -> Decision:
    required = {"ma": code, "tieu_de": "Việc", "khu_pho": ["kp-1"], "tom_tat": "Tóm tắt."}
    return Decision.model_validate({**required, "viec": "xay-dung-dong-gop", **typed})


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ({"cuoc_hop": [{"ngay": "1/7/2026"}]}, "sap-hop"),
        ({"lay_phieu_tu": "2/7/2026", "lay_phieu_den": "20/7/2026"}, "sap-lay-phieu"),
        ({"lay_phieu_tu": "1/7/2026", "lay_phieu_den": "20/7/2026"}, "dang-lay-phieu"),
        ({"lay_phieu_tu": "1/6/2026", "lay_phieu_den": "1/7/2026"}, "sap-het-lay-phieu"),
        ({"lay_phieu_tu": "1/6/2026", "lay_phieu_den": "30/6/2026"}, "cho-ket-qua"),
        ({"cuoc_hop": MET}, "cho-ket-qua"),
        ({"cuoc_hop": MET, "bieu_quyet": PASSED}, "co-hieu-luc"),
        ({"cuoc_hop": MET, "bieu_quyet": PASSED, "hieu_luc_tu": "1/8/2026"}, "sap-co-hieu-luc"),
        ({"cuoc_hop": MET, "bieu_quyet": PASSED, "hieu_luc_den": "30/6/2026"}, "het-hieu-luc"),
        ({"cuoc_hop": MET, "bieu_quyet": PASSED, "hieu_luc_den": "1/7/2026"}, "co-hieu-luc"),
        ({"cuoc_hop": MET, "bieu_quyet": FAILED}, "khong-dat"),
        ({"cuoc_hop": MET, "bieu_quyet": PASSED, "bai_bo": REPEALED}, "da-bai-bo"),
        ({"cuoc_hop": MET, "viec": COVENANT, "bieu_quyet": PASSED}, "cho-cong-nhan"),
        (
            {"cuoc_hop": MET, "viec": COVENANT, "bieu_quyet": PASSED, "cong_nhan": RECOGNIZED},
            "co-hieu-luc",
        ),
        (
            {"cuoc_hop": MET, "viec": COVENANT, "bieu_quyet": PASSED, "cong_nhan": REFUSED},
            "khong-cong-nhan",
        ),
        ({"cuoc_hop": MET, "ket_qua": "khong-dat"}, "khong-dat"),
        ({"cuoc_hop": [{"ngay": "6/2026"}], "ket_qua": "dat"}, "da-thong-qua"),
        ({"cuoc_hop": MET, "pham_vi_phuong": "có", "bieu_quyet": PASSED}, "da-thong-qua"),
        ({}, "chua-ro-bieu-quyet"),
        ({"cuoc_hop": [{"ngay": "25/10/2020"}]}, "chua-ro-bieu-quyet"),
    ],
)
def test_the_state_follows_from_days_and_counts(typed: dict[str, Any], state: str) -> None:
    record = decision(**typed)
    assert state_of(record, site_of(record)).code == state
    assert state in STATES


def test_a_ballot_after_a_meeting_that_was_too_small_ends_with_the_ballot() -> None:
    record = decision(cuoc_hop=MET, lay_phieu_tu="20/6/2026", lay_phieu_den="10/7/2026")
    status = state_of(record, site_of(record))
    assert (status.code, status.days_left) == ("dang-lay-phieu", 9)
    assert str(record.voted_on) == "2026-07-10"


def test_nothing_is_reckoned_by_a_law_that_came_later() -> None:
    record = decision(cuoc_hop=[{"ngay": "30/6/2023"}], bieu_quyet=FAILED, ket_qua="dat")
    site = site_of(record)
    view = own_view(record, site, "vi")
    assert view.is_older_law
    assert view.tally is not None and view.tally.outcome is None and view.tally.least is None
    assert view.result == "dat"
    assert state_of(record, site).code == "da-thong-qua"
    assert view.steps == ()
    first_day = decision(cuoc_hop=[{"ngay": "1/7/2023"}], bieu_quyet=FAILED)
    assert state_of(first_day, site_of(first_day)).code == "khong-dat"


def test_the_same_count_passes_one_matter_and_fails_another() -> None:
    count = {"tong_so": "100", "tan_thanh": "60"}
    money = decision(cuoc_hop=MET, bieu_quyet=count)
    order = decision(cuoc_hop=MET, bieu_quyet=count, viec="tu-quan-khac")
    assert own_view(money, site_of(money), "vi").result == "khong-dat"
    assert own_view(order, site_of(order), "vi").result == "dat"


def test_only_a_passed_decision_amends_another() -> None:
    old = decision("cu", cuoc_hop=[{"ngay": "1/5/2026"}], bieu_quyet=PASSED)
    failed = decision("moi", cuoc_hop=MET, bieu_quyet=FAILED, sua_doi=["cu"])
    passed = decision("moi", cuoc_hop=MET, bieu_quyet=PASSED, sua_doi=["cu"])
    assert state_of(old, site_of(old, failed)).code == "co-hieu-luc"
    site = site_of(old, passed)
    assert state_of(old, site).code == "da-sua-doi"
    assert own_view(old, site, "vi").amended_by == (passed,)
    assert own_view(passed, site, "vi").amends == (old,)


def test_what_repeals_and_what_is_repealed_name_each_other() -> None:
    old = decision("cu", cuoc_hop=MET, bieu_quyet=PASSED, bai_bo={**REPEALED, "ban_ghi": "moi"})
    new = decision("moi", cuoc_hop=[{"ngay": "20/6/2026"}], bieu_quyet=PASSED)
    site = site_of(old, new)
    assert own_view(old, site, "vi").repealed_by == new
    assert own_view(new, site, "vi").repeals == (old,)
    assert site.related["moi"] == (old,)


def test_steps_before_a_meeting_are_two_days_ahead() -> None:
    record = decision(cuoc_hop=[{"ngay": "10/7/2026"}])
    assert own_view(record, site_of(record), "vi").steps == (
        Step("notice", date(2026, 7, 8)),
        Step("documents", date(2026, 7, 8)),
        Step("send", date(2026, 7, 17)),
    )


def test_steps_after_the_vote_tell_what_is_done_and_what_is_not_recorded() -> None:
    record = decision(
        cuoc_hop=MET, viec=COVENANT, bieu_quyet=PASSED, ngay_nhan="25/6/2026", ngay_gui="4/6/2026"
    )
    assert own_view(record, site_of(record), "vi").steps == (
        Step("announce"),
        Step("send", date(2026, 6, 8), date(2026, 6, 4)),
        Step("answer-ubnd", date(2026, 7, 2)),
    )
    late = decision(cuoc_hop=MET, bieu_quyet=PASSED)
    assert own_view(late, site_of(late), "vi").steps[1].is_past
    due_today = decision(cuoc_hop=[{"ngay": "24/6/2026"}], bieu_quyet=PASSED)
    step = own_view(due_today, site_of(due_today), "vi").steps[1]
    assert (step.due_on, step.is_past) == (date(2026, 7, 1), False)


def test_the_front_shows_what_is_open_the_soonest_first() -> None:
    later = decision("a", lay_phieu_tu="1/6/2026", lay_phieu_den="20/7/2026")
    sooner = decision("b", cuoc_hop=[{"ngay": "5/7/2026"}])
    over = decision("c", cuoc_hop=MET)
    front = front_view(site_of(over, later, sooner), "vi")
    assert [row.record.id for row in front.open] == ["b", "a"]
    assert len(front.matters) == 6


def test_the_calendar_knows_the_meeting_and_the_last_day_for_ballots() -> None:
    record = decision(cuoc_hop=MET, lay_phieu_tu="5/6/2026", lay_phieu_den="10/6/2026")
    assert record.deadlines == (
        ("ballots_until", date(2026, 6, 10)),
        ("community_meeting", date(2026, 6, 1)),
    )
