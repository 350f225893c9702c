"""The same pages as a stock Material site with its own search, and stock Pagefind over that.

Every page that our search finds becomes a page at the same address with the same title and the
same text, headings kept, in the theme as it comes. Nobody tunes it: its search is set to
Vietnamese, as its manual says, and Pagefind runs on the built folder with its defaults.
"""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from pagefind.service import get_executable

from built_pages import BuiltPages, PageText
from disclosure.text import slug
from stock import SETTINGS

STOCK_SETTINGS = {**SETTINGS, "plugins": [{"search": {"lang": "vi"}}]}


def write_stock_pages(
    pages: BuiltPages, addresses: Iterable[str], target: Path, site_url: str
) -> Path:
    """Write the sources of the stock site into folder `target`; gives its settings file."""
    docs = target / "docs"
    for address in ("", *addresses):
        file = docs / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n\n".join(_source(pages.text_of(address))), "utf-8")
    settings = target / "mkdocs.yml"
    settings.write_text(yaml.safe_dump({**STOCK_SETTINGS, "site_url": site_url}), "utf-8")
    return settings


def build_stock(settings: Path, target: Path) -> None:
    """Build the stock site, then its Pagefind index beside it."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    _run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(settings), "-d", str(target)],
        environment,
    )
    index_with_pagefind(target)


def index_with_pagefind(site: Path) -> None:
    """Write the stock index of a folder of pages into its `pagefind/`."""
    executable = get_executable()
    if executable is None:
        raise SystemExit("không thấy chương trình Pagefind: chạy make clean && make test")
    _run([str(executable), "--site", str(site), "--silent"], dict(os.environ))


def html_of(text: PageText) -> Iterator[str]:
    """A page's text, block by block; headings can be linked to."""
    for number, block in enumerate(text.blocks):
        name = "" if block.tag == "p" else f' id="{slug(block.text) or "muc"}-{number}"'
        yield f"<{block.tag}{name}>{html.escape(block.text)}</{block.tag}>"


def _source(text: PageText) -> Iterator[str]:
    """A page of Markdown: its title, then HTML that Markdown leaves as it is."""
    yield f"---\ntitle: {json.dumps(text.title or 'Trang chủ', ensure_ascii=False)}\n---"
    yield from html_of(text)


def _run(command: list[str], environment: dict[str, str]) -> None:
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{finished.stderr[-4000:]}")
