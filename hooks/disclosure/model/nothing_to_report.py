"""“Không phát sinh”: a signed statement that a clause of Điều 11 had nothing to disclose.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11. A clause without records is a gap; only a
person in function can say that there was nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from ..dates import PartialDate
from .fields import FILLED, Day, Year
from .parts import ClauseNumber, Declarant
from .publication import Milestone, Publication
from .reporting_period import ReportingPeriod

Quarter = Annotated[
    Literal["1", "2", "3", "4"],
    # To an editor of YAML a 1 is a number.
    WithJsonSchema({"enum": [1, 2, 3, 4]}),
]


class NothingToReport(Publication):
    """One statement: `data/khong-phat-sinh/<năm>/<mã>.yml`."""

    kind: ClassVar[str] = "khong-phat-sinh"
    discloses: ClassVar[bool] = False

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
    def period(self) -> ReportingPeriod:
        """The year or the quarter that it speaks of."""
        if self.quarter is None:
            return ReportingPeriod(self.year)
        return ReportingPeriod(self.year, "quy", int(self.quarter))

    @property
    def period_from(self) -> date:
        """The first day of the period."""
        return self.period.first

    @property
    def period_until(self) -> date:
        """The last day of the period."""
        return self.period.last

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
            if record.discloses and self._is_in_period(record.arose_on)
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
        day = record.arose_on
        return day is not None and day.latest() <= self.stated_until

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The day it was signed."""
        return (("nothing_signed", self.signed_on),)
