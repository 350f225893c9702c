"""Duties (nghĩa vụ): what the law asks for, by when, in which forms, as data.

`data/danh-muc/nghia-vu.yml`. A judicial officer reads and corrects it; the package reckons every
due day from it. A duty that the law changes is written again under the same code with its own
days of validity: what happened before the change is judged by the former text.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .base import Entry
from .catalogue import LegalEntry
from .counts import DayType, Positive
from .fields import FILLED, Boolean, Day, Integer, Line, Slug
from .parts import ClauseNumber, LegalBasis

Bound = Literal["cham-nhat", "it-nhat", "truoc"]
"""At the latest so many days after; at least so many days long; so many days before."""
Start = Literal[
    "ban-hanh",
    "het-ky",
    "dau-ky",
    "niem-yet",
    "dien-ra",
    "ket-thuc",
    "khai-mac",
    "bieu-quyet",
    "nhan-quyet-dinh",
    "mo-lay-y-kien",
    "dong-lay-y-kien",
    "nhan-kien-nghi",
    "nhan-de-nghi",
    "khac",
]
"""The event from which days are counted: a day of the record or of the reporting period."""
Completion = Literal[
    "cong-khai",
    "cong-khai-lich",
    "dong-lay-y-kien",
    "cong-bo-ket-qua",
    "gui-quyet-dinh",
    "cong-nhan",
    "tra-loi",
    "to-chuc",
]
"""What fulfils it: which day of the record shows that it is done."""
Recurrence = Literal[
    "khi-phat-sinh",
    "thuong-xuyen",
    "hang-tuan",
    "hang-thang",
    "hang-quy",
    "6-thang",
    "hang-nam",
    "nhiem-ky",
]
"""How often it comes again; `khi-phat-sinh`: whenever there is something. No calendar of
obligations is made of what is weekly or standing."""
PostingTerm = Literal["co-thoi-han", "thuong-xuyen", "den-khi-xong", "theo-quy-dinh-rieng"]
"""On boards for so many days, standing, until the matter is finished, or as another law says."""
Topic = Literal[
    "so-sach",
    "lay-y-kien",
    "dan-ban",
    "quy-uoc",
    "giam-sat",
    "doi-thoai",
    "tiep-cong-dan",
    "trang-mang",
]
"""What a duty is about that serves no clause of Điều 11."""


class RequiredForm(Entry):
    """A form of disclosure (Điều 12) that the duty requires."""

    form: Slug = Field(
        alias="loai", title="Hình thức", description="Mã trong data/danh-muc/hinh-thuc.yml."
    )
    days: Positive | None = Field(
        None,
        alias="so_ngay",
        title="Số ngày liên tục",
        description="Ít nhất bao nhiêu ngày liên tục; niêm yết thì ghi ở `so_ngay_niem_yet`.",
    )
    is_if_available: Boolean = Field(
        False,
        alias="neu_co",
        title="Nếu có",
        description="có: chỉ bắt buộc khi phường có phương tiện ấy (truyền thanh).",
    )


class Duty(LegalEntry):
    """One rule of law, valid from a day on and perhaps until another."""

    code: Slug = Field(alias="ma", title="Mã", description="Mã dùng trong bản ghi, không đổi.")
    clause: ClauseNumber | None = Field(
        None, alias="khoan", title="Khoản", description="Khoản của Điều 11 mà việc này thuộc về."
    )
    topic: Topic | None = Field(
        None,
        alias="viec",
        title="Việc",
        description="Nhóm việc, khi không thuộc khoản nào của Điều 11: so-sach (kế hoạch, danh "
        "sách, báo cáo), lay-y-kien, dan-ban, quy-uoc, giam-sat, doi-thoai, tiep-cong-dan, "
        "trang-mang.",
    )
    is_general: Boolean = Field(
        False,
        alias="mac_dinh",
        title="Mốc chung của khoản",
        description="có: áp dụng cho mọi bản ghi của khoản khi không có mốc riêng.",
    )
    kinds: tuple[Slug, ...] = Field(
        (),
        alias="loai",
        title="Loại bản ghi",
        description="Chỉ áp dụng cho các loại bản ghi này, ví dụ ngan-sach, dan-ban.",
    )
    stages: tuple[Slug, ...] = Field(
        (),
        alias="giai_doan",
        title="Giai đoạn",
        description="Chỉ áp dụng cho giai đoạn này của ngân sách, ví dụ quyet-toan; loại của sự "
        "kiện, ví dụ doi-thoai; hoặc việc của dân bàn, ví dụ bau-to-truong.",
    )
    name: Line = Field(alias="ten", title="Tên", description="Phải công khai, phải làm việc gì.")
    name_en: Line = Field(alias="ten_en", title="Tên tiếng Anh", description="Tên tiếng Anh.")
    responsible: Line = Field(alias="ai", title="Ai phải làm", description="Cơ quan, người.")
    start: Start | None = Field(
        None, alias="su_kien", title="Sự kiện bắt đầu tính", description="Tính hạn từ ngày nào."
    )
    start_text: Line | None = Field(
        None, alias="ke_tu", title="Kể từ", description="Sự kiện ấy bằng lời."
    )
    days: Integer | None = Field(
        None, alias="so_ngay", title="Số ngày", description="Không ghi khi luật không định số ngày."
    )
    day_type: DayType = Field(
        "ngay", alias="loai_ngay", title="Loại ngày", description="ngay hoặc ngay-lam-viec."
    )
    bound: Bound = Field(
        "cham-nhat",
        alias="kieu",
        title="Kiểu mốc",
        description="cham-nhat: chậm nhất sau bấy nhiêu ngày; it-nhat: kéo dài ít nhất; "
        "truoc: xong trước sự kiện bấy nhiêu ngày.",
    )
    completion: Completion = Field(
        "cong-khai", alias="xong_khi", title="Xong khi", description="Việc gì thì coi là đã làm."
    )
    forms: tuple[RequiredForm, ...] = Field(
        (),
        alias="hinh_thuc",
        title="Hình thức bắt buộc",
        description="Điều 13; mốc riêng không ghi thì theo mốc chung của khoản.",
    )
    posting: PostingTerm | None = Field(
        None, alias="niem_yet", title="Niêm yết", description="Niêm yết bao lâu."
    )
    posting_days: Positive | None = Field(
        None,
        alias="so_ngay_niem_yet",
        title="Số ngày niêm yết ít nhất",
        description="Ngày liên tục, không kể ngày bắt đầu.",
    )
    posting_day_type: DayType = Field(
        "ngay",
        alias="loai_ngay_niem_yet",
        title="Loại ngày niêm yết",
        description="ngay hoặc ngay-lam-viec.",
    )
    retention: Line | None = Field(
        None, alias="luu_giu", title="Lưu trên mạng", description="Phải xem được đến bao giờ."
    )
    recurrence: Recurrence = Field(
        "khi-phat-sinh", alias="dinh_ky", title="Định kỳ", description="Bao lâu một lần."
    )
    numbers: tuple[Positive, ...] = Field(
        (),
        alias="ky_so",
        title="Kỳ số",
        description="Chỉ những kỳ này trong năm, ví dụ [1, 2, 3] là ba quý đầu.",
    )
    legal_basis: Annotated[tuple[LegalBasis, ...], FILLED] = Field(
        alias="can_cu", title="Căn cứ", description="Luật, điều, khoản."
    )
    is_policy: Boolean = Field(
        False,
        alias="chinh_sach",
        title="Chính sách",
        description="có: số ngày do phường tự đặt, không phải mốc của luật; chỉ dùng để nhắc và "
        "cho bản ghi nêu đích danh.",
    )
    valid_from: Day = Field(
        alias="hieu_luc_tu", title="Hiệu lực từ", description="Ngày đầu quy định này áp dụng."
    )
    valid_until: Day | None = Field(
        None, alias="hieu_luc_den", title="Hiệu lực đến", description="Ngày cuối còn áp dụng."
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")

    @property
    def recurs(self) -> bool:
        """Whether it comes again each period, whatever happens."""
        return self.recurrence in ("hang-thang", "hang-quy", "6-thang", "hang-nam")

    def is_in_force(self, day: date) -> bool:
        """Whether it applies to what happened on a day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)
