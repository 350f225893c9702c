"""Prints what falls due: `python hooks/reminders.py` (`make han`). Needs no MkDocs.

`--markdown` gives the body of an issue and nothing when there is nothing to do.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from disclosure.law.standing import HORIZON_DAYS, Standing
from disclosure.outputs.reminders import reminder_lines, reminder_markdown
from disclosure.pipeline import read_site, today
from disclosure.problems import as_text

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 when the list could be made, 1 when the data has errors."""
    parser = argparse.ArgumentParser(description="Nhắc việc sắp đến hạn và quá hạn.")
    parser.add_argument("data", nargs="?", type=Path, default=ROOT / "data", help="thư mục dữ liệu")
    parser.add_argument(
        "--ngay",
        type=int,
        default=30,
        choices=range(HORIZON_DAYS + 1),
        metavar="N",
        help=f"nhìn trước bao nhiêu ngày, 0 đến {HORIZON_DAYS}, mặc định 30",
    )
    parser.add_argument(
        "--markdown",
        metavar="ĐỊA-CHỈ",
        help="in thành nội dung một việc trên GitHub; địa chỉ của trang",
    )
    options = parser.parse_args(arguments)
    site, problems = read_site(options.data, today(), ROOT, kept=ROOT / ".cache")
    if site is None:
        print(as_text(problems), file=sys.stderr)
        return 1
    standing = Standing(site)
    if options.markdown is None:
        print("\n".join(reminder_lines(standing, options.ngay)))
    elif body := reminder_markdown(standing, options.ngay, options.markdown):
        print(body)
    return 0


if __name__ == "__main__":
    # Output that goes to a file or another program has no Vietnamese letters on some systems.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
