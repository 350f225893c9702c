"""The measuring tools measure what they say; Lighthouse itself runs only in `make measure`."""

from __future__ import annotations

import gzip
import json
import urllib.error
import urllib.request
from http.client import HTTPMessage
from pathlib import Path

import brotli
import pytest

from disclosure.pipeline import read_site, today
from host import Files, host
from measure import BUDGET_RECORD, NUMBERS, RECORD, Visit, rows_of, table
from stock import write_stock

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = "<p>" + "chữ " * 500


@pytest.fixture
def files(tmp_path: Path) -> Files:
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "a.css").write_text("p{color:red}" * 100, "utf-8")
    (tmp_path / "a.woff2").write_bytes(b"w" * 1000)
    (tmp_path.parent / "secret.txt").write_text("x", "utf-8")
    return Files({"/site/": tmp_path})


def ask(address: str, **headers: str) -> tuple[bytes, HTTPMessage]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, headers=named)  # noqa: S310 - our own server
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return answer.read(), answer.headers


def test_the_host_squeezes_what_can_be_squeezed(files: Files) -> None:
    with host(files) as address:
        plain, headers = ask(f"{address}/site/")
        assert plain.decode() == PAGE
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert brotli.decompress(ask(f"{address}/site/", Accept_Encoding="gzip, br")[0]) == plain
        squeezed, headers = ask(f"{address}/site/", Accept_Encoding="gzip")
        assert gzip.decompress(squeezed) == plain
        assert headers["Content-Encoding"] == "gzip"
        font, headers = ask(f"{address}/site/a.woff2", Accept_Encoding="br")
        assert (font, headers["Content-Encoding"]) == (b"w" * 1000, None)


def test_the_host_lets_browsers_keep_what_cannot_change(files: Files) -> None:
    with host(files) as address:
        assert "immutable" in ask(f"{address}/site/a.css?v=0123abcd")[1]["Cache-Control"]
        _, headers = ask(f"{address}/site/a.css")
        assert headers["Cache-Control"] == "public, max-age=600"
        with pytest.raises(urllib.error.HTTPError, match="304"):
            ask(f"{address}/site/a.css", If_None_Match=str(headers["ETag"]))


def test_the_host_counts_what_it_sends(files: Files) -> None:
    with host(files) as address:
        body, headers = ask(f"{address}/site/")
    assert len(body) + len(str(headers)) < files.sent < len(body) + len(str(headers)) + 60


@pytest.mark.parametrize("path", ["/other/", "/site/no.html", "/site/../secret.txt"])
def test_the_host_serves_nothing_else(files: Files, path: str) -> None:
    with host(files) as address, pytest.raises(urllib.error.HTTPError, match="404"):
        ask(address + path)


def test_the_stock_site_holds_the_same_records_and_pages(tmp_path: Path) -> None:
    site, _ = read_site(ROOT / "demo/data", today(), ROOT)
    assert site
    write_stock(site, ROOT / "docs", tmp_path / "stock", "http://127.0.0.1/")
    docs = tmp_path / "stock" / "docs"
    register = (docs / "cong-khai/index.md").read_text("utf-8")
    for record in site.publications:
        assert f"(../{record.kind}/{record.id}.md)" in register
        page = (docs / f"{record.kind}/{record.id}.md").read_text("utf-8")
        assert record.summary in page
    ours = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    assert ours <= {path.relative_to(docs) for path in docs.rglob("*.md")}
    for measured in (RECORD, BUDGET_RECORD):
        assert (docs / f"{measured.rstrip('/')}.md").is_file()


def test_the_table_shows_medians() -> None:
    runs = [Visit((score, 100, 100, 100), (1.0,) * len(NUMBERS), ()) for score in (90, 99, 95)]
    shown = table(rows_of({("home", "ours"): runs}))
    assert "| home | ours | 95   | 100  |" in shown


def test_the_lock_names_no_registry_and_pins_lighthouse() -> None:
    text = (HERE / "package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    wanted = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    assert '"resolved"' not in text
    assert packages["node_modules/lighthouse"]["version"] == wanted["lighthouse"]
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []
