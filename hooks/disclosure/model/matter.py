"""Matters that residents discuss and decide: Luật 10/2022/QH15, Điều 15, with what each needs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .catalogue import LegalEntry
from .fields import Boolean, Day, Integer, Line, Short, Slug
from .vote import Threshold

VotingForm = Literal[
    "hop", "phat-phieu", "phat-phieu-khi-hop-khong-du", "phat-phieu-pham-vi-phuong", "truc-tuyen"
]
"""How residents decide (Điều 17 khoản 1), and why by ballot (Điều 19 khoản 1)."""
Recognizer = Literal["ubnd", "mttq"]
"""Who recognises a decision before it takes effect (Điều 21 khoản 2)."""


class Matter(LegalEntry):
    """One of the six matters of Điều 15: how it may be decided, and how many must agree."""

    clause: Integer = Field(alias="khoan", title="Khoản", description="Số khoản của Điều 15.")
    slug: Slug = Field(alias="ma", title="Mã", description="Mã dùng trong bản ghi.")
    name: Short = Field(alias="ten", title="Tên", description="Tên gọn của việc.")
    name_en: Short = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    description: Line = Field(alias="mo_ta", title="Mô tả", description="Nói gọn bằng lời thường.")
    description_en: Line = Field(
        alias="mo_ta_en", title="Mô tả tiếng Anh", description="Mô tả bằng tiếng Anh."
    )
    examples: tuple[Line, ...] = Field(alias="vi_du", title="Ví dụ", description="Ví dụ.")
    forms: tuple[VotingForm, ...] = Field(
        alias="hinh_thuc", title="Hình thức", description="Những hình thức được dùng (Điều 17)."
    )
    doubtful_forms: tuple[VotingForm, ...] = Field(
        (),
        alias="hinh_thuc_can_doi_chieu",
        title="Hình thức cần đối chiếu",
        description="Hình thức mà Luật và Nghị định viết khác nhau.",
    )
    threshold: Threshold = Field(
        alias="nguong",
        title="Ngưỡng thông qua",
        description="Phần của tổng số hộ trong khu phố phải tán thành (Điều 21 khoản 1).",
    )
    ward_threshold: Threshold | None = Field(
        None,
        alias="nguong_pham_vi_phuong",
        title="Ngưỡng khi là việc cả phường",
        description="Phần của tổng số khu phố phải tán thành (Điều 21 khoản 1).",
    )
    recognizer: Recognizer | None = Field(
        None,
        alias="co_quan_cong_nhan",
        title="Cơ quan công nhận",
        description="ubnd hoặc mttq; không ghi khi có hiệu lực ngay (Điều 21 khoản 2).",
    )
    sends_documents: Boolean = Field(
        False,
        alias="gui_tai_lieu_truoc",
        title="Gửi tài liệu trước",
        description="có: tài liệu họp phải gửi từng hộ trước (Nghị định 59/2023, Điều 3 khoản 4).",
    )
    applies_from: Day = Field(
        alias="ap_dung_tu",
        title="Áp dụng từ",
        description="Ngày luật có hiệu lực; biểu quyết trước ngày này không tính theo đây.",
    )
    basis: Line = Field(alias="can_cu", title="Căn cứ", description="Luật, điều, khoản.")
    form_basis: Line = Field(
        alias="can_cu_hinh_thuc", title="Căn cứ hình thức", description="Luật, điều, khoản."
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")

    def threshold_for(self, is_wardwide: bool) -> Threshold | None:
        """How many must agree: households of the khu phố, or khu phố of the ward."""
        return self.ward_threshold if is_wardwide else self.threshold
