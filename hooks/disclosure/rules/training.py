"""Training: Luật 10/2022/QH15, Điều 8 khoản 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.site import Site
from ..model.training import Training
from ..problems import Problem
from ..text import format_amount, format_date

HOURS_OF_A_DAY = 24


def check_attendance_follows_the_course(site: Site) -> Iterator[Problem]:
    """Who came is counted once the course is over."""
    for record in site.of(Training):
        ends = record.last_day
        if record.attendance and ends is not None and ends > site.as_of:
            yield record.origin.at("nguoi_du").problem(
                "future-attendance",
                f"ngày học cuối {format_date(ends)} chưa tới mà đã ghi số người dự. "
                "Xóa `nguoi_du`, học xong mới ghi.",
            )


def check_hours_fit_the_days(site: Site) -> Iterator[Problem]:
    """A course has hours, and no more than its days have."""
    for record in site.of(Training):
        most = HOURS_OF_A_DAY * len(set(record.days))
        if record.hours is not None and not 0 < record.hours <= most:
            yield record.origin.at("so_gio").problem(
                "impossible-hours",
                f"{format_amount(record.hours)} giờ không hợp với {len(set(record.days))} ngày "
                "học. Ghi tổng số giờ học.",
            )
