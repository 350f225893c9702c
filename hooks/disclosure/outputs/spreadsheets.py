"""Tables as files that people open: CSV (RFC 4180, UTF-8) and XLSX (ISO/IEC 29500).

Pure: the same sheets and day give the same bytes.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | date | None
"""A year or a code is text: an int is a quantity, shown with dots between thousands."""

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as another encoding and breaks every Vietnamese letter."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A text beginning so would be run as a formula by whoever opens the CSV (OWASP, CSV injection)."""

MAXIMUM_TEXT = 32_767
"""Characters that a cell of Excel holds; longer texts are cut in XLSX, whole in CSV."""
MAXIMUM_NAME = 31
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_NARROWEST, _WIDEST = 8, 60
_A4 = 9


@dataclass(frozen=True)
class Sheet:
    """One table: its name, the head of each column with its unit, and its rows."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def csv_bytes(sheet: Sheet) -> bytes:
    """The table as CSV: decimal point, ISO days, nothing between the commas for no value."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_csv_text(name) for name in sheet.header])
    writer.writerows([_csv_text(cell) for cell in row] for row in sheet.rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _csv_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
    return cell.isoformat() if isinstance(cell, date) else _plain(cell)


def _plain(number: int | Decimal) -> str:
    """The digits alone: 1E+6 is written 1000000."""
    return str(number) if isinstance(number, int) else f"{number:f}"


def xlsx_bytes(sheets: Sequence[Sheet], created: date) -> bytes:
    """A workbook with a sheet for each table; `created` is the only day it carries."""
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    workbook.set_properties({"created": datetime.combine(created, time())})
    styles = _Styles(workbook)
    for sheet, name in zip(sheets, _names(sheets), strict=True):
        _fill(workbook.add_worksheet(name), sheet, styles)
    workbook.close()
    return file.getvalue()


class _Styles:
    """Looks of cells, each made once a workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._of: dict[str, Format] = {}
        self.head = workbook.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        self.text = workbook.add_format({"text_wrap": True, "valign": "top"})

    def number(self, shape: str) -> Format:
        """The look of numbers or days of one shape."""
        if shape not in self._of:
            self._of[shape] = self._workbook.add_format({"num_format": shape, "valign": "top"})
        return self._of[shape]


def _fill(worksheet: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    for column, name in enumerate(sheet.header):
        worksheet.write_string(0, column, name, styles.head)
        cells = (row[column] for row in sheet.rows)
        worksheet.set_column(column, column, _width(name, cells))
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            _write(worksheet, number, column, cell, styles)
    worksheet.freeze_panes(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_paper(_A4)
    worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)


def _write(worksheet: Worksheet, row: int, column: int, cell: Cell, styles: _Styles) -> None:
    if cell is None:
        return
    if isinstance(cell, str):
        # Never `write`, which would take “=…” for a formula and “http…” for a link.
        worksheet.write_string(row, column, cell[:MAXIMUM_TEXT], styles.text)
    elif isinstance(cell, date):
        days = datetime.combine(cell, time())
        worksheet.write_datetime(row, column, days, styles.number("dd/mm/yyyy"))
    else:
        # XLSX itself stores every number as a double: exact up to fifteen digits.
        worksheet.write_number(row, column, float(cell), styles.number(_shape(cell)))


def _shape(number: int | Decimal) -> str:
    """How Excel shows a number: with the decimals it was typed with, none invented."""
    places = _places(number)
    return "#,##0" + ("." + "0" * places if places else "")


def _places(number: int | Decimal) -> int:
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _width(name: str, cells: Iterable[Cell]) -> int:
    longest = max((_length(cell) for cell in cells), default=0)
    return min(max(longest + 2, len(name) // 2 + 2, _NARROWEST), _WIDEST)


def _length(cell: Cell) -> int:
    if cell is None:
        return 0
    if isinstance(cell, str):
        return max((len(line) for line in cell.splitlines()), default=0)
    return 10 if isinstance(cell, date) else len(f"{cell:,}")


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """Names that Excel takes: short, without its signs, no two alike."""
    names: list[str] = []
    for sheet in sheets:
        base = " ".join(_FORBIDDEN_IN_NAME.sub(" ", sheet.name).split()).strip("'") or "Sheet"
        name, count = base[:MAXIMUM_NAME].rstrip(), 1
        while name.lower() in {other.lower() for other in names}:
            count += 1
            tail = f" ({count})"
            name = base[: MAXIMUM_NAME - len(tail)].rstrip() + tail
        names.append(name)
    return names
