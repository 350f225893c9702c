"""The report on coverage as tables for Excel: clauses by quarter, everything, khu phố by clause."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from ..law.coverage_cells import Cell, Row, YearCoverage
from ..law.coverage_places import WHOLE_WARD, place_rows
from ..law.obligations import Obligation
from ..law.tally import CellState, Tally
from ..model.publication import Publication
from ..model.site import Site
from ..views.addresses import coverage_file, record_url
from ..views.coverage import years_shown
from ..views.registers import Registers
from .coverage_pages import LIST, MATRIX, PLACES
from .output import Output
from .paper_words import WORDS
from .spreadsheets import Cell as Value
from .spreadsheets import Sheet, csv_bytes

COUNTS = (
    "bound",
    "asked",
    "done",
    "in_time",
    "late",
    "undated",
    "untimed",
    "missed",
    "overdue",
    "renewal_overdue",
    "unreported",
    "due",
    "excluded",
    "nothing",
)
"""Counts that tables and open data give, in this order."""
SHARES = ("share", "share_in_time")


def coverage_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Three tables for each year of the report."""
    for number in years_shown(registers.coverage):
        year = registers.coverage.year(number)
        for name, sheet in (
            (MATRIX, matrix_sheet(year, registers.site)),
            (LIST, list_sheet(year, registers.site, site_url)),
            (PLACES, places_sheet(year, registers.site)),
        ):
            yield Output(coverage_file(number, name), csv_bytes(sheet))


def matrix_sheet(year: YearCoverage, site: Site) -> Sheet:
    """One line a clause, or duty of it, and quarter, with every count."""
    words = WORDS["coverage"]
    head = ("column_kind", "column_clause", "column_duty", "column_name", "column_period")
    header = (
        *(words[name] for name in head),
        words["column_state"],
        *(words["figure_of"][name].removeprefix("– ") for name in COUNTS),
        *(f"{words[name]} (%)" for name in SHARES),
    )
    rows = tuple(line for row in year.rows for line in _matrix_lines(row, site))
    return Sheet(words["matrix_file"], header, rows)


def _matrix_lines(row: Row, site: Site) -> Iterator[tuple[Value, ...]]:
    words = WORDS["coverage"]
    kind = words["row_duty" if row.duty else "row_clause"]
    clause = site.clause.get(row.clause or 0)
    name = row.duty.name if row.duty else clause.name if clause else words["other"]
    code = row.duty.code if row.duty else None
    for cell in row.all_cells:
        head = (kind, _clause(row.clause), code, name, cell.period.code, _state(cell.state))
        yield (*head, *_counts(cell.tally))
    for own in row.duties:
        yield from _matrix_lines(own, site)


def list_sheet(year: YearCoverage, site: Site, site_url: str) -> Sheet:
    """One line an obligation, and one a clause and quarter that has nothing else in it."""
    words = WORDS["coverage"]
    header = (
        *(words[name] for name in ("column_key", "column_clause", "column_duty", "column_name")),
        *(words[name] for name in ("column_period", "column_state", "due_on", "done_on")),
        *(words[name] for name in ("days_late", "who", "column_record", "column_page")),
        words["column_basis"],
    )
    rows = tuple(line for cell in year.cells for line in _list_lines(cell, site, site_url))
    return Sheet(words["list_file"], header, rows)


def _list_lines(cell: Cell, site: Site, site_url: str) -> Iterator[tuple[Value, ...]]:
    clause, period = _clause(cell.clause), cell.period.code
    for one in cell.obligations:
        yield _obligation_line(one, clause, period, site_url)
    for record in cell.further:
        state = _state("done")
        where = _page(record, site_url)
        head = (record.id, clause, None, record.title, period, state)
        yield (*head, None, None, None, None, record.title, where, None)
    if not cell.obligations and not cell.further:
        about = cell.statement or next(iter(cell.exclusions or cell.records), None)
        known = site.clause.get(cell.clause or 0)
        name = known.name if known else WORDS["coverage"]["other"]
        yield (
            *(None, clause, None, name, period, _state(cell.state), cell.report_by, None),
            *(None, None, about.title if about else None, _page(about, site_url), None),
        )


def _obligation_line(
    one: Obligation, clause: str | None, period: str, site_url: str
) -> tuple[Value, ...]:
    record = one.record or next(iter(one.records), None) or one.excuse
    unit = one.record.unit if one.record else None
    basis = one.duty.legal_basis[0] if one.duty.legal_basis else None
    law = f"{basis.name} {basis.number or ''}".strip() if basis else None
    return (
        *(one.key, clause, one.duty.code, one.duty.name),
        *(one.period.code if one.period else period, _state(one.state), one.due_on, one.done_on),
        *(one.days_late or None, unit.name if unit else one.duty.responsible),
        *(record.title if record else None, _page(record, site_url), law),
    )


def places_sheet(year: YearCoverage, site: Site) -> Sheet:
    """One line a khu phố and clause that has something of its own; the whole ward first."""
    words = WORDS["coverage"]
    header = (
        *(words[name] for name in ("column_place", "column_clause", "column_state")),
        *(words["figure_of"][name].removeprefix("– ") for name in COUNTS),
        *(f"{words[name]} (%)" for name in SHARES),
    )
    rows: list[tuple[Value, ...]] = []
    for row in place_rows(year, site):
        is_ward = row.code == WHOLE_WARD
        name = words["whole_ward"] if is_ward else site.neighborhood[row.code].name
        for cell in row.cells:
            if cell.state != "none":
                rows.append((name, _clause(cell.clause), _state(cell.state), *_counts(cell.tally)))
    return Sheet(words["places_file"], header, tuple(rows))


def _counts(tally: Tally) -> tuple[Value, ...]:
    return tuple(getattr(tally, name) for name in (*COUNTS, *SHARES))


def _state(code: CellState) -> str:
    return str(WORDS["coverage"]["state"][code])


def _clause(number: int | None) -> str | None:
    return str(number) if number else None


def _page(record: Publication | None, site_url: str) -> str | None:
    return urljoin(site_url, record_url(record)) if record else None
