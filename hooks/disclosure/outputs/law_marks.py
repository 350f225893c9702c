"""Marks in a page -> links to the law with what is known of it, and numbers of the law in words.

The same marks serve Markdown pages and texts of data; `law/marks.py` says how they are typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from ..law.figure_words import figure_text
from ..law.marks import MARK, Cited, Example, Meaning, Mistake, mark_of, meaning
from ..law.quantities import Figure
from ..views.law_marks import citation_text, citation_view
from .renderer import Renderer

_PIECES = re.compile(
    r"(?P<whole><(?P<tag>pre|code)\b.*?</(?P=tag)>|<!--.*?-->)"
    r"|(?P<heading><h[1-6]\b[^>]*>)|(?P<block><(?:p|li|dd|dt|tr|blockquote)\b[^>]*>)"
    rf"|(?P<element><[^>]*>)|(?P<mark>{MARK.pattern})",
    re.DOTALL,
)


class UnknownMarkError(ValueError):
    """A mark that means nothing; the check refuses it before a page is made."""


def filled(html: str, renderer: Renderer, base: str, prefix: str = "trich") -> Markup:
    """HTML with its marks filled in; code and comments stay as they are.

    `prefix` begins the ids of the tips: a page that fills several texts gives each its own.
    """
    filling = _Filling(renderer, base, prefix)
    return Markup(_PIECES.sub(filling.piece, html))  # noqa: S704 - html of a template or of MkDocs


def plain(text: str, renderer: Renderer) -> str:
    """A text with the words of its marks, without links: for descriptions."""
    return MARK.sub(lambda found: _words(_meaning(found, renderer), found, renderer), text)


@dataclass
class _Filling:
    """One text being filled: which document was just named, which tips are numbered."""

    renderer: Renderer
    base: str
    prefix: str
    count: int = 0
    named: str | None = None
    """The document that was named last in this section."""
    is_checked: bool = field(default=False)
    """Whether this paragraph, item or row already says that it is to be checked."""

    def piece(self, found: re.Match[str]) -> str:
        """What stands for a piece of HTML."""
        if found["heading"]:
            self.named, self.is_checked = None, False
        elif found["block"]:
            self.is_checked = False
        elif found["element"] and "[[" in found["element"]:
            return plain(found["element"], self.renderer)
        if not found["mark"]:
            return found[0]
        mark = MARK.fullmatch(found["mark"])
        return self._mark(mark) if mark else found[0]

    def _mark(self, found: re.Match[str]) -> str:
        meant = _meaning(found, self.renderer)
        if isinstance(meant, Cited):
            return self._citation(meant, mark_of(found).words)
        if isinstance(meant, Example):
            return meant.text
        words = Markup.escape(_words(meant, found, self.renderer))
        if isinstance(meant, Figure) and self._checks(meant.needs_checking):
            return words + " " + self.renderer.render("check.html")
        return words

    def _citation(self, cited: Cited, own_words: str | None) -> str:
        view = citation_view(cited, self.renderer.site)
        is_short = cited.article is not None and self.named == cited.law.number
        text = citation_text(cited, self.renderer.words, self.renderer.language, is_short=is_short)
        if own_words is None:
            self.named = cited.law.number
        self.count += 1
        made = self.renderer.render(
            "cite.html",
            base=self.base,
            view=view,
            id=f"{self.prefix}-{self.count}",
            text=Markup(own_words) if own_words else text,  # noqa: S704 - words of the same html
            checked=self._checks(view.is_doubtful),
        )
        return made.strip()

    def _checks(self, is_doubtful: bool) -> bool:
        """Whether to say “cần đối chiếu” here: once a paragraph, item or row."""
        says = is_doubtful and not self.is_checked
        self.is_checked = self.is_checked or is_doubtful
        return says


def _meaning(found: re.Match[str], renderer: Renderer) -> Meaning:
    meant = meaning(mark_of(found), renderer.site)
    if isinstance(meant, Mistake):
        raise UnknownMarkError(meant.message)
    return meant


def _words(meant: Meaning, found: re.Match[str], renderer: Renderer) -> str:
    words, language = renderer.words, renderer.language
    if isinstance(meant, Figure):
        return figure_text(meant, words, language)
    if isinstance(meant, Cited):
        return mark_of(found).words or citation_text(meant, words, language, is_short=False)
    return meant.text if isinstance(meant, Example) else found[0]
