"""Writes the site: pages of each language as they come, then what all of them share."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from ..locale import LANGUAGES
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, attachment_url
from ..views.register import Register
from .page import Page
from .pages import generated_pages, not_found_page
from .renderer import Renderer
from .search_index import write_search_index
from .shell import Chromes, Shell
from .sitemap import robots, sitemap

SEARCH_FOLDER = "pagefind"


class LanguageBuild:
    """One language of the site: its words, its pages so far, its shell."""

    def __init__(self, site: Site, register: Register, language: str, site_url: str) -> None:
        self.language = language
        self.renderer = Renderer(site, register, language)
        self.chromes = Chromes(self.renderer, site_url)
        self.pages: list[Page] = []
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

    def write_generated(self, language: str, target: Path) -> None:
        """Write every generated page of a language."""
        build = self.languages[language]
        for page in generated_pages(self.site, build.renderer, self.site_url):
            _write(target / page.file, build.stamped(page).encode())
            build.pages.append(page)

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
        _write(target / "sitemap.xml", sitemap(self.pages(), self.site_url))
        _write(target / "robots.txt", robots(self.site_url))

    def write_search(self, target: Path) -> int:
        """Write the search index; gives the number of pages in it."""
        with TemporaryDirectory(prefix="search-") as work:
            return write_search_index(self.pages(), Path(work), target / SEARCH_FOLDER)

    def pages(self) -> Iterable[Page]:
        """All pages of all languages, in a fixed order."""
        for build in self.languages.values():
            yield from sorted(build.pages, key=lambda page: page.path)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
