"""“Gỡ bỏ”: the tombstone of a record that was taken off, at the address where it stood.

Why a disclosed record may go at all is for the law to say; that it went, when, why and by whose
decision stays public (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 14 khoản 1: changes to
what was disclosed are disclosed too).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from ..dates import PartialDate
from .fields import FILLED, Day, Line, Slug
from .fingerprint import Sha256
from .parts import Declarant, LegalBasis, Neighborhoods
from .publication import Milestone, Publication


class Withdrawal(Publication):
    """One record taken off: `data/go-bo/<năm>/<mã cũ>.yml`; its id is that of the record."""

    kind: ClassVar[str] = "go-bo"
    discloses: ClassVar[bool] = False

    former_kind: Slug = Field(
        alias="loai",
        title="Loại cũ",
        description="Thư mục trong data/ mà bản ghi đã nằm, ví dụ cong-khai.",
    )
    title: Line = Field(
        alias="tieu_de",
        title="Tiêu đề",
        description="Tên cũ; tên cũ có dữ liệu phải giữ kín thì viết tên chung.",
    )
    summary: Line = Field(
        alias="ly_do",
        title="Lý do gỡ",
        description="Vì sao phải gỡ, bằng lời dễ hiểu; không nhắc lại điều đã gỡ.",
    )
    neighborhoods: Neighborhoods = Field(
        (),
        alias="khu_pho",
        title="Khu phố",
        description="`tat-ca` hoặc danh sách mã trong data/khu-pho.yml; không ghi là cả phường.",
    )
    withdrawn_on: Day = Field(alias="ngay_go", title="Ngày gỡ", description="Ngày gỡ khỏi trang.")
    legal_basis: Annotated[tuple[LegalBasis, ...], FILLED] = Field(
        alias="can_cu", title="Căn cứ pháp lý", description="Quy định buộc phải gỡ."
    )
    decided_by: Declarant | None = Field(
        None,
        alias="nguoi_quyet_dinh",
        title="Người quyết định",
        description="Người có chức vụ đã quyết định gỡ.",
    )
    sha256: Sha256 | None = Field(
        None,
        alias="sha256",
        title="Mã kiểm tra SHA-256",
        description="Mã của bản ghi đã gỡ, chép từ sổ cái, để sau này chứng minh đã từng có gì.",
    )

    @property
    def address_kind(self) -> str:
        """Where the record stood: links and printed codes still lead here."""
        return self.former_kind

    @property
    def has_english(self) -> bool:
        """Always: the record may have had an English page, and its address must say so too."""
        return True

    @property
    def filed_on(self) -> PartialDate | None:
        """The day it was taken off, whatever day it was disclosed."""
        return PartialDate.of(self.withdrawn_on)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The day it was taken off, and the day of the document."""
        return (("withdrawn", self.withdrawn_on), ("issued", self.issued_on))
