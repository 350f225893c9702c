"""How problems are shown."""

from __future__ import annotations

import pytest

from disclosure.problems import Place, Problem, as_annotations, as_text, did_you_mean, errors

LATE = Problem("b.yml", 2, 1, "x", "sai")
EARLY = Problem("b.yml", 1, 9, "y", "sai")
OTHER = Problem("a.yml", 9, 9, "z", "sai")
REMINDER = Problem("a.yml", 1, 1, "w", "nên xem", "warning")


def test_a_place_counts_from_one() -> None:
    assert Place("a.yml").problem("x", "sai") == Problem("a.yml", 1, 1, "x", "sai", "error")


def test_text_is_sorted_by_place_and_counted_once() -> None:
    assert as_text([LATE, EARLY, OTHER]).splitlines() == [
        "a.yml:9:9: [z] sai",
        "b.yml:1:9: [y] sai",
        "b.yml:2:1: [x] sai",
        "Tìm thấy 3 lỗi trong 2 tệp. Không có gì được ghi ra.",
    ]


def test_reminders_do_not_stop_a_build() -> None:
    assert errors([REMINDER, LATE]) == [LATE]
    assert as_text([REMINDER]) == "a.yml:1:1: [w] (nhắc) nên xem"
    assert "Tìm thấy 1 lỗi trong 1 tệp" in as_text([REMINDER, LATE])


def test_nothing_wrong_says_nothing() -> None:
    assert as_text([]) == as_annotations([]) == ""


def test_annotations_escape_what_ends_a_command_or_a_property() -> None:
    problem = Problem("a,b:c%.yml", 3, 4, "x", "50%, hai:\r\n::error::dòng")
    assert as_annotations([problem]) == (
        "::error file=a%2Cb%3Ac%25.yml,line=3,col=4,title=x::50%25, hai:%0D%0A::error::dòng"
    )
    assert as_annotations([REMINDER, LATE]).splitlines()[0].startswith("::warning file=a.yml")


@pytest.mark.parametrize(
    ("typed", "known", "suggested"),
    [
        ("tom_tatt", ["ma", "tom_tat"], "tom_tat"),
        ("khoan_dieu", ["khoan_dieu_11"], "khoan_dieu_11"),
        ("kp-13", ["kp-1", "kp-3", "kp-12"], None),
        ("kp13", ["kp-13"], "kp-13"),
        ("xyz", ["ma", "tom_tat"], None),
        ("x", [], None),
    ],
)
def test_the_nearest_word_is_suggested(typed: str, known: list[str], suggested: str | None) -> None:
    assert did_you_mean(typed, known) == (f" Có phải ý bạn là `{suggested}`?" if suggested else "")
