"""Models and commendations: what was registered, verified, recognised, and for what.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 8 khoản 4: good examples are praised and
rewarded in time. Residents are counted, never named.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from .amounts import Amount
from .base import Entry
from .counts import Positive
from .fields import Date, Line, Short
from .figures import StatedFigure
from .publication import Milestone, Publication

ExemplarType = Literal["mo-hinh", "danh-hieu", "khen-thuong"]
Outcome = Literal["cong-nhan", "khong-cong-nhan"]
CommendedGroup = Literal["tap-the", "ho-gia-dinh", "ca-nhan"]


class Criterion(Entry):
    """One criterion with its scores; a score that is not typed is not zero."""

    name: Line = Field(alias="noi_dung", title="Tiêu chí", description="Tiêu chí nào.")
    maximum: Amount | None = Field(
        None, alias="diem_toi_da", title="Điểm tối đa", description="Điểm cao nhất có thể đạt."
    )
    self_score: Amount | None = Field(
        None, alias="tu_cham", title="Tự chấm", description="Điểm nơi đăng ký tự chấm."
    )
    verified_score: Amount | None = Field(
        None, alias="tham_dinh", title="Thẩm định", description="Điểm sau khi thẩm định."
    )


class Recognition(Entry):
    """What was decided, by whom, in which document."""

    outcome: Outcome = Field(
        alias="ket_qua", title="Kết quả", description="cong-nhan hoặc khong-cong-nhan."
    )
    decided_on: Date = Field(alias="ngay", title="Ngày", description="Ngày quyết định.")
    authority: Line = Field(
        alias="co_quan", title="Cơ quan quyết định", description="Cơ quan công nhận."
    )
    number: Short | None = Field(
        None, alias="so_hieu", title="Số quyết định", description="Ví dụ 12/QĐ-UBND."
    )
    honour: Line | None = Field(
        None, alias="danh_hieu", title="Danh hiệu", description="Danh hiệu, hình thức khen."
    )
    reason: Line | None = Field(
        None, alias="ly_do", title="Lý do", description="Vì sao không công nhận."
    )


class Commendation(Entry):
    """How many were commended, never who."""

    group: CommendedGroup = Field(
        alias="doi_tuong",
        title="Khen ai",
        description="Một trong ba mã cho sẵn; chỉ ghi số lượng, không ghi tên.",
    )
    count: Positive = Field(alias="so_luong", title="Số lượng", description="Bao nhiêu.")
    award: Line | None = Field(
        None, alias="hinh_thuc", title="Hình thức khen", description="Giấy khen, bằng khen…"
    )


class Exemplar(Publication):
    """A model, an honour or a commendation: `data/guong-dien-hinh/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "guong-dien-hinh"

    exemplar_type: ExemplarType = Field(
        alias="loai", title="Loại", description="mo-hinh, danh-hieu hoặc khen-thuong."
    )
    registrant: Line | None = Field(
        None,
        alias="noi_dang_ky",
        title="Nơi đăng ký",
        description="Khu phố, đơn vị, tổ chức đăng ký; không ghi tên người dân.",
    )
    registered_on: Date | None = Field(
        None,
        alias="ngay_dang_ky",
        title="Ngày đăng ký",
        description="Ngày hoặc năm đăng ký, ví dụ 2026.",
    )
    started_on: Date | None = Field(
        None, alias="ngay_bat_dau", title="Bắt đầu", description="Ngày bắt đầu thực hiện."
    )
    event_on: Date | None = Field(
        None,
        alias="ngay_su_kien",
        title="Ngày diễn ra",
        description="Ngày trao, ngày họp xét hoặc ngày hội.",
    )
    criteria: tuple[Criterion, ...] = Field(
        (), alias="tieu_chi", title="Tiêu chí", description="Mỗi tiêu chí một mục, có điểm."
    )
    recognition: Recognition | None = Field(
        None, alias="cong_nhan", title="Công nhận", description="Ghi khi đã có quyết định."
    )
    achievements: tuple[Line, ...] = Field(
        (), alias="viec_da_lam", title="Việc đã làm", description="Mỗi việc một dòng."
    )
    figures: tuple[StatedFigure, ...] = Field(
        (), alias="so_lieu", title="Số liệu", description="Số liệu như nguồn ghi."
    )
    commendations: tuple[Commendation, ...] = Field(
        (), alias="khen_thuong", title="Khen thưởng", description="Số tập thể, hộ, cá nhân."
    )

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Registered, else begun, else happened, else decided."""
        return (
            ("model_registered", self.registered_on),
            ("model_started", self.started_on),
            ("happened", self.event_on),
            ("model_decided", self.recognition.decided_on if self.recognition else None),
            ("issued", self.issued_on),
        )
