"""A page of the site, before it is put into the theme's shell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from ..search.document import DEFAULT_STANDING, AttachedText, Field
from ..views.addresses import base_of, localized

PICTURE_SIZE = (1200, 630)
"""What Facebook asks of the picture of a link."""


@dataclass(frozen=True)
class Findable:
    """What search knows of a page beyond its title, description and body.

    `facets` are values by the name of the filter, `facts` what a result shows, `fields` further
    texts with their weight, `terms` further terms of the index (`search/entities.py`).
    """

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    terms: tuple[str, ...] = ()
    day: date | None = None
    standing: int = DEFAULT_STANDING
    attachments: tuple[AttachedText, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What the picture of a link shows; `path` is where it lies, from the root of the site.

    No status: it changes from day to day, and whoever has seen a link keeps its picture.
    """

    path: str
    heading: str
    kicker: str
    title: str
    mark: str
    """Says that a ward is a demonstration, else empty."""

    @property
    def text(self) -> str:
        """Everything on it in words, for who does not see it."""
        return " – ".join(filter(None, (self.kicker, self.title, self.heading, self.mark)))


@dataclass(frozen=True)
class Page:
    """A page in one language.

    `url` is root-relative and without the language's prefix; `languages` are
    those that have this page; `findable` is none for pages that search leaves
    out, such as lists of what it finds anyway.
    """

    language: str
    url: str
    title: str
    description: str
    body: Markup
    languages: tuple[str, ...]
    findable: Findable | None = None
    is_article: bool = False
    is_indexed: bool = True
    forgets_copies: bool = False
    """Whether copies that readers keep of an older page here must go: they show what is gone."""
    updated_on: str | None = None
    picture: Picture | None = None
    """Its own picture; without one a link shows the site's."""
    short_url: str | None = None
    """A short address that leads here."""
    feed: str | None = None
    """The Atom feed of what is new here: its path from the root of the site."""
    structured: Markup | None = None
    """What the page says to machines: JSON-LD, safe to stand in a data block."""

    @property
    def path(self) -> str:
        """The address from the root of the site: `en/cong-khai/x/`."""
        return localized(self.language, self.url)

    @property
    def base(self) -> str:
        """The way back to the root: `../../..`."""
        return base_of(self.path)

    @property
    def file(self) -> str:
        """The file the page is written to."""
        return f"{self.path}index.html"
