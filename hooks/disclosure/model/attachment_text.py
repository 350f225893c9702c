"""What an attached file says, in plain text: for the search, and for rules on what it may say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TextOrigin = Literal["lop-chu", "nhan-dang", "khong-co"]
"""The file's own letters; read off a scan by a program, so it may err; a scan nobody has read."""


@dataclass(frozen=True)
class AttachmentText:
    """The text of a file, page by page, in NFC, without what only lays it out.

    A file without fixed pages, as of Word, is one text: `is_paged` is then false, and a result
    has no page number to name.
    """

    pages: tuple[str, ...]
    origin: TextOrigin
    is_paged: bool

    def page_number(self, index: int) -> int | None:
        """The number that a PDF reader shows for a page of `pages`, from 1; none without pages."""
        return index + 1 if self.is_paged else None
