"""Working days: Monday to Friday without public holidays, and Saturdays that make up for a swap.

Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3 and Điều 112; counted as Bộ luật Dân sự
91/2015/QH13, Điều 147 and 148 say. The days of Tết, of Quốc khánh and swaps are proclaimed
for each year: `data/lich-nghi/<năm>.yml` has them, and no year is reckoned without its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated

from pydantic import Field

from .base import Entry
from .catalogue import Confidence, LegalEntry
from .fields import FILLED, Boolean, Day, Line, Short, Year

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


class MissingYear(LookupError):  # noqa: N818 - says what is missing, as a name should
    """A day is asked for in a year that has no file."""

    def __init__(self, year: int) -> None:
        super().__init__(f"chưa có lịch nghỉ năm {year}")
        self.year = year


class DayOff(Entry):
    """A public holiday, a day that makes up for one on a weekend, or a day swapped for another."""

    day: Day = Field(alias="ngay", title="Ngày", description="Ngày được nghỉ.")
    name: Short = Field(alias="ten", title="Tên", description="Tên ngày nghỉ, như Quốc khánh.")
    makes_up: Boolean = Field(
        False,
        alias="nghi_bu",
        title="Nghỉ bù",
        description="có: nghỉ bù cho ngày lễ trùng ngày nghỉ hằng tuần (Điều 111 khoản 3).",
    )
    source: Line | None = Field(
        None, alias="nguon", title="Nguồn", description="Văn bản, trang đã đọc; khác nguồn của tệp."
    )
    confidence: Confidence | None = Field(
        None,
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="Của riêng ngày này, khi khác với cả tệp.",
    )


class MakeUpDay(Entry):
    """A weekend day on which offices work because another day was given free."""

    day: Day = Field(alias="ngay", title="Ngày", description="Ngày cuối tuần đi làm bù.")
    instead_of: Day = Field(
        alias="thay_cho", title="Thay cho", description="Ngày được nghỉ mà ngày này làm bù."
    )
    source: Line = Field(alias="nguon", title="Nguồn", description="Văn bản cho hoán đổi.")
    confidence: Confidence | None = Field(
        None,
        alias="do_tin_cay",
        title="Độ tin cậy",
        description="Của riêng ngày này, khi khác với cả tệp.",
    )


class HolidayYear(LegalEntry):
    """The days off and the make-up days of one year."""

    year: Year = Field(alias="nam", title="Năm", description="Năm, trùng tên tệp.")
    days_off: Annotated[tuple[DayOff, ...], FILLED] = Field(
        alias="ngay_nghi", title="Ngày nghỉ", description="Mỗi ngày nghỉ lễ, Tết một mục."
    )
    make_up_days: tuple[MakeUpDay, ...] = Field(
        (), alias="lam_bu", title="Làm bù", description="Ngày cuối tuần đi làm thay."
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")

    @property
    def is_expected(self) -> bool:
        """Not proclaimed yet: any day of it may still change."""
        return self.confidence == "nho-lai"

    @property
    def unconfirmed(self) -> Iterator[date]:
        """Days that are off, or worked on, by a document that was not read itself."""
        items: tuple[DayOff | MakeUpDay, ...] = (*self.days_off, *self.make_up_days)
        return (item.day for item in items if (item.confidence or self.confidence) != "da-doc")


@dataclass(frozen=True)
class WorkCalendar:
    """Which days are working days, in the years that have a file."""

    years: tuple[HolidayYear, ...] = ()

    def knows(self, year: int) -> bool:
        """Whether a year has its file."""
        return year in self._years

    def day_off(self, day: date) -> str | None:
        """The name of the public holiday on a day; an ordinary weekend has none."""
        self._need(day)
        found = self._days_off.get(day)
        return found.name if found else None

    def is_working(self, day: date) -> bool:
        """Whether offices work on a day."""
        self._need(day)
        if day in self._make_up_days:
            return True
        return day.weekday() < _SATURDAY and day not in self._days_off

    def after(self, day: date, count: int) -> date:
        """The last of `count` working days after a day.

        Bộ luật Dân sự, Điều 147 khoản 2: the first day is not counted.
        """
        return self._walk(day, count, _ONE_DAY)

    def before(self, day: date, count: int) -> date:
        """The last day that is at least `count` working days before a day, which is not counted."""
        return self._walk(day, count, -_ONE_DAY)

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days come after the first day, up to the last."""
        days = (last - first).days
        return sum(self.is_working(first + timedelta(days=n)) for n in range(1, days + 1))

    def carried(self, day: date) -> date:
        """The day itself, or the next working day when it is a day off.

        Bộ luật Dân sự, Điều 148 khoản 5. For what must last at least so long this only
        helps; a last day to publish is not put off by it where no law says so for certain.
        """
        while not self.is_working(day):
            day = _step(day, _ONE_DAY)
        return day

    def needs_checking(self, first: date, last: date) -> bool:
        """Whether counting over these days rests on what was not read in a document.

        Shown as “cần đối chiếu”: a day off or make-up day known from the press, or a year
        that is not proclaimed yet.
        """
        return any(
            year.is_expected or any(first <= day <= last for day in year.unconfirmed)
            for year in self.years
            if first.year <= year.year <= last.year
        )

    def _walk(self, day: date, count: int, step: timedelta) -> date:
        while count > 0:
            day = _step(day, step)
            count -= self.is_working(day)
        return day

    def _need(self, day: date) -> None:
        if day.year not in self._years:
            raise MissingYear(day.year)

    @cached_property
    def _years(self) -> frozenset[int]:
        return frozenset(year.year for year in self.years)

    @cached_property
    def _days_off(self) -> Mapping[date, DayOff]:
        return {item.day: item for year in self.years for item in year.days_off}

    @cached_property
    def _make_up_days(self) -> frozenset[date]:
        return frozenset(item.day for year in self.years for item in year.make_up_days)


def _step(day: date, step: timedelta) -> date:
    """The next day or the one before; the calendar of the language ends before ours does."""
    try:
        return day + step
    except OverflowError:
        raise MissingYear(day.year + step.days) from None
