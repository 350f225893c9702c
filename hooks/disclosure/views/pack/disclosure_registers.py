"""Part I, registers: nothing arisen, exclusions, changes, requests, the papers of disclosure.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11, Điều 13 khoản 2, Điều 14.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ...law.coverage_figures import Excluded, lists_of
from ...law.obligations import Obligation
from ...model.disclosure_request import DisclosureRequest
from ...model.exclusion import Exclusion
from ...model.nothing_to_report import NothingToReport
from ...model.publication import Publication
from ...model.reporting_period import ReportingPeriod
from ...model.site import Site
from ...model.withdrawal import Withdrawal
from ..addresses import council_report_url, quarterly_list_url, yearly_plan_url
from ..disclosure_request import request_row
from ..papers.acts import Disclosures
from ..papers.council_report import council_reports
from ..papers.quarterly_list import quarterly_lists
from ..papers.yearly_plan import yearly_plans
from . import texts
from .scope import Scope, confirmed, period_text
from .texts import WORDS
from .values import Link, Row, Table, record_value

RECORDS_OF_DISCLOSURE = "so-sach"
"""The topic of duties that ask for a paper about disclosing itself."""


def register_tables(scope: Scope) -> Iterator[Table]:
    """Each register, even when it is empty."""
    yield _statements(scope)
    yield _exclusions(scope)
    yield _changes(scope)
    yield _requests(scope)
    yield _papers(scope)


def requests_in(scope: Scope) -> tuple[DisclosureRequest, ...]:
    """Requests received or answered in the period, and those that waited through it."""
    return tuple(
        one
        for one in scope.of(DisclosureRequest)
        if scope.meets(one.received_on, one.outcome.answered_on if one.outcome else None)
    )


def _statements(scope: Scope) -> Table:
    found = [
        one
        for one in scope.of(NothingToReport)
        if scope.meets(one.period.first, one.period.last) and one.annulment is None
    ]
    return Table(
        "khong-phat-sinh",
        "Xác nhận không phát sinh",
        ("STT", "Xác nhận", "Khoản", "Kỳ", "Người ký", "Ngày ký"),
        tuple(
            (
                number,
                record_value(one),
                texts.clauses(one),
                period_text(one.period),
                texts.signer(one.declarant),
                one.signed_on,
            )
            for number, one in enumerate(found, 1)
        ),
        note="Ký trước khi hết quý thì không tính cho cả quý.",
        empty="Không có.",
    )


def _exclusions(scope: Scope) -> Table:
    used = {one.exclusion.id: one for one in lists_of(scope.quarters).excluded}
    found = [
        one
        for one in scope.of(Exclusion)
        if one.id in used or scope.meets(one.decided_on, one.excluded_until)
    ]
    return Table(
        "loai-tru",
        "Không công khai, không áp dụng",
        (
            "STT",
            "Quyết định",
            "Loại",
            "Khoản, nghĩa vụ",
            "Lý do",
            "Căn cứ",
            "Người quyết định",
            "Ngày quyết định",
            "Đến",
            "Loại trừ việc nào của kỳ",
        ),
        tuple(
            _exclusion(number, one, used.get(one.id), scope.site)
            for number, one in enumerate(found, 1)
        ),
        empty="Không có.",
    )


def _exclusion(number: int, one: Exclusion, used: Excluded | None, site: Site) -> Row:
    named = [f"Khoản {clause}" for clause in one.clauses]
    named += [site.duty[code].name if code in site.duty else code for code in one.duties]
    return (
        number,
        record_value(one),
        texts.status(one.exclusion_type),
        texts.lines(named),
        one.summary,
        texts.basis(one.legal_basis),
        texts.signer(one.decided_by),
        one.decided_on,
        one.excluded_until or one.until_event,
        texts.lines(_excused(used)) if used else None,
    )


def _excused(used: Excluded) -> Iterator[str]:
    for cell in used.cells:
        yield f"Khoản {cell.clause}, {period_text(cell.period)}"
    for one in used.obligations:
        about = texts.about(one)
        yield f"{one.duty.name} ({about.text if isinstance(about, Link) else about})"


def _changes(scope: Scope) -> Table:
    rows: list[tuple[date, str, Row]] = []
    for record in confirmed(scope.site.publications):
        rows += [(day, record.id, row) for day, row in _changes_of(record, scope)]
    rows.sort(key=lambda item: item[:2])
    return Table(
        "thay-doi",
        "Đính chính, gỡ bỏ, hủy bỏ, gián đoạn niêm yết",
        ("STT", "Việc", "Bản ghi", "Ngày", "Đến", "Nội dung", "Lý do", "Căn cứ"),
        tuple((number, *row) for number, (_, _, row) in enumerate(rows, 1)),
        empty="Không có.",
    )


def _changes_of(record: Publication, scope: Scope) -> Iterator[tuple[date, Row]]:
    link = record_value(record)
    for one in record.corrections:
        if scope.holds(one.corrected_on):
            cells: Row = ("Đính chính", link, one.corrected_on, None, one.change, one.reason, None)
            yield one.corrected_on, cells
    if record.annulment and scope.holds(record.annulment.annulled_on):
        end = record.annulment
        by = f"Văn bản {end.number}" if end.number else None
        law = texts.basis(end.legal_basis)
        yield end.annulled_on, ("Hủy bỏ", link, end.annulled_on, None, by, end.reason, law)
    for gap in record.interruptions:
        if scope.meets(gap.interrupted_from, gap.interrupted_until):
            days = f"{gap.days} ngày" if gap.days else "chưa niêm yết lại"
            first, last = gap.interrupted_from, gap.interrupted_until
            yield first, ("Gián đoạn niêm yết", link, first, last, days, gap.reason, None)
    if isinstance(record, Withdrawal) and scope.holds(record.withdrawn_on):
        by = texts.signer(record.decided_by)
        decided = f"Người quyết định: {by}" if by else None
        law, day = texts.basis(record.legal_basis), record.withdrawn_on
        yield day, ("Gỡ bỏ", link, day, None, decided, record.summary, law)


def _requests(scope: Scope) -> Table:
    return Table(
        "de-nghi-cong-khai",
        "Đề nghị công khai và kết quả",
        (
            "STT",
            "Đề nghị",
            "Ngày nhận",
            "Cách gửi",
            "Người đề nghị",
            "Hạn trả lời",
            "Ngày trả lời",
            "Kết quả",
            "Trễ (ngày)",
            "Lý do, căn cứ",
        ),
        tuple(
            _request(number, one, scope.site) for number, one in enumerate(requests_in(scope), 1)
        ),
        note="Người đề nghị chỉ ghi theo nhóm. Hạn để trống: chưa hẹn ngày trả lời.",
        empty="Không có.",
    )


def _request(number: int, one: DisclosureRequest, site: Site) -> Row:
    row, outcome = request_row(one, site), one.outcome
    why = [outcome.reason or "", texts.basis(outcome.legal_basis) or ""] if outcome else []
    return (
        number,
        record_value(one),
        one.received_on,
        str(WORDS["question"]["channels"][one.channel]),
        str(WORDS["request"]["who"][one.requester]),
        one.due_on,
        outcome.answered_on if outcome else None,
        texts.status(row.status.code),
        row.days_late or None,
        texts.lines(why),
    )


def _papers(scope: Scope) -> Table:
    drafts = _drafts(scope.registers.disclosures)
    found = [
        one
        for one in scope.standing.obligations
        if one.duty.topic == RECORDS_OF_DISCLOSURE
        and one.period is not None
        and scope.meets(one.period.first, one.period.last)
    ]
    found.sort(key=lambda one: (one.duty.code, one.key))
    return Table(
        "van-ban-phai-lap",
        "Danh sách, kế hoạch, báo cáo mà luật yêu cầu",
        ("STT", "Văn bản", "Kỳ", "Hạn", "Kết quả", "Ngày", "Bản đã đăng", "Bản thảo", "Căn cứ"),
        tuple(_paper(number, one, drafts) for number, one in enumerate(found, 1)),
        note="Bản thảo là bản trang tự lập từ dữ liệu: chưa ký, chưa gửi thì chưa phải là đã làm.",
        empty="Danh mục nghĩa vụ chưa có việc nào như vậy trong kỳ.",
    )


def _drafts(made: Disclosures) -> Mapping[ReportingPeriod, str]:
    return {
        **{one.period: quarterly_list_url(one.period) for one in quarterly_lists(made)},
        **{one.period: yearly_plan_url(one.period) for one in yearly_plans(made)},
        **{one.period: council_report_url(one.period) for one in council_reports(made)},
    }


def _paper(number: int, one: Obligation, drafts: Mapping[ReportingPeriod, str]) -> Row:
    period = one.period
    draft = drafts.get(period) if period else None
    state = str(WORDS["coverage"]["state"][one.state])
    late = f" ({one.days_late} ngày)" if one.days_late else ""
    return (
        number,
        one.duty.name,
        period_text(period) if period else None,
        one.due_on,
        f"{state}{late}",
        one.done_on,
        record_value(one.records[0]) if one.records else None,
        Link("xem trên trang", draft) if draft else None,
        texts.duty_basis(one.duty),
    )
