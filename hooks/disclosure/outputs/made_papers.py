"""Every paper that there is: its fields, tables, address. Pages and files are made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Any

from ..model.paper import (
    ANNUAL_REPORT,
    COUNCIL_REPORT,
    INFORMATION_CATALOGUE,
    QUARTERLY_LIST,
    YEARLY_PLAN,
    Paper,
)
from ..model.reporting_period import ReportingPeriod
from ..views.addresses import (
    annual_report_url,
    council_report_url,
    information_year_url,
    quarterly_list_url,
    yearly_plan_url,
)
from ..views.papers.acts import Disclosures
from ..views.papers.annual_report import annual_reports
from ..views.papers.council_report import council_reports
from ..views.papers.information_catalogue import information_catalogue
from ..views.papers.quarterly_list import quarterly_lists
from ..views.papers.yearly_plan import yearly_plans
from ..views.registers import Registers
from .annual_values import annual_sheet, annual_values
from .paper_tables import catalogue_sheet, council_sheet, plan_sheet, quarterly_sheet
from .paper_values import (
    Values,
    catalogue_values,
    council_values,
    letterhead,
    plan_values,
    quarterly_values,
)
from .paper_words import WORDS, period_text
from .spreadsheets import Sheet

GROUPS = ("quarterly", "plan", "council", "information", "annual")
"""Kinds of papers, as `locale` names them under `papers`."""


@dataclass(frozen=True)
class MadePaper:
    """One paper of one period."""

    paper: Paper
    group: str
    """Its kind, one of `GROUPS`."""
    period: ReportingPeriod
    until: date
    """The last day that it tells of."""
    url: str
    count: int
    """How much is in it, for the list of papers."""
    view: Any
    """What it is made of: its page links the records."""
    head: Values
    own: Callable[[], Values]
    table: Callable[[], Sheet]

    @property
    def title(self) -> str:
        """What it is called: “Danh sách nội dung đã công khai, quý III/2026”."""
        return str(WORDS["papers"][f"{self.group}_title"].format(period=period_text(self.period)))

    @cached_property
    def values(self) -> Values:
        """Its fields, as the page and the ward's template name them."""
        return {**self.head, **self.own()}

    @property
    def author(self) -> str:
        """The authority whose paper it is."""
        return str(self.head["co_quan"])


@lru_cache(maxsize=1)
def made_papers(registers: Registers, site_url: str) -> tuple[MadePaper, ...]:
    """Every paper, kind by kind, of each kind the newest first.

    The pages, the tables and the Word files of one build are made of the same.
    """
    return (
        *_papers(registers.disclosures, site_url),
        *_annual_reports(registers, site_url),
    )


def _annual_reports(registers: Registers, site_url: str) -> Iterator[MadePaper]:
    site = registers.site
    for view in annual_reports(registers.coverage, registers.disclosures):
        url = annual_report_url(view.period)
        own = partial(annual_values, view, site, site_url)
        yield MadePaper(
            paper=ANNUAL_REPORT,
            group="annual",
            period=view.period,
            until=view.until,
            url=url,
            count=view.disclosed,
            view=view,
            head=letterhead(view.period, view.until, site, url, site_url),
            own=own,
            table=partial(annual_sheet, view, own),
        )


def _papers(disclosures: Disclosures, site_url: str) -> Iterator[MadePaper]:
    site = disclosures.site

    def paper(
        which: Paper, group: str, view: Any, until: date, url: str, count: int, **made: Any
    ) -> MadePaper:
        head = letterhead(view.period, until, site, url, site_url)
        return MadePaper(which, group, view.period, until, url, count, view, head, **made)

    for quarter in quarterly_lists(disclosures):
        yield paper(
            QUARTERLY_LIST,
            "quarterly",
            quarter,
            quarter.until,
            quarterly_list_url(quarter.period),
            quarter.count,
            own=partial(quarterly_values, quarter, site_url),
            table=partial(quarterly_sheet, quarter, site_url),
        )
    for plan in yearly_plans(disclosures):
        yield paper(
            YEARLY_PLAN,
            "plan",
            plan,
            min(plan.period.last, site.as_of),
            yearly_plan_url(plan.period),
            len(plan.lines),
            own=partial(plan_values, plan, site),
            table=partial(plan_sheet, plan, site),
        )
    for report in council_reports(disclosures):
        yield paper(
            COUNCIL_REPORT,
            "council",
            report,
            report.until,
            council_report_url(report.period),
            len(report.disclosed),
            own=partial(council_values, report, site, site_url),
            table=partial(council_sheet, report, site, site_url),
        )
    for year in information_catalogue(disclosures).years:
        yield paper(
            INFORMATION_CATALOGUE,
            "information",
            year,
            year.until,
            information_year_url(year.period),
            len(year.lines),
            own=partial(catalogue_values, year.lines, site_url),
            table=partial(catalogue_sheet, year.lines, site_url),
        )
