"""What is read out of an attached file, whatever its format, before anything is decided on it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Controls but the line feed, joiners and marks that turn the reading direction, halves of
# letters, private use and non-characters: nobody types them into a search.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff"
    r"\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff\U000e0000-\U0010ffff]"
)
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\u2028\u2029]")


@dataclass(frozen=True)
class Extract:
    """The text of a file: pages in NFC, whether they are real pages, and whether all is there."""

    pages: tuple[str, ...]
    is_paged: bool
    is_whole: bool = True


class UnreadableError(Exception):
    """A file gives no text; the message says why and what to do, in Vietnamese, after its name."""


def plain(text: str) -> str:
    """A text as lines without blanks around them, without empty lines or unseen signs, in NFC."""
    seen = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    lines = (line.strip() for line in _BLANKS.sub(" ", seen).split("\n"))
    return unicodedata.normalize("NFC", "\n".join(filter(None, lines)))


def letters_in(text: str) -> int:
    """How many letters and digits a text has."""
    return sum(map(str.isalnum, text))
