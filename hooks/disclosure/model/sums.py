"""What a budget table says of itself and what its own numbers come to: exact, never corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from .amounts import PERCENT
from .base import Path
from .budget import BudgetColumn, BudgetLine, BudgetTable


@dataclass(frozen=True)
class PlacedLine:
    """A line with its place: how deep it stands, and the way to it inside the table."""

    line: BudgetLine
    level: int
    path: Path
    is_part: bool = True
    """Whether it is added up into the line above; an “of which” is not."""


@dataclass(frozen=True)
class Mismatch:
    """A number that its own table does not bear out."""

    kind: Literal["total", "ratio"]
    line: BudgetLine
    path: Path
    column: BudgetColumn
    stated: Decimal
    computed: Decimal


def placed_lines(table: BudgetTable) -> Iterator[PlacedLine]:
    """Every line of a table from the top, each before the lines that make it up."""
    for index, line in enumerate(table.lines):
        yield from _below(PlacedLine(line, 0, ("dong", index)))


def _below(placed: PlacedLine) -> Iterator[PlacedLine]:
    yield placed
    line, level = placed.line, placed.level + 1
    for index, part in enumerate(line.parts):
        yield from _below(PlacedLine(part, level, (*placed.path, "gom", index)))
    for index, part in enumerate(line.of_which):
        yield from _below(PlacedLine(part, level, (*placed.path, "trong_do", index), False))


def mismatches(table: BudgetTable) -> Iterator[Mismatch]:
    """Every total and ratio that does not come out, the acknowledged ones too."""
    for placed in placed_lines(table):
        for column in table.columns:
            yield from _mismatch(placed, column, table)


def _mismatch(placed: PlacedLine, column: BudgetColumn, table: BudgetTable) -> Iterator[Mismatch]:
    line = placed.line
    stated = line.values.get(column.code)
    if stated is None:
        return
    if table.unit_of(column) == PERCENT:
        ratio = exact_ratio(line.values, column)
        if ratio is not None and not _is_rounding_of(stated, ratio):
            rounded = round_ratio(ratio, max(1, places(stated)))
            yield Mismatch("ratio", line, placed.path, column, stated, rounded)
        return
    total = total_of_parts(line, column)
    if total is not None and total != stated:
        yield Mismatch("total", line, placed.path, column, stated, total)


def total_of_parts(line: BudgetLine, column: BudgetColumn) -> Decimal | None:
    """What the parts come to; nothing when one has no number: a blank is not a zero."""
    numbers = [part.values.get(column.code) for part in line.parts]
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal()) if known and len(known) == len(numbers) else None


def is_unchecked(line: BudgetLine, table: BudgetTable) -> bool:
    """Whether a total of the line cannot be checked, for some part has no number."""
    return any(
        table.unit_of(column) != PERCENT
        and column.code in line.values
        and 0 < sum(column.code in part.values for part in line.parts) < len(line.parts)
        for column in table.columns
    )


def exact_ratio(values: Mapping[str, Decimal], column: BudgetColumn) -> Decimal | None:
    """The percentage that a ratio column stands for, when both its numbers are there."""
    above = values.get(column.numerator or "")
    below = values.get(column.denominator or "")
    return percentage(above, below)


def percentage(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """`part` as a percentage of `whole`; nothing without both, or of zero."""
    return part * 100 / whole if part is not None and whole else None


def round_ratio(ratio: Decimal, digits: int = 1) -> Decimal:
    """A percentage as people write it: one decimal, halves away from zero."""
    return ratio.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def places(number: Decimal) -> int:
    """Decimals that a number was typed with."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _is_rounding_of(stated: Decimal, exact: Decimal) -> bool:
    """Rounded up, down or cut: less than one of the last digit typed away."""
    return abs(stated - exact) < Decimal(1).scaleb(-places(stated))
