"""Parts V and VI: the two boards: seats, programmes, supervisions, petitions and answers.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 36 to 45; Nghị định 59/2023/NĐ-CP.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...model.board import MINIMUM_MEMBERS, Board, BoardType
from ...model.reporting_period import ReportingPeriod
from ...model.supervision import Supervision
from ..petition import PetitionRow, board_of, petition_rows
from ..programme import item_rows
from . import texts
from .scope import Scope
from .texts import WORDS
from .values import Figure, Part, Row, Table, record_value


@dataclass(frozen=True)
class _Board:
    number: str
    code: str
    title: str
    basis: str


_BOARDS: dict[BoardType, _Board] = {
    "thanh-tra-nhan-dan": _Board(
        "V",
        "ban-thanh-tra-nhan-dan",
        "Ban Thanh tra nhân dân",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 36 đến Điều 40; Nghị định 59/2023/NĐ-CP",
    ),
    "giam-sat-dau-tu": _Board(
        "VI",
        "ban-giam-sat-dau-tu",
        "Ban Giám sát đầu tư của cộng đồng",
        "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 41 đến Điều 45; Nghị định 59/2023/NĐ-CP",
    ),
}


def board_part(which: BoardType, scope: Scope) -> Part:
    """Everything of one kind of board."""
    about = _BOARDS[which]
    boards = [
        one
        for one in scope.of(Board)
        if one.board_type == which and scope.meets(one.term_from or one.arose_on, one.term_until)
    ]
    found = supervisions_of(which, scope)
    petitions = petitions_in(found, scope)
    return Part(
        number=about.number,
        code=about.code,
        title=about.title,
        basis=about.basis,
        figures=(
            Figure("Ban trong nhiệm kỳ", len(boards)),
            Figure("Cuộc giám sát, kiểm tra trong kỳ", len(_carried_out(found, scope))),
            Figure("Kiến nghị", len(petitions)),
            Figure("– đã trả lời", sum(row.petition.answer is not None for row in petitions)),
            Figure("– quá hạn chưa trả lời", sum(row.is_overdue for row in petitions)),
        ),
        tables=(
            _boards(about, boards, scope),
            _programmes(about, found, scope),
            supervision_table(
                f"{about.code}-giam-sat", "Các cuộc giám sát, kiểm tra", found, scope
            ),
            petition_table(f"{about.code}-kien-nghi", "Kiến nghị và trả lời", found, scope),
        ),
        unknown=tuple(_unknown(boards, found, scope)),
    )


def supervisions_of(which: BoardType | None, scope: Scope) -> tuple[Supervision, ...]:
    """Programmes and supervisions of a kind of board; none for those of nobody on a board.

    What supervises an investment and names no board stands with the board for it.
    """
    return tuple(one for one in scope.of(Supervision) if _board_type(one, scope) == which)


def _board_type(one: Supervision, scope: Scope) -> BoardType | None:
    board = board_of(one, scope.site)
    if board is not None:
        return board.board_type
    return "giam-sat-dau-tu" if one.supervision_type == "giam-sat-dau-tu" else None


def petitions_in(found: tuple[Supervision, ...], scope: Scope) -> tuple[PetitionRow, ...]:
    """Petitions sent or answered in the period, and those that waited through it."""
    rows = [row for one in found for row in petition_rows(one, scope.site)]
    own = [
        row
        for row in rows
        if scope.meets(
            row.petition.sent_on, row.petition.answer.answered_on if row.petition.answer else None
        )
    ]
    return tuple(sorted(own, key=lambda row: (row.petition.sent_on, row.record.id)))


def _carried_out(found: tuple[Supervision, ...], scope: Scope) -> tuple[Supervision, ...]:
    """Supervisions, not programmes, that ran in the period or are dated in it."""
    return tuple(
        one
        for one in found
        if one.supervision_type != "chuong-trinh"
        and (
            scope.holds(one.arose_on)
            or scope.meets(one.supervised_from, one.supervised_until or one.supervised_from)
        )
    )


def supervision_table(code: str, title: str, found: tuple[Supervision, ...], scope: Scope) -> Table:
    """What was supervised, and what was found."""
    return Table(
        code,
        title,
        (
            "STT",
            "Cuộc giám sát",
            "Đối tượng",
            "Báo kế hoạch",
            "Từ",
            "Đến",
            "Số phát hiện",
            "Số kiến nghị",
            "Tình trạng hôm nay",
        ),
        tuple(
            (
                number,
                record_value(one),
                one.subject or texts.lines(one.works),
                one.notified_on,
                one.supervised_from or one.arose_on,
                one.supervised_until,
                len(one.findings) or None,
                len(one.petitions) or None,
                texts.status_of(one, scope),
            )
            for number, one in enumerate(_carried_out(found, scope), 1)
        ),
    )


def petition_table(code: str, title: str, found: tuple[Supervision, ...], scope: Scope) -> Table:
    """What was asked, until when an answer was due, what came back."""
    return Table(
        code,
        title,
        (
            "STT",
            "Kiến nghị",
            "Cuộc giám sát",
            "Gửi đến",
            "Ngày gửi",
            "Ngày nhận",
            "Hạn trả lời",
            "Ngày trả lời",
            "Kết quả",
            "Trả lời",
        ),
        tuple(
            _petition(number, row, scope)
            for number, row in enumerate(petitions_in(found, scope), 1)
        ),
        note="UBND phường phải trả lời trong 15 ngày từ ngày nhận (Điều 40, Điều 45); chưa ghi "
        "ngày nhận thì tính từ ngày gửi.",
    )


def _petition(number: int, row: PetitionRow, scope: Scope) -> Row:
    petition = row.petition
    answer = petition.answer
    return (
        number,
        petition.content,
        record_value(row.record),
        scope.site.ward.authority if petition.is_to_ward else petition.addressee,
        petition.sent_on,
        petition.received_on,
        row.due.day if row.due else None,
        answer.answered_on if answer else None,
        _fate(row),
        answer.content if answer else None,
    )


def _fate(row: PetitionRow) -> str:
    if row.petition.answer is None:
        return f"Quá hạn {row.days_late} ngày" if row.is_overdue else "Chờ trả lời"
    if row.due is None:
        return "Đã trả lời"
    return f"Trễ {row.days_late} ngày" if row.days_late else "Đúng hạn"


def _boards(about: _Board, boards: list[Board], scope: Scope) -> Table:
    return Table(
        f"{about.code}-ban",
        "Ban trong nhiệm kỳ",
        (
            "STT",
            "Ban",
            "Ngày bầu",
            "Nhiệm kỳ từ",
            "đến",
            "Số thành viên",
            "Luật cần ít nhất",
            "Tình trạng hôm nay",
        ),
        tuple(
            (
                number,
                record_value(one),
                one.elected_on,
                one.term_from,
                one.term_until,
                len(one.members) or None,
                MINIMUM_MEMBERS,
                texts.status_of(one, scope),
            )
            for number, one in enumerate(boards, 1)
        ),
        empty="Không có bản ghi của Ban.",
    )


def _programmes(about: _Board, found: tuple[Supervision, ...], scope: Scope) -> Table:
    rows = [
        (one, row)
        for one in found
        if one.supervision_type == "chuong-trinh" and _year_meets(one, scope)
        for row in item_rows(one, scope.site)
    ]
    return Table(
        f"{about.code}-chuong-trinh",
        "Chương trình công tác năm, từng mục",
        ("STT", "Chương trình", "Nội dung", "Từ", "Đến", "Ai làm", "Tình trạng", "Bản ghi"),
        tuple(
            (
                number,
                record_value(one),
                row.item.subject,
                row.item.planned_from,
                row.item.planned_until,
                row.item.who,
                str(WORDS["supervision"]["item_state"][row.state]),
                record_value(row.records[0]) if row.records else None,
            )
            for number, (one, row) in enumerate(rows, 1)
        ),
        empty="Chưa có chương trình nào được ghi.",
    )


def _year_meets(one: Supervision, scope: Scope) -> bool:
    if one.year is None:
        return scope.holds(one.arose_on)
    year = ReportingPeriod(one.year)
    first: date = year.first
    return scope.meets(first, year.last)


def _unknown(boards: list[Board], found: tuple[Supervision, ...], scope: Scope) -> Iterator[str]:
    if not boards:
        yield "Trang không có bản ghi nào của Ban trong kỳ; không biết Ban đã được bầu hay chưa."
    if count := sum(one.arose_on is None or scope.may_hold(one.arose_on) for one in found):
        yield f"{count} bản ghi giám sát không ghi đủ ngày để biết có thuộc kỳ này không."
    rows = [row for one in found for row in petition_rows(one, scope.site)]
    if count := sum(row.due is None and row.petition.answer is None for row in rows):
        yield f"{count} kiến nghị gửi nơi khác, luật không định hạn trả lời."
    yield "Kinh phí, sổ sách riêng của Ban không nằm trên trang."
