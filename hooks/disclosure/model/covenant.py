"""The covenant (quy ước) of a khu phố, with every version it has had.

Nghị định 61/2023/NĐ-CP; Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 15 khoản 3.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from .base import Entry
from .fields import Block, Day, Line, Short, Slug
from .matter import Matter
from .publication import Milestone, Publication
from .recognition import Recognition, Repeal
from .vote import Outcome, Vote


class Suspension(Entry):
    """The authority stops a version for a time (Nghị định 61/2023/NĐ-CP, Điều 12)."""

    suspended_from: Day = Field(alias="tu", title="Từ ngày", description="Ngày tạm ngừng.")
    suspended_until: Day | None = Field(
        None, alias="den", title="Đến ngày", description="Ngày cuối tạm ngừng, khi đã biết."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Số của quyết định tạm ngừng."
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao tạm ngừng.")

    def covers(self, day: date) -> bool:
        """Whether the version is stopped on a day; without a last day it stays so."""
        return self.suspended_from <= day <= (self.suspended_until or day)


class CovenantVersion(Entry):
    """One version: drafted, adopted, recognised, in force, ended."""

    name: Short = Field(
        alias="ten", title="Tên phiên bản", description="Ví dụ: Quy ước năm 2024, sửa lần 1."
    )
    open_from: Day | None = Field(
        None,
        alias="lay_y_kien_tu",
        title="Lấy ý kiến từ",
        description="Ngày niêm yết dự thảo (Nghị định 61/2023, Điều 9 khoản 1).",
    )
    open_until: Day | None = Field(
        None,
        alias="lay_y_kien_den",
        title="Lấy ý kiến đến",
        description="Ngày cuối nhận ý kiến, ít nhất 30 ngày từ ngày niêm yết.",
    )
    adopted_on: Day | None = Field(
        None, alias="thong_qua_ngay", title="Ngày thông qua", description="Ngày dân thông qua."
    )
    decision: Slug | None = Field(
        None,
        alias="quyet_dinh",
        title="Quyết định của dân",
        description="Mã bản ghi dân bàn đã thông qua phiên bản này.",
    )
    vote: Vote | None = Field(
        None,
        alias="bieu_quyet",
        title="Kết quả đếm",
        description="Số hộ, khi không có bản ghi dân bàn riêng.",
    )
    sent_on: Day | None = Field(
        None,
        alias="ngay_gui",
        title="Ngày gửi",
        description="Ngày gửi hồ sơ đề nghị công nhận (Nghị định 61/2023, Điều 11 khoản 3).",
    )
    recognition: Recognition | None = Field(
        None,
        alias="cong_nhan",
        title="Công nhận",
        description="Trả lời của UBND phường (Nghị định 61/2023, Điều 11 khoản 3).",
    )
    typed_effective_on: Day | None = Field(
        None,
        alias="hieu_luc_tu",
        title="Có hiệu lực từ",
        description="Chỉ ghi khi khác ngày công nhận.",
    )
    suspension: Suspension | None = Field(
        None, alias="tam_ngung", title="Tạm ngừng", description="Khi UBND phường tạm ngừng."
    )
    repeal: Repeal | None = Field(
        None, alias="bai_bo", title="Bãi bỏ", description="Khi phiên bản này đã bị bãi bỏ."
    )
    changes: tuple[Line, ...] = Field(
        (),
        alias="thay_doi",
        title="Thay đổi chính",
        description="Phiên bản này khác bản trước ở điều gì, mỗi ý một dòng.",
    )
    text: Block | None = Field(
        None, alias="noi_dung", title="Nội dung", description="Toàn văn, viết theo Markdown."
    )

    @property
    def effective_on(self) -> date | None:
        """The day it takes effect: typed, else that of its recognition (Điều 21 khoản 2)."""
        if self.recognition is None or not self.recognition.is_given:
            return None
        return self.typed_effective_on or self.recognition.answered_on

    def is_under(self, matter: Matter) -> bool:
        """Whether it was adopted under the law that the catalogue tells of."""
        return self.adopted_on is None or self.adopted_on >= matter.applies_from

    def outcome(self, matter: Matter) -> Outcome | None:
        """What its own count comes to, when there is one (Điều 21 khoản 1)."""
        if self.vote is None or not self.is_under(matter):
            return None
        return self.vote.outcome(matter.threshold)

    @property
    def answered_on(self) -> date | None:
        """The day an authority recognised it, or refused to."""
        return self.recognition.answered_on if self.recognition else None

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Its days, the latest step first."""
        return (
            ("recognition_answered", self.answered_on),
            ("covenant_adopted", self.adopted_on),
            ("draft_posted", self.open_from),
        )

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The last day for opinions on its draft."""
        return (("draft_until", self.open_until),) if self.open_until else ()


class CommunityCovenant(Publication):
    """The covenant of one khu phố: `data/quy-uoc/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "quy-uoc"

    versions: tuple[CovenantVersion, ...] = Field(
        alias="phien_ban",
        title="Các phiên bản",
        description="Bản cũ trước, bản mới sau; thêm bản mới vào cuối, không xóa bản cũ.",
    )

    @property
    def links(self) -> tuple[str, ...]:
        """Related records and the decisions by which its versions were adopted or repealed."""
        adopted = (version.decision for version in self.versions)
        repealed = (version.repeal.decision for version in self.versions if version.repeal)
        return (*self.related, *(code for code in (*adopted, *repealed) if code))

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The last day for opinions on the newest draft besides those of any record."""
        return (*super().deadlines, *(self.versions[-1].deadlines if self.versions else ()))

    def current(self, as_of: date) -> CovenantVersion | None:
        """The version in force on a day: the last that has begun and has not ended."""
        found = None
        for version in self.versions:
            begins = version.effective_on
            if begins is not None and begins <= as_of:
                ended = version.repeal is not None and version.repeal.repealed_on <= as_of
                found = None if ended else version
        return found

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Those of every version, the newest first."""
        days = (day for version in reversed(self.versions) for day in version.milestones)
        return (*days, ("issued", self.issued_on))
