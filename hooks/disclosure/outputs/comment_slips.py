"""Comment slips to print, one a consultation that takes comments on paper.

Residents fill them in by hand (Luật 10/2022/QH15, Điều 26 khoản 1): the page is
one or two sheets of A4, prefilled with what is asked and where to hand it in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from ..locale import LANGUAGES
from ..model.consultation import Consultation
from ..text import format_date
from ..views.addresses import DEFAULT_LANGUAGE, kind_url, record_url, short_url, slip_url
from ..views.consultation import VIEW, has_slip, own_view
from .page import Page
from .page_maker import make_page
from .renderer import Renderer


def comment_slips(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The slip of every consultation that has one, in the languages of its record."""
    for record in renderer.site.of(Consultation):
        if has_slip(record) and (renderer.language == DEFAULT_LANGUAGE or record.has_english):
            yield _slip(record, renderer, site_url)


def _slip(record: Consultation, renderer: Renderer, site_url: str) -> Page:
    words = renderer.words["slip"]
    kinds = renderer.words["kinds"]
    is_english = renderer.language != DEFAULT_LANGUAGE
    title = (record.title_en or record.title) if is_english else record.title
    page = make_page(
        renderer,
        "comment_slip.html",
        url=slip_url(record),
        title=words["title"].format(title=title),
        description=words["description"].format(
            date=format_date(record.open_until, renderer.language) if record.open_until else ""
        ),
        trail=[
            (kinds[VIEW.code]["title"], kind_url(VIEW.code)),
            (record.number or title, record_url(record)),
        ],
        record=record,
        record_title=title,
        own=own_view(record, renderer.site, renderer.language),
        is_over=record.open_until is not None and record.open_until < renderer.site.as_of,
        short_address=urljoin(site_url, short_url(record)),
    )
    languages = LANGUAGES if record.has_english else (DEFAULT_LANGUAGE,)
    return replace(page, languages=languages, is_indexed=False)
