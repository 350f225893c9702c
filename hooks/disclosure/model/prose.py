"""Hand-written pages: what the law's changes are measured against. The page itself is MkDocs'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..problems import Place


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
    front_matter: str = ""
    """The lines between the dashes, each on its line of the file."""
    review_by: date | None = None
    """`review_by`: the day by which somebody has to compare it with the law again."""
    reviewer: str | None = None
    """`reviewer`: the function that reviews it, never a person."""

    @property
    def said(self) -> str:
        """All that readers are told, front matter included, line by line as in its file."""
        head, text = self.front_matter.splitlines(), self.text.splitlines()
        return "\n".join([*head, *text[len(head) :]])

    def place(self, text: str, offset: int) -> Place:
        """Where in its file an offset of such a text stands."""
        line = text.count("\n", 0, offset) + 1
        return Place(self.file, line, offset - text.rfind("\n", 0, offset))
