"""Part III: residents are consulted (Luật 10/2022/QH15, Điều 25 to 29)."""

from __future__ import annotations

from collections.abc import Iterator

from ...dates import PartialDate
from ...law.deadlines import Deadline
from ...model.consultation import Consultation
from ..consultation import receptions
from . import texts
from .scope import Scope
from .values import Figure, Part, Row, Table, record_value

_LAST = PartialDate(9999)


def consulting_part(scope: Scope) -> Part:
    """Each consultation that ran or was answered in the period."""
    found = consultations_in(scope)
    answered = [one for one in found if one.outcome and one.outcome.answered_on]
    comments = [_comments(one) for one in found]
    return Part(
        number="III",
        code="lay-y-kien",
        title="Nhân dân tham gia ý kiến",
        basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 25 đến Điều 29",
        figures=(
            Figure("Việc lấy ý kiến", len(found)),
            Figure("Đã công khai kết quả tiếp thu, giải trình", len(answered)),
            Figure("Số ý kiến đã ghi", sum(number or 0 for number in comments)),
            Figure("Việc chưa có số ý kiến", comments.count(None)),
        ),
        tables=(_consultations(found, scope),),
        unknown=tuple(_unknown(scope)),
    )


def consultations_in(scope: Scope) -> tuple[Consultation, ...]:
    """What ran in the period, from its opening to its close, or was answered in it."""
    found = [one for one in scope.of(Consultation) if _is_in(one, scope)]
    return tuple(sorted(found, key=lambda one: (_opened(one) or _LAST, one.id)))


def _opened(one: Consultation) -> PartialDate | None:
    return PartialDate.of(one.open_from) if one.open_from else one.met_on or one.filed_on


def _is_in(one: Consultation, scope: Scope) -> bool:
    answered = one.outcome.answered_on if one.outcome else None
    if scope.holds(answered) or scope.holds(_opened(one)):
        return True
    return one.open_until is not None and scope.meets(one.open_from, one.open_until)


def _comments(one: Consultation) -> int | None:
    channels = one.outcome.channels if one.outcome else ()
    return sum(channel.count for channel in channels) if channels else None


def _consultations(found: tuple[Consultation, ...], scope: Scope) -> Table:
    return Table(
        "lay-y-kien",
        "Việc lấy ý kiến Nhân dân",
        (
            "STT",
            "Việc",
            "Khu phố",
            "Khoản Điều 25",
            "Từ",
            "Đến",
            "Số ngày",
            "Đủ ngày",
            "Số ý kiến",
            "Tiếp thu",
            "Một phần",
            "Không tiếp thu",
            "Hạn kết quả",
            "Ngày kết quả",
            "Kết quả",
            "Tình trạng hôm nay",
        ),
        tuple(_row(number, one, scope) for number, one in enumerate(found, 1)),
        note="Số ngày không kể ngày đầu. Tiếp thu, một phần, không tiếp thu là số nhóm ý kiến.",
    )


def _row(number: int, one: Consultation, scope: Scope) -> Row:
    compliance = scope.standing.compliance[one.id]
    opened = texts.deadline_for(compliance, "dong-lay-y-kien")
    told = texts.deadline_for(compliance, "cong-bo-ket-qua")
    groups = receptions(one)
    other_law = f"theo luật khác: {one.own_period}" if one.own_period else None
    return (
        number,
        record_value(one),
        texts.places(one, scope.site),
        ", ".join(str(subject) for subject in one.subjects) or None,
        one.open_from or one.met_on,
        one.open_until,
        one.counted_days,
        other_law or _length(opened),
        _comments(one),
        groups.get("tiep-thu"),
        groups.get("mot-phan"),
        groups.get("khong-tiep-thu"),
        told.due_on if told and told.due_on else one.answer_due_on,
        one.outcome.answered_on if one.outcome else None,
        texts.result(told),
        texts.status_of(one, scope),
    )


def _length(opened: Deadline | None) -> str | None:
    """Whether it was open for as many days as the law asks (Điều 28 khoản 2)."""
    if opened is None:
        return None
    words = {"in-time": "Đủ", "waiting": "Đang mở"}
    return words.get(opened.fulfilment) or texts.result(opened)


def _unknown(scope: Scope) -> Iterator[str]:
    every = scope.of(Consultation)
    if count := sum(_opened(one) is None or scope.may_hold(_opened(one)) for one in every):
        yield f"{count} việc lấy ý kiến không ghi đủ ngày để biết có thuộc kỳ này không."
    yield "Từng ý kiến và người góp ý không nằm trên trang; trang chỉ có nhóm ý kiến và số lượng."
