"""A budget year side by side: one unit, gaps told apart, nothing made up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.model.budget import Budget
from disclosure.model.site import Site
from disclosure.views.budget import own_view, table_view
from disclosure.views.budget_years import Comparison, comparison_of, years_compared

from .conftest import AS_OF, site_of


def budget(code: str, stage: str, numbers: dict[str, str], **typed: Any) -> Budget:
    """A record with one table of one column."""
    lines = [
        {"ten": name, "ma_so": name, "so": {"a": n} if n else {}} for name, n in numbers.items()
    ]
    table = {
        "ten": "Biểu",
        "don_vi": typed.pop("don_vi", "trieu-dong"),
        "cot": [{"ma": "a", "ten": "Số"}],
        "dong": lines,
    }
    required = {
        "ma": code,
        "tieu_de": "Ngân sách",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
        "nam": "2026",
        "giai_doan": stage,
        "bieu": [table],
    }
    return Budget.model_validate({**required, **typed})


def compared(site: Site, language: str = "vi") -> Comparison:
    found = comparison_of(2026, site, language)
    assert found is not None
    return found


def texts(comparison: Comparison, line: str) -> dict[str, tuple[str | None, str | None]]:
    [row] = [row for row in comparison.lines if row.code == line]
    return {cell.column.stage: (cell.text, cell.ratio_text) for cell in row.cells}


ESTIMATE = budget("du-toan", "du-toan", {"thu": "1.000", "chi": "800"})


def test_every_stage_is_in_the_estimates_unit_with_its_part_of_the_estimate() -> None:
    quarter = budget("quy", "thuc-hien-quy-1", {"thu": "250.500.000", "chi": ""}, don_vi="dong")
    comparison = compared(site_of(ESTIMATE, quarter))
    assert comparison.unit == "trieu-dong"
    assert texts(comparison, "thu") == {
        "du-toan": ("1.000", None),
        "thuc-hien-quy-1": ("250,5", "25,1"),
        "thuc-hien-6-thang": (None, None),
        "thuc-hien-9-thang": (None, None),
        "thuc-hien-ca-nam": (None, None),
        "quyet-toan": (None, None),
    }
    assert texts(comparison, "chi")["thuc-hien-quy-1"] == (None, None)
    assert texts(compared(site_of(ESTIMATE, quarter), "en"), "thu")["du-toan"] == ("1,000", None)


def test_without_an_estimate_there_is_no_percentage() -> None:
    quarter = budget("quy", "thuc-hien-quy-1", {"thu": "250"})
    assert texts(compared(site_of(quarter)), "thu")["thuc-hien-quy-1"] == ("250", None)


def test_an_adjusted_estimate_is_what_execution_is_measured_by() -> None:
    adjusted = budget("sua", "dieu-chinh", {"thu": "500"})
    settled = budget("quyet", "quyet-toan", {"thu": "250", "chi": "400"})
    comparison = compared(site_of(ESTIMATE, adjusted, settled))
    assert texts(comparison, "thu")["quyet-toan"] == ("250", "50,0")
    assert texts(comparison, "chi")["quyet-toan"] == ("400", "50,0")


def test_the_newest_of_several_adjustments_counts() -> None:
    new = budget("a-moi", "dieu-chinh", {"thu": "400"}, ngay_ban_hanh="1/6/2026")
    old = budget("z-cu", "dieu-chinh", {"thu": "500"}, ngay_ban_hanh="1/5/2026")
    assert texts(compared(site_of(ESTIMATE, new, old)), "thu")["dieu-chinh"] == ("400", None)


def gaps(as_of: date) -> dict[str, tuple[date | None, bool]]:
    comparison = compared(site_of(ESTIMATE, as_of=as_of))
    return {
        column.stage: (column.term.due_on if column.term else None, column.is_late)
        for column in comparison.missing
    }


def test_a_gap_is_a_gap_only_when_its_time_is_over() -> None:
    assert gaps(date(2026, 3, 31)) == {}
    due = date(2026, 4, 10)
    assert gaps(date(2026, 4, 1)) == {"thuc-hien-quy-1": (due, False)}
    assert gaps(due) == {"thuc-hien-quy-1": (due, False)}
    assert gaps(date(2026, 4, 11)) == {"thuc-hien-quy-1": (due, True)}


@pytest.mark.parametrize(
    ("year", "due"), [(2025, date(2025, 4, 15)), (2026, date(2026, 4, 10))], ids=["before", "after"]
)
def test_a_year_is_due_by_the_rule_in_force_at_its_time(year: int, due: date) -> None:
    estimate = budget("cu", "du-toan", {"thu": "1"}, nam=str(year))
    found = comparison_of(year, site_of(estimate), "vi")
    assert found is not None
    terms = {column.stage: column.term and column.term.due_on for column in found.columns}
    assert terms["thuc-hien-quy-1"] == due
    assert terms["thuc-hien-ca-nam"] is None


def test_unconfirmed_and_replaced_records_do_not_count() -> None:
    waiting = budget("cho", "du-toan", {"thu": "1"}, xac_nhan="cho-xac-nhan")
    assert years_compared(site_of(waiting)) == []
    new = budget("moi", "du-toan", {"thu": "2"}, thay_the=["du-toan"])
    assert texts(compared(site_of(ESTIMATE, new)), "thu")["du-toan"] == ("2", None)


def test_a_table_says_what_it_worked_out_and_what_does_not_come_out() -> None:
    columns = [
        {"ma": "a", "ten": "Dự toán"},
        {"ma": "b", "ten": "Thực hiện", "cua_ky": "có"},
        {"ma": "t", "ten": "Tỷ lệ", "don_vi": "phan-tram", "tu_so": "b", "mau_so": "a"},
    ]
    lines = [
        {
            "ten": "Thu",
            "so": {"a": "3", "b": "2"},
            "tong_khong_khop": "Nguồn ghi 3",
            "gom": [
                {"ten": "Một", "so": {"a": "1", "t": "5"}},
                {"ten": "Hai", "so": {"a": "1", "b": "2"}},
            ],
        }
    ]
    record = budget(
        "bieu",
        "quyet-toan",
        {},
        bieu=[{"ten": "Biểu", "don_vi": "ty-dong", "cot": columns, "dong": lines}],
    )
    view = table_view(record, 1, "vi")
    top, first, _ = view.rows
    assert [(cell.text, cell.is_computed) for cell in top.cells] == [
        ("3", False),
        ("2", False),
        ("66,7", True),
    ]
    assert [(remark.stated, remark.computed) for remark in top.remarks] == [("3", "2")]
    assert [cell.text for cell in first.cells] == ["1", None, "5"]
    assert view.has_blanks and view.has_computed and view.is_unchecked
    assert view.csv == "ngan-sach/bieu/1.csv"
    assert own_view(record, site_of(record, as_of=AS_OF), "vi").comparison is None
