"""Budget tables, years side by side and fund books as CSV and XLSX files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..locale import words
from ..model.budget import Budget
from ..model.fund import Fund
from ..model.publication import Publication
from ..views.addresses import DEFAULT_LANGUAGE, table_url
from ..views.budget import TableView, table_view
from ..views.budget_years import ESTIMATES, Comparison, comparison_of, years_compared
from ..views.fund import LEDGER
from ..views.registers import Registers
from .output import Output
from .spreadsheets import Cell, Sheet, csv_bytes, xlsx_bytes


def budget_files(registers: Registers, _site_url: str) -> Iterator[Output]:
    """Two files for every table of every budget record, and for every year that is compared."""
    site = registers.site
    for record in site.of(Budget):
        for number in range(1, len(record.tables) + 1):
            view = table_view(record, number, DEFAULT_LANGUAGE)
            yield from _files(table_sheet(view), view.csv, view.xlsx, _made_on(record))
    for year in years_compared(site):
        compared = comparison_of(year, site, DEFAULT_LANGUAGE)
        if compared is not None:
            sheet = comparison_sheet(compared)
            yield from _files(sheet, compared.csv, compared.xlsx, date(year, 1, 1))


def fund_files(registers: Registers, _site_url: str) -> Iterator[Output]:
    """Two files for the book of every fund."""
    for record in registers.site.of(Fund):
        if record.ledger:
            csv, xlsx = (table_url(record, LEDGER, ending) for ending in ("csv", "xlsx"))
            yield from _files(ledger_sheet(record), csv, xlsx, _made_on(record))


def table_sheet(view: TableView) -> Sheet:
    """A table with the unit in each head; a blank stays blank."""
    heads = [f"{head.column.name} ({_unit(head.unit)})" for head in view.heads]
    rows = tuple(
        (
            row.line.number,
            row.line.code,
            row.level + 1,
            row.line.name,
            *(cell.number for cell in row.cells),
        )
        for row in view.rows
    )
    said = words(DEFAULT_LANGUAGE)
    first = (said["budget"]["number"], said["budget"]["code"], said["budget"]["level"])
    return Sheet(view.table.name, (*first, said["budget"]["line"], *heads), rows)


def comparison_sheet(compared: Comparison) -> Sheet:
    """A year's stages side by side: those that are there, each with its part of the estimate."""
    said = words(DEFAULT_LANGUAGE)
    shown = [column for column in compared.columns if column.records]
    heads: list[str] = []
    for column in shown:
        name = said["budget"]["stage"][column.stage]
        ratio = said["budget"]["ratio"]
        heads.append(f"{name} ({_unit(compared.unit)})")
        if column.stage not in ESTIMATES:
            heads.append(f"{name}: {ratio} (%)")
    rows: list[tuple[Cell, ...]] = []
    for line in compared.lines:
        cells: list[Cell] = [line.code, line.level + 1, line.name]
        for cell in line.cells:
            if cell.column.records:
                is_estimate = cell.column.stage in ESTIMATES
                cells += [cell.number] if is_estimate else [cell.number, cell.ratio]
        rows.append(tuple(cells))
    name = said["budget"]["compared"].format(year=compared.year)
    first = (said["budget"]["code"], said["budget"]["level"], said["budget"]["line"])
    return Sheet(name, (*first, *heads), tuple(rows))


def ledger_sheet(record: Fund) -> Sheet:
    """The book by day with the balance after each line, its opening first."""
    said = words(DEFAULT_LANGUAGE)
    money = (said["fund"]["in"], said["fund"]["out"], said["fund"]["balance"])
    header = (said["fund"]["day"], said["fund"]["what"], *(f"{m} ({_unit('dong')})" for m in money))
    opening: tuple[Cell, ...] = (None, said["fund"]["opening"], None, None, record.opening_vnd)
    rows = tuple(
        (row.entry.day, row.entry.content, row.entry.in_vnd, row.entry.out_vnd, row.balance_vnd)
        for row in record.balanced()
    )
    return Sheet(said["fund"]["ledger"], header, (opening, *rows))


def _unit(code: str) -> str:
    return str(words(DEFAULT_LANGUAGE)["budget"]["unit"][code])


def _made_on(record: Publication) -> date:
    """The day that a workbook carries: the record's own, so that a rebuild changes nothing."""
    day = record.filed_on
    return day.earliest() if day else date(2000, 1, 1)


def _files(sheet: Sheet, csv: str, xlsx: str, made_on: date) -> Iterator[Output]:
    yield Output(csv, csv_bytes(sheet))
    yield Output(xlsx, xlsx_bytes([sheet], made_on))
