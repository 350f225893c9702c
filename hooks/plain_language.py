"""Says how the pages for residents read: `python hooks/plain_language.py` (`make van-phong`).

Advice, page by page: long sentences, piles of passives and nouns, abbreviations nobody explained.
Needs no MkDocs.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from disclosure.model.prose import ProsePage
from disclosure.pipeline import read_site, today
from disclosure.plain_language.measures import read
from disclosure.plain_language.report import report_lines
from disclosure.plain_language.shown import shown_in
from disclosure.problems import as_text

ROOT = Path(__file__).resolve().parent.parent
STAFF = "huong-dan/"
"""Pages for whoever runs the site; residents do not read them."""


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 however pages read, with `--nghiem` 1 when there is advice.

    It is 1 too when the data has errors: what marks show is then unknown.
    """
    parser = argparse.ArgumentParser(description="Xem bài viết cho dân có dễ đọc không.")
    parser.add_argument(
        "trang", nargs="*", help="chỉ xem những trang này, ví dụ docs/phap-luat/quy-uoc.md"
    )
    parser.add_argument("--nghiem", action="store_true", help="còn lời nhắc thì coi là lỗi")
    options = parser.parse_args(arguments)
    site, problems = read_site(ROOT / "data", today(), ROOT, kept=ROOT / ".cache")
    if site is None:
        print(as_text(problems), file=sys.stderr)
        return 1
    pages = [page for page in site.prose if _is_asked_for(page, options.trang)]
    readings = [read(page, shown_in(site, page.language)) for page in pages]
    print("\n".join(report_lines(readings)))
    return int(options.nghiem and any(reading.findings for reading in readings))


def _is_asked_for(page: ProsePage, files: list[str]) -> bool:
    return page.file in files if files else not page.source.startswith(STAFF)


if __name__ == "__main__":
    # Output that goes to a file or another program has no Vietnamese letters on some systems.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
