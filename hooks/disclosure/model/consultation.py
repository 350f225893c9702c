"""The consultation (lấy ý kiến Nhân dân): what is asked, how to answer, and what came of it.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 25 to Điều 29.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .base import Entry
from .consultation_answers import Question
from .counts import Count
from .fields import Block, Date, Day, Email, Line, Phone, Short, Slug, Url, parse_integer, refusal
from .publication import Milestone, Publication

Way = Literal[
    "hoi-nghi",
    "hop-dan",
    "phieu-ho",
    "hom-thu",
    "mat-tran",
    "trang-mang",
    "mang-xa-hoi",
    "doi-thoai",
    "khac",
]
"""Điều 26 khoản 1, points a to h in their order; `khac` is a way of another law (khoản 2)."""
Reception = Literal["tiep-thu", "mot-phan", "khong-tiep-thu"]
"""What became of a group of comments: taken in, partly, or not (Điều 28 khoản 3)."""

LAST_SUBJECT = 9
"""Điều 25 has nine clauses."""
LEAST_DAYS = 20
"""Điều 28 khoản 2: open at least so many days, unless another law says otherwise."""
LAW_IN_FORCE = date(2023, 7, 1)
"""The day Luật 10/2022/QH15 took effect."""


def _subject(value: Any) -> int:
    number = parse_integer(value)
    if not 1 <= number <= LAST_SUBJECT:
        raise refusal(
            "unknown-subject",
            f"Điều 25 không có khoản {number}. Chọn số từ 1 đến {LAST_SUBJECT}.",
        )
    return number


Subject = Annotated[
    int,
    BeforeValidator(_subject),
    WithJsonSchema({"enum": list(range(1, LAST_SUBJECT + 1))}),
]
"""A clause of Điều 25: what residents comment on."""


class Channel(Entry):
    """One way to give an opinion: where, when, whom to call."""

    way: Way = Field(
        alias="cach",
        title="Cách",
        description="hoi-nghi, hop-dan, phieu-ho, hom-thu (kể cả đường dây nóng), mat-tran, "
        "trang-mang, mang-xa-hoi, doi-thoai (Điều 26 khoản 1) hoặc khac.",
    )
    name: Line = Field(
        alias="ten",
        title="Tên kênh",
        description="Như người dân gọi, ví dụ: Bộ phận Tiếp nhận và trả kết quả.",
    )
    address: Line | None = Field(
        None, alias="dia_chi", title="Địa chỉ", description="Đến đâu, phòng nào."
    )
    phone: Phone | None = Field(
        None, alias="dien_thoai", title="Điện thoại", description="Số công vụ."
    )
    email: Email | None = Field(
        None,
        alias="thu_dien_tu",
        title="Thư điện tử",
        description="Hộp thư công vụ; trang tự điền tiêu đề thư.",
    )
    url: Url | None = Field(
        None, alias="lien_ket", title="Liên kết", description="Trang nhận góp ý trên mạng."
    )
    hours: Line | None = Field(
        None, alias="gio", title="Giờ", description="Ngày, giờ nhận ý kiến hoặc giờ họp."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều cần biết khi dùng kênh này."
    )


class ChannelCount(Entry):
    """How many comments came by one way."""

    way: Way = Field(alias="cach", title="Cách", description="Như `cach` của kênh.")
    count: Count = Field(alias="so", title="Số ý kiến", description="Số ý kiến nhận được.")


class CommentGroup(Entry):
    """Comments that say the same, and what the authority answered to them."""

    comment: Line = Field(
        alias="y_kien",
        title="Ý kiến",
        description="Tóm nhóm ý kiến bằng lời, không nêu tên người góp ý.",
    )
    count: Count | None = Field(
        None, alias="so", title="Số ý kiến", description="Bao nhiêu ý kiến cùng nội dung này."
    )
    reception: Reception = Field(
        alias="tra_loi", title="Trả lời", description="tiep-thu, mot-phan hoặc khong-tiep-thu."
    )
    reason: Line | None = Field(
        None,
        alias="ly_do",
        title="Lý do",
        description="Sửa ở đâu, hoặc vì sao không. Bắt buộc khi không tiếp thu trọn vẹn.",
    )


class FinalDocument(Entry):
    """What was decided in the end."""

    name: Line = Field(alias="ten", title="Tên văn bản", description="Tên văn bản cuối cùng.")
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Ví dụ 12/QĐ-UBND."
    )
    issued_on: Date | None = Field(
        None, alias="ngay_ban_hanh", title="Ngày ban hành", description="Ngày ký văn bản."
    )
    record: Slug | None = Field(
        None, alias="ban_ghi", title="Bản ghi", description="Mã bản ghi của văn bản trên trang này."
    )
    url: Url | None = Field(
        None, alias="lien_ket", title="Liên kết", description="Khi văn bản nằm ở trang khác."
    )


class Outcome(Entry):
    """The published summary, reception and reasons (Điều 28 khoản 3, khoản 4)."""

    answered_on: Day | None = Field(
        None,
        alias="ngay",
        title="Ngày công khai kết quả",
        description="Ngày công khai kết quả tổng hợp, giải trình, tiếp thu. Bản ghi của phường "
        "phải có.",
    )
    channels: tuple[ChannelCount, ...] = Field(
        (), alias="so_y_kien", title="Số ý kiến", description="Theo từng cách; trang tự cộng."
    )
    groups: tuple[CommentGroup, ...] = Field(
        (), alias="nhom_y_kien", title="Nhóm ý kiến", description="Mỗi nhóm một trả lời."
    )
    departure: Line | None = Field(
        None,
        alias="khac_da_so",
        title="Giải trình khi quyết định khác ý kiến đa số",
        description="Lý do của cơ quan quyết định (Điều 28 khoản 4).",
    )
    document: FinalDocument | None = Field(
        None, alias="van_ban_cuoi", title="Văn bản cuối cùng", description="Văn bản đã ban hành."
    )


class ClauseChange(Entry):
    """One clause of the draft, before and after the comments."""

    name: Short = Field(alias="ten", title="Điều, khoản", description="Ví dụ: Điều 5 khoản 2.")
    before: Block | None = Field(
        None, alias="ban_dau", title="Bản lấy ý kiến", description="Không có là điều mới thêm."
    )
    after: Block | None = Field(
        None, alias="ban_cuoi", title="Bản cuối", description="Không có là điều đã bỏ."
    )
    reason: Line | None = Field(
        None, alias="ly_do", title="Vì sao sửa", description="Theo nhóm ý kiến nào."
    )


class Consultation(Publication):
    """One consultation of residents: `data/lay-y-kien/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "lay-y-kien"

    subjects: tuple[Subject, ...] = Field(
        (),
        alias="khoan_dieu_25",
        title="Khoản của Điều 25",
        description="Một hay nhiều số từ 1 đến 9: người dân góp ý về việc gì.",
    )
    asked: Line | None = Field(
        None,
        alias="hoi_ai",
        title="Hỏi ai",
        description="Ví dụ: đại diện hộ gia đình khu phố 3 và khu phố 5.",
    )
    questions: tuple[Question, ...] = Field(
        (), alias="cau_hoi", title="Câu hỏi", description="Mỗi câu một mục, cả kết quả sau này."
    )
    open_from: Day | None = Field(
        None, alias="mo_tu", title="Nhận ý kiến từ", description="Ngày đầu nhận ý kiến."
    )
    open_until: Day | None = Field(
        None, alias="mo_den", title="Nhận ý kiến đến", description="Ngày cuối nhận ý kiến."
    )
    met_on: Date | None = Field(
        None,
        alias="ngay_hoi_nghi",
        title="Ngày hội nghị",
        description="Ngày hội nghị, cuộc họp lấy ý kiến, khi lấy ý kiến bằng cách ấy.",
    )
    own_period: Line | None = Field(
        None,
        alias="thoi_han_rieng",
        title="Thời hạn theo luật khác",
        description="Khi luật khác định số ngày lấy ý kiến: luật nào, bao nhiêu ngày.",
    )
    channels: tuple[Channel, ...] = Field(
        (), alias="kenh", title="Kênh góp ý", description="Góp ý bằng cách nào, ở đâu, giờ nào."
    )
    answer_due_on: Day | None = Field(
        None,
        alias="han_tra_loi",
        title="Hạn trả lời",
        description="Ngày phải công khai kết quả, theo kế hoạch lấy ý kiến (Điều 28 khoản 1). "
        "Quá ngày này mà chưa có kết quả, trang ghi “quá hạn trả lời”.",
    )
    outcome: Outcome | None = Field(
        None,
        alias="ket_qua",
        title="Kết quả",
        description="Tổng hợp, tiếp thu, giải trình. Chỉ ghi khi đã công khai.",
    )
    changes: tuple[ClauseChange, ...] = Field(
        (),
        alias="dieu_sua",
        title="Điều, khoản đã sửa",
        description="Bản lấy ý kiến và bản cuối; trang tự chỉ ra chữ thêm, chữ bỏ.",
    )

    @property
    def links(self) -> tuple[str, ...]:
        """Related records, and the record of the final document."""
        final = self.outcome.document if self.outcome else None
        return (*self.related, *((final.record,) if final and final.record else ()))

    @property
    def commented_from(self) -> date | None:
        """The day that the time for opinions counts from: it is open and its content known."""
        if self.open_from is None:
            return None
        published = self.published_on if self.published_on and self.published_on.day else None
        known = [day for day in (self.posted_from, published and published.earliest()) if day]
        return max(self.open_from, min(known, default=self.open_from))

    @property
    def counted_days(self) -> int | None:
        """Days for opinions as the law counts them: those after the content was made known.

        Luật 10/2022/QH15, Điều 28 khoản 2; Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2.
        """
        begins = self.commented_from
        return (self.open_until - begins).days if begins and self.open_until else None

    @property
    def is_short(self) -> bool:
        """Whether it is open for fewer days than the law asks, with no other law named."""
        days, begins = self.counted_days, self.open_from
        if days is None or begins is None or self.own_period is not None:
            return False
        return begins >= LAW_IN_FORCE and days < LEAST_DAYS

    @property
    def deadlines(self) -> tuple[tuple[str, date], ...]:
        """The last day for opinions and the day the answer is due, beside those of posting."""
        own = (
            ("consultation_closes", self.open_until),
            ("consultation_answer_due", self.answer_due_on),
        )
        return (*super().deadlines, *((word, day) for word, day in own if day))

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Opened, else answered, else issued; then when the answer was due."""
        return (
            ("consultation_opens", self.open_from),
            ("consultation_met", self.met_on),
            ("consultation_answered", self.outcome.answered_on if self.outcome else None),
            ("issued", self.issued_on),
            ("consultation_closes", self.open_until),
            ("consultation_answer_due", self.answer_due_on),
        )
