"""Document numbers, days and numbered places are one term, however they are written."""

from __future__ import annotations

import pytest

from disclosure.search.entities import UnitMatcher, date_terms, document_number_terms
from disclosure.search.words import words

UNITS = UnitMatcher({"khu-pho": ("khu phố", "khu", "kp", "k"), "to": ("tổ",), "quy": ("quý",)})


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Thông báo 128/TB-HĐBT", {"#128", "#128/tb", "#128/tb-hdbt"}),
        ("số 048/TB-UBND", {"#48", "#48/tb", "#48/tb-ubnd"}),
        ("Luật 10/2022/QH15", {"#10", "#10/2022", "#10/qh15", "#10/2022/qh15"}),
        (
            "59/2023/NĐ-CP",
            {"#59", "#59/2023", "#59/nd", "#59/nd-cp", "#59/2023/nd", "#59/2023/nd-cp"},
        ),
        ("16/4/2024", set()),
        ("2/3 số hộ", set()),
    ],
)
def test_document_numbers(text: str, terms: set[str]) -> None:
    assert set(document_number_terms(text)) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("ngày 16/4/2024", {"2024", "~202404", "~m4", "~20240416"}),
        ("16-04-2024", {"2024", "~202404", "~m4", "~20240416"}),
        ("Ngày 16 tháng 4 năm 2024", {"2024", "~202404", "~m4", "~20240416"}),
        ("tháng 9/2025", {"2025", "~202509", "~m9"}),
        ("tháng 9 năm 2025", {"2025", "~202509", "~m9"}),
        ("45/45/2024", set()),
    ],
)
def test_days(text: str, terms: set[str]) -> None:
    assert set(date_terms(text)) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("khu phố 5", ["^khu-pho:5"]),
        ("Khu phố số 05", ["^khu-pho:5"]),
        ("khu 1, 2 và 3", ["^khu-pho:1", "^khu-pho:2", "^khu-pho:3"]),
        ("khu 7A, tổ 69", ["^khu-pho:7a", "^to:69"]),
        ("Quý III", ["^quy:3"]),
        ("khu dân cư", []),
        ("khu. 5 người", []),
    ],
)
def test_numbered_units(text: str, terms: list[str]) -> None:
    assert list(UNITS.terms(tuple(words(text)))) == terms
