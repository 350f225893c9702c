"""The page of the six rights and the page of every work's thread."""

from __future__ import annotations

from collections.abc import Iterator

from ..views.addresses import SIX_RIGHTS, THREADS
from ..views.doors import doors
from ..views.thread import all_threads
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer


def door_pages(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """Both pages in one language."""
    words = renderer.words
    yield make_page(
        renderer,
        "six_rights.html",
        url=SIX_RIGHTS,
        title=words["doors"]["title"],
        description=words["doors"]["description"].format(ward=renderer.ward_name),
        findable=Findable(),
        doors=doors(renderer.registers),
    )
    yield make_page(
        renderer,
        "threads.html",
        url=THREADS,
        title=words["thread"]["list_title"],
        description=words["thread"]["list_description"].format(ward=renderer.ward_name),
        findable=Findable(),
        threads=all_threads(renderer.site),
    )
