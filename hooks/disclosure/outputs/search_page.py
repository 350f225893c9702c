"""The search page: its form, its filters, and the ways on that need no search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

from ..views.addresses import SEARCH
from ..views.doors import doors
from .page import Page
from .page_maker import make_page
from .renderer import Renderer
from .search_index import FOLDER

SEARCH_FILTERS = ("muc", "khoan", "nam", "khu-pho", "tinh-trang")
"""Filters of the search page, as the index names them."""

KINDS_AS_EXAMPLES = 3

SCRIPT_WORDS = (
    "suggestions",
    "suggestion_count",
    "suggested_page",
    "suggested_recent",
    "suggested_meant",
    "voice",
    "voice_stop",
    "voice_listening",
    "voice_heard",
    "voice_denied",
    "voice_no_microphone",
    "voice_silent",
    "voice_offline",
    "voice_failed",
    "erased",
    "not_kept",
    "value_count",
    "chosen",
    "more_values",
    "remove_filter",
    "clear_filters",
    "results",
    "results_and_near",
    "only_near",
    "none",
    "none_filtered",
    "loading",
    "failed",
    "offline",
    "near_title",
    "near_text",
    "attachment",
    "attachment_page",
    "recognised",
    "corrected",
    "as_typed",
    "suggestion",
    "nearest",
    "shorter",
)
"""What the script of the page says; the template says the rest."""


def search_page(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The page in one language."""
    words = renderer.words["search"]
    said = {key: words[key] for key in SCRIPT_WORDS}
    yield make_page(
        renderer,
        "search.html",
        url=SEARCH,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        index=f"{FOLDER}{renderer.language}/",
        filters=SEARCH_FILTERS,
        search_words=json.dumps(said, ensure_ascii=False, sort_keys=True),
        examples=search_examples(renderer),
        doors=doors(renderer.registers),
    )


def search_examples(renderer: Renderer) -> tuple[str, ...]:
    """What may be typed and is sure to be found: the newest document number, the largest kinds."""
    numbers = (row.record.number for row in renderer.registers.news if row.record.number)
    filled = [register for register in renderer.registers.all if register.rows]
    largest = sorted(filled, key=lambda register: -len(register.rows))[:KINDS_AS_EXAMPLES]
    titles = (renderer.words["kinds"][register.kind]["title"] for register in largest)
    return (*islice(numbers, 1), *titles)
