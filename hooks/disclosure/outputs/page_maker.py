"""Makes a page from a template, with its breadcrumbs."""

from __future__ import annotations

from typing import Any

from ..locale import LANGUAGES
from ..views.addresses import base_of, localized
from .page import Findable, Page
from .renderer import Renderer


def make_page(
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
    """A page from a template: `trail` is what its breadcrumbs name between home and itself."""
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
