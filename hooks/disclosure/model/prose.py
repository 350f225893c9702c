"""Hand-written pages: what the law's changes are measured against. The page itself is MkDocs'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ProsePage:
    """A Markdown page of `docs/` in one language."""

    source: str
    """Its path without language and ending, the same in every language: `phap-luat/luat-la-gi`."""
    language: str
    file: str
    """The file as messages name it."""
    title: str
    reviewed_on: date | None
    """`reviewed` of its front matter: when somebody last compared it with the law in force."""
    named_laws: tuple[str, ...]
    """`van_ban` of its front matter: documents that it rests on without naming their numbers."""
    text: str
    """What it says, line by line as in its file; front matter and examples of code are blank."""
