"""Text that a program recognised on a scan, kept as `<name>.pdf.txt` beside the PDF.

The first line says so and carries the SHA-256 of the PDF; then come the pages, with a form feed
between them. Staff may put wrong letters right, and leave the rest as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model.site import StoredFile
from .extract import plain

_MARK = re.compile(r"sha256: ([0-9a-f]{64})\b")
_PAGE_END = "\f"


@dataclass(frozen=True)
class Recognition:
    """Recognised pages in NFC, and the SHA-256 of the PDF that they were read from."""

    sha256: str
    pages: tuple[str, ...]


def recognition_file(pdf: Path) -> Path:
    """Where the text of a scan lies."""
    return pdf.with_name(f"{pdf.name}.txt")


def recognition_files(files: Iterable[StoredFile]) -> set[Path]:
    """Where the texts of those that are PDFs may lie."""
    return {recognition_file(file.path) for file in files if file.path.suffix.lower() == ".pdf"}


def recognition_text(name: str, sha256: str, pages: Sequence[str]) -> str:
    """The content of the file for the PDF called `name`."""
    mark = (
        f"Chữ do máy nhận dạng từ {name}, có thể sai; tệp PDF mới là bản đúng. "
        f"Giữ nguyên dòng này. sha256: {sha256}"
    )
    return f"{mark}\n" + f"\n{_PAGE_END}\n".join(map(plain, pages)) + "\n"


def read_recognition(file: Path) -> Recognition | None:
    """What the file holds; nothing when it is not such a text."""
    try:
        mark, _, text = file.read_text("utf-8-sig").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    found = _MARK.search(mark)
    if found is None:
        return None
    return Recognition(found[1], tuple(map(plain, text.split(_PAGE_END))))
