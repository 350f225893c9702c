"""A page of the site, before it is put into the theme's shell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from ..views.addresses import base_of, localized

NO_FILTERS: Mapping[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Findable:
    """What search knows of a page beyond its body: filters, sort keys, extra words."""

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sorts: Mapping[str, str] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()


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
    updated_on: str | None = None

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
