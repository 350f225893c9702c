"""Records, sites and pages of the sample ward, and an HTML reader that sees what a browser sees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markupsafe import Markup

from disclosure.load.site import load_site
from disclosure.model.disclosure import Disclosure
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.outputs.page import Page
from disclosure.outputs.renderer import Renderer
from disclosure.views.registers import Registers

DEMO = Path(__file__).parents[2] / "demo" / "data"
EXAMPLES = Path(__file__).parents[1] / "examples"
AS_OF = date(2026, 7, 1)
SITE_URL = "https://vi-du.vn/dan-chu/"


def record(code: str = "mot", **typed: Any) -> Disclosure:
    """A record with its required fields and what a test adds."""
    required = {
        "ma": code,
        "trich_yeu": "Thông báo",
        "co_quan_ban_hanh": "UBND phường Mẫu",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
    }
    return Disclosure.model_validate({**required, **typed})


@lru_cache
def sample_ward() -> Site:
    """The sample ward without records."""
    site, _ = load_site(EXAMPLES / "ward", AS_OF, EXAMPLES)
    assert site is not None
    return site


@lru_cache
def demonstration() -> Site:
    """The demonstration ward, with records of every kind."""
    site, problems = load_site(DEMO, date(2026, 11, 25), DEMO)
    assert problems == []
    assert site is not None
    return site


def site_of(*records: Publication, **parts: Any) -> Site:
    """The sample ward with these records."""
    return replace(sample_ward(), publications=records, **parts)


def renderer_of(site: Site, language: str = "vi") -> Renderer:
    """The templates of a site."""
    return Renderer(site, Registers(site), language)


def page_of(url: str = "cong-khai/mot/", **parts: Any) -> Page:
    """A page with little on it."""
    about: dict[str, Any] = {
        "language": "vi",
        "url": url,
        "title": "Tiêu đề",
        "description": "Mô tả",
        "body": Markup("<p>Thân</p>"),
        "languages": ("vi", "en"),
    }
    return Page(**{**about, **parts})


class Html(HTMLParser):
    """Elements with their attributes, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self._texts.append(data)

    @property
    def text(self) -> str:
        """All text, blanks joined."""
        return " ".join("".join(self._texts).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every such element."""
        return [attributes for name, attributes in self.elements if name == tag]
