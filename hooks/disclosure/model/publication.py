"""What every kind of record that the ward publishes has in common.

Forms of disclosure and posting: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 12 and 13.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from pydantic import Field

from ..dates import PartialDate
from .base import Record
from .fields import Block, Boolean, Date, Day, Line, Short, Slug
from .parts import (
    Annulment,
    Attachment,
    ClauseNumber,
    Confirmation,
    Correction,
    FormUse,
    Interruption,
    LegalBasis,
    Neighborhoods,
    ResponsibleUnit,
    Source,
)
from .reporting_period import PeriodField, ReportingPeriod

Milestone = tuple[str, PartialDate | date | None]
"""A word of `locale` under `event`, and its day when it is known."""


class Publication(Record):
    """One thing the ward publishes: `data/<kind>/<năm>/<mã>.yml`.

    Each kind of record adds its own fields, `kind` (its folder and the first
    part of its addresses) and what day it is filed under.
    """

    kind: ClassVar[str]
    """The folder under `data/` and the first part of its addresses."""
    needs_clause: ClassVar[bool] = False
    """Whether a confirmed record must say which clause of Điều 11 it serves."""
    discloses: ClassVar[bool] = True
    """Whether it makes something known: not so what is kept back, asked for, taken off, or
    the statement that there was nothing."""

    id: Slug = Field(
        alias="ma",
        title="Mã",
        description="Không dấu, không đổi về sau, trùng tên tệp; là địa chỉ của trang.",
    )
    title: Line = Field(
        alias="tieu_de", title="Tiêu đề", description="Tên việc, ngắn và rõ, như người dân gọi."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Ví dụ 35/TTr-UBND."
    )
    issuer: Line | None = Field(
        None,
        alias="co_quan_ban_hanh",
        title="Cơ quan ban hành",
        description="Cơ quan ra văn bản hoặc tổ chức việc này.",
    )
    issued_on: Date | None = Field(
        None, alias="ngay_ban_hanh", title="Ngày ban hành", description="Ngày ký văn bản."
    )
    published_on: Date | None = Field(
        None, alias="ngay_dang", title="Ngày đăng", description="Ngày đăng lên trang mạng."
    )
    clauses: tuple[ClauseNumber, ...] = Field(
        (),
        alias="khoan_dieu_11",
        title="Khoản của Điều 11",
        description="Một hay nhiều số từ 1 đến 14. Bản ghi đã xác nhận phải có ít nhất một.",
    )
    neighborhoods: Neighborhoods = Field(
        alias="khu_pho",
        title="Khu phố",
        description="`tat-ca` hoặc danh sách mã trong data/khu-pho.yml.",
    )
    forms: tuple[FormUse, ...] = Field(
        (),
        alias="hinh_thuc",
        title="Hình thức công khai",
        description="Đã công khai bằng cách nào.",
    )
    posted_from: Day | None = Field(
        None, alias="niem_yet_tu", title="Niêm yết từ", description="Ngày bắt đầu niêm yết."
    )
    posted_until: Day | None = Field(
        None, alias="niem_yet_den", title="Niêm yết đến", description="Ngày cuối còn niêm yết."
    )
    is_permanent: Boolean = Field(
        False,
        alias="niem_yet_thuong_xuyen",
        title="Niêm yết thường xuyên",
        description="có: niêm yết không thời hạn (khoản 4, khoản 13).",
    )
    interruptions: tuple[Interruption, ...] = Field(
        (),
        alias="gian_doan",
        title="Gián đoạn",
        description="Những ngày việc niêm yết bị gián đoạn, cũ trước; trang tự lùi ngày cuối.",
    )
    annulment: Annulment | None = Field(
        None,
        alias="huy_bo",
        title="Hủy bỏ",
        description="Văn bản này đã bị hủy bỏ: ngày nào, vì sao, căn cứ nào.",
    )
    unit: ResponsibleUnit | None = Field(
        None,
        alias="don_vi_phu_trach",
        title="Đơn vị phụ trách",
        description="Ai trả lời người dân.",
    )
    duty_code: Slug | None = Field(
        None,
        alias="nghia_vu",
        title="Nghĩa vụ",
        description="Mã trong data/danh-muc/nghia-vu.yml khi việc này có mốc riêng, ví dụ "
        "k3-phuong-an-boi-thuong; không ghi thì theo mốc chung của khoản.",
    )
    told_period: PeriodField | None = Field(
        None,
        alias="ky",
        title="Kỳ",
        description="Kỳ mà nội dung nói về: 2026, 2026-H1 (6 tháng), 2026-Q3 (quý), 2026-09.",
    )
    counted_from: Day | None = Field(
        None,
        alias="tinh_han_tu",
        title="Tính hạn từ",
        description="Ngày hạn công khai bắt đầu tính, khi không phải ngày ban hành: ngày nhận "
        "văn bản, ngày khai mạc kỳ họp…",
    )
    legal_basis: tuple[LegalBasis, ...] = Field(
        (), alias="can_cu", title="Căn cứ pháp lý", description="Văn bản làm căn cứ."
    )
    basis_reviewed_on: Day | None = Field(
        None,
        alias="ra_soat_can_cu",
        title="Ngày rà soát căn cứ",
        description="Ngày có người đối chiếu bản này với lời văn mới của các văn bản căn cứ đã "
        "sửa, đã thay. Chưa đối chiếu thì không ghi.",
    )
    related: tuple[Slug, ...] = Field(
        (),
        alias="lien_quan",
        title="Liên quan",
        description="Mã các bản ghi cùng một việc, mọi loại: dự án, quyết định của dân, khoản "
        "đóng góp, giám sát… Ghi ở một bản là đủ, trang tự nối hai chiều.",
    )
    replaces: tuple[Slug, ...] = Field(
        (), alias="thay_the", title="Thay thế", description="Mã các bản ghi mà bản này thay thế."
    )
    corrections: tuple[Correction, ...] = Field(
        (), alias="dinh_chinh", title="Đính chính", description="Những điều đã sửa sau khi đăng."
    )
    attachments: tuple[Attachment, ...] = Field(
        (), alias="tep_dinh_kem", title="Tệp đính kèm", description="Tệp đặt cạnh bản ghi."
    )
    summary: Line = Field(
        alias="tom_tat",
        title="Tóm tắt dễ hiểu",
        description="Vài câu cho người dân: chuyện gì, liên quan đến ai, làm gì tiếp.",
    )
    content: Block | None = Field(
        None, alias="noi_dung", title="Nội dung", description="Toàn văn, viết theo Markdown."
    )
    personal_data_until: Day | None = Field(
        None,
        alias="du_lieu_ca_nhan_den",
        title="Dữ liệu cá nhân công khai đến",
        description="Ngày cuối được công khai `noi_dung` có dữ liệu cá nhân; sau ngày này trang "
        "không hiện `noi_dung` nữa.",
    )
    title_en: Line | None = Field(
        None, alias="tieu_de_en", title="Tiêu đề tiếng Anh", description="Tên bằng tiếng Anh."
    )
    summary_en: Line | None = Field(
        None, alias="tom_tat_en", title="Tóm tắt tiếng Anh", description="Tóm tắt bằng tiếng Anh."
    )
    confirmation: Confirmation = Field(
        "da-xac-nhan",
        alias="xac_nhan",
        title="Xác nhận",
        description="da-xac-nhan: của phường; cho-xac-nhan: tổng hợp từ nguồn công khai, chờ "
        "phường xác nhận, không tính là đã công khai; minh-hoa: dữ liệu của nơi khác.",
    )
    source: Source | None = Field(
        None,
        alias="nguon",
        title="Nguồn",
        description="Bắt buộc khi bản ghi chưa được phường xác nhận hoặc là dữ liệu minh hoạ.",
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều người đọc cần biết thêm."
    )

    @property
    def has_english(self) -> bool:
        """Whether the English site has a page of its own for this record."""
        return self.title_en is not None or self.summary_en is not None

    @property
    def is_of_another_place(self) -> bool:
        """Whether it shows what a real other place did, as its source tells: nobody judges that."""
        return self.confirmation == "minh-hoa" and bool(self.source and self.source.url)

    @property
    def address_kind(self) -> str:
        """The first part of the address of its page; a tombstone stands where its record stood."""
        return self.kind

    @property
    def links(self) -> tuple[str, ...]:
        """Ids of records about the same matter; a kind adds those that it names in own fields."""
        return self.related

    @property
    def filed_on(self) -> PartialDate | None:
        """The day the record is filed under: made public, else issued, else what it tells of."""
        known = (self.posted_from, self.published_on, *(day for _, day in self.milestones))
        return next((PartialDate.of(day) for day in known if day is not None), None)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Days of the matter itself, the most telling first; each kind has its own."""
        return (("issued", self.issued_on),)

    @property
    def arose_on(self) -> PartialDate | None:
        """The day of the matter itself, else the day it was made public."""
        own = next((day for _, day in self.milestones if day is not None), None)
        return PartialDate.of(own) if own is not None else self.filed_on

    @property
    def period(self) -> ReportingPeriod | None:
        """The period that its content tells of, when it tells of one; a kind may know it."""
        return self.told_period

    @property
    def interrupted_days(self) -> int | None:
        """How many days its posting did not hang; none while it still does not."""
        days = [one.days for one in self.interruptions]
        return None if None in days else sum(day for day in days if day)

    @property
    def last_posted_on(self) -> date | None:
        """The last day of its posting, moved on by each day on which it did not hang.

        Điều 13 khoản 2 asks for days on end; the site counts none that was lost. None when
        it has no end, or when nobody knows yet when it will hang again.
        """
        lost = self.interrupted_days
        if self.posted_until is None or lost is None:
            return None
        return self.posted_until + timedelta(days=lost)

    def is_content_public_on(self, day: date) -> bool:
        """Whether its full text may still be published."""
        return self.personal_data_until is None or day <= self.personal_data_until

    @property
    def postings(self) -> tuple[tuple[date, date], ...]:
        """First and last day of everything of it that hangs on a board for a time."""
        begins, ends = self.posted_from, self.last_posted_on
        return ((begins, ends),) if begins and ends else ()

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """Last days that the calendar tells, each with a word of `locale` under `event`.

        A kind adds its own, such as the day on which a consultation closes.
        """
        return (("posted_until", self.last_posted_on),) if self.last_posted_on else ()
