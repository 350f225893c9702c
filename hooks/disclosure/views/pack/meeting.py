"""Part VIII: dialogues, meetings, training, good examples, the ward's own evaluation.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 8, 32, 33.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...dates import PartialDate
from ...model.evaluation import Evaluation
from ...model.event import DIALOGUE, Event, EventType
from ...model.exemplar import Exemplar
from ...model.training import Training
from ..training import people_of
from . import texts
from .scope import Scope
from .texts import WORDS
from .values import Figure, Part, Row, Table, record_value

EVENT_TYPES: dict[EventType, str] = {
    "doi-thoai": "Đối thoại",
    "hop-dan": "Họp dân",
    "tiep-xuc-cu-tri": "Tiếp xúc cử tri",
    "giao-ban": "Giao ban",
    "tap-huan": "Tập huấn",
    "ngay-phap-luat": "Ngày pháp luật",
    "hoi-thi": "Hội thi",
    "khac": "Việc khác",
}


def meeting_part(scope: Scope) -> Part:
    """What was held, taught, praised and judged in the period."""
    events, courses = events_in(scope), courses_in(scope)
    examples = [one for one in scope.of(Exemplar) if _is_of(one, scope)]
    return Part(
        number="VIII",
        code="hoi-nghi",
        title="Hội nghị, đối thoại, họp khu phố, tập huấn, gương điển hình, tự đánh giá",
        basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 8, Điều 32, Điều 33; Luật "
        "72/2025/QH15, Điều 43 (cần đối chiếu)",
        figures=(
            Figure("Hội nghị, cuộc họp, sự kiện", len(events)),
            Figure("– trong đó đối thoại", sum(one.event_type == DIALOGUE for one in events)),
            Figure("Lớp tập huấn", len(courses)),
            Figure("Gương điển hình, mô hình, khen thưởng", len(examples)),
        ),
        tables=(
            _events(events, scope),
            _courses(courses, scope),
            _examples(examples, scope),
            _evaluations(scope),
        ),
        unknown=tuple(_unknown(scope)),
    )


def events_in(scope: Scope) -> tuple[Event, ...]:
    """What took place, or was to take place, in the period and by today."""
    found = [one for one in scope.of(Event) if scope.holds(one.starts_on or one.arose_on)]
    return tuple(sorted(found, key=lambda one: (one.starts_on or PartialDate(9999), one.id)))


def courses_in(scope: Scope) -> tuple[Training, ...]:
    """Courses with a day in the period."""
    return tuple(one for one in scope.of(Training) if any(scope.holds(day) for day in one.days))


def _is_of(one: Exemplar, scope: Scope) -> bool:
    decided = one.recognition.decided_on if one.recognition else None
    days = (one.registered_on, one.started_on, one.event_on, decided, one.arose_on)
    return any(scope.holds(day) for day in days)


def _events(found: tuple[Event, ...], scope: Scope) -> Table:
    return Table(
        "hoi-nghi",
        "Hội nghị, đối thoại, họp khu phố, tiếp xúc cử tri",
        (
            "STT",
            "Việc",
            "Ngày",
            "Loại",
            "Khu phố",
            "Chủ trì",
            "Báo trước",
            "Hạn công bố kết quả",
            "Ngày công bố",
            "Kết quả",
            "Tình trạng hôm nay",
        ),
        tuple(_event(number, one, scope) for number, one in enumerate(found, 1)),
    )


def _event(number: int, one: Event, scope: Scope) -> Row:
    compliance = scope.standing.compliance[one.id]
    told = texts.deadline_for(compliance, "cong-khai-lich")
    outcome = texts.deadline_for(compliance, "cong-bo-ket-qua")
    return (
        number,
        record_value(one),
        one.starts_on or one.arose_on,
        EVENT_TYPES[one.event_type],
        texts.places(one, scope.site),
        one.chair,
        texts.result(told),
        outcome.due_on if outcome else None,
        one.outcome.published_on if one.outcome else None,
        texts.result(outcome),
        texts.status_of(one, scope),
    )


def _courses(found: tuple[Training, ...], scope: Scope) -> Table:
    return Table(
        "tap-huan",
        "Tập huấn",
        ("STT", "Lớp", "Từ", "Đến", "Đơn vị tổ chức", "Dành cho", "Số người", "Tình trạng hôm nay"),
        tuple(
            (
                number,
                record_value(one),
                one.first_day,
                one.last_day,
                one.organiser,
                one.audience,
                people_of(one),
                texts.status_of(one, scope),
            )
            for number, one in enumerate(found, 1)
        ),
    )


def _examples(found: list[Exemplar], scope: Scope) -> Table:
    return Table(
        "guong-dien-hinh",
        "Gương điển hình, mô hình, khen thưởng",
        ("STT", "Việc", "Loại", "Nơi đăng ký", "Ngày", "Quyết định", "Tình trạng hôm nay"),
        tuple(
            (
                number,
                record_value(one),
                str(WORDS["exemplar"]["types"][one.exemplar_type]),
                one.registrant,
                one.arose_on,
                one.recognition.number if one.recognition else None,
                texts.status_of(one, scope),
            )
            for number, one in enumerate(found, 1)
        ),
    )


def _evaluations(scope: Scope) -> Table:
    found = [
        one
        for one in scope.of(Evaluation)
        if scope.meets(one.period.first, one.period.last) or scope.holds(one.issued_on)
    ]
    return Table(
        "danh-gia",
        "Tự đánh giá việc thực hiện dân chủ ở cơ sở",
        (
            "STT",
            "Bản đánh giá",
            "Năm",
            "Số tiêu chí",
            "Đạt",
            "Chưa đạt",
            "Chưa đánh giá",
            "Xếp loại",
            "Quyết định",
            "Ngày",
            "Tình trạng hôm nay",
        ),
        tuple(_evaluation(number, one, scope) for number, one in enumerate(found, 1)),
        empty="Chưa có bản đánh giá nào.",
    )


def _evaluation(number: int, one: Evaluation, scope: Scope) -> Row:
    results = [item.result for item in one.criteria]
    return (
        number,
        record_value(one),
        str(one.year),
        len(results),
        results.count("dat"),
        results.count("chua-dat"),
        results.count(None),
        one.rating,
        one.number,
        one.issued_on,
        texts.status_of(one, scope),
    )


def _unknown(scope: Scope) -> Iterator[str]:
    days = [one.starts_on or one.arose_on for one in scope.of(Event)]
    if count := sum(day is None or scope.may_hold(day) for day in days):
        yield f"{count} hội nghị, cuộc họp không ghi đủ ngày để biết có thuộc kỳ này không."
    yield "Số người dự họp khu phố và biên bản không đăng thì trang không biết."
