"""Supervision by the people: the yearly programme, what was found, what was asked and answered.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 30 to Điều 45.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar, Literal

from pydantic import Field

from ..dates import PartialDate
from .base import Entry
from .fields import Date, Day, Line, Short, Slug, Year
from .figures import StatedFigure
from .publication import Milestone, Publication

SupervisionType = Literal["chuong-trinh", "giam-sat", "giam-sat-dau-tu"]
Outcome = Literal["chap-nhan", "chap-nhan-mot-phan", "khong-chap-nhan"]

ANSWER_DAYS = 15
"""Calendar days: Luật 10/2022/QH15, Điều 40 khoản 1 điểm c and Điều 45 khoản 2 điểm c."""
WARD_COMMITTEE = "ubnd-phuong"
"""Typed for the ward's own People's Committee: the law binds it to answer in fifteen days."""


class Answer(Entry):
    """What came back: without a day and its words a petition is not answered."""

    answered_on: Day = Field(alias="ngay", title="Ngày trả lời", description="Ngày của trả lời.")
    content: Line = Field(
        alias="noi_dung", title="Nội dung trả lời", description="Trả lời nói gì, đã làm gì."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Văn bản trả lời."
    )
    outcome: Outcome | None = Field(
        None,
        alias="ket_qua",
        title="Kết quả",
        description="chap-nhan, chap-nhan-mot-phan hoặc khong-chap-nhan.",
    )


class Petition(Entry):
    """What a board asks of an authority: giải quyết trong 15 ngày từ ngày nhận.

    Luật 10/2022/QH15, Điều 40 khoản 1 điểm c; Điều 45 khoản 2 điểm c.
    """

    content: Line = Field(alias="noi_dung", title="Kiến nghị", description="Kiến nghị điều gì.")
    addressee: Line = Field(
        alias="gui_den",
        title="Gửi đến",
        description="ubnd-phuong là UBND phường này; nơi khác thì ghi tên cơ quan, tổ chức.",
    )
    sent_on: Day = Field(alias="ngay_gui", title="Ngày gửi", description="Ngày gửi kiến nghị.")
    received_on: Day | None = Field(
        None,
        alias="ngay_nhan",
        title="Ngày nhận",
        description="Ngày nơi nhận đã nhận; hạn của luật tính từ ngày này.",
    )
    due_on: Day | None = Field(
        None,
        alias="han_tra_loi",
        title="Hạn trả lời",
        description="Hạn ghi trong văn bản. Để trống thì trang tính theo luật khi luật có hạn.",
    )
    answer: Answer | None = Field(
        None, alias="tra_loi", title="Trả lời", description="Ghi khi đã có trả lời."
    )

    @property
    def is_to_ward(self) -> bool:
        """Whether the ward's own People's Committee is asked."""
        return self.addressee == WARD_COMMITTEE

    @property
    def last_lawful_day(self) -> date:
        """The fifteenth day after receipt; after sending while no receipt is recorded.

        The day of receipt is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2).
        """
        return (self.received_on or self.sent_on) + timedelta(days=ANSWER_DAYS)


class PlannedItem(Entry):
    """One line of a programme; whether it was done is told by the records it names."""

    subject: Line = Field(
        alias="noi_dung", title="Nội dung", description="Sẽ kiểm tra, giám sát việc gì."
    )
    planned_from: Date | None = Field(
        None, alias="tu", title="Từ", description="Ngày hoặc tháng bắt đầu."
    )
    planned_until: Date | None = Field(
        None, alias="den", title="Đến", description="Ngày hoặc tháng kết thúc."
    )
    who: Line | None = Field(
        None, alias="nguoi_thuc_hien", title="Ai làm", description="Ban, tổ, đoàn thực hiện."
    )
    carried_out: tuple[Slug, ...] = Field(
        (),
        alias="giam_sat",
        title="Đã làm",
        description="Mã các bản ghi giám sát đã làm theo mục này.",
    )


class Supervision(Publication):
    """A programme or a supervision: `data/giam-sat/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "giam-sat"

    supervision_type: SupervisionType = Field(
        alias="loai",
        title="Loại",
        description="chuong-trinh (của năm), giam-sat, hoặc giam-sat-dau-tu (theo dự án).",
    )
    board: Slug | None = Field(
        None,
        alias="ban",
        title="Ban thực hiện",
        description="Mã bản ghi của Ban; không phải một trong hai Ban thì để trống.",
    )
    subject: Line | None = Field(
        None,
        alias="doi_tuong",
        title="Đối tượng",
        description="Cơ quan, tổ chức, công việc được giám sát; không ghi tên cá nhân.",
    )
    project: Slug | None = Field(
        None,
        alias="du_an",
        title="Dự án",
        description="Mã bản ghi dự án. Giám sát đầu tư phải có, hoặc có `cong_trinh`.",
    )
    works: tuple[Line, ...] = Field(
        (),
        alias="cong_trinh",
        title="Công trình",
        description="Tên các công trình chưa có bản ghi dự án riêng.",
    )
    notified_on: Day | None = Field(
        None,
        alias="ngay_bao_ke_hoach",
        title="Ngày báo kế hoạch",
        description="Ngày nơi được giám sát, chủ đầu tư nhận kế hoạch.",
    )
    supervised_from: Date | None = Field(
        None, alias="giam_sat_tu", title="Giám sát từ", description="Ngày bắt đầu giám sát."
    )
    supervised_until: Date | None = Field(
        None,
        alias="giam_sat_den",
        title="Giám sát đến",
        description="Ngày cuối. Chỉ một ngày thì để trống.",
    )
    event_on: Date | None = Field(
        None,
        alias="ngay_su_kien",
        title="Ngày diễn ra",
        description="Ngày họp, ngày báo cáo nêu trong bản ghi khi không rõ ngày giám sát.",
    )
    year: Year | None = Field(
        None, alias="nam", title="Năm", description="Năm của chương trình, ví dụ 2026."
    )
    items: tuple[PlannedItem, ...] = Field(
        (), alias="muc", title="Các mục", description="Các mục của chương trình."
    )
    findings: tuple[Line, ...] = Field(
        (), alias="phat_hien", title="Phát hiện", description="Mỗi điều thấy được một dòng."
    )
    petitions: tuple[Petition, ...] = Field(
        (), alias="kien_nghi", title="Kiến nghị", description="Mỗi kiến nghị một mục."
    )
    figures: tuple[StatedFigure, ...] = Field(
        (), alias="so_lieu", title="Số liệu", description="Số liệu như nguồn ghi."
    )

    @property
    def links(self) -> tuple[str, ...]:
        """The board, the project, and what carried out its items."""
        named = (self.board, self.project)
        done = (code for item in self.items for code in item.carried_out)
        return (*self.related, *(code for code in named if code), *done)

    @property
    def first_sent_on(self) -> date | None:
        """The day of the first petition."""
        return min((petition.sent_on for petition in self.petitions), default=None)

    @property
    def last_answered_on(self) -> date | None:
        """The day of the latest answer."""
        answers = (petition.answer for petition in self.petitions)
        return max((answer.answered_on for answer in answers if answer), default=None)

    @property
    def programme_year(self) -> PartialDate | None:
        """The year of a programme as a date."""
        return PartialDate(self.year) if self.year else None

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """When it was done, else signed; the plan told before, petitions and answers after."""
        return (
            ("supervision_began", self.supervised_from),
            ("happened", self.event_on),
            ("issued", self.issued_on),
            ("programme_year", self.programme_year),
            ("plan_told", self.notified_on),
            ("supervision_ended", self.supervised_until),
            ("petition_sent", self.first_sent_on),
            ("petition_answered", self.last_answered_on),
        )
