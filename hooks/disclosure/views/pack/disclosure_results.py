"""Part I, results: each clause by quarter; what is late, overdue, missing, still ahead.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to 14. The states are those of the report
`/bao-cao/`: `law/coverage.py` reckons them, nothing is counted anew here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...law.coverage_cells import Cell
from ...law.coverage_cells import Row as CoverageRow
from ...law.coverage_figures import lists_of, obligations_of
from ...law.obligations import Obligation
from ...law.tally import Tally
from ..addresses import coverage_clause_url
from . import texts
from .scope import Scope, period_text
from .texts import WORDS
from .values import Link, Row, Table, Value

_COUNTS = (
    "Đã đến hạn",
    "Đã làm",
    "Đúng hạn",
    "Trễ hạn",
    "Chưa rõ ngày",
    "Chưa làm",
    "Chưa đến hạn",
    "Loại trừ",
    "Không phát sinh",
)
_OTHER = "Việc khác do luật buộc"


def result_tables(scope: Scope) -> Iterator[Table]:
    """What inspectors ask first: done, late, not done."""
    yield _by_clause(scope)
    lists = lists_of(scope.quarters)
    yield Table(
        "tre-han",
        "Việc đã làm nhưng trễ hạn",
        ("STT", "Khoản", "Việc", "Bản ghi, kỳ", "Hạn", "Ngày làm", "Trễ (ngày)", "Ai", "Căn cứ"),
        tuple(_late(number, one) for number, one in enumerate(lists.late, 1)),
        empty="Không có việc nào trễ hạn.",
    )
    yield Table(
        "qua-han",
        "Việc quá hạn chưa làm",
        ("STT", "Khoản", "Việc", "Bản ghi, kỳ", "Hạn", "Quá (ngày)", "Loại", "Ai", "Căn cứ"),
        tuple(_overdue(number, one) for number, one in enumerate(lists.overdue, 1)),
        note="Quá hạn kỳ mới: kỳ trước có, kỳ này chưa có; tính là chưa làm.",
        empty="Không có việc nào quá hạn.",
    )
    yield Table(
        "chua-cong-khai-chua-bao",
        "Khoản và quý chưa công khai, cũng chưa báo không phát sinh",
        ("STT", "Khoản", "Nội dung", "Kỳ", "Lẽ ra không muộn hơn"),
        tuple(
            (number, *_clause_names(cell, scope), _cell_link(cell), cell.report_by)
            for number, cell in enumerate(lists.gaps, 1)
        ),
        note="Tính là chưa làm.",
        empty="Không có.",
    )
    yield _still_open(scope)


def total(scope: Scope) -> Tally:
    """All counts of the period."""
    return scope.quarters.tally


def _by_clause(scope: Scope) -> Table:
    rows = scope.quarters.rows
    periods = [cell.period for cell in rows[0].cells] if rows else []
    has_rest = any(row.unplaced for row in rows)
    heads = [*(period_text(period) for period in periods), *(["Chưa rõ quý"] if has_rest else [])]
    lines = [_clause_row(row, scope, has_rest=has_rest) for row in rows]
    blank = (None,) * len(heads)
    lines.append((None, "Cộng", *blank, *_counted(scope.quarters.tally)))
    return Table(
        "ket-qua-theo-khoan",
        "Kết quả công khai theo khoản của Điều 11 và theo quý",
        ("Khoản", "Nội dung", *heads, *_COUNTS),
        tuple(lines),
        note="Việc nằm ở quý mà nó phát sinh. Mỗi ô theo quý hiện trạng thái xấu nhất, sau đó "
        "là số việc đã làm trên số việc đã đến hạn.",
    )


def _clause_row(row: CoverageRow, scope: Scope, *, has_rest: bool) -> Row:
    cells: list[Value] = [_state(cell) for cell in row.cells]
    if has_rest:
        cells.append(_state(row.unplaced) if row.unplaced else None)
    return (*_names(row.clause, scope), *cells, *_counted(row.tally))


def _state(cell: Cell) -> Link:
    word = str(WORDS["coverage"]["state"][cell.state])
    asked = cell.tally.asked
    return _cell_link(cell, f"{word} {cell.tally.done}/{asked}" if asked else word)


def _cell_link(cell: Cell, text: str | None = None) -> Link:
    place = f"#q{cell.period.number}" if cell.period.length == "quy" else ""
    url = coverage_clause_url(cell.period.year, cell.clause)
    return Link(text or period_text(cell.period), f"{url}{place}")


def _counted(tally: Tally) -> tuple[int, ...]:
    return (
        tally.asked,
        tally.done,
        tally.in_time,
        tally.late,
        tally.undated,
        tally.missed,
        tally.due,
        tally.excluded,
        tally.nothing,
    )


def _names(clause: int | None, scope: Scope) -> tuple[str | None, str]:
    if clause is None:
        return None, _OTHER
    return str(clause), scope.site.clause[clause].name


def _clause_names(cell: Cell, scope: Scope) -> tuple[str | None, str]:
    return _names(cell.clause, scope)


def _clause(one: Obligation) -> str | None:
    return str(one.duty.clause) if one.duty.clause else None


def _late(number: int, one: Obligation) -> Row:
    return (
        number,
        _clause(one),
        one.duty.name,
        texts.about(one),
        one.due_on,
        one.done_on,
        one.days_late,
        one.duty.responsible,
        texts.duty_basis(one.duty),
    )


def _overdue(number: int, one: Obligation) -> Row:
    return (
        number,
        _clause(one),
        one.duty.name,
        texts.about(one),
        one.due_on,
        one.days_late,
        str(WORDS["coverage"]["state"][one.state]),
        one.duty.responsible,
        texts.duty_basis(one.duty),
    )


def _still_open(scope: Scope) -> Table:
    found = [one for one in obligations_of(scope.quarters) if one.state in ("due", "open")]
    found.sort(key=lambda one: (one.due_on or date.max, one.key))
    return Table(
        "con-phai-lam",
        "Việc của kỳ chưa làm mà chưa đến hạn, hoặc luật không định số ngày",
        ("STT", "Khoản", "Việc", "Bản ghi, kỳ", "Hạn", "Ai", "Căn cứ"),
        tuple(
            (
                number,
                _clause(one),
                one.duty.name,
                texts.about(one),
                one.due_on,
                one.duty.responsible,
                texts.duty_basis(one.duty),
            )
            for number, one in enumerate(found, 1)
        ),
        note="Không có hạn: luật không định số ngày. Chưa tính là chưa làm.",
        empty="Không có.",
    )
