"""The arithmetic of a vote, in whole numbers only: no result depends on rounding.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 21 khoản 1: what counts is the share of all
households of the khu phố that agree, not of those that took part.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Entry
from .counts import Count, Positive
from .fields import Day, Line

Limit = Literal["tu", "tren"]
"""Whether a share itself is enough: `tu` 2/3 trở lên, `tren` 50 %."""
Outcome = Literal["dat", "khong-dat"]
"""What a vote came to."""

_DIGITS = 2


class Threshold(Entry):
    """The share of all that must agree (Luật 10/2022/QH15, Điều 21 khoản 1)."""

    numerator: Positive = Field(alias="tu_so", title="Tử số", description="2 trong 2/3.")
    denominator: Positive = Field(alias="mau_so", title="Mẫu số", description="3 trong 2/3.")
    limit: Limit = Field(
        alias="cach", title="Cách tính", description="tu: từ tỷ lệ ấy trở lên; tren: phải hơn."
    )

    def is_reached(self, agreed: int, total: int) -> bool:
        """Whether `agreed` of `total` are enough."""
        have, need = agreed * self.denominator, total * self.numerator
        return have >= need if self.limit == "tu" else have > need

    def least(self, total: int) -> int:
        """The smallest number of `total` that is enough."""
        need = total * self.numerator
        if self.limit == "tu":
            return -(-need // self.denominator)
        return need // self.denominator + 1


class Vote(Entry):
    """What was counted. Whether it was enough is computed from it, never typed."""

    total: Count = Field(
        alias="tong_so",
        title="Tổng số hộ",
        description="Tổng số hộ (đại diện hộ) của khu phố khi chốt danh sách, kể cả hộ vắng; "
        "việc của cả phường thì là tổng số khu phố.",
    )
    frozen_on: Day | None = Field(
        None,
        alias="ngay_chot",
        title="Ngày chốt danh sách",
        description="Ngày chốt tổng số hộ, không muộn hơn ngày biểu quyết.",
    )
    given_out: Count | None = Field(
        None, alias="phat_ra", title="Phiếu phát ra", description="Mỗi hộ một phiếu."
    )
    taking_part: Count | None = Field(
        None, alias="tham_gia", title="Tham gia", description="Số hộ dự họp hoặc phiếu thu về."
    )
    agreed: Count | None = Field(
        None, alias="tan_thanh", title="Tán thành", description="Số hộ tán thành."
    )
    opposed: Count | None = Field(
        None, alias="khong_tan_thanh", title="Không tán thành", description="Số hộ không tán thành."
    )
    invalid: Count | None = Field(
        None, alias="khong_hop_le", title="Phiếu không hợp lệ", description="Phiếu không tính được."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều cần biết về việc đếm."
    )

    @property
    def silent(self) -> int | None:
        """How many took part and gave no opinion, when all the others are known."""
        if self.taking_part is None or self.agreed is None or self.opposed is None:
            return None
        return self.taking_part - self.agreed - self.opposed - (self.invalid or 0)

    @property
    def absent(self) -> int | None:
        """How many did not take part."""
        return None if self.taking_part is None else self.total - self.taking_part

    def outcome(self, threshold: Threshold) -> Outcome | None:
        """What the count comes to, when it is there."""
        if self.agreed is None or not self.total:
            return None
        return "dat" if threshold.is_reached(self.agreed, self.total) else "khong-dat"


def hundredths(agreed: int, total: int, digits: int = _DIGITS) -> tuple[int, int]:
    """The percentage as whole part and decimals, rounded down: 4160 of 8318 is 50 and 01."""
    scale: int = 10**digits
    whole, rest = divmod(agreed * 100 * scale // total, scale)
    return whole, rest


def digits_that_tell(agreed: int, total: int, threshold: Threshold) -> int:
    """How many decimals show that more than the share agreed: 50,004 % and not 50,00 % > 50 %."""
    digits = _DIGITS
    if threshold.limit == "tren" and threshold.is_reached(agreed, total):
        while not _shows_more(agreed, total, threshold, digits):
            digits += 1
    return digits


def _shows_more(agreed: int, total: int, threshold: Threshold, digits: int) -> bool:
    whole, rest = hundredths(agreed, total, digits)
    scale: int = 10**digits
    return (whole * scale + rest) * threshold.denominator > 100 * scale * threshold.numerator
