"""The files of the inspection pack: escaped, read without a network, the same bytes every time."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest

from disclosure.model.decision import Decision
from disclosure.model.reporting_period import ReportingPeriod
from disclosure.outputs.pack import ABOUT, INDEX, PACK_SUMS, WHOLE, WORKBOOK, pack_files
from disclosure.outputs.pack_cells import ShownCell, sheet_of, shown_table
from disclosure.views.pack.values import Address, Link, Table

from .conftest import SITE_URL, Html, demonstration, record, site_of

YEAR = ReportingPeriod(2026)
HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>'


def table(*rows: tuple[object, ...]) -> Table:
    return Table("thu", "Thử", ("STT", "Khoản", "Việc"), rows)  # type: ignore[arg-type]


@lru_cache
def demonstrated() -> dict[str, bytes]:
    files = pack_files(demonstration(), YEAR, SITE_URL)
    found = {file.path: file.content for file in files}
    assert len(found) == len(files)
    return found


def pages() -> list[str]:
    return [name for name in demonstrated() if name.endswith(".html")]


def test_a_cell_is_shown_as_people_read_it_and_leads_to_the_site() -> None:
    link = Link("Việc", "dan-ban/a/", "s/a/")
    (row,) = shown_table(table((1234, None, link)), "bang/a.csv", SITE_URL).rows
    assert row == (
        ShownCell(("1.234",), "number"),
        ShownCell((), "text"),
        ShownCell(("Việc",), "text", f"{SITE_URL}dan-ban/a/", "s/a/"),
    )
    assert shown_table(table(), "", SITE_URL).named_by == 2


def test_a_sheet_has_the_address_beside_each_linked_column() -> None:
    sheet = sheet_of(
        table((1, Address("s/a/"), Link("Việc", "a/")), (2, "x\ny", None)), "a", SITE_URL
    )
    assert sheet.header == ("STT", "Khoản", "Việc", "Việc: địa chỉ")
    assert sheet.rows == ((1, f"{SITE_URL}s/a/", "Việc", f"{SITE_URL}a/"), (2, "x; y", None, None))


@pytest.mark.parametrize("name", [INDEX, WHOLE, "01-cong-khai.html", "04-kiem-tra.html"])
def test_a_page_loads_nothing_and_says_that_it_is_a_demonstration(name: str) -> None:
    html = demonstrated()[name].decode()
    page = Html(html)
    assert not [tag for tag, _ in page.elements if tag in ("script", "img", "iframe", "link")]
    assert "url(" not in html
    assert "@import" not in html
    assert "Dữ liệu minh hoạ" in page.text
    assert "DỮ LIỆU MINH HOẠ" in html
    assert page.all("html") == [{"lang": "vi"}]


def test_links_inside_the_pack_exist_and_all_others_lead_to_the_site() -> None:
    for name in pages():
        page = Html(demonstrated()[name].decode())
        anchors = {found["id"] for _, found in page.elements if "id" in found}
        for link in page.all("a"):
            target = link["href"]
            if target.startswith("#"):
                assert target[1:] in anchors
            elif not target.startswith(SITE_URL):
                assert target in demonstrated()


def test_a_real_ward_s_pack_says_nothing_of_a_demonstration() -> None:
    files = {file.path: file.content for file in pack_files(site_of(), YEAR, SITE_URL)}
    assert all("minh hoạ" not in files[name].decode().lower() for name in (INDEX, WHOLE, ABOUT))


def test_hostile_text_stays_text_on_the_page_and_in_the_tables() -> None:
    bad = record(
        "mot",
        trich_yeu=HOSTILE,
        so_hieu="+1<b>",
        khoan_dieu_11=["2"],
        ngay_ban_hanh="1/6/2026",
        ngay_dang="1/6/2026",
    )
    voted = Decision.model_validate(
        {
            "ma": "hai",
            "tieu_de": "@" + HOSTILE,
            "khu_pho": "tat-ca",
            "tom_tat": "Thử",
            "viec": "xay-dung-dong-gop",
            "cuoc_hop": [{"ngay": "2/6/2026"}],
        }
    )
    files = {f.path: f.content for f in pack_files(site_of(bad, voted), YEAR, SITE_URL)}
    for name in (WHOLE, "01-cong-khai.html", "02-dan-ban.html"):
        assert b"<script" not in files[name]
        assert b"<b>" not in files[name]
    assert "&lt;script&gt;" in files["01-cong-khai.html"].decode()
    checked = 0
    for name, content in files.items():
        if name.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
            assert not [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)]
            checked += sum(HOSTILE in cell for row in rows for cell in row)
    assert checked >= 3


def test_every_table_is_a_csv_that_excel_reads_and_no_row_is_lost() -> None:
    tables = {name: content for name, content in demonstrated().items() if name.endswith(".csv")}
    assert all(content.startswith("\ufeff".encode()) for content in tables.values())
    votes = next(content for name, content in tables.items() if "dan-ban-bieu-quyet" in name)
    rows = list(csv.DictReader(io.StringIO(votes.decode("utf-8-sig"))))
    assert rows
    assert all(row["Việc: địa chỉ"].startswith(SITE_URL) for row in rows)
    assert WORKBOOK in demonstrated()


def test_the_same_site_period_and_address_give_the_same_bytes() -> None:
    again = pack_files(replace(demonstration()), YEAR, SITE_URL)
    assert {file.path: file.content for file in again} == demonstrated()


def test_the_checksums_name_every_other_file() -> None:
    lines = demonstrated()[PACK_SUMS].decode().splitlines()
    listed = {name: code for code, _, name in (line.partition("  ") for line in lines)}
    assert listed == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in demonstrated().items()
        if name != PACK_SUMS
    }


def test_a_period_that_runs_says_so() -> None:
    assert "kỳ chưa hết" in demonstrated()[INDEX].decode()
    past = replace(site_of(), as_of=date(2027, 1, 5))
    (index,) = [f for f in pack_files(past, YEAR, SITE_URL) if f.path == INDEX]
    assert "kỳ chưa hết" not in index.content.decode()
