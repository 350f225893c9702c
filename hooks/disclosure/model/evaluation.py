"""The yearly evaluation of how the ward carried out grassroots democracy.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 8 khoản 3: how far it is carried out is a basis
for judging how the tasks were done. The law has no list of criteria: the ward types its own.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from ..dates import PartialDate
from .base import Entry
from .counts import Positive
from .fields import FILLED, Day, Integer, Line, Short, Slug, Year
from .publication import Milestone, Publication
from .reporting_period import ReportingPeriod

Result = Literal["dat", "chua-dat", "khong-ap-dung"]


class EvaluationCriterion(Entry):
    """One criterion, its result and what proves it; without a result it is not judged yet."""

    name: Line = Field(alias="noi_dung", title="Tiêu chí", description="Đánh giá điều gì.")
    basis: Short | None = Field(
        None, alias="can_cu", title="Căn cứ", description="Ví dụ: Luật 10/2022/QH15, Điều 11."
    )
    result: Result | None = Field(
        None,
        alias="ket_qua",
        title="Kết quả",
        description="dat, chua-dat hoặc khong-ap-dung; để trống là chưa đánh giá.",
    )
    required: Positive | None = Field(
        None, alias="phai_lam", title="Phải làm", description="Số việc phải làm trong năm."
    )
    done: Integer | None = Field(
        None, alias="da_lam", title="Đã làm", description="Số việc đã làm; trang tự tính phần trăm."
    )
    unit: Short | None = Field(
        None, alias="don_vi", title="Đơn vị", description="Đếm gì: nội dung, cuộc họp, hồ sơ…"
    )
    records: tuple[Slug, ...] = Field(
        (), alias="ban_ghi", title="Bản ghi làm bằng chứng", description="Mã các bản ghi."
    )
    attachment: Short | None = Field(
        None,
        alias="tep",
        title="Tệp làm bằng chứng",
        description="Tên tệp có trong `tep_dinh_kem` của bản ghi này.",
    )
    evidence: Line | None = Field(
        None,
        alias="minh_chung",
        title="Văn bản làm bằng chứng",
        description="Tên, số, ngày của văn bản chưa có trên trang.",
    )
    remark: Line | None = Field(
        None, alias="nhan_xet", title="Nhận xét", description="Điều cần nói thêm."
    )

    @property
    def has_evidence(self) -> bool:
        """Whether anything proves the result."""
        return bool(self.records or self.attachment or self.evidence)


class Shortcoming(Entry):
    """What was not done, why, and what will be done about it."""

    matter: Line = Field(alias="viec", title="Việc chưa làm", description="Việc gì chưa làm được.")
    reason: Line | None = Field(None, alias="ly_do", title="Lý do", description="Vì sao.")
    remedy: Line | None = Field(
        None, alias="khac_phuc", title="Cách khắc phục", description="Sẽ làm gì."
    )
    due_on: Day | None = Field(None, alias="han", title="Hạn", description="Hạn khắc phục.")


class Evaluation(Publication):
    """The evaluation of one year: `data/danh-gia/<năm>/<mã>.yml`.

    The decision is the record's own number, day and issuer.
    """

    kind: ClassVar[str] = "danh-gia"

    year: Year = Field(alias="nam", title="Năm", description="Năm được đánh giá.")
    criteria: Annotated[tuple[EvaluationCriterion, ...], FILLED] = Field(
        alias="tieu_chi", title="Tiêu chí", description="Mỗi tiêu chí một mục, có bằng chứng."
    )
    rating: Short | None = Field(
        None,
        alias="xep_loai",
        title="Xếp loại",
        description="Như quyết định ghi; chỉ ghi khi đã có quyết định.",
    )
    shortcomings: tuple[Shortcoming, ...] = Field(
        (), alias="chua_lam", title="Việc chưa làm được", description="Mỗi việc một mục."
    )

    @property
    def links(self) -> tuple[str, ...]:
        """Records that prove a result."""
        return (*self.related, *(code for item in self.criteria for code in item.records))

    @property
    def is_decided(self) -> bool:
        """Whether there is a decision: a document with its number and day."""
        return self.number is not None and self.issued_on is not None

    @property
    def filed_on(self) -> PartialDate:
        """The year it judges, whenever that was done."""
        return PartialDate(self.year)

    @property
    def period(self) -> ReportingPeriod:
        """The year that is evaluated."""
        return ReportingPeriod(self.year)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The day of the decision."""
        return (("evaluation_decided", self.issued_on),)
