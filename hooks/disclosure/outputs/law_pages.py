"""The page `/phap-luat/van-ban/`: every legal document that the site cites, and its state."""

from __future__ import annotations

from collections.abc import Iterator

from ..views.addresses import LAWS
from ..views.laws import law_groups
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def law_page(renderer: Renderer, _site_url: str) -> Iterator[Page]:
    """The one page, in the renderer's language."""
    words = renderer.words["laws"]
    yield make_page(
        renderer,
        "laws.html",
        url=LAWS,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        trail=[(renderer.words["menu"]["law"], "phap-luat/")],
        findable=Findable(),
        groups=law_groups(renderer.site, renderer.language),
    )
