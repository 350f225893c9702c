"""What a mark of a text shows: a citation with what is known of it, a number of the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..law.marks import Cited
from ..law.validity import LawState, is_doubtful, state_of, unread_changes
from ..model.catalogue import Article, Law, LawChange
from ..model.site import Site
from .addresses import DEFAULT_LANGUAGE, article_url, law_url

Words = Mapping[str, Any]
KINDS: Mapping[str, str] = {
    "Bộ luật": "code",
    "Luật": "law",
    "Nghị định": "decree",
    "Thông tư": "circular",
    "Nghị quyết": "resolution",
    "Quyết định": "decision",
    "Pháp lệnh": "ordinance",
}
"""Kinds of legal documents as their names begin: words of `locale` under `cite.kind`."""


@dataclass(frozen=True)
class CitationView:
    """A citation: where it leads, and what is said of the place in a few words."""

    law: Law
    article: Article | None
    url: str
    """Where the site tells of it: root-relative, without language."""
    state: LawState
    is_doubtful: bool
    """Whether the words in force at this very place have not been read."""
    changes: tuple[LawChange, ...]
    """Changes in force whose words nobody has read."""


def citation_view(cited: Cited, site: Site) -> CitationView:
    """What is told of a place of the law."""
    law, article = cited.law, cited.article
    return CitationView(
        law=law,
        article=article,
        url=article_url(law, article) if article else law_url(law),
        state=state_of(law, site.as_of),
        is_doubtful=is_doubtful(law, article, cited.clause, site.as_of),
        changes=unread_changes(law, site.as_of),
    )


def place_text(cited: Cited, words: Words) -> str:
    """`Điều 12 khoản 1 điểm a`; empty for a document as a whole."""
    if cited.article is None:
        return ""
    said = words["cite"]
    parts = [said["article"].format(article=cited.article.number)]
    if cited.clause:
        parts.append(said["clause"].format(clause=cited.clause))
    if cited.point:
        parts.append(said["point"].format(point=cited.point))
    whole = parts[0]
    for part in parts[1:]:
        whole = said["part"].format(whole=whole, part=part)
    return str(whole)


def law_text(law: Law, words: Words, language: str) -> str:
    """`Luật 10/2022/QH15`; by its name where its number is not known."""
    if not law.number[0].isdigit():
        return law.name if language == DEFAULT_LANGUAGE else law.name_en
    kind = next((code for start, code in KINDS.items() if law.name.startswith(start)), None)
    return f"{words['cite']['kind'][kind]} {law.number}" if kind else law.number


def citation_text(cited: Cited, words: Words, language: str, *, is_short: bool) -> str:
    """`Điều 11 khoản 2 Luật 10/2022/QH15`, or without the document, which was just named."""
    place, law = place_text(cited, words), law_text(cited.law, words, language)
    if not place:
        return law
    return place if is_short else str(words["cite"]["whole"].format(place=place, law=law))
