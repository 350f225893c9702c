"""Part II: residents discuss and decide; covenants.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 15 to 24; Nghị định 61/2023/NĐ-CP.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...dates import PartialDate
from ...law.deadlines import Deadline
from ...model.covenant import CommunityCovenant, CovenantVersion
from ...model.decision import Decision
from ...model.vote import Threshold
from ..covenant import status_of_version
from ..decision import result_of
from ..tally import tally
from . import texts
from .scope import Scope, confirmed
from .values import Figure, Part, Row, Table, record_value

_RESULTS = {"dat": "Đạt", "khong-dat": "Không đạt"}


def deciding_part(scope: Scope) -> Part:
    """Votes, what followed each of them, and covenants."""
    found = decisions_in(scope)
    results = [result_of(one, scope.site) for one in found]
    return Part(
        number="II",
        code="dan-ban",
        title="Nhân dân bàn và quyết định",
        basis="Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 15 đến Điều 24; Nghị định "
        "61/2023/NĐ-CP",
        figures=(
            Figure("Việc đưa ra Nhân dân bàn, quyết định", len(found)),
            Figure("Đạt", results.count("dat")),
            Figure("Không đạt", results.count("khong-dat")),
            Figure("Chưa rõ kết quả", results.count(None)),
        ),
        tables=(_votes(found, scope), _followed(found, scope), _covenants(scope)),
        unknown=tuple(_unknown(found, scope)),
    )


def decisions_in(scope: Scope) -> tuple[Decision, ...]:
    """Matters voted in the period, the oldest first."""
    found = [one for one in scope.of(Decision) if scope.holds(one.voted_on or one.filed_on)]
    return tuple(sorted(found, key=lambda one: (_day(one) or PartialDate(9999), one.id)))


def _day(one: Decision) -> PartialDate | None:
    return one.voted_on or one.filed_on


def _votes(found: tuple[Decision, ...], scope: Scope) -> Table:
    return Table(
        "dan-ban-bieu-quyet",
        "Việc Nhân dân bàn và quyết định: biểu quyết",
        (
            "STT",
            "Việc",
            "Khu phố",
            "Ngày",
            "Cách",
            "Tổng số",
            "Tham gia",
            "Tán thành",
            "Không tán thành",
            "Tỷ lệ tán thành",
            "Phải có",
            "Kết quả",
        ),
        tuple(_vote(number, one, scope) for number, one in enumerate(found, 1)),
        note="Tổng số là số hộ đã chốt; việc của cả phường thì là số khu phố. Tỷ lệ tính trên tổng "
        "số, làm tròn xuống.",
    )


def _vote(number: int, one: Decision, scope: Scope) -> Row:
    site, vote = scope.site, one.vote
    matter = site.matter.get(one.matter)
    is_under = matter is not None and one.is_under(matter)
    threshold = matter.threshold_for(one.is_wardwide) if matter and is_under else None
    counted = tally(vote, threshold, one.outcome(matter), "vi") if vote else None
    form = str(texts.WORDS["decision"]["forms"][one.form]) if one.form else None
    result = result_of(one, site)
    return (
        number,
        record_value(one),
        texts.places(one, site),
        _day(one),
        form,
        vote.total if vote else None,
        vote.taking_part if vote else None,
        vote.agreed if vote else None,
        vote.opposed if vote else None,
        f"{counted.share} %" if counted and counted.share else None,
        _needed(threshold),
        _RESULTS[result] if result else texts.status_of(one, scope),
    )


def _needed(threshold: Threshold | None) -> str | None:
    if threshold is None:
        return None
    if 100 % threshold.denominator:
        share = f"{threshold.numerator}/{threshold.denominator}"
    else:
        share = f"{100 * threshold.numerator // threshold.denominator} %"
    return f"từ {share} trở lên" if threshold.limit == "tu" else f"trên {share}"


def _followed(found: tuple[Decision, ...], scope: Scope) -> Table:
    return Table(
        "dan-ban-sau-bieu-quyet",
        "Việc Nhân dân bàn và quyết định: gửi, công nhận, công khai kết quả",
        (
            "STT",
            "Việc",
            "Hạn gửi",
            "Ngày gửi",
            "Gửi",
            "Ngày nhận",
            "Hạn công nhận",
            "Ngày trả lời",
            "Trả lời",
            "Công nhận",
            "Ngày công khai kết quả",
            "Công khai",
            "Tình trạng hôm nay",
        ),
        tuple(_after(number, one, scope) for number, one in enumerate(found, 1)),
        note="Hạn tính theo danh mục nghĩa vụ; để trống khi việc không phải gửi, không cần công "
        "nhận, hoặc chưa ghi ngày để tính.",
    )


def _after(number: int, one: Decision, scope: Scope) -> Row:
    compliance = scope.standing.compliance[one.id]
    sent = texts.deadline_for(compliance, "gui-quyet-dinh")
    answered = texts.deadline_for(compliance, "cong-nhan")
    told = texts.deadline_for(compliance, "cong-bo-ket-qua")
    answer = one.recognition
    return (
        number,
        record_value(one),
        _due(sent),
        one.sent_on,
        texts.result(sent),
        one.received_on,
        _due(answered),
        one.answered_on,
        None if answer is None else ("Công nhận" if answer.is_given else "Không công nhận"),
        texts.result(answered),
        one.announced_on,
        texts.result(told),
        texts.status_of(one, scope),
    )


def _due(one: Deadline | None) -> date | None:
    return one.due_on if one else None


def _covenants(scope: Scope) -> Table:
    rows = [
        (record, version)
        for record in scope.of(CommunityCovenant)
        for version in record.versions
        if _is_current(record, version, scope) or _is_moved(version, scope)
    ]
    return Table(
        "quy-uoc",
        "Quy ước: bản đang có hiệu lực và bản có thay đổi trong kỳ",
        (
            "STT",
            "Quy ước",
            "Khu phố",
            "Bản",
            "Lấy ý kiến từ",
            "đến",
            "Thông qua",
            "Gửi",
            "Trả lời",
            "Có hiệu lực",
            "Tình trạng hôm nay",
        ),
        tuple(
            (
                number,
                record_value(record),
                texts.places(record, scope.site),
                version.name,
                version.open_from,
                version.open_until,
                version.adopted_on,
                version.sent_on,
                version.answered_on,
                version.effective_on,
                texts.status(status_of_version(record, version, scope.site).code),
            )
            for number, (record, version) in enumerate(rows, 1)
        ),
        empty="Không có bản ghi quy ước.",
    )


def _is_current(record: CommunityCovenant, version: CovenantVersion, scope: Scope) -> bool:
    return record.current(scope.until) is version


def _is_moved(version: CovenantVersion, scope: Scope) -> bool:
    repealed = version.repeal.repealed_on if version.repeal else None
    days = (version.open_until, version.sent_on, version.effective_on, repealed)
    known = (*(day for _, day in version.milestones), *days)
    return any(scope.holds(day) for day in known)


def _unknown(found: tuple[Decision, ...], scope: Scope) -> Iterator[str]:
    if count := sum(one.vote is None for one in found):
        yield f"{count} việc chưa ghi số hộ nên trang không tính được tỷ lệ."
    every = scope.of(Decision)
    if count := sum(_day(one) is None or scope.may_hold(_day(one)) for one in every):
        yield f"{count} việc không ghi đủ ngày để biết có thuộc kỳ này không."
    with_covenant = {code for one in scope.of(CommunityCovenant) for code in one.neighborhoods}
    if count := sum(place.code not in with_covenant for place in scope.site.neighborhoods):
        yield f"{count} khu phố chưa có bản ghi quy ước; trang không biết có quy ước hay không."
    if count := len(scope.site.of(Decision)) - len(confirmed(scope.site.of(Decision))):
        yield f"{count} việc chờ phường xác nhận, không tính."
    yield "Biên bản họp, danh sách hộ và phiếu không nằm trên trang; kiểm tra ở hồ sơ khu phố."
