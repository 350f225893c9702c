"""The disclosure (công khai): one thing the ward has made known, in which forms and when.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to Điều 14.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .fields import Date, Line, Short, Slug
from .parts import Signer
from .publication import Milestone, Publication


class Disclosure(Publication):
    """One disclosed document, result or list: `data/cong-khai/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "cong-khai"
    needs_clause: ClassVar[bool] = True

    title: Line = Field(
        alias="trich_yeu", title="Trích yếu", description="Trích yếu ghi trên văn bản."
    )
    document_type: Slug | None = Field(
        None,
        alias="loai_van_ban",
        title="Loại văn bản",
        description="Mã trong data/danh-muc/loai-van-ban.yml, ví dụ to-trinh.",
    )
    other_type: Short | None = Field(
        None,
        alias="loai_khac",
        title="Loại khác",
        description="Khi không phải một trong 29 loại văn bản, ví dụ: Tin kỳ họp.",
    )
    issuer: Line = Field(
        alias="co_quan_ban_hanh", title="Cơ quan ban hành", description="Cơ quan ra văn bản."
    )
    signer: Signer | None = Field(
        None, alias="nguoi_ky", title="Người ký", description="Họ tên và chức vụ người ký."
    )
    effective_on: Date | None = Field(
        None, alias="ngay_hieu_luc", title="Ngày hiệu lực", description="Ngày có hiệu lực."
    )
    event_on: Date | None = Field(
        None,
        alias="ngay_su_kien",
        title="Ngày diễn ra",
        description="Ngày kỳ họp hoặc sự việc nêu trong bản ghi.",
    )

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Signed, else happened, else in force."""
        return (
            ("issued", self.issued_on),
            ("happened", self.event_on),
            ("effective", self.effective_on),
        )
