"""The whole site as values: read once, never changed, looked up by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from .catalogue import Clause, DocumentType, Form, Law
from .disclosure import Attachment, Disclosure
from .ward import Neighborhood, Ward


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


@dataclass(frozen=True)
class Site:
    """Everything a page may show. `as_of` is today: the only clock there is."""

    ward: Ward
    neighborhoods: tuple[Neighborhood, ...]
    catalogue: Catalogue
    disclosures: tuple[Disclosure, ...]
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
    def neighborhood(self) -> Mapping[str, Neighborhood]:
        """Khu phố by code."""
        return {item.code: item for item in self.neighborhoods}

    @cached_property
    def disclosure(self) -> Mapping[str, Disclosure]:
        """Disclosures by id."""
        return {record.id: record for record in self.disclosures}

    @cached_property
    def replaced_by(self) -> Mapping[str, tuple[Disclosure, ...]]:
        """For each replaced id, the records that replace it today.

        What the ward has not confirmed, or not posted yet, takes nothing off the board.
        """
        found: dict[str, list[Disclosure]] = {}
        for record in self.disclosures:
            begins = record.posted_from
            if record.confirmation == "cho-xac-nhan" or (begins and begins > self.as_of):
                continue
            for old in record.replaces:
                found.setdefault(old, []).append(record)
        return {old: tuple(new) for old, new in found.items()}

    def stored(self, record: Disclosure, attachment: Attachment) -> StoredFile:
        """The file behind an attachment."""
        return self.files[record.id, attachment.path]
