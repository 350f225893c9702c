"""The page `/phap-luat/van-ban/`: every legal document that the site cites, and its state.

Beneath it a page for each document whose articles are told, with where each article is used.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..search.document import REFERENCE_STANDING
from ..views.addresses import LAWS, law_articles_url
from ..views.law_articles import law_articles
from ..views.law_marks import law_text
from ..views.laws import law_groups
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def law_page(renderer: Renderer, _site_url: str) -> Iterator[Page]:
    """The list of documents, in the renderer's language."""
    words = renderer.words["laws"]
    yield make_page(
        renderer,
        "laws.html",
        url=LAWS,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        trail=[(renderer.words["menu"]["law"], "phap-luat/")],
        findable=Findable(standing=REFERENCE_STANDING),
        groups=law_groups(renderer.site, renderer.language),
    )


def law_article_pages(renderer: Renderer, _site_url: str) -> Iterator[Page]:
    """The articles of each document, in the renderer's language."""
    words = renderer.words["articles"]
    trail = [
        (renderer.words["menu"]["law"], "phap-luat/"),
        (renderer.words["laws"]["title"], LAWS),
    ]
    for shown in law_articles(renderer.site, renderer.language):
        law = shown.law
        name = law_text(law, renderer.words, renderer.language)
        yield make_page(
            renderer,
            "law.html",
            url=law_articles_url(law),
            title=words["title"].format(law=name),
            description=words["description"].format(
                law=name, name=law.name if renderer.language == "vi" else law.name_en
            ),
            trail=trail,
            findable=Findable(standing=REFERENCE_STANDING),
            law=law,
            state=shown.state,
            entries=shown.entries,
        )
