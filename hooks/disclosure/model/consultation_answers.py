"""Questions put to residents, and what was counted of their answers, place by place.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 26 khoản 1 and Điều 28 khoản 3.
"""

from __future__ import annotations

from pydantic import Field

from .base import Entry
from .counts import Count, Percent
from .fields import Line, Short, Slug


class OptionCount(Entry):
    """How many chose one option."""

    option: Short = Field(
        alias="chon", title="Câu trả lời", description="Đúng từng chữ như trong `chon` của câu hỏi."
    )
    count: Count | None = Field(
        None, alias="so", title="Số lượt chọn", description="Số phiếu hoặc số người chọn."
    )
    stated: Percent | None = Field(
        None,
        alias="ti_le_nguon",
        title="Tỷ lệ nguồn ghi",
        description="Chỉ ghi khi văn bản có nêu tỷ lệ, ví dụ 93,1. Trang tự tính tỷ lệ từ số.",
    )


class Tally(Entry):
    """What was counted in one place, or in all of them together."""

    neighborhood: Slug | None = Field(
        None, alias="khu_pho", title="Khu phố", description="Mã trong data/khu-pho.yml."
    )
    place: Short | None = Field(
        None, alias="noi", title="Nơi", description="Tên nơi, khi không phải khu phố của phường."
    )
    asked: Count | None = Field(
        None,
        alias="duoc_hoi",
        title="Số được hỏi",
        description="Số cử tri, đại diện hộ… trong danh sách lấy ý kiến ở nơi này.",
    )
    returned: Count | None = Field(
        None, alias="phieu", title="Số phiếu thu về", description="Kể cả phiếu không hợp lệ."
    )
    invalid: Count | None = Field(
        None, alias="khong_hop_le", title="Phiếu không hợp lệ", description="Số phiếu không tính."
    )
    stated_turnout: Percent | None = Field(
        None,
        alias="tham_gia_nguon",
        title="Tỷ lệ tham gia nguồn ghi",
        description="Chỉ ghi khi văn bản có nêu, ví dụ 99,55.",
    )
    counts: tuple[OptionCount, ...] = Field(
        (), alias="tra_loi", title="Số trả lời", description="Mỗi câu trả lời một mục."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều cần biết về con số ở nơi này."
    )

    @property
    def base(self) -> int | None:
        """Of how many a share is taken: of those asked, else of the ballots that came back."""
        return self.asked or self.returned or None

    @property
    def counted(self) -> int:
        """Answers and invalid ballots that are known."""
        return sum(item.count or 0 for item in self.counts) + (self.invalid or 0)

    def of(self, option: str) -> OptionCount | None:
        """What is known of one option here."""
        return next((item for item in self.counts if item.option == option), None)


class Question(Entry):
    """One question, its options, and the answers once they are counted."""

    text: Line = Field(alias="hoi", title="Câu hỏi", description="Hỏi điều gì, dễ hiểu.")
    options: tuple[Short, ...] = Field(
        (),
        alias="chon",
        title="Các câu trả lời",
        description="Ví dụ: Đồng ý, Không đồng ý. Không ghi thì người dân trả lời bằng lời.",
    )
    whole: Tally | None = Field(
        None,
        alias="ket_qua_chung",
        title="Kết quả chung",
        description="Khi không chia theo nơi, hoặc nguồn có ghi số cộng của mọi nơi.",
    )
    places: tuple[Tally, ...] = Field(
        (),
        alias="ket_qua_tung_noi",
        title="Kết quả từng nơi",
        description="Mỗi khu phố hoặc mỗi nơi một mục; trang tự cộng.",
    )

    @property
    def has_answers(self) -> bool:
        """Whether anything has been counted."""
        return self.whole is not None or bool(self.places)

    @property
    def sum(self) -> Tally | None:
        """All places added up, each figure only when every place tells it."""
        if len(self.places) < 2:
            return None
        counts = tuple(
            OptionCount.model_construct(option=option, count=count, stated=None)
            for option in self.options
            if (count := _total([_count(place, option) for place in self.places])) is not None
        )
        return Tally.model_construct(
            neighborhood=None,
            place=None,
            asked=_total([place.asked for place in self.places]),
            returned=_total([place.returned for place in self.places]),
            invalid=_total([place.invalid for place in self.places]),
            stated_turnout=None,
            counts=counts,
            note=None,
        )


def _count(place: Tally, option: str) -> int | None:
    found = place.of(option)
    return found.count if found else None


def _total(values: list[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None
