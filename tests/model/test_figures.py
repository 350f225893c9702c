"""Figures as their source states them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from disclosure.model.figures import StatedFigure

TYPED = {"noi_dung": "cuộc giám sát", "gia_tri": "197", "don_vi": "cuộc"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("có", "khoang"), ("khoảng", "khoang"), ("Gần", "gan"), ("hơn", "hon"), ("hon", "hon")],
)
def test_an_approximate_figure_stays_approximate(typed: str, kept: str) -> None:
    assert StatedFigure.model_validate({**TYPED, "gan_dung": typed}).approximation == kept


def test_a_figure_is_exact_unless_its_source_says_otherwise() -> None:
    assert StatedFigure.model_validate(TYPED).approximation is None


def test_a_figure_without_a_unit_is_refused() -> None:
    with pytest.raises(ValidationError, match="don_vi"):
        StatedFigure.model_validate({"noi_dung": "cuộc", "gia_tri": "197"})
