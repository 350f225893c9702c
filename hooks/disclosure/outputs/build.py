"""Writes the site: pages of each language as they come, then what all of them share."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from ..locale import LANGUAGES
from ..model.glossary import with_glossary
from ..model.site import Site
from ..search.index import Index
from ..views.addresses import DEFAULT_LANGUAGE, attachment_url
from ..views.registers import Registers
from .checksums import write_checksums
from .files import machine_files
from .offline import (
    KNOWN_PAGES,
    MANIFEST,
    WORKER,
    WrittenPage,
    current_paths,
    known_pages,
    manifest,
    offline_page,
    removal,
    shell_paths,
    within_limits,
    worker,
)
from .page import Page
from .pages import generated_pages, not_found_page
from .papers import paper_word_files
from .pictures import site_picture
from .preview_images import write_pictures
from .qr_codes import QrCodes
from .renderer import Renderer
from .search_index import search_document, search_outputs
from .shell import Chromes, Shell
from .short_addresses import short_page
from .sitemap import robots, sitemap
from .word_files import write_word_files

_NO_BODY = Markup("")


class LanguageBuild:
    """One language of the site: its words, its shell."""

    def __init__(
        self, site: Site, registers: Registers, language: str, site_url: str, qr_codes: QrCodes
    ) -> None:
        self.language = language
        self.renderer = Renderer(site, registers, language, qr_codes)
        self.chromes = Chromes(self.renderer, site_url)
        self.shell: Shell | None = None

    def stamped(self, page: Page, base: str | None = None) -> str:
        """The finished HTML of a page."""
        if self.shell is None:
            raise RuntimeError(f"no shell for {self.language}")
        return self.shell.stamp(self.chromes.of(page, base))


class SiteBuild:
    """One build of the whole site; `kept` is a folder for what the next build need not make."""

    def __init__(self, site: Site, site_url: str, kept: Path, *, is_preview: bool = False) -> None:
        self.site = site
        self.site_url = site_url
        self._is_preview = is_preview
        self._keeps_copies = site.ward.offline and not is_preview
        self._kept = kept
        self._qr_codes = QrCodes(kept / "qr" / f"{_digest(site_url)}.json")
        registers = Registers(site)
        self.languages = {
            language: LanguageBuild(site, registers, language, site_url, self._qr_codes)
            for language in LANGUAGES
        }
        self.pages: list[Page] = []
        """Every page so far, without its body: ten thousand bodies need not stay in memory."""
        dictionary = with_glossary(site.dictionary, site.glossary)
        self._indexes = {language: Index(dictionary) for language in LANGUAGES}

    def register_page(self, page: Page) -> None:
        """Take a page into the sitemap and the search index."""
        if page.findable is not None:
            self._indexes[page.language].add(search_document(page, page.findable))
        self.pages.append(replace(page, body=_NO_BODY))

    def write_generated(self, language: str, target: Path) -> None:
        """Write every generated page of a language."""
        build = self.languages[language]
        for page in generated_pages(self.site, build.renderer, self.site_url):
            _write(target / page.file, build.stamped(page).encode())
            if page.short_url is not None:
                short = short_page(page, page.short_url, build.chromes, build.renderer)
                _write(target / page.short_url / "index.html", short.encode())
            self.register_page(page)

    def write_shared(self, target: Path) -> None:
        """Write what is not of one language: 404, attachments, copies, sitemap."""
        default = self.languages[DEFAULT_LANGUAGE]
        root = urlsplit(self.site_url).path.rstrip("/")
        missing = not_found_page(default.renderer, root)
        _write(target / missing.url, default.stamped(missing, base=root).encode())
        write_attachments(self.site, target)
        for output in machine_files(default.renderer.registers, self.site_url):
            _write(target / output.path, output.content)
        words = paper_word_files(default.renderer.registers, self.site_url)
        write_word_files(words, target, self._kept / "word")
        self._write_pictures(target)
        self._qr_codes.keep()
        self._write_offline(target, root)
        _write(target / "sitemap.xml", sitemap(self.pages, self.site_url))
        _write(target / "robots.txt", robots(self.site_url))

    def _write_pictures(self, target: Path) -> None:
        """Write the pictures that links show."""
        own = [page.picture for page in self.pages if page.picture is not None]
        of_site = [site_picture(build.renderer) for build in self.languages.values()]
        write_pictures([*of_site, *own], target, self._kept / "preview")

    def _write_offline(self, target: Path, root: str) -> None:
        """Write what readers keep for when there is no network, or what takes it away again."""

        def read(path: str) -> bytes:
            return (target / path).read_bytes()

        default = self.languages[DEFAULT_LANGUAGE].renderer
        _write(target / MANIFEST, manifest(default))
        if not self._keeps_copies:
            _write(target / WORKER, removal())
            return
        current = within_limits(
            WrittenPage(path, read(f"{path}index.html"))
            for path in current_paths(default.registers)
        )
        shell: list[str] = []
        for build in self.languages.values():
            page = offline_page(build.renderer, root, current)
            html = build.stamped(page, base=root).encode()
            _write(target / page.file, html)
            self.register_page(page)
            shell += shell_paths(WrittenPage(page.path, html), root, read)
        known = known_pages(self.pages)
        _write(target / KNOWN_PAGES, known)
        _write(target / WORKER, worker(shell, current, known, read))

    def write_search(self, target: Path) -> None:
        """Write the search index of all pages taken in."""
        for language, build in self.languages.items():
            for output in search_outputs(self._indexes[language], build.renderer, self.pages):
                _write(target / output.path, output.content)

    def write_checksums(self, target: Path) -> None:
        """Write the hash of every file, when all are there; a preview changes too often."""
        if not self._is_preview:
            write_checksums(target)


def write_attachments(site: Site, target: Path) -> None:
    """Write the files of all records that may be public today."""
    for record in site.publications:
        for attachment in record.attachments:
            stored = site.public_file(record, attachment)
            if stored is not None:
                file = target / attachment_url(record, attachment.path)
                file.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(stored.path, file)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
