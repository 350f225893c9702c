"""What is measured of a search is what the phone moved and waited for."""

from __future__ import annotations

import gzip
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from host import Files
from phone import ROUND_TRIP, SPEED, FirstSearch, NextSearch
from search import OTHER_PAGE, SEARCH_PAGE, VISITORS, Side, asked_in, measure, queries_of, row
from slow_host import Line, slow_host

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="../all.css">
<div id="search"><form><input name="q"></form><p id="search-state"></p>
<ol id="search-results"></ol></div><script type="module" src="../search.js"></script></html>"""
SCRIPT = """
const form = document.querySelector("form");
const state = document.getElementById("search-state");
const list = document.getElementById("search-results");
async function run() {
  const words = await (await fetch("../index/all.json", { cache: "force-cache" })).json();
  const name = form.elements.q.value;
  const part = words.includes(name) && await (await fetch(`../index/${name}.json`)).json();
  state.textContent = part ? "1 kết quả" : "Không tìm thấy";
  if (part) list.innerHTML = `<li><a href="../${name}/">${part}</a></li>`;
}
form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
form.elements.q.value = new URLSearchParams(location.search).get("q");
run();
"""


@pytest.fixture
def side(tmp_path: Path) -> Side:
    files = {
        f"{SEARCH_PAGE}index.html": PAGE,
        f"{OTHER_PAGE}index.html": PAGE.split("<div", maxsplit=1)[0],
        "all.css": "p{color:red}" * 1000,
        "search.js": SCRIPT,
        "index/all.json": '["dat","duong","cau"]',
        "index/dat.json": '"' + "Đất " * 5000 + '"',
        "index/duong.json": '"Đường"',
        "index/cau.json": '"Cầu"',
        "index/not-asked.json": '"x"',
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return Side("ours", "/site/", tmp_path, 1.5)


@pytest.mark.browser
def test_a_first_and_a_further_search_are_weighed_and_timed(browser: Browser, side: Side) -> None:
    line = Line(SPEED, ROUND_TRIP)
    with slow_host(Files({side.path: side.folder}), line) as address:
        measure(side, address, ["dat", "cau", "cau", "duong", "khong-co", "dat"], browser, line)
    assert side.other_page == {"/site/all.css"}
    first = side.own_bytes(side.first[0].moved)
    assert set(first) == {"/site/search.js", "/site/index/all.json", "/site/index/dat.json"}
    for name in ("search.js", "index/dat.json"):
        size = len(gzip.compress((side.folder / name).read_bytes(), mtime=0))
        assert size < first[f"/site/{name}"] < size + 500
    # One after the other: connection, page, script, list, part.
    assert 5 * 0.15 < side.first[0].seconds < 30
    assert side.fixed == {"/site/search.js", "/site/index/all.json"}
    assert len(side.first) == 3
    duong, nothing, dat = side.further
    assert set(duong.moved) - {"/site/index/all.json"} == {"/site/index/duong.json"}
    assert duong.seconds is not None
    assert 0.15 < duong.seconds < 30
    assert nothing.seconds is None
    assert dat.moved["/site/index/dat.json"] == first["/site/index/dat.json"]


def test_the_row_tells_page_fixed_parts_and_index_apart(side: Side) -> None:
    side.other_page = frozenset({"/site/all.css"})
    common = {"/site/tim-kiem/": 5000, "/site/all.css": 9000, "/site/search.js": 3000}
    common["/favicon.ico"] = 200
    side.first = [
        FirstSearch({**common, "/site/index/all.json": 2000, "/site/index/dat.json": size}, seconds)
        for size, seconds in ((1000, 1.0), (3000, 3.0), (5000, 2.0))
    ]
    side.first.append(FirstSearch({**common, "/site/index/all.json": 2000}, 2.0))
    side.further = [
        NextSearch({"/site/index/dat.json": 1000}, 0.2),
        NextSearch({"/site/index/cau.json": 500}, 0.4),
        NextSearch({}, None),
    ]
    assert len(side.index_files) == 5
    whole = sum(path.stat().st_size for path in side.index_files)
    cells = [f"{whole / 1000:,.1f}", "5", "1.50", "14.2", "7.0", "5.0", "2.00", "0.5", "300"]
    assert row(1000, side) == ["1,000", "ours", *cells]


def test_what_is_sent_at_once_shares_the_line() -> None:
    line = Line(speed=100_000, round_trip=0)
    started = time.monotonic()
    with ThreadPoolExecutor() as pool:
        for path in ("a", "b"):
            pool.submit(line.send, path, 10_000)
    assert 0.2 <= time.monotonic() - started < 2
    assert line.moved == {"a": 10_000, "b": 10_000}


def test_queries_are_runs_of_syllables_from_titles_all_over() -> None:
    titles = [f"Đường số {number} phố Trần Phú và chợ" for number in range(100)]
    found = list(queries_of(titles * 2, 60))
    assert len(set(found)) == len(found) == 60
    assert all(len(query.split()) == 4 for query in found)
    assert any(query.startswith("duong so") for query in found)
    assert any(query.endswith("pho tran") for query in found)
    assert list(queries_of(titles * 2, 60)) == found
    with pytest.raises(SystemExit, match="chỉ có"):
        list(queries_of(["Một tiêu đề"] * 9, 5))


def test_visitors_ask_what_stock_pagefind_can_find() -> None:
    titles = [f"Sửa đường ngõ số {number} khu ba" for number in range(40)]
    titles += [f"Quỹ khuyến học khu {number} năm nay" for number in range(40)]
    first = asked_in(1, 2, titles)[:VISITORS]
    assert len(first) == VISITORS
    assert all("duong" not in query for query in first)
    assert not {*first} & {*asked_in(0, 2, titles)[:VISITORS]}
