"""Citizen reception (tiếp công dân): which days, who receives, where; and the exceptions.

Luật Tiếp công dân 42/2013/QH13: Điều 15 khoản 2 điểm d (the chair of a commune receives at
least one day a week; amended by Luật 136/2025/QH15), Điều 24 khoản 2 and 4 (what is published
of the schedule, and when).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from ..dates import PartialDate
from .base import Entry
from .fields import Boolean, Day, Line, Short, parse_integer, refusal
from .hours import Hours
from .publication import Milestone, Publication

Weekday = Literal["thu-hai", "thu-ba", "thu-tu", "thu-nam", "thu-sau", "thu-bay", "chu-nhat"]

WEEKDAYS: tuple[Weekday, ...] = (
    "thu-hai",
    "thu-ba",
    "thu-tu",
    "thu-nam",
    "thu-sau",
    "thu-bay",
    "chu-nhat",
)
"""Days of the week as staff type them, Monday first as in `date.weekday()`."""


def _up_to(last: int) -> BeforeValidator:
    def parse(value: object) -> int:
        number = parse_integer(value)
        if not 1 <= number <= last:
            raise refusal("invalid-number", f"“{number}” không dùng được. Viết số từ 1 đến {last}.")
        return number

    return BeforeValidator(parse)


MonthDay = Annotated[int, _up_to(31), WithJsonSchema({"type": ["integer", "string"]})]
"""A day of every month, 1 to 31."""
MonthWeek = Annotated[int, _up_to(5), WithJsonSchema({"type": ["integer", "string"]})]
"""Which such weekday of a month, 1 to 5."""


class ReceptionException(Entry):
    """A day of the rule on which reception is off, moved, or held another way."""

    day: Day = Field(alias="ngay", title="Ngày", description="Ngày tiếp theo lịch mà có thay đổi.")
    moved_to: Day | None = Field(
        None, alias="doi_sang", title="Dời sang ngày", description="Ngày tiếp bù."
    )
    receiver: Short | None = Field(
        None,
        alias="nguoi_tiep",
        title="Người tiếp thay",
        description="Chức vụ của người tiếp thay, không ghi tên riêng.",
    )
    place: Line | None = Field(None, alias="noi", title="Nơi", description="Nơi tiếp, khi đổi nơi.")
    hours: tuple[Hours, ...] = Field((), alias="gio", title="Giờ", description="Giờ, khi đổi giờ.")
    is_kept: Boolean = Field(
        False,
        alias="van_tiep",
        title="Vẫn tiếp",
        description="có: vẫn tiếp như lịch dù là ngày nghỉ lễ.",
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao khác lịch.")

    @property
    def is_off(self) -> bool:
        """Whether nobody is received on that day, nor on another instead."""
        return not (self.is_kept or self.moved_to or self.receiver or self.place or self.hours)


class Reception(Publication):
    """One schedule of citizen reception: `data/tiep-cong-dan/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "tiep-cong-dan"

    receiver: Short = Field(
        alias="nguoi_tiep",
        title="Người tiếp",
        description="Chức vụ của người tiếp, không ghi tên riêng, ví dụ: Chủ tịch Ủy ban nhân dân "
        "phường.",
    )
    place: Line | None = Field(
        None, alias="noi", title="Nơi tiếp", description="Phòng tiếp công dân, địa chỉ."
    )
    weekdays: tuple[Weekday, ...] = Field(
        (),
        alias="thu",
        title="Thứ trong tuần",
        description="thu-hai, thu-ba, thu-tu, thu-nam, thu-sau, thu-bay, chu-nhat.",
    )
    weeks: tuple[MonthWeek, ...] = Field(
        (),
        alias="tuan_trong_thang",
        title="Lần thứ mấy trong tháng",
        description="Khi không tiếp hằng tuần: [1] là lần đầu của thứ đó trong tháng, [1, 3] là "
        "lần đầu và lần thứ ba.",
    )
    month_days: tuple[MonthDay, ...] = Field(
        (),
        alias="ngay_trong_thang",
        title="Ngày trong tháng",
        description="Khi tiếp vào ngày cố định hằng tháng, ví dụ [15].",
    )
    dates: tuple[Day, ...] = Field(
        (),
        alias="cac_ngay",
        title="Các ngày",
        description="Khi lịch liệt kê từng ngày.",
    )
    hours: tuple[Hours, ...] = Field(
        (),
        alias="gio",
        title="Giờ tiếp",
        description="Mỗi buổi một mục: tu, den.",
    )
    valid_from: Day | None = Field(
        None, alias="ap_dung_tu", title="Áp dụng từ", description="Ngày đầu lịch có hiệu lực."
    )
    valid_until: Day | None = Field(
        None,
        alias="ap_dung_den",
        title="Áp dụng đến",
        description="Ngày cuối; bỏ trống khi áp dụng đến khi có lịch mới.",
    )
    how_to: Line | None = Field(
        None,
        alias="cach_dang_ky",
        title="Cách đăng ký",
        description="Có cần đăng ký không, mang theo gì, gọi số nào.",
    )
    exceptions: tuple[ReceptionException, ...] = Field(
        (), alias="ngoai_le", title="Ngoại lệ", description="Những ngày khác lịch, kèm lý do."
    )

    @property
    def begins(self) -> date | None:
        """The first day of the schedule."""
        return self.valid_from or min(self.dates, default=None)

    @property
    def ends(self) -> date | None:
        """The last day of the schedule, when it has one."""
        has_rule = bool(self.weekdays or self.month_days)
        return self.valid_until or (None if has_rule else max(self.dates, default=None))

    @property
    def is_weekly(self) -> bool:
        """Whether its days are every week's, and nothing else."""
        return bool(self.weekdays) and not (self.weeks or self.month_days or self.dates)

    @property
    def filed_on(self) -> PartialDate | None:
        """The day the schedule begins."""
        return PartialDate.of(self.begins) if self.begins else super().filed_on

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """From when until when it holds, and the day it was signed."""
        return (
            ("reception_begins", self.begins),
            ("reception_ends", self.ends),
            ("issued", self.issued_on),
        )
