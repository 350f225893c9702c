"""A file for machines, apart from the list of those who make them: they all need its shape."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Output:
    """A file of the site: its path from the root, and its bytes."""

    path: str
    content: bytes
