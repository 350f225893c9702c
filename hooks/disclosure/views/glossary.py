"""The glossary as a page shows it: in one language, by the letters of the alphabet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from ..law.marks import MARK, Cited, mark_of, meaning
from ..law.quantities import Figure
from ..law.validity import is_doubtful
from ..model.glossary import GlossaryTerm
from ..model.prose import ProsePage
from ..model.site import Site
from ..text import initial, slug, sort_key
from .addresses import DEFAULT_LANGUAGE

_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
"""Letters that differ only by their marks, as they are typed: each has a place of its own."""


@dataclass(frozen=True)
class TermEntry:
    """A term as its entry shows it; texts may hold marks."""

    term: GlossaryTerm
    name: str
    meaning: str
    spellings: tuple[str, ...]
    """Other ways to write it in this language."""
    other_name: str
    """What it is called in the other language."""
    basis: str | None
    """The mark of where the law tells of it."""
    explainer: ProsePage | None
    unlike: tuple[GlossaryTerm, ...]


@dataclass(frozen=True)
class LetterGroup:
    """The terms that begin with a letter; `code` is the place of the letter on the page."""

    letter: str
    code: str
    entries: tuple[TermEntry, ...]


def letter_groups(site: Site, language: str) -> tuple[LetterGroup, ...]:
    """Every term in the order of the Vietnamese alphabet, by the name it has in a language."""
    entries = sorted(
        (_entry(term, site, language) for term in site.glossary),
        key=lambda entry: sort_key(entry.name),
    )
    return tuple(
        LetterGroup(letter.upper(), f"chu-cai-{_TELEX.get(letter) or slug(letter)}", tuple(found))
        for letter, found in groupby(entries, key=lambda entry: initial(entry.name))
    )


def name_of(term: GlossaryTerm, language: str) -> str:
    """What a term is called in a language, as in running text."""
    return term.name if language == DEFAULT_LANGUAGE else term.name_en


def meaning_of(term: GlossaryTerm, language: str) -> str:
    """What a term means, with its marks."""
    return term.meaning if language == DEFAULT_LANGUAGE else term.meaning_en


def needs_checking(term: GlossaryTerm, site: Site) -> bool:
    """Whether the law's words behind a term, or a number in its meaning, have not been read."""
    basis = f"[[{term.basis}]]" if term.basis else ""
    for found in MARK.finditer(term.meaning + basis):
        meant = meaning(mark_of(found), site)
        if isinstance(meant, Figure) and meant.needs_checking:
            return True
        if isinstance(meant, Cited) and is_doubtful(
            meant.law, meant.article, meant.clause, site.as_of
        ):
            return True
    return False


def _entry(term: GlossaryTerm, site: Site, language: str) -> TermEntry:
    is_default = language == DEFAULT_LANGUAGE
    others = {other.code: other for other in site.glossary}
    return TermEntry(
        term=term,
        name=name_of(term, language),
        meaning=meaning_of(term, language),
        spellings=term.spellings if is_default else term.spellings_en,
        other_name=term.name_en if is_default else term.name,
        basis=f"[[{term.basis}]]" if term.basis else None,
        explainer=_explainer(term, site, language),
        unlike=tuple(others[code] for code in term.unlike if code in others),
    )


def _explainer(term: GlossaryTerm, site: Site, language: str) -> ProsePage | None:
    if term.explainer is None:
        return None
    source = term.explainer.partition("#")[0].rstrip("/")
    pages = (site.prose_page.get((name, language)) for name in (source, f"{source}/index"))
    return next(filter(None, pages), None)
