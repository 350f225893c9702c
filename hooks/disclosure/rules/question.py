"""Questions of residents and their answers: Luật 10/2022/QH15, Điều 35 khoản 2."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.base import Path
from ..model.question import Exchange, Question
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .honesty import person_in
from .order import not_before


def _exchanges(record: Question) -> Iterator[tuple[Path, Exchange]]:
    """Each question with its place in the file."""
    if not record.items and not record.is_empty:
        yield (), record
    for index, item in enumerate(record.items):
        yield ("muc", index), item


def check_questions_are_told_once(site: Site) -> Iterator[Problem]:
    """A question stands either in the record itself or in `muc`, and every answer has one."""
    for record in site.of(Question):
        if record.items and not record.is_empty:
            yield record.origin.at("muc").problem(
                "question-told-twice",
                "câu hỏi vừa ghi ngoài vừa ghi trong `muc`. Một câu thì ghi ngoài, "
                "nhiều câu thì ghi tất cả trong `muc`.",
            )
        untold = [path for path, item in _exchanges(record) if item.question is None]
        if record.confirmation == "da-xac-nhan" and not record.exchanges:
            untold.append(())
        for path in untold:
            yield record.origin.at(*path).problem(
                "missing-field", "thiếu `cau_hoi` (câu hỏi). Thêm dòng: cau_hoi: …"
            )


def check_answers_are_whole(site: Site) -> Iterator[Problem]:
    """Nothing is answered by a day alone; the ward's own answers say their day."""
    for record in site.of(Question):
        is_own = record.confirmation == "da-xac-nhan"
        for path, item in _exchanges(record):
            if item.answered_on is not None and item.answer is None:
                yield record.origin.at(*path, "ngay_tra_loi").problem(
                    "missing-field",
                    "có `ngay_tra_loi` mà thiếu `tra_loi` (nội dung). Thêm dòng: tra_loi: …",
                )
            if is_own and item.answer is not None and item.answered_on is None:
                yield record.origin.at(*path, "tra_loi").problem(
                    "missing-field",
                    "có `tra_loi` mà thiếu `ngay_tra_loi`. Thêm dòng: ngay_tra_loi: ngày/tháng/năm",
                )
            if is_own and item.transfer is not None and item.transfer.transferred_on is None:
                yield record.origin.at(*path, "chuyen").problem(
                    "missing-field",
                    "thiếu `ngay` (ngày chuyển). Thêm dòng: ngay: ngày/tháng/năm",
                )


def check_question_days_in_order(site: Site) -> Iterator[Problem]:
    """An answer is due, given or passed on after the question came in, and is not ahead of today.

    A question that came in is not ahead of today either.
    """
    for record in site.of(Question):
        received = ("ngày nhận", record.received_on)
        if record.received_on is not None and record.received_on.earliest() > site.as_of:
            yield record.origin.at("ngay_nhan").problem(
                "future-question",
                f"ngày nhận {format_date(record.received_on)} chưa tới. Ghi ngày đã nhận câu hỏi.",
            )
        for path, item in _exchanges(record):
            moved = item.transfer.transferred_on if item.transfer else None
            due = record.origin.at(*path, "han_tra_loi")
            yield from not_before(due, ("hạn trả lời", item.due_on), received)
            for keys, name, day in (
                (("ngay_tra_loi",), "ngày trả lời", item.answered_on),
                (("chuyen", "ngay"), "ngày chuyển", moved),
            ):
                place = record.origin.at(*path, *keys)
                yield from not_before(place, (name, day), received)
                if day is not None and day > site.as_of:
                    yield place.problem(
                        "future-answer",
                        f"{name} {format_date(day)} chưa tới. Ghi ngày đã làm, hoặc xóa dòng.",
                    )


def check_open_questions_have_a_due_day(site: Site) -> Iterator[Problem]:
    """A question that still waits says until when an answer is promised."""
    for record in site.of(Question):
        for path, item in _exchanges(record):
            if item.is_open and not item.is_beyond_powers and item.due_on is None:
                yield record.origin.at(*path, "cau_hoi").problem(
                    "no-due-day",
                    "câu hỏi chưa trả lời mà chưa hẹn ngày. Thêm dòng: han_tra_loi: ngày/tháng/năm",
                    "warning",
                )


def check_residents_stay_anonymous(site: Site) -> Iterator[Problem]:
    """Who asked is not named (Luật 91/2025/QH15, bảo vệ dữ liệu cá nhân)."""
    for record in site.of(Question):
        for path, item in _exchanges(record):
            for key, text in (("cau_hoi", item.question), ("tra_loi", item.answer)):
                if text and (name := person_in(text)):
                    yield record.origin.at(*path, key).problem(
                        "personal-name",
                        f"“{name}” có thể là tên người. Ghi “một người dân”, “các hộ”; "
                        "người trả lời thì ghi chức vụ ở `don_vi_tra_loi`.",
                        "warning",
                    )
