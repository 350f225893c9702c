"""Who cites what: rules, hand-written pages, quiz questions and records, with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from ..model.base import Record
from ..model.catalogue import Clause, DocumentType, Form
from ..model.duty import Duty
from ..model.matter import Matter
from ..model.parts import LegalBasis
from ..model.prose import ProsePage
from ..model.publication import Publication
from ..model.quantity import Quantity
from ..model.quiz import Question, QuizTopic
from ..model.site import Site
from ..problems import Place
from .marks import Cited, Mark, cited_by, marks, meaning
from .numbers import mentions
from .quantities import Figure

Group = Literal["rule", "page", "question", "record"]
Rule = Clause | Form | DocumentType | Matter | Duty | Quantity
"""An entry of the legal catalogue that the site applies."""

GRASSROOTS_LAW = "10/2022/QH15"
CLERICAL_DECREE = "30/2020/NĐ-CP"
_OWN_LAW: Mapping[type[Rule], tuple[str, tuple[int, ...]]] = {
    Clause: (GRASSROOTS_LAW, (11,)),
    Form: (GRASSROOTS_LAW, (12,)),
    DocumentType: (CLERICAL_DECREE, (7,)),
}
"""What every entry of a list rests on (`model/catalogue.py`), so that no entry repeats it."""


@dataclass(frozen=True)
class Citation:
    """A document of the catalogue that is cited, at a place; without articles, as a whole."""

    number: str
    articles: tuple[int, ...]
    place: Place


@dataclass(frozen=True)
class Citing:
    """Something that cites legal documents, and when somebody last compared it with them."""

    subject: Rule | ProsePage | Question | Publication
    citations: tuple[Citation, ...]
    reviewed_on: date | None

    @property
    def group(self) -> Group:
        """Whether it is a rule, a page, a question of the quiz or a record."""
        if isinstance(self.subject, Publication):
            return "record"
        if isinstance(self.subject, Question):
            return "question"
        return "page" if isinstance(self.subject, ProsePage) else "rule"


def citing_things(site: Site) -> tuple[Citing, ...]:
    """Everything that cites a document of the catalogue: rules, pages, questions, then records."""
    every = (
        *rules_citing(site),
        *(page_citing(page, site) for page in site.prose),
        *(citing for topic in site.quiz for citing in questions_citing(topic, site)),
        *(record_citing(record, site) for record in site.publications),
    )
    return tuple(citing for citing in every if citing.citations)


def record_citing(record: Publication, site: Site) -> Citing:
    """What a record cites: the documents of the catalogue that its legal basis names."""
    citations = _of_basis(record.legal_basis, record, site)
    return Citing(record, citations, record.basis_reviewed_on)


def questions_citing(topic: QuizTopic, site: Site) -> Iterator[Citing]:
    """What each question of a topic cites: its basis, and what its explanation tells of."""
    for index, question in enumerate(topic.questions):
        place = topic.origin.at("cau", index, "giai_thich")
        cited = (
            *_of_basis(question.legal_basis, topic, site, "cau", index),
            *marked(question.explanation, site, partial(_at_one_place, place)),
        )
        yield Citing(question, cited, question.reviewed_on)


def page_citing(page: ProsePage, site: Site) -> Citing:
    """What a hand-written page cites: numbers in its text, and what its front matter names."""
    named = (Citation(number, (), Place(page.file)) for number in page.named_laws)
    citations = (
        *(citation for citation in named if citation.number in site.law),
        *_of_page(page, site),
    )
    return Citing(page, citations, page.reviewed_on)


def rules_citing(site: Site) -> Iterator[Citing]:
    """What the rules of the catalogue cite; a duty that holds no more cites nothing."""
    catalogue = site.catalogue
    entries: tuple[Clause | Form | DocumentType, ...] = (
        *catalogue.clauses,
        *catalogue.forms,
        *catalogue.document_types,
    )
    for entry in entries:
        yield Citing(entry, _own(entry, site), entry.reviewed_on)
    for matter in catalogue.matters:
        cited = (
            *_of_text(matter.basis, matter.origin.at("can_cu"), site),
            *_of_text(matter.form_basis, matter.origin.at("can_cu_hinh_thuc"), site),
        )
        yield Citing(matter, cited, matter.reviewed_on)
    for duty in catalogue.duties:
        if duty.valid_until is None or duty.valid_until >= site.as_of:
            yield Citing(duty, _of_basis(duty.legal_basis, duty, site), duty.reviewed_on)
    for one in catalogue.quantities:
        # A number taken from a duty is reviewed with it.
        if not one.is_taken:
            yield Citing(one, _of_basis(one.legal_basis, one, site), one.reviewed_on)


def _own(entry: Clause | Form | DocumentType, site: Site) -> tuple[Citation, ...]:
    number, articles = _OWN_LAW[type(entry)]
    if number not in site.law:
        return ()
    return (Citation(number, articles, entry.origin.at()),)


def _of_basis(
    named: tuple[LegalBasis, ...], record: Record, site: Site, *above: str | int
) -> tuple[Citation, ...]:
    """The known documents of a legal basis; `above` is where in the record it stands."""
    return tuple(
        Citation(
            basis.number,
            (basis.article,) if basis.article else (),
            record.origin.at(*above, "can_cu", index, "so_hieu"),
        )
        for index, basis in enumerate(named)
        if basis.number is not None and basis.number in site.law
    )


def _of_text(text: str, place: Place, site: Site) -> tuple[Citation, ...]:
    return tuple(
        Citation(mention.number, mention.articles, place) for mention in mentions(text, site.law)
    )


def _at_one_place(place: Place, _offset: int) -> Place:
    """A text of data, whose lines its file may break elsewhere."""
    return place


def _of_page(page: ProsePage, site: Site) -> Iterator[Citation]:
    for mention in mentions(page.text, site.law):
        yield Citation(mention.number, mention.articles, page.place(page.text, mention.offset))
    yield from marked(page.said, site, partial(page.place, page.said))


def marked(text: str, site: Site, place_of: Callable[[int], Place]) -> Iterator[Citation]:
    """What the marks of a text cite: documents, and the articles that its numbers rest on.

    `place_of` tells the place of an offset of the text.
    """
    for mark in marks(text):
        if isinstance(mark, Mark):
            found = meaning(mark, site)
            for cited in cited_by(found, site) if isinstance(found, Figure) else (found,):
                if isinstance(cited, Cited):
                    articles = (cited.article.number,) if cited.article else ()
                    yield Citation(cited.law.number, articles, place_of(mark.offset))
