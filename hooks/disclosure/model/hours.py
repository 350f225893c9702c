"""Hours of a day that something takes."""

from __future__ import annotations

from datetime import time

from pydantic import Field

from ..text import format_time
from .base import Entry
from .fields import Time


class Hours(Entry):
    """From when to when on one day."""

    starts_at: Time = Field(alias="tu", title="Từ giờ", description="Giờ bắt đầu, ví dụ 07:30.")
    ends_at: Time = Field(alias="den", title="Đến giờ", description="Giờ kết thúc, ví dụ 11:30.")

    @classmethod
    def between(cls, starts_at: time, ends_at: time) -> Hours:
        """Hours that are values already, not typed text."""
        return cls.model_construct(starts_at=starts_at, ends_at=ends_at)

    def __str__(self) -> str:
        """7:30–11:30."""
        return f"{format_time(self.starts_at)}–{format_time(self.ends_at)}"
