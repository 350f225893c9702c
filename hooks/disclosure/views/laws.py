"""The page of legal documents: what is in force, what has changed, and who cites it here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..law.citations import Citing, Rule, citing_things
from ..law.staleness import outdated_by_law
from ..law.validity import LawState, has_begun, last_day, needs_checking, state_of
from ..model.catalogue import Clause, DocumentType, Form, Law, LawChange
from ..model.decision import Decision
from ..model.duty import Duty
from ..model.matter import Matter
from ..model.prose import ProsePage
from ..model.publication import Publication
from ..model.quantity import Quantity
from ..model.quiz import Question, QuizTopic
from ..model.site import Site
from .addresses import DEFAULT_LANGUAGE, duty_url, kind_url, prose_url, quiz_topic_url

MOST_RECORDS = 20
"""Records named under a law, the newest; a law that every record cites would fill the page."""
RuleGroup = str
"""The kind of a rule: words of `locale` under `laws.rule`."""
RULE_GROUPS: Mapping[type, RuleGroup] = {
    Clause: "clause",
    Form: "form",
    Matter: "matter",
    Duty: "duty",
    Quantity: "quantity",
    DocumentType: "document-type",
}


@dataclass(frozen=True)
class Link:
    """A page that cites a law: its name, its address without language; whether reviewed."""

    name: str
    url: str
    language: str
    is_outdated: bool


@dataclass(frozen=True)
class RuleLinks:
    """The rules of one kind that cite a law; kinds of documents have no page to link to."""

    group: RuleGroup
    links: tuple[Link, ...]


@dataclass(frozen=True)
class LawEntry:
    """One document, as its section shows it."""

    law: Law
    state: LawState
    last_day: date | None
    needs_checking: bool
    changes: tuple[LawChange, ...]
    coming: tuple[LawChange, ...]
    """Changes that have not taken effect yet."""
    changed: tuple[Law, ...]
    """What this document itself amends or replaces."""
    rules: tuple[RuleLinks, ...]
    pages: tuple[Link, ...]
    questions: tuple[Link, ...]
    """Topics of the quiz with a question that cites it."""
    records: tuple[Publication, ...]
    record_count: int
    outdated: int
    """How many rules, pages, questions and records are not reviewed since it changed."""

    @property
    def rule_count(self) -> int:
        """How many rules cite it."""
        return sum(len(group.links) for group in self.rules)


@dataclass(frozen=True)
class LawGroup:
    """The documents in one state, by a word of `locale` under `laws.group`."""

    code: str
    entries: tuple[LawEntry, ...]


GROUPS: Mapping[str, tuple[LawState, ...]] = {
    "changed": ("da-sua", "da-thay", "het-hieu-luc"),
    "in-force": ("chua-thay-doi",),
    "coming": ("chua-hieu-luc",),
}
"""What readers come for first: what is not as it was."""


def law_groups(site: Site, language: str) -> tuple[LawGroup, ...]:
    """Every document of the catalogue, in the catalogue's order within its group."""
    by_law = _citing_by_law(site)
    waiting = {
        number: {id(item.citing.subject) for item in items}
        for number, items in outdated_by_law(site).items()
    }
    changed = _changed_by(site)
    entries = [
        _entry(
            law,
            by_law.get(law.number, []),
            waiting.get(law.number, set()),
            changed.get(law.number, ()),
            site,
            language,
        )
        for law in site.catalogue.laws
    ]
    return tuple(
        LawGroup(code, found)
        for code, states in GROUPS.items()
        if (found := tuple(entry for entry in entries if entry.state in states))
    )


def _entry(
    law: Law,
    citing: list[Citing],
    waiting: set[int],
    changed: tuple[Law, ...],
    site: Site,
    language: str,
) -> LawEntry:
    as_of = site.as_of
    records = [one.subject for one in citing if isinstance(one.subject, Publication)]
    newest = sorted(records, key=lambda record: record.id)
    newest.sort(key=lambda record: record.filed_on.key if record.filed_on else (), reverse=True)
    return LawEntry(
        law=law,
        state=state_of(law, as_of),
        last_day=last_day(law),
        needs_checking=needs_checking(law, as_of),
        changes=tuple(change for change in law.changes if has_begun(change, as_of)),
        coming=tuple(change for change in law.changes if not has_begun(change, as_of)),
        changed=changed,
        rules=rule_links(citing, waiting, language),
        pages=page_links(citing, waiting, language),
        questions=topic_links(citing, waiting, site.quiz, language),
        records=tuple(newest[:MOST_RECORDS]),
        record_count=len(records),
        outdated=len(waiting),
    )


def _citing_by_law(site: Site) -> Mapping[str, list[Citing]]:
    found: dict[str, list[Citing]] = {}
    for citing in citing_things(site):
        for number in dict.fromkeys(citation.number for citation in citing.citations):
            found.setdefault(number, []).append(citing)
    return found


def _changed_by(site: Site) -> Mapping[str, tuple[Law, ...]]:
    """For each document, those that it amends or replaces."""
    found: dict[str, tuple[Law, ...]] = {}
    for law in site.catalogue.laws:
        for by in dict.fromkeys(change.by for change in law.changes if change.by in site.law):
            found[str(by)] = (*found.get(str(by), ()), law)
    return found


def rule_links(citing: Iterable[Citing], waiting: set[int], language: str) -> tuple[RuleLinks, ...]:
    """Rules by kind, each once: a clause and its special rules are one thing to read."""
    found: dict[RuleGroup, dict[str, Link]] = {group: {} for group in RULE_GROUPS.values()}
    for one in citing:
        subject = one.subject
        if isinstance(subject, ProsePage | Question | Publication):
            continue
        name, url = _rule(subject, language)
        links = found[RULE_GROUPS[type(subject)]]
        links.setdefault(name, Link(name, url, language, id(subject) in waiting))
    return tuple(RuleLinks(group, tuple(links.values())) for group, links in found.items() if links)


def _rule(rule: Rule, language: str) -> tuple[str, str]:
    """What a rule is called, and where the site tells it; some have no page."""
    name = rule.name if language == DEFAULT_LANGUAGE else rule.name_en
    match rule:
        case Clause():
            return f"{rule.number}. {name}", f"phap-luat/noi-dung-cong-khai/#khoan-{rule.number}"
        case Form():
            return name, "phap-luat/hinh-thuc-thoi-han/"
        case Matter():
            return name, kind_url(Decision.kind)
        case Duty():
            return name, duty_url(rule)
        case DocumentType() | Quantity():
            return name, ""


def page_links(citing: Iterable[Citing], waiting: set[int], language: str) -> tuple[Link, ...]:
    """Each page once: in the reader's language where it is written in it."""
    found: dict[str, Link] = {}
    for one in citing:
        page = one.subject
        if not isinstance(page, ProsePage):
            continue
        if page.language == language or page.source not in found:
            found[page.source] = Link(
                page.title, prose_url(page.source), page.language, id(page) in waiting
            )
    return tuple(found.values())


def topic_links(
    citing: Iterable[Citing], waiting: set[int], topics: Iterable[QuizTopic], language: str
) -> tuple[Link, ...]:
    """Each topic of the quiz once, however many of its questions cite the law."""
    cited = {id(one.subject) for one in citing}
    return tuple(
        Link(
            topic.name if language == DEFAULT_LANGUAGE else topic.name_en,
            quiz_topic_url(topic),
            language,
            any(id(question) in waiting for question in topic.questions),
        )
        for topic in topics
        if any(id(question) in cited for question in topic.questions)
    )
