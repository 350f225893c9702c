"""What an authority does about a decision of residents: recognise it, or put an end to it.

Luật 10/2022/QH15, Điều 21 khoản 2 and Điều 22; Nghị định 61/2023/NĐ-CP, Điều 11, 12 and 14.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Entry
from .fields import Day, Line, Short, Slug


class Recognition(Entry):
    """The authority's answer: recognised, or not and why."""

    answer: Literal["cong-nhan", "khong-cong-nhan"] = Field(
        "cong-nhan",
        alias="tra_loi",
        title="Trả lời",
        description="cong-nhan (không ghi cũng vậy) hoặc khong-cong-nhan.",
    )
    authority: Line = Field(
        alias="co_quan", title="Cơ quan", description="Cơ quan công nhận, ví dụ UBND phường."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Số của quyết định hoặc văn bản."
    )
    answered_on: Day = Field(alias="ngay", title="Ngày", description="Ngày ký văn bản.")
    reason: Line | None = Field(
        None, alias="ly_do", title="Lý do", description="Bắt buộc khi không công nhận."
    )

    @property
    def is_given(self) -> bool:
        """Whether it was recognised."""
        return self.answer == "cong-nhan"


class Repeal(Entry):
    """The end of a decision before its time: when, by whom, why."""

    repealed_on: Day = Field(alias="ngay", title="Ngày", description="Ngày hết hiệu lực.")
    by: Line = Field(
        alias="boi", title="Ai bãi bỏ", description="Cộng đồng khu phố, hoặc UBND phường."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Số của văn bản bãi bỏ."
    )
    decision: Slug | None = Field(
        None,
        alias="ban_ghi",
        title="Bản ghi",
        description="Mã bản ghi dân bàn đã quyết việc bãi bỏ, nếu có trên trang.",
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao bãi bỏ (Điều 22).")
