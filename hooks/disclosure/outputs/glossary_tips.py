"""Explains hard terms of the glossary where a hand-written page first uses them.

The term becomes a link to its entry with a tip (`templates/glossary_tip.html`), the same as at
a citation: by keyboard, with Escape, without JavaScript and in print it behaves alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from ..model.glossary import GlossaryTerm
from ..views.addresses import DEFAULT_LANGUAGE, term_url
from ..views.glossary import meaning_of, needs_checking
from .law_marks import plain
from .renderer import Renderer

MOST_TIPS = 8
"""On a page: more of them would hinder whoever reads on."""

_PIECES = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>[^>]*)>", re.DOTALL
)
_VOID = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"))
_SILENT = frozenset(
    {
        *("a", "abbr", "button", "caption", "code", "dt", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "kbd", "label", "nav", "pre", "script", "style", "summary", "svg", "th"),
    }
)
"""Elements in which nothing is explained: headings, links, code, heads of tables."""
_SILENT_CLASS = re.compile(r'\bclass="[^"]*\b(?:tip|check|admonition-title)\b')
_LANGUAGE = re.compile(r'\blang="([\w-]+)"')


def with_tips(html: str, renderer: Renderer, base: str) -> Markup:
    """The page with its hard terms explained at first use; its marks are filled in already."""
    tips = _Tips(renderer, base, _forms(renderer))
    told = tips.in_html(html) if tips.forms else html
    return Markup(told)  # noqa: S704 - html of MkDocs, and tips of a template


@dataclass
class _Tips:
    """One page being read: which terms are explained already."""

    renderer: Renderer
    base: str
    forms: Mapping[str, GlossaryTerm | None]
    """How terms are written -> the term; none for what is left as it is."""
    told: set[str] = field(default_factory=set)

    def in_html(self, html: str) -> str:
        """HTML with tips in its running text."""
        pattern = _pattern(self.forms)
        return "".join(
            pattern.sub(self._tip, unicodedata.normalize("NFC", piece)) if is_running else piece
            for piece, is_running in _running_text(html, self.renderer.language)
        )

    def _tip(self, found: re.Match[str]) -> str:
        term = self.forms[_folded(found[0])]
        if term is None or term.code in self.told or len(self.told) == MOST_TIPS:
            return found[0]
        self.told.add(term.code)
        language = self.renderer.language
        made = self.renderer.render(
            "glossary_tip.html",
            base=self.base,
            url=term_url(term),
            id=f"thuat-ngu-{term.code}",
            text=Markup(found[0]),  # noqa: S704 - of the same html
            meaning=plain(meaning_of(term, language), self.renderer),
            needs_checking=needs_checking(term, self.renderer.site),
        )
        return made.strip()


def _forms(renderer: Renderer) -> Mapping[str, GlossaryTerm | None]:
    """Everything to look for. What is easy, or only looks like a term, hides what is inside it."""
    forms: dict[str, GlossaryTerm | None] = {}
    for term in renderer.site.glossary:
        is_default = renderer.language == DEFAULT_LANGUAGE
        own = (
            (term.name, *term.spellings)
            if is_default
            else _numbered((term.name_en, *term.spellings_en))
        )
        forms.update((_folded(form), term if term.is_hard else None) for form in own)
        forms.update((_folded(form), None) for form in term.look_alikes)
    return forms


def _numbered(forms: tuple[str, ...]) -> Iterator[str]:
    """English words in the singular and the plural."""
    for form in forms:
        yield form
        if re.search(r"[^aeiou]y$", form):
            yield f"{form[:-1]}ies"
        else:
            yield f"{form}es" if re.search(r"(?:s|x|ch|sh)$", form) else f"{form}s"


def _folded(form: str) -> str:
    """A form as it is compared: its first letter small, blanks and line ends alike."""
    text = " ".join(unicodedata.normalize("NFC", form).split())
    return text[:1].lower() + text[1:]


def _pattern(forms: Mapping[str, GlossaryTerm | None]) -> re.Pattern[str]:
    """Whole words, the longest first."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spelled, longest_first))})(?!\w)")


def _spelled(form: str) -> str:
    first, *rest = form.split()
    start = f"[{re.escape(first[0])}{re.escape(first[0].upper())}]{re.escape(first[1:])}"
    return r"\s+".join([start, *map(re.escape, rest)])


def _running_text(html: str, language: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a page in their order, and whether each is running text in its language."""
    open_elements: list[tuple[str, bool]] = []
    at = 0
    for found in _PIECES.finditer(html):
        yield html[at : found.start()], not (open_elements and open_elements[-1][1])
        yield found[0], False
        at = found.end()
        tag = (found["tag"] or "").lower()
        if not tag or tag in _VOID or found["attributes"].endswith("/"):
            continue
        if found["end"]:
            _close(tag, open_elements)
        else:
            is_inside = bool(open_elements) and open_elements[-1][1]
            silent = is_inside or _is_silent(tag, found["attributes"], language)
            open_elements.append((tag, silent))
    yield html[at:], True


def _close(tag: str, open_elements: list[tuple[str, bool]]) -> None:
    """Leave an element with all that is open in it; an end without a beginning changes nothing."""
    if any(name == tag for name, _ in open_elements):
        while open_elements.pop()[0] != tag:
            pass


def _is_silent(tag: str, attributes: str, language: str) -> bool:
    spoken = _LANGUAGE.search(attributes)
    return (
        tag in _SILENT
        or bool(_SILENT_CLASS.search(attributes))
        or (spoken is not None and spoken[1] != language)
    )
