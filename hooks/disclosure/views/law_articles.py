"""The articles of a legal document: what each is about, its numbers, and where it is used here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..law.citations import Citing, citing_things
from ..law.quantities import Figure, figure_of
from ..law.staleness import outdated_by_law
from ..law.validity import LawState, has_begun, is_doubtful, state_of
from ..model.catalogue import Article, Law, LawChange
from ..model.publication import Publication
from ..model.site import Site
from .laws import MOST_RECORDS, Link, RuleLinks, page_links, rule_links, topic_links

Spot = tuple[str, int]
"""Number of a document, and of an article."""


@dataclass(frozen=True)
class ArticleEntry:
    """One article, as its section shows it."""

    article: Article
    is_doubtful: bool
    """Whether some of its words in force have not been read."""
    changes: tuple[LawChange, ...]
    """Changes in force that name it."""
    figures: tuple[Figure, ...]
    """Numbers that rest on it."""
    rules: tuple[RuleLinks, ...]
    pages: tuple[Link, ...]
    questions: tuple[Link, ...]
    records: tuple[Publication, ...]
    """Records whose legal basis names it, at most `MOST_RECORDS`."""
    record_count: int

    @property
    def use_count(self) -> int:
        """How many rules, pages, quiz topics and records cite it."""
        rules = sum(len(group.links) for group in self.rules)
        return rules + len(self.pages) + len(self.questions) + self.record_count


@dataclass(frozen=True)
class LawArticles:
    """The articles of one document that the catalogue tells of."""

    law: Law
    state: LawState
    entries: tuple[ArticleEntry, ...]


def law_articles(site: Site, language: str) -> Iterator[LawArticles]:
    """Each document that has articles in the catalogue, in the catalogue's order."""
    citing = _citing_by_article(site)
    figures = _figures_by_article(site)
    waiting = {
        number: {id(item.citing.subject) for item in items}
        for number, items in outdated_by_law(site).items()
    }
    for law in site.catalogue.laws:
        if law.articles:
            yield LawArticles(
                law,
                state_of(law, site.as_of),
                tuple(
                    _entry(
                        law,
                        article,
                        citing.get((law.number, article.number), []),
                        figures.get((law.number, article.number), ()),
                        waiting.get(law.number, set()),
                        site,
                        language,
                    )
                    for article in law.articles
                ),
            )


def _entry(
    law: Law,
    article: Article,
    citing: list[Citing],
    figures: tuple[Figure, ...],
    waiting: set[int],
    site: Site,
    language: str,
) -> ArticleEntry:
    records = [one.subject for one in citing if isinstance(one.subject, Publication)]
    doubts = (None, *article.doubtful_clauses)
    return ArticleEntry(
        article=article,
        is_doubtful=any(is_doubtful(law, article, clause, site.as_of) for clause in doubts),
        changes=tuple(
            change
            for change in law.changes
            if article.number in change.articles and has_begun(change, site.as_of)
        ),
        figures=figures,
        rules=rule_links(citing, waiting, language),
        pages=page_links(citing, waiting, language),
        questions=topic_links(citing, waiting, site.quiz, language),
        records=tuple(records[:MOST_RECORDS]),
        record_count=len(records),
    )


def _citing_by_article(site: Site) -> Mapping[Spot, list[Citing]]:
    found: dict[Spot, list[Citing]] = {}
    for citing in citing_things(site):
        spots = ((one.number, article) for one in citing.citations for article in one.articles)
        for spot in dict.fromkeys(spots):
            found.setdefault(spot, []).append(citing)
    return found


def _figures_by_article(site: Site) -> Mapping[Spot, tuple[Figure, ...]]:
    found: dict[Spot, tuple[Figure, ...]] = {}
    for quantity in site.catalogue.quantities:
        figure = figure_of(quantity, site)
        for basis in figure.basis if figure else ():
            if figure and basis.number and basis.article:
                spot = (basis.number, basis.article)
                found[spot] = (*found.get(spot, ()), figure)
    return found
