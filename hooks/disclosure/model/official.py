"""People in charge: the public function, what it is for, where and when to reach it.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 4: duties and powers of officials,
civil servants and part-time staff of the ward, thôn, tổ dân phố are made public.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .fields import FILLED, Date, Day, Email, Line, Phone, Short, Slug
from .publication import Milestone, Publication

NeighborhoodRole = Literal["truong-khu-pho", "bi-thu", "truong-ban-cong-tac-mat-tran"]
"""What someone is in a khu phố."""


class Official(Publication):
    """One public function and who holds it: `data/nguoi-phu-trach/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "nguoi-phu-trach"

    title: Line = Field(
        alias="chuc_vu",
        title="Chức vụ",
        description="Chức vụ, chức danh công; ví dụ: Công chức Tư pháp - Hộ tịch.",
    )
    name: Short | None = Field(
        None,
        alias="ho_ten",
        title="Họ và tên",
        description="Chỉ ghi tên trong chức vụ công; không bắt buộc.",
    )
    neighborhood_role: NeighborhoodRole | None = Field(
        None,
        alias="vai_tro_khu_pho",
        title="Vai trò ở khu phố",
        description="truong-khu-pho, bi-thu hoặc truong-ban-cong-tac-mat-tran.",
    )
    duties: Annotated[tuple[Line, ...], FILLED] = Field(
        alias="viec_phu_trach",
        title="Việc phụ trách",
        description="Người dân đến gặp vì việc gì: mỗi việc một dòng, bằng lời thường.",
    )
    office: Line | None = Field(
        None, alias="phong", title="Nơi tiếp", description="Phòng, bàn, nhà văn hoá khu phố."
    )
    hours: Line | None = Field(
        None, alias="gio_tiep", title="Giờ tiếp", description="Ngày, giờ gặp được."
    )
    phone: Phone | None = Field(
        None, alias="dien_thoai", title="Điện thoại công vụ", description="Số dùng cho công việc."
    )
    email: Email | None = Field(
        None, alias="thu_dien_tu", title="Thư công vụ", description="Địa chỉ thư công vụ."
    )
    deputy: Slug | None = Field(
        None,
        alias="nguoi_thay",
        title="Khi vắng thì gặp",
        description="Mã bản ghi người phụ trách làm thay khi vắng.",
    )
    serves_from: Date | None = Field(
        None, alias="tu_ngay", title="Từ ngày", description="Ngày nhận nhiệm vụ."
    )
    serves_until: Day | None = Field(
        None,
        alias="den_ngay",
        title="Đến ngày",
        description="Ngày cuối giữ nhiệm vụ; ghi khi thôi nhiệm vụ.",
    )

    @property
    def links(self) -> tuple[str, ...]:
        """Whoever stands in."""
        return (*self.related, *((self.deputy,) if self.deputy else ()))

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Took office, left it."""
        return (
            ("took_office", self.serves_from),
            ("left_office", self.serves_until),
            ("issued", self.issued_on),
        )
