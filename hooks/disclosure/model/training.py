"""Training given to those who carry out grassroots democracy, and its materials.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 8 khoản 1: their ability is trained.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from .amounts import Amount
from .base import Entry
from .counts import Positive
from .fields import FILLED, Day, Line, Short
from .publication import Milestone, Publication


class Attendance(Entry):
    """How many of one group came; people are counted, never named."""

    group: Line = Field(
        alias="nhom", title="Nhóm", description="Ví dụ: trưởng khu phố, cán bộ Mặt trận."
    )
    count: Positive = Field(alias="so_nguoi", title="Số người", description="Số người dự.")


class Training(Publication):
    """One course: `data/tap-huan/<năm>/<mã>.yml`. Its materials are its attachments."""

    kind: ClassVar[str] = "tap-huan"

    days: Annotated[tuple[Day, ...], FILLED] = Field(
        alias="ngay_hoc", title="Ngày học", description="Mỗi ngày một dòng."
    )
    organiser: Line = Field(
        alias="don_vi_to_chuc", title="Đơn vị tổ chức", description="Ai tổ chức."
    )
    audience: Line = Field(
        alias="doi_tuong", title="Dành cho ai", description="Những nhóm người được mời học."
    )
    place: Line | None = Field(None, alias="noi_hoc", title="Nơi học", description="Hội trường…")
    trainer: Line | None = Field(
        None,
        alias="bao_cao_vien",
        title="Báo cáo viên",
        description="Cơ quan hoặc chức vụ của người giảng.",
    )
    hours: Amount | None = Field(
        None, alias="so_gio", title="Số giờ", description="Tổng số giờ học, ví dụ 4 hoặc 3,5."
    )
    topics: tuple[Short, ...] = Field(
        (), alias="chuyen_de", title="Chuyên đề", description="Mỗi chuyên đề một dòng."
    )
    attendance: tuple[Attendance, ...] = Field(
        (),
        alias="nguoi_du",
        title="Người dự",
        description="Số người dự từng nhóm; ghi sau khi đã học xong.",
    )

    @property
    def first_day(self) -> date | None:
        """The day it begins."""
        return min(self.days, default=None)

    @property
    def last_day(self) -> date | None:
        """The day it ends."""
        return max(self.days, default=None)

    @property
    def further_last_day(self) -> date | None:
        """The day it ends when that is another than the first."""
        return self.last_day if self.last_day != self.first_day else None

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Its first and, when it is another, its last day."""
        return (("training_began", self.first_day), ("training_ended", self.further_last_day))
