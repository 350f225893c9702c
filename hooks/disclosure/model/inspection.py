"""Conclusions of inspections and checks, and whether what they demand has been done.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 10: results are made public.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from .base import Entry
from .fields import Date, Day, Line
from .figures import StatedFigure
from .publication import Milestone, Publication

InspectionType = Literal["thanh-tra", "kiem-tra"]


class Remedy(Entry):
    """That a recommendation was carried out: a day and its evidence, never the word alone."""

    done_on: Day = Field(alias="ngay", title="Ngày xong", description="Ngày đã thực hiện xong.")
    evidence: Line = Field(
        alias="bang_chung",
        title="Bằng chứng",
        description="Văn bản, biên bản, chứng từ nào cho thấy đã xong.",
    )


class Recommendation(Entry):
    """What a conclusion demands, of whom, until when."""

    content: Line = Field(alias="noi_dung", title="Kiến nghị", description="Phải làm gì.")
    responsible: Line = Field(
        alias="ai_thuc_hien",
        title="Ai phải thực hiện",
        description="Cơ quan, tổ chức hoặc chức vụ phải khắc phục; không ghi tên cá nhân.",
    )
    due_on: Day | None = Field(
        None, alias="han", title="Hạn thực hiện", description="Ngày cuối phải làm xong."
    )
    remedy: Remedy | None = Field(
        None, alias="hoan_thanh", title="Đã thực hiện", description="Ghi khi đã làm xong."
    )


class Inspection(Publication):
    """One conclusion: `data/ket-luan/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "ket-luan"
    needs_clause: ClassVar[bool] = True

    inspection_type: InspectionType = Field(
        alias="loai", title="Loại", description="thanh-tra hoặc kiem-tra."
    )
    issuer: Line = Field(
        alias="co_quan_ban_hanh",
        title="Cơ quan kết luận",
        description="Cơ quan đã thanh tra, kiểm tra và ra kết luận.",
    )
    subject: Line = Field(
        alias="doi_tuong",
        title="Đối tượng",
        description="Cơ quan, tổ chức, đơn vị được thanh tra, kiểm tra; không ghi tên cá nhân.",
    )
    covered_from: Date | None = Field(
        None,
        alias="thoi_ky_tu",
        title="Thời kỳ từ",
        description="Đầu thời kỳ được xem xét, ví dụ 2024.",
    )
    covered_until: Date | None = Field(
        None, alias="thoi_ky_den", title="Thời kỳ đến", description="Cuối thời kỳ được xem xét."
    )
    begun_on: Date | None = Field(
        None, alias="bat_dau", title="Bắt đầu", description="Ngày bắt đầu thanh tra, kiểm tra."
    )
    finished_on: Date | None = Field(
        None, alias="ket_thuc", title="Kết thúc", description="Ngày kết thúc thanh tra, kiểm tra."
    )
    conclusions: tuple[Line, ...] = Field(
        alias="ket_luan", title="Kết luận", description="Mỗi điều kết luận một dòng."
    )
    recommendations: tuple[Recommendation, ...] = Field(
        (), alias="kien_nghi", title="Kiến nghị xử lý", description="Mỗi kiến nghị một mục."
    )
    figures: tuple[StatedFigure, ...] = Field(
        (), alias="so_lieu", title="Số liệu", description="Số liệu như kết luận ghi."
    )

    @property
    def last_remedied_on(self) -> date | None:
        """The day the latest recommendation was carried out."""
        remedies = (item.remedy for item in self.recommendations)
        return max((remedy.done_on for remedy in remedies if remedy), default=None)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Signed, else finished, else begun; then the latest remedy."""
        return (
            ("inspection_concluded", self.issued_on),
            ("inspection_ended", self.finished_on),
            ("inspection_began", self.begun_on),
            ("remedied", self.last_remedied_on),
        )
