"""Short addresses for paper: a page each that leads on by itself, without a script.

It is no page of its own for search engines, and carries the tags of the page
it leads to: who shares it shows the same title and picture.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ..views.addresses import base_of
from .page import Page
from .renderer import Renderer
from .shell import Chromes


def short_page(page: Page, short_url: str, chromes: Chromes, renderer: Renderer) -> Markup:
    """The document at the short address of a page."""
    return renderer.render(
        "short.html",
        title=page.title,
        description=page.description,
        head=chromes.head(replace(page, languages=(page.language,), feed=None, structured=None)),
        target=f"{base_of(short_url)}/{page.path}",
        site_name=renderer.site_name,
    )
