"""The text of a page as search reads it: without what stands on every page or changes daily."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html
from markupsafe import Markup

UNSEARCHED = "data-unsearched"
"""Templates put this attribute on parts that say nothing of their own about a page."""
_SKIPPED = frozenset(
    ("nav", "form", "script", "style", "template", "svg", "h1", "button", "input", "select")
)
_INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "small"),
        *("span", "strong", "sub", "sup", "time", "u", "wbr"),
    }
)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"[\s;:]*\n\s*")


def text_of(body: Markup) -> str:
    """The searched text of a page's body, a line for each block; empty when there is none."""
    if not body:
        return ""
    root = html.fragment_fromstring(str(body), create_parent="div")
    flat = _SPACES.sub(" ", "".join(_pieces(root)))
    return _LINES.sub("\n", flat).strip()


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    before, after = _edges(element)
    yield before
    yield element.text or ""
    for child in element:
        # Comments have no name.
        if isinstance(child.tag, str) and not _is_skipped(child):
            yield from _pieces(child)
        yield child.tail or ""
    yield after


def _edges(element: html.HtmlElement) -> tuple[str, str]:
    """What stands round an element's text: tables are read row by row."""
    if element.tag in _INLINE:
        return "", ""
    if element.tag == "dt" or (element.tag == "th" and element.get("scope") == "row"):
        return "\n" if element.tag == "dt" else "", ": "
    if element.tag in ("td", "th"):
        return "", "; "
    return ("", "\n") if element.tag == "dd" else ("\n", "\n")


def _is_skipped(element: html.HtmlElement) -> bool:
    return (
        element.tag in _SKIPPED
        or element.get(UNSEARCHED) is not None
        or "print-only" in element.get("class", "").split()
    )
