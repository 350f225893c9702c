"""A number of the law as a text tells it, in the words of a language (`locale`, `quantity`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..locale import LANGUAGES
from ..model.quantity import Quantity
from ..model.vote import Threshold
from ..text import format_integer
from .quantities import Figure

Words = Mapping[str, Any]
SHARES_IN_WORDS = ("2-3",)
"""Shares that readers are told in words too: words of `locale` under `quantity.share`."""


def figure_text(figure: Figure, words: Words, language: str) -> str:
    """`30 ngày`, `3 đến 5 người`, `50%`, `hai phần ba (2/3)`."""
    if figure.share is not None:
        return _share_text(figure.share, words)
    said = words["quantity"]
    number = format_integer(figure.value or 0, language)
    if figure.until is not None:
        number = said["range"].format(first=number, last=format_integer(figure.until, language))
    if figure.unit == "phan-tram":
        return f"{number}%"
    return f"{number} {_unit_text(figure, words, language)}"


def _unit_text(figure: Figure, words: Words, language: str) -> str:
    if figure.unit == "khac":
        return _own_unit(figure.quantity, language)
    counted = "one" if figure.value == 1 and figure.until is None else "many"
    return str(words["quantity"]["unit"][counted][figure.unit])


def _own_unit(quantity: Quantity, language: str) -> str:
    own = quantity.unit_text if language == LANGUAGES[0] else quantity.unit_text_en
    return own or ""


def _share_text(share: Threshold, words: Words) -> str:
    """A half is told in percent, as the law does; other shares in words and figures."""
    if 2 * share.numerator == share.denominator:
        return "50%"
    fraction = f"{share.numerator}/{share.denominator}"
    code = fraction.replace("/", "-")
    if code not in SHARES_IN_WORDS:
        return fraction
    return f"{words['quantity']['share'][code]} ({fraction})"
