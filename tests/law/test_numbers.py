"""Numbers of legal documents in running text."""

from __future__ import annotations

import pytest

from disclosure.law.numbers import mentions

KNOWN = [
    "10/2022/QH15",
    "59/2023/NĐ-CP",
    "34/2007/PL-UBTVQH11",
    "1679/NQ-UBTVQH15",
    "24/2021/QĐ-TTg",
    "26/2020/TT-BTTTT",
    "76/2025/UBTVQH15",
]


@pytest.mark.parametrize("number", KNOWN)
def test_a_number_is_found_with_its_place(number: str) -> None:
    (found,) = mentions(f"theo số {number}, được công bố", KNOWN)
    assert (found.number, found.offset) == (number, 8)


@pytest.mark.parametrize(
    "text",
    [
        "110/2022/QH15",
        "10/2022/QH155",
        "10/2022/QH15-A",
        "van-ban/10/2022/QH15",
        "99/2099/QH99",
        "Thông tư 10/2022",
        "Luật 10/2022/QH14",
        "ngày 10/2022",
        "Luật 11/2022",
    ],
)
def test_an_unknown_number_is_nothing(text: str) -> None:
    assert list(mentions(text, KNOWN)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Luật 10/2022 quy định", "10/2022/QH15"),
        ("luật số 10/2022.", "10/2022/QH15"),
        ("Nghị định 59/2023, Điều 3", "59/2023/NĐ-CP"),
    ],
)
def test_everyday_writing_is_understood(text: str, number: str) -> None:
    assert [found.number for found in mentions(text, KNOWN)] == [number]


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("(10/2022/QH15, Điều 11 khoản 3)", (11,)),
        ("10/2022/QH15, Điều 11, khoản 1, 3, 4", (11,)),
        ("10/2022/QH15, Điều 21, 23, 74", (21, 23, 74)),
        ("10/2022/QH15, Điều 36 và Điều 37 khoản 2", (36, 37)),
        ("10/2022/QH15, Điều 32-33", (32, 33)),
        ("10/2022/QH15, Chương II, Điều 11 đến Điều 14; Điều 5 khoản 1", (11, 12, 13, 14, 5)),
        ("10/2022/QH15 (Điều 12)", (12,)),
        # Beyond the bracket or sentence it is another matter.
        ("(10/2022/QH15, Điều 5) và Điều 9", (5,)),
        ("10/2022/QH15, Điều 5. Điều 9 nói khác", (5,)),
        # Without an article that follows at once the whole law is meant.
        ("Điều 34 của 10/2022/QH15", ()),
        ("10/2022/QH15 và các văn bản khác; Điều 9", ()),
        ("10/2022/QH15", ()),
    ],
)
def test_articles_are_those_that_follow_at_once(text: str, articles: tuple[int, ...]) -> None:
    (found,) = mentions(text, KNOWN)
    assert found.articles == articles


def test_articles_belong_to_the_number_before_them() -> None:
    text = "Luật 10/2022/QH15, Điều 17, Điều 19; Nghị định 59/2023/NĐ-CP, Điều 4"
    assert [(found.number, found.articles) for found in mentions(text, KNOWN)] == [
        ("10/2022/QH15", (17, 19)),
        ("59/2023/NĐ-CP", (4,)),
    ]


def test_an_unknown_number_ends_the_articles_of_the_one_before() -> None:
    (found,) = mentions("10/2022/QH15, Điều 17; Luật 99/2099/QH99, Điều 4", KNOWN)
    assert found.articles == (17,)
