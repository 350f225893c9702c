"""Hand-written pages: generated blocks put in, links to generated pages resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from ..law.citations import Rule
from ..markdown import scrollable
from ..model.site import Site
from ..search.document import DEFAULT_STANDING, EXPLAINER_STANDING, REFERENCE_STANDING, Field
from ..views.addresses import DUTIES, base_of, feed_of, localized, prose_url
from ..views.duties import duties_of_clause
from ..views.form_duties import form_duties, rules_of_form
from ..views.home import home_view
from ..views.law_notices import page_notices, rules_of
from .glossary_tips import with_tips
from .law_marks import filled, plain
from .page import Findable, Page
from .renderer import Renderer
from .slides import as_slides

BLOCK = re.compile(r"<!--\s*khoi:\s*(.*?)\s*-->")
LINK = re.compile(r'href="trang:([^"]*)"')
ALIGNED_CELL = re.compile(r'<(t[hd]) align="(\w+)">')

Block = Callable[[Renderer, str], Markup]
BlockOf = Callable[[Renderer, str, str], Markup | None]


def _form_duties(renderer: Renderer, base: str, form: str) -> Markup | None:
    view = form_duties(form, renderer.site)
    if view is None:
        return None
    return renderer.render("form_duties.html", base=base, view=view, duties_url=DUTIES)


BLOCKS: Mapping[str, Block] = {
    "trang-chu": lambda r, base: r.render("home.html", base=base, view=home_view(r.registers)),
    "khoan-dieu-11": lambda r, base: r.render(
        "clauses.html", base=base, duties_of=partial(duties_of_clause, site=r.site)
    ),
    "hinh-thuc-dieu-12": lambda r, base: r.render(
        "forms.html", base=base, forms=r.site.catalogue.forms
    ),
    "gioi-thieu-phuong": lambda r, base: r.render("ward.html", base=base),
    "lien-he": lambda r, base: r.render("contact.html", base=base),
}
"""What a line `<!-- khoi: name -->` in a Markdown page stands for."""
BLOCKS_OF: Mapping[str, BlockOf] = {"bat-buoc-voi": _form_duties}
"""What a line `<!-- khoi: name thing -->` stands for; None when there is no such thing."""
RULES_IN_BLOCK: Mapping[str, Callable[[Site], Sequence[Rule]]] = {
    "khoan-dieu-11": lambda site: rules_of(site.catalogue.clauses, site),
    "hinh-thuc-dieu-12": lambda site: site.catalogue.forms,
}
RULES_IN_BLOCK_OF: Mapping[str, Callable[[str, Site], Sequence[Rule]]] = {
    "bat-buoc-voi": rules_of_form
}
"""Rules of law that a block shows: when their law changes, the page is to be reviewed."""


FOLDERS: Mapping[str, tuple[str, str]] = {
    "phap-luat": ("menu", "law"),
    "toi-muon": ("home", "guides"),
    "can-bo": ("staff", "title"),
    "can-bo/bang-kiem": ("staff", "checklists"),
    "can-bo/tap-huan": ("staff", "training"),
}
"""Folders of `docs/` with a page of their own to go back to, and the words that name them."""
STANDINGS: Mapping[str, int] = {
    "phap-luat": EXPLAINER_STANDING,
    "toi-muon": EXPLAINER_STANDING,
    "can-bo": REFERENCE_STANDING,
}
"""What search puts first: what residents read to know their rights, before what staff read."""
EXPLAINING_FOLDERS = ("phap-luat", "toi-muon")
"""Folders of `docs/` whose pages explain hard terms of the glossary at first use."""
_SOUGHT_AS = 4.0
"""What a word that people type for a page weighs, between its title and its description."""
SLIDES = "slides"
"""`layout: slides` in the front matter: each part of the page is a slide."""


def fill_prose(
    html: str, renderer: Renderer, base: str, *, explains_terms: bool = False
) -> tuple[str, list[str]]:
    """The page with its blocks and links in place, and the block names nobody knows.

    `explains_terms`: hard terms of what was written by hand are explained at first use.
    """
    unknown: list[str] = []

    def block(found: re.Match[str]) -> str:
        made = _block(found[1], renderer, base)
        if made is None:
            unknown.append(found[1])
            return ""
        return made

    def link(found: re.Match[str]) -> str:
        return f'href="{base}/{localized(renderer.language, found[1])}"'

    boxed = scrollable(ALIGNED_CELL.sub(_cell, html), renderer.words["site"]["table"])
    told = filled(boxed, renderer, base)
    if explains_terms:
        told = with_tips(told, renderer, base)
    return LINK.sub(link, BLOCK.sub(block, told)), unknown


def _block(typed: str, renderer: Renderer, base: str) -> Markup | None:
    if typed in BLOCKS:
        return BLOCKS[typed](renderer, base)
    name, _, thing = typed.partition(" ")
    return BLOCKS_OF[name](renderer, base, thing) if name in BLOCKS_OF else None


def _cell(found: re.Match[str]) -> str:
    # Markdown's ways to align a column are obsolete HTML or an inline style, which the
    # content security policy refuses. Columns to the right are numbers.
    return f'<{found[1]} class="number">' if found[2] == "right" else f"<{found[1]}>"


def prose_page(
    html: str,
    renderer: Renderer,
    *,
    source: str,
    title: str,
    meta: Mapping[str, Any],
    languages: tuple[str, ...],
) -> tuple[Page, list[str]]:
    """The page of a Markdown file, and the names of blocks nobody knows.

    `source` is the file's path without language and suffix; `meta` its front matter:
    `description`, which may hold marks; `reviewed`, `review_by` (dates) and `reviewer` (a
    function) for what is checked again; `search: {exclude: true}` for pages that search
    leaves out, `search: {words: [...]}` for what people type who want this page;
    `layout: slides` for a deck.
    """
    url = prose_url(source)
    path = localized(renderer.language, url)
    base = base_of(path)
    explains = url.partition("/")[0] in EXPLAINING_FOLDERS
    filled, unknown = fill_prose(html, renderer, base, explains_terms=explains)
    body = Markup(filled)  # noqa: S704 - Markdown of this repository and escaped blocks
    if url:
        heading, content = _cut_after_heading(body)
        is_deck = meta.get("layout") == SLIDES
        body = renderer.render(
            "prose.html",
            base=base,
            trail=list(_trail(url, renderer)),
            here=title,
            heading=heading,
            content=_slides(content, renderer) if is_deck else content,
            is_deck=is_deck,
            changed_laws=page_notices(
                source, renderer.language, renderer.site, _rules_shown(html, renderer)
            ),
            review=_review(meta, renderer.site.as_of),
        )
    page = Page(
        language=renderer.language,
        url=url,
        title=title,
        description=plain(str(meta.get("description", title)), renderer),
        body=body,
        languages=languages,
        findable=_findable(renderer, url, meta) if url and not _is_excluded(meta) else None,
        is_article=bool(url),
        feed=None if url else feed_of(""),
    )
    return page, unknown


def _trail(url: str, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The pages above one: the home page, then every folder that it lies in."""
    yield renderer.words["site"]["home"], localized(renderer.language, "")
    parts = url.rstrip("/").split("/")
    for depth in range(1, len(parts)):
        folder = "/".join(parts[:depth])
        if folder in FOLDERS:
            group, key = FOLDERS[folder]
            yield renderer.words[group][key], localized(renderer.language, f"{folder}/")


@dataclass(frozen=True)
class Review:
    """When a page was compared with the law, by when and by whom it will be again."""

    done_on: date | None
    due_on: date | None
    reviewer: str | None
    is_overdue: bool


def _review(meta: Mapping[str, Any], as_of: date) -> Review:
    done, due = (_day(meta.get(name)) for name in ("reviewed", "review_by"))
    reviewer = meta.get("reviewer")
    return Review(
        done_on=done,
        due_on=due,
        reviewer=reviewer if isinstance(reviewer, str) else None,
        is_overdue=due is not None and due < as_of,
    )


def _day(value: Any) -> date | None:
    return value if isinstance(value, date) else None


def _rules_shown(html: str, renderer: Renderer) -> Iterator[Rule]:
    """The rules of law that the blocks of a page show."""
    for typed in BLOCK.findall(html):
        name, _, thing = typed.partition(" ")
        if typed in RULES_IN_BLOCK:
            yield from RULES_IN_BLOCK[typed](renderer.site)
        elif name in RULES_IN_BLOCK_OF:
            yield from RULES_IN_BLOCK_OF[name](thing, renderer.site)


def _cut_after_heading(html: Markup) -> tuple[Markup, Markup]:
    """The page's h1 and what follows it: what to do with the page stands between them."""
    heading, end, rest = html.partition("</h1>")
    return (heading + end, rest) if end else (heading[:0], html)


def _slides(content: Markup, renderer: Renderer) -> Markup:
    words = renderer.words
    return as_slides(content, words["staff"]["slide"], words["staff"]["next"])


def _findable(renderer: Renderer, url: str, meta: Mapping[str, Any]) -> Findable:
    words = _search_options(meta).get("words", ())
    return Findable(
        facts={"loai": renderer.words["search"]["document"]},
        fields=tuple(Field(str(word), _SOUGHT_AS) for word in words),
        standing=STANDINGS.get(url.partition("/")[0], DEFAULT_STANDING),
    )


def _is_excluded(meta: Mapping[str, Any]) -> bool:
    return bool(_search_options(meta).get("exclude"))


def _search_options(meta: Mapping[str, Any]) -> Mapping[str, Any]:
    """`search:` of the front matter: `exclude` (pages for staff), `words` people type for it."""
    search = meta.get("search")
    return search if isinstance(search, dict) else {}


def generated_links(html: str) -> list[str]:
    """The generated pages that a Markdown page links to, without language and fragment."""
    return [target.partition("#")[0] for target in LINK.findall(html)]
