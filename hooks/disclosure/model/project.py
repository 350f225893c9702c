"""The project (dự án, công trình): where, with whose money, by whom, how far it has come.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 3 (works and their progress, land
recovery) and khoản 5 (what residents give).
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from ..dates import PartialDate
from .amounts import Amount
from .base import Entry
from .counts import Count, Percent
from .fields import Date, Day, Integer, Line, Short, Url
from .figures import StatedFigure
from .land import LandRecovery
from .publication import Milestone, Publication

SourceType = Literal[
    "ngan-sach-trung-uong",
    "ngan-sach-tinh",
    "ngan-sach-phuong",
    "nhan-dan",
    "xa-hoi-hoa",
    "khac",
]
"""Whose money: budgets of the levels there are since 1/7/2025, the people's, gifts, other."""
StageType = Literal["khoi-cong", "ban-giao"]
"""Milestones that the state is computed from."""


class CapitalSource(Entry):
    """Money from one source; the amount is left out when the source does not tell it."""

    source_type: SourceType = Field(
        alias="loai",
        title="Nguồn vốn",
        description="ngan-sach-trung-uong, ngan-sach-tinh, ngan-sach-phuong, nhan-dan, "
        "xa-hoi-hoa hoặc khac.",
    )
    name: Line | None = Field(
        None,
        alias="ten",
        title="Tên nguồn",
        description="Khi cần nói rõ hơn, ví dụ: Ngân sách thành phố (cũ) hỗ trợ.",
    )
    amount_vnd: Integer | None = Field(
        None, alias="so_tien", title="Số tiền (đồng)", description="Chưa rõ thì bỏ dòng này."
    )


class PeoplesShare(Entry):
    """What residents give besides money. Households are counted, never named."""

    households: Count | None = Field(
        None, alias="so_ho", title="Số hộ", description="Số hộ góp, hiến đất, góp công."
    )
    land_m2: Amount | None = Field(
        None, alias="dat_m2", title="Đất hiến (m²)", description="Tổng diện tích đất hiến."
    )
    labour_days: Count | None = Field(
        None, alias="ngay_cong", title="Ngày công", description="Tổng số ngày công."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Vật liệu, hiện vật khác."
    )


class ProjectDecision(Entry):
    """A decision the project rests on: investment policy, approval, contractor."""

    number: Short = Field(alias="so_hieu", title="Số, ký hiệu", description="Ví dụ 35/QĐ-UBND.")
    content: Line = Field(alias="noi_dung", title="Nội dung", description="Quyết định điều gì.")
    issuer: Line | None = Field(
        None, alias="co_quan", title="Cơ quan", description="Cơ quan ra quyết định."
    )
    decided_on: Date | None = Field(
        None, alias="ngay", title="Ngày", description="Ngày ký quyết định."
    )


class ProjectMilestone(Entry):
    """One thing to be done by a day: planned, and done or not."""

    name: Line = Field(alias="ten", title="Việc", description="Ví dụ: Đổ bê tông mặt đường.")
    stage: StageType | None = Field(
        None,
        alias="loai",
        title="Mốc",
        description="khoi-cong hoặc ban-giao (bàn giao, đưa vào sử dụng); việc khác thì bỏ.",
    )
    planned_on: Date | None = Field(
        None, alias="ke_hoach", title="Kế hoạch", description="Ngày phải xong theo kế hoạch."
    )
    done_on: Date | None = Field(
        None, alias="thuc_te", title="Thực tế", description="Ngày đã làm xong thật."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Vì sao chậm, điều chỉnh ra sao."
    )


class ProgressReport(Entry):
    """How much was done by a day, and how that is known."""

    reported_on: Day = Field(alias="ngay", title="Tính đến ngày", description="Ngày chốt số.")
    percent: Percent = Field(
        alias="phan_tram",
        title="Khối lượng đã làm (%)",
        description="Từ 0 đến 100. Chỉ ghi 100 khi đã bàn giao.",
    )
    spent_vnd: Count | None = Field(
        None, alias="giai_ngan", title="Đã giải ngân (đồng)", description="Cộng từ đầu dự án."
    )
    evidence: Line = Field(
        alias="bang_chung",
        title="Căn cứ",
        description="Biết từ đâu: biên bản nghiệm thu số mấy, báo cáo của ai.",
    )


class Suspension(Entry):
    """A time in which nobody builds, and why."""

    suspended_from: Day = Field(alias="tu", title="Từ ngày", description="Ngày tạm dừng.")
    suspended_until: Day | None = Field(
        None, alias="den", title="Đến ngày", description="Ngày cuối còn dừng; chưa rõ thì bỏ."
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao tạm dừng.")


class Project(Publication):
    """One project: `data/du-an/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "du-an"
    needs_clause: ClassVar[bool] = True

    place: Line | None = Field(
        None,
        alias="dia_diem",
        title="Địa điểm",
        description="Ở đâu, bằng lời: ngõ nào, từ đâu đến đâu.",
    )
    map_url: Url | None = Field(
        None, alias="ban_do", title="Bản đồ", description="Liên kết bản đồ chỉ đúng chỗ, nếu có."
    )
    scale: Line | None = Field(
        None, alias="quy_mo", title="Quy mô", description="Dài, rộng, diện tích, số phòng…"
    )
    investor: Line | None = Field(
        None, alias="chu_dau_tu", title="Chủ đầu tư", description="Cơ quan, tổ chức đầu tư."
    )
    contractors: tuple[Line, ...] = Field(
        (),
        alias="nha_thau",
        title="Đơn vị thi công",
        description="Tên tổ chức, mỗi đơn vị một dòng.",
    )
    supervisors: tuple[Line, ...] = Field(
        (),
        alias="tu_van_giam_sat",
        title="Tư vấn giám sát",
        description="Tên tổ chức giám sát thi công. Giám sát của dân thì ghi mã ở `lien_quan`.",
    )
    decisions: tuple[ProjectDecision, ...] = Field(
        (),
        alias="quyet_dinh",
        title="Quyết định",
        description="Chủ trương, phê duyệt, chọn nhà thầu: số và nội dung.",
    )
    total_vnd: Integer | None = Field(
        None,
        alias="tong_muc_dau_tu",
        title="Tổng mức đầu tư (đồng)",
        description="Số đúng trên quyết định. Chỉ biết khoảng, hơn thì ghi ở `so_lieu`.",
    )
    sources: tuple[CapitalSource, ...] = Field(
        (), alias="nguon_von", title="Nguồn vốn", description="Mỗi nguồn một mục; cộng bằng tổng."
    )
    mismatch: Line | None = Field(
        None,
        alias="nguon_von_khong_khop",
        title="Nguồn vốn của văn bản không khớp",
        description="Khi văn bản gốc ghi các nguồn không cộng bằng tổng: văn bản viết thế nào.",
    )
    peoples_share: PeoplesShare | None = Field(
        None,
        alias="nhan_dan_gop",
        title="Nhân dân góp ngoài tiền",
        description="Đất, ngày công. Tiền thì ghi ở `nguon_von`, loại nhan-dan.",
    )
    steps: tuple[ProjectMilestone, ...] = Field(
        (),
        alias="moc",
        title="Các mốc",
        description="Kế hoạch và thực tế của từng việc, theo thứ tự làm.",
    )
    progress: tuple[ProgressReport, ...] = Field(
        (), alias="tien_do", title="Tiến độ", description="Mỗi lần chốt số một mục, cũ trước."
    )
    suspensions: tuple[Suspension, ...] = Field(
        (), alias="tam_dung", title="Tạm dừng", description="Mỗi lần dừng một mục."
    )
    land: LandRecovery | None = Field(
        None,
        alias="thu_hoi_dat",
        title="Thu hồi đất",
        description="Khi dự án phải thu hồi đất: diện tích, số hộ, các bước và niêm yết.",
    )
    event_on: Date | None = Field(
        None,
        alias="ngay_su_kien",
        title="Ngày diễn ra",
        description="Ngày lễ, hội nghị được nhắc tới, khi chưa rõ các mốc.",
    )
    figures: tuple[StatedFigure, ...] = Field(
        (),
        alias="so_lieu",
        title="Số liệu được nêu",
        description="Số mà nguồn chỉ nêu khoảng, hơn, gần, hoặc ngoài các trường trên.",
    )

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Signed, else begun, else handed over, else what a source tells of."""
        return (
            ("issued", self.issued_on),
            ("construction_started", self.started_on),
            ("handed_over", self.handed_over_on),
            ("happened", self.event_on),
        )

    @property
    def postings(self) -> tuple[tuple[date, date], ...]:
        """Also the steps of land recovery: what is posted there takes people's land."""
        steps = self.land.steps if self.land else ()
        land = ((step.posted_from, step.posted_until) for step in steps)
        own = [(begins, ends) for begins, ends in land if begins and ends]
        return (*super().postings, *own)

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """Also the planned handover that is still due, and the last days of land postings."""
        own = (("handover_planned", self.handover_due_on),)
        land = self.land.steps if self.land else ()
        return (
            *super().deadlines,
            *((word, day) for word, day in own if day),
            *(last for step in land for last in step.deadlines),
        )

    @property
    def handover_due_on(self) -> date | None:
        """The day it is still to be handed over, when the plan names a day."""
        planned = self.planned_handover_on
        is_due = planned and planned.day and self.handed_over_on is None
        return planned.earliest() if planned and is_due else None

    @property
    def started_on(self) -> PartialDate | None:
        """The day building began."""
        return next((step.done_on for step in self.steps if step.stage == "khoi-cong"), None)

    @property
    def handed_over_on(self) -> PartialDate | None:
        """The day it was handed over; without one nothing is finished."""
        return next((step.done_on for step in self.steps if step.stage == "ban-giao"), None)

    @property
    def planned_start_on(self) -> PartialDate | None:
        """The day building was to begin."""
        return next((step.planned_on for step in self.steps if step.stage == "khoi-cong"), None)

    @property
    def planned_handover_on(self) -> PartialDate | None:
        """The day it is to be handed over."""
        return next((step.planned_on for step in self.steps if step.stage == "ban-giao"), None)

    @property
    def latest_progress(self) -> ProgressReport | None:
        """The newest report."""
        return max(self.progress, key=lambda report: report.reported_on, default=None)

    @property
    def sources_vnd(self) -> int | None:
        """What the sources come to, when each has its amount."""
        amounts = [source.amount_vnd for source in self.sources]
        known = [amount for amount in amounts if amount is not None]
        return sum(known) if known and len(known) == len(amounts) else None
