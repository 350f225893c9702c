"""What was done to a record that had been published, since a commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..canonical import Tree
from .base import Origin


@dataclass(frozen=True)
class State:
    """A record at one moment: where it lay, what it said, the files that it named."""

    kind: str
    origin: Origin
    tree: Mapping[str, Tree]
    files: Mapping[str, str] = field(default_factory=dict)
    """Names of its attachments, each with the SHA-256 of the bytes."""


@dataclass(frozen=True)
class Edit:
    """A record that was in a commit, then and now."""

    record_id: str
    before: State
    now: State | None
    """Nothing when no file has this id any more."""
