"""Part IV: residents check: books of funds, projects, other supervision.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 3, 5, 8 and Điều 30 to 35.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...dates import PartialDate
from ...model.fund import Fund
from ...model.project import Project
from ...text import format_amount, format_date
from ..project import milestone_row
from . import texts
from .scope import Scope
from .supervising import petition_table, supervision_table, supervisions_of
from .values import Figure, Part, Row, Table, Value, record_value


def checking_part(scope: Scope) -> Part:
    """Money that residents gave, works, and supervision by others than the two boards."""
    funds, projects = funds_in(scope), projects_in(scope)
    others = supervisions_of(None, scope)
    return Part(
        number="IV",
        code="kiem-tra",
        title="Nhân dân kiểm tra",
        basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 3, 5, 8; Điều 30 đến "
        "Điều 35; Thông tư 26/2026/TT-BTC, Điều 22 khoản 2 (cần đối chiếu)",
        figures=(
            Figure("Quỹ, khoản đóng góp", len(funds)),
            Figure("– có sổ thu chi trên trang", sum(bool(one.ledger) for one in funds)),
            Figure("Dự án, công trình", len(projects)),
            Figure("– bàn giao trong kỳ", sum(scope.holds(one.handed_over_on) for one in projects)),
            Figure("– chậm bàn giao", sum(bool(_days_late(one, scope)) for one in projects)),
        ),
        tables=(
            _funds(funds, scope),
            _projects(projects, scope),
            supervision_table("giam-sat-khac", "Giám sát, kiểm tra khác", others, scope),
            petition_table("kien-nghi-khac", "Kiến nghị của giám sát khác", others, scope),
        ),
        unknown=tuple(_unknown(funds, projects, scope)),
    )


def funds_in(scope: Scope) -> tuple[Fund, ...]:
    """Funds that were collected, spent or settled in the period, and standing ones."""
    return tuple(one for one in scope.of(Fund) if _has_fund_days(one, scope))


def _has_fund_days(one: Fund, scope: Scope) -> bool:
    days = (*(entry.day for entry in one.ledger), one.settled_on, one.event_on)
    if any(scope.holds(day) for day in days) or scope.holds(one.arose_on):
        return True
    has_end = one.is_standing or one.collected_until is not None
    return has_end and scope.meets(one.collected_from, one.settled_on or one.collected_until)


def _funds(funds: tuple[Fund, ...], scope: Scope) -> Table:
    return Table(
        "quy-dong-gop",
        "Quỹ và khoản đóng góp của Nhân dân (đồng)",
        (
            "STT",
            "Quỹ, khoản đóng góp",
            "Khu phố",
            "Cách đóng góp",
            "Quyết định của dân",
            "Dư đầu kỳ",
            "Thu trong kỳ",
            "Chi trong kỳ",
            "Dư cuối kỳ",
            "Quyết toán",
            "Tình trạng hôm nay",
            "Ghi chú",
        ),
        tuple(_fund(number, one, scope) for number, one in enumerate(funds, 1)),
        note="Cộng từ sổ thu chi đã ghi trên trang. Để trống: chưa có sổ, không phải là 0.",
    )


def _fund(number: int, one: Fund, scope: Scope) -> Row:
    decision = scope.site.publication.get(one.decision or "")
    basis = str(texts.WORDS["fund"]["basis"][one.basis]) if one.basis else None
    return (
        number,
        record_value(one),
        texts.places(one, scope.site),
        basis,
        record_value(decision) if decision else None,
        *_money(one, scope),
        one.settled_on,
        texts.status_of(one, scope),
        texts.lines(_fund_notes(one)),
    )


def _money(one: Fund, scope: Scope) -> tuple[int | None, int | None, int | None, int | None]:
    """Balance before the period, in, out, balance at its end; blanks without a book."""
    if not one.ledger:
        return None, None, None, None
    first, until = scope.period.first, scope.until
    before = sum(entry.change_vnd for entry in one.ledger if entry.day < first)
    own = [entry for entry in one.ledger if first <= entry.day <= until]
    came = sum(entry.in_vnd or 0 for entry in own)
    went = sum(entry.out_vnd or 0 for entry in own)
    if one.opening_vnd is None:
        return None, came, went, None
    opening = one.opening_vnd + before
    return opening, came, went, opening + came - went


def _fund_notes(one: Fund) -> Iterator[str]:
    if not one.ledger:
        yield "chưa có sổ thu chi trên trang"
    elif one.opening_vnd is None:
        yield "chưa ghi số dư đầu nên không tính được số dư"
    if one.mismatch:
        yield f"số dư của nguồn không khớp: {one.mismatch}"


def projects_in(scope: Scope) -> tuple[Project, ...]:
    """Projects that were built in the period, were to be or were handed over, or arose in it."""
    return tuple(one for one in scope.of(Project) if _has_project_days(one, scope))


def _has_project_days(one: Project, scope: Scope) -> bool:
    steps = (day for step in one.steps for day in (step.planned_on, step.done_on))
    reports = (report.reported_on for report in one.progress)
    if any(scope.holds(day) for day in (*steps, *reports, one.arose_on)):
        return True
    is_due = bool(_days_late(one, scope)) and one.handed_over_on is None
    return is_due or scope.meets(one.started_on, one.handed_over_on)


def _days_late(one: Project, scope: Scope) -> int:
    """Days by which the handover was late, as seen at the end of the period."""
    for step in one.steps:
        if step.stage == "ban-giao":
            row = milestone_row(step, scope.until)
            return row.days if row.state in ("late", "overdue") else 0
    return 0


def _projects(projects: tuple[Project, ...], scope: Scope) -> Table:
    return Table(
        "du-an",
        "Dự án, công trình",
        (
            "STT",
            "Dự án, công trình",
            "Khu phố",
            "Chủ đầu tư",
            "Tổng mức (đồng)",
            "Khởi công",
            "Bàn giao theo kế hoạch",
            "Đã bàn giao",
            "Chậm (ngày)",
            "Khối lượng",
            "Tình trạng hôm nay",
        ),
        tuple(_project(number, one, scope) for number, one in enumerate(projects, 1)),
        note=f"Chậm tính đến ngày {format_date(scope.until)}.",
    )


def _project(number: int, one: Project, scope: Scope) -> Row:
    return (
        number,
        record_value(one),
        texts.places(one, scope.site),
        one.investor,
        one.total_vnd,
        one.started_on,
        one.planned_handover_on,
        one.handed_over_on,
        _days_late(one, scope) or None,
        _progress(one, scope),
        texts.status_of(one, scope),
    )


def _progress(one: Project, scope: Scope) -> Value:
    known = [report for report in one.progress if report.reported_on <= scope.until]
    last = max(known, key=lambda report: report.reported_on, default=None)
    if last is None:
        return None
    return f"{format_amount(last.percent)} % (ngày {format_date(last.reported_on)})"


def _unknown(funds: tuple[Fund, ...], projects: tuple[Project, ...], scope: Scope) -> Iterator[str]:
    if count := sum(not one.ledger for one in funds):
        yield f"{count} quỹ, khoản đóng góp chưa có sổ thu chi trên trang."
    if count := sum(one.planned_handover_on is None for one in projects):
        yield f"{count} dự án chưa ghi ngày bàn giao theo kế hoạch: không biết chậm hay không."
    days: list[PartialDate | None] = [one.arose_on for one in (*scope.of(Fund), *scope.of(Project))]
    if count := sum(day is None or scope.may_hold(day) for day in days):
        yield f"{count} bản ghi quỹ, dự án không ghi đủ ngày để biết có thuộc kỳ này không."
    yield "Chứng từ gốc và danh sách người góp không nằm trên trang; kiểm tra ở nơi giữ sổ."
