"""Measures pages as a phone sees them, ours beside a stock site: `make measure`.

Builds the demonstration site and, from the same content, a stock MkDocs + Material site,
serves both as a real host does, and runs Lighthouse (mobile, its simulated slow phone) over
the same kinds of pages of each. Rounds are interleaved, so that a slow moment of the machine
does not fall on one site; the table shows medians. Then Chromium counts the bytes of a first
view and of a record opened after another one, as they cross the wire.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from disclosure.pipeline import read_site, today
from host import Files, host
from stock import write_stock

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OURS, STOCK = "/minh-hoa/", "/mac-dinh/"
BUDGET_RECORD = "ngan-sach/real-kytho-dieu-chinh-du-toan-2019/"
RECORD = "cong-khai/real-cukhoi-du-thao-boithuong-2020/"
PAGES = (
    ("home", ""),
    ("list", "cong-khai/"),
    ("record", RECORD),
    ("budget record", BUDGET_RECORD),
    ("explainer", "phap-luat/hinh-thuc-thoi-han/"),
)
"""Page types; the addresses are the same on both sites."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
NUMBERS = (
    ("FCP s", "first-contentful-paint", 1000, 1),
    ("LCP s", "largest-contentful-paint", 1000, 1),
    ("TBT ms", "total-blocking-time", 1, 0),
    ("CLS", "cumulative-layout-shift", 1, 3),
    ("KB", "total-byte-weight", 1000, 1),
)
"""Heading, Lighthouse's audit, divisor, digits."""
CHROMIUM_FLAGS = ["--no-sandbox", "--disable-background-networking", "--no-first-run"]
SETTLED_MS = 3000
"""Long enough for a service worker to fetch what it keeps."""
VISITS: tuple[tuple[str, tuple[str, ...], bool, int | None], ...] = (
    ("first view, home", ("",), False, 100),
    ("first view, record", (RECORD,), False, 100),
    ("first visit with what is kept for offline", ("",), True, None),
    ("next record", (RECORD, BUDGET_RECORD), True, 15),
)
"""What is weighed, the pages opened (the last one counts), with offline copy, goal in KB."""


@dataclass(frozen=True)
class Visit:
    """What one Lighthouse run said of a page."""

    scores: tuple[float, ...]
    numbers: tuple[float, ...]
    failed: tuple[str, ...]
    """Audits that keep accessibility, best practices or SEO from 100."""


def lighthouse(url: str, report: Path, chromium: str) -> Visit:
    """Run Lighthouse once, in a fresh browser."""
    command = [
        "node",
        str(HERE / "node_modules/lighthouse/cli/index.js"),
        url,
        "--output=json",
        f"--output-path={report}",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags=--headless=new {' '.join(CHROMIUM_FLAGS)}",
        "--quiet",
    ]
    environment = {**os.environ, "CHROME_PATH": chromium}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise SystemExit(f"Lighthouse: {url}\n{finished.stderr[-3000:]}")
    return _visit(json.loads(report.read_text("utf-8")))


def _visit(result: dict[str, Any]) -> Visit:
    audits, categories = result["audits"], result["categories"]
    failed = {
        reference["id"]
        for name in CATEGORIES[1:]
        for reference in categories[name]["auditRefs"]
        if reference["weight"] and audits[reference["id"]]["score"] not in (None, 1)
    }
    return Visit(
        scores=tuple(categories[name]["score"] * 100 for name in CATEGORIES),
        numbers=tuple(audits[audit]["numericValue"] / by for _, audit, by, _ in NUMBERS),
        failed=tuple(sorted(failed)),
    )


def wire_bytes(browser: Browser, files: Files, *addresses: str, offline: bool) -> list[int]:
    """Bytes sent, headers included, for pages opened one after the other by a new visitor.

    `offline` lets the site keep a copy for the time without network; what that costs counts.
    """
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, service_workers="allow" if offline else "block"
    )
    page = context.new_page()
    totals = []
    for address in addresses:
        before = files.sent
        page.goto(address, wait_until="networkidle")
        page.wait_for_timeout(SETTLED_MS)
        totals.append(files.sent - before)
    context.close()
    return totals


def build(config: Path, target: Path, address: str) -> None:
    """One MkDocs build; what it prints is shown only when it fails."""
    finished = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "-d", str(target)],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode != 0:
        raise SystemExit(finished.stderr[-4000:])


def build_both(sites: dict[str, Path], work: Path, address: str) -> None:
    """Both sites from the same content, into their folders."""
    build(ROOT / "demo/mkdocs.yml", sites[OURS], address + OURS)
    site, problems = read_site(ROOT / "demo/data", today(), ROOT)
    if site is None:
        raise SystemExit(f"demo/data: {len(problems)} lỗi, xem make check")
    settings = write_stock(site, ROOT / "docs", work / "sources", address + STOCK)
    build(settings, sites[STOCK], address + STOCK)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Markdown, with the first row as its head."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)


def rows_of(visits: dict[tuple[str, str], list[Visit]]) -> list[list[str]]:
    """Medians, ours and stock under each other."""
    rows = [["page", "site", "perf", "a11y", "best", "SEO", *(name for name, *_ in NUMBERS)]]
    for (page, site), runs in visits.items():
        scores = [f"{median(run.scores[i] for run in runs):.0f}" for i in range(len(CATEGORIES))]
        numbers = [
            f"{median(run.numbers[i] for run in runs):.{digits}f}"
            for i, (*_, digits) in enumerate(NUMBERS)
        ]
        rows.append([page, site, *scores, *numbers])
    return rows


def main() -> None:
    """Build, serve, measure, print."""
    parser = argparse.ArgumentParser(description="Đo trang bằng Lighthouse và Chromium.")
    parser.add_argument("--runs", type=int, default=3, help="số lần đo mỗi trang (mặc định: 3)")
    parser.add_argument("--keep", type=Path, help="giữ báo cáo đầy đủ của Lighthouse ở thư mục này")
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        raise SystemExit("không thấy Chromium: chạy bằng make measure")
    with tempfile.TemporaryDirectory(prefix="measure-") as folder:
        work = Path(folder)
        reports = options.keep or work / "reports"
        reports.mkdir(parents=True, exist_ok=True)
        # The sites carry their own address (canonical links), so the port comes first.
        sites = {OURS: work / "ours", STOCK: work / "stock"}
        files = Files(sites)
        with host(files) as address:
            build_both(sites, work, address)
            visits: dict[tuple[str, str], list[Visit]] = {}
            for number in range(1, options.runs + 1):
                for page, path in PAGES:
                    for name, site in (("ours", OURS), ("stock", STOCK)):
                        report = reports / f"{page.replace(' ', '-')}-{name}-{number}.json"
                        visit = lighthouse(address + site + path, report, chromium)
                        visits.setdefault((page, name), []).append(visit)
                print(f"{number}/{options.runs}", file=sys.stderr)
            print(table(rows_of(visits)), flush=True)
            failed = {
                f"{page}, {name}: {audit}"
                for (page, name), runs in visits.items()
                for run in runs
                for audit in run.failed
            }
            print("\n" + ("\n".join(sorted(failed)) or "no audit failed"))
            print("\n" + table(weigh(address, files, chromium)))


def weigh(address: str, files: Files, chromium: str) -> list[list[str]]:
    """Rows: kilobytes of a first view and of the next record, ours and stock."""
    rows = [["KB over the wire", "ours", "stock", "goal"]]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        for label, paths, offline, goal in VISITS:
            cells = []
            for site in (OURS, STOCK):
                addresses = [address + site + path for path in paths]
                sent = wire_bytes(browser, files, *addresses, offline=offline)[-1]
                cells.append(f"{sent / 1000:.1f}")
            rows.append([label, *cells, f"≤ {goal}" if goal else "–"])
        browser.close()
    return rows


if __name__ == "__main__":
    main()
