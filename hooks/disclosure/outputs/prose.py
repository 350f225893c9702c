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
from ..search.document import EXPLAINER_STANDING
from ..views.addresses import base_of, feed_of, localized, prose_url
from ..views.duties import duties_of_clause
from ..views.home import home_view
from ..views.law_notices import page_notices, rules_of
from .law_marks import filled, plain
from .page import Findable, Page
from .renderer import Renderer

BLOCK = re.compile(r"<!--\s*khoi:\s*(.*?)\s*-->")
LINK = re.compile(r'href="trang:([^"]*)"')
ALIGNED_CELL = re.compile(r'<(t[hd]) align="(\w+)">')

Block = Callable[[Renderer, str], Markup]

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
RULES_IN_BLOCK: Mapping[str, Callable[[Site], Sequence[Rule]]] = {
    "khoan-dieu-11": lambda site: rules_of(site.catalogue.clauses, site),
    "hinh-thuc-dieu-12": lambda site: site.catalogue.forms,
}
"""Rules of law that a block shows: when their law changes, the page is to be reviewed."""


FOLDERS: Mapping[str, tuple[str, str]] = {
    "phap-luat": ("menu", "law"),
    "toi-muon": ("home", "guides"),
}
"""Folders of `docs/` that residents read to know their rights, and the words that name them."""


def fill_prose(html: str, renderer: Renderer, base: str) -> tuple[str, list[str]]:
    """The page with its blocks and links in place, and the block names nobody knows."""
    unknown: list[str] = []

    def block(found: re.Match[str]) -> str:
        known = BLOCKS.get(found[1])
        if known is None:
            unknown.append(found[1])
            return ""
        return known(renderer, base)

    def link(found: re.Match[str]) -> str:
        return f'href="{base}/{localized(renderer.language, found[1])}"'

    boxed = scrollable(ALIGNED_CELL.sub(_cell, html), renderer.words["site"]["table"])
    return LINK.sub(link, BLOCK.sub(block, filled(boxed, renderer, base))), unknown


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
    leaves out.
    """
    url = prose_url(source)
    path = localized(renderer.language, url)
    base = base_of(path)
    filled, unknown = fill_prose(html, renderer, base)
    body = Markup(filled)  # noqa: S704 - Markdown of this repository and escaped blocks
    if url:
        words = renderer.words
        parent = url.rstrip("/").rpartition("/")[0]
        trail = [(words["site"]["home"], localized(renderer.language, ""))]
        if parent in FOLDERS:
            group, key = FOLDERS[parent]
            trail.append((words[group][key], localized(renderer.language, f"{parent}/")))
        heading, content = _cut_after_heading(body)
        body = renderer.render(
            "prose.html",
            base=base,
            trail=trail,
            here=title,
            heading=heading,
            content=content,
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
        findable=_findable(renderer, url) if url and not _is_excluded(meta) else None,
        is_article=bool(url),
        feed=None if url else feed_of(""),
    )
    return page, unknown


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
    for name in BLOCK.findall(html):
        if name in RULES_IN_BLOCK:
            yield from RULES_IN_BLOCK[name](renderer.site)


def _cut_after_heading(html: Markup) -> tuple[Markup, Markup]:
    """The page's h1 and what follows it: what to do with the page stands between them."""
    heading, end, rest = html.partition("</h1>")
    return (heading + end, rest) if end else (heading[:0], html)


def _findable(renderer: Renderer, url: str) -> Findable:
    facts = {"loai": renderer.words["search"]["document"]}
    if url.partition("/")[0] in FOLDERS:
        return Findable(facts=facts, standing=EXPLAINER_STANDING)
    return Findable(facts=facts)


def _is_excluded(meta: Mapping[str, Any]) -> bool:
    """`search: {exclude: true}` in the front matter: pages for staff, not for residents."""
    search = meta.get("search")
    return isinstance(search, dict) and bool(search.get("exclude"))


def generated_links(html: str) -> list[str]:
    """The generated pages that a Markdown page links to, without language and fragment."""
    return [target.partition("#")[0] for target in LINK.findall(html)]
