"""Part VII: reception, questions and petitions of residents, conclusions of inspections.

Luật Tiếp công dân 42/2013/QH13; Luật 10/2022/QH15, Điều 11 khoản 10 and Điều 35 khoản 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.inspection import Inspection
from ...model.question import Question
from ...model.reception import Reception
from ..inspection import RecommendationRow, recommendation_rows
from ..question import ExchangeRow, exchange_rows
from . import texts
from .scope import Scope
from .texts import WORDS
from .values import Figure, Part, Row, Table, record_value

MOST_TEXT = 200
"""Letters of a question in the table: the whole text is on the site."""


def receiving_part(scope: Scope) -> Part:
    """What residents asked and what inspections demanded."""
    questions, inspections = questions_in(scope), inspections_in(scope)
    demands = [row for one in inspections for row in recommendation_rows(one, scope.site)]
    return Part(
        number="VII",
        code="tiep-cong-dan",
        title="Tiếp công dân, hỏi đáp, kiến nghị, kết luận thanh tra",
        basis="Luật Tiếp công dân 42/2013/QH13 (cần đối chiếu bản sửa đổi); Luật Thực hiện dân "
        "chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 10, Điều 35",
        figures=(
            Figure("Lịch tiếp công dân áp dụng trong kỳ", len(receptions_in(scope))),
            Figure("Câu hỏi, kiến nghị của người dân", len(questions)),
            Figure("– chờ trả lời", sum(row.exchange.is_open for row in questions)),
            Figure("– trả lời trễ hoặc quá hạn", sum(bool(row.days_late) for row in questions)),
            Figure("Kết luận thanh tra, kiểm tra", len(inspections)),
            Figure(
                "Kiến nghị của kết luận chưa làm xong",
                sum(row.recommendation.remedy is None for row in demands),
            ),
        ),
        tables=(
            _receptions(scope),
            _questions(questions),
            _inspections(inspections, scope),
            _demands(demands),
        ),
        unknown=tuple(_unknown(scope)),
    )


def receptions_in(scope: Scope) -> tuple[Reception, ...]:
    """Schedules that held in the period."""
    return tuple(one for one in scope.of(Reception) if scope.meets(one.begins, one.ends))


def questions_in(scope: Scope) -> tuple[ExchangeRow, ...]:
    """Questions received or closed in the period, and those that waited through it."""
    rows = [
        row
        for one in scope.of(Question)
        for row in exchange_rows(one, scope.site.as_of)
        if _is_in(row, scope)
    ]
    return tuple(sorted(rows, key=_order))


def _order(row: ExchangeRow) -> tuple[str, str]:
    return str(row.record.received_on or ""), row.record.id


def _is_in(row: ExchangeRow, scope: Scope) -> bool:
    item, received = row.exchange, row.record.received_on
    closed = item.answered_on or (item.transfer.transferred_on if item.transfer else None)
    if scope.holds(closed) or scope.holds(row.record.arose_on):
        return True
    waited = closed is not None or item.is_open
    return received is not None and waited and scope.meets(received, closed)


def inspections_in(scope: Scope) -> tuple[Inspection, ...]:
    """Conclusions of the period, and older ones with demands that are not done or were done."""
    return tuple(
        one
        for one in scope.of(Inspection)
        if scope.holds(one.arose_on)
        or any(
            scope.meets(one.arose_on, item.remedy.done_on if item.remedy else None)
            for item in one.recommendations
        )
    )


def _receptions(scope: Scope) -> Table:
    return Table(
        "lich-tiep-cong-dan",
        "Lịch tiếp công dân áp dụng trong kỳ",
        (
            "STT",
            "Lịch",
            "Người tiếp",
            "Ngày tiếp",
            "Nơi",
            "Từ",
            "Đến",
            "Hạn công khai",
            "Công khai",
            "Thay đổi trong kỳ",
        ),
        tuple(_reception(number, one, scope) for number, one in enumerate(receptions_in(scope), 1)),
    )


def _reception(number: int, one: Reception, scope: Scope) -> Row:
    due = texts.deadline_for(scope.standing.compliance[one.id], "cong-khai-lich")
    changed = [item for item in one.exceptions if scope.holds(item.day)]
    return (
        number,
        record_value(one),
        one.receiver,
        texts.lines(_days(one)),
        one.place,
        one.begins,
        one.ends,
        due.due_on if due else None,
        texts.result(due),
        texts.lines(f"{item.day.day}/{item.day.month}: {item.reason}" for item in changed),
    )


def _days(one: Reception) -> Iterator[str]:
    names = ", ".join(str(WORDS["weekday"][day]) for day in one.weekdays)
    weeks = ", ".join(str(week) for week in one.weeks)
    if names:
        yield f"{names} (lần {weeks} trong tháng)" if weeks else f"{names} hằng tuần"
    if one.month_days:
        yield "ngày " + ", ".join(str(day) for day in one.month_days) + " hằng tháng"
    if one.dates:
        yield f"{len(one.dates)} ngày ghi trong lịch"


def _questions(rows: tuple[ExchangeRow, ...]) -> Table:
    return Table(
        "hoi-dap",
        "Câu hỏi, phản ánh, kiến nghị của người dân",
        (
            "STT",
            "Bản ghi",
            "Câu hỏi",
            "Cách gửi",
            "Ngày nhận",
            "Hạn trả lời",
            "Ngày trả lời, chuyển",
            "Ai trả lời",
            "Tình trạng hôm nay",
            "Trễ (ngày)",
        ),
        tuple(_question(number, row) for number, row in enumerate(rows, 1)),
        note="Người hỏi không được nêu tên. Câu hỏi dài được cắt bớt; xem đủ trên trang.",
    )


def _question(number: int, row: ExchangeRow) -> Row:
    item, record = row.exchange, row.record
    transfer = item.transfer
    return (
        number,
        record_value(record),
        _shortened(item.question) or item.topic,
        str(WORDS["question"]["channels"][record.channel]),
        record.received_on,
        item.due_on,
        item.answered_on or (transfer.transferred_on if transfer else None),
        transfer.authority if transfer else item.answering_unit,
        texts.status(row.status.code),
        row.days_late or None,
    )


def _shortened(text: str | None) -> str | None:
    """The text in one line; cut at a blank when it is long."""
    if text is None:
        return None
    joined = " ".join(text.split())
    if len(joined) <= MOST_TEXT:
        return joined
    return joined[:MOST_TEXT].rsplit(" ", 1)[0] + " …"


def _inspections(found: tuple[Inspection, ...], scope: Scope) -> Table:
    return Table(
        "ket-luan",
        "Kết luận thanh tra, kiểm tra",
        (
            "STT",
            "Kết luận",
            "Số, ký hiệu",
            "Ngày",
            "Cơ quan",
            "Đối tượng",
            "Hạn công khai",
            "Công khai",
            "Tình trạng hôm nay",
        ),
        tuple(_inspection(number, one, scope) for number, one in enumerate(found, 1)),
    )


def _inspection(number: int, one: Inspection, scope: Scope) -> Row:
    due = scope.standing.compliance[one.id].disclosing
    return (
        number,
        record_value(one),
        one.number,
        one.arose_on,
        one.issuer,
        one.subject,
        due.due_on if due else None,
        texts.result(due),
        texts.status_of(one, scope),
    )


def _demands(rows: list[RecommendationRow]) -> Table:
    return Table(
        "kien-nghi-cua-ket-luan",
        "Kiến nghị của kết luận và việc thực hiện",
        (
            "STT",
            "Kiến nghị",
            "Kết luận",
            "Ai thực hiện",
            "Hạn",
            "Ngày xong",
            "Bằng chứng",
            "Tình trạng hôm nay",
            "Trễ (ngày)",
        ),
        tuple(_demand(number, row) for number, row in enumerate(rows, 1)),
    )


def _demand(number: int, row: RecommendationRow) -> Row:
    item = row.recommendation
    return (
        number,
        item.content,
        record_value(row.record),
        item.responsible,
        item.due_on,
        item.remedy.done_on if item.remedy else None,
        item.remedy.evidence if item.remedy else None,
        texts.status(row.status.code),
        row.days_late or None,
    )


def _unknown(scope: Scope) -> Iterator[str]:
    every = [*scope.of(Question), *scope.of(Inspection)]
    if count := sum(one.arose_on is None or scope.may_hold(one.arose_on) for one in every):
        yield f"{count} câu hỏi, kết luận không ghi đủ ngày để biết có thuộc kỳ này không."
    yield (
        "Trang có lịch tiếp, không có số lượt tiếp và sổ tiếp công dân; việc có tiếp thật hay "
        "không thì xem sổ."
    )
    yield "Đơn khiếu nại, tố cáo không đưa lên trang."
