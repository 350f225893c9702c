"""The whole site as values: read once, never changed, looked up by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from .catalogue import Clause, DocumentType, Form, Law
from .matter import Matter
from .parts import Attachment
from .publication import Publication
from .ward import Neighborhood, Ward

P = TypeVar("P", bound=Publication)

ALL_RECORDS = "records"
"""In `Site.unread` when any record could not be read."""


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
    def matter(self) -> Mapping[str, Matter]:
        """Matters of Điều 15 by code."""
        return {matter.slug: matter for matter in self.catalogue.matters}

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

    def stored(self, record: Publication, attachment: Attachment) -> StoredFile:
        """The file behind an attachment."""
        return self.files[record.id, attachment.path]
