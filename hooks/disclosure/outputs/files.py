"""Files for machines: feeds, calendars, open data. Each module gives its own files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..views.registers import Registers
from .calendars import calendar_files
from .coverage_data import coverage_data_files
from .coverage_tables import coverage_files
from .dcat import dcat_file
from .feeds import feed_files
from .ledger import ledger_files
from .money_tables import budget_files, fund_files
from .obligation_pages import obligation_calendar
from .open_data import open_data_files
from .output import Output
from .papers import paper_files

FileMaker = Callable[[Registers, str], Iterator[Output]]
"""Registers of all kinds and the site's address -> files."""

FILE_MAKERS: tuple[FileMaker, ...] = (
    budget_files,
    fund_files,
    feed_files,
    open_data_files,
    dcat_file,
    calendar_files,
    ledger_files,
    paper_files,
    obligation_calendar,
    coverage_files,
    coverage_data_files,
)


def machine_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Every file for machines; no two at one path."""
    seen: set[str] = set()
    for make in FILE_MAKERS:
        for output in make(registers, site_url):
            if output.path in seen:
                raise RuntimeError(f"two files at {output.path}")
            seen.add(output.path)
            yield output
