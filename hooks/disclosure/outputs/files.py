"""Files for machines: feeds, calendars, open data. Each module gives its own files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..views.register import Registers


@dataclass(frozen=True)
class Output:
    """A file of the site: its path from the root, and its bytes."""

    path: str
    content: bytes


FileMaker = Callable[[Registers, str], Iterator[Output]]
"""Registers of all kinds and the site's address -> files."""

FILE_MAKERS: tuple[FileMaker, ...] = ()


def machine_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Every file for machines; no two at one path."""
    seen: set[str] = set()
    for make in FILE_MAKERS:
        for output in make(registers, site_url):
            if output.path in seen:
                raise RuntimeError(f"two files at {output.path}")
            seen.add(output.path)
            yield output
