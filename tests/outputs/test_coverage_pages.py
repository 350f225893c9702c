"""The report on coverage: cells lead to what is behind them; every form says the same."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Any

import pytest
from docx import Document
from jsonschema import Draft202012Validator, FormatChecker

from disclosure.law.coverage_cells import YearCoverage
from disclosure.outputs.coverage_data import coverage_data_files
from disclosure.outputs.coverage_pages import coverage_pages
from disclosure.outputs.coverage_slips import coverage_slips
from disclosure.outputs.coverage_tables import COUNTS, coverage_files
from disclosure.outputs.page import Page
from disclosure.outputs.papers import paper_pages, paper_word_files
from disclosure.outputs.spreadsheets import BYTE_ORDER_MARK
from disclosure.views.coverage import years_shown
from disclosure.views.registers import Registers

from .conftest import SITE_URL, Html, demonstration, record, renderer_of, site_of
from .hostile import PAYLOAD

YEAR = "bao-cao/nam/2026/"


@lru_cache
def registers() -> Registers:
    return Registers(demonstration())


@lru_cache
def pages(language: str = "vi") -> dict[str, Page]:
    renderer = renderer_of(demonstration(), language)
    made = [*coverage_pages(renderer, SITE_URL), *coverage_slips(renderer, SITE_URL)]
    assert len({page.url for page in made}) == len(made)
    return {page.url: page for page in made}


@lru_cache
def table(name: str) -> tuple[dict[str, str], ...]:
    files = {one.path: one.content.decode() for one in coverage_files(registers(), SITE_URL)}
    text = files[f"{YEAR}{name}-2026.csv"]
    assert text.startswith(BYTE_ORDER_MARK)
    return tuple(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK))))


@lru_cache
def data() -> tuple[dict[str, Any], dict[str, Any]]:
    report, schema = (json.loads(one.content) for one in coverage_data_files(registers(), SITE_URL))
    return report, schema


def year() -> YearCoverage:
    return registers().coverage.year(2026)


def targets(page: Page) -> list[tuple[str, str]]:
    """Addresses inside the report that a page links to, without the language, and anchors."""
    links = [one["href"] for one in Html(page.body).all("a")]
    inside = [link.removeprefix(f"{page.base}/").removeprefix("en/") for link in links]
    parts = [link.partition("#") for link in inside if link.startswith("bao-cao/")]
    return [(url, anchor) for url, _, anchor in parts]


OTHERS_MAKE = ("bao-cao/nghia-vu/", "bao-cao/van-ban/", f"{YEAR}bao-cao/")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_cell_and_slip_leads_to_a_page_and_place_that_is_there(language: str) -> None:
    made, vietnamese = pages(language), pages("vi")
    papers = {page.url for page in paper_pages(renderer_of(demonstration()), SITE_URL)}
    files = {one.path for one in coverage_files(registers(), SITE_URL)}
    for page in made.values():
        for url, anchor in targets(page):
            found = made.get(url) or vietnamese.get(url)
            assert found or url in {*OTHERS_MAKE, *papers, *files}, (page.url, url)
            if anchor and found:
                assert f'id="{anchor}"' in found.body, (page.url, url, anchor)


def test_both_languages_have_the_same_pages_but_slips_are_vietnamese() -> None:
    report = {url for url in pages("vi") if not url.startswith("bao-cao/de-nghi/")}
    assert report == set(pages("en"))
    assert {f"{YEAR}khoan-{number}/" for number in range(1, 15)} < report
    assert f"{YEAR}viec-khac/" in report


def test_each_gap_and_each_overdue_disclosure_has_its_slip() -> None:
    gaps = [cell for cell in year().cells if cell.state == "unreported"]
    assert gaps
    for gap in gaps:
        url = f"bao-cao/de-nghi/khoan-{gap.clause}--{gap.period.code.lower()}/"
        assert f"quý {'I' * gap.period.number}" in pages()[url].body


def test_the_matrix_is_a_table_that_says_every_state_in_words() -> None:
    html = Html(pages()[YEAR].body)
    headers = [one for one in html.all("th") if "scope" not in one]
    assert headers == []
    states = [one for one in html.all("span") if one.get("class", "").startswith("status status")]
    labels = [one for one in html.all("span") if one.get("class") == "status__label"]
    assert len(states) == len(labels) > 14 * 4


def test_tables_give_the_counts_of_the_report() -> None:
    matrix, tally = table("ma-tran"), year().tally
    clauses = [row for row in matrix if row["Dòng"] == "Khoản"]
    assert sum(int(row["Đã làm"]) for row in clauses) == tally.done
    assert sum(int(row["Chưa làm"]) for row in clauses) == tally.missed
    assert {row["Tỷ lệ đã làm (%)"] for row in clauses if row["Chưa làm"] == "0"} <= {"", "100"}
    every = table("tung-viec")
    states = Counter(row["Trạng thái"] for row in every)
    assert states["Quá hạn"] == tally.overdue
    assert states["Chưa công khai, chưa báo"] == tally.unreported
    assert states["Trễ hạn"] == tally.late
    assert {row["Khu phố"] for row in table("khu-pho")} >= {"Cả phường"}


def test_data_follow_their_schema_and_say_what_the_pages_say() -> None:
    report, schema = data()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(report)
    (this,) = [one for one in report["years"] if one["year"] == 2026]
    assert {name: this["counts"][name] for name in COUNTS} == {
        name: getattr(year().tally, name) for name in COUNTS
    }
    assert len(this["cells"]) == len(year().cells)
    assert [one["year"] for one in report["years"]] == [*years_shown(registers().coverage)]


def test_what_awaits_confirmation_is_named_but_not_counted() -> None:
    waiting = record(
        "cho",
        trich_yeu=f"Chờ {PAYLOAD}",
        khoan_dieu_11=["14"],
        ngay_ban_hanh="02/3/2026",
        ngay_dang="03/3/2026",
        xac_nhan="cho-xac-nhan",
        nguon={"mo_ta": "Báo"},
    )
    renderer = renderer_of(site_of(waiting))
    made = {page.url: page for page in coverage_pages(renderer, SITE_URL)}
    page = Html(made[f"{YEAR}khoan-14/"].body)
    assert "Chờ phường xác nhận, không tính" in page.text
    assert "Chưa công khai, chưa báo" in page.text
    assert page.all("script") == page.all("img") == []


def test_only_years_with_records_have_pages_and_no_year_to_come() -> None:
    old = record("cu", khoan_dieu_11=["2"], ngay_ban_hanh="02/3/2024")
    renderer = renderer_of(site_of(old, as_of=date(2026, 12, 1)))
    assert 2027 in renderer.registers.coverage.years
    made = {page.url for page in coverage_pages(renderer, SITE_URL)}
    years = sorted({url.split("/")[2] for url in made if url.startswith("bao-cao/nam/")})
    assert years == ["2024", "2026"]


def test_the_annual_report_in_word_has_the_figures_and_blanks_for_the_rest() -> None:
    (file,) = [one for one in paper_word_files(registers(), SITE_URL) if one.path.startswith(YEAR)]
    document = Document(io.BytesIO(file.render()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    tally = year().tally
    assert f"Đến hạn {tally.asked} việc; đã làm {tally.done} ({tally.share} %)" in text
    assert text.index("I. CÔNG KHAI") < text.index("VIII. HỌP KHU PHỐ")
    assert "Khiếu nại, tố cáo: ……" in text
    clauses = document.tables[1]
    assert [row.cells[0].text for row in clauses.rows[1:]] == [*map(str, range(1, 15)), "–"]
    assert clauses.rows[1].cells[6].text == "/".join(
        str(count) for count in (year().rows[0].tally.done, year().rows[0].tally.asked)
    )
    before = next(one for one in paper_word_files(registers(), SITE_URL) if "nam/2023/" in one.path)
    assert not registers().coverage.year(2023).is_tracked
    assert before.values["den_han"] == ""
