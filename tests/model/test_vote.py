"""The arithmetic of votes: whole numbers, exact at the boundary."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.model.vote import Threshold, Vote, digits_that_tell, hundredths

HALF = Threshold.model_validate({"tu_so": "1", "mau_so": "2", "cach": "tren"})
TWO_THIRDS = Threshold.model_validate({"tu_so": "2", "mau_so": "3", "cach": "tu"})
THRESHOLDS = st.sampled_from([HALF, TWO_THIRDS])


@pytest.mark.parametrize(
    ("threshold", "agreed", "total", "is_reached"),
    [
        (HALF, 4160, 8318, True),
        (HALF, 4159, 8318, False),  # exactly one half is not more than half
        (HALF, 4160, 8319, True),
        (HALF, 4159, 8319, False),
        (HALF, 1, 1, True),
        (TWO_THIRDS, 60, 90, True),  # exactly two thirds is enough
        (TWO_THIRDS, 59, 90, False),
        (TWO_THIRDS, 61, 92, False),
        (TWO_THIRDS, 62, 92, True),
        (TWO_THIRDS, 666_666_666_666_666, 10**15, False),
    ],
)
def test_the_boundary_is_exact(
    threshold: Threshold, agreed: int, total: int, is_reached: bool
) -> None:
    assert threshold.is_reached(agreed, total) is is_reached


@given(THRESHOLDS, st.integers(1, 10**6), st.data())
def test_it_agrees_with_fractions(threshold: Threshold, total: int, data: st.DataObject) -> None:
    agreed = data.draw(st.integers(0, total))
    share, limit = Fraction(agreed, total), Fraction(threshold.numerator, threshold.denominator)
    assert threshold.is_reached(agreed, total) == (
        share >= limit if threshold.limit == "tu" else share > limit
    )


@given(THRESHOLDS, st.integers(1, 10**6))
def test_the_least_number_is_enough_and_one_less_is_not(threshold: Threshold, total: int) -> None:
    least = threshold.least(total)
    assert threshold.is_reached(least, total)
    assert not threshold.is_reached(least - 1, total)


def test_percentages_are_rounded_down() -> None:
    assert hundredths(4160, 8318) == (50, 1)
    assert hundredths(2, 3) == (66, 66)
    assert hundredths(8317, 8318) == (99, 98)


@given(st.integers(1, 10**9), st.data())
def test_more_than_half_is_shown_as_more_than_half(total: int, data: st.DataObject) -> None:
    agreed = data.draw(st.integers(HALF.least(total), total))
    digits = digits_that_tell(agreed, total, HALF)
    whole, rest = hundredths(agreed, total, digits)
    assert (whole, rest) > (50, 0)


def vote(**counts: str) -> Vote:
    return Vote.model_validate(counts)


def test_those_without_an_opinion_and_the_absent_are_the_rest() -> None:
    known = vote(tong_so="240", tham_gia="198", tan_thanh="150", khong_tan_thanh="40")
    assert (known.silent, known.absent) == (8, 42)
    unknown = vote(tong_so="240", tan_thanh="150")
    assert (unknown.silent, unknown.absent) == (None, None)


def test_without_a_count_there_is_no_outcome() -> None:
    assert vote(tong_so="240", tham_gia="198").outcome(HALF) is None
    assert vote(tong_so="0", tan_thanh="0").outcome(HALF) is None
    assert vote(tong_so="240", tan_thanh="0").outcome(HALF) == "khong-dat"
