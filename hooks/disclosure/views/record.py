"""A record's page: what a resident wants to know, in the order they ask it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..dates import PartialDate
from ..markdown import render_markdown
from ..model.catalogue import Clause, Form
from ..model.disclosure import Disclosure, LegalBasis
from ..model.site import Site
from ..model.ward import Neighborhood
from .addresses import attachment_url, explainer_url
from .status import Status, status_of


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
    """A file to download; size in bytes, SHA-256 in hex."""

    title: str
    url: str
    kind: str
    size: int
    sha256: str
    is_extract: bool


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

    record: Disclosure
    status: Status
    kind: str | None
    clauses: tuple[Clause, ...]
    neighborhoods: tuple[Neighborhood, ...]
    forms: tuple[FormRow, ...]
    attachments: tuple[AttachmentRow, ...]
    basis: tuple[BasisRow, ...]
    replaces: tuple[Disclosure, ...]
    replaced_by: tuple[Disclosure, ...]
    history: tuple[Event, ...]
    content: str | None


def record_view(record: Disclosure, site: Site, language: str) -> RecordView:
    """The page of one record in one language."""
    kind = site.document_type.get(record.document_type or "")
    name = (kind.name_en if language == "en" else kind.name) if kind else None
    return RecordView(
        record=record,
        status=status_of(record, site),
        kind=name or record.other_type,
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
        replaces=tuple(site.disclosure[old] for old in record.replaces),
        replaced_by=site.replaced_by.get(record.id, ()),
        history=_history(record),
        content=render_markdown(record.content) if record.content else None,
    )


def _attachments(record: Disclosure, site: Site) -> tuple[AttachmentRow, ...]:
    rows = []
    for attachment in record.attachments:
        file = site.stored(record, attachment)
        rows.append(
            AttachmentRow(
                title=attachment.title,
                url=attachment_url(record, attachment.path),
                kind=file.path.suffix.lstrip(".").upper(),
                size=file.size,
                sha256=file.sha256,
                is_extract=attachment.is_extract,
            )
        )
    return tuple(rows)


def _history(record: Disclosure) -> tuple[Event, ...]:
    known: list[tuple[str, PartialDate | date | None]] = [
        ("happened", record.event_on),
        ("issued", record.issued_on),
        ("effective", record.effective_on),
        ("published", record.published_on),
        ("posted_from", record.posted_from),
        ("posted_until", record.posted_until),
    ]
    events = [Event(word, _partial(day)) for word, day in known if day is not None]
    events += [
        Event("corrected", _partial(item.corrected_on), item.change, item.reason)
        for item in record.corrections
    ]
    return tuple(sorted(events, key=lambda event: event.day.key))


def _partial(day: PartialDate | date) -> PartialDate:
    return day if isinstance(day, PartialDate) else PartialDate(day.year, day.month, day.day)
