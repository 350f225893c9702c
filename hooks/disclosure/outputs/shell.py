"""Puts pages into the theme's shell: rendered once a language, cut at its slots, joined.

The shell is the theme's page with private-use characters where a page's own
parts go. No data can contain them: `model/fields.py` refuses them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from markupsafe import Markup, escape

from ..views.addresses import DEFAULT_LANGUAGE, localized
from .page import PICTURE_SIZE, Page
from .pictures import site_picture
from .renderer import Renderer
from .structured_data import embedded, ward_things

SLOTS = {
    "title": "\ue000",
    "description": "\ue001",
    "head": "\ue002",
    "menu": "\ue003",
    "switcher": "\ue004",
    "body": "\ue005",
    "base": "\ue006",
    "feedback": "\ue007",
}
_CUT = re.compile("([" + "".join(SLOTS.values()) + "])")

MENU = (
    ("six_rights", "sau-quyen/"),
    ("register", "cong-khai/"),
    ("consultations", "lay-y-kien/"),
    ("calendar", "lich/"),
    ("neighborhoods", "khu-pho/"),
    ("law", "phap-luat/"),
    ("contact", "lien-he/"),
)
WARD_PAGES = ("", "lien-he/")
"""Pages that tell machines who answers for the site."""


@dataclass(frozen=True)
class Chrome:
    """The parts of a page around its body, as the theme's template prints them."""

    title: Markup
    description: Markup
    head: Markup
    menu: Markup
    switcher: Markup
    body: Markup
    base: Markup
    feedback: Markup


SLOT_CHROME = Chrome(**{name: Markup(slot) for name, slot in SLOTS.items()})  # noqa: S704
"""What the shell is rendered with."""


class Chromes:
    """Makes the chrome of pages in one language."""

    def __init__(self, renderer: Renderer, site_url: str) -> None:
        self._renderer = renderer
        self._site_url = site_url
        self._site_picture = site_picture(renderer)
        self._ward = embedded(ward_things(renderer.site, site_url, renderer.language))
        self._menus: dict[tuple[str, bool, str], Markup] = {}

    def of(self, page: Page, base: str | None = None) -> Chrome:
        """The chrome of a page; `base` only for one that is served at any address."""
        base = base if base is not None else page.base
        name = self._renderer.site_name
        title = name if page.url == "" else f"{page.title} – {name}"
        return Chrome(
            title=escape(title),
            description=escape(page.description),
            head=self.head(page),
            menu=self._menu(page, base),
            switcher=self._switcher(page, base),
            body=page.body,
            base=escape(base),
            feedback=self._renderer.render(
                "feedback.html", base=base, address=urljoin(self._site_url, page.path)
            ),
        )

    def _menu(self, page: Page, base: str) -> Markup:
        section = next((url for _, url in MENU if page.url.startswith(url)), "")
        key = (section, page.url == section, base)
        if key not in self._menus:
            self._menus[key] = self._renderer.render(
                "menu.html", menu=MENU, section=section, at_section=key[1], base=base
            )
        return self._menus[key]

    def head(self, page: Page) -> Markup:
        """What search engines and link previews read of a page."""
        picture = page.picture or self._site_picture
        alternates = [
            (code, urljoin(self._site_url, localized(code, page.url))) for code in page.languages
        ]
        if len(alternates) > 1:
            alternates.append(("x-default", alternates[0][1]))
        return self._renderer.render(
            "head.html",
            canonical=urljoin(self._site_url, page.path) if page.is_indexed else None,
            # A page served at any address, as for errors, has none to share.
            shared_as=None if page.url.endswith(".html") else urljoin(self._site_url, page.path),
            alternates=alternates if len(alternates) > 1 else [],
            is_indexed=page.is_indexed,
            is_article=page.is_article,
            site_name=self._renderer.site_name,
            title=page.title,
            description=page.description,
            picture=urljoin(self._site_url, picture.path),
            picture_size=PICTURE_SIZE,
            picture_text=picture.text,
            feed=urljoin(self._site_url, page.feed) if page.feed else None,
            structured=page.structured or (self._ward if page.url in WARD_PAGES else None),
        )

    def _switcher(self, page: Page, base: str) -> Markup:
        words = self._renderer.words["site"]
        other = "en" if page.language == DEFAULT_LANGUAGE else DEFAULT_LANGUAGE
        # Without a translation the switch leads to the other language's front page.
        url = localized(other, page.url if other in page.languages else "")
        return Markup(
            '<a class="switch" href="{}/{}" hreflang="{}" lang="{}" title="{}">{}</a>'
        ).format(base, url, other, other, words["switch_title"], words["switch"])


class Shell:
    """The theme's page of one language, cut at its slots."""

    def __init__(self, html: str) -> None:
        by_slot = {slot: name for name, slot in SLOTS.items()}
        self._parts = [(by_slot.get(part), part) for part in _CUT.split(html)]

    def stamp(self, chrome: Chrome) -> str:
        """The finished page."""
        return "".join(
            getattr(chrome, name) if name is not None else part for name, part in self._parts
        )
