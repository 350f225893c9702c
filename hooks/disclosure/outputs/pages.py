"""Pages that are generated whole: the register and its lists, khu phố, search, 404."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..locale import LANGUAGES
from ..model.site import Site
from ..views.addresses import (
    NEIGHBORHOODS,
    REGISTER,
    SEARCH,
    base_of,
    localized,
)
from ..views.register import Choice, ListPage, list_pages
from .page import Findable, Page
from .records import record_pages
from .renderer import Renderer, upper_first

SEARCH_FILTERS = ("khoan", "nam", "khu-pho", "tinh-trang")
"""Filters of the search page, as the index names them."""
WARDWIDE_SHOWN = 10
"""Matters of the whole ward shown under a khu phố's own."""


def generated_pages(site: Site, renderer: Renderer, site_url: str) -> Iterator[Page]:
    """Every page of one language that no Markdown file stands for."""
    yield from record_pages(site, renderer, site_url)
    for choice in renderer.register.lists():
        for page in list_pages(choice):
            yield _list_page(page, renderer)
    yield _neighborhoods_page(renderer)
    for choice in renderer.register.neighborhoods:
        for page in list_pages(choice):
            yield _list_page(page, renderer)
    yield _search_page(site, renderer)


@dataclass(frozen=True)
class _Heading:
    """What a list says of itself."""

    title: str
    lead: str
    description: str
    empty: str
    law_link: str | None = None


def _heading(choice: Choice, renderer: Renderer) -> _Heading:
    words = renderer.words["register"]
    ward = renderer.ward_name
    empty = words["empty"]
    if choice.kind == "clause":
        number, name = choice.subject.number, choice.subject.name
        if renderer.language == "en":
            name = choice.subject.name_en
        return _Heading(
            title=words["clause_title"].format(number=number, name=name),
            lead=choice.subject.description_en
            if renderer.language == "en"
            else choice.subject.description,
            description=words["clause_description"].format(number=number, name=name),
            empty=words["empty_clause"],
            law_link=localized(renderer.language, f"phap-luat/noi-dung-cong-khai/#khoan-{number}"),
        )
    titles: dict[str, tuple[str, str]] = {
        "register": (words["title"], words["lead"]),
        "unclassified": (words["unclassified_title"], words["unclassified_lead"]),
        "year": (
            words["year_title"].format(year=choice.code),
            words["year_lead"].format(year=choice.code),
        ),
        "status": (renderer.words["status"].get(choice.code, ""), words["status_lead"]),
    }
    if choice.kind == "neighborhood":
        name = choice.subject.name
        titles["neighborhood"] = (
            words["neighborhood_title"].format(name=name),
            words["neighborhood_lead"].format(name=name),
        )
    title, lead = titles[choice.kind]
    description = (
        words["description"].format(ward=ward)
        if choice.kind == "register"
        else f"{lead} {upper_first(ward)}."
    )
    return _Heading(title, lead, description, empty)


def _list_page(page: ListPage, renderer: Renderer) -> Page:
    choice = page.choice
    heading = _heading(choice, renderer)
    words = renderer.words
    is_neighborhood = choice.kind == "neighborhood"
    title = heading.title
    if page.number > 1:
        title += " – " + words["register"]["page"].format(number=page.number, count=page.count)
    parent = (
        (words["menu"]["neighborhoods"], NEIGHBORHOODS)
        if is_neighborhood
        else (words["menu"]["register"], REGISTER)
    )
    trail = [parent] if choice.kind != "register" or page.number > 1 else []
    if page.number > 1 and choice.kind != "register":
        trail.append((heading.title, choice.url))
    return _page(
        renderer,
        "list.html",
        url=page.url,
        title=title,
        description=heading.description,
        trail=trail,
        page=page,
        lead=heading.lead if page.number == 1 else None,
        empty=heading.empty,
        law_link=heading.law_link,
        front=choice.kind == "register" and page.number == 1,
        wardwide=renderer.register.wardwide[:WARDWIDE_SHOWN]
        if is_neighborhood and page.number == 1
        else None,
    )


def _neighborhoods_page(renderer: Renderer) -> Page:
    words = renderer.words["neighborhoods"]
    return _page(
        renderer,
        "neighborhoods.html",
        url=NEIGHBORHOODS,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        findable=Findable(),
    )


def _search_page(site: Site, renderer: Renderer) -> Page:
    words = renderer.words["search"]
    shown = {key: words[key] for key in ("results", "none", "loading", "failed", "document")}
    kinds = [kind.abbreviation for kind in site.catalogue.document_types if kind.abbreviation]
    return _page(
        renderer,
        "search.html",
        url=SEARCH,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        filters=SEARCH_FILTERS,
        search_words=json.dumps(shown, ensure_ascii=False, sort_keys=True),
        abbreviations=" ".join(kinds),
    )


def not_found_page(renderer: Renderer, root: str) -> Page:
    """The page for a wrong address. `root` is the site's path on its host, for its links."""
    words = renderer.words["not_found"]
    body = renderer.render("not_found.html", title=words["title"], base=root.rstrip("/"))
    return Page(
        language=renderer.language,
        url="404.html",
        title=words["title"],
        description=words["text"],
        body=body,
        languages=(renderer.language,),
        is_indexed=False,
    )


def _page(
    renderer: Renderer,
    template: str,
    *,
    url: str,
    title: str,
    description: str,
    trail: list[tuple[str, str]] | None = None,
    findable: Findable | None = None,
    **values: Any,
) -> Page:
    language = renderer.language
    home = (renderer.words["site"]["home"], localized(language, ""))
    body = renderer.render(
        template,
        base=base_of(localized(language, url)),
        title=title,
        trail=[home, *((name, localized(language, where)) for name, where in trail or [])],
        here=title,
        **values,
    )
    return Page(
        language=language,
        url=url,
        title=title,
        description=description,
        body=body,
        languages=LANGUAGES,
        findable=findable,
    )
