"""Things that the law asks for again and again in a year and that are no duty to disclose.

`data/danh-muc/viec-trong-nam.yml`. They stand in the calendar of the year beside the duties; no
record shows that they are done, so nothing is reckoned of them.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .base import Record
from .fields import Boolean, Line, Slug, parse_line, quoted, refusal


def parse_day_of_year(value: Any) -> str:
    """A day that every year has: `18/11`."""
    text = parse_line(value)
    try:
        day, month = (int(part) for part in text.split("/"))
        date(COMMON_YEAR, month, day)
    except ValueError:
        raise refusal(
            "invalid-day-of-year",
            f"{quoted(text)} không phải ngày/tháng của mọi năm. Viết như 18/11.",
        ) from None
    return text


DayOfYear = Annotated[str, BeforeValidator(parse_day_of_year), WithJsonSchema({"type": "string"})]
COMMON_YEAR = 2026
"""A year without 29 February."""
TaskRecurrence = Literal["hang-quy", "6-thang", "hang-nam"]
TaskDay = Literal["cham-nhat", "dung-ngay", "dau-ky"]
"""By the day at the latest; on the day; from the first day of the period."""


class YearlyTask(Record):
    """One thing to do in every period."""

    code: Slug = Field(alias="ma", title="Mã", description="Mã của việc, không trùng, không đổi.")
    name: Line = Field(alias="ten", title="Tên", description="Làm việc gì.")
    name_en: Line = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    responsible: Line = Field(alias="ai", title="Ai làm", description="Cơ quan, chức vụ.")
    recurrence: TaskRecurrence = Field(
        alias="dinh_ky", title="Định kỳ", description="hang-quy, 6-thang hoặc hang-nam."
    )
    day: DayOfYear | None = Field(
        None,
        alias="ngay",
        title="Ngày",
        description="Ngày/tháng trong năm, ví dụ 18/11; không ghi thì là ngày cuối của kỳ.",
    )
    is_year_after: Boolean = Field(
        False,
        alias="nam_sau",
        title="Năm sau",
        description="có: ngày ấy nằm ở năm sau của kỳ, như hội nghị của năm trước.",
    )
    bound: TaskDay = Field(
        "cham-nhat",
        alias="kieu",
        title="Kiểu mốc",
        description="cham-nhat, dung-ngay, hoặc dau-ky: từ ngày đầu của kỳ.",
    )
    basis: Line = Field(
        alias="can_cu",
        title="Căn cứ",
        description="Như trong dấu dẫn luật, ví dụ luat-10-2022:d51.",
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Nói thêm.")
    note_en: Line | None = Field(
        None, alias="ghi_chu_en", title="Ghi chú tiếng Anh", description="Nói thêm, tiếng Anh."
    )

    def day_in(self, year: int) -> date | None:
        """The day in a year; none when the law names no day."""
        if self.day is None:
            return None
        day, month = (int(part) for part in self.day.split("/"))
        return date(year, month, day)
