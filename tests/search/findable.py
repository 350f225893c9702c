"""Which pages of a site residents are meant to find: what the other searches get to read, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from disclosure.model.site import Site
from disclosure.outputs.pages import generated_pages
from disclosure.outputs.renderer import Renderer
from disclosure.views.addresses import prose_url
from disclosure.views.registers import Registers

SITE_URL = "https://example.org/"
FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


def findable_addresses(site: Site, docs: Path) -> list[str]:
    """The addresses of the Vietnamese pages of records and of the Markdown in `docs`, in order."""
    renderer = Renderer(site, Registers(site), "vi")
    generated = (
        page.url for page in generated_pages(site, renderer, SITE_URL) if page.findable is not None
    )
    return sorted({*generated, *_prose(docs)})


def _prose(docs: Path) -> Iterator[str]:
    for file in docs.rglob("*.md"):
        source = file.relative_to(docs).as_posix().removesuffix(".md")
        if source.endswith(".en") or not prose_url(source):
            continue
        found = FRONT_MATTER.match(file.read_text("utf-8"))
        meta = yaml.safe_load(found[1]) if found else {}
        if not (meta.get("search") or {}).get("exclude"):
            yield prose_url(source)
