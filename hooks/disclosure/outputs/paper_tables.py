"""The tables of papers for Excel: days stay days, numbers stay numbers, a blank stays a blank."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from ..model.publication import Publication
from ..model.site import Site
from ..views.addresses import record_url
from ..views.papers.acts import Act
from ..views.papers.council_report import CouncilReport
from ..views.papers.information_catalogue import CatalogueLine
from ..views.papers.quarterly_list import ListLine, QuarterlyList
from ..views.papers.yearly_plan import YearlyPlan
from .paper_values import form_names, reception_texts, result_text, term_text
from .paper_words import (
    BLANK,
    WORDS,
    clauses_text,
    duty_basis,
    duty_forms,
    duty_note,
    duty_recurrence,
    duty_term,
    duty_when,
    list_note,
    places_text,
)
from .public_tables import BETWEEN, cell_of
from .spreadsheets import Cell, Sheet


def quarterly_sheet(view: QuarterlyList, site_url: str) -> Sheet:
    """One row a form that was used, so that forms and days can be sorted and counted."""
    words = WORDS["papers"]
    head = (words["number"], words["name"], words["document_number"], words["issuer"])
    form = (words["clause"], words["form"], words["place"], words["from_day"], words["until_day"])
    rows = tuple(
        row
        for number, line in enumerate(view.lines, 1)
        for row in _list_rows(number, line, site_url)
    )
    return Sheet(words["quarterly"], (*head, *form, words["note"], words["page"]), rows)


def _list_rows(number: int, line: ListLine, site_url: str) -> Iterator[tuple[Cell, ...]]:
    record = line.record
    head = (number, record.title, record.number, record.issuer, clauses_text(record) or None)
    end = (_joined(list_note(line)), _page(record, site_url))
    for act in line.acts or (None,):
        yield (*head, *_act_cells(act), *end)


def _act_cells(act: Act | None) -> tuple[Cell, ...]:
    if act is None:
        return (None, None, None, None)
    standing = WORDS["papers"]["standing"] if act.is_permanent and not act.ends else None
    return (act.form.name, act.place, cell_of(act.begins), standing or cell_of(act.ends))


def plan_sheet(view: YearlyPlan, site: Site) -> Sheet:
    """One row a duty."""
    words = WORDS["papers"]
    heads = (
        *(words["number"], words["duty"], words["clause"], words["form"], words["when"]),
        *(words["term"], words["recurrence"], words["responsible"], words["basis"], words["note"]),
    )
    rows = tuple(
        (
            number,
            line.duty.name,
            str(line.duty.clause) if line.duty.clause else None,
            _joined(duty_forms(line, site)),
            _filled(duty_when(line.duty)),
            _filled(duty_term(line.duty)),
            duty_recurrence(line.duty),
            line.duty.responsible,
            _joined(duty_basis(line.duty)),
            _joined(duty_note(line)),
        )
        for number, line in enumerate(view.lines, 1)
    )
    return Sheet(words["plan"], heads, rows)


def council_sheet(view: CouncilReport, site: Site, site_url: str) -> Sheet:
    """Every figure and every matter of the report, told apart by its part."""
    words = WORDS["papers"]
    heads = (
        *(words["part"], words["name"], words["place"], words["day"], words["until_day"]),
        *(words["count"], words["result"], words["state"], words["page"]),
    )
    rows: list[tuple[Cell, ...]] = []
    for clause, count in view.by_clause:
        name = f"{clause.number}. {clause.name}"
        rows.append((words["part_clause"], name, None, None, None, count, None, None, None))
    for form, count in view.by_form:
        rows.append((words["part_form"], form.name, None, None, None, count, None, None, None))
    for one in view.decisions:
        rows.append(
            (
                words["part_decision"],
                one.record.title,
                places_text(one.record, site),
                cell_of(one.voted_on),
                None,
                None,
                result_text(one) or None,
                WORDS["status"][one.status.code],
                _page(one.record, site_url),
            )
        )
    for line in view.consultations:
        rows.append(
            (
                words["part_consultation"],
                line.record.title,
                places_text(line.record, site),
                cell_of(line.record.open_from or line.record.met_on),
                line.record.open_until,
                line.comments,
                BETWEEN.join(reception_texts(line)) or None,
                WORDS["status"][line.status.code],
                _page(line.record, site_url),
            )
        )
    return Sheet(words["council"], heads, tuple(rows))


def catalogue_sheet(found: tuple[CatalogueLine, ...], site_url: str) -> Sheet:
    """One row an item of information, with the addresses of its files."""
    words = WORDS["papers"]
    heads = (
        *(words["number"], words["name"], words["document_number"], words["made_on"]),
        *(words["form"], words["disclosed_on"], words["term"], words["files"], words["page"]),
    )
    rows = tuple(
        (
            number,
            line.record.title,
            line.record.number,
            cell_of(line.made_on),
            BETWEEN.join(form_names(line)) or None,
            cell_of(line.disclosed_on),
            term_text(line) if line.is_permanent else line.ends,
            BETWEEN.join(urljoin(site_url, path) for path in line.files) or None,
            _page(line.record, site_url),
        )
        for number, line in enumerate(found, 1)
    )
    return Sheet(words["information"], heads, rows)


def _joined(text: str) -> str | None:
    """Lines of a paper in one cell."""
    return text.replace("\n", BETWEEN) or None


def _filled(text: str) -> str | None:
    """A blank to fill in on paper is an empty cell."""
    return _joined(text.replace(BLANK, ""))


def _page(record: Publication, site_url: str) -> str:
    return urljoin(site_url, record_url(record))
