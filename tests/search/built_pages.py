"""The pages of a built site as a reader has them: addresses, redirects, what each says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

REDIRECT = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]+)"')
SHORT, FILES = "s/", "tep/"
"""Where short addresses lie, and the files attached to records: `tep/<record>/<file>`."""
OTHER_LANGUAGES = ("en/",)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOUNDARIES = HEADINGS | {
    *("article", "section", "header", "div", "p", "pre", "details", "summary", "figcaption"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "th", "td"),
}
"""Elements at which a piece of text begins and ends."""
VOID = frozenset(("br", "wbr", "hr", "img", "input", "col", "source", "link", "meta"))
LEFT_OUT = frozenset(("nav", "form", "button", "script", "style", "svg", "template"))
LEFT_OUT_CLASSES = frozenset(("breadcrumbs", "print-only", "ask"))
UNSEARCHED = "data-unsearched"
"""Marks what every page repeats; search leaves it out."""
REPEATED = 20
"""A piece of text on this many pages belongs to the site, not to a page."""


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, a cell of a table: what is said in one piece."""

    tag: str
    """`h1` to `h6`, else `p`."""
    text: str


class PageText(HTMLParser):
    """What stands in `<main>`, block by block, without menus, forms and what all pages repeat."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._open: list[tuple[str, bool]] = []
        """Elements from `<main>` down, each with whether it and all in it is left out."""
        self._tag, self._text = "p", ""
        self.feed(html)
        self._end_block()

    @property
    def title(self) -> str:
        return next((block.text for block in self.blocks if block.tag == "h1"), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID or not (self._open or tag == "main"):
            self._text += " "
            return
        names = dict(attrs)
        is_out = (
            self._is_out
            or tag in LEFT_OUT
            or UNSEARCHED in names
            or not LEFT_OUT_CLASSES.isdisjoint((names.get("class") or "").split())
        )
        self._open.append((tag, is_out))
        if tag in BOUNDARIES:
            self._end_block()
            self._tag = tag if tag in HEADINGS else "p"

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        if tag in BOUNDARIES or tag == "main":
            self._end_block()
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and not self._is_out:
            self._text += data

    @property
    def _is_out(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _end_block(self) -> None:
        text = " ".join(self._text.split())
        if text:
            self.blocks.append(Block(self._tag, text))
        self._tag, self._text = "p", ""


class BuiltPages:
    """The Vietnamese pages of a site in a folder. Addresses are from its root: `cong-khai/x/`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._texts: dict[str, PageText] = {}

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every page that is no redirect and in no other language."""
        found = (
            path.parent.relative_to(self.folder).as_posix().removeprefix(".") + "/"
            for path in self.folder.rglob("index.html")
        )
        return frozenset(
            address.removeprefix("/")
            for address in found
            if not address.startswith((SHORT, *OTHER_LANGUAGES))
        )

    def has(self, code: str) -> bool:
        """Whether there is a page whose address ends with a code."""
        return any(leads_to(address, code) for address in self.addresses)

    def resolve(self, address: str) -> str:
        """Where a reader comes to who opens an address: without fragment, through redirects."""
        address = address.partition("#")[0].partition("?")[0]
        file = self.folder / address / "index.html"
        moved = REDIRECT.search(file.read_text("utf-8")) if file.is_file() else None
        return urljoin(f"/{address}", moved[1]).removeprefix("/") if moved else address

    def text_of(self, address: str) -> PageText:
        """What a page says; nothing when there is no such page."""
        if address not in self._texts:
            file = self.folder / address / "index.html"
            html = file.read_text("utf-8") if file.is_file() else ""
            self._texts[address] = PageText(html)
        return self._texts[address]

    def said_on(self, address: str) -> Iterator[str]:
        """Block by block what a page says and the others do not all say, too."""
        for block in self.text_of(address).blocks:
            if self._repeated[block.text] < REPEATED:
                yield block.text

    @cached_property
    def _repeated(self) -> Counter[str]:
        """On how many pages a block stands, over the pages of records and articles."""
        leaves = (address for address in self.addresses if address.count("/") == 2)
        return Counter(
            text
            for address in leaves
            for text in {block.text for block in self.text_of(address).blocks}
        )


def leads_to(address: str, code: str) -> bool:
    """Whether an address is the page named by a code, or a file attached to that record."""
    parts = address.strip("/").split("/")
    is_file = address.startswith(FILES) and len(parts) > 2
    return (parts[1] if is_file else parts[-1]) == code
