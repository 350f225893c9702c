"""Tables of answers: computed from counts, stated ones apart, nothing made up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.model.consultation_answers import Question, Tally
from disclosure.model.counts import agrees, percent_of
from disclosure.views.consultation_answers import QuestionView, question_view, verdict

from .conftest import sample_ward

YES_NO = ["Đồng ý", "Không đồng ý"]


def table(language: str = "vi", **typed: Any) -> QuestionView:
    question = Question.model_validate({"hoi": "Đồng ý không?", "chon": YES_NO, **typed})
    return question_view(1, question, sample_ward(), language)


def tally(**typed: Any) -> Tally:
    return Tally.model_validate(typed)


def yes(**typed: str) -> dict[str, str]:
    return {"chon": "Đồng ý", **typed}


def no(**typed: str) -> dict[str, str]:
    return {"chon": "Không đồng ý", **typed}


def test_a_share_is_of_those_asked_else_of_the_ballots() -> None:
    view = table(
        ket_qua_tung_noi=[
            {"khu_pho": "kp-1", "duoc_hoi": "200", "phieu": "100", "tra_loi": [yes(so="50")]},
            {"noi": "Xã A", "phieu": "61", "tra_loi": [yes(so="56")]},
            {"noi": "Xã B", "tra_loi": [yes(so="56")]},
        ]
    )
    shares = [row.shares[0] for row in view.rows[:3]]
    assert [share.percent for share in shares if share] == ["25,00", "91,80", None]
    assert view.rows[0].name == "Khu phố 1"
    assert view.bases == {True, False}
    turnout = view.rows[0].turnout
    assert turnout is not None and turnout.percent == "50,00"


def test_a_stated_share_is_kept_apart_and_told_when_it_differs() -> None:
    view = table(
        ket_qua_chung={"duoc_hoi": "8564", "tra_loi": [yes(so="8125", ti_le_nguon="93,1")]}
    )
    share = view.rows[0].shares[0]
    assert share is not None
    assert (share.count, share.percent, share.stated, share.differs) == (
        "8.125",
        "94,87",
        "93,1",
        True,
    )


def test_a_share_without_counts_is_only_stated() -> None:
    view = table(
        "en", ket_qua_tung_noi=[{"noi": "Yên Thành", "tra_loi": [yes(ti_le_nguon="35.66")]}]
    )
    share = view.rows[0].shares[0]
    assert share is not None
    assert (share.count, share.percent, share.stated) == (None, None, "35.66")
    assert view.rows[0].verdict is not None and not view.rows[0].verdict.is_over_half
    assert view.columns == (0,)
    assert not view.has("asked") and not view.has("invalid")


@pytest.mark.parametrize(
    ("typed", "option", "is_over"),
    [
        ({"duoc_hoi": "100", "tra_loi": [yes(so="51"), no(so="49")]}, "Đồng ý", True),
        ({"duoc_hoi": "100", "tra_loi": [yes(so="50"), no(so="1")]}, "Đồng ý", False),
        ({"duoc_hoi": "100", "tra_loi": [yes(so="30"), no(so="60")]}, "Không đồng ý", True),
        # More than half of the ballots, less than half of those asked.
        ({"duoc_hoi": "380", "phieu": "301", "tra_loi": [yes(so="172")]}, "Đồng ý", False),
        ({"tra_loi": [yes(ti_le_nguon="4,03")]}, "Đồng ý", False),
    ],
)
def test_half_is_not_more_than_half(typed: dict[str, Any], option: str, is_over: bool) -> None:
    found = verdict(tally(**typed))
    assert found is not None
    assert (found.option, found.is_over_half) == (option, is_over)


def test_a_tie_or_a_count_of_nothing_has_no_verdict() -> None:
    assert verdict(tally(duoc_hoi="100", tra_loi=[yes(so="40"), no(so="40")])) is None
    assert verdict(tally(tra_loi=[yes(so="40")])) is None
    assert verdict(tally(duoc_hoi="0", tra_loi=[yes(so="0")])) is None


def test_places_are_added_up_only_where_every_one_tells() -> None:
    view = table(
        ket_qua_tung_noi=[
            {"noi": "A", "duoc_hoi": "10", "phieu": "9", "tra_loi": [yes(so="5"), no(so="4")]},
            {"noi": "B", "duoc_hoi": "20", "tra_loi": [yes(so="15")]},
        ]
    )
    added = view.rows[-1]
    assert (added.kind, added.asked, added.returned) == ("sum", "30", None)
    assert [share and share.count for share in added.shares] == ["20", None]


def test_a_stated_whole_stands_in_place_of_the_sum() -> None:
    view = table(
        ket_qua_chung={"duoc_hoi": "30"},
        ket_qua_tung_noi=[{"noi": "A", "duoc_hoi": "10"}, {"noi": "B", "duoc_hoi": "20"}],
    )
    assert [row.kind for row in view.rows] == ["place", "place", "whole"]


def test_ballots_that_nothing_tells_of_are_shown() -> None:
    counted = [yes(so="351"), no(so="38")]
    told = {"noi": "A", "phieu": "396", "khong_hop_le": "4", "tra_loi": counted}
    assert table(ket_qua_tung_noi=[told]).rows[0].unaccounted == "3"
    unknown = {"noi": "A", "phieu": "396", "tra_loi": counted}
    assert table(ket_qua_tung_noi=[unknown]).rows[0].unaccounted is None


def test_an_open_question_has_no_table() -> None:
    assert table(chon=[]).rows == ()


@pytest.mark.parametrize(
    ("stated", "count", "total", "fits"),
    [
        ("95,45", 26137, 27384, True),
        ("88,3", 2322, 2629, True),
        ("93,1", 8125, 8564, False),
        ("94,8", 8125, 8564, True),
        ("95", 8125, 8564, True),
        ("100", 99, 100, False),
    ],
)
def test_a_stated_share_may_be_rounded_or_cut(
    stated: str, count: int, total: int, fits: bool
) -> None:
    assert agrees(Decimal(stated.replace(",", ".")), count, total) is fits


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_share_rounded_right_always_agrees(count: int, total: int, digits: int) -> None:
    count = min(count, total)
    exact = Decimal(100 * count) / total
    assert agrees(exact.quantize(Decimal(1).scaleb(-digits)), count, total)
    # Nearest, but a part never becomes the whole, nor nothing.
    assert abs(percent_of(count, total) - exact) < Decimal("0.01")
