"""Markdown that staff type -> safe HTML, and the links in it.

Raw HTML is shown as text, images are not loaded, and only http(s), mailto and
tel links are followed. Headings are pushed below the page's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_FIRST_LEVEL = 3
"""Content headings start at h3: h1 is the page's title and h2 its section."""

_parser = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False})
_parser.enable("table").disable("image")
# Links are judged by our own rule, with a message; the parser must not hide any.
_parser.validateLink = lambda url: True  # type: ignore[method-assign]


def render_markdown(text: str) -> Markup:
    """Safe HTML of a checked text."""
    tokens = _parser.parse(text)
    _nest_headings([token for token in tokens if token.type.startswith("heading_")])
    for token in tokens:
        if token.type == "table_open":
            token.attrSet("class", "table")
        elif token.type in ("th_open", "td_open"):
            _alignment_class(token)
        elif token.type == "inline":
            _mark_links(token)
    # markdown-it escapes text and attribute values itself, with raw HTML off.
    return Markup(scrollable(_parser.renderer.render(tokens, _parser.options, {}), "Bảng"))  # noqa: S704


def scrollable(html: str, label: str) -> str:
    """Wide tables and code scroll in boxes of their own that a keyboard can reach (WCAG 2.1.1)."""
    opened = f'<div class="scroll" role="group" tabindex="0" aria-label="{label}"><table'
    return (
        html.replace("<table", opened)
        .replace("</table>", "</table></div>")
        .replace("<pre>", '<pre tabindex="0">')
    )


def links(text: str) -> Iterator[tuple[str, int]]:
    """Every link target and its line in the text, from 0."""
    if "[" not in text and "<" not in text:
        return  # most texts have none, and to parse one takes longer than all other rules
    for token in _parser.parse(text):
        line = token.map[0] if token.map else 0
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "link_open":
                yield str(child.attrs.get("href", "")), line


def _nest_headings(headings: list[Token]) -> None:
    """Number headings anew from h3, without gaps, whatever level they were typed at."""
    typed = [int(token.tag[1]) for token in headings]
    previous = _FIRST_LEVEL - 1
    for token, level in zip(headings, typed, strict=True):
        if token.type == "heading_open":
            previous = min(level - min(typed) + _FIRST_LEVEL, previous + 1, 6)
        token.tag = f"h{previous}"


def _alignment_class(token: Token) -> None:
    # An inline style would break the content security policy.
    style: Any = token.attrs.pop("style", "")
    if "right" in str(style):
        token.attrSet("class", "number")


def _mark_links(token: Token) -> None:
    for child in token.children or ():
        if child.type == "link_open":
            child.attrSet("rel", "noopener")
