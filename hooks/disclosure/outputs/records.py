"""Record pages, one a record and language."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from ..locale import LANGUAGES
from ..model.publication import Publication
from ..model.site import Site
from ..model.withdrawal import Withdrawal
from ..text import format_date
from ..views.addresses import (
    DEFAULT_LANGUAGE,
    base_of,
    feed_of,
    kind_url,
    localized,
    record_url,
    short_url,
)
from ..views.record import record_view
from .page import Page
from .pictures import record_picture
from .record_search import findable_record
from .renderer import Renderer
from .structured_data import embedded, record_things

DESCRIPTION_LENGTH = 160
"""Characters that search engines and link previews show."""


def record_pages(site: Site, renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The page of every record that has one in this language, in the registers' order."""
    for register in renderer.registers.all:
        for row in register.rows:
            if renderer.language == DEFAULT_LANGUAGE or row.record.has_english:
                yield record_page(row.record, site, renderer, site_url)


def record_page(record: Publication, site: Site, renderer: Renderer, site_url: str) -> Page:
    """The page of one record: a pure function of the record, the site and the language."""
    language = renderer.language
    view = record_view(record, site, language)
    is_english = language != DEFAULT_LANGUAGE
    title = (record.title_en or record.title) if is_english else record.title
    summary = (record.summary_en or record.summary) if is_english else record.summary
    words = renderer.words
    path = localized(language, record_url(record))
    trail = [
        (words["site"]["home"], localized(language, "")),
        (words["kinds"][record.kind]["title"], localized(language, kind_url(record.kind))),
    ]
    here = record.number or title
    body = renderer.render(
        renderer.template_of("records", record.kind, "record.html"),
        view=view,
        title=title,
        base=base_of(path),
        trail=trail,
        here=here,
        vietnamese_url=record_url(record),
        canonical=urljoin(site_url, path),
        short_address=urljoin(site_url, short_url(record)),
    )
    return Page(
        language=language,
        url=record_url(record),
        title=page_title(record, title, language),
        description=shorten(summary, DESCRIPTION_LENGTH),
        body=body,
        languages=LANGUAGES if record.has_english else (DEFAULT_LANGUAGE,),
        findable=findable_record(view, renderer),
        is_article=True,
        forgets_copies=view.has_hidden_content or isinstance(record, Withdrawal),
        picture=record_picture(view, renderer),
        # Paper speaks Vietnamese; an English reader finds the switch on the page.
        short_url=None if is_english else short_url(record),
        updated_on=_updated_on(record, site),
        feed=feed_of(kind_url(record.kind)),
        structured=embedded(
            record_things(record, site, site_url, language, [*trail, (here, path)])
        ),
    )


def page_title(record: Publication, title: str, language: str) -> str:
    """The title with what tells it from others of the same words: its number, or its day."""
    day = record.filed_on
    if record.number:
        return f"{record.number}: {title}"
    return f"{title} ({format_date(day, language)})" if day else title


def _updated_on(record: Publication, site: Site) -> str | None:
    """The last day something about the record happened, up to today (sitemaps.org, lastmod)."""
    days = (
        record.posted_from,
        record.last_posted_on,
        record.published_on,
        record.annulment.annulled_on if record.annulment else None,
        *(item.interrupted_from for item in record.interruptions),
        *(day for _, day in record.milestones),
    )
    known = [str(day) for day in days if day]
    known += [item.corrected_on.isoformat() for item in record.corrections]
    return max((text for text in known if text <= site.as_of.isoformat()), default=None)


def shorten(text: str, length: int) -> str:
    """At most `length` characters, cut between words."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
