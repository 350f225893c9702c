"""The public history of a record: when it appeared, and what was changed in it on which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from ..canonical import sha256_of
from ..model.fields import parse_boolean
from ..model.history import WITHDRAWN, Change, Gap, HistoryState, Version
from ..model.publication import Publication
from ..model.site import Site
from .differences import ChangeRow, change_rows
from .kinds import KIND_VIEW

StepWord = Literal[
    "first",
    "cut",
    "changed",
    "arranged",
    "moved",
    "files",
    "withdrawn",
    "back",
    "gone",
    "unreadable",
]
"""What happened, as a word of `locale` under `past.words`."""
FileWord = Literal["added", "changed", "removed"]
SHOWN_STEPS = 3
"""Changes that are seen at once; older ones are folded."""

_CORRECTIONS = "dinh_chinh"


@dataclass(frozen=True)
class FileRow:
    """What happened to an attachment."""

    name: str
    word: FileWord


@dataclass(frozen=True)
class StatedCorrection:
    """What the ward said when it changed the record; in the words that were typed."""

    change: str
    reason: str


@dataclass(frozen=True)
class Step:
    """One day's change."""

    word: StepWord
    version: Version
    kind_before: str | None
    """Where the record lay before, when it was moved."""
    rows: tuple[ChangeRow, ...]
    files: tuple[FileRow, ...]
    corrections: tuple[StatedCorrection, ...]
    has_hidden: bool
    """Whether something is not said again, for it must not be public."""

    @property
    def sections(self) -> tuple[str, ...]:
        """From which kind to which it was moved, when the site still has both."""
        kinds = (self.kind_before or "", self.version.kind)
        return kinds if all(kind in KIND_VIEW for kind in kinds) else ()

    @property
    def commit(self) -> str:
        """As short as people write it."""
        return self.version.commit[:10]


@dataclass(frozen=True)
class Past:
    """The history of one record as its page tells it."""

    state: HistoryState
    gap: Gap | None
    steps: tuple[Step, ...]
    """Changes, the newest first, without the first appearance."""
    first: Step | None
    fingerprint: str | None
    """SHA-256 of the record as it is now."""
    is_saved: bool
    """Whether what is shown is what the history holds."""

    @property
    def latest(self) -> tuple[Step, ...]:
        """Those that are seen at once."""
        return self.steps[:SHOWN_STEPS]

    @property
    def older(self) -> tuple[Step, ...]:
        """Those that are folded."""
        return self.steps[SHOWN_STEPS:]


def past_of(record: Publication, site: Site, language: str) -> Past:
    """The history of a record in one language."""
    versions = site.history.of.get(record.id, ())
    hidden = _hidden(record, versions, site.as_of)
    steps = [
        _step(before, version, site, hidden[index], language)
        for index, (before, version) in enumerate(pairwise((None, *versions)))
        if version is not None
    ]
    fingerprint = sha256_of(record.typed) if record.typed is not None else None
    last = versions[-1] if versions else None
    return Past(
        state=site.history.state,
        gap=site.history.gap,
        steps=tuple(reversed(steps[1:])),
        first=steps[0] if steps else None,
        fingerprint=fingerprint,
        is_saved=last is not None and _is_saved(record, site, last, fingerprint),
    )


def _is_saved(record: Publication, site: Site, last: Version, fingerprint: str | None) -> bool:
    files = {
        attachment.path: file.sha256
        for attachment in record.attachments
        if (file := site.stored(record, attachment)) is not None
    }
    return last.sha256 == fingerprint and files.items() <= last.attachments.items()


@dataclass(frozen=True)
class _Hidden:
    """What a version must not say again."""

    all: bool = False
    keys: frozenset[str] = frozenset()


def _hidden(record: Publication, versions: Sequence[Version], as_of: date) -> list[_Hidden]:
    """For each version: once something was taken off, nothing before it shows it again.

    Personal data that went by mistake would else stand here for ever (Luật Bảo vệ dữ liệu cá
    nhân 91/2025/QH15).
    """
    hides_all = False
    keys = set() if record.is_content_public_on(as_of) else {"noi_dung"}
    found: list[_Hidden] = []
    for version in reversed(versions):
        hides_all = hides_all or version.kind == WITHDRAWN
        if any(_hides_former(change) for change in version.changes):
            keys |= {change.path[0] for change in version.changes} - {_CORRECTIONS}
        found.append(_Hidden(hides_all, frozenset(keys)))
    return found[::-1]


def _hides_former(change: Change) -> bool:
    if change.path[0] != _CORRECTIONS or change.path[-1] != "giu_kin" or change.after is None:
        return False
    try:
        return parse_boolean(change.after)
    except ValueError:
        return True


def _step(
    before: Version | None, version: Version, site: Site, hidden: _Hidden, language: str
) -> Step:
    corrections, others = _corrections(version)
    shown = [change for change in others if change.path[0] not in hidden.keys and not hidden.all]
    step = Step(
        word="changed",
        version=version,
        kind_before=before.kind if before and before.kind != version.kind else None,
        rows=change_rows(version.kind, shown, site, language),
        files=tuple(_files(before, version)) if before and not hidden.all else (),
        corrections=() if hidden.all else corrections,
        has_hidden=len(shown) < len(others),
    )
    return replace(step, word=_word(before, step, site))


def _word(before: Version | None, step: Step, site: Site) -> StepWord:
    version = step.version
    told: tuple[tuple[bool, StepWord], ...] = (
        (before is None and version.commit in site.history.cut_commits, "cut"),
        (before is None, "first"),
        (version.action == "go", "gone"),
        (step.kind_before is not None and version.kind == WITHDRAWN, "withdrawn"),
        (version.action == "them" or step.kind_before == WITHDRAWN, "back"),
        (not version.is_readable, "unreadable"),
        (step.kind_before is not None, "moved"),
        (bool(version.changes), "changed"),
        (bool(step.files), "files"),
    )
    return next((word for holds, word in told if holds), "arranged")


def _files(before: Version, version: Version) -> Iterator[FileRow]:
    if version.action == "go":
        return
    for name in sorted({*before.attachments, *version.attachments}):
        old, new = before.attachments.get(name), version.attachments.get(name)
        if old is None:
            yield FileRow(name, "added")
        elif new is None:
            yield FileRow(name, "removed")
        elif old != new:
            yield FileRow(name, "changed")


def _corrections(
    version: Version,
) -> tuple[tuple[StatedCorrection, ...], list[Change]]:
    """Corrections that were added, apart from what else was changed."""
    added: dict[str, dict[str, str]] = {}
    others = []
    for change in version.changes:
        path = change.path
        if path[0] == _CORRECTIONS and len(path) == 3 and change.before is None:
            added.setdefault(path[1], {})[path[2]] = change.after or ""
        else:
            others.append(change)
    stated = tuple(
        StatedCorrection(entry["noi_dung"], entry.get("ly_do", ""))
        for entry in added.values()
        if "noi_dung" in entry
    )
    return stated, others
