"""Evaluations: no green without evidence, no percent out of nothing."""

from __future__ import annotations

import pytest

from disclosure.views.evaluation import own_view, percent, state_of

from .conftest import record, site_of
from .participation import evaluation

PROVEN = {"ket_qua": "dat", "minh_chung": "Biên bản số 1"}


def test_a_met_criterion_is_green_only_with_evidence() -> None:
    judged = evaluation({"ket_qua": "dat"}, PROVEN, {"ket_qua": "dat", "ban_ghi": ["mot"]})
    rows = own_view(judged, site_of(judged, record("mot")), "vi").rows
    assert [row.result.tone for row in rows] == ["unknown", "done", "done"]


def test_shares_leave_out_what_does_not_apply_and_what_is_not_judged() -> None:
    judged = evaluation(PROVEN, PROVEN, {"ket_qua": "chua-dat"}, {"ket_qua": "khong-ap-dung"}, {})
    view = own_view(judged, site_of(judged), "vi")
    assert (view.met, view.judged, view.share) == (2, 3, "66,7")
    assert (view.not_applicable, view.unjudged) == (1, 1)


def test_nothing_judged_is_no_hundred_percent() -> None:
    judged = evaluation({}, {"ket_qua": "khong-ap-dung"})
    assert own_view(judged, site_of(judged), "vi").share is None


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(12, 14, "85,7"), (7, 7, "100"), (0, 5, "0"), (None, 5, None), (3, None, None), (0, 0, None)],
)
def test_percent_is_computed_or_left_out(
    part: int | None, whole: int | None, shown: str | None
) -> None:
    assert percent(part, whole, "vi") == shown


def test_it_is_evaluated_once_decided_and_whole() -> None:
    decision = {"so_hieu": "1/QĐ-UBND", "ngay_ban_hanh": "15/1/2026"}
    for judged, code in (
        (evaluation(PROVEN, **decision), "da-danh-gia"),
        (evaluation(PROVEN), "dang-danh-gia"),
        (evaluation(PROVEN, {}, **decision), "dang-danh-gia"),
    ):
        assert state_of(judged, site_of(judged)).code == code


def test_it_is_filed_under_the_year_it_judges() -> None:
    assert str(evaluation(PROVEN, ngay_dang="15/1/2026").filed_on) == "2025"
