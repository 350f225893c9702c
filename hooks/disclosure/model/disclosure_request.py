"""“Đề nghị công khai”: requests to disclose what is due, and what became of them.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 5 khoản 1 and Điều 14 khoản 2: what is due and
not disclosed, past its term, or out of reach is given on request. Who asked is never named.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from .base import Entry
from .fields import Day, Line, Slug
from .parts import LegalBasis
from .publication import Milestone, Publication
from .question import Channel

Requester = Literal["nguoi-dan", "to-chuc", "bao-chi", "doan-the"]
"""Who asked, as a group only."""
Outcome = Literal["da-cong-khai", "da-cung-cap", "tu-choi", "chuyen"]
"""Disclosed; given to who asked (Điều 14 khoản 2); refused; passed on to another body."""


class RequestOutcome(Entry):
    """What the ward did about a request."""

    outcome: Outcome = Field(
        alias="loai",
        title="Kết quả",
        description="da-cong-khai: đã công khai; da-cung-cap: đã cung cấp cho người đề nghị; "
        "tu-choi: từ chối; chuyen: chuyển cơ quan khác.",
    )
    answered_on: Day = Field(alias="ngay", title="Ngày trả lời", description="Ngày trả lời.")
    record: Slug | None = Field(
        None,
        alias="ban_ghi",
        title="Bản ghi đã công khai",
        description="Mã của bản ghi, khi kết quả là da-cong-khai.",
    )
    authority: Line | None = Field(
        None,
        alias="co_quan",
        title="Cơ quan nhận",
        description="Cơ quan có thẩm quyền đã nhận, khi kết quả là chuyen.",
    )
    reason: Line | None = Field(
        None, alias="ly_do", title="Lý do", description="Vì sao từ chối hoặc chuyển."
    )
    legal_basis: tuple[LegalBasis, ...] = Field(
        (), alias="can_cu", title="Căn cứ", description="Luật nào, điều nào cho từ chối."
    )


class DisclosureRequest(Publication):
    """One request: `data/de-nghi-cong-khai/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "de-nghi-cong-khai"
    discloses: ClassVar[bool] = False

    summary: Line = Field(
        alias="noi_dung_de_nghi",
        title="Nội dung đề nghị",
        description="Đề nghị công khai điều gì; không ghi tên, địa chỉ, số điện thoại của ai.",
    )
    received_on: Day = Field(
        alias="ngay_nhan", title="Ngày nhận", description="Ngày phường nhận đề nghị."
    )
    channel: Channel = Field(
        alias="kenh",
        title="Đề nghị bằng cách nào",
        description="doi-thoai, hoi-nghi, tiep-xuc-cu-tri, tiep-cong-dan, cong-phan-anh, "
        "duong-day-nong, thu, van-ban, mang-xa-hoi hoặc khac.",
    )
    requester: Requester = Field(
        alias="nguoi_de_nghi",
        title="Người đề nghị",
        description="Chỉ ghi nhóm, không ghi tên: người dân, tổ chức, báo chí hay đoàn thể.",
    )
    duty_code: Slug | None = Field(
        None,
        alias="nghia_vu",
        title="Nghĩa vụ",
        description="Mã trong data/danh-muc/nghia-vu.yml của việc được đề nghị công khai.",
    )
    asked_record: Slug | None = Field(
        None,
        alias="ban_ghi",
        title="Bản ghi được hỏi",
        description="Mã bản ghi đã có mà người đề nghị cho là thiếu, hết hạn hoặc không xem được.",
    )
    due_on: Day | None = Field(
        None,
        alias="han_tra_loi",
        title="Hạn trả lời",
        description="Ngày phường đã hẹn, hoặc hạn của luật áp dụng cho việc này.",
    )
    outcome: RequestOutcome | None = Field(
        None,
        alias="ket_qua",
        title="Kết quả",
        description="Phường đã làm gì; chưa có thì bỏ trống.",
    )

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.outcome is None

    @property
    def links(self) -> tuple[str, ...]:
        """The record asked about, and the one that answers."""
        named = (self.asked_record, self.outcome.record if self.outcome else None)
        return (*super().links, *(code for code in named if code))

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Received, then answered."""
        return (
            ("request_received", self.received_on),
            ("request_answered", self.outcome.answered_on if self.outcome else None),
        )

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The day an answer is due that is not there yet."""
        own = (("request_due", self.due_on),) if self.is_open else ()
        return (*super().deadlines, *((word, day) for word, day in own if day))
