"""Keeps the history of the last build: it is the same as long as git has not moved on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..model.history import Change, Version
from .git import Repository

FORMAT = 1
"""Goes up when what is kept, or how it is found, changes."""


@dataclass(frozen=True)
class Kept:
    """The history at one commit of one clone."""

    head: str
    cut: str
    """Where the clone was cut off: fetching more of the past gives another history."""
    versions: tuple[Version, ...]
    cut_commits: frozenset[str]


def kept_for(file: Path | None, repository: Repository) -> Kept | None:
    """What the last build kept; nothing when it was of another commit, or is broken."""
    if file is None:
        return None
    try:
        loaded = json.loads(file.read_text("utf-8"))
        if (loaded["format"], loaded["head"], loaded["cut"]) != (
            FORMAT,
            repository.head,
            repository.cut,
        ):
            return None
        versions = tuple(_version(row) for row in loaded["versions"])
        return Kept(loaded["head"], loaded["cut"], versions, frozenset(loaded["cut_commits"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep(file: Path | None, kept: Kept) -> None:
    """Write it for the next build."""
    if file is None:
        return
    content = {
        "format": FORMAT,
        "head": kept.head,
        "cut": kept.cut,
        "cut_commits": sorted(kept.cut_commits),
        "versions": [_row(version) for version in kept.versions],
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    written = file.with_suffix(".new")
    written.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
    written.replace(file)


def _row(version: Version) -> list[Any]:
    changes = [[list(change.path), change.before, change.after] for change in version.changes]
    return [
        version.record_id,
        version.kind,
        version.changed_on.isoformat(),
        version.commit,
        version.action,
        version.sha256,
        dict(version.attachments),
        changes,
        version.is_readable,
        version.confirmation,
    ]


def _version(row: Iterable[Any]) -> Version:
    code, kind, day, commit, action, digest, attachments, changes, is_readable, confirmation = row
    return Version(
        code,
        kind,
        date.fromisoformat(day),
        commit,
        action,
        digest,
        attachments,
        tuple(Change(tuple(path), before, after) for path, before, after in changes),
        is_readable,
        confirmation,
    )
