"""Checks the data without building the site: `python hooks/check.py`. Needs no MkDocs.

Prints every problem as `file:line:column: [code] message` and exits with 1
when one of them is an error. `--so-voi origin/main` also compares with what is published.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from disclosure.pipeline import edits_since, read_site, today
from disclosure.problems import as_annotations, as_text, errors
from disclosure.rules.law_list import law_list

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 when the data can be published, 1 when not."""
    parser = argparse.ArgumentParser(description="Kiểm tra dữ liệu công khai, không dựng trang.")
    parser.add_argument("data", nargs="?", type=Path, default=ROOT / "data", help="thư mục dữ liệu")
    parser.add_argument("--github", action="store_true", help="ghi chú lỗi ngay trên GitHub")
    parser.add_argument(
        "--so-voi",
        metavar="NHÁNH",
        help="so với bản đã đăng ở nhánh này, ví dụ origin/main: sửa mà không đính chính là lỗi",
    )
    parser.add_argument(
        "--can-cu",
        action="store_true",
        help="kể từng chỗ phải rà soát lại vì văn bản pháp luật đã đổi hay sắp đổi",
    )
    options = parser.parse_args(arguments)
    as_of = today()
    site, problems = read_site(options.data, as_of, ROOT, kept=ROOT / ".cache")
    if options.so_voi is not None:
        problems = sorted([*problems, *edits_since(options.data, options.so_voi, as_of, ROOT)])
    if options.can_cu:
        problems = errors(problems)
    if options.github and problems:
        print(as_annotations(problems))
    elif problems:
        print(as_text(problems))
    if errors(problems):
        return 1
    if options.can_cu and site:
        print(law_list(site))
        return 0
    count = len(site.publications) if site else 0
    folder = options.data.resolve()
    shown = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    print(f"Dữ liệu hợp lệ: {count} bản ghi trong {shown}/.")
    return 0


if __name__ == "__main__":
    # Output that goes to a file or another program has no Vietnamese letters on some systems.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
