"""Stated figures in the reader's way of writing numbers."""

from __future__ import annotations

import pytest

from disclosure.model.figures import StatedFigure
from disclosure.views.figures import figure_rows, figure_text


@pytest.mark.parametrize(
    ("typed", "vietnamese", "english"),
    [
        ("325060000", "325.060.000", "325,060,000"),
        ("325.060.000", "325.060.000", "325,060,000"),
        ("170,89", "170,89", "170.89"),
        ("-500000", "-500.000", "-500,000"),
        ("0", "0", "0"),
        ("007", "007", "007"),
        ("1–3", "1–3", "1–3"),
        ("hạng ba", "hạng ba", "hạng ba"),
    ],
)
def test_a_number_is_written_for_its_reader_and_words_stay(
    typed: str, vietnamese: str, english: str
) -> None:
    assert (figure_text(typed, "vi"), figure_text(typed, "en")) == (vietnamese, english)


def test_a_row_keeps_unit_and_approximation() -> None:
    typed = {"noi_dung": "chứng từ", "gia_tri": "1200", "don_vi": "tờ", "gan_dung": "hơn"}
    (row,) = figure_rows([StatedFigure.model_validate(typed)], "vi")
    assert (row.value, row.unit, row.approximation, row.is_number) == ("1.200", "tờ", "hon", True)
