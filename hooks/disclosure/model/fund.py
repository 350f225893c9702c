"""The fund or contribution (quỹ, khoản đóng góp): what it is for, what came in, what went out.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 5 and 8, Điều 15 khoản 1 and 2;
Thông tư 26/2026/TT-BTC, Điều 22 khoản 2 (books of what residents gave).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from .base import Entry
from .fields import Boolean, Date, Day, Integer, Line, Short, Slug
from .figures import StatedFigure
from .publication import Milestone, Publication

Basis = Literal["tu-nguyen", "theo-quyet-dinh", "theo-luat"]
"""Why people give: of their own will, as the community decided, or as a law orders."""


class LedgerEntry(Entry):
    """One line of the book: money in or money out."""

    day: Day = Field(alias="ngay", title="Ngày", description="Ngày thu hoặc chi.")
    content: Line = Field(
        alias="noi_dung",
        title="Nội dung",
        description="Thu của ai, chi việc gì. Người góp chỉ ghi tổ chức hoặc “các hộ”, "
        "không ghi tên cá nhân.",
    )
    in_vnd: Integer | None = Field(
        None, alias="thu", title="Thu (đồng)", description="Số tiền thu; không ghi cùng `chi`."
    )
    out_vnd: Integer | None = Field(
        None, alias="chi", title="Chi (đồng)", description="Số tiền chi; không ghi cùng `thu`."
    )
    evidence: Short | None = Field(
        None,
        alias="chung_tu",
        title="Chứng từ",
        description="Tên tệp trong `tep_dinh_kem`, đã che tên người góp.",
    )

    @property
    def change_vnd(self) -> int:
        """What the line adds to the balance."""
        return (self.in_vnd or 0) - (self.out_vnd or 0)


@dataclass(frozen=True)
class BalancedEntry:
    """A line of the book with the balance after it."""

    index: int
    """Its place among the lines as typed, from 0."""
    entry: LedgerEntry
    balance_vnd: int


class Fund(Publication):
    """One fund, or one round of contributions: `data/quy-dong-gop/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "quy-dong-gop"
    needs_clause: ClassVar[bool] = True

    purpose: Line = Field(
        alias="muc_dich", title="Mục đích", description="Góp để làm gì, cho ai, ở đâu."
    )
    keeper: Line | None = Field(
        None,
        alias="don_vi_giu",
        title="Ai giữ, quản lý",
        description="Tổ chức hoặc ban giữ tiền và sổ, ví dụ: Ban công tác Mặt trận Khu 3.",
    )
    basis: Basis | None = Field(
        None,
        alias="cach_gop",
        title="Cách đóng góp",
        description="tu-nguyen, theo-quyet-dinh (cộng đồng đã bàn và quyết định) hoặc theo-luat.",
    )
    decision: Slug | None = Field(
        None,
        alias="quyet_dinh",
        title="Quyết định của các hộ",
        description="Mã bản ghi việc dân bàn (dan-ban) đã quyết khoản này.",
    )
    rate: Line | None = Field(
        None,
        alias="muc_gop",
        title="Mức góp",
        description="Như đã quyết: mỗi hộ bao nhiêu, ai được miễn giảm.",
    )
    collected_from: Day | None = Field(
        None, alias="thu_tu", title="Thu từ ngày", description="Ngày bắt đầu thu."
    )
    collected_until: Day | None = Field(
        None, alias="thu_den", title="Thu đến ngày", description="Ngày cuối còn thu."
    )
    is_standing: Boolean = Field(
        False,
        alias="quy_thuong_xuyen",
        title="Quỹ thường xuyên",
        description="có: quỹ thu quanh năm, không có ngày cuối.",
    )
    opening_vnd: Integer | None = Field(
        None,
        alias="so_du_dau",
        title="Số dư đầu kỳ (đồng)",
        description="Tiền có trước dòng sổ đầu tiên; khoản mới mở thì ghi 0.",
    )
    ledger: tuple[LedgerEntry, ...] = Field(
        (), alias="so_thu_chi", title="Sổ thu chi", description="Từng lần thu, từng lần chi."
    )
    closing_vnd: Integer | None = Field(
        None,
        alias="so_du_cuoi",
        title="Số dư cuối theo sổ (đồng)",
        description="Số dư ghi trên sổ giấy hoặc báo cáo; phải bằng số trang tự tính.",
    )
    mismatch: Line | None = Field(
        None,
        alias="so_du_khong_khop",
        title="Số dư của nguồn không khớp",
        description="Khi báo cáo gốc ghi số dư không bằng số tính được: nguồn viết thế nào.",
    )
    settled_on: Day | None = Field(
        None,
        alias="ngay_quyet_toan",
        title="Ngày quyết toán",
        description="Ngày thông qua quyết toán khoản này.",
    )
    settlement: Line | None = Field(
        None,
        alias="quyet_toan",
        title="Quyết toán",
        description="Thông qua ở đâu, biên bản số mấy, tiền thừa thiếu xử lý thế nào.",
    )
    supervision: tuple[Slug, ...] = Field(
        (),
        alias="giam_sat",
        title="Giám sát",
        description="Mã các bản ghi giám sát (giam-sat) về khoản này.",
    )
    event_on: Date | None = Field(
        None,
        alias="ngay_su_kien",
        title="Ngày diễn ra",
        description="Ngày hội nghị, lễ phát động được nhắc tới.",
    )
    figures: tuple[StatedFigure, ...] = Field(
        (),
        alias="so_lieu",
        title="Số liệu được nêu",
        description="Số mà nguồn chỉ nhắc tới, chưa thành sổ thu chi; không cộng.",
    )

    @property
    def links(self) -> tuple[str, ...]:
        """Also the decision it rests on and its supervision."""
        decision = (self.decision,) if self.decision else ()
        return (*self.related, *decision, *self.supervision)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Signed, else collected, else what a source tells of."""
        return (
            ("issued", self.issued_on),
            ("collected_from", self.collected_from),
            ("happened", self.event_on),
            ("collected_until", self.collected_until),
            ("settled", self.settled_on),
            ("last_entry", self.last_entry_on),
        )

    @property
    def last_entry_on(self) -> date | None:
        """The day of the newest line of the book."""
        return max((entry.day for entry in self.ledger), default=None)

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """Also the last day of collecting."""
        last = (("collected_until", self.collected_until),) if self.collected_until else ()
        return (*super().deadlines, *last)

    @property
    def in_vnd(self) -> int:
        """All that came in."""
        return sum(entry.in_vnd or 0 for entry in self.ledger)

    @property
    def out_vnd(self) -> int:
        """All that went out."""
        return sum(entry.out_vnd or 0 for entry in self.ledger)

    @property
    def balance_vnd(self) -> int:
        """What is left: computed, whatever the paper says."""
        return (self.opening_vnd or 0) + self.in_vnd - self.out_vnd

    def balanced(self) -> Iterator[BalancedEntry]:
        """The book by day, on one day as typed, with the balance after each line."""
        balance = self.opening_vnd or 0
        for index, entry in sorted(enumerate(self.ledger), key=lambda item: item[1].day):
            balance += entry.change_vnd
            yield BalancedEntry(index, entry, balance)
