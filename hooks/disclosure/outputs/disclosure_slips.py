"""“Đề nghị công khai”: a sheet, an e-mail and a text to ask for what is due and not disclosed.

In Vietnamese only: it goes to the ward. Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 5 khoản
1 and Điều 14 khoản 2. It asks for no more about a person than is needed to answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from ..model.disclosure_request import DisclosureRequest
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, clause_url, disclosure_slip_url, kind_url
from .page import Page
from .page_maker import make_page
from .renderer import Renderer


@dataclass(frozen=True)
class Demand:
    """What is asked for, in the words of the sheet."""

    code: str
    """The last part of the address of its sheet."""
    item: str
    basis: str
    """The law that has it disclosed, in words."""
    look_at: str
    """The page where it should be: root-relative."""
    period: str | None = None
    """The period that is missing; without one, the latest that is due."""


def disclosure_slips(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """A sheet for each clause of Điều 11."""
    if renderer.language == DEFAULT_LANGUAGE:
        for demand in clause_demands(renderer.site):
            yield disclosure_slip(demand, renderer, site_url)


def clause_demands(site: Site) -> Iterator[Demand]:
    """What may be asked for of each clause."""
    for clause in site.catalogue.clauses:
        yield Demand(
            code=f"khoan-{clause.number}",
            item=clause.name,
            basis=f"Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản {clause.number}",
            look_at=clause_url(clause.number),
        )


def disclosure_slip(demand: Demand, renderer: Renderer, site_url: str) -> Page:
    """The sheet of one demand, on one side of A4."""
    words = renderer.words["demand"]
    period = demand.period or words["any_period"]
    named = f"{demand.item}, {demand.period}" if demand.period else demand.item
    address = urljoin(site_url, demand.look_at)
    text = words["text"].format(
        authority=renderer.site.ward.authority,
        item=demand.item,
        period=period,
        basis=demand.basis,
        right=words["right"],
        url=address,
    )
    page = make_page(
        renderer,
        "demand.html",
        url=disclosure_slip_url(demand.code),
        title=words["title"].format(item=named),
        description=words["description"].format(item=named),
        trail=[
            (
                renderer.words["kinds"][DisclosureRequest.kind]["title"],
                kind_url(DisclosureRequest.kind),
            )
        ],
        demand=demand,
        named=named,
        period=period,
        address=address,
        text=text,
    )
    return replace(page, languages=(DEFAULT_LANGUAGE,), is_indexed=False)
