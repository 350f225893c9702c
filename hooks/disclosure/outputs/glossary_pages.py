"""The page `/phap-luat/thuat-ngu/`: every term of the glossary, by its letter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from ..search.document import REFERENCE_STANDING
from ..views.addresses import GLOSSARY, base_of, localized
from ..views.glossary import TermEntry, letter_groups, name_of
from .law_marks import filled
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def glossary_page(renderer: Renderer, _site_url: str) -> Iterator[Page]:
    """The one page, in the renderer's language; none without terms."""
    if not renderer.site.glossary:
        return
    words = renderer.words["glossary"]
    groups = letter_groups(renderer.site, renderer.language)
    yield make_page(
        renderer,
        "glossary.html",
        url=GLOSSARY,
        title=words["title"],
        description=words["description"].format(count=len(renderer.site.glossary)),
        trail=[(renderer.words["menu"]["law"], "phap-luat/")],
        findable=Findable(
            facts={"loai": renderer.words["search"]["document"]}, standing=REFERENCE_STANDING
        ),
        groups=groups,
        name_of=partial(name_of, language=renderer.language),
        meaning=partial(_meaning, renderer=renderer),
        basis=partial(_basis, renderer=renderer),
    )


def _meaning(entry: TermEntry, renderer: Renderer) -> Markup:
    text = str(Markup.escape(entry.meaning))
    return filled(text, renderer, _base(renderer), f"nghia-{entry.term.code}")


def _basis(entry: TermEntry, renderer: Renderer) -> Markup:
    return filled(entry.basis or "", renderer, _base(renderer), f"can-cu-{entry.term.code}")


def _base(renderer: Renderer) -> str:
    return base_of(localized(renderer.language, GLOSSARY))
