"""One budget year: the same lines of estimate, execution and settlement side by side.

Luật 10/2022/QH15, Điều 11 khoản 2; Nghị định 73/2026/NĐ-CP, Điều 36 khoản 3 and Điều 37.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from ..law.budget_terms import BudgetTerm, budget_term
from ..locale import words
from ..model.amounts import DONG_IN, Unit
from ..model.budget import Budget, BudgetLine, Stage
from ..model.site import Site
from ..model.sums import percentage, placed_lines, round_ratio
from ..text import format_amount
from .addresses import comparison_url
from .chart import Chart, Value, bar_chart

STAGES: tuple[Stage, ...] = get_args(Stage)
ALWAYS_SHOWN: tuple[Stage, ...] = (
    "du-toan",
    "thuc-hien-quy-1",
    "thuc-hien-6-thang",
    "thuc-hien-9-thang",
    "thuc-hien-ca-nam",
    "quyet-toan",
)
"""What the law has made public of every year: a gap must be seen."""
ESTIMATES: tuple[Stage, ...] = ("du-toan-trinh", "du-toan", "dieu-chinh")
MEASURES: tuple[Stage, ...] = ("dieu-chinh", "du-toan")
"""What execution is measured by, the first that is there."""
LAST_MONTH: Mapping[Stage, tuple[int, int]] = {
    "thuc-hien-quy-1": (3, 31),
    "thuc-hien-6-thang": (6, 30),
    "thuc-hien-9-thang": (9, 30),
    "thuc-hien-ca-nam": (12, 31),
    "quyet-toan": (12, 31),
}
"""The last month and day of the time that a stage tells of."""
MOST_CHARTS = 4


@dataclass(frozen=True)
class Column:
    """One stage: the records that state it, or why there is none."""

    stage: Stage
    records: tuple[Budget, ...]
    is_due: bool
    """Whether the time it tells of is over."""
    term: BudgetTerm | None = None
    """By when it is due, when that counts from the end of its time."""
    is_late: bool = False


@dataclass(frozen=True)
class ComparedCell:
    """A line at one stage: its number, and what part of the estimate it is."""

    column: Column
    number: Decimal | None
    text: str | None
    ratio: Decimal | None
    ratio_text: str | None


@dataclass(frozen=True)
class ComparedLine:
    """A line that several stages state by one code."""

    code: str
    name: str
    level: int
    cells: tuple[ComparedCell, ...]


@dataclass(frozen=True)
class Comparison:
    """A year's stages side by side, all in one unit."""

    year: int
    unit: Unit
    columns: tuple[Column, ...]
    lines: tuple[ComparedLine, ...]
    charts: tuple[Chart, ...]
    """One for each topmost line, all on one scale."""
    csv: str
    xlsx: str

    @property
    def missing(self) -> tuple[Column, ...]:
        """Stages whose time is over and that no record states."""
        return tuple(column for column in self.columns if column.is_due and not column.records)


@dataclass(frozen=True)
class _Stated:
    """A coded line of a record, in đồng."""

    line: BudgetLine
    level: int
    dong: Decimal | None
    record: Budget
    unit: Unit
    """Of money: a stage's own column is never a percentage."""


def years_compared(site: Site) -> list[int]:
    """Budget years that some comparable table tells of, the newest first."""
    return sorted(
        {record.year for record in site.of(Budget) if _counts(record, site)}, reverse=True
    )


def comparison_of(year: int, site: Site, language: str) -> Comparison | None:
    """The stages of a year side by side; nothing when no line of that year has a code."""
    stated = {stage: dict(_stated(year, stage, site)) for stage in STAGES}
    if not any(stated.values()):
        return None
    unit = next(line.unit for stage in STAGES for line in stated[stage].values())
    columns = tuple(
        _column(year, stage, stated[stage], site)
        for stage in STAGES
        if stated[stage] or stage in ALWAYS_SHOWN
    )
    lines = tuple(
        ComparedLine(
            code,
            first.line.name,
            first.level,
            tuple(_cell(code, column, stated, unit, language) for column in columns),
        )
        for code, first in _first_of_each(stated)
    )
    return Comparison(
        year=year,
        unit=unit,
        columns=columns,
        lines=lines,
        charts=tuple(_charts(year, unit, lines, language)),
        csv=comparison_url(Budget.kind, year, "csv"),
        xlsx=comparison_url(Budget.kind, year, "xlsx"),
    )


def _counts(record: Budget, site: Site) -> bool:
    """Whether a record's numbers are the ward's, of today, and can be compared."""
    if record.confirmation == "cho-xac-nhan" or record.id in site.replaced_by:
        return False
    return any(
        table.stage_column is not None and any(placed.line.code for placed in placed_lines(table))
        for table in record.tables
    )


def _stated(year: int, stage: Stage, site: Site) -> Iterator[tuple[str, _Stated]]:
    """Coded lines of one stage; where a year was adjusted again, the newest comes last."""
    records = [
        record
        for record in site.of(Budget)
        if record.year == year and record.stage == stage and _counts(record, site)
    ]
    records.sort(key=lambda record: (record.filed_on.key if record.filed_on else (), record.id))
    for record in records:
        for table in record.tables:
            column = table.stage_column
            if column is None:
                continue
            unit = table.unit_of(column)
            for placed in placed_lines(table):
                if placed.line.code is not None:
                    number = placed.line.values.get(column.code)
                    dong = None if number is None else number * DONG_IN[unit]
                    yield (
                        placed.line.code,
                        _Stated(placed.line, placed.level, dong, record, unit),
                    )


def _first_of_each(
    stated: Mapping[Stage, Mapping[str, _Stated]],
) -> Iterator[tuple[str, _Stated]]:
    """Every line once, in the order of the estimate, then of the stages after it."""
    seen: set[str] = set()
    for stage in STAGES:
        for code, line in stated[stage].items():
            if code not in seen:
                seen.add(code)
                yield code, line


def _column(year: int, stage: Stage, lines: Mapping[str, _Stated], site: Site) -> Column:
    records = tuple({line.record.id: line.record for line in lines.values()}.values())
    last = date(year, *LAST_MONTH[stage]) if stage in LAST_MONTH else date(year - 1, 12, 31)
    term = budget_term(year, stage, site)
    is_late = term is not None and site.as_of > term.due_on and not records
    return Column(stage, records, site.as_of > last, term, is_late)


def _cell(
    code: str,
    column: Column,
    stated: Mapping[Stage, Mapping[str, _Stated]],
    unit: Unit,
    language: str,
) -> ComparedCell:
    line = stated[column.stage].get(code)
    if line is None or line.dong is None:
        return ComparedCell(column, None, None, None, None)
    number = line.dong / DONG_IN[unit]
    ratio = None
    if column.stage not in ESTIMATES:
        exact = percentage(line.dong, _estimate(code, stated))
        ratio = None if exact is None else round_ratio(exact)
    return ComparedCell(
        column,
        number,
        format_amount(number, language),
        ratio,
        None if ratio is None else format_amount(ratio, language),
    )


def _estimate(code: str, stated: Mapping[Stage, Mapping[str, _Stated]]) -> Decimal | None:
    """What a line is measured by: the estimate as last adjusted, else as decided."""
    for stage in MEASURES:
        line = stated[stage].get(code)
        if line is not None and line.dong is not None:
            return line.dong
    return None


def _charts(
    year: int, unit: Unit, lines: tuple[ComparedLine, ...], language: str
) -> Iterator[Chart]:
    """Each topmost line at every stage that is there."""
    said = words(language)
    topmost = [line for line in lines if line.level == 0][:MOST_CHARTS]
    numbers = [cell.number for line in topmost for cell in line.cells if cell.number is not None]
    for line in topmost:
        values = [
            Value(said["budget"]["stage"][cell.column.stage], cell.number, cell.text)
            for cell in line.cells
            if cell.number is not None and cell.text is not None
        ]
        title = said["budget"]["chart"].format(line=line.name, year=year)
        chart = bar_chart(title, said["budget"]["unit"][unit], values, max(numbers))
        if chart is not None:
            yield chart
