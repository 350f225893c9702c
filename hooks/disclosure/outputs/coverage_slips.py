"""Sheets to ask for what the report shows as not done, filled in for each of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..law.coverage_cells import Cell
from ..law.coverage_figures import YearLists, lists_of
from ..law.obligations import Obligation
from ..model.duty import Completion
from ..views.addresses import DEFAULT_LANGUAGE, clause_url, coverage_clause_url, record_url
from ..views.coverage import years_shown
from .disclosure_slips import Demand, disclosure_slip
from .page import Page
from .paper_words import duty_basis, period_text
from .renderer import Renderer

DISCLOSING: tuple[Completion, ...] = ("cong-khai", "cong-khai-lich", "cong-bo-ket-qua")
"""What makes something known: only that can be asked for by such a sheet."""


def coverage_slips(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """A sheet for each overdue obligation and each gap of the years that the report has."""
    if renderer.language != DEFAULT_LANGUAGE:
        return
    coverage = renderer.registers.coverage
    seen: set[str] = set()
    for year in years_shown(coverage):
        for demand in _demands(lists_of(coverage.year(year)), renderer):
            if demand.code not in seen:
                seen.add(demand.code)
                yield disclosure_slip(demand, renderer, site_url)


def slip_code(one: Obligation | Cell) -> str | None:
    """The code of the sheet for an obligation or a gap; none when it discloses nothing."""
    if isinstance(one, Obligation):
        return one.key if one.duty.completion in DISCLOSING else None
    return f"khoan-{one.clause}--{one.period.code.lower()}"


def _demands(lists: YearLists, renderer: Renderer) -> Iterator[Demand]:
    for one in lists.overdue:
        if code := slip_code(one):
            yield _of_obligation(one, code)
    for gap in lists.gaps:
        clause = renderer.site.clause.get(gap.clause or 0)
        code = slip_code(gap)
        if clause and code:
            yield Demand(
                code=code,
                item=clause.name,
                basis=f"Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản {gap.clause}",
                look_at=coverage_clause_url(gap.period.year, gap.clause),
                period=period_text(gap.period),
            )


def _of_obligation(one: Obligation, code: str) -> Demand:
    clause = one.duty.clause
    where = record_url(one.record) if one.record else clause_url(clause) if clause else ""
    return Demand(
        code=code,
        item=f"{one.duty.name}: {one.record.title}" if one.record else one.duty.name,
        basis=duty_basis(one.duty).replace("\n", "; "),
        look_at=where,
        period=period_text(one.period) if one.period else None,
    )
