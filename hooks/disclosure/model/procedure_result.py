"""Results of the one-stop desk (kết quả một cửa): how many files came, were done, were late.

Figures of one month, quarter or year, as the report has them: shares are computed, never typed.
Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 13.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from .base import Entry
from .counts import Count, Percent
from .fields import Date, Line
from .figures import StatedFigure
from .publication import Milestone, Publication
from .reporting_period import LENGTHS, ReportingPeriod, period_of

ShareType = Literal["dung-han", "tre-han", "da-giai-quyet"]
"""On time and late, of the files that were due; done, of all that were to be done."""


class StatedShare(Entry):
    """A percentage that the report itself states; shown beside the computed one."""

    share: ShareType = Field(
        alias="loai", title="Tỷ lệ nào", description="dung-han, tre-han hoặc da-giai-quyet."
    )
    percent: Percent = Field(
        alias="phan_tram", title="Phần trăm", description="Như báo cáo ghi, ví dụ 96,55."
    )


class ProcedureResult(Publication):
    """One period: `data/ket-qua-mot-cua/<năm>/<mã>.yml`. What is unknown is left out, never 0."""

    kind: ClassVar[str] = "ket-qua-mot-cua"

    period_from: Date = Field(
        alias="ky_tu", title="Kỳ từ", description="Ngày đầu kỳ; cả tháng thì ghi 3/2026."
    )
    period_until: Date | None = Field(
        None,
        alias="ky_den",
        title="Kỳ đến",
        description="Ngày cuối kỳ; cả tháng thì ghi lại 3/2026.",
    )
    scope: Line | None = Field(
        None,
        alias="pham_vi",
        title="Số liệu của ai",
        description="Chỉ ghi khi không phải riêng Bộ phận một cửa của phường.",
    )
    carried_over: Count | None = Field(
        None, alias="ton_truoc", title="Kỳ trước chuyển sang", description="Số hồ sơ."
    )
    received: Count | None = Field(
        None, alias="tiep_nhan", title="Tiếp nhận mới", description="Số hồ sơ nhận trong kỳ."
    )
    received_online: Count | None = Field(
        None,
        alias="tiep_nhan_truc_tuyen",
        title="Trong đó nộp trực tuyến",
        description="Số hồ sơ nộp qua Cổng Dịch vụ công, trong số tiếp nhận.",
    )
    early: Count | None = Field(
        None, alias="giai_quyet_som", title="Giải quyết trước hạn", description="Số hồ sơ."
    )
    on_time: Count | None = Field(
        None, alias="giai_quyet_dung_han", title="Giải quyết đúng hạn", description="Số hồ sơ."
    )
    in_time: Count | None = Field(
        None,
        alias="giai_quyet_truoc_va_dung_han",
        title="Giải quyết trước và đúng hạn",
        description="Chỉ ghi khi báo cáo gộp hai số, không tách được.",
    )
    late: Count | None = Field(
        None, alias="giai_quyet_tre_han", title="Giải quyết trễ hạn", description="Số hồ sơ."
    )
    handled_total: Count | None = Field(
        None,
        alias="da_giai_quyet",
        title="Đã giải quyết",
        description="Tổng của báo cáo, chỉ khi báo cáo không tách sớm, đúng, trễ.",
    )
    pending: Count | None = Field(
        None, alias="dang_trong_han", title="Đang giải quyết, còn hạn", description="Số hồ sơ."
    )
    overdue: Count | None = Field(
        None, alias="dang_qua_han", title="Đang giải quyết, quá hạn", description="Số hồ sơ."
    )
    returned: Count | None = Field(
        None, alias="tra_lai_rut", title="Trả lại hoặc rút hồ sơ", description="Số hồ sơ."
    )
    mismatch: Line | None = Field(
        None,
        alias="so_lieu_khong_khop",
        title="Số liệu của báo cáo không khớp",
        description="Khi các số của báo cáo gốc không cộng bằng nhau: báo cáo viết thế nào.",
    )
    stated_shares: tuple[StatedShare, ...] = Field(
        (),
        alias="ty_le_bao_cao",
        title="Tỷ lệ báo cáo ghi",
        description="Tỷ lệ do chính báo cáo nêu. Trang tự tính từ số hồ sơ rồi đặt cạnh.",
    )
    figures: tuple[StatedFigure, ...] = Field(
        (),
        alias="so_lieu",
        title="Số liệu khác",
        description="Số của nguồn không thuộc các trường trên.",
    )

    @property
    def period(self) -> ReportingPeriod | None:
        """The month, quarter, half-year or year whose figures these are."""
        first, last = self.period_from.earliest(), (self.period_until or self.period_from).latest()
        spans = (period_of(first, length) for length in LENGTHS)
        exact = (one for one in spans if one.first == first and one.last == last)
        return self.told_period or next(exact, None)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The last day of its period, else the first."""
        return (
            ("period_ended", self.period_until),
            ("period_began", self.period_from),
            ("issued", self.issued_on),
        )

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        return self.period_from.earliest()

    @property
    def last_day(self) -> date | None:
        """The last day of the period, when it is told."""
        return self.period_until.latest() if self.period_until else None

    @property
    def done_in_time(self) -> int | None:
        """Done before or on the due day."""
        if self.in_time is not None:
            return self.in_time
        return _sum(self.early, self.on_time)

    @property
    def handled(self) -> int | None:
        """Done, early, on time or late; the report's own total when it does not tell them apart."""
        if self.handled_total is not None:
            return self.handled_total
        return _sum(self.done_in_time, self.late)

    @property
    def to_do(self) -> int | None:
        """All that was to be done: carried over and received."""
        return _sum(self.carried_over, self.received)

    @property
    def accounted(self) -> int | None:
        """What became of them: done, being done, overdue, returned."""
        return _sum(self.handled, self.pending, self.overdue, self.returned)

    @property
    def delayed(self) -> int | None:
        """Late: done late, and not done though due; as far as either is known."""
        known = [number for number in (self.late, self.overdue) if number is not None]
        return sum(known) if known else None

    @property
    def due(self) -> int | None:
        """Files whose day had come: done in time, done late, overdue.

        Nobody knows how many while the late ones are left blank: a blank is no zero, and the
        share of those in time no hundred percent.
        """
        if self.late is None and not self.overdue:
            return None
        return _sum(self.done_in_time, self.delayed)

    def parts_of(self, share: ShareType) -> tuple[int, int] | None:
        """The number and the whole of a share, when both are known and the whole is not zero."""
        parts = {
            "dung-han": (self.done_in_time, self.due),
            "tre-han": (self.delayed, self.due),
            "da-giai-quyet": (
                self.handled,
                self.received if self.carried_over is None else self.to_do,
            ),
        }
        part, whole = parts[share]
        return (part, whole) if part is not None and whole else None


def _sum(*numbers: int | None) -> int | None:
    """The sum of numbers that are all known."""
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
