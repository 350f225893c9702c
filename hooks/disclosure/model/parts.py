"""Groups of fields that records of every kind may have.

Forms of disclosure and posting: Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 12 and 13.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .base import Entry
from .counts import Positive
from .fields import (
    FILLED,
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
    quoted,
    refusal,
)
from .fingerprint import Sha256

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


class Declarant(Entry):
    """Who answers for a decision or a statement by the function held; the name is optional."""

    position: Line = Field(
        alias="chuc_vu", title="Chức vụ", description="Chức vụ người ký, ví dụ: Chủ tịch UBND."
    )
    name: Short | None = Field(
        None, alias="ho_ten", title="Họ và tên", description="Tên trong chức vụ công."
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
    article: Positive | None = Field(None, alias="dieu", title="Điều", description="Số điều.")
    clause: Positive | None = Field(None, alias="khoan", title="Khoản", description="Số khoản.")
    point: Short | None = Field(None, alias="diem", title="Điểm", description="Chữ của điểm.")


class Correction(Entry):
    """What was put right after publication, and why; the first text stays readable."""

    corrected_on: Day = Field(alias="ngay", title="Ngày", description="Ngày đính chính.")
    change: Line = Field(
        alias="noi_dung", title="Nội dung", description="Sửa điều gì: trước là gì, nay là gì."
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao phải đính chính.")
    hides_former: Boolean = Field(
        False,
        alias="giu_kin",
        title="Giữ kín điều cũ",
        description="có: điều đã sửa là dữ liệu cá nhân hoặc điều không được công khai; lịch sử "
        "trên trang không hiện lại điều cũ.",
    )


class Interruption(Entry):
    """Days on which a posting did not hang. Điều 13 khoản 2 asks for days on end (liên tục)."""

    interrupted_from: Day = Field(
        alias="tu", title="Từ ngày", description="Ngày đầu không còn niêm yết."
    )
    interrupted_until: Day | None = Field(
        None,
        alias="den",
        title="Đến ngày",
        description="Ngày cuối không còn niêm yết; chưa niêm yết lại thì không ghi.",
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao bị gián đoạn.")

    @property
    def days(self) -> int | None:
        """How many days were lost, both counted; none while nobody knows."""
        if self.interrupted_until is None:
            return None
        return (self.interrupted_until - self.interrupted_from).days + 1

    def holds(self, day: date) -> bool:
        """Whether nothing hangs on a day."""
        ends = self.interrupted_until
        return self.interrupted_from <= day and (ends is None or day <= ends)


class Annulment(Entry):
    """The document was annulled: it stays readable, and says that it holds no more."""

    annulled_on: Day = Field(alias="ngay", title="Ngày hủy bỏ", description="Ngày bị hủy bỏ.")
    number: Short | None = Field(
        None,
        alias="so_hieu",
        title="Số, ký hiệu",
        description="Số, ký hiệu của văn bản hủy bỏ.",
    )
    reason: Line = Field(alias="ly_do", title="Lý do", description="Vì sao bị hủy bỏ.")
    legal_basis: Annotated[tuple[LegalBasis, ...], FILLED] = Field(
        alias="can_cu", title="Căn cứ", description="Quy định làm căn cứ để hủy bỏ."
    )


class Attachment(Entry):
    """A file published with the record; what its bytes tell is computed.

    Its posting and its personal data run by two clocks: a list may have to leave the site
    while the record of it stays (Luật 91/2025/QH15).
    """

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
    personal_data_until: Day | None = Field(
        None,
        alias="du_lieu_ca_nhan_den",
        title="Dữ liệu cá nhân công khai đến",
        description="Ngày cuối được công khai tệp có dữ liệu cá nhân; sau ngày này trang gỡ tệp.",
    )
    published_sha256: Sha256 | None = Field(
        None,
        alias="sha256",
        title="Mã kiểm tra SHA-256",
        description="Trang tự tính. Chỉ ghi lại mã đã đăng khi tệp hết hạn đã xóa khỏi kho.",
    )

    def is_public_on(self, day: date) -> bool:
        """Whether the file may still be published."""
        return self.personal_data_until is None or day <= self.personal_data_until


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
            f"{quoted(value)} không phải danh sách. Viết `tat-ca` nếu liên quan cả phường, hoặc "
            "mỗi khu phố một dòng: `- khu-1`.",
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
