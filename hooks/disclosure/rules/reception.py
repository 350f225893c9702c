"""Citizen reception: days and hours that can be kept, exceptions that fit the rule.

Luật Tiếp công dân 42/2013/QH13, Điều 24 khoản 2: the schedule tells place, days and hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..model.hours import Hours
from ..model.reception import Reception
from ..model.reception_days import all_reception_days, follows
from ..model.site import Site
from ..problems import Place, Problem
from ..text import format_date
from .order import not_before

HOLIDAYS_AHEAD_DAYS = 180
"""How far ahead a clash with a holiday is told: half a year, as far as the calendar shows."""


def check_receptions_have_days(site: Site) -> Iterator[Problem]:
    """A schedule says its days: weekdays, days of the month, or a list."""
    for record in site.of(Reception):
        if not (record.weekdays or record.month_days or record.dates):
            yield record.origin.at().problem(
                "missing-field",
                "thiếu ngày tiếp. Thêm một trong ba: thu: [thu-nam], "
                "ngay_trong_thang: [15], hoặc cac_ngay: [3/7/2026]",
            )
        elif record.weeks and not record.weekdays:
            yield record.origin.key_at("tuan_trong_thang").problem(
                "missing-field",
                "có `tuan_trong_thang` mà thiếu `thu` (thứ trong tuần). Thêm dòng: thu: [thu-nam]",
            )
        elif record.begins is None:
            yield record.origin.at().problem(
                "missing-field",
                "thiếu `ap_dung_tu` (ngày đầu lịch có hiệu lực). "
                "Thêm dòng: ap_dung_tu: ngày/tháng/năm",
            )


def check_receptions_tell_hours_and_place(site: Site) -> Iterator[Problem]:
    """The ward's own schedule tells hours and place (Luật Tiếp công dân, Điều 24 khoản 2)."""
    for record in site.of(Reception):
        if record.confirmation != "da-xac-nhan":
            continue
        for typed, key, title, line in (
            (record.place, "noi", "nơi tiếp", "noi: Phòng tiếp công dân, trụ sở phường"),
            (record.hours, "gio", "giờ tiếp", "gio: [{tu: 07:30, den: 11:30}]"),
        ):
            if not typed:
                yield record.origin.at().problem(
                    "missing-field", f"thiếu `{key}` ({title}). Thêm dòng: {line}"
                )


def check_reception_hours_in_order(site: Site) -> Iterator[Problem]:
    """Each reception ends later than it begins, and the next begins after it."""
    for record in site.of(Reception):
        for path, hours in (
            (("gio",), record.hours),
            *((("ngoai_le", i, "gio"), item.hours) for i, item in enumerate(record.exceptions)),
        ):
            for index in range(len(hours)):
                yield from _hours_problems(hours, index, record.origin.at(*path, index, "den"))


def _hours_problems(hours: tuple[Hours, ...], index: int, place: Place) -> Iterator[Problem]:
    this = hours[index]
    if this.ends_at <= this.starts_at:
        yield place.problem(
            "hours-out-of-order",
            f"kết thúc lúc {this.ends_at:%H:%M} mà bắt đầu lúc {this.starts_at:%H:%M}. "
            "Xem lại hai giờ.",
        )
    elif index + 1 < len(hours) and hours[index + 1].starts_at < this.ends_at:
        yield place.problem(
            "hours-out-of-order",
            f"buổi này đến {this.ends_at:%H:%M} mà buổi sau đã bắt đầu lúc "
            f"{hours[index + 1].starts_at:%H:%M}. Ghi các buổi theo thứ tự, không chồng nhau.",
        )


def check_reception_dates_in_order(site: Site) -> Iterator[Problem]:
    """A schedule ends on or after the day it begins; each listed day is listed once."""
    for record in site.of(Reception):
        yield from not_before(
            record.origin.at("ap_dung_den"),
            ("áp dụng đến", record.ends),
            ("ngày đầu", record.begins),
        )
        for index, day in enumerate(record.dates):
            if day in record.dates[:index]:
                yield record.origin.at("cac_ngay", index).problem(
                    "repeated-day", f"ngày {format_date(day)} ghi hai lần. Xóa một dòng."
                )


def check_reception_exceptions_fit(site: Site) -> Iterator[Problem]:
    """An exception is about a day of the rule, one for each day, and leads to another day."""
    for record in site.of(Reception):
        for index, item in enumerate(record.exceptions):
            place = record.origin.at("ngoai_le", index, "ngay")
            if not follows(record, item.day):
                yield place.problem(
                    "not-a-reception-day",
                    f"{format_date(item.day)} không phải ngày tiếp theo lịch này, nên không có gì "
                    "để thay đổi. Xem lại ngày.",
                )
            elif item.day in [other.day for other in record.exceptions[:index]]:
                yield place.problem(
                    "repeated-day", f"ngày {format_date(item.day)} ghi hai lần. Gộp thành một mục."
                )
            if item.moved_to and follows(record, item.moved_to):
                yield record.origin.at("ngoai_le", index, "doi_sang").problem(
                    "moved-to-reception-day",
                    f"{format_date(item.moved_to)} vốn đã là ngày tiếp. Chọn ngày khác, hoặc xóa "
                    "`doi_sang` để báo nghỉ.",
                )


def check_receptions_avoid_holidays(site: Site) -> Iterator[Problem]:
    """A day of reception that is a public holiday has an exception (Bộ luật Lao động, Điều 112).

    A reminder, not an error: the schedule may be older than what was proclaimed. Of a year whose
    days off are not told yet `day_off` warns.
    """
    last = site.as_of + timedelta(days=HOLIDAYS_AHEAD_DAYS)
    for item in all_reception_days(site, site.as_of, last):
        if item.state != "planned" or not site.calendar.knows(item.day.year):
            continue
        holiday = site.calendar.day_off(item.day)
        if holiday:
            day = format_date(item.day)
            yield item.reception.origin.key_at("ngoai_le").problem(
                "reception-on-holiday",
                f"ngày tiếp {day} trùng ngày nghỉ lễ ({holiday}). Thêm vào `ngoai_le`: ngay: {day} "
                "và ly_do; dời thì thêm doi_sang, vẫn tiếp thì thêm van_tiep: có.",
                "warning",
            )
