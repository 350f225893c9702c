"""Stated figures as rows of a table, in the reader's way of writing numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.figures import Approximation, StatedFigure
from ..text import format_integer

_PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)
_WRITTEN = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?", re.ASCII)
_SWAPPED = str.maketrans(",.", ".,")


@dataclass(frozen=True)
class FigureRow:
    """One stated figure: words in the data's language, the value as the reader writes it."""

    content: str
    value: str
    unit: str
    is_number: bool
    approximation: Approximation | None


def figure_rows(figures: Iterable[StatedFigure], language: str) -> tuple[FigureRow, ...]:
    """The rows of a table of stated figures."""
    return tuple(
        FigureRow(
            figure.content,
            figure_text(figure.value, language),
            figure.unit,
            _WRITTEN.fullmatch(figure.value) is not None,
            figure.approximation,
        )
        for figure in figures
    )


def figure_text(typed: str, language: str) -> str:
    """1234 -> 1.234; 170,89 -> 170.89 for an English reader; words stay as they are."""
    if _PLAIN.fullmatch(typed):
        return format_integer(int(typed), language)
    is_foreign = language == "en" and _WRITTEN.fullmatch(typed)
    return typed.translate(_SWAPPED) if is_foreign else typed
