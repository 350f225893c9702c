"""What git remembers of every record: when it appeared, what was changed in it, on which day.

A public body answers for what it said on every day, not for its last version only
(Luật Tiếp cận thông tin 104/2016/QH13, Điều 22).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

Action = Literal["them", "sua", "go"]
"""What a commit did with a record: added it, changed it, took it away."""

Gap = Literal["no-program", "no-repository", "other-owner", "no-commit", "failed"]
"""Why there is no history: git is not there, or cannot answer."""

HistoryState = Literal["whole", "shallow", "no-git"]
"""Whether all of the past is there, only its last part, or nothing."""


WITHDRAWN = "go-bo"
"""The kind of record that stands where another one was taken off."""

CONFIRMED = "da-xac-nhan"
"""What a record says of itself by saying nothing: the ward stands behind it."""


@dataclass(frozen=True)
class Change:
    """One value of a record, before and after; nothing where it was not there."""

    path: tuple[str, ...]
    """Keys as typed and places in a list: `("dinh_chinh", "0", "ngay")`."""
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Version:
    """What a record was after one commit."""

    record_id: str
    kind: str
    """The folder that it lay in."""
    changed_on: date
    """The day in Vietnam."""
    commit: str
    """The full name of the commit."""
    action: Action
    sha256: str | None
    """Of the canonical form, in hex; nothing when the record was taken away."""
    attachments: Mapping[str, str]
    """Files that the record named, each with the SHA-256 of its bytes at that commit."""
    changes: tuple[Change, ...] = ()
    is_readable: bool = True
    """Whether the text could be read as YAML; if not, the hash is that of its bytes."""
    confirmation: str = CONFIRMED
    """What it said of itself then: `da-xac-nhan`, `cho-xac-nhan` or `minh-hoa`."""


@dataclass(frozen=True)
class History:
    """Every version of every record on the published branch, oldest first."""

    state: HistoryState = "no-git"
    versions: tuple[Version, ...] = ()
    gap: Gap | None = None
    """Why there is no history, when it was asked for."""
    cut_commits: frozenset[str] = frozenset()
    """Where a shallow clone begins: what these commits seem to add may be older."""

    @cached_property
    def of(self) -> Mapping[str, tuple[Version, ...]]:
        """The versions of each record, by its id, oldest first."""
        found: dict[str, list[Version]] = {}
        for version in self.versions:
            found.setdefault(version.record_id, []).append(version)
        return {code: tuple(versions) for code, versions in found.items()}
