"""Models: recognised only by a decision, sums only of scores that are all there."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.views.exemplar import front_view, own_view, state_of

from .conftest import site_of
from .participation import exemplar

DECIDED = {"ket_qua": "cong-nhan", "ngay": "1/6/2026", "co_quan": "UBND phường"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, "chua-ghi-quyet-dinh"),
        ({"ngay_dang_ky": "2026"}, "da-dang-ky"),
        ({"ngay_dang_ky": "2026", "ngay_bat_dau": "1/7/2026"}, "dang-thuc-hien-mo-hinh"),
        ({"ngay_dang_ky": "2026", "ngay_bat_dau": "2/7/2026"}, "da-dang-ky"),
        ({"cong_nhan": {**DECIDED, "so_hieu": "1/QĐ-UBND"}}, "da-cong-nhan"),
        ({"cong_nhan": DECIDED}, "chua-ghi-quyet-dinh"),
        ({"cong_nhan": {**DECIDED, "ket_qua": "khong-cong-nhan"}}, "khong-cong-nhan"),
    ],
)
def test_state_follows_from_registration_start_and_decision(
    typed: dict[str, Any], code: str
) -> None:
    record = exemplar(**typed)
    assert state_of(record, site_of(record)).code == code


def test_a_column_with_a_missing_score_has_no_sum() -> None:
    record = exemplar(
        tieu_chi=[
            {"noi_dung": "Một", "diem_toi_da": "10", "tu_cham": "9,5", "tham_dinh": "9"},
            {"noi_dung": "Hai", "diem_toi_da": "10", "tu_cham": "0,5"},
        ]
    )
    total = own_view(record, site_of(record), "vi").total
    assert total is not None
    assert (total.maximum, total.self_score, total.verified_score) == ("20", "10,0", None)


def test_years_count_only_states_that_some_record_is_in() -> None:
    site = site_of(
        exemplar("mot", ngay_dang_ky="2025"),
        exemplar("hai", ngay_dang_ky="3/2026"),
        exemplar("ba", ngay_dang_ky="4/2026", ngay_bat_dau="4/2026"),
        exemplar("bon", ngay_dang_ky="2026", xac_nhan="cho-xac-nhan"),
    )
    assert [(year.year, year.counts) for year in front_view(site, "vi").years] == [
        (2026, (("dang-thuc-hien-mo-hinh", 1), ("da-dang-ky", 1))),
        (2025, (("da-dang-ky", 1),)),
    ]
