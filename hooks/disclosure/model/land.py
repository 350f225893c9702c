"""Land recovery (thu hồi đất) for a project, step by step, each posted where the land lies.

Luật Đất đai 31/2024/QH15, Điều 87 to 89. Households are counted, never named: the compensation
plan has names and sums, which the law protects (Luật 91/2025/QH15).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from ..dates import PartialDate
from .amounts import Amount
from .base import Entry
from .counts import Count
from .fields import FILLED, Boolean, Date, Day, Line, Short

LandStepType = Literal[
    "thong-bao",
    "kiem-dem",
    "phuong-an",
    "doi-thoai",
    "phe-duyet",
    "quyet-dinh-thu-hoi",
    "chi-tra",
    "cuong-che",
    "ban-giao-dat",
]
"""What is done, in the order in which the law has it done; coercion (Điều 88, 89) when needed."""


class LandStep(Entry):
    """One step: its document, its day, and how long and where it hangs on the board."""

    step: LandStepType = Field(
        alias="buoc",
        title="Bước",
        description="thong-bao, kiem-dem, phuong-an, doi-thoai, phe-duyet, quyet-dinh-thu-hoi, "
        "chi-tra, cuong-che hoặc ban-giao-dat.",
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Số văn bản của bước này."
    )
    done_on: Date | None = Field(
        None, alias="ngay", title="Ngày", description="Ngày ký văn bản hoặc ngày làm bước này."
    )
    posted_from: Day | None = Field(
        None, alias="niem_yet_tu", title="Niêm yết từ", description="Ngày bắt đầu niêm yết."
    )
    posted_until: Day | None = Field(
        None, alias="niem_yet_den", title="Niêm yết đến", description="Ngày cuối còn niêm yết."
    )
    is_posted_to_the_end: Boolean = Field(
        False,
        alias="niem_yet_den_khi_xong",
        title="Niêm yết đến khi xong",
        description="có: niêm yết suốt thời gian bồi thường, hỗ trợ, tái định cư (thông báo "
        "thu hồi đất).",
    )
    places: tuple[Line, ...] = Field(
        (), alias="noi", title="Nơi niêm yết", description="Mỗi nơi một dòng."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều cần biết về bước này."
    )

    @property
    def begins_on(self) -> PartialDate | None:
        """The first day known of the step."""
        first = self.done_on or self.posted_from
        return PartialDate.of(first) if first else None

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The last day on the board."""
        return (("land_posted_until", self.posted_until),) if self.posted_until else ()


class LandRecovery(Entry):
    """The land that a project takes: how much, how many households, and the steps so far."""

    households: Count | None = Field(
        None, alias="so_ho", title="Số hộ bị ảnh hưởng", description="Chỉ số hộ, không ghi tên."
    )
    area_m2: Amount | None = Field(
        None, alias="dien_tich_m2", title="Diện tích thu hồi (m²)", description="Tổng diện tích."
    )
    steps: Annotated[tuple[LandStep, ...], FILLED] = Field(
        alias="cac_buoc",
        title="Các bước",
        description="Mỗi bước đã làm hoặc đang niêm yết một mục, bước trước ghi trước.",
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều người dân cần biết thêm."
    )
