"""The ledger: every change of every record in one chain, and what is published today.

Each entry holds the hash of the one before it, so an entry of the past cannot be altered
without altering every later one, and the head that others have kept. Entries come from the
history alone: the same commits give the same entries, a new commit only adds to them. What is
on disk but in no commit is told apart, for an entry is for ever.

No entry holds a title: a withdrawn one may have named a person, and the ledger must not go on
telling it (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..canonical import sha256_of
from ..model.history import WITHDRAWN, Action, HistoryState, Version
from ..model.publication import Publication
from ..model.site import Site
from .addresses import attachment_url, record_url


@dataclass(frozen=True)
class Entry:
    """A line of the chain: what one commit did with one record."""

    number: int
    version: Version
    address: str
    """Where the record stood, from the root of the site."""
    prev: str | None
    """The hash of the entry before; none in the first."""

    @property
    def content(self) -> dict[str, Any]:
        """Everything that is hashed, in the order in which it is published."""
        version = self.version
        return {
            "number": self.number,
            "day": version.changed_on.isoformat(),
            "action": version.action,
            "kind": version.kind,
            "record": version.record_id,
            "address": self.address,
            "confirmation": None if version.sha256 is None else version.confirmation,
            "sha256": version.sha256,
            "is_readable": version.is_readable,
            "attachments": dict(version.attachments),
            "commit": version.commit,
            "prev": self.prev,
        }

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON of everything else, in hex."""
        return hashlib.sha256(canonical_json(self.content)).hexdigest()


@dataclass(frozen=True)
class PublishedFile:
    """An attachment that a record names today; only its hash when it is not published any more."""

    name: str
    address: str
    sha256: str
    is_published: bool


@dataclass(frozen=True)
class PublishedRecord:
    """A record as it is published today."""

    record: Publication
    address: str
    sha256: str
    is_content_public: bool
    """Whether its full text may still be published; if not, its hash cannot be made again."""
    files: tuple[PublishedFile, ...]


@dataclass(frozen=True)
class Unrecorded:
    """A change on disk that no commit holds yet."""

    action: Action
    kind: str
    record: str
    sha256: str | None


@dataclass(frozen=True)
class Head:
    """The last line of the chain: whoever keeps its hash can tell whether the past was altered."""

    number: int
    day: date
    hash: str


@dataclass(frozen=True)
class Ledger:
    """The chain, and what is published today."""

    history: HistoryState
    entries: tuple[tuple[Entry, str], ...]
    """Each with its hash."""
    unrecorded: tuple[Unrecorded, ...]
    records: tuple[PublishedRecord, ...]

    @property
    def head(self) -> Head | None:
        """The last entry; none without a history."""
        if not self.entries:
            return None
        entry, code = self.entries[-1]
        return Head(entry.number, entry.version.changed_on, code)


def ledger_of(site: Site) -> Ledger:
    """The ledger of a site.

    From a part of the history no chain can be made: its first entries would not be the first.
    """
    records = tuple(_published(site))
    if site.history.state != "whole":
        return Ledger(site.history.state, (), (), records)
    versions = site.history.versions
    return Ledger("whole", tuple(_chain(versions)), tuple(_unrecorded(versions, records)), records)


def canonical_json(value: Any) -> bytes:
    """JSON as RFC 8785 wants it, of whole numbers, texts, lists and objects."""
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return {name: _ordered(value[name]) for name in names}
    return [_ordered(item) for item in value] if isinstance(value, list) else value


def _chain(versions: tuple[Version, ...]) -> Iterator[tuple[Entry, str]]:
    places: dict[str, str] = {}
    prev: str | None = None
    for number, version in enumerate(versions, 1):
        code = version.record_id
        own = f"{version.kind}/{code}/"
        # What tells of a withdrawal stands where the record stood.
        place = places.get(code, own) if version.kind == WITHDRAWN else own
        places[code] = place
        entry = Entry(number, version, place, prev)
        prev = entry.hash
        yield entry, prev


def _published(site: Site) -> Iterator[PublishedRecord]:
    for record in sorted(site.publications, key=lambda record: record.id):
        yield PublishedRecord(
            record=record,
            address=record_url(record),
            sha256=sha256_of(record.typed),
            is_content_public=not record.content or record.is_content_public_on(site.as_of),
            files=tuple(_files(record, site)),
        )


def _files(record: Publication, site: Site) -> Iterator[PublishedFile]:
    for attachment in record.attachments:
        stored = site.stored(record, attachment)
        code = stored.sha256 if stored else attachment.published_sha256
        if code is not None:
            yield PublishedFile(
                name=attachment.path,
                address=attachment_url(record, attachment.path),
                sha256=code,
                is_published=site.public_file(record, attachment) is not None,
            )


def _unrecorded(
    versions: tuple[Version, ...], records: tuple[PublishedRecord, ...]
) -> Iterator[Unrecorded]:
    """What differs between the last commit and the disk."""
    last = {version.record_id: version for version in versions}
    present = {published.record.id for published in records}
    for published in records:
        kind, code = published.record.kind, published.record.id
        version = last.get(code)
        if version is None or version.action == "go":
            yield Unrecorded("them", kind, code, published.sha256)
        elif not _says_the_same(version, published):
            yield Unrecorded("sua", kind, code, published.sha256)
    for code, version in sorted(last.items()):
        if version.action != "go" and code not in present:
            yield Unrecorded("go", version.kind, code, None)


def _says_the_same(version: Version, published: PublishedRecord) -> bool:
    """Whether a version is what is published; a file that is taken off may be gone from either."""
    if (version.kind, version.sha256) != (published.record.kind, published.sha256):
        return False
    known = {file.name: file.sha256 for file in published.files}
    wanted = {file.name for file in published.files if file.is_published}
    return wanted <= version.attachments.keys() and version.attachments.items() <= known.items()
