"""Part I, contents: what was disclosed in the period, its proof, and what does not count yet.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 12 and Điều 13 khoản 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...canonical import sha256_of
from ...model.publication import Publication
from ..addresses import record_url, short_url
from ..papers.acts import Act, Disclosed
from . import texts
from .scope import Scope
from .values import Address, Row, Table, record_value


@dataclass(frozen=True)
class Content:
    """A record that was disclosed in the period, with every form that was ever used."""

    record: Publication
    acts: tuple[Act, ...]
    is_further: bool
    """Disclosed before; in the period by a further form."""
    is_day_recorded: bool


def contents(scope: Scope) -> tuple[Content, ...]:
    """What was disclosed, the oldest first."""
    return tuple(one for item in scope.registers.disclosures.all for one in _content(item, scope))


def unplaced(scope: Scope) -> int:
    """How many contents may be of the period, but not even the month is recorded."""
    return sum(
        scope.may_hold(one.day) or one.day is None for one in scope.registers.disclosures.all
    )


def awaiting(scope: Scope) -> tuple[Publication, ...]:
    """What is of the period and awaits the ward's confirmation."""
    return tuple(
        one for one in _waiting(scope) if scope.holds(one.arose_on) or scope.holds(one.filed_on)
    )


def waiting_unplaced(scope: Scope) -> int:
    """How many may be of the period and await confirmation, but no day tells."""
    others = [one.arose_on or one.filed_on for one in _waiting(scope)]
    return sum(day is None or scope.may_hold(day) for day in others)


def _waiting(scope: Scope) -> Iterator[Publication]:
    return (one for one in scope.site.publications if one.confirmation == "cho-xac-nhan")


def list_tables(scope: Scope) -> Iterator[Table]:
    """The list, its proof, what does not count."""
    found = contents(scope)
    yield Table(
        "da-cong-khai",
        "Nội dung đã công khai trong kỳ",
        (
            "STT",
            "Nội dung",
            "Số, ký hiệu",
            "Ngày ban hành",
            "Hạn",
            "Kết quả",
            "Hình thức, thời gian",
            "Hình thức còn thiếu",
            "Niêm yết",
            "Khoản",
            "Khu phố",
            "Ghi chú",
        ),
        tuple(_row(number, one, scope) for number, one in enumerate(found, 1)),
        note="Xếp theo ngày công khai; hình thức và hạn chấm theo luật của ngày phát sinh.",
        empty="Trong kỳ chưa ghi nhận nội dung nào đã công khai.",
    )
    yield Table(
        "bang-chung",
        "Bằng chứng của từng nội dung đã công khai",
        ("STT", "Nội dung", "Địa chỉ trên trang", "Địa chỉ ngắn", "SHA-256 bản ghi", "Tệp"),
        tuple(_proof(number, one.record, scope) for number, one in enumerate(found, 1)),
        note="Cùng số thứ tự với bảng trước. Mã bản ghi là của dạng chuẩn hôm lập hồ sơ; cách "
        "tự tính lại ở phần IX.",
    )
    yield Table(
        "cho-xac-nhan",
        "Chờ phường xác nhận, không tính",
        ("STT", "Bản ghi", "Khoản", "Ngày", "Nguồn"),
        tuple(
            (
                number,
                record_value(record),
                texts.clauses(record),
                record.arose_on or record.filed_on,
                record.source.description if record.source else None,
            )
            for number, record in enumerate(awaiting(scope), 1)
        ),
        note="Tổng hợp từ nguồn công khai, phường chưa xác nhận: không nằm trong bảng nào khác.",
        empty="Không có.",
    )


def _content(item: Disclosed, scope: Scope) -> Iterator[Content]:
    is_first = scope.holds(item.day)
    if is_first or any(scope.holds(act.begins) for act in item.acts):
        yield Content(item.record, item.acts, not is_first, item.is_day_recorded)


def _row(number: int, one: Content, scope: Scope) -> Row:
    record = one.record
    compliance = scope.standing.compliance[record.id]
    due = compliance.disclosing
    return (
        number,
        record_value(record),
        record.number,
        record.issued_on,
        due.due_on if due else None,
        texts.result(due),
        texts.lines(texts.act(act) for act in one.acts),
        texts.missing_forms(compliance, scope.site),
        texts.posting(compliance),
        texts.clauses(record),
        texts.places(record, scope.site),
        texts.lines(_notes(one)),
    )


def _notes(one: Content) -> Iterator[str]:
    if one.record.annulment:
        yield "đã bị hủy bỏ"
    if one.is_further:
        yield "đã công khai trước đó; trong kỳ thêm hình thức khác"
    elif not one.is_day_recorded:
        yield "chưa ghi ngày công khai; xếp theo ngày của việc"


def _proof(number: int, record: Publication, scope: Scope) -> Row:
    return (
        number,
        record_value(record),
        Address(record_url(record)),
        Address(short_url(record)),
        sha256_of(record.typed) if record.typed is not None else None,
        texts.lines(_files(record, scope)),
    )


def _files(record: Publication, scope: Scope) -> Iterator[str]:
    for attachment in record.attachments:
        stored = scope.site.stored(record, attachment)
        code = stored.sha256 if stored else attachment.published_sha256
        is_gone = scope.site.public_file(record, attachment) is None
        note = " (hết hạn đăng)" if is_gone else ""
        yield f"{attachment.path}{note}: {code or 'chưa có mã'}"
