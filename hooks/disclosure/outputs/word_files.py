"""Word files of the site, filled from the ward's templates and kept for the next build.

Filling one takes a twentieth of a second and more, and those of past periods do not change.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .word import render_word

_MADE_BY = f"1 {version('docxtpl')} {version('python-docx')} {version('jinja2')}"
"""Another number when what `word.py` does changes: what was kept is then made anew."""


@dataclass(frozen=True)
class WordFile:
    """A Word file to make: where it lies, the template with its name, and what is filled in."""

    path: str
    template: bytes
    name: str
    values: Any
    title: str
    made_on: date
    author: str

    def render(self) -> bytes:
        """The bytes of the file."""
        return render_word(
            self.template,
            self.values,
            name=self.name,
            title=self.title,
            made_on=self.made_on,
            author=self.author,
        )

    @property
    def key(self) -> str:
        """A name for all that decides its bytes."""
        said = [_MADE_BY, self.name, self.values, self.title, self.made_on.isoformat(), self.author]
        digest = hashlib.sha256(self.template)
        digest.update(json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace"))
        return digest.hexdigest()


def write_word_files(files: Iterable[WordFile], target: Path, kept: Path) -> None:
    """Write the files into the site; those that the last build made are taken from `kept`."""
    kept.mkdir(parents=True, exist_ok=True)
    for file in files:
        own = kept / f"{file.key}.docx"
        if not own.is_file():
            # Under another name first: another build may be reading, this one may be stopped.
            made = own.with_suffix(f".{os.getpid()}")
            made.write_bytes(file.render())
            made.replace(own)
        path = target / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(own.read_bytes())
