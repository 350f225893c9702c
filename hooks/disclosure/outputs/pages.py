"""Pages that are generated whole: the register and its lists, khu phố, search, 404."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..model.site import Site
from ..model.ward import Neighborhood
from ..text import upper_first
from ..views.addresses import (
    NEIGHBORHOODS,
    feed_of,
    kind_url,
    localized,
    neighborhood_url,
)
from ..views.law_notices import clause_notices
from ..views.neighborhood import neighborhood_view
from ..views.register import Choice, ListPage, Register, list_pages
from .bulletins import bulletins, latest_bulletin
from .calendar_pages import calendar_pages
from .comment_slips import comment_slips
from .coverage_pages import coverage_pages
from .coverage_slips import coverage_slips
from .disclosure_slips import disclosure_slips
from .door_pages import door_pages
from .duty_pages import duty_page
from .glossary_pages import glossary_page
from .law_pages import law_article_pages, law_page
from .measure_pages import measure_page
from .obligation_pages import obligation_page
from .open_data_pages import open_data_page
from .page import Findable, Page
from .page_maker import make_page
from .papers import paper_pages
from .quiz_pages import quiz_pages
from .records import record_pages
from .renderer import Renderer
from .search_page import search_page
from .verification_page import verification_page
from .year_calendar_pages import year_calendar_pages

PageMaker = Callable[[Renderer, str], Iterator[Page]]
"""Renderer and the site's address -> pages of one language."""

PAGE_MAKERS: tuple[PageMaker, ...] = (
    door_pages,
    bulletins,
    comment_slips,
    disclosure_slips,
    paper_pages,
    open_data_page,
    law_page,
    law_article_pages,
    duty_page,
    glossary_page,
    calendar_pages,
    verification_page,
    obligation_page,
    coverage_pages,
    coverage_slips,
    search_page,
    quiz_pages,
    measure_page,
    year_calendar_pages,
)
"""Pages that only some kinds of records have, such as slips to print; each module gives its own."""


def generated_pages(site: Site, renderer: Renderer, site_url: str) -> Iterator[Page]:
    """Every page of one language that no Markdown file stands for."""
    yield from record_pages(site, renderer, site_url)
    for register, choice in renderer.registers.lists():
        for page in list_pages(choice):
            yield _list_page(page, register, renderer)
    yield _neighborhoods_page(renderer)
    for neighborhood in site.neighborhoods:
        yield _neighborhood_page(neighborhood, renderer)
    for make in PAGE_MAKERS:
        yield from make(renderer, site_url)


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
    kind = renderer.words["kinds"][choice.record_kind]
    if choice.kind == "clause":
        return _clause_heading(choice, renderer)
    if choice.kind == "register":
        description = kind["description"].format(ward=renderer.ward_name)
        return _Heading(kind["title"], kind["lead"], description, words["empty"])
    titles: dict[str, tuple[str, str]] = {
        "unclassified": (words["unclassified_title"], words["unclassified_lead"]),
        "year": (
            words["year_title"].format(kind=kind["title"], year=choice.code),
            words["year_lead"].format(year=choice.code),
        ),
        "status": (
            words["status_title"].format(
                kind=kind["title"], state=renderer.words["status"].get(choice.code, "")
            ),
            words["status_lead"],
        ),
    }
    if choice.kind == "neighborhood":
        name = choice.subject.name
        titles["neighborhood"] = (
            words["neighborhood_title"].format(kind=kind["title"], name=name),
            words["neighborhood_lead"].format(name=name),
        )
    title, lead = titles[choice.kind]
    description = words["list_description"].format(
        title=title, ward=upper_first(renderer.ward_name), lead=lead
    )
    return _Heading(title, lead, description, words["empty"])


def _clause_heading(choice: Choice, renderer: Renderer) -> _Heading:
    words = renderer.words["register"]
    clause = choice.subject
    is_english = renderer.language == "en"
    name = clause.name_en if is_english else clause.name
    return _Heading(
        title=words["clause_title"].format(number=clause.number, name=name),
        lead=clause.description_en if is_english else clause.description,
        description=words["clause_description"].format(number=clause.number, name=name),
        empty=words["empty_clause"],
        law_link=localized(
            renderer.language, f"phap-luat/noi-dung-cong-khai/#khoan-{clause.number}"
        ),
    )


def _list_page(page: ListPage, register: Register, renderer: Renderer) -> Page:
    choice = page.choice
    heading = _heading(choice, renderer)
    words = renderer.words
    title = heading.title
    if page.number > 1:
        title += " – " + words["register"]["page"].format(number=page.number, count=page.count)
    is_whole = choice.kind == "register"
    trail = [] if is_whole and page.number == 1 else _trail(choice, register, renderer)
    if page.number > 1 and not is_whole:
        trail.append((heading.title, choice.url))
    is_front = is_whole and page.number == 1
    front_view = register.view.front_view if is_front else None
    made = make_page(
        renderer,
        renderer.template_of("lists", register.kind, "list.html"),
        url=page.url,
        title=title,
        description=heading.description,
        trail=trail,
        page=page,
        register=register,
        lead=heading.lead if page.number == 1 else None,
        empty=heading.empty,
        law_link=heading.law_link,
        changed_laws=clause_notices(choice.subject, register.site)
        if choice.kind == "clause" and page.number == 1
        else (),
        front=is_front,
        own=front_view(register.site, renderer.language) if front_view else None,
    )
    return replace(made, feed=_feed(choice))


def _feed(choice: Choice) -> str:
    """What is new in a list: of its clause or khu phố, else of its kind."""
    if choice.kind == "clause":
        return feed_of(choice.url)
    if choice.kind == "neighborhood":
        return feed_of(neighborhood_url(choice.code))
    return feed_of(kind_url(choice.record_kind))


def _trail(choice: Choice, register: Register, renderer: Renderer) -> list[tuple[str, str]]:
    words = renderer.words
    if choice.kind == "neighborhood":
        return [
            (words["menu"]["neighborhoods"], NEIGHBORHOODS),
            (choice.subject.name, neighborhood_url(choice.code)),
        ]
    return [(words["kinds"][register.kind]["title"], register.everything.url)]


def _neighborhoods_page(renderer: Renderer) -> Page:
    words = renderer.words["neighborhoods"]
    return make_page(
        renderer,
        "neighborhoods.html",
        url=NEIGHBORHOODS,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        findable=Findable(),
    )


def _neighborhood_page(neighborhood: Neighborhood, renderer: Renderer) -> Page:
    words = renderer.words["neighborhoods"]
    made = make_page(
        renderer,
        "neighborhood.html",
        url=neighborhood_url(neighborhood.code),
        title=neighborhood.name,
        description=words["hub_description"].format(name=neighborhood.name),
        trail=[(renderer.words["menu"]["neighborhoods"], NEIGHBORHOODS)],
        findable=Findable(facts={"loai": words["title"]}),
        view=neighborhood_view(neighborhood, renderer.registers, renderer.language),
        bulletin=latest_bulletin(neighborhood, renderer),
    )
    return replace(made, feed=feed_of(neighborhood_url(neighborhood.code)))


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
