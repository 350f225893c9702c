"""Files that people open: what they hold, and that nothing in them runs."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.outputs.spreadsheets import MAXIMUM_TEXT, Cell, Sheet, csv_bytes, xlsx_bytes

DAY = date(2026, 7, 1)
SHEET = Sheet(
    "Dự toán 2026",
    ("Khoản", "Dự toán (triệu đồng)", "Ngày"),
    (
        ("Tổng thu", 6500, date(2026, 1, 15)),
        ("Thu đường phố", Decimal("170.890"), None),
        ("Giảm", Decimal("-0.5"), None),
    ),
)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def values(content: bytes, number: int = 1) -> list[list[str | None]]:
    """Cells as text, row by row; numbers as XLSX holds them."""
    found = parts(content)
    texts = [
        "".join(item.itertext())
        for item in ElementTree.fromstring(found["xl/sharedStrings.xml"])  # noqa: S314 - ours
    ]
    tree = ElementTree.fromstring(found[f"xl/worksheets/sheet{number}.xml"])  # noqa: S314 - ours
    rows = []
    for row in tree.iter(f"{MAIN}row"):
        cells = [(cell.get("t"), cell.findtext(f"{MAIN}v")) for cell in row]
        rows.append([texts[int(v)] if t == "s" and v is not None else v for t, v in cells])
    return rows


def test_csv_opens_in_excel_and_parses_back() -> None:
    content = csv_bytes(SHEET)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 4
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == [
        ["Khoản", "Dự toán (triệu đồng)", "Ngày"],
        ["Tổng thu", "6500", "2026-01-15"],
        ["Thu đường phố", "170.890", ""],
        ["Giảm", "-0.5", ""],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_csv_runs_no_formula(start: str) -> None:
    content = csv_bytes(Sheet("x", (f"{start}1",), ((f"{start}1+1",),)))
    assert content.decode("utf-8-sig").split("\r\n")[:2] == [f"'{start}1", f"'{start}1+1"]


def test_csv_writes_numbers_without_an_exponent() -> None:
    content = csv_bytes(Sheet("x", ("a",), ((Decimal("1E+9"),), (Decimal("0"),))))
    assert content.decode("utf-8-sig") == "a\r\n1000000000\r\n0\r\n"


def test_xlsx_holds_numbers_as_numbers_and_days_as_days() -> None:
    rows = values(xlsx_bytes([SHEET], DAY))
    assert rows[0] == list(SHEET.header)
    assert rows[1] == ["Tổng thu", "6500", "46037"]
    assert rows[2] == ["Thu đường phố", "170.89"]
    shapes = parts(xlsx_bytes([SHEET], DAY))["xl/styles.xml"]
    assert 'formatCode="#,##0.000"' in shapes
    assert 'formatCode="dd/mm/yyyy"' in shapes


def test_xlsx_takes_no_text_for_a_formula_or_a_link() -> None:
    found = parts(xlsx_bytes([Sheet("x", ("a",), (("=1+1",), ("https://example.org",)))], DAY))
    sheet = found["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_xlsx_cuts_what_excel_cannot_hold() -> None:
    rows = values(xlsx_bytes([Sheet("x", ("a",), (("a" * 40_000,),))], DAY))
    assert rows[1] == ["a" * MAXIMUM_TEXT]


def test_same_sheets_give_the_same_bytes_whenever_they_are_made() -> None:
    first = xlsx_bytes([SHEET], DAY)
    assert first == xlsx_bytes([SHEET], DAY)
    assert "2026-07-01T00:00:00Z" in parts(first)["docProps/core.xml"]
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}


def test_sheet_names_are_such_as_excel_takes() -> None:
    long = "Biểu cân đối tổng hợp thu, chi ngân sách năm 2026"
    names = [long, long, "a/b: [c]?", "A/B: [C]?", "'", "*"]
    workbook = parts(xlsx_bytes([Sheet(name, ("x",), ()) for name in names], DAY))
    found = re.findall(r'<sheet name="([^"]*)"', workbook["xl/workbook.xml"])
    assert found == [
        "Biểu cân đối tổng hợp thu, chi",
        "Biểu cân đối tổng hợp thu, (2)",
        "a b c",
        "A B C (2)",
        "Sheet",
        "Sheet (2)",
    ]


CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.integers(-(10**15), 10**15),
    st.decimals(-(10**9), 10**9, places=3),
    st.dates(date(1945, 1, 1), date(2100, 1, 1)),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=20),
)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_any_table_parses_back_and_runs_nothing(rows: list[tuple[Cell, Cell]]) -> None:
    text = csv_bytes(Sheet("x", ("a", "b"), tuple(rows))).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert len(back) == len(rows)
    for typed, read in zip(rows, back, strict=True):
        for cell, shown in zip(typed, read, strict=True):
            if isinstance(cell, str):
                assert shown.removeprefix("'") == cell.removeprefix("'")
                assert not shown.startswith(("=", "+", "-", "@"))
