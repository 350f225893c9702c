"""What a page says of the laws that it cites and that have changed since it was reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..law.citations import Rule, page_citing, questions_citing, record_citing, rules_citing
from ..law.staleness import Cause, Outdated, outdated
from ..model.catalogue import Clause, Law, LawChange
from ..model.publication import Publication
from ..model.quiz import QuizTopic
from ..model.site import Site


@dataclass(frozen=True)
class LawNotice:
    """A law that has changed, and what changed it."""

    law: Law
    changes: tuple[LawChange, ...]


@dataclass(frozen=True)
class RecordNotice:
    """Laws of a record's basis that changed, by what that means for the record."""

    cause: Cause
    laws: tuple[LawNotice, ...]


def page_notices(
    source: str, language: str, site: Site, rules: Iterable[Rule] = ()
) -> tuple[LawNotice, ...]:
    """The changed laws that a hand-written page cites, itself or by the rules that it shows."""
    page = site.prose_page.get((source, language))
    own = outdated(page_citing(page, site), site) if page else ()
    return _merged((*own, *_of_rules(rules, site)))


def rule_notices(rules: Iterable[Rule], site: Site) -> tuple[LawNotice, ...]:
    """The changed laws that rules rest on, each law once."""
    return _merged(_of_rules(rules, site))


def quiz_notices(topics: Iterable[QuizTopic], site: Site) -> tuple[LawNotice, ...]:
    """The changed laws that questions of the quiz rest on, each law once."""
    return _merged(
        item
        for topic in topics
        for citing in questions_citing(topic, site)
        for item in outdated(citing, site)
    )


def clause_notices(clause: Clause, site: Site) -> tuple[LawNotice, ...]:
    """The changed laws that a clause of Điều 11 and its duties rest on."""
    return rule_notices(rules_of((clause,), site), site)


def rules_of(clauses: Iterable[Clause], site: Site) -> tuple[Rule, ...]:
    """Clauses with the duties that say by when, in which forms and for how long."""
    every = tuple(clauses)
    numbers = {clause.number for clause in every}
    duties = (duty for duty in site.catalogue.duties if duty.clause in numbers)
    return (*every, *duties)


def record_notices(record: Publication, site: Site) -> tuple[RecordNotice, ...]:
    """The changed laws of a record's basis: one notice for each thing to say of them."""
    found: dict[Cause, list[Outdated]] = {}
    for item in outdated(record_citing(record, site), site):
        found.setdefault(item.cause, []).append(item)
    return tuple(RecordNotice(cause, _merged(items)) for cause, items in found.items())


def _of_rules(rules: Iterable[Rule], site: Site) -> tuple[Outdated, ...]:
    named = {id(rule) for rule in rules}
    if not named:
        return ()
    return tuple(
        item
        for citing in rules_citing(site)
        if id(citing.subject) in named
        for item in outdated(citing, site)
    )


def _merged(items: Iterable[Outdated]) -> tuple[LawNotice, ...]:
    """Each law once, with every change that somebody has still to review."""
    found: dict[str, tuple[Law, list[LawChange]]] = {}
    for item in items:
        _, changes = found.setdefault(item.law.number, (item.law, []))
        changes += [change for change in item.changes if change not in changes]
    return tuple(
        LawNotice(law, tuple(change for change in law.changes if change in changes))
        for law, changes in found.values()
    )
