"""A rule of reception, unrolled: its days, and what the exceptions make of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.model.reception import WEEKDAYS, Reception
from disclosure.model.reception_days import reception_days

JULY = date(2026, 7, 1), date(2026, 7, 31)


def reception(**typed: Any) -> Reception:
    required = {
        "ma": "tiep-dan",
        "tieu_de": "Lịch",
        "nguoi_tiep": "Chủ tịch",
        "noi": "Phòng 1",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
        "ap_dung_tu": "1/1/2026",
    }
    return Reception.model_validate(
        {key: value for key, value in {**required, **typed}.items() if value is not None}
    )


def july(**typed: Any) -> list[int]:
    return [item.day.day for item in reception_days(reception(**typed), *JULY)]


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ({"thu": ["thu-nam"]}, [2, 9, 16, 23, 30]),
        ({"thu": ["thu-hai", "thu-nam"]}, [2, 6, 9, 13, 16, 20, 23, 27, 30]),
        ({"thu": ["thu-nam"], "tuan_trong_thang": ["1"]}, [2]),
        ({"thu": ["thu-nam"], "tuan_trong_thang": ["1", "3"]}, [2, 16]),
        ({"thu": ["thu-nam"], "tuan_trong_thang": ["5"]}, [30]),
        ({"thu": ["thu-ba"], "tuan_trong_thang": ["1", "2"]}, [7, 14]),
        ({"ngay_trong_thang": ["15", "31"]}, [15, 31]),
        ({"cac_ngay": ["20/7/2026", "6/7/2026", "3/8/2026"], "ap_dung_tu": None}, [6, 20]),
        ({"thu": ["thu-nam"], "ngay_trong_thang": ["2"]}, [2, 9, 16, 23, 30]),
        ({"thu": ["thu-nam"], "ap_dung_tu": "9/7/2026", "ap_dung_den": "23/7/2026"}, [9, 16, 23]),
        ({"thu": ["thu-nam"], "ap_dung_tu": "1/8/2026"}, []),
    ],
)
def test_the_rule_gives_its_days(typed: dict[str, Any], days: list[int]) -> None:
    assert july(**typed) == days


def changed(**exception: Any) -> dict[int, tuple[str, str, str | None, str | None]]:
    record = reception(
        thu=["thu-nam"],
        gio=[{"tu": "8:00", "den": "11:00"}],
        ngoai_le=[{"ngay": "9/7/2026", "ly_do": "Họp", **exception}],
    )
    return {
        item.day.day: (item.state, item.receiver, item.place, item.reason)
        for item in reception_days(record, date(2026, 7, 3), date(2026, 7, 22))
    }


AS_THE_RULE = ("planned", "Chủ tịch", "Phòng 1", None)


@pytest.mark.parametrize(
    ("exception", "days"),
    [
        ({}, {9: ("off", "Chủ tịch", "Phòng 1", "Họp")}),
        (
            {"doi_sang": "10/7/2026"},
            {
                9: ("left", "Chủ tịch", "Phòng 1", "Họp"),
                10: ("moved", "Chủ tịch", "Phòng 1", "Họp"),
            },
        ),
        ({"nguoi_tiep": "Phó Chủ tịch"}, {9: ("changed", "Phó Chủ tịch", "Phòng 1", "Họp")}),
        ({"noi": "Phòng 2"}, {9: ("changed", "Chủ tịch", "Phòng 2", "Họp")}),
        ({"van_tiep": "có"}, {9: ("kept", "Chủ tịch", "Phòng 1", "Họp")}),
    ],
)
def test_an_exception_changes_one_day(exception: dict[str, str], days: dict[int, Any]) -> None:
    assert changed(**exception) == {**days, 16: AS_THE_RULE}


def test_a_day_moved_into_the_range_from_outside_is_there() -> None:
    record = reception(
        thu=["thu-nam"],
        ngoai_le=[{"ngay": "30/7/2026", "doi_sang": "3/8/2026", "ly_do": "Họp"}],
    )
    found = list(reception_days(record, date(2026, 8, 1), date(2026, 8, 5)))
    assert [(item.day, item.rule_day) for item in found] == [(date(2026, 8, 3), date(2026, 7, 30))]
    assert [item.state for item in reception_days(record, *JULY)][-1] == "left"


@given(
    st.sets(st.sampled_from(WEEKDAYS), min_size=1),
    st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_a_range_is_the_sum_of_its_halves(
    weekdays: set[str], first: date, before: int, after: int
) -> None:
    record = reception(thu=sorted(weekdays))
    middle = date.fromordinal(first.toordinal() + before)
    last = date.fromordinal(middle.toordinal() + after + 1)
    next_day = date.fromordinal(middle.toordinal() + 1)
    halves = [*reception_days(record, first, middle), *reception_days(record, next_day, last)]
    assert list(reception_days(record, first, last)) == halves
