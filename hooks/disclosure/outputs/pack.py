"""The inspection pack as a folder: pages that print on A4, tables as CSV, all tables as XLSX.

In Vietnamese only: it is the ward's own dossier. It is read without a network: nothing in it is
loaded from elsewhere; links lead to the published site. Pure: the same site, period and address
give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from ..text import format_date, upper_first
from ..views.addresses import DEFAULT_LANGUAGE, HOME
from ..views.pack.pack import Pack, pack_of
from ..views.pack.scope import period_text
from ..views.pack.values import Part
from ..views.registers import Registers
from .output import Output
from .pack_cells import ShownTable, sheet_of, shown_table
from .paper_values import letterhead
from .renderer import Renderer
from .spreadsheets import Sheet, csv_bytes, xlsx_bytes

INDEX = "index.html"
WHOLE = "ca-ho-so.html"
WORKBOOK = "bang.xlsx"
ABOUT = "DOC-TRUOC.txt"
PACK_SUMS = "SHA256SUMS"


@dataclass(frozen=True)
class ShownPart:
    """A part with its page and its tables."""

    part: Part
    file: str
    tables: tuple[ShownTable, ...]


def pack_files(site: Site, period: ReportingPeriod, site_url: str) -> tuple[Output, ...]:
    """Every file of the pack, and their checksums at the end."""
    files = tuple(_files(site, pack_of(site, period), site_url))
    lines = sorted(f"{hashlib.sha256(one.content).hexdigest()}  {one.path}\n" for one in files)
    return (*files, Output(PACK_SUMS, "".join(lines).encode()))


def _files(site: Site, pack: Pack, site_url: str) -> Iterator[Output]:
    parts = tuple(_shown_parts(pack, site_url))
    renderer = Renderer(site, Registers(site), DEFAULT_LANGUAGE)
    about = {
        "pack": pack,
        "parts": parts,
        "period": period_text(pack.period),
        "site_url": site_url,
        "workbook": WORKBOOK,
        "whole": WHOLE,
        "index": INDEX,
        **letterhead(pack.period, pack.until, site, HOME, site_url),
    }
    yield Output(INDEX, renderer.render("pack/index.html", **about).encode())
    for shown in parts:
        page = renderer.render("pack/part.html", shown=shown, **about)
        yield Output(shown.file, page.encode())
    yield Output(WHOLE, renderer.render("pack/whole.html", **about).encode())
    sheets = []
    for shown in parts:
        for table in shown.tables:
            sheet = sheet_of(table.table, table.table.code, site_url)
            sheets.append(sheet)
            yield Output(table.file, csv_bytes(sheet))
    yield Output(WORKBOOK, xlsx_bytes([_about_sheet(site, pack, site_url), *sheets], site.as_of))
    yield Output(ABOUT, _about_text(site, pack, site_url).encode())


def _shown_parts(pack: Pack, site_url: str) -> Iterator[ShownPart]:
    number = 0
    for place, part in enumerate(pack.parts, 1):
        tables = []
        for table in part.tables:
            number += 1
            tables.append(shown_table(table, f"bang/{number:02}-{table.code}.csv", site_url))
        yield ShownPart(part, f"{place:02}-{part.code}.html", tuple(tables))


def _about(site: Site, pack: Pack, site_url: str) -> tuple[tuple[str, str], ...]:
    """What whoever opens only a table must know; a demonstration says so there too."""
    notice = site.ward.demonstration
    end = "" if pack.is_over else " (kỳ chưa hết)"
    found = (
        ("Hồ sơ", f"Hồ sơ kiểm tra việc thực hiện dân chủ ở cơ sở, {period_text(pack.period)}"),
        ("Cơ quan", upper_first(site.ward.authority)),
        ("Số liệu đến ngày", f"{format_date(pack.until)}{end}"),
        ("Lập ngày", format_date(pack.as_of)),
        ("Trang", site_url),
        ("Không tính", "Bản ghi chờ phường xác nhận không nằm trong bảng nào, trừ bảng riêng."),
    )
    return (("LƯU Ý", " ".join(notice.split())), *found) if notice else found


def _about_sheet(site: Site, pack: Pack, site_url: str) -> Sheet:
    return Sheet("doc-truoc", ("Mục", "Nội dung"), _about(site, pack, site_url))


def _about_text(site: Site, pack: Pack, site_url: str) -> str:
    lines = [f"{name}: {text}" for name, text in _about(site, pack, site_url)]
    lines += [
        "",
        f"{INDEX}: mục lục, tóm tắt; mở trước.",
        f"{WHOLE}: cả hồ sơ trong một tệp, để in khổ A4.",
        f"bang/: từng bảng, mở bằng Excel; {WORKBOOK}: mọi bảng trong một tệp.",
        f"{PACK_SUMS}: mã của từng tệp. Kiểm: sha256sum -c {PACK_SUMS}",
    ]
    return "\n".join(lines) + "\n"
