"""The two boards through which people supervise: who sits there, until when, how to reach them.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15: Ban Thanh tra nhân dân Điều 36 to 40, Ban Giám sát
đầu tư của cộng đồng Điều 41 to 45; Nghị định 59/2023/NĐ-CP Điều 13 and 17.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from .base import Entry
from .fields import Date, Day, Line, Short, Slug
from .publication import Milestone, Publication

BoardType = Literal["thanh-tra-nhan-dan", "giam-sat-dau-tu"]
Role = Literal["truong-ban", "pho-truong-ban", "thanh-vien"]

MINIMUM_MEMBERS = 5
"""Luật 10/2022/QH15: Điều 36 khoản 1 and Điều 41 khoản 1, the same for both boards."""
MAXIMUM_DEPUTIES = 2
"""Nghị định 59/2023/NĐ-CP: Điều 13 and Điều 17, the same for both boards."""


class Member(Entry):
    """One seat of a board. There is no field for a private address or telephone number."""

    role: Role = Field(
        alias="vai_tro",
        title="Vai trò trong Ban",
        description="truong-ban, pho-truong-ban hoặc thanh-vien.",
    )
    name: Short | None = Field(
        None,
        alias="ho_ten",
        title="Họ và tên",
        description="Tên người giữ vai trò này; không ghi số điện thoại, địa chỉ nhà.",
    )
    neighborhood: Slug | None = Field(
        None,
        alias="khu_pho",
        title="Khu phố bầu",
        description="Mã khu phố đã bầu người này, trong data/khu-pho.yml.",
    )
    represents: Line | None = Field(
        None,
        alias="dai_dien",
        title="Đại diện",
        description="Đại diện cho ai khi không phải một khu phố, ví dụ: Ban Thanh tra nhân dân.",
    )


class Board(Publication):
    """One board in one term: `data/ban-giam-sat/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "ban-giam-sat"

    board_type: BoardType = Field(
        alias="loai_ban",
        title="Loại Ban",
        description="thanh-tra-nhan-dan hoặc giam-sat-dau-tu (giám sát đầu tư của cộng đồng).",
    )
    elected_on: Date | None = Field(
        None, alias="ngay_bau", title="Ngày bầu", description="Ngày họp dân bầu Ban."
    )
    term_from: Day | None = Field(
        None, alias="nhiem_ky_tu", title="Nhiệm kỳ từ", description="Ngày Ban bắt đầu làm việc."
    )
    term_until: Day | None = Field(
        None,
        alias="nhiem_ky_den",
        title="Nhiệm kỳ đến",
        description="Ngày cuối của nhiệm kỳ. Ban giám sát đầu tư còn theo dự án thì để trống, "
        "khi giải thể mới ghi.",
    )
    members: tuple[Member, ...] = Field(
        (), alias="thanh_vien", title="Thành viên", description="Mỗi người một mục."
    )
    project: Slug | None = Field(
        None,
        alias="du_an",
        title="Dự án được giám sát",
        description="Mã bản ghi dự án; Ban giám sát đầu tư lập theo từng chương trình, dự án.",
    )

    @property
    def links(self) -> tuple[str, ...]:
        """The project that it was set up for."""
        return (*self.related, *((self.project,) if self.project else ()))

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Its term, its election, and the document that recognised it."""
        return (
            ("term_began", self.term_from),
            ("board_elected", self.elected_on),
            ("issued", self.issued_on),
            ("term_ends", self.term_until),
        )
