"""The whole site as values: read once, never changed, looked up by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from .attachment_text import AttachmentText
from .catalogue import Clause, DocumentType, Form, Law
from .dictionary import Dictionary
from .duty import Duty
from .glossary import GlossaryTerm
from .history import History
from .matter import Matter
from .measure import MeasurePlan
from .parts import Attachment
from .prose import ProsePage
from .publication import Publication
from .quantity import Quantity
from .quiz import QuizTopic
from .ward import Neighborhood, Ward
from .working_days import WorkCalendar
from .yearly_task import YearlyTask

P = TypeVar("P", bound=Publication)

ALL_RECORDS = "records"
"""In `Site.unread` when any record could not be read."""
CALENDAR = "calendar"
"""In `Site.unread` when the days off of a year could not be read."""


@dataclass(frozen=True)
class StoredFile:
    """An attachment on disk: size in bytes, SHA-256 in hex, media type (RFC 6838)."""

    path: Path
    size: int
    sha256: str
    media_type: str


@dataclass(frozen=True)
class Catalogue:
    """The legal catalogue, each list in the order of the law."""

    clauses: tuple[Clause, ...] = ()
    forms: tuple[Form, ...] = ()
    document_types: tuple[DocumentType, ...] = ()
    laws: tuple[Law, ...] = ()
    matters: tuple[Matter, ...] = ()
    duties: tuple[Duty, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    yearly_tasks: tuple[YearlyTask, ...] = ()


@dataclass(frozen=True)
class Site:
    """Everything a page may show. `as_of` is today: the only clock there is."""

    ward: Ward
    neighborhoods: tuple[Neighborhood, ...]
    catalogue: Catalogue
    publications: tuple[Publication, ...]
    """Records of every kind, in the order of `KINDS` and of their files."""
    files: Mapping[tuple[str, str], StoredFile]
    as_of: date
    unread: frozenset[str] = frozenset()
    """Lists that could not be read whole, by attribute name: rules are silent about them.

    A site that is published has none.
    """
    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    """Working days and days off."""
    history: History = field(default_factory=History)
    """Every version of every record; none when it was not asked for, as by the check."""
    templates: Mapping[str, bytes] = field(default_factory=dict)
    """Word templates by the code of their paper (`model/paper.py`)."""
    prose: tuple[ProsePage, ...] = ()
    """Hand-written pages, for what they say of the law; MkDocs makes the pages themselves."""
    dictionary: Dictionary = field(default_factory=Dictionary)
    """What the search knows of words, without those of the glossary."""
    measures: MeasurePlan | None = None
    """The measures that the ward proposed; none when their file cannot be read."""
    glossary: tuple[GlossaryTerm, ...] = ()
    """Terms of law and administration in everyday words, in the order of their file."""
    quiz: tuple[QuizTopic, ...] = ()
    """Topics of the quiz about the law, in their order."""
    attachment_texts: Mapping[str, AttachmentText] = field(default_factory=dict)
    """What stored files say, by their SHA-256; pictures and tables of Excel say nothing."""

    @cached_property
    def clause(self) -> Mapping[int, Clause]:
        """Clauses of Điều 11 by number."""
        return {clause.number: clause for clause in self.catalogue.clauses}

    @cached_property
    def form(self) -> Mapping[str, Form]:
        """Forms of Điều 12 by code."""
        return {form.code: form for form in self.catalogue.forms}

    @cached_property
    def document_type(self) -> Mapping[str, DocumentType]:
        """Kinds of documents by code."""
        return {kind.slug: kind for kind in self.catalogue.document_types}

    @cached_property
    def law(self) -> Mapping[str, Law]:
        """Laws by number, as 10/2022/QH15."""
        return {law.number: law for law in self.catalogue.laws}

    @cached_property
    def law_by_code(self) -> Mapping[str, Law]:
        """Laws by the code that marks name, as luat-10-2022."""
        return {law.code: law for law in self.catalogue.laws}

    @cached_property
    def quantity(self) -> Mapping[str, Quantity]:
        """Numbers of the law by code."""
        return {quantity.code: quantity for quantity in self.catalogue.quantities}

    @cached_property
    def prose_page(self) -> Mapping[tuple[str, str], ProsePage]:
        """Hand-written pages by source and language."""
        return {(page.source, page.language): page for page in self.prose}

    @cached_property
    def matter(self) -> Mapping[str, Matter]:
        """Matters of Điều 15 by code."""
        return {matter.slug: matter for matter in self.catalogue.matters}

    @cached_property
    def duty(self) -> Mapping[str, Duty]:
        """Duties by code; of one that the law has changed, the text that came last."""
        return {duty.code: duty for duty in self.catalogue.duties}

    @cached_property
    def neighborhood(self) -> Mapping[str, Neighborhood]:
        """Khu phố by code."""
        return {item.code: item for item in self.neighborhoods}

    @cached_property
    def publication(self) -> Mapping[str, Publication]:
        """Records by id, which is unique across kinds."""
        return {record.id: record for record in self.publications}

    def of(self, model: type[P]) -> tuple[P, ...]:
        """The records of one kind."""
        return cast(tuple[P, ...], self._by_kind.get(model.kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Publication, ...]]:
        found: dict[str, list[Publication]] = {}
        for record in self.publications:
            found.setdefault(record.kind, []).append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    @cached_property
    def of_clause(self) -> Mapping[int, tuple[Publication, ...]]:
        """Records of every kind by the clause of Điều 11 that they serve."""
        found: dict[int, list[Publication]] = {}
        for record in self.publications:
            for number in record.clauses:
                found.setdefault(number, []).append(record)
        return {number: tuple(records) for number, records in found.items()}

    @cached_property
    def related(self) -> Mapping[str, tuple[Publication, ...]]:
        """For each id, the records that it links to or that link to it."""
        found: dict[str, dict[str, Publication]] = {}
        for record in self.publications:
            for other in record.links:
                if other in self.publication and other != record.id:
                    found.setdefault(record.id, {})[other] = self.publication[other]
                    found.setdefault(other, {})[record.id] = record
        return {code: tuple(others.values()) for code, others in found.items()}

    @cached_property
    def replaced_by(self) -> Mapping[str, tuple[Publication, ...]]:
        """For each replaced id, the records that replace it today.

        What the ward has not confirmed, or not posted yet, takes nothing off the board.
        """
        found: dict[str, list[Publication]] = {}
        for record in self.publications:
            begins = record.posted_from
            if record.confirmation == "cho-xac-nhan" or (begins and begins > self.as_of):
                continue
            for old in record.replaces:
                found.setdefault(old, []).append(record)
        return {old: tuple(new) for old, new in found.items()}

    def stored(self, record: Publication, attachment: Attachment) -> StoredFile | None:
        """The file behind an attachment; none when it was deleted after its last day."""
        return self.files.get((record.id, attachment.path))

    def public_file(self, record: Publication, attachment: Attachment) -> StoredFile | None:
        """The file behind an attachment while it may be published.

        Whatever the site writes, links to or lists asks here: after the last day of its
        personal data only its title and its fingerprint are left.
        """
        if not attachment.is_public_on(self.as_of):
            return None
        return self.stored(record, attachment)

    def searchable_text(self, record: Publication, attachment: Attachment) -> AttachmentText | None:
        """What a public file says, for whoever searches the site.

        Not what a file with personal data says, though it may be read for a while: a search by
        a name must not lead to a list of who gets an allowance (Luật 91/2025/QH15).
        """
        file = self.public_file(record, attachment)
        if file is None or attachment.personal_data_until is not None:
            return None
        return self.attachment_texts.get(file.sha256)
