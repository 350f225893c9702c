"""Horizontal bars: pure numbers in, places and texts out, drawn by `templates/chart.html`.

The table beside a chart is the truth; a chart says each of its numbers in words too, so that
neither colour nor length is the only sign (WCAG 2.2, 1.1.1 and 1.4.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

LINE_LENGTH = 26
"""Signs of a label on one line: fits a phone of 320 px, since text in SVG does not wrap."""
NO_BREAK = "\u00a0"
"""A number and its unit stay on one line."""
_LINE, _FOOT, _BAR, _GAP = Decimal("1.4"), Decimal("0.5"), Decimal(1), Decimal("0.7")
"""Heights in em, so that larger type makes the whole chart larger."""


@dataclass(frozen=True)
class Bar:
    """One number as a bar: `x` and `width` in per cent of the chart's width, `y` in em."""

    label: str
    text: str
    """The number with its unit, as people read it."""
    lines: tuple[tuple[str, str], ...]
    """Lines of the label with the number at its end, each with the place of its foot in em."""
    x: str
    width: str
    y: str
    is_negative: bool


@dataclass(frozen=True)
class Chart:
    """A chart of bars over one scale; `zero` is where bars begin, in per cent."""

    title: str
    unit: str
    bars: tuple[Bar, ...]
    zero: str
    height: str
    bar_height: str = str(_BAR)


@dataclass(frozen=True)
class Value:
    """A number to be drawn, its label, and the number as text."""

    label: str
    number: Decimal | int
    text: str


def bar_chart(
    title: str, unit: str, values: Sequence[Value], maximum: Decimal | int | None = None
) -> Chart | None:
    """Bars of values of one unit; nothing when there are fewer than two, or all are zero.

    `maximum` is the end of the scale where it means something, as 100 of percentages.
    """
    top = Decimal(max([maximum or 0, 0, *(value.number for value in values)]))
    bottom = Decimal(min([0, *(value.number for value in values)]))
    if len(values) < 2 or top == bottom:
        return None
    zero = -bottom * 100 / (top - bottom)
    bars = []
    y = Decimal()
    for value in values:
        text = f"{value.text} {unit}".replace(" ", NO_BREAK)
        lines = []
        for line in wrap(f"{value.label}: {text}", LINE_LENGTH):
            y += _LINE
            lines.append((line, _text(y - _FOOT)))
        share = Decimal(value.number) * 100 / (top - bottom)
        x = zero + min(share, Decimal())
        bars.append(
            Bar(
                value.label,
                text,
                tuple(lines),
                _text(x),
                _text(abs(share)),
                _text(y),
                value.number < 0,
            )
        )
        y += _BAR + _GAP
    return Chart(title, unit, tuple(bars), _text(zero), _text(y))


def _text(number: Decimal) -> str:
    """At most two decimals: the chart is drawn, not measured."""
    return f"{number:.2f}".rstrip("0").rstrip(".") or "0"
