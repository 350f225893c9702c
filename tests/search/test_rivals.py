"""The other searches get the same pages to read, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from built_pages import BuiltPages
from built_sites import ROOT
from disclosure.pipeline import read_site
from findable import findable_addresses
from rivals import write_stock_pages

PAGE = (
    "<main><nav>đường dẫn</nav><h1>Số 1: *đất* &amp; “nhà”</h1>"
    "<h2>Nội dung</h2><p>1. Thu &lt;b&gt; 5 đồng</p></main>"
)


def test_a_page_keeps_its_address_title_headings_and_text(tmp_path: Path) -> None:
    built = tmp_path / "built" / "cong-khai" / "x"
    built.mkdir(parents=True)
    (built / "index.html").write_text(PAGE, "utf-8")
    pages = BuiltPages(tmp_path / "built")
    settings = write_stock_pages(pages, ["cong-khai/x/"], tmp_path / "stock", "https://x.vn/a/")
    source = (tmp_path / "stock" / "docs" / "cong-khai" / "x" / "index.md").read_text("utf-8")
    assert yaml.safe_load(source.split("---")[1])["title"] == "Số 1: *đất* & “nhà”"
    assert '<h2 id="noi-dung-1">Nội dung</h2>' in source
    assert "<p>1. Thu &lt;b&gt; 5 đồng</p>" in source
    assert "đường dẫn" not in source
    told = yaml.safe_load(settings.read_text("utf-8"))
    assert told["plugins"] == [{"search": {"lang": "vi"}}]
    assert told["site_url"] == "https://x.vn/a/"


@pytest.fixture(scope="module")
def found() -> list[str]:
    site, problems = read_site(ROOT / "demo" / "data", date(2026, 11, 24), ROOT)
    assert site is not None, problems
    return findable_addresses(site, ROOT / "docs")


@pytest.mark.parametrize(
    "address",
    [
        "cong-khai/real-vinhngoc-boithuong-2023/",
        "phap-luat/hinh-thuc-thoi-han/",
        "nghi-dinh-224/",
        "khu-pho/khu-vi-du-1/",
    ],
)
def test_records_articles_and_places_are_findable(found: list[str], address: str) -> None:
    assert address in found


@pytest.mark.parametrize(
    "address", ["", "cong-khai/", "tim-kiem/", "huong-dan/kien-truc/", "cong-khai/nam/2024/"]
)
def test_lists_and_pages_for_staff_are_not(found: list[str], address: str) -> None:
    assert address not in found
