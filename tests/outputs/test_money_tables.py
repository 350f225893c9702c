"""What a budget or a fund gives to download: numbers as numbers, units in the head."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.load.site import load_site
from disclosure.model.budget import Budget
from disclosure.model.fund import Fund
from disclosure.model.site import Site
from disclosure.outputs.money_tables import budget_files, fund_files
from disclosure.views.registers import Registers

WARD = Path(__file__).parents[1] / "examples" / "ward"
SHARED = {"tieu_de": "Tên", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt.", "ngay_ban_hanh": "2/1/2026"}


@pytest.fixture(scope="module")
def site() -> Site:
    """The sample ward with an estimate and a fund."""
    found, _ = load_site(WARD, date(2026, 7, 1), WARD)
    assert found is not None
    budget = Budget.model_validate(
        {
            **SHARED,
            "ma": "du-toan",
            "nam": "2026",
            "giai_doan": "du-toan",
            "bieu": [
                {
                    "ten": "Cân đối",
                    "don_vi": "trieu-dong",
                    "cot": [{"ma": "a", "ten": "Dự toán"}],
                    "dong": [
                        {
                            "stt": "A",
                            "ten": "=Thu",
                            "ma_so": "thu",
                            "so": {"a": "170,89"},
                            "gom": [{"ten": "Thu nhỏ"}],
                        }
                    ],
                }
            ],
        }
    )
    fund = Fund.model_validate(
        {
            **SHARED,
            "ma": "quy",
            "muc_dich": "Làm ngõ",
            "so_du_dau": "5",
            "so_thu_chi": [{"ngay": "3/1/2026", "noi_dung": "Các hộ góp", "thu": "1.000"}],
        }
    )
    return replace(found, publications=(budget, fund))


def rows(site: Site, path: str) -> list[list[str]]:
    registers = Registers(site)
    made = {o.path: o.content for make in (budget_files, fund_files) for o in make(registers, "")}
    return list(csv.reader(io.StringIO(made[path].decode("utf-8-sig"), newline="")))


def test_a_budget_table_keeps_its_blanks(site: Site) -> None:
    assert rows(site, "ngan-sach/du-toan/1.csv") == [
        ["STT", "Mã số", "Cấp", "Nội dung", "Dự toán (triệu đồng)"],
        ["A", "thu", "1", "'=Thu", "170.89"],
        ["", "", "2", "Thu nhỏ", ""],
    ]


def test_a_year_has_only_the_stages_that_are_there(site: Site) -> None:
    assert rows(site, "ngan-sach/nam/2026/so-sanh.csv") == [
        ["Mã số", "Cấp", "Nội dung", "Dự toán đã quyết định (triệu đồng)"],
        ["thu", "1", "'=Thu", "170.89"],
    ]


def test_a_book_begins_with_what_was_there(site: Site) -> None:
    assert rows(site, "quy-dong-gop/quy/so-thu-chi.csv") == [
        ["Ngày", "Nội dung", "Thu (đồng)", "Chi (đồng)", "Còn lại (đồng)"],
        ["", "Số dư đầu kỳ", "", "", "5"],
        ["2026-01-03", "Các hộ góp", "1000", "", "1005"],
    ]


def test_a_rebuild_on_another_day_changes_no_file(site: Site) -> None:
    later = replace(site, as_of=date(2026, 7, 2))
    for make in (budget_files, fund_files):
        first = list(make(Registers(site), ""))
        assert first and first == list(make(Registers(later), ""))
