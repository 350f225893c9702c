"""The disclosure (công khai): one thing the ward has made known, in which forms and when.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to Điều 14.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .base import Entry, Record
from .fields import (
    Block,
    Boolean,
    Date,
    Day,
    Email,
    Integer,
    Line,
    Phone,
    Short,
    Slug,
    Url,
    parse_line,
    refusal,
)

Confirmation = Literal["da-xac-nhan", "cho-xac-nhan", "minh-hoa"]
"""Whether the ward stands behind a record; `cho-xac-nhan` never counts as disclosed."""


class Signer(Entry):
    """Who signed, in the public function held (Nghị định 30/2020/NĐ-CP, Điều 13)."""

    name: Short = Field(alias="ho_ten", title="Họ và tên", description="Người ký văn bản.")
    position: Short = Field(alias="chuc_vu", title="Chức vụ", description="Ví dụ: Phó Chủ tịch.")
    authority: Short | None = Field(
        None,
        alias="quyen_han",
        title="Quyền hạn ký",
        description="TM., KT., Q., TL. hoặc TUQ. như ghi trên văn bản.",
    )


class FormUse(Entry):
    """One form of disclosure that was used: where, from when until when."""

    form: Slug = Field(
        alias="loai",
        title="Hình thức",
        description="Mã trong data/danh-muc/hinh-thuc.yml, ví dụ bang-niem-yet, trang-mang.",
    )
    place: Line | None = Field(
        None, alias="noi", title="Nơi", description="Nơi niêm yết, kênh phát, cuộc họp."
    )
    used_from: Date | None = Field(
        None, alias="tu", title="Từ ngày", description="Ngày bắt đầu ở nơi này."
    )
    used_until: Date | None = Field(
        None, alias="den", title="Đến ngày", description="Ngày kết thúc ở nơi này."
    )
    note: Line | None = Field(None, alias="ghi_chu", title="Ghi chú", description="Ghi chú.")


class ResponsibleUnit(Entry):
    """Who answers for the record, and how to reach them."""

    name: Short = Field(alias="ten", title="Tên đơn vị", description="Đơn vị phụ trách.")
    phone: Phone | None = Field(
        None, alias="dien_thoai", title="Điện thoại", description="Số điện thoại công vụ."
    )
    email: Email | None = Field(
        None, alias="thu_dien_tu", title="Thư điện tử", description="Địa chỉ thư công vụ."
    )
    place: Line | None = Field(
        None, alias="noi_tiep", title="Nơi tiếp", description="Phòng, bàn, giờ tiếp."
    )


class LegalBasis(Entry):
    """A legal document the record rests on, to the article and clause if known."""

    name: Line = Field(
        alias="van_ban", title="Văn bản", description="Tên văn bản, ví dụ Luật Đất đai 2024."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số hiệu", description="Ví dụ 10/2022/QH15."
    )
    article: Integer | None = Field(None, alias="dieu", title="Điều", description="Số điều.")
    clause: Integer | None = Field(None, alias="khoan", title="Khoản", description="Số khoản.")
    point: Short | None = Field(None, alias="diem", title="Điểm", description="Chữ của điểm.")


class Correction(Entry):
    """What was put right after publication, and why; the first text stays readable."""

    corrected_on: Day = Field(alias="ngay", title="Ngày", description="Ngày đính chính.")
    change: Line = Field(
        alias="noi_dung", title="Nội dung", description="Sửa điều gì: trước là gì, nay là gì."
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao phải đính chính.")


class Attachment(Entry):
    """A file published with the record. Type, size and SHA-256 are computed, never typed."""

    title: Line = Field(alias="ten", title="Tên tệp hiển thị", description="Tên để người dân đọc.")
    path: Short = Field(
        alias="tep",
        title="Tên tệp",
        description="Tên tệp đặt cạnh bản ghi, ví dụ to-trinh-35.pdf.",
    )
    is_extract: Boolean = Field(
        False,
        alias="trich",
        title="Bản trích",
        description="có: tệp đã lược bỏ phần không được công khai.",
    )


class Source(Entry):
    """Where a record that the ward has not confirmed was found."""

    description: Line = Field(
        alias="mo_ta", title="Mô tả nguồn", description="Cơ quan, tờ báo hoặc hồ sơ."
    )
    url: Url | None = Field(None, alias="dia_chi", title="Địa chỉ", description="Liên kết nguồn.")


def _neighborhoods(value: object) -> object:
    """`tat-ca` stands for the whole ward, kept as an empty tuple."""
    if isinstance(value, str):
        if parse_line(value) == "tat-ca":
            return ()
        raise refusal(
            "invalid-neighborhoods",
            "viết `tat-ca` nếu liên quan cả phường, hoặc một danh sách: mỗi dòng `- khu-1`.",
        )
    if value == []:
        raise refusal("empty-field", "danh sách trống. Viết `tat-ca` nếu liên quan cả phường.")
    return value


ClauseNumber = Annotated[Integer, WithJsonSchema({"enum": list(range(1, 15))})]
"""A clause of Điều 11, which has fourteen; that it exists is a rule."""

Neighborhoods = Annotated[
    tuple[Slug, ...],
    BeforeValidator(_neighborhoods),
    WithJsonSchema(
        {"anyOf": [{"const": "tat-ca"}, {"type": "array", "items": {"type": "string"}}]}
    ),
]


class Disclosure(Record):
    """One disclosed document, result or list: `data/cong-khai/<năm>/<mã>.yml`."""

    id: Slug = Field(
        alias="ma",
        title="Mã",
        description="Không dấu, không đổi về sau, trùng tên tệp; là địa chỉ của trang.",
    )
    abstract: Line = Field(
        alias="trich_yeu", title="Trích yếu", description="Trích yếu ghi trên văn bản."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số, ký hiệu", description="Ví dụ 35/TTr-UBND."
    )
    document_type: Slug | None = Field(
        None,
        alias="loai_van_ban",
        title="Loại văn bản",
        description="Mã trong data/danh-muc/loai-van-ban.yml, ví dụ to-trinh.",
    )
    other_type: Short | None = Field(
        None,
        alias="loai_khac",
        title="Loại khác",
        description="Khi không phải một trong 29 loại văn bản, ví dụ: Tin kỳ họp.",
    )
    issuer: Line = Field(
        alias="co_quan_ban_hanh", title="Cơ quan ban hành", description="Cơ quan ra văn bản."
    )
    signer: Signer | None = Field(
        None, alias="nguoi_ky", title="Người ký", description="Họ tên và chức vụ người ký."
    )
    issued_on: Date | None = Field(
        None, alias="ngay_ban_hanh", title="Ngày ban hành", description="Ngày ký văn bản."
    )
    effective_on: Date | None = Field(
        None, alias="ngay_hieu_luc", title="Ngày hiệu lực", description="Ngày có hiệu lực."
    )
    event_on: Date | None = Field(
        None,
        alias="ngay_su_kien",
        title="Ngày diễn ra",
        description="Ngày kỳ họp hoặc sự việc nêu trong bản ghi.",
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
    unit: ResponsibleUnit | None = Field(
        None,
        alias="don_vi_phu_trach",
        title="Đơn vị phụ trách",
        description="Ai trả lời người dân.",
    )
    legal_basis: tuple[LegalBasis, ...] = Field(
        (), alias="can_cu", title="Căn cứ pháp lý", description="Văn bản làm căn cứ."
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
