"""“Không công khai, không áp dụng”: what is not disclosed, by which law, who decided, until when.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 (state secrets and what may not be disclosed
yet are left out) and Điều 13 khoản 3 (the loudspeaker “nếu có”). A gap that nobody answers for is
overdue; one that stands here is lawful as long as it is not over.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .fields import FILLED, Day, Line, Slug
from .parts import Declarant, LegalBasis
from .publication import Milestone, Publication
from .reporting_period import ReportingPeriod

ExclusionType = Literal["khong-ap-dung", "khong-duoc-cong-khai", "chua-duoc-cong-khai"]
"""The duty does not concern this ward; the law forbids to disclose; not before a day."""


class Exclusion(Publication):
    """One decision not to disclose: `data/khong-cong-khai/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "khong-cong-khai"
    discloses: ClassVar[bool] = False

    exclusion_type: ExclusionType = Field(
        alias="loai",
        title="Loại",
        description="khong-ap-dung: phường không có việc này, ví dụ không có truyền thanh; "
        "khong-duoc-cong-khai: pháp luật cấm; chua-duoc-cong-khai: chưa đến lúc.",
    )
    summary: Line = Field(
        alias="ly_do",
        title="Lý do",
        description="Vì sao, bằng lời dễ hiểu; không nêu chính điều phải giữ kín.",
    )
    duties: tuple[Slug, ...] = Field(
        (),
        alias="cac_nghia_vu",
        title="Các nghĩa vụ",
        description="Mã trong data/danh-muc/nghia-vu.yml; hoặc ghi cả khoản ở `khoan_dieu_11`.",
    )
    legal_basis: Annotated[tuple[LegalBasis, ...], FILLED] = Field(
        alias="can_cu", title="Căn cứ pháp lý", description="Luật nào, điều nào cho phép."
    )
    decided_by: Declarant = Field(
        alias="nguoi_quyet_dinh",
        title="Người quyết định",
        description="Người có chức vụ đã quyết định.",
    )
    decided_on: Day = Field(
        alias="ngay_quyet_dinh", title="Ngày quyết định", description="Ngày quyết định."
    )
    excluded_until: Day | None = Field(
        None,
        alias="den",
        title="Đến ngày",
        description="Ngày cuối còn không công khai, không áp dụng.",
    )
    until_event: Line | None = Field(
        None,
        alias="den_khi",
        title="Đến khi",
        description="Sự kiện làm việc này hết hiệu lực, khi chưa biết ngày.",
    )
    review_on: Day | None = Field(
        None, alias="ngay_xem_lai", title="Ngày xem lại", description="Ngày phải xem lại."
    )

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The day of the decision."""
        return (("exclusion_decided", self.decided_on),)

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """Its last day, and the day to look at it again."""
        days = (("exclusion_ends", self.excluded_until), ("exclusion_review", self.review_on))
        return (*super().deadlines, *((word, day) for word, day in days if day))

    def is_over(self, as_of: date) -> bool:
        """Whether its last day is past: then it excuses nothing any more."""
        return self.excluded_until is not None and self.excluded_until < as_of

    def names(self, what: int | str) -> bool:
        """Whether it is about a clause of Điều 11 (a number) or a duty (a code)."""
        return what in self.clauses if isinstance(what, int) else what in self.duties

    def excludes(self, what: int | str, period: ReportingPeriod, as_of: date) -> bool:
        """Whether a clause or a duty need not be disclosed for a period, seen from a day.

        Of one period it excuses that one and those inside it; a standing one excuses
        no period that was over when it was decided. What had to wait or was forbidden
        must be disclosed once its last day is past, also for the time before; what did
        not concern the ward then still did not.
        """
        if not self.names(what):
            return False
        if self.exclusion_type != "khong-ap-dung" and self.is_over(as_of):
            return False
        if self.told_period is not None:
            return self.told_period.covers(period)
        begun = self.decided_on <= period.last
        return begun and (self.excluded_until is None or period.first <= self.excluded_until)
