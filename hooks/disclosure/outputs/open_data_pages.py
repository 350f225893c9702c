"""The page `/du-lieu-mo/`: what there is to download, on what terms, and what will not change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..views.addresses import DEFAULT_LANGUAGE, OPEN_DATA, feed_of
from ..views.register import by_name
from .dcat import CATALOG
from .open_data import INDEX, open_data
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer
from .structured_data import embedded, open_data_things


def open_data_page(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The one page, in the renderer's language."""
    words = renderer.words["open_data"]
    data = open_data(renderer.registers, site_url)
    ward = renderer.site.ward
    is_english = renderer.language != DEFAULT_LANGUAGE
    made = make_page(
        renderer,
        "open_data.html",
        url=OPEN_DATA,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        findable=Findable(),
        data=data,
        index=INDEX,
        catalog=CATALOG,
        authority=ward.authority_en if is_english else ward.authority,
        neighborhoods=by_name(renderer.site.neighborhoods),
    )
    things = open_data_things(data, renderer.words, renderer.site, site_url, renderer.language)
    yield replace(made, feed=feed_of(""), structured=embedded(things))
