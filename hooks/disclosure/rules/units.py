"""A number says what it counts: a unit on every column of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.fields import quoted
from ..model.site import Site
from ..problems import Problem

_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_NUMBER = re.compile(r"[-−+]?\d[\d.,]*(?: \d{3})*", re.ASCII)
_BLANK = ("", "-", "–", "x", "…")
_INDEX = re.compile(r"(?:s?tt|#|số tt|số thứ tự|mã(?: số)?|năm|tháng|quý|ngày|điều|khoản|kỳ|khu)")
"""Headings of columns whose numbers count nothing."""
_UNIT = re.compile(
    # In brackets stands a unit, unless it is a year or the number of a column.
    r"\((?!(?:năm )?\d+\)).+\)|%|‰|m²|m³"
    # “Số hộ” counts households; “số tiền”, “số liệu” do not say of what.
    r"|\bsố (?!tiền|vốn|liệu|lượng|thu|chi|dư|phát sinh|tt\b)\w"
    # “Hội đồng”, “hợp đồng”, “cộng đồng” are no money.
    r"|(?<!hội )(?<!hợp )(?<!cộng )\bđồng\b"
    r"|\b(?:người|hộ|nhân khẩu|m2|ha|km|kg|tấn|giờ|phút|phiếu|ý kiến|lượt|hồ sơ|văn bản"
    r"|cuộc|buổi|lớp|thửa|trường hợp|điểm|mét|tỷ lệ)\b"
)
# “Đơn vị thi công” is who builds, not what is counted.
_TABLE_UNIT = re.compile(r"đơn vị(?: tính| ?:)|\bđvt\b", re.IGNORECASE)
_UNIT_COLUMN = re.compile(r"đơn vị(?: tính)?|đvt", re.IGNORECASE)
_LINES_BEFORE = 3


@dataclass(frozen=True)
class _Table:
    line: int
    """Of its heading in the text, from 0."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    before: str
    """The lines above it, where a unit of the whole table stands."""


def check_figures_have_a_unit(site: Site) -> Iterator[Problem]:
    """A column of numbers in a content table names its unit, as does a budget's by Thông tư."""
    for record in site.publications:
        if record.content is None or "|" not in record.content:
            continue
        for table in _tables(record.content):
            for name in _columns_without_unit(table):
                yield record.origin.line_at(table.line, "noi_dung").problem(
                    "missing-unit",
                    f"cột {quoted(name)} toàn số mà không ghi đơn vị. Ghi vào tên cột, ví dụ: "
                    f"{name} (triệu đồng); hoặc thêm cột Đơn vị.",
                    "warning",
                )


def _tables(text: str) -> Iterator[_Table]:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number == 0 or "|" not in lines[number - 1] or not _DELIMITER.fullmatch(line):
            continue
        rows: list[tuple[str, ...]] = []
        for row in lines[number + 1 :]:
            if "|" not in row:
                break
            rows.append(_cells(row))
        before = "\n".join(lines[max(0, number - 1 - _LINES_BEFORE) : number - 1])
        yield _Table(number - 1, _cells(lines[number - 1]), tuple(rows), before)


def _cells(line: str) -> tuple[str, ...]:
    plain = line.replace("\\|", " ").strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip().strip("*_") for cell in plain.split("|"))


def _columns_without_unit(table: _Table) -> Iterator[str]:
    if _TABLE_UNIT.search(table.before) or any(map(_UNIT_COLUMN.fullmatch, table.head)):
        return
    if table.rows and all(_UNIT.search(row[0].lower()) for row in table.rows):
        # Each row says what it counts: “Tổng số hộ”, “Diện tích (m²)”.
        return
    for index, name in enumerate(table.head):
        column = [row[index] for row in table.rows if index < len(row)]
        values = [cell for cell in column if cell not in _BLANK]
        named = name.lower()
        is_numeric = bool(values) and all(map(_NUMBER.fullmatch, values))
        if name and is_numeric and not _INDEX.fullmatch(named) and not _UNIT.search(named):
            yield name
