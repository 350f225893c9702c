"""Events: a day, hours with an end, changes that fit, an outcome that follows.

Luật 10/2022/QH15, Điều 32; Luật 72/2025/QH15, Điều 43.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..model.event import DIALOGUE, NOTICE_DAYS, Event
from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import not_before


def check_events_have_a_day(site: Site) -> Iterator[Problem]:
    """The ward's own event says its day: without one nobody can come."""
    for record in site.of(Event):
        if record.confirmation != "da-xac-nhan" or record.first_day is not None:
            continue
        message = "thiếu `ngay` (ngày diễn ra). Thêm dòng: ngay: ngày/tháng/năm"
        if record.starts_on:
            known = format_date(record.starts_on)
            message = (
                f"{known} chưa phải một ngày, dân không biết đến khi nào. Ghi đủ ngày/tháng/năm."
            )
        yield record.origin.at("ngay").problem("missing-field", message)


def check_events_have_hours(site: Site) -> Iterator[Problem]:
    """An event with a day says from when to when, or that it takes the whole day."""
    for record in site.of(Event):
        at = record.origin
        if record.is_all_day and (record.starts_at or record.ends_at):
            yield at.key_at("ca_ngay").problem(
                "full-day-with-hours",
                "đã ghi cả ngày thì không ghi giờ. Xóa `ca_ngay`, hoặc xóa `tu_gio` và `den_gio`.",
            )
        elif record.starts_at and not record.ends_at:
            yield at.at("tu_gio").problem(
                "missing-field",
                "có `tu_gio` mà thiếu `den_gio` (giờ kết thúc dự kiến). Thêm dòng: den_gio: 11:00",
            )
        elif record.ends_at and not record.starts_at:
            yield at.at("den_gio").problem(
                "missing-field",
                "có `den_gio` mà thiếu `tu_gio` (giờ bắt đầu). Thêm dòng: tu_gio: 08:00",
            )
        elif record.first_day and not (record.is_all_day or record.starts_at):
            yield at.at("ngay").problem(
                "missing-field",
                "thiếu giờ. Thêm hai dòng tu_gio: 08:00 và den_gio: 11:00, hoặc một dòng "
                "ca_ngay: có (cả ngày, hoặc không còn biết giờ).",
            )


def check_events_end_after_they_begin(site: Site) -> Iterator[Problem]:
    """An event ends later than it begins, and has a first day when it has a last."""
    for record in site.of(Event):
        first, last = record.first_day, record.ends_on
        if last and not first:
            yield record.origin.at("den_ngay").problem(
                "missing-field",
                "có `den_ngay` mà thiếu `ngay` (ngày đầu, đủ ngày/tháng/năm). "
                "Thêm dòng: ngay: ngày/tháng/năm",
            )
        yield from not_before(
            record.origin.at("den_ngay"), ("kết thúc ngày", last), ("ngày đầu", first)
        )
        if (
            record.starts_at
            and record.ends_at
            and record.last_day == first
            and record.ends_at <= record.starts_at
        ):
            yield record.origin.at("den_gio").problem(
                "hours-out-of-order",
                f"kết thúc lúc {record.ends_at:%H:%M} mà bắt đầu lúc {record.starts_at:%H:%M}. "
                "Xem lại giờ; nếu sang ngày khác thì thêm `den_ngay`.",
            )


def check_moved_events_have_another_time(site: Site) -> Iterator[Problem]:
    """A move leads from another day or another hour; the event's own fields hold the new one."""
    for record in site.of(Event):
        for index, move in enumerate(record.moves):
            is_same_hour = move.old_time is None or move.old_time == record.starts_at
            is_last = move is record.last_move
            if is_last and move.old_day == record.first_day and is_same_hour:
                yield record.origin.at("doi_lich", index, "doi_tu").problem(
                    "moved-to-same-day",
                    f"dời từ {format_date(move.old_day)} mà `ngay` vẫn là ngày đó. Ghi ngày mới "
                    "vào `ngay`; chỉ đổi giờ thì ghi giờ cũ vào `gio_cu`.",
                )


def check_events_are_called_off_one_way(site: Site) -> Iterator[Problem]:
    """An event is postponed or cancelled, not both."""
    for record in site.of(Event):
        if record.cancelled and record.postponed:
            yield record.origin.key_at("hoan").problem(
                "postponed-and-cancelled",
                "vừa ghi `hoan` vừa ghi `huy`. Giữ `huy` nếu không tổ chức nữa, "
                "giữ `hoan` nếu sẽ có ngày mới.",
            )


def check_outcomes_follow_their_events(site: Site) -> Iterator[Problem]:
    """An outcome is told of what took place, on its day or later, and not of the future."""
    for record in site.of(Event):
        if record.outcome is None:
            continue
        day, first = record.outcome.published_on, record.first_day
        if record.is_called_off:
            yield record.origin.key_at("ket_qua").problem(
                "outcome-of-called-off",
                "sự kiện đã hoãn hoặc hủy thì chưa có kết quả. Xóa `ket_qua`, hoặc xóa `hoan`, "
                "`huy` nếu đã diễn ra.",
            )
        elif first and day < first:
            yield record.origin.at("ket_qua", "ngay").problem(
                "outcome-too-early",
                f"kết quả công bố ngày {format_date(day)} lại trước ngày diễn ra "
                f"{format_date(first)}. Xem lại hai ngày.",
            )
        elif day > site.as_of:
            yield record.origin.at("ket_qua", "ngay").problem(
                "future-outcome",
                f"ngày công bố kết quả {format_date(day)} chưa tới. Ghi ngày đã công bố.",
            )


def check_dialogues_are_announced_in_time(site: Site) -> Iterator[Problem]:
    """A dialogue to come is announced seven days before (Luật 72/2025/QH15, Điều 43).

    The law is known from an account only: a reminder, not an error.
    """
    for record in site.of(Event):
        first, told = record.first_day, record.published_on
        if record.event_type != DIALOGUE or record.is_called_off or not first or not told:
            continue
        latest = first - timedelta(days=NOTICE_DAYS)
        if told.day is not None and first >= site.as_of and told.earliest() > latest:
            yield record.origin.at("ngay_dang").problem(
                "late-notice",
                f"đăng ngày {format_date(told)}, đối thoại ngày {format_date(first)}: chưa đủ "
                f"{NOTICE_DAYS} ngày báo trước (Luật 72/2025/QH15 Điều 43, cần đối chiếu). "
                f"Đăng chậm nhất {format_date(latest)} hoặc lùi ngày đối thoại.",
                "warning",
            )
