"""Requests to disclose: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 2."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.disclosure_request import DisclosureRequest, RequestOutcome
from ..model.site import Site
from ..model.withdrawal import Withdrawal
from ..problems import Problem
from ..text import format_date
from .honesty import person_in
from .order import not_before
from .references import unknown_record


def check_requests_ask_for_something(site: Site) -> Iterator[Problem]:
    """A request says which content is asked for, so that the gap it is about can be found."""
    for record in site.of(DisclosureRequest):
        if not (record.clauses or record.duty_code or record.asked_record):
            yield record.origin.at("noi_dung_de_nghi").problem(
                "asks-for-nothing",
                "chưa nói đề nghị thuộc nội dung nào. Thêm dòng: khoan_dieu_11: [số khoản], "
                "hoặc nghia_vu, hoặc ban_ghi",
            )


def check_request_days_in_order(site: Site) -> Iterator[Problem]:
    """A request has come, and is due and answered after that; an answer has been given."""
    for record in site.of(DisclosureRequest):
        received = ("ngày nhận", record.received_on)
        if record.received_on > site.as_of:
            yield record.origin.at("ngay_nhan").problem(
                "future-request",
                f"ngày nhận {format_date(record.received_on)} chưa tới. Ghi ngày đã nhận đề nghị.",
            )
        yield from not_before(
            record.origin.at("han_tra_loi"), ("hạn trả lời", record.due_on), received
        )
        if record.outcome is None:
            continue
        place = record.origin.at("ket_qua", "ngay")
        answered = record.outcome.answered_on
        yield from not_before(place, ("ngày trả lời", answered), received)
        if answered > site.as_of:
            yield place.problem(
                "future-answer",
                f"ngày trả lời {format_date(answered)} chưa tới. Trả lời rồi mới ghi.",
            )


def check_request_outcomes_are_whole(site: Site) -> Iterator[Problem]:
    """Disclosed says where, refused says why and by which law, passed on says to whom."""
    for record in site.of(DisclosureRequest):
        if record.outcome is None:
            continue
        for key, what in _missing(record.outcome):
            yield record.origin.at("ket_qua").problem(
                "missing-field",
                f"kết quả {record.outcome.outcome} thiếu `{key}` ({what}). Thêm dòng: {key}: …",
            )


def _missing(outcome: RequestOutcome) -> Iterator[tuple[str, str]]:
    if outcome.outcome == "da-cong-khai" and outcome.record is None:
        yield "ban_ghi", "mã bản ghi đã công khai"
    if outcome.outcome == "chuyen" and outcome.authority is None:
        yield "co_quan", "cơ quan nhận"
    if outcome.outcome == "tu-choi":
        if outcome.reason is None:
            yield "ly_do", "vì sao từ chối"
        if not outcome.legal_basis:
            yield "can_cu", "luật nào, điều nào"


def check_request_records_exist(site: Site) -> Iterator[Problem]:
    """A request names records that there are; one that answers it has been disclosed.

    What was taken off since then had been disclosed.
    """
    for record in site.of(DisclosureRequest):
        if record.asked_record is not None:
            yield from unknown_record(site, record.asked_record, record.origin.at("ban_ghi"))
        code = record.outcome.record if record.outcome else None
        if code is None:
            continue
        place = record.origin.at("ket_qua", "ban_ghi")
        yield from unknown_record(site, code, place)
        other = site.publication.get(code)
        if other is None or isinstance(other, Withdrawal):
            continue
        if not other.discloses or other.confirmation == "cho-xac-nhan":
            yield place.problem(
                "not-disclosed",
                f"“{code}” chưa tính là đã công khai. Ghi mã của bản ghi phường đã công khai.",
            )


def check_open_requests_have_a_due_day(site: Site) -> Iterator[Problem]:
    """A request that still waits says until when an answer is promised."""
    for record in site.of(DisclosureRequest):
        if record.is_open and record.due_on is None:
            yield record.origin.at("ngay_nhan").problem(
                "no-due-day",
                "đề nghị chưa trả lời mà chưa hẹn ngày. Thêm dòng: han_tra_loi: ngày/tháng/năm",
                "warning",
            )


def check_requesters_stay_anonymous(site: Site) -> Iterator[Problem]:
    """Who asked is told as a group only (Luật 91/2025/QH15, bảo vệ dữ liệu cá nhân)."""
    for record in site.of(DisclosureRequest):
        for key, text in (("tieu_de", record.title), ("noi_dung_de_nghi", record.summary)):
            if name := person_in(text):
                yield record.origin.at(key).problem(
                    "personal-name",
                    f"“{name}” có thể là tên người. Ghi “một người dân”, “một hội”; "
                    "nhóm người đề nghị ghi ở `nguoi_de_nghi`.",
                    "warning",
                )
