"""The history of every record, from one pass over git.

Which day: the committer's, not the author's. A change typed on Monday and merged on Friday
was seen by residents on Friday; the author's day is Monday's, the merge commit's is Friday's.
Which commits: first parents only, which is what the published branch showed one after the
other. What went on in a branch before its merge was never published.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from ..canonical import Tree, canonical_text, sha256_of
from ..model.changes import changes_between
from ..model.history import CONFIRMED, WITHDRAWN, Action, Change, History, HistoryState, Version
from .attachments import refusal_of
from .git import Commit, GitError, Objects, Repository
from .history_cache import Kept, keep, kept_for
from .source import MAXIMUM_BYTES, parse_source

WARD_TIME = ZoneInfo("Asia/Ho_Chi_Minh")

# <kind>/<year>/<id>.yml: what lies elsewhere was never read as a record.
_RECORD = re.compile(r"([^/]+)/\d{4}/([^/]+)\.yml", re.ASCII)


def read_history(data: Path, cache: Path | None = None) -> History:
    """The history of the records in folder `data`, made again only when git has moved on."""
    try:
        repository = Repository(data.resolve())
        state: HistoryState = "shallow" if repository.is_shallow else "whole"
        file = cache / "history" / f"{_digest(repository.folder)}.json" if cache else None
        kept = kept_for(file, repository)
        if kept is None:
            kept = Kept(repository.head, repository.cut, *_replayed(repository))
            keep(file, kept)
    except GitError as error:
        return History(gap=error.gap)
    return History(state, kept.versions, cut_commits=kept.cut_commits)


def parsed(raw: bytes, name: str) -> Mapping[str, Tree] | None:
    """The tree of a record's text; nothing when it cannot be read."""
    if len(raw) > MAXIMUM_BYTES:
        return None
    try:
        source, _ = parse_source(raw.decode("utf-8-sig"), name)
    except (UnicodeDecodeError, RecursionError):
        return None
    value = source.value if source else None
    return value if isinstance(value, dict) else None


def attachment_paths(tree: Mapping[str, Tree], file: str) -> dict[str, str]:
    """Files that a record names, by the name that it gives them, with their path."""
    entries = tree.get("tep_dinh_kem")
    found: dict[str, str] = {}
    if not isinstance(entries, list):
        return found
    for entry in entries:
        name = entry.get("tep") if isinstance(entry, Mapping) else None
        if isinstance(name, str) and refusal_of(name) is None:
            found[name] = str(PurePosixPath(file).parent / name)
    return found


def record_at(path: str) -> tuple[str, str] | None:
    """The kind and the id of the record that a file is, by its path in the data folder."""
    found = _RECORD.fullmatch(path)
    return (found[1], found[2]) if found else None


@dataclass
class _Live:
    """A record as the last commit left it."""

    path: str
    blob: str
    kind: str
    sha256: str | None
    """Nothing when the record has gone."""
    attachments: Mapping[str, str]
    tree: Mapping[str, Tree] = field(default_factory=dict)
    """The last one that could be read."""
    is_readable: bool = True


class _Replay:
    """Goes through the commits and notes what became of each record."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._files: dict[str, str] = {}
        """Every file there is, with its object."""
        self._places: dict[str, set[str]] = {}
        """Files that hold a record, by its id: one, or two while somebody is mistaken."""
        self._users: dict[str, set[str]] = {}
        """Ids of the records that name a file."""
        self._live: dict[str, _Live] = {}
        self._hashes: dict[str, str | None] = {}
        self.versions: list[Version] = []

    def apply(self, commit: Commit) -> None:
        """Note what a commit did."""
        touched: set[str] = set()
        for change in commit.files:
            record = record_at(change.path)
            if record is not None:
                places = self._places.setdefault(record[1], set())
                (places.add if change.blob else places.discard)(change.path)
                touched.add(record[1])
            touched.update(self._users.get(change.path, ()))
            if change.blob:
                self._files[change.path] = change.blob
            else:
                self._files.pop(change.path, None)
        day = datetime.fromtimestamp(commit.committed_at, UTC).astimezone(WARD_TIME).date()
        for code in sorted(touched):
            version = self._version(code, day, commit.name)
            if version is not None:
                self.versions.append(version)

    def _version(self, code: str, day: date, commit: str) -> Version | None:
        """What a record is now; nothing when it says the same as before."""
        before = self._live.get(code)
        now = self._now(code, before)
        if now is None:
            if before is None or before.sha256 is None:
                return None
            self._live[code] = replace(before, sha256=None)
            return Version(code, before.kind, day, commit, "go", None, {})
        self._live[code] = now
        was_there = before is not None and before.sha256 is not None
        if was_there and before is not None and _says_the_same(before, now):
            return None
        action: Action = "sua" if was_there else "them"
        changes = _changes(before, now) if before is not None else ()
        return Version(
            code,
            now.kind,
            day,
            commit,
            action,
            now.sha256,
            now.attachments,
            changes,
            now.is_readable,
            _confirmation(now.tree),
        )

    def _now(self, code: str, before: _Live | None) -> _Live | None:
        places = self._places.get(code)
        if not places:
            return None
        path = before.path if before and before.path in places else min(places)
        blob = self._files[path]
        kind, _ = record_at(path) or ("", "")
        if before is not None and before.blob == blob and before.sha256 is not None:
            now = replace(before, path=path, kind=kind)
        else:
            now = self._read(path, blob, kind, before)
        named = attachment_paths(now.tree, path)
        for file in named.values():
            self._users.setdefault(file, set()).add(code)
        found = {
            name: digest
            for name, file in named.items()
            if file in self._files and (digest := self._hash(self._files[file]))
        }
        return replace(now, attachments=found)

    def _read(self, path: str, blob: str, kind: str, before: _Live | None) -> _Live:
        raw = self._objects.read(blob)
        if raw is None:
            raise GitError("failed", blob)
        tree = parsed(raw, path)
        if tree is None:
            digest = hashlib.sha256(raw).hexdigest()
            last = before.tree if before else {}
            return _Live(path, blob, kind, digest, {}, last, is_readable=False)
        return _Live(path, blob, kind, sha256_of(tree), {}, tree)

    def _hash(self, blob: str) -> str | None:
        if blob not in self._hashes:
            self._hashes[blob] = self._objects.sha256(blob)
        return self._hashes[blob]


def _says_the_same(before: _Live, now: _Live) -> bool:
    return (before.sha256, before.kind, before.attachments) == (
        now.sha256,
        now.kind,
        now.attachments,
    )


def _changes(before: _Live, now: _Live) -> tuple[Change, ...]:
    """What changed; not from a record to its notice of withdrawal, which tells of other things."""
    if not now.is_readable or (before.kind != now.kind and WITHDRAWN in (before.kind, now.kind)):
        return ()
    return changes_between(before.tree, now.tree)


def _confirmation(tree: Mapping[str, Tree]) -> str:
    typed = tree.get("xac_nhan")
    return canonical_text(typed) if isinstance(typed, str) else CONFIRMED


def _replayed(repository: Repository) -> tuple[tuple[Version, ...], frozenset[str]]:
    """The versions of all records, and the commits before which a shallow clone knows nothing."""
    cut: set[str] = set()
    with repository.objects() as objects:
        replay = _Replay(objects)
        for commit in repository.commits():
            if repository.is_shallow and not commit.has_parent:
                cut.add(commit.name)
            replay.apply(commit)
    return tuple(replay.versions), frozenset(cut)


def _digest(folder: Path) -> str:
    return hashlib.sha256(str(folder).encode()).hexdigest()[:16]
