"""Writes the site: pages of each language as they come, then what all of them share."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from markupsafe import Markup

from ..locale import LANGUAGES
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, attachment_url
from ..views.register import Register
from .page import Page
from .pages import generated_pages, not_found_page
from .renderer import Renderer
from .search_index import write_index_document, write_search_index
from .shell import Chromes, Shell
from .sitemap import robots, sitemap

SEARCH_FOLDER = "pagefind"


_NO_BODY = Markup("")


class LanguageBuild:
    """One language of the site: its words, its shell."""

    def __init__(self, site: Site, register: Register, language: str, site_url: str) -> None:
        self.language = language
        self.renderer = Renderer(site, register, language)
        self.chromes = Chromes(self.renderer, site_url)
        self.shell: Shell | None = None

    def stamped(self, page: Page, base: str | None = None) -> str:
        """The finished HTML of a page."""
        if self.shell is None:
            raise RuntimeError(f"no shell for {self.language}")
        return self.shell.stamp(self.chromes.of(page, base))


class SiteBuild:
    """One build of the whole site."""

    def __init__(self, site: Site, site_url: str) -> None:
        self.site = site
        self.site_url = site_url
        register = Register(site)
        self.languages = {
            language: LanguageBuild(site, register, language, site_url) for language in LANGUAGES
        }
        self.pages: list[Page] = []
        """Every page so far, without its body: ten thousand bodies need not stay in memory."""
        # Removed with this object, also when a build fails half-way.
        self._search_work = TemporaryDirectory(prefix="search-")

    def register_page(self, page: Page) -> None:
        """Take a page into the sitemap and the search index."""
        write_index_document(page, Path(self._search_work.name))
        self.pages.append(replace(page, body=_NO_BODY))

    def write_generated(self, language: str, target: Path) -> None:
        """Write every generated page of a language."""
        build = self.languages[language]
        for page in generated_pages(self.site, build.renderer, self.site_url):
            _write(target / page.file, build.stamped(page).encode())
            self.register_page(page)

    def write_shared(self, target: Path) -> None:
        """Write what is not of one language: 404, attachments, sitemap."""
        default = self.languages[DEFAULT_LANGUAGE]
        root = urlsplit(self.site_url).path.rstrip("/")
        missing = not_found_page(default.renderer, root)
        _write(target / missing.url, default.stamped(missing, base=root).encode())
        for record in self.site.disclosures:
            for attachment in record.attachments:
                file = target / attachment_url(record, attachment.path)
                file.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.site.stored(record, attachment).path, file)
        _write(target / "sitemap.xml", sitemap(self.pages, self.site_url))
        _write(target / "robots.txt", robots(self.site_url))

    def write_search(self, target: Path) -> None:
        """Write the search index of all pages taken in."""
        with self._search_work as work:
            write_search_index(Path(work), target / SEARCH_FOLDER)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
