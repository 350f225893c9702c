"""A record's page: what a resident wants to know, in the order they ask it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any

from ..dates import PartialDate
from ..law.compliance import Compliance, compliance_of
from ..markdown import render_markdown
from ..model.catalogue import Clause, Form
from ..model.disclosure import Disclosure
from ..model.parts import LegalBasis
from ..model.publication import Milestone, Publication
from ..model.site import Site
from ..model.ward import Neighborhood
from .addresses import attachment_url, explainer_url
from .history import Past, past_of
from .kinds import KIND_VIEW
from .law_notices import RecordNotice, record_notices
from .rights import Right, rights_of
from .status import Status, posting_of
from .thread import Thread, thread_of


@dataclass(frozen=True)
class FormRow:
    """A form of disclosure that was used, and where."""

    form: Form
    place: str | None
    used_from: PartialDate | None
    used_until: PartialDate | None
    note: str | None


@dataclass(frozen=True)
class AttachmentRow:
    """A file to download; size in bytes, SHA-256 in hex.

    Without an address it was taken off after the last day of its personal data.
    """

    title: str
    url: str | None
    kind: str
    size: int | None
    sha256: str | None
    is_extract: bool
    personal_data_until: date | None = None


@dataclass(frozen=True)
class BasisRow:
    """A legal basis with its explainer (a page of this site), when there is one."""

    basis: LegalBasis
    explainer: str | None


@dataclass(frozen=True)
class Event:
    """One line of the history: a word of `locale/`, a day, and details in the data's language."""

    word: str
    day: PartialDate
    detail: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class RecordView:
    """Everything on the page, ready to be laid out."""

    record: Publication
    status: Status
    posting: Status
    """The state of its posting: the same as `status` where a kind has no other."""
    own: Any
    """What only this kind of record shows; its template knows it."""
    kind: str | None
    clauses: tuple[Clause, ...]
    neighborhoods: tuple[Neighborhood, ...]
    forms: tuple[FormRow, ...]
    attachments: tuple[AttachmentRow, ...]
    basis: tuple[BasisRow, ...]
    changed_laws: tuple[RecordNotice, ...]
    """Laws of its basis that changed and that it was not reviewed against."""
    related: tuple[Publication, ...]
    replaces: tuple[Publication, ...]
    replaced_by: tuple[Publication, ...]
    history: tuple[Event, ...]
    content: str | None
    has_hidden_content: bool
    """Whether a full text with personal data was public until its last day."""
    rights: tuple[Right, ...]
    """What the reader may do here."""
    thread: Thread | None
    """The work that the record is part of."""
    compliance: Compliance
    """How it stands with the law."""
    past: Past
    """What git remembers of it."""


def record_view(record: Publication, site: Site, language: str) -> RecordView:
    """The page of one record in one language."""
    shown_as = KIND_VIEW[record.kind]
    status = shown_as.status(record, site)
    is_shown = record.is_content_public_on(site.as_of)
    return RecordView(
        record=record,
        status=status,
        posting=posting_of(record, site),
        own=shown_as.own_view(record, site, language) if shown_as.own_view else None,
        kind=document_kind(record, site, language),
        clauses=tuple(site.clause[number] for number in record.clauses),
        neighborhoods=tuple(site.neighborhood[code] for code in record.neighborhoods),
        forms=tuple(
            FormRow(site.form[use.form], use.place, use.used_from, use.used_until, use.note)
            for use in record.forms
        ),
        attachments=_attachments(record, site),
        basis=tuple(
            BasisRow(basis, explainer_url(site, basis.number, basis.article))
            for basis in record.legal_basis
        ),
        changed_laws=record_notices(record, site),
        related=site.related.get(record.id, ()),
        replaces=tuple(site.publication[old] for old in record.replaces),
        replaced_by=site.replaced_by.get(record.id, ()),
        history=_history(record),
        content=render_markdown(record.content) if record.content and is_shown else None,
        has_hidden_content=not is_shown,
        rights=rights_of(record, status, site),
        thread=thread_of(record, site),
        compliance=compliance_of(record, site),
        past=past_of(record, site, language),
    )


def document_kind(record: Publication, site: Site, language: str) -> str | None:
    """The kind of document that a disclosure is; other records are named by their own kind."""
    if not isinstance(record, Disclosure):
        return None
    kind = site.document_type.get(record.document_type or "")
    name = (kind.name_en if language == "en" else kind.name) if kind else None
    return name or record.other_type


def _attachments(record: Publication, site: Site) -> tuple[AttachmentRow, ...]:
    rows = []
    for attachment in record.attachments:
        file = site.stored(record, attachment)
        is_public = attachment.is_public_on(site.as_of)
        rows.append(
            AttachmentRow(
                title=attachment.title,
                url=attachment_url(record, attachment.path) if is_public else None,
                kind=PurePosixPath(attachment.path).suffix.lstrip(".").upper(),
                size=file.size if file else None,
                sha256=file.sha256 if file else attachment.published_sha256,
                is_extract=attachment.is_extract,
                personal_data_until=attachment.personal_data_until,
            )
        )
    return tuple(rows)


def _history(record: Publication) -> tuple[Event, ...]:
    known: tuple[Milestone, ...] = (
        *record.milestones,
        ("published", record.published_on),
        ("posted_from", record.posted_from),
        ("posted_until", _taken_down_on(record)),
        ("annulled", record.annulment.annulled_on if record.annulment else None),
    )
    events = [Event(word, PartialDate.of(day)) for word, day in known if day is not None]
    events += [
        Event("corrected", PartialDate.of(item.corrected_on), item.change, item.reason)
        for item in record.corrections
    ]
    for item in record.interruptions:
        began = PartialDate.of(item.interrupted_from)
        events.append(Event("posting_interrupted", began, reason=item.reason))
        if item.interrupted_until:
            again = PartialDate.of(item.interrupted_until + timedelta(days=1))
            events.append(Event("posting_resumed", again))
    return tuple(sorted(events, key=lambda event: event.day.key))


def _taken_down_on(record: Publication) -> date | None:
    """The last day of its posting, unless it was annulled before."""
    last, annulment = record.last_posted_on, record.annulment
    return None if last and annulment and annulment.annulled_on <= last else last
