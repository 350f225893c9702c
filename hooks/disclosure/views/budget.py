"""A budget record's page: its tables as stated, with what they come to, drawn and side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..locale import words
from ..model.amounts import PERCENT, Unit
from ..model.budget import Budget, BudgetColumn, BudgetLine, BudgetTable
from ..model.site import Site
from ..model.sums import (
    Mismatch,
    PlacedLine,
    exact_ratio,
    is_unchecked,
    mismatches,
    placed_lines,
    round_ratio,
)
from ..text import format_amount
from .addresses import table_url
from .budget_years import Comparison, comparison_of, years_compared
from .chart import Chart, Value, bar_chart
from .figures import FigureRow, figure_rows
from .kind_view import KindView

MOST_BARS = 12
"""Bars of one chart; with more, only the topmost lines are drawn."""
YEARS_IN_FRONT = 2
"""Budget years compared on the first page: this one and the one before."""


@dataclass(frozen=True)
class Head:
    """The head of a column and what its numbers count."""

    column: BudgetColumn
    unit: Unit


@dataclass(frozen=True)
class Cell:
    """A number as people read it; none is “không có số”, never zero."""

    number: Decimal | None
    text: str | None
    is_computed: bool = False
    """A percentage that the site worked out; the document does not state it."""


@dataclass(frozen=True)
class Remark:
    """A number of the source that its own table does not bear out, shown and left as it is."""

    kind: str
    column: str
    stated: str
    computed: str
    unit: Unit


@dataclass(frozen=True)
class LineRow:
    """A line of a table."""

    line: BudgetLine
    level: int
    is_part: bool
    cells: tuple[Cell, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class TableView:
    """One table: `number` counts from 1 and names its files."""

    number: int
    table: BudgetTable
    heads: tuple[Head, ...]
    rows: tuple[LineRow, ...]
    chart: Chart | None
    csv: str
    xlsx: str

    @property
    def has_computed(self) -> bool:
        """Whether some percentage is the site's own."""
        return any(cell.is_computed for row in self.rows for cell in row.cells)

    @property
    def has_blanks(self) -> bool:
        """Whether some number is missing."""
        return any(cell.text is None for row in self.rows for cell in row.cells)

    @property
    def is_unchecked(self) -> bool:
        """Whether some total cannot be checked, for a part of it has no number."""
        return any(is_unchecked(row.line, self.table) for row in self.rows)


@dataclass(frozen=True)
class BudgetView:
    """What only a budget's page shows."""

    tables: tuple[TableView, ...]
    figures: tuple[FigureRow, ...]
    comparison: Comparison | None


@dataclass(frozen=True)
class BudgetFront:
    """What the first page of the budgets shows above the records."""

    comparisons: tuple[Comparison, ...]


def own_view(record: Budget, site: Site, language: str) -> BudgetView:
    """The tables of the record, and its year's stages side by side."""
    return BudgetView(
        tables=tuple(
            table_view(record, number, language) for number in range(1, len(record.tables) + 1)
        ),
        figures=figure_rows(record.figures, language),
        comparison=comparison_of(record.year, site, language),
    )


def front_view(site: Site, language: str) -> BudgetFront:
    """The newest years whose stages can be compared."""
    found = (comparison_of(year, site, language) for year in years_compared(site))
    known = [comparison for comparison in found if comparison is not None]
    return BudgetFront(tuple(known[:YEARS_IN_FRONT]))


def table_view(record: Budget, number: int, language: str) -> TableView:
    """One table of a record, the first is 1."""
    table = record.tables[number - 1]
    wrong: dict[tuple[str | int, ...], list[Mismatch]] = {}
    for found in mismatches(table):
        wrong.setdefault(found.path, []).append(found)
    rows = tuple(
        LineRow(
            placed.line,
            placed.level,
            placed.is_part,
            tuple(_cell(placed.line, column, table, language) for column in table.columns),
            tuple(_remark(found, table, language) for found in wrong.get(placed.path, ())),
        )
        for placed in placed_lines(table)
    )
    return TableView(
        number=number,
        table=table,
        heads=tuple(Head(column, table.unit_of(column)) for column in table.columns),
        rows=rows,
        chart=_chart(table, language),
        csv=table_url(record, str(number), "csv"),
        xlsx=table_url(record, str(number), "xlsx"),
    )


def _cell(line: BudgetLine, column: BudgetColumn, table: BudgetTable, language: str) -> Cell:
    stated = line.values.get(column.code)
    if stated is not None:
        return Cell(stated, format_amount(stated, language))
    ratio = exact_ratio(line.values, column) if table.unit_of(column) == PERCENT else None
    if ratio is None:
        return Cell(None, None)
    rounded = round_ratio(ratio)
    return Cell(rounded, format_amount(rounded, language), is_computed=True)


def _remark(found: Mismatch, table: BudgetTable, language: str) -> Remark:
    return Remark(
        found.kind,
        found.column.name,
        format_amount(found.stated, language),
        format_amount(found.computed, language),
        table.unit_of(found.column),
    )


def _chart(table: BudgetTable, language: str) -> Chart | None:
    """The stage's own numbers of the topmost lines, as far as they are known."""
    column = table.stage_column
    if column is None:
        return None
    shown = [
        placed
        for placed in placed_lines(table)
        if placed.level <= 1 and placed.is_part and column.code in placed.line.values
    ]
    if len(shown) > MOST_BARS:
        shown = [placed for placed in shown if placed.level == 0]
    unit = words(language)["budget"]["unit"][table.unit_of(column)]
    values = [_value(placed, column, language) for placed in shown[:MOST_BARS]]
    return bar_chart(f"{table.name}: {column.name}", unit, values)


def _value(placed: PlacedLine, column: BudgetColumn, language: str) -> Value:
    number = placed.line.values[column.code]
    return Value(placed.line.name, number, format_amount(number, language))


VIEW = KindView(Budget, own_view=own_view, front_view=front_view)
