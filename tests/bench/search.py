"""Measures searching on a slow phone: `make bench-tim-kiem`.

For 100, 1,000 and 10,000 records: builds the site, makes a stock Pagefind index of the same
pages' texts, then asks both in Chromium on a phone's profile (`phone.py`), served as gzip:

- the first search of a visitor who has nothing yet: bytes and time until a result is seen. The
  page apart: its document and what every other page of the site loads, too (styles, font);
- what a further search moves and how long it takes, over titles of records typed without
  accents, four syllables in a row.

Everything is read from the page and from the line (`slow_host.py`). The index is the folder
that all parts come from which are no scripts; fixed parts are those that every first search
fetched. Rounds are interleaved; the table shows medians.

The seconds for the index are those after all pages are made: for both languages of ours, for
the Vietnamese pages alone of Pagefind.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path, PurePosixPath
from statistics import median
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

from bench import build
from built_pages import BuiltPages
from built_sites import CHROMIUM_FLAGS
from disclosure.pipeline import read_site
from disclosure.text import slug
from findable import findable_addresses
from generate import AS_OF, ROOT, write_data
from host import Files
from measure import table
from phone import ROUND_TRIP, SPEED, FirstSearch, NextSearch, phone
from rivals import html_of, index_with_pagefind
from slow_host import Line, slow_host

HERE = Path(__file__).resolve().parent
SEARCH_PAGE, OTHER_PAGE = "tim-kiem/", "gioi-thieu/"
SYLLABLES = 4
VISITORS, QUERIES = 3, 20
"""First searches in a round, and further ones of the last of these visitors."""
TRIAL = "bản ghi thử"
HEAD = (
    "records",
    "search",
    "index KB",
    "files",
    "index s",
    "page KB",
    "first KB",
    "of it fixed",
    "first s",
    "next KB",
    "next ms",
)


@dataclass
class Side:
    """One search over one number of records, and what was measured of it."""

    name: str
    path: str
    folder: Path
    index_seconds: float
    first: list[FirstSearch] = field(default_factory=list)
    further: list[NextSearch] = field(default_factory=list)
    other_page: frozenset[str] = frozenset()
    """Addresses of what another page of the site loads."""

    def own_bytes(self, moved: dict[str, int]) -> dict[str, int]:
        """What was moved for searching: neither the document nor what other pages load."""
        page = {f"{self.path}{SEARCH_PAGE}", *self.other_page}
        return {
            address: size
            for address, size in moved.items()
            if address.startswith(self.path) and address not in page
        }

    @property
    def fixed(self) -> frozenset[str]:
        """What every first search fetched, whatever was asked."""
        return frozenset.intersection(*(frozenset(self.own_bytes(f.moved)) for f in self.first))

    @property
    def index_files(self) -> list[Path]:
        """All files of the index, on the disk."""
        fetched = [
            address
            for search in self.first
            for address in self.own_bytes(search.moved)
            if PurePosixPath(address).suffix != ".js"
        ]
        common = os.path.commonpath(fetched).removeprefix(self.path)
        return [path for path in (self.folder / common).rglob("*") if path.is_file()]


def prepare(count: int, work: Path, site: Path, plain: Path) -> tuple[float, float, list[str]]:
    """Build ours and the Pagefind side; seconds of both indexes, and titles to ask for."""
    data = work / f"data-{count}"
    write_data(data, count)
    _, told = build(data, work, site)
    ward, problems = read_site(data, AS_OF, ROOT)
    if ward is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    pages = BuiltPages(site)
    addresses = findable_addresses(ward, ROOT / "docs")
    write_plain(pages, addresses, plain)
    started = time.perf_counter()
    index_with_pagefind(plain)
    seconds = time.perf_counter() - started
    shutil.copytree(HERE / "pagefind", plain / SEARCH_PAGE)
    titles = [record.title.partition(f" ({TRIAL}")[0] for record in ward.publications]
    return told["index"], seconds, titles


def write_plain(pages: BuiltPages, addresses: Sequence[str], target: Path) -> None:
    """The text of every page, in a document of its own at the same address."""
    for address in addresses:
        text = pages.text_of(address)
        file = target / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        body = "\n".join(html_of(text))
        file.write_text(
            f'<!doctype html>\n<html lang="vi">\n<title>{escape(text.title)}</title>\n'
            f"<main>{body}</main>\n</html>\n",
            encoding="utf-8",
        )


def queries_of(titles: Sequence[str], wanted: int) -> Iterator[str]:
    """Different queries from titles spread over all records, four syllables without accents."""
    known: set[str] = set()
    for at in range(len(titles)):
        # A stride that is prime to most lengths comes to all titles, near and far.
        syllables = slug(titles[at * 7919 % len(titles)]).split("-")
        begin = at % max(1, len(syllables) - SYLLABLES)
        query = " ".join(syllables[begin : begin + SYLLABLES])
        if query not in known:
            known.add(query)
            yield query
        if len(known) == wanted:
            return
    raise SystemExit(f"chỉ có {len(known)} câu khác nhau từ {len(titles)} tiêu đề")


def asked_in(number: int, rounds: int, titles: Sequence[str]) -> list[str]:
    """The queries of one round: those of the visitors, then the further ones.

    A first search lasts until something is found. Stock Pagefind finds no word with đ that is
    typed with d, so the first ones come from titles that have none.
    """
    plain = [title for title in titles if "đ" not in title.casefold()]
    first = list(queries_of(plain, VISITORS * rounds))
    further = list(queries_of(titles, QUERIES * rounds))
    return first[number::rounds] + further[number::rounds]


def measure(side: Side, address: str, queries: Sequence[str], browser: Browser, line: Line) -> None:
    """One round: visitors who search for the first time, one of whom goes on."""
    if not side.other_page:
        with phone(browser, line) as visitor:
            other = f"{side.path}{OTHER_PAGE}"
            side.other_page = frozenset(visitor.open(address + other)) - {other}
    for first in queries[:VISITORS]:
        with phone(browser, line) as visitor:
            start = f"{address}{side.path}{SEARCH_PAGE}?q={quote(first)}"
            side.first.append(visitor.first_search(start))
            if len(side.first) % VISITORS == 0:
                side.further += [visitor.next_search(query) for query in queries[VISITORS:]]


def row(count: int, side: Side) -> list[str]:
    """One line of the table."""
    files, fixed = side.index_files, side.fixed
    page = [sum(s.moved.values()) - sum(side.own_bytes(s.moved).values()) for s in side.first]
    own = [side.own_bytes(search.moved) for search in side.first]
    found = [search.seconds for search in side.further if search.seconds is not None]
    if len(found) < len(side.further):
        missing = len(side.further) - len(found)
        print(f"{side.name}, {count:,}: {missing} câu không ra kết quả", file=sys.stderr)
    return [
        f"{count:,}",
        side.name,
        _kb(sum(file.stat().st_size for file in files)),
        f"{len(files):,}",
        f"{side.index_seconds:.2f}",
        _kb(median(page)),
        _kb(median(sum(moved.values()) for moved in own)),
        _kb(median(sum(moved[part] for part in fixed) for moved in own)),
        f"{median(search.seconds for search in side.first):.2f}",
        _kb(median(sum(search.moved.values()) for search in side.further)),
        f"{median(found) * 1000:.0f}",
    ]


def _kb(size: float) -> str:
    return f"{size / 1000:,.1f}"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Đo tìm kiếm trên điện thoại chậm.")
    parser.add_argument("--records", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--runs", type=int, default=3, help="rounds; the table shows medians")
    parser.add_argument("--json", type=Path, help="what was moved and how long it took, in full")
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        raise SystemExit("không thấy Chromium: chạy bằng make bench-tim-kiem")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, sync_playwright() as playwright:
        sides, titles = sides_of(options.records, Path(folder))
        files = Files({side.path: side.folder for both in sides.values() for side in both})
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        line = Line(SPEED, ROUND_TRIP)
        with slow_host(files, line) as address:
            for number in range(options.runs):
                for count, both in sides.items():
                    print(f"round {number + 1}/{options.runs}: {count:,}", file=sys.stderr)
                    asked = asked_in(number, options.runs, titles[count])
                    for side in both:
                        measure(side, address, asked, browser, line)
        browser.close()
        rows = [row(count, side) for count, both in sides.items() for side in both]
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, medians of {options.runs}")
    print(table([HEAD, *rows]))
    if options.json:
        options.json.write_text(json.dumps(in_full(sides), indent=1), "utf-8")


def sides_of(
    counts: Sequence[int], work: Path
) -> tuple[dict[int, tuple[Side, Side]], dict[int, list[str]]]:
    """Everything built: ours and Pagefind for each number of records, and its titles."""
    sides, titles = {}, {}
    for count in counts:
        print(f"building {count:,} records", file=sys.stderr)
        site, plain = work / f"site-{count}", work / f"plain-{count}"
        ours, theirs, titles[count] = prepare(count, work, site, plain)
        sides[count] = (
            Side("ours", f"/ours-{count}/", site, ours),
            Side("Pagefind", f"/pagefind-{count}/", plain, theirs),
        )
    return sides, titles


def in_full(sides: dict[int, tuple[Side, Side]]) -> dict[str, object]:
    """Every search that was measured, by records and side."""
    return {
        f"{count} {side.name}": {
            "first": [vars(search) for search in side.first],
            "further": [vars(search) for search in side.further],
            "other_page": sorted(side.other_page),
        }
        for count, both in sides.items()
        for side in both
    }


if __name__ == "__main__":
    main()
