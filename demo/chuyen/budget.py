"""Fact sheets of budgets -> `ngan-sach`.

The sheets tell loose figures. `TABLES` says which of them stand in a table and
under which total; the numbers themselves come from the sheets, and one that
does not add up is told with the sheet's own note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disclosure.text import format_decimal

from .common import Entry, Item, publication, sentence, typed_date, without_blanks
from .figures import stated_figures

KEYS = frozenset({"event_date"})
"""Keys of an item that only budgets carry over."""

STAGES: Mapping[str, tuple[int, str]] = {
    "real-kytho-dieu-chinh-du-toan-2019": (2019, "dieu-chinh"),
    "real-duongquang-dieu-chinh-thu-2018": (2018, "dieu-chinh"),
    "real-phuocninh-dieu-chinh-2009": (2009, "dieu-chinh"),
    "real-xuanlang-thu-2025": (2025, "uoc-ca-nam"),
    "real-phungnguyen-ky-hop-2025": (2025, "uoc-ca-nam"),
    "real-xuanphuong-chi-tieu-2025": (2025, "du-toan"),
    "real-anhai-thu-6-thang-2025": (2025, "thuc-hien-6-thang"),
    "real-tanan-thu-6-thang-2022": (2022, "thuc-hien-6-thang"),
    "real-thanhtam-ky-hop-11-2024": (2024, "uoc-ca-nam"),
    "real-tholoc-phan-bo-ket-du-2023": (2023, "dieu-chinh"),
}
"""The year and the step that each item tells of, as its title and summary say."""


@dataclass(frozen=True)
class Column:
    """A column: its code and head, and what its numbers count when not the table's unit."""

    code: str
    name: str
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Line:
    """A line: the label of its figure in each column, and the lines that make it up."""

    name: str
    figures: Mapping[str, str]
    parts: tuple[Line, ...] = ()
    mismatch: bool = False
    """Whether the sheet's note says that it does not add up."""


@dataclass(frozen=True)
class Table:
    """A table made of figures of one item."""

    name: str
    unit: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def _line(label: str, *parts: Line) -> Line:
    """A line of a table of one column, named by its figure."""
    name = sentence(label.removeprefix("– ")).rstrip(".")
    return Line(name, {"so-tien": label}, parts)


AMOUNT = (Column("so-tien", "Số tiền"),)
TABLES: Mapping[str, Table] = {
    "real-kytho-dieu-chinh-du-toan-2019": Table(
        "Điều chỉnh dự toán thu, chi ngân sách 6 tháng cuối năm 2019",
        "dong",
        AMOUNT,
        (
            _line(
                "Phần thu (điều chỉnh)",
                _line(
                    "Điều chỉnh tăng thu",
                    _line("– thu bổ sung có mục tiêu"),
                    _line("– thu kết dư ngân sách"),
                    _line("– thu thuế VAT"),
                ),
                _line("Điều chỉnh giảm thu tiền cấp quyền sử dụng đất"),
            ),
            _line(
                "Phần chi",
                _line("– chi thường xuyên"),
                _line("– chi đầu tư xây dựng cơ bản"),
            ),
        ),
    ),
    "real-duongquang-dieu-chinh-thu-2018": Table(
        "Thu ngân sách năm 2018",
        "dong",
        (
            Column("du-toan", "Dự toán so sánh ghi trong bài"),
            Column("thuc-hien", "Thực hiện đến hết tháng 8/2018"),
            Column(
                "ty-le",
                "Tỷ lệ",
                (("don_vi", "phan-tram"), ("tu_so", "thuc-hien"), ("mau_so", "du-toan")),
            ),
        ),
        (
            Line(
                "Thu ngân sách",
                {
                    "du-toan": "dự toán so sánh ghi trong bài",
                    "thuc-hien": "thực hiện đến hết tháng 8/2018",
                    "ty-le": "tỷ lệ",
                },
                (
                    Line("Chỉ tiêu thu đầu năm", {"du-toan": "chỉ tiêu thu đầu năm"}),
                    Line("Giao tăng thêm", {"du-toan": "giao tăng thêm"}),
                ),
                mismatch=True,
            ),
        ),
    ),
    "real-phuocninh-dieu-chinh-2009": Table(
        "Dự toán thu, chi ngân sách năm 2009",
        "trieu-dong",
        (
            Column("cu", "Dự toán cũ"),
            Column("sau-dieu-chinh", "Dự toán sau điều chỉnh", (("cua_ky", "có"),)),
        ),
        (
            Line(
                "Thu, chi ngân sách",
                {"cu": "dự toán cũ", "sau-dieu-chinh": "dự toán sau điều chỉnh"},
            ),
        ),
    ),
    "real-tholoc-phan-bo-ket-du-2023": Table(
        "Phân bổ kết dư và tăng thu năm 2022 cho công trình",
        "dong",
        AMOUNT,
        (
            _line(
                "tổng mức công trình rãnh thoát nước sân nghĩa trang liệt sỹ",
                _line("kết dư 2022 phân bổ chi đầu tư"),
                _line("tăng thu 2022 phân bổ chi đầu tư"),
            ),
        ),
    ),
}
"""By item id; every other item stays a list of stated figures."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item."""
    rest = {key: value for key, value in item.items() if key != "figures"}
    shared = publication(rest, english, KEYS)
    year, stage = STAGES[item["id"]]
    table = TABLES.get(item["id"])
    used = labels(table.lines) if table else set()
    loose = [figure for figure in item["figures"] if figure["label"] not in used]
    remark = sentence(f"Loại bài trong nguồn: {item['doc_type']}")
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "nam": year,
            "giai_doan": stage,
            "ngay_ky_hop": typed_date(item.get("event_date")),
            "bieu": [budget_table(table, item)] if table else [],
            "so_lieu": stated_figures(loose),
            **shared,
            "ghi_chu": f"{shared['ghi_chu']} {remark}".strip(),
        }
    )


def labels(lines: tuple[Line, ...]) -> set[str]:
    """The figures that stand in lines and in those under them."""
    return {label for line in lines for label in {*line.figures.values(), *labels(line.parts)}}


def budget_table(table: Table, item: Item) -> Entry:
    """The table with the item's own numbers."""
    return {
        "ten": table.name,
        "don_vi": table.unit,
        "cot": [{"ma": c.code, "ten": c.name, **dict(c.more)} for c in table.columns],
        "dong": [budget_line(line, item) for line in table.lines],
    }


def budget_line(line: Line, item: Item) -> Entry:
    """A line with the numbers of its figures; each must be there, in the sheet."""
    values = {figure["label"]: figure["value"] for figure in item["figures"]}
    return without_blanks(
        {
            "ten": line.name,
            "so": {code: format_decimal(values[label]) for code, label in line.figures.items()},
            "gom": [budget_line(part, item) for part in line.parts],
            "tong_khong_khop": item["note"] if line.mismatch else None,
        }
    )
