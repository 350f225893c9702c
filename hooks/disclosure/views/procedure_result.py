"""Results of the one-stop desk: files that came and went, shares that are computed, months.

A share without files to take it of is no 100 %: the page says that there were none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from ..dates import PartialDate
from ..locale import words
from ..model.counts import agrees, percent_of
from ..model.procedure_result import ProcedureResult, ShareType
from ..model.site import Site
from ..text import format_amount, format_date, format_integer, upper_first
from .chart import Chart, Value, bar_chart
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .status import Status

RESULT_STATES = ("co-ho-so-tre", "khong-co-ho-so-tre", "chua-co-ho-so", "chua-du-so-lieu")
ON_TIME: ShareType = "dung-han"
YEARS_IN_FRONT = 2
_ROMAN = ("I", "II", "III", "IV")
_QUARTER, _HALF, _YEAR = 3, 6, 12


@dataclass(frozen=True)
class ShareRow:
    """A share: computed, stated, or both; `differs` when the two are not the same."""

    share: ShareType
    computed: str | None
    part: int | None
    whole: int | None
    stated: str | None
    differs: bool


@dataclass(frozen=True)
class ResultView:
    """What only a page of results shows."""

    period: str
    shares: tuple[ShareRow, ...]
    is_empty: bool
    """No file at all in this period."""
    is_off: bool
    """Whether the numbers do not add up."""
    previous: ProcedureResult | None
    next: ProcedureResult | None
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True)
class MonthRow:
    """One month of the ward's own desk."""

    record: ProcedureResult
    name: str
    on_time: str | None
    """The computed share."""


@dataclass(frozen=True)
class YearOfMonths:
    """The months of one year side by side."""

    year: int
    rows: tuple[MonthRow, ...]
    charts: tuple[Chart, ...]


def state_of(record: ProcedureResult, site: Site) -> Status:
    """Whether any file was late; nothing is said when the report does not tell."""
    if record.delayed:
        return Status("co-ho-so-tre", "ended")
    if is_empty(record):
        return Status("chua-co-ho-so", "unknown")
    if record.late == 0 and record.overdue == 0:
        return Status("khong-co-ho-so-tre", "done")
    return Status("chua-du-so-lieu", "unknown")


def is_empty(record: ProcedureResult) -> bool:
    """Whether there was no file to do in the period."""
    return record.received == 0 and not record.carried_over


def own_view(record: ProcedureResult, site: Site, language: str) -> ResultView:
    """The shares, and the months before and after."""
    months = own_months(site.of(ProcedureResult))
    at = months.index(record) if record in months else None
    to_do, accounted = record.to_do, record.accounted
    return ResultView(
        period=period_name(record, language),
        shares=tuple(row for row in _shares(record, language) if row.computed or row.stated),
        is_empty=is_empty(record),
        is_off=to_do is not None and accounted is not None and to_do != accounted,
        previous=months[at - 1] if at else None,
        next=months[at + 1] if at is not None and at + 1 < len(months) else None,
        figures=figure_rows(record.figures, language),
    )


def _shares(record: ProcedureResult, language: str) -> Iterable[ShareRow]:
    stated = {entry.share: entry.percent for entry in record.stated_shares}
    for share in get_args(ShareType):
        parts, told = record.parts_of(share), stated.get(share)
        computed = percent_of(*parts) if parts else None
        yield ShareRow(
            share,
            _percent(computed, language),
            parts[0] if parts else None,
            parts[1] if parts else None,
            _percent(told, language),
            parts is not None and told is not None and not agrees(told, *parts),
        )


def _percent(value: Decimal | None, language: str) -> str | None:
    """93,1 for 93.10; 100 stays 100."""
    if value is None:
        return None
    whole = value == value.to_integral_value()
    return format_amount(value.quantize(Decimal(1)) if whole else value.normalize(), language)


def period_name(record: ProcedureResult, language: str) -> str:
    """Tháng 3/2026, Quý I/2026, Năm 2026; else its first and last day."""
    said = words(language)
    first, last = record.first_day, record.last_day
    months = _whole_months(first, last) if last else None
    if months == 1:
        return upper_first(format_date(PartialDate(first.year, first.month), language))
    if months == _QUARTER and first.month % _QUARTER == 1:
        quarter = _ROMAN[first.month // _QUARTER]
        return str(said["one_stop"]["quarter"].format(quarter=quarter, year=first.year))
    if months == _HALF and first.month == 1:
        return str(said["one_stop"]["half"].format(year=first.year))
    if months == _YEAR:
        return upper_first(format_date(PartialDate(first.year), language))
    begins = format_date(record.period_from, language)
    if record.period_until is None:
        return str(said["one_stop"]["since"].format(begins=begins))
    ends = format_date(record.period_until, language)
    return str(said["one_stop"]["between"].format(begins=begins, ends=ends))


def _whole_months(first: date, last: date) -> int | None:
    """How many months of one year a period is made of, when it is."""
    ends_a_month = PartialDate(last.year, last.month).latest() == last
    if first.year != last.year or first.day != 1 or not ends_a_month:
        return None
    return last.month - first.month + 1


def own_months(records: Iterable[ProcedureResult]) -> list[ProcedureResult]:
    """Months of the ward's own desk that the ward stands behind, the oldest first."""
    months = [
        record
        for record in records
        if record.scope is None
        and record.confirmation != "cho-xac-nhan"
        and record.last_day
        and _whole_months(record.first_day, record.last_day) == 1
    ]
    return sorted(months, key=lambda record: (record.first_day, record.id))


def month_row(record: ProcedureResult, language: str) -> MonthRow:
    """A month with its computed share."""
    parts = record.parts_of(ON_TIME)
    share = _percent(percent_of(*parts), language) if parts else None
    return MonthRow(record, period_name(record, language), share)


def front_view(site: Site, language: str) -> tuple[YearOfMonths, ...]:
    """The newest years, their months side by side."""
    by_year: dict[int, list[ProcedureResult]] = {}
    for record in own_months(site.of(ProcedureResult)):
        by_year.setdefault(record.first_day.year, []).append(record)
    newest = sorted(by_year, reverse=True)[:YEARS_IN_FRONT]
    return tuple(_year(year, by_year[year], language) for year in newest)


def _year(year: int, months: list[ProcedureResult], language: str) -> YearOfMonths:
    said = words(language)
    received = [
        Value(
            period_name(record, language),
            record.received,
            format_integer(record.received, language),
        )
        for record in months
        if record.received is not None
    ]
    late = [
        Value(
            period_name(record, language),
            record.delayed,
            format_integer(record.delayed, language),
        )
        for record in months
        if record.delayed is not None
    ]
    unit = said["one_stop"]["files_unit"]
    charts = (
        bar_chart(said["one_stop"]["received_chart"].format(year=year), unit, received),
        bar_chart(said["one_stop"]["late_chart"].format(year=year), unit, late),
    )
    return YearOfMonths(
        year,
        tuple(month_row(record, language) for record in months),
        tuple(chart for chart in charts if chart),
    )


VIEW = KindView(
    ProcedureResult,
    states=RESULT_STATES,
    state_of=state_of,
    periods=(),
    own_view=own_view,
    front_view=front_view,
)
