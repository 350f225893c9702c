"""Columns of numbers say what they count."""

from __future__ import annotations

import re

import pytest

from disclosure.model.base import Origin
from disclosure.rules.units import check_figures_have_a_unit

from ..views.conftest import record, site_of


def unnamed_in(text: str) -> list[str]:
    one = record(noi_dung=text)
    one.typed_at(Origin("tep.yml"))
    problems = list(check_figures_have_a_unit(site_of(one)))
    assert all(problem.severity == "warning" for problem in problems)
    return [re.findall("“(.+?)”", problem.message)[0] for problem in problems]


def table(head: str, *rows: str) -> str:
    cells = head.count("|") + 1
    return "\n".join([f"| {head} |", "|" + " --- |" * cells, *(f"| {row} |" for row in rows)])


@pytest.mark.parametrize("name", ["Số tiền", "Dự toán năm 2026", "Giá trị", "Thực hiện"])
def test_a_column_of_numbers_without_unit_is_told(name: str) -> None:
    assert unnamed_in(table(f"Nguồn | {name}", "Ngân sách | 1.234,5", "Dân góp | –")) == [name]


@pytest.mark.parametrize(
    "text",
    [
        table("Nguồn | Số tiền (triệu đồng)", "Ngân sách | 10"),
        table("Nguồn | Số hộ", "Khu 1 | 10"),
        table("Nguồn | Giá trị | Đơn vị", "Diện tích | 10 | ha"),
        "Đơn vị tính: đồng\n\n" + table("Nguồn | Giá trị", "Ngân sách | 10"),
        table("STT | Việc", "1 | Một", "2 | Hai"),
        table("Năm | Việc", "2025 | Một"),
        table("Nội dung | Kết quả", "Tổng số hộ | 10", "Số người | 20"),
        table("Việc | Kết quả", "Một | 50 %", "Hai | 10 hộ"),
        table("Việc | Ngày", "Họp | 12/3/2026"),
        "a | b\nkhông phải bảng",
    ],
)
def test_a_unit_may_stand_in_the_heading_the_row_a_column_or_above(text: str) -> None:
    assert unnamed_in(text) == []
