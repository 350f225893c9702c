"""The text of a .docx, paragraph by paragraph, and the tags in it (ISO/IEC 29500, docxtpl)."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_READ = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_DOCX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DAMAGED = (
    *(BadZipFile, zlib.error, ElementTree.ParseError),
    *(EOFError, KeyError, OSError, RuntimeError, ValueError),
)
"""A damaged archive, or one under a password, shows itself in many ways."""
MAXIMUM_BYTES = 20 * 1024 * 1024
"""Of one part unpacked: a template is a page or two."""
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PREFIX = re.compile(r"^(\{[{%#])-?(tr|tc|p|r) ")
_CURLY = str.maketrans("“”‘’", "\"\"''")
_MERGED = re.compile(r"\{%-?\s*(?:vm|hm)\s*-?%\}")
_LOOKS = re.compile(r"\{%-?\s*(?:colspan|cellbg)\s+(.*?)-?%\}")


class NoDocumentError(Exception):
    """The file is no .docx that can be read."""


@dataclass(frozen=True)
class Paragraph:
    """What one paragraph says, and the whole text of the row of the table it stands in."""

    text: str
    row: str | None


def paragraphs(content: bytes) -> list[Paragraph]:
    """Every paragraph of the text, of headers, footers and footnotes."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            if _DOCX not in _part(archive, "[Content_Types].xml"):
                raise NoDocumentError
            names = sorted(name for name in archive.namelist() if _READ.fullmatch(name))
            return [one for name in names for one in _of_part(_part(archive, name))]
    except _DAMAGED as error:
        raise NoDocumentError from error


def _part(archive: ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MAXIMUM_BYTES:
        raise NoDocumentError
    return archive.read(name)


def _of_part(xml: bytes) -> Iterator[Paragraph]:
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise NoDocumentError
    # No entities, so nothing can swell.
    yield from _inside(ElementTree.fromstring(xml), None)  # noqa: S314


def _inside(element: ElementTree.Element, row: str | None) -> Iterator[Paragraph]:
    for child in element:
        if child.tag == f"{_W}tr":
            yield from _inside(child, "".join(_texts(child)).strip())
        elif child.tag == f"{_W}p":
            yield Paragraph("".join(_texts(child, whole=False)), row)
            yield from _inside(child, row)
        else:
            yield from _inside(child, row)


def _texts(element: ElementTree.Element, *, whole: bool = True) -> Iterator[str]:
    """The letters of an element; without `whole`, not those of paragraphs inside it."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}br"):
            yield " "
        elif whole or child.tag != f"{_W}p":
            yield from _texts(child, whole=whole)


def prefix_of(tag: str) -> str | None:
    """`tr`, `tc`, `p` or `r`: the part of the document that a tag stands for."""
    found = _PREFIX.match(tag)
    return found[2] if found else None


def as_jinja(text: str) -> str:
    """A paragraph as Jinja reads it, once docxtpl has taken its own marks out; on one line."""

    def plain(match: re.Match[str]) -> str:
        tag = _PREFIX.sub(r"\1 ", match[0]).translate(_CURLY)
        return _LOOKS.sub(r"{{ \1 }}", _MERGED.sub("", tag))

    return " ".join(TAG.sub(plain, text).split())
