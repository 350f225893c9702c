"""How well residents find what they seek: `make danh-gia-tim-kiem`.

Types every query of a file into the search of the demonstration site in Chromium, then into
the stock theme's own search and stock Pagefind over the same pages, and prints for each: hit@1,
hit@3 and mean reciprocal rank by way of typing, and the queries that failed. What counts as
right is in `scoring.py`, the form of a query file in `queries.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from built_pages import BuiltPages
from built_sites import CHROMIUM_FLAGS, DAY, ROOT, build
from disclosure.pipeline import read_site
from findable import findable_addresses
from host import Files, host
from queries import HERE, Query, read_queries
from rivals import build_stock, write_stock_pages
from score_table import as_json, failures, table
from scoring import Verdict, judge, missing_pages
from searchers import Searcher, ask_all, own_search, pagefind_search, theme_search

OURS, STOCK = "/minh-hoa/", "/mac-dinh/"
SEARCHES: dict[str, tuple[str, Callable[[Page, str], Searcher]]] = {
    "own": (OURS, own_search),
    "theme": (STOCK, theme_search),
    "pagefind": (STOCK, pagefind_search),
}
"""Name -> the site that is asked and how."""
DATA, DOCS = ROOT / "demo" / "data", ROOT / "docs"


def write_rivals(pages: BuiltPages, work: Path, target: Path) -> None:
    """Build the stock site of the demonstration's findable pages."""
    site, problems = read_site(DATA, datetime.fromtimestamp(int(DAY), UTC).date(), ROOT)
    if site is None:
        raise SystemExit(f"demo/data: {len(problems)} lỗi, xem make check")
    found = [address for address in findable_addresses(site, DOCS) if address in pages.addresses]
    settings = write_stock_pages(pages, found, work, f"https://example.org{STOCK}")
    build_stock(settings, target)


def evaluate(
    queries: Sequence[Query], pages: BuiltPages, stock: Path, names: Sequence[str], browser: Browser
) -> dict[str, tuple[Verdict, ...]]:
    """Ask every query of every search; the verdicts by the name of the search."""
    found = {}
    with host(Files({OURS: pages.folder, STOCK: stock})) as address:
        for name in names:
            path, opener = SEARCHES[name]
            answers = ask_all(browser, opener, address + path, queries)
            found[name] = judge(queries, answers, pages)
    return found


def report(
    found: dict[str, tuple[Verdict, ...]], queries: Sequence[Query], pages: BuiltPages
) -> None:
    """Print pages that are missing, the table, then what failed."""
    for query, code in missing_pages(queries, pages):
        print(f"{query}: trang minh hoạ không có {code}, câu này không thể đúng bằng mục ấy")
    print(table(found))
    for name, verdicts in found.items():
        print(f"\nKhông đúng ngay kết quả đầu, {name}:")
        print("\n".join(failures(verdicts)) or "không có câu nào")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Chấm tìm kiếm bằng các câu người dân gõ.")
    parser.add_argument("--queries", type=Path, default=HERE / "dev.yml", help="tệp câu hỏi")
    parser.add_argument("--site", type=Path, help="trang minh hoạ đã dựng; không có thì dựng")
    parser.add_argument("--only", choices=SEARCHES, nargs="+", help="chỉ chấm những cách tìm này")
    parser.add_argument("--json", type=Path, help="ghi thêm kết quả vào tệp JSON này")
    options = parser.parse_args()
    names = options.only or list(SEARCHES)
    queries = read_queries(options.queries)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        raise SystemExit("không thấy Chromium: chạy bằng make danh-gia-tim-kiem")
    with tempfile.TemporaryDirectory(prefix="search-") as folder, sync_playwright() as playwright:
        work = Path(folder)
        site = options.site or build(work / "site", OURS, config="demo/mkdocs.yml").folder
        pages = BuiltPages(site)
        if set(names) != {"own"}:
            write_rivals(pages, work / "sources", work / "stock")
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        found = evaluate(queries, pages, work / "stock", names, browser)
        browser.close()
        report(found, queries, pages)
    if options.json:
        options.json.write_text(json.dumps(as_json(found), ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
