"""The papers that the law asks for: pages that print on A4, tables, Word files.

In Vietnamese only: they are the ward's administrative documents (Nghị định 30/2020/NĐ-CP).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from ..text import upper_first
from ..views.addresses import (
    DEFAULT_LANGUAGE,
    INFORMATION_CATALOGUE,
    PAPERS,
    paper_file,
)
from ..views.papers.information_catalogue import NEWEST_LINES, information_catalogue
from ..views.papers.quarterly_list import unplaced
from ..views.registers import Registers
from .made_papers import MadePaper, made_papers
from .output import Output
from .page import Findable, Page
from .page_maker import make_page
from .paper_tables import catalogue_sheet
from .paper_values import catalogue_values
from .renderer import Renderer
from .spreadsheets import Sheet, csv_bytes, xlsx_bytes
from .word_files import WordFile


def paper_pages(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The page of every paper, the list of them all, and the whole catalogue of information."""
    if renderer.language != DEFAULT_LANGUAGE:
        return
    papers = made_papers(renderer.registers, site_url)
    for paper in papers:
        yield _paper_page(paper, renderer)
    yield _information_page(papers, renderer, site_url)
    yield _list_page(papers, renderer)


def paper_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Each paper as tables, and the whole catalogue of information."""
    for paper in made_papers(registers, site_url):
        yield from _tables(paper.table(), paper.url, paper.until)
    lines = information_catalogue(registers.disclosures).lines
    sheet = catalogue_sheet(lines, site_url)
    yield from _tables(sheet, INFORMATION_CATALOGUE, registers.site.as_of)


def paper_word_files(registers: Registers, site_url: str) -> Iterator[WordFile]:
    """Each paper whose template the ward has, as a Word file."""
    for paper in made_papers(registers, site_url):
        template = registers.site.templates.get(paper.paper.code)
        if template is not None:
            yield WordFile(
                path=paper_file(paper.url, "docx"),
                template=template,
                name=paper.paper.file,
                values=paper.values,
                title=paper.title,
                made_on=paper.until,
                author=paper.author,
            )


def _tables(sheet: Sheet, url: str, made_on: date) -> Iterator[Output]:
    yield Output(paper_file(url, "csv"), csv_bytes(sheet))
    yield Output(paper_file(url, "xlsx"), xlsx_bytes([sheet], made_on))


def _paper_page(paper: MadePaper, renderer: Renderer) -> Page:
    words = renderer.words["papers"]
    made = make_page(
        renderer,
        f"papers/{paper.paper.code}.html",
        url=paper.url,
        title=paper.title,
        description=words["page_description"].format(
            title=paper.title, ward=upper_first(renderer.ward_name)
        ),
        trail=[(words["title"], PAPERS)],
        paper=paper,
        paper_file=paper_file,
        list_url=PAPERS,
        has_word=paper.paper.code in renderer.site.templates,
        basis=words[f"{paper.group}_basis"],
        **paper.values,
    )
    return replace(made, languages=(DEFAULT_LANGUAGE,))


def _list_page(papers: tuple[MadePaper, ...], renderer: Renderer) -> Page:
    words = renderer.words["papers"]
    groups = [(group, tuple(found)) for group, found in groupby(papers, lambda paper: paper.group)]
    made = make_page(
        renderer,
        "papers/list.html",
        url=PAPERS,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        findable=Findable(),
        groups=groups,
        paper_file=paper_file,
        information_url=INFORMATION_CATALOGUE,
        templates=renderer.site.templates,
        unplaced=unplaced(renderer.registers.disclosures),
    )
    return replace(made, languages=(DEFAULT_LANGUAGE,))


def _information_page(papers: tuple[MadePaper, ...], renderer: Renderer, site_url: str) -> Page:
    words = renderer.words["papers"]
    catalogue = information_catalogue(renderer.registers.disclosures)
    newest = catalogue.lines[:NEWEST_LINES]
    made = make_page(
        renderer,
        "papers/information.html",
        url=INFORMATION_CATALOGUE,
        title=words["information"],
        description=words["page_description"].format(
            title=words["information"], ward=upper_first(renderer.ward_name)
        ),
        trail=[(words["title"], PAPERS)],
        findable=Findable(),
        here_url=INFORMATION_CATALOGUE,
        paper_file=paper_file,
        years=[paper for paper in papers if paper.group == "information"],
        lines=newest,
        danh_sach=catalogue_values(newest, site_url)["danh_sach"],
        total=len(catalogue.lines),
        undated=len(catalogue.undated),
    )
    return replace(made, languages=(DEFAULT_LANGUAGE,))
