"""MkDocs events <-> the pipeline. The only module that knows MkDocs and its theme.

Prose pages go through MkDocs; generated pages are stamped into the shell that
the theme's template gives, once a language. mkdocs-static-i18n builds the
languages one after the other, each with its own round of events, so what all
languages share is written when the last one is done.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as ProsePage

from .locale import LANGUAGES
from .outputs.build import LanguageBuild, SiteBuild
from .outputs.prose import generated_links, prose_page
from .outputs.shell import SLOT_CHROME, Shell
from .outputs.word import WordTemplateError
from .pipeline import read_site, today, with_history
from .problems import as_text
from .scripts import ScriptError, joined
from .text import format_date, upper_first
from .theme_css import used_part
from .views.addresses import localized
from .views.named_pages import named_pages

log = logging.getLogger("mkdocs.plugins.disclosure")

ROOT = Path(__file__).resolve().parent.parent.parent
STYLESHEETS = "assets/css/"
STYLESHEET = f"{STYLESHEETS}site.css"
SEARCH_MODULES = "assets/js/search/"
SEARCH_SCRIPTS = {"assets/js/search.js": "page.js", "assets/js/suggest.js": "boxes.js"}
"""Scripts joined of the search's modules: the search page's, and the search boxes' elsewhere."""
_REPLACED_TEMPLATES = ("404.html", "sitemap.xml")
"""Pages of the theme that the site makes itself."""


class SiteHooks:
    """The state of one build, from `on_config` to the last `on_post_build`."""

    def __init__(self) -> None:
        self._build: SiteBuild | None = None
        self._is_preview = False
        self._done: set[str] = set()
        self._wanted: dict[str, str] = {}
        self._timings: dict[str, float] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note a preview: `mkdocs serve` reloads pages by an inline script of its own."""
        self._is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the data; stop before anything is written when it is wrong."""
        for template in _REPLACED_TEMPLATES:
            config.theme.static_templates.discard(template)
        if self._is_further_language(config):
            return config
        kept = ROOT / ".cache"
        with _timed(self._timings, "load"):
            site, problems = read_site(
                _data_folder(config), today(), ROOT, Path(config.docs_dir), kept
            )
        if site is None:
            raise PluginError("\n" + as_text(problems))
        for problem in problems:
            log.info(as_text([problem]))
        if not config.site_url:
            raise PluginError("mkdocs.yml thiếu site_url (địa chỉ của trang).")
        with _timed(self._timings, "history"):
            site = with_history(site, _data_folder(config), kept)
        self._build = SiteBuild(site, config.site_url, kept, is_preview=self._is_preview)
        self._done, self._wanted = set(), {}
        return config

    # After the languages plugin, which cannot take files that have no source on disk.
    @event_priority(-200)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Join stylesheets (the used part of the theme's, then ours) and the search's modules."""
        theme = [file for file in files if _is_theme_asset(file, config)]
        rules = [used_part(file.content_string) for file in theme if _is_theme_stylesheet(file)]
        # site.css first: the others build on its colours and sizes.
        own = sorted(
            (file for file in files if file.src_uri.startswith(STYLESHEETS) and file not in theme),
            key=lambda file: (file.src_uri != STYLESHEET, file.src_uri),
        )
        if not own or own[0].src_uri != STYLESHEET or not rules:
            raise PluginError(f"thiếu {STYLESHEET} của trang hoặc của giao diện.")
        style = "".join([*rules, *(file.content_string for file in own)])
        for file in [*theme, *own]:
            files.remove(file)
        files.append(File.generated(config, STYLESHEET, content=style))
        _join_search_scripts(files, config)
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Render the shell of this language."""
        build = self._language_build(config)
        as_of = build.renderer.site.as_of
        env.globals.update(
            w=build.renderer.words,
            ward=build.renderer.site.ward,
            ward_name=upper_first(build.renderer.ward_name),
            as_of=as_of,
            built_on=format_date(as_of, build.language),
            is_preview=self._is_preview,
            site_language=build.language,
            here=partial(localized, build.language),
            periods=build.renderer.period_words,
            asset=_asset_address(files),
        )
        # Letters as they are: escaped, the words of every page would be half as long again.
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        html = env.get_template("main.html").render(view=SLOT_CHROME)
        build.shell = Shell(html)
        return env

    def on_page_content(
        self, html: str, page: ProsePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put generated blocks and links into a hand-written page."""
        build = self._language_build(config)
        for target in generated_links(html):
            self._wanted[target] = page.file.src_uri
        source = _source_name(page)
        made, unknown = prose_page(
            html,
            build.renderer,
            source=source,
            title=str(page.title),
            meta=page.meta,
            languages=_translations(source, config),
        )
        for name in unknown:
            log.warning(f"{page.file.src_uri}: không có khối nào tên “{name}”.")
        self._current().register_page(made)
        page.meta["disclosure_page"] = made
        return str(made.body)

    def on_page_context(
        self, context: dict[str, Any], page: ProsePage, config: MkDocsConfig, nav: Any
    ) -> dict[str, Any]:
        """Give the template what it prints around a hand-written page."""
        context["view"] = self._language_build(config).chromes.of(page.meta["disclosure_page"])
        return context

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the generated pages of this language; after the last, what all share."""
        language = _language(config)
        build, target = self._current(), Path(config.site_dir)
        with _timed(self._timings, "render"):
            build.write_generated(language, target)
        self._done.add(language)
        if self._done != set(LANGUAGES):
            return
        try:
            build.write_shared(target)
        except WordTemplateError as error:
            raise PluginError(f"mau/{error}") from error
        self._warn_of_missing_pages()
        with _timed(self._timings, "index"):
            build.write_search(target)
        with _timed(self._timings, "checksums"):
            build.write_checksums(target)
        if report := os.environ.get("DISCLOSURE_TIMINGS"):
            Path(report).write_text(json.dumps(self._timings), "utf-8")

    def _is_further_language(self, config: MkDocsConfig) -> bool:
        return self._build is not None and bool(getattr(_i18n(config), "building", False))

    def _current(self) -> SiteBuild:
        if self._build is None:
            raise PluginError("on_config chưa chạy")
        return self._build

    def _language_build(self, config: MkDocsConfig) -> LanguageBuild:
        return self._current().languages[_language(config)]

    def _warn_of_missing_pages(self) -> None:
        known = {page.url for page in self._current().pages}
        for target, source in sorted(self._wanted.items()):
            if target not in known:
                log.warning(f"{source}: liên kết trang:{target} không có trang nào.")
        for url, place in named_pages(self._current().site):
            if url.partition("#")[0] not in known:
                log.warning(f"{place}: không có trang {url}")


def _i18n(config: MkDocsConfig) -> Any:
    plugin = config.plugins.get("i18n")
    if plugin is None:
        raise PluginError("mkdocs.yml thiếu plugin i18n.")
    return plugin


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _data_folder(config: MkDocsConfig) -> Path:
    """The folder in `extra.data`, or in DISCLOSURE_DATA for trials on other data."""
    named = os.environ.get("DISCLOSURE_DATA") or config.extra["data"]
    return (Path(config.config_file_path or ".").parent / named).resolve()


def _is_theme_asset(file: File, config: MkDocsConfig) -> bool:
    own = Path(config.theme.custom_dir or ".").resolve()
    return file.src_uri.startswith("assets/") and Path(file.src_dir or ".").resolve() != own


def _is_theme_stylesheet(file: File) -> bool:
    name = file.src_uri.rpartition("/")[2]
    return name.startswith("main.") and name.endswith(".min.css")


def _join_search_scripts(files: Files, config: MkDocsConfig) -> None:
    own = [file for file in files if file.src_uri.startswith(SEARCH_MODULES)]
    modules = {file.src_uri.removeprefix(SEARCH_MODULES): file.content_string for file in own}
    for file in own:
        files.remove(file)
    for path, entry in SEARCH_SCRIPTS.items():
        try:
            files.append(File.generated(config, path, content=joined(modules, entry)))
        except ScriptError as error:
            raise PluginError(f"overrides/{SEARCH_MODULES}{error}") from error


def _asset_address(files: Files) -> Callable[[str], str]:
    """`asset('css/site.css')` -> its path with a mark of its content, so caches notice a change."""

    @cache
    def address(name: str) -> str:
        file = files.get_file_from_path(f"assets/{name}")
        if file is None:
            raise PluginError(f"overrides/assets/ thiếu tệp {name}.")
        digest = hashlib.sha256(file.content_bytes).hexdigest()
        return f"{file.src_uri}?v={digest[:8]}"

    return address


def _source_name(page: ProsePage) -> str:
    """`phap-luat/luat-la-gi` for both of its languages."""
    name = page.file.src_uri.removesuffix(".md")
    return next(
        (name.removesuffix(f".{code}") for code in LANGUAGES if name.endswith(f".{code}")), name
    )


def _translations(source: str, config: MkDocsConfig) -> tuple[str, ...]:
    docs = Path(config.docs_dir)
    default, *others = LANGUAGES
    found = [code for code in others if (docs / f"{source}.{code}.md").exists()]
    return (default, *found)


@contextmanager
def _timed(timings: dict[str, float], name: str) -> Iterator[None]:
    """Add the seconds a part takes, for the benchmark."""
    start = time.perf_counter()
    yield
    timings[name] = timings.get(name, 0.0) + time.perf_counter() - start
