"""Budget tables: columns that are told apart, totals that add up, lines that can be compared.

Luật 10/2022/QH15, Điều 11 khoản 2; Nghị định 73/2026/NĐ-CP, Điều 36.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.amounts import PERCENT
from ..model.budget import Budget, BudgetTable
from ..model.site import Site
from ..model.sums import Mismatch, mismatches, placed_lines
from ..problems import Place, Problem, did_you_mean
from ..text import format_amount

ADJUSTED = "dieu-chinh"
"""A year may be adjusted several times; any other stage has its numbers once."""


def tables(site: Site) -> Iterator[tuple[Budget, int, BudgetTable]]:
    """Every budget table with its record and its place in it."""
    for record in site.of(Budget):
        for number, table in enumerate(record.tables):
            yield record, number, table


def check_columns_are_told_apart(site: Site) -> Iterator[Problem]:
    """No two columns of a table have one code."""
    for record, number, table in tables(site):
        codes = [column.code for column in table.columns]
        for index, code in enumerate(codes):
            if code in codes[:index]:
                yield record.origin.at("bieu", number, "cot", index, "ma").problem(
                    "repeated-column", f"mã cột “{code}” đã dùng ở cột trước. Đổi một trong hai mã."
                )


def check_numbers_have_a_column(site: Site) -> Iterator[Problem]:
    """A number stands in a column that the table has."""
    for record, number, table in tables(site):
        codes = [column.code for column in table.columns]
        for placed in placed_lines(table):
            for code in placed.line.values:
                if code not in codes:
                    place = record.origin.key_at("bieu", number, *placed.path, "so", code)
                    yield _unknown_column(place, code, codes)


def check_ratios_name_their_columns(site: Site) -> Iterator[Problem]:
    """A ratio names two columns of money, and is a percentage."""
    for record, number, table in tables(site):
        money = [c.code for c in table.columns if table.unit_of(c) != PERCENT]
        for index, column in enumerate(table.columns):
            place = record.origin.at("bieu", number, "cot", index)
            if (column.numerator is None) != (column.denominator is None):
                yield place.problem(
                    "half-ratio",
                    f"cột “{column.name}” phải có cả `tu_so` và `mau_so`, hoặc không có cả hai. "
                    "Thêm dòng còn thiếu.",
                )
            elif column.numerator and table.unit_of(column) != PERCENT:
                yield place.problem(
                    "half-ratio",
                    f"cột “{column.name}” là tỷ lệ nên tính bằng phần trăm. "
                    "Thêm dòng: don_vi: phan-tram",
                )
            for key, code in (("tu_so", column.numerator), ("mau_so", column.denominator)):
                if code is not None and code not in money:
                    place = record.origin.at("bieu", number, "cot", index, key)
                    yield _unknown_column(place, code, money)


def _unknown_column(place: Place, code: str, known: list[str]) -> Problem:
    hint = did_you_mean(code, known) or f" Đang có: {', '.join(known)}."
    return place.problem("unknown-column", f"biểu này không có cột “{code}”.{hint}")


def check_line_codes_are_told_apart(site: Site) -> Iterator[Problem]:
    """A code names one line of a document, and of all documents of one stage of one year.

    Only a document that replaces another may say the same line again.
    """
    seen: dict[tuple[int, str, str], Budget] = {}
    for record in site.of(Budget):
        if record.id in site.replaced_by:
            continue
        own: set[str] = set()
        for number, table in enumerate(record.tables):
            for placed in placed_lines(table):
                code = placed.line.code
                if code is None:
                    continue
                place = record.origin.at("bieu", number, *placed.path, "ma_so")
                other = seen.get((record.year, record.stage, code))
                if code in own:
                    yield place.problem(
                        "repeated-line-code",
                        f"mã số “{code}” đã dùng ở dòng khác của bản ghi này. "
                        "Mỗi khoản chỉ đặt mã ở một dòng.",
                    )
                elif other is not None and record.stage != ADJUSTED:
                    yield place.problem(
                        "repeated-line-code",
                        f"mã số “{code}” của năm {record.year}, giai đoạn {record.stage} đã có ở "
                        f"bản ghi “{other.id}”. Bản mới thay bản cũ thì ghi `thay_the`.",
                    )
                own.add(code)
        for code in own:
            seen.setdefault((record.year, record.stage, code), record)


def check_stage_column_is_known(site: Site) -> Iterator[Problem]:
    """A table with coded lines says which column has the stage's own amounts."""
    for record, number, table in tables(site):
        coded = any(placed.line.code for placed in placed_lines(table))
        if coded and table.columns and table.stage_column is None:
            yield record.origin.at("bieu", number, "cot").problem(
                "stage-column",
                "biểu có nhiều cột tiền mà chưa rõ cột nào là số của kỳ này. "
                "Thêm `cua_ky: có` vào đúng một cột.",
            )


def check_numbers_come_out(site: Site) -> Iterator[Problem]:
    """A total is the sum of its parts and a ratio is right, or the source's slip is told.

    Luật 10/2022/QH15, Điều 5: what is disclosed is accurate and whole.
    """
    for record, number, table in tables(site):
        for found in mismatches(table):
            if found.line.mismatch is None:
                place = record.origin.at("bieu", number, *found.path, "so", found.column.code)
                yield _mismatch(place, found, table)


def _mismatch(place: Place, found: Mismatch, table: BudgetTable) -> Problem:
    stated, computed = format_amount(found.stated), format_amount(found.computed)
    name, column = found.line.name, found.column.name
    if found.kind == "ratio":
        return place.problem(
            "ratio-mismatch",
            f"cột “{column}” của “{name}” ghi {stated} %, tính ra {computed} %. Sửa số, hoặc xóa "
            "dòng để trang tự tính; nguồn ghi sai thì thêm `tong_khong_khop`.",
        )
    return place.problem(
        "total-mismatch",
        f"cột “{column}” của “{name}” ghi {stated}, các dòng con cộng lại được {computed}. "
        "Sửa số gõ nhầm; nguồn cộng không khớp thì thêm `tong_khong_khop`, nói nguồn viết gì.",
    )


def check_mismatches_told_are_there(site: Site) -> Iterator[Problem]:
    """What a line says of its source's slip is true: there is one."""
    for record, number, table in tables(site):
        wrong = {found.path for found in mismatches(table)}
        for placed in placed_lines(table):
            if placed.line.mismatch is not None and placed.path not in wrong:
                yield record.origin.key_at("bieu", number, *placed.path, "tong_khong_khop").problem(
                    "needless-mismatch",
                    f"số của “{placed.line.name}” đã khớp. Xóa dòng `tong_khong_khop`.",
                )
