"""A text with what its marks show: a sentence is as long as what readers see."""

from __future__ import annotations

import re

from ..law.figure_words import figure_text
from ..law.marks import MARK, Cited, Example, Mistake, mark_of, meaning
from ..law.quantities import Figure
from ..locale import words
from ..model.site import Site
from ..views.law_marks import citation_text
from .measures import Shown


def shown_in(site: Site, language: str) -> Shown:
    """What fills in the marks of a page in a language; a mark without meaning stays as typed.

    An article is shown without its document, as everywhere but at its first mention in a section.
    """

    def filled(found: re.Match[str]) -> str:
        mark = mark_of(found)
        match meaning(mark, site):
            case Figure() as figure:
                return figure_text(figure, words(language), language)
            case Cited() as cited:
                own = mark.words
                return own or citation_text(cited, words(language), language, is_short=True)
            case Example(text):
                return text
            case Mistake():
                return found[0]

    return lambda text: MARK.sub(filled, text)
