"""A vote as a sum that a reader can check."""

from __future__ import annotations

from disclosure.model.vote import Threshold, Vote
from disclosure.views.tally import Tally, tally

HALF = Threshold.model_validate({"tu_so": "1", "mau_so": "2", "cach": "tren"})
TWO_THIRDS = Threshold.model_validate({"tu_so": "2", "mau_so": "3", "cach": "tu"})


def tally_of(threshold: Threshold, language: str = "vi", **counts: str) -> Tally:
    vote = Vote.model_validate(counts)
    return tally(vote, threshold, vote.outcome(threshold), language)


def test_the_sum_reads_as_people_write_it() -> None:
    found = tally_of(HALF, tong_so="8318", tan_thanh="4160")
    assert (found.share, found.sign, found.limit) == ("50,01", ">", "50\u00a0%")
    assert (found.least, found.lacking) == (4160, 0)
    english = tally_of(HALF, "en", tong_so="8318", tan_thanh="4160")
    assert (english.share, english.limit) == ("50.01", "50%")


def test_exactly_half_is_shown_without_idle_zeros_and_not_as_more() -> None:
    found = tally_of(HALF, tong_so="8318", tan_thanh="4159")
    assert (found.share, found.sign, found.outcome, found.lacking) == ("50", "≤", "khong-dat", 1)


def test_a_hair_more_than_half_never_reads_as_half() -> None:
    found = tally_of(HALF, tong_so="100001", tan_thanh="50001")
    assert (found.share, found.sign) == ("50,0004", ">")


def test_two_thirds_is_compared_with_the_fraction() -> None:
    found = tally_of(TWO_THIRDS, tong_so="90", tan_thanh="60")
    assert (found.share, found.sign, found.limit, found.outcome) == ("66,66", "≥", "2/3", "dat")
    missed = tally_of(TWO_THIRDS, tong_so="90", tan_thanh="57")
    assert (missed.sign, missed.lacking) == ("<", 3)


def test_the_bar_is_as_long_as_all_households() -> None:
    found = tally_of(
        TWO_THIRDS,
        tong_so="200",
        tham_gia="150",
        tan_thanh="100",
        khong_tan_thanh="30",
        khong_hop_le="8",
    )
    assert [(item.part, item.x, item.width) for item in found.bar] == [
        ("agreed", "0.00%", "50.00%"),
        ("opposed", "50.00%", "15.00%"),
        ("invalid", "65.00%", "4.00%"),
        ("silent", "69.00%", "6.00%"),
        ("absent", "75.00%", "25.00%"),
    ]
    assert found.mark == "66.66%"
    assert sum(count.number for count in found.counts) == 200


def test_without_those_who_agreed_nothing_is_drawn() -> None:
    found = tally_of(HALF, tong_so="240", phat_ra="240")
    assert (found.share, found.sign, found.outcome, found.bar) == (None, None, None, ())
    assert found.least == 121
