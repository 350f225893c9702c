"""The administrative procedure (thủ tục hành chính) that the ward's one-stop desk handles.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 13; Nghị định 224/2026/NĐ-CP, Điều 9
khoản 1 điểm a: what is shown agrees with the National Public Service Portal; Luật Phí và lệ phí
97/2015/QH13, Điều 14 khoản 1 (fees on the web).
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from .base import Entry
from .counts import DayType
from .fields import Boolean, Date, Day, Integer, Line, Short, Url
from .figures import StatedFigure
from .publication import Milestone, Publication

Channel = Literal["truc-tiep", "buu-chinh", "truc-tuyen"]
Code = Annotated[Short, WithJsonSchema({"type": ["string", "number"]})]
"""A code such as 1.009028, which is a number to editors."""


class Paper(Entry):
    """One paper to bring."""

    name: Line = Field(alias="ten", title="Giấy tờ", description="Tên giấy tờ như trên Cổng.")
    copies: Short | None = Field(
        None, alias="so_luong", title="Số lượng", description="Ví dụ: 1 bản chính, 2 bản sao."
    )
    form_url: Url | None = Field(
        None, alias="mau", title="Mẫu đơn", description="Liên kết tải mẫu đơn, tờ khai."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Khi nào mới cần, thay bằng gì."
    )


class TimeLimit(Entry):
    """How long it may take at most; a source may give a range."""

    days: Integer = Field(
        alias="so_ngay", title="Số ngày", description="Nhiều nhất bao nhiêu ngày."
    )
    at_least: Integer | None = Field(
        None, alias="it_nhat", title="Ít nhất", description="Khi văn bản ghi từ … đến … ngày."
    )
    day_type: DayType = Field(
        "ngay-lam-viec",
        alias="loai_ngay",
        title="Loại ngày",
        description="ngay-lam-viec (mặc định) hoặc ngay (tính cả ngày nghỉ).",
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Khi nào dài hơn, tính từ đâu."
    )


class Fee(Entry):
    """One fee or charge; 0 is told too."""

    name: Line = Field(alias="ten", title="Khoản", description="Tên phí, lệ phí.")
    amount_vnd: Integer = Field(
        alias="so_tien", title="Mức thu (đồng)", description="Không thu thì ghi 0."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Ai được miễn, giảm."
    )


class ProcedureStep(Entry):
    """One step: what is done, by whom, and how long it takes."""

    content: Line = Field(alias="viec", title="Việc", description="Làm gì ở bước này.")
    actor: Line | None = Field(
        None, alias="ai_lam", title="Ai làm", description="Người dân hoặc cơ quan nào."
    )
    days: Integer | None = Field(
        None, alias="so_ngay", title="Số ngày", description="Bước này mấy ngày."
    )
    day_type: DayType = Field(
        "ngay-lam-viec",
        alias="loai_ngay",
        title="Loại ngày",
        description="ngay-lam-viec (mặc định) hoặc ngay.",
    )
    is_posting: Boolean = Field(
        False,
        alias="la_niem_yet",
        title="Là bước niêm yết",
        description="có: bước này là niêm yết công khai để ai có ý kiến thì báo.",
    )


class Procedure(Publication):
    """One procedure: `data/mot-cua/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "mot-cua"
    needs_clause: ClassVar[bool] = True

    number: Code | None = Field(
        None,
        alias="ma_thu_tuc",
        title="Mã thủ tục",
        description="Mã trên Cổng Dịch vụ công quốc gia, ví dụ 1.009028.",
    )
    subject: Short | None = Field(
        None, alias="linh_vuc", title="Lĩnh vực", description="Ví dụ: Đất đai, Hộ tịch."
    )
    applicants: Line | None = Field(
        None, alias="doi_tuong", title="Ai làm thủ tục này", description="Cá nhân, tổ chức nào."
    )
    channels: tuple[Channel, ...] = Field(
        (),
        alias="cach_nop",
        title="Cách nộp",
        description="truc-tiep, buu-chinh (bưu chính công ích), truc-tuyen.",
    )
    desk: Line | None = Field(
        None, alias="noi_nop", title="Nơi nộp", description="Quầy nào, địa chỉ, giờ nhận."
    )
    papers: tuple[Paper, ...] = Field(
        (), alias="giay_to", title="Giấy tờ cần có", description="Mỗi giấy tờ một mục."
    )
    time_limit: TimeLimit | None = Field(
        None, alias="thoi_han", title="Thời hạn giải quyết", description="Nhiều nhất mấy ngày."
    )
    fees: tuple[Fee, ...] = Field(
        (), alias="phi_le_phi", title="Phí, lệ phí", description="Mỗi khoản một mục, đồng."
    )
    steps: tuple[ProcedureStep, ...] = Field(
        (), alias="cac_buoc", title="Các bước", description="Theo thứ tự làm."
    )
    outcome: Line | None = Field(
        None, alias="nhan_duoc", title="Kết quả nhận được", description="Giấy tờ, quyết định gì."
    )
    portal_url: Url | None = Field(
        None,
        alias="lien_ket_cong",
        title="Liên kết trên Cổng Dịch vụ công",
        description="Địa chỉ đầy đủ của đúng thủ tục này, chép từ trình duyệt, tên miền gov.vn.",
    )
    checked_on: Day | None = Field(
        None,
        alias="ngay_doi_chieu",
        title="Ngày đối chiếu",
        description="Ngày đã so mục này với Cổng Dịch vụ công quốc gia. Chưa so thì bỏ.",
    )
    effective_on: Date | None = Field(
        None, alias="ap_dung_tu", title="Áp dụng từ", description="Ngày thủ tục có hiệu lực."
    )
    abolished_on: Date | None = Field(
        None, alias="bai_bo_tu", title="Bãi bỏ từ", description="Ngày thủ tục hết hiệu lực."
    )
    is_abolished: Boolean = Field(
        False,
        alias="da_bai_bo",
        title="Đã bãi bỏ",
        description="có: không còn áp dụng mà chưa rõ từ ngày nào.",
    )
    figures: tuple[StatedFigure, ...] = Field(
        (), alias="so_lieu", title="Số liệu được nêu", description="Số của nguồn, như nguồn ghi."
    )

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Signed, else in force, checked, abolished."""
        return (
            ("issued", self.issued_on),
            ("effective", self.effective_on),
            ("checked_with_portal", self.checked_on),
            ("abolished", self.abolished_on),
        )

    @property
    def posting_steps(self) -> tuple[ProcedureStep, ...]:
        """The steps in which something is posted for all to see."""
        return tuple(step for step in self.steps if step.is_posting)
