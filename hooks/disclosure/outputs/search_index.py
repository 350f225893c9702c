"""Pages -> what search is given of them, and its files in the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..search.document import Document, Field
from ..search.files import index_files
from ..search.index import Index
from ..views.addresses import DEFAULT_LANGUAGE, kind_url, localized
from .output import Output
from .page import Findable, Page
from .renderer import Renderer
from .search_text import text_of

FOLDER = "tim-kiem/chi-muc/"
"""Where the indexes lie, a folder a language."""
EXCERPT_LENGTH = 2400
"""Characters of a page that a result can show a part of."""
_TITLE = 6.0
_SUMMARY = 3.0
_TEXT = 1.0


def search_document(page: Page, findable: Findable) -> Document:
    """What search is given of a findable page."""
    text = text_of(page.body)
    return Document(
        url=page.path,
        title=page.title,
        fields=(
            Field(page.title, _TITLE),
            Field(page.description, _SUMMARY),
            *findable.fields,
            Field(text, _TEXT, is_running=True),
        ),
        excerpt=text[:EXCERPT_LENGTH],
        terms=findable.terms,
        facets=findable.facets,
        facts=findable.facts,
        day=findable.day,
        standing=findable.standing,
        attachments=findable.attachments,
    )


def search_outputs(index: Index, renderer: Renderer, pages: Sequence[Page]) -> Iterator[Output]:
    """The files of one language's index."""
    types = {
        kind.abbreviation: kind.name if renderer.language == DEFAULT_LANGUAGE else kind.name_en
        for kind in renderer.site.catalogue.document_types
        if kind.abbreviation
    }
    folder = f"{FOLDER}{renderer.language}/"
    for path, content in index_files(index, types, list(_offered(renderer, pages))):
        yield Output(f"{folder}{path}", content)


def _offered(renderer: Renderer, pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Pages to offer while a word is being typed: sections, and pages that are no record's."""
    language = renderer.language
    for register in renderer.registers.all:
        title = renderer.words["kinds"][register.kind]["title"]
        yield title, localized(language, kind_url(register.kind))
    for page in pages:
        if page.language == language and page.findable and not page.findable.facets:
            yield page.title, page.path
