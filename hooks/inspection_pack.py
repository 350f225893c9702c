"""Makes the inspection pack of a period: `make ho-so-kiem-tra KY=2026-Q4`. Needs no MkDocs.

One folder with everything that an inspection of grassroots democracy asks for, in its order.
Nothing is written when the data has an error.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from disclosure.load.site_address import configured_address
from disclosure.model.reporting_period import ReportingPeriod, parse_reporting_period
from disclosure.outputs.own_folder import NotOwnFolderError, check_own, write_folder
from disclosure.outputs.pack import INDEX, WHOLE, pack_files
from disclosure.pipeline import read_site, today, with_history
from disclosure.problems import as_text
from disclosure.text import format_date

ROOT = Path(__file__).resolve().parent.parent
FOLDER = "ho-so-kiem-tra"
FORMS = "cả năm 2026, nửa năm 2026-H1 hoặc 2026-H2, quý 2026-Q1 đến 2026-Q4"
WRONG_USE = 2


class WrongUseError(Exception):
    """The command was not given what it needs; the message says what, in Vietnamese."""


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 when the folder is there, 1 when the data has errors, 2 for a wrong call."""
    parser = argparse.ArgumentParser(description="Lập hồ sơ kiểm tra của một kỳ.")
    parser.add_argument("data", nargs="?", type=Path, default=ROOT / "data", help="thư mục dữ liệu")
    parser.add_argument("--ky", default="", metavar="KỲ", help=f"kỳ: {FORMS}")
    parser.add_argument("--ra", type=Path, metavar="THƯ-MỤC", help=f"nơi ghi, mặc định {FOLDER}/KỲ")
    parser.add_argument(
        "--dia-chi",
        metavar="ĐỊA-CHỈ",
        help="địa chỉ của trang; mặc định SITE_URL, không có thì site_url của mkdocs.yml",
    )
    options = parser.parse_args(arguments)
    try:
        period = _period(options.ky)
        return _make(options.data, period, _address(options.dia_chi, options.data), options.ra)
    except (WrongUseError, NotOwnFolderError) as error:
        print(error, file=sys.stderr)
        return WRONG_USE


def _make(data: Path, period: ReportingPeriod, address: str, target: Path | None) -> int:
    as_of = today()
    if period.first > as_of:
        raise WrongUseError(
            f"Kỳ {period.code} chưa bắt đầu: hôm nay là ngày {format_date(as_of)}. Chọn kỳ khác."
        )
    site, problems = read_site(data, as_of, ROOT, kept=ROOT / ".cache")
    if site is None:
        print(as_text(problems), file=sys.stderr)
        return 1
    # The real ward's dossier is never overwritten by one of invented data.
    name = f"{period.code}-minh-hoa" if site.ward.demonstration else period.code
    folder = target or ROOT / FOLDER / name
    _check(folder)
    files = pack_files(with_history(site, data, ROOT / ".cache"), period, address)
    write_folder(folder, files)
    shown = folder.resolve()
    print(f"Đã lập hồ sơ kiểm tra kỳ {period.code} ở {shown}: {len(files)} tệp.")
    print(f"Mở {INDEX}; để in cả hồ sơ, mở {WHOLE} rồi in khổ A4.")
    return 0


def _check(folder: Path) -> None:
    try:
        check_own(folder)
    except NotOwnFolderError as error:
        raise WrongUseError(
            f"Không ghi vào “{folder}”: {error} Dời đi nơi khác, hoặc chọn nơi ghi khác bằng --ra."
        ) from error


def _period(text: str) -> ReportingPeriod:
    """The period that was asked for; a month is too short for a dossier."""
    forms = f"Kỳ là {FORMS}. Ví dụ: make ho-so-kiem-tra KY=2026-Q4"
    if not text.strip():
        raise WrongUseError(f"Chưa ghi kỳ. {forms}")
    try:
        period = parse_reporting_period(text)
    except ValueError as error:
        raise WrongUseError(f"“{text}” không phải một kỳ. {forms}") from error
    if period.length == "thang":
        raise WrongUseError(f"“{text}” là một tháng; hồ sơ lập theo quý, nửa năm hoặc năm. {forms}")
    return period


def _address(typed: str | None, data: Path) -> str:
    """The address of the site, with a slash at its end."""
    config = data.resolve().parent / "mkdocs.yml"
    address = typed or os.environ.get("SITE_URL") or configured_address(config) or ""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise WrongUseError(
            f"“{address}” không phải địa chỉ của trang. Ghi rõ, ví dụ: "
            "--dia-chi https://phuong.vn/dan-chu-co-so/"
        )
    return address if address.endswith("/") else f"{address}/"


if __name__ == "__main__":
    # Output that goes to a file or another program has no Vietnamese letters on some systems.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main())
