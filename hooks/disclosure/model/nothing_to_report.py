"""“Không phát sinh”: a signed statement that a clause of Điều 11 had nothing to disclose.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11. A clause without records is a gap; only a
person in function can say that there was nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from ..dates import PartialDate
from .base import Entry
from .fields import FILLED, Day, Line, Short, Year
from .parts import ClauseNumber
from .publication import Milestone, Publication

Quarter = Annotated[
    Literal["1", "2", "3", "4"],
    # To an editor of YAML a 1 is a number.
    WithJsonSchema({"enum": [1, 2, 3, 4]}),
]


class Declarant(Entry):
    """Who signed: the function answers for the statement, the name is optional."""

    position: Line = Field(
        alias="chuc_vu", title="Chức vụ", description="Chức vụ người ký, ví dụ: Chủ tịch UBND."
    )
    name: Short | None = Field(
        None, alias="ho_ten", title="Họ và tên", description="Tên trong chức vụ công."
    )


class NothingToReport(Publication):
    """One statement: `data/khong-phat-sinh/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "khong-phat-sinh"

    clauses: Annotated[tuple[ClauseNumber, ...], FILLED] = Field(
        alias="khoan_dieu_11",
        title="Khoản của Điều 11",
        description="Những khoản không phát sinh: số từ 1 đến 14.",
    )
    year: Year = Field(alias="nam", title="Năm", description="Năm của kỳ.")
    quarter: Quarter | None = Field(
        None, alias="quy", title="Quý", description="1, 2, 3 hoặc 4; không ghi là cả năm."
    )
    declarant: Declarant = Field(
        alias="nguoi_ky", title="Người ký", description="Người có chức vụ ký xác nhận."
    )
    signed_on: Day = Field(
        alias="ngay_ky", title="Ngày ký", description="Trong kỳ hoặc sau khi hết kỳ."
    )

    @property
    def period_from(self) -> date:
        """The first day of the period."""
        return date(self.year, 3 * int(self.quarter) - 2 if self.quarter else 1, 1)

    @property
    def period_until(self) -> date:
        """The last day of the period."""
        if self.quarter is None or self.quarter == "4":
            return date(self.year, 12, 31)
        return date(self.year, 3 * int(self.quarter) + 1, 1) - timedelta(days=1)

    @property
    def stated_until(self) -> date:
        """The last day it can speak for: signed before the period ends, it knows no more."""
        return min(self.period_until, self.signed_on)

    def arisen(self, of_clause: Mapping[int, tuple[Publication, ...]]) -> list[Publication]:
        """Records of its clauses that are dated in its period: the opposite of what it states."""
        found = {
            record.id: record
            for number in self.clauses
            for record in of_clause.get(number, ())
            if record.kind != self.kind and self._is_in_period(arose_on(record))
        }
        return list(found.values())

    def _is_in_period(self, day: PartialDate | None) -> bool:
        # A half-known date counts only when every day it can mean lies in the period.
        return (
            day is not None
            and self.period_from <= day.earliest()
            and day.latest() <= self.period_until
        )

    def speaks_against(self, record: Publication) -> bool:
        """Whether a record that has arisen did so before the statement was signed."""
        day = arose_on(record)
        return day is not None and day.latest() <= self.stated_until

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The day it was signed."""
        return (("nothing_signed", self.signed_on),)


def arose_on(record: Publication) -> PartialDate | None:
    """The day of the matter itself, else the day it was made public."""
    own = next((day for _, day in record.milestones if day is not None), None)
    return PartialDate.of(own) if own is not None else record.filed_on
