"""The budget (ngân sách): one step of one year's budget, in tables whose totals add up.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 2; Nghị định 73/2026/NĐ-CP,
Điều 36 khoản 3 and Điều 37; forms: Thông tư 26/2026/TT-BTC, Điều 26.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from .amounts import PERCENT, Amount, MoneyUnit, Unit
from .base import Entry
from .fields import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    Boolean,
    Date,
    Line,
    Short,
    Slug,
    parse_integer,
    quoted,
    refusal,
)
from .figures import StatedFigure
from .publication import Milestone, Publication
from .reporting_period import ReportingPeriod

Stage = Literal[
    "du-toan-trinh",
    "du-toan",
    "dieu-chinh",
    "thuc-hien-quy-1",
    "thuc-hien-quy-2",
    "thuc-hien-6-thang",
    "thuc-hien-quy-3",
    "thuc-hien-9-thang",
    "thuc-hien-quy-4",
    "uoc-ca-nam",
    "thuc-hien-ca-nam",
    "quyet-toan",
]
"""A step of the year, in the order of the year.

`thuc-hien-quy-1` is the first three months; `-quy-2`, `-quy-3`, `-quy-4` are a quarter alone,
the others count from the beginning of the year.
"""


def _year(value: object) -> int:
    year = parse_integer(value)
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise refusal(
            "invalid-number", f"{quoted(str(value))} không phải một năm. Viết bốn chữ số: 2026"
        )
    return year


Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": ["integer", "string"]})]
"""A budget year."""


class BudgetColumn(Entry):
    """A column of numbers of a table."""

    code: Slug = Field(
        alias="ma", title="Mã cột", description="Mã dùng ở `so` của từng dòng, ví dụ du-toan."
    )
    name: Short = Field(alias="ten", title="Tên cột", description="Như ghi trên biểu.")
    unit: Unit | None = Field(
        None,
        alias="don_vi",
        title="Đơn vị của cột",
        description="Khi khác đơn vị của biểu, ví dụ phan-tram.",
    )
    numerator: Slug | None = Field(
        None,
        alias="tu_so",
        title="Tử số",
        description="Cột tỷ lệ: mã cột bị chia; trang tự tính tỷ lệ.",
    )
    denominator: Slug | None = Field(
        None, alias="mau_so", title="Mẫu số", description="Cột tỷ lệ: mã cột chia, là 100 %."
    )
    is_of_stage: Boolean = Field(
        False,
        alias="cua_ky",
        title="Số của kỳ này",
        description="có: cột này được đặt cạnh các kỳ khác của năm. Biểu chỉ có một cột tiền "
        "thì không cần ghi.",
    )


class BudgetLine(Entry):
    """A line of a table: its numbers, and the lines that make it up."""

    number: Short | None = Field(
        None, alias="stt", title="Số thứ tự", description="Như trên biểu: A, I, 1.1."
    )
    name: Line = Field(alias="ten", title="Nội dung", description="Tên khoản thu, khoản chi.")
    code: Slug | None = Field(
        None,
        alias="ma_so",
        title="Mã số của dòng",
        description="Cùng một mã ở dự toán, thực hiện, quyết toán thì trang đặt các số cạnh nhau.",
    )
    values: Mapping[Slug, Amount] = Field(
        default_factory=dict,
        alias="so",
        title="Số liệu",
        description="Mỗi cột một dòng, `mã cột: số`. Không có số thì bỏ dòng đó, đừng ghi 0.",
    )
    parts: tuple[BudgetLine, ...] = Field(
        (),
        alias="gom",
        title="Gồm",
        description="Các dòng con cộng lại đúng bằng dòng này.",
    )
    of_which: tuple[BudgetLine, ...] = Field(
        (),
        alias="trong_do",
        title="Trong đó",
        description="Vài khoản nêu riêng, không cộng thành dòng này.",
    )
    mismatch: Line | None = Field(
        None,
        alias="tong_khong_khop",
        title="Số của nguồn không khớp",
        description="Khi văn bản gốc cộng không khớp: ghi nguồn viết thế nào. Trang giữ số của "
        "nguồn và nói rõ là không khớp.",
    )


class BudgetTable(Entry):
    """A table (biểu) of a budget document."""

    name: Line = Field(alias="ten", title="Tên biểu", description="Như ghi trên biểu.")
    form: Short | None = Field(
        None, alias="so_bieu", title="Số biểu", description="Ví dụ: Biểu số 01."
    )
    unit: MoneyUnit = Field(
        alias="don_vi",
        title="Đơn vị",
        description="dong, nghin-dong, trieu-dong hoặc ty-dong.",
    )
    columns: tuple[BudgetColumn, ...] = Field(
        alias="cot", title="Cột", description="Các cột số, theo thứ tự trên biểu."
    )
    lines: tuple[BudgetLine, ...] = Field(
        alias="dong", title="Dòng", description="Các dòng, dòng con thụt vào trong `gom`."
    )
    note: Line | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Thuyết minh ngắn dưới biểu."
    )

    def unit_of(self, column: BudgetColumn) -> Unit:
        """The unit of a column: its own, else the table's."""
        return column.unit or self.unit

    @property
    def stage_column(self) -> BudgetColumn | None:
        """The column that says this stage's own amounts: the marked one, else the only one."""
        money = [column for column in self.columns if self.unit_of(column) != PERCENT]
        marked = [column for column in money if column.is_of_stage]
        chosen = marked or money
        return chosen[0] if len(chosen) == 1 else None


_QUARTER_OF_STAGE: dict[str, int] = {
    "thuc-hien-quy-1": 1,
    "thuc-hien-quy-2": 2,
    "thuc-hien-6-thang": 2,
    "thuc-hien-quy-3": 3,
    "thuc-hien-9-thang": 3,
    "thuc-hien-quy-4": 4,
}


class Budget(Publication):
    """One step of one year's budget: `data/ngan-sach/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "ngan-sach"
    needs_clause: ClassVar[bool] = True

    year: Year = Field(
        alias="nam", title="Năm ngân sách", description="Năm của số liệu, bốn chữ số."
    )
    stage: Stage = Field(
        alias="giai_doan",
        title="Giai đoạn",
        description="du-toan-trinh, du-toan, dieu-chinh, thuc-hien-quy-1 (3 tháng), "
        "thuc-hien-6-thang, thuc-hien-9-thang, uoc-ca-nam, thuc-hien-ca-nam, quyet-toan; "
        "thuc-hien-quy-2, -quy-3, -quy-4 là riêng quý đó.",
    )
    session_on: Date | None = Field(
        None,
        alias="ngay_ky_hop",
        title="Ngày kỳ họp",
        description="Ngày khai mạc kỳ họp Hội đồng nhân dân bàn việc này.",
    )
    tables: tuple[BudgetTable, ...] = Field(
        (), alias="bieu", title="Biểu", description="Các biểu số liệu, mỗi biểu một mục."
    )
    figures: tuple[StatedFigure, ...] = Field(
        (),
        alias="so_lieu",
        title="Số liệu được nêu",
        description="Số mà nguồn chỉ nhắc tới, không thành biểu; không cộng, không so sánh.",
    )

    @property
    def period(self) -> ReportingPeriod:
        """The part of the year that its stage tells of; estimates and settlements, the year."""
        return self.told_period or stage_period(self.year, self.stage)

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Signed, else the session that dealt with it."""
        return (("issued", self.issued_on), ("session", self.session_on))


def stage_period(year: int, stage: Stage) -> ReportingPeriod:
    """03, 06 and 09 months end with a quarter: their execution is that quarter's duty."""
    quarter = _QUARTER_OF_STAGE.get(stage)
    return ReportingPeriod(year, "quy", quarter) if quarter else ReportingPeriod(year)
