"""The decision (Nhân dân bàn và quyết định): what residents voted on, how, and what came of it.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 15 to Điều 24; Nghị định 59/2023/NĐ-CP,
Điều 3 to Điều 9.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from ..dates import PartialDate
from .base import Entry
from .counts import Count
from .fields import Boolean, Date, Day, Line, Slug, Time
from .matter import Matter, VotingForm
from .publication import Milestone, Publication
from .recognition import Recognition, Repeal
from .vote import Outcome, Vote

Proposer = Literal["to-truong", "ubnd", "sang-kien"]
"""Who may put a matter to the vote (Điều 16)."""
DocumentForm = Literal["nghi-quyet", "bien-ban", "ban-ghi-nho", "ban-thoa-thuan"]
"""What a decision is set down in (Điều 20 khoản 1)."""


class Meeting(Entry):
    """One meeting; a khu phố that meets by clusters has several (Điều 18 khoản 3)."""

    held_on: Date = Field(alias="ngay", title="Ngày họp", description="Ngày họp.")
    starts_at: Time | None = Field(None, alias="gio", title="Giờ", description="Ví dụ: 19:30.")
    place: Line | None = Field(
        None, alias="noi", title="Nơi họp", description="Nhà văn hóa, điểm sinh hoạt."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Ví dụ: cụm dân cư nào."
    )


class Initiative(Entry):
    """Support for a resident's own proposal (Điều 16 khoản 3)."""

    supporting: Count = Field(
        alias="so_ho", title="Số hộ đồng thuận", description="Số hộ ủng hộ sáng kiến."
    )
    total: Count = Field(
        alias="tong_so_ho", title="Tổng số hộ", description="Tổng số hộ của khu phố lúc ấy."
    )
    is_endorsed: Boolean = Field(
        False,
        alias="mat_tran_tan_thanh",
        title="Ban công tác Mặt trận tán thành",
        description="có: chưa đủ một phần mười số hộ nhưng Ban công tác Mặt trận tán thành.",
    )

    @property
    def is_enough(self) -> bool:
        """Whether at least a tenth of all households support it."""
        return self.supporting * 10 >= self.total


class Decision(Publication):
    """One matter put to the vote of residents: `data/dan-ban/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "dan-ban"

    matter: Slug = Field(
        alias="viec",
        title="Việc",
        description="Mã trong data/danh-muc/viec-dan-ban.yml, ví dụ xay-dung-dong-gop.",
    )
    is_wardwide: Boolean = Field(
        False,
        alias="pham_vi_phuong",
        title="Việc của cả phường",
        description="có: quyết theo số khu phố tán thành, không theo số hộ (Điều 21 khoản 1).",
    )
    proposal: Line | None = Field(
        None,
        alias="de_xuat",
        title="Điều đưa ra biểu quyết",
        description="Câu hỏi hoặc nội dung đề nghị các hộ tán thành hay không.",
    )
    proposer: Proposer | None = Field(
        None,
        alias="nguoi_de_xuat",
        title="Ai đề xuất",
        description="to-truong: Tổ trưởng thống nhất với Trưởng ban công tác Mặt trận; ubnd: Chủ "
        "tịch UBND phường; sang-kien: sáng kiến của người dân (Điều 16).",
    )
    initiative: Initiative | None = Field(
        None,
        alias="sang_kien",
        title="Đồng thuận với sáng kiến",
        description="Bắt buộc khi người đề xuất là sang-kien.",
    )
    form: VotingForm | None = Field(
        None,
        alias="cach_quyet_dinh",
        title="Cách bàn và quyết định",
        description="hop, phat-phieu, phat-phieu-khi-hop-khong-du, phat-phieu-pham-vi-phuong "
        "hoặc truc-tuyen (Điều 17, Điều 19).",
    )
    meetings: tuple[Meeting, ...] = Field(
        (), alias="cuoc_hop", title="Cuộc họp", description="Ngày, giờ, nơi họp."
    )
    open_from: Day | None = Field(
        None,
        alias="lay_phieu_tu",
        title="Lấy phiếu từ",
        description="Ngày đầu phát phiếu hoặc mở biểu quyết trực tuyến.",
    )
    open_until: Day | None = Field(
        None, alias="lay_phieu_den", title="Lấy phiếu đến", description="Ngày cuối nhận phiếu."
    )
    vote: Vote | None = Field(
        None,
        alias="bieu_quyet",
        title="Kết quả đếm",
        description="Số hộ; trang tự tính đạt hay không.",
    )
    declared: Outcome | None = Field(
        None,
        alias="ket_qua",
        title="Kết quả công bố",
        description="dat hoặc khong-dat, như biên bản ghi. Khác với kết quả tính được là lỗi.",
    )
    document: DocumentForm | None = Field(
        None,
        alias="the_hien_bang",
        title="Thể hiện bằng",
        description="nghi-quyet, bien-ban, ban-ghi-nho hoặc ban-thoa-thuan (Điều 20 khoản 1).",
    )
    sent_on: Day | None = Field(
        None,
        alias="ngay_gui",
        title="Ngày gửi",
        description="Ngày gửi quyết định đến UBND, MTTQ phường (Điều 20 khoản 3).",
    )
    received_on: Day | None = Field(
        None, alias="ngay_nhan", title="Ngày nhận", description="Ngày UBND hoặc MTTQ nhận được."
    )
    recognition: Recognition | None = Field(
        None,
        alias="cong_nhan",
        title="Công nhận",
        description="Trả lời của UBND hoặc MTTQ, khi việc cần được công nhận (Điều 21 khoản 2).",
    )
    announced_on: Day | None = Field(
        None,
        alias="ngay_cong_khai_ket_qua",
        title="Ngày công khai kết quả",
        description="Ngày công khai kết quả biểu quyết cho dân (Điều 23 khoản 2).",
    )
    typed_effective_on: Day | None = Field(
        None,
        alias="hieu_luc_tu",
        title="Có hiệu lực từ",
        description="Chỉ ghi khi quyết định nêu ngày riêng; không ghi thì tính theo Điều 21.",
    )
    expired_on: Day | None = Field(
        None,
        alias="hieu_luc_den",
        title="Có hiệu lực đến",
        description="Ngày cuối còn hiệu lực, khi quyết định nêu thời hạn.",
    )
    amends: tuple[Slug, ...] = Field(
        (),
        alias="sua_doi",
        title="Sửa đổi",
        description="Mã các quyết định cũ mà quyết định này sửa một phần.",
    )
    repeal: Repeal | None = Field(
        None,
        alias="bai_bo",
        title="Bãi bỏ",
        description="Khi quyết định này đã bị bãi bỏ (Điều 22).",
    )

    @property
    def links(self) -> tuple[str, ...]:
        """Related records, those it amends, and what repealed it."""
        repealed_by = self.repeal.decision if self.repeal else None
        return (*self.related, *self.amends, *((repealed_by,) if repealed_by else ()))

    @property
    def met_on(self) -> PartialDate | None:
        """The day of the last meeting."""
        return max((meeting.held_on for meeting in self.meetings), default=None)

    @property
    def met_day(self) -> date | None:
        """The day of the last meeting, when it is known to the day."""
        return self.met_on.earliest() if self.met_on and self.met_on.day else None

    @property
    def voted_on(self) -> PartialDate | None:
        """The day the vote ended: ballots after a meeting count later than the meeting."""
        ballots = PartialDate.of(self.open_until) if self.open_until else None
        return max((day for day in (self.met_on, ballots) if day), default=None)

    @property
    def answered_on(self) -> date | None:
        """The day an authority recognised it, or refused to."""
        return self.recognition.answered_on if self.recognition else None

    @property
    def repealed_on(self) -> date | None:
        """The day it was repealed."""
        return self.repeal.repealed_on if self.repeal else None

    def is_under(self, matter: Matter) -> bool:
        """Whether it was voted under the law that the catalogue tells of."""
        day = self.voted_on or self.filed_on
        return day is None or day.earliest() >= matter.applies_from

    def outcome(self, matter: Matter | None) -> Outcome | None:
        """What the count comes to (Điều 21 khoản 1), when there is enough to compute it."""
        if matter is None or self.vote is None or not self.is_under(matter):
            return None
        threshold = matter.threshold_for(self.is_wardwide)
        return self.vote.outcome(threshold) if threshold else None

    def effective_on(self, matter: Matter | None) -> date | None:
        """The day it takes effect (Điều 21 khoản 2), as far as it is known.

        Typed, else the day of recognition, else, when nobody needs to recognise
        it and it concerns one khu phố, the day it was voted.
        """
        if self.typed_effective_on or self.recognition:
            return self.typed_effective_on or self.answered_on
        day = self.voted_on
        if matter is None or matter.recognizer or self.is_wardwide or not self.is_under(matter):
            return None
        return day.earliest() if day and day.day else None

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The vote first, then what followed."""
        return (
            ("vote_ended", self.voted_on),
            ("ballots_opened", self.open_from),
            ("issued", self.issued_on),
            ("decision_sent", self.sent_on),
            ("decision_received", self.received_on),
            ("recognition_answered", self.answered_on),
            ("result_announced", self.announced_on),
            ("repealed", self.repealed_on),
        )

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The last day for ballots and the day of the meeting besides those of any record."""
        own = (("ballots_until", self.open_until), ("community_meeting", self.met_day))
        return (*super().deadlines, *((word, day) for word, day in own if day))
