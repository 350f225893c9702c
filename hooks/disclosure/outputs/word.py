"""Fills the Word templates of the ward (`data/mau/*.docx`).

Pure: the same template, values and day give the same bytes. A .docx is a zip of
XML (ISO/IEC 29500), so the times in the zip and in its properties are set, never taken.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docxtpl import DocxTemplate
from jinja2 import TemplateError

from ..word import environment

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write (section 2.2); docxtpl would drop the text around it."""
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


class WordTemplateError(Exception):
    """A template that cannot be filled; says so in Vietnamese, the name of the file first."""


def render_word(
    template: bytes, values: Mapping[str, Any], *, name: str, title: str, made_on: date, author: str
) -> bytes:
    """The filled template as a .docx.

    `values` are texts, numbers, truth values, and lists of such mappings; an empty text is
    for the template to show as a blank. `name` is the template's file, for messages; `title`,
    `author` and `made_on` become the properties of the document.
    """
    document = DocxTemplate(io.BytesIO(template))
    try:
        document.render(_clean(values), environment(), autoescape=True)
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise WordTemplateError(
            f"{name}: không điền được mẫu này ({error}). Xem lại các thẻ trong mẫu, hoặc lấy lại "
            "mẫu cũ."
        ) from error
    _set_properties(document, title, author, made_on)
    file = io.BytesIO()
    document.save(file)
    return _with_fixed_times(file.getvalue())


def _clean(value: Any) -> Any:
    """The values without characters that no document can hold."""
    if isinstance(value, str):
        return _NOT_IN_XML.sub("", value).replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_clean(item) for item in value)
    return value


def _set_properties(document: DocxTemplate, title: str, author: str, made_on: date) -> None:
    """Say what the document is, and nothing of who last changed the template and when."""
    # Not `get_docx()`, which reads the template anew.
    properties = document.docx.core_properties
    day = datetime.combine(made_on, time())
    # Word takes 255 characters.
    properties.title, properties.author = _clean(title)[:255], _clean(author)[:255]
    properties.last_modified_by = _clean(author)[:255]
    properties.created = properties.modified = day
    properties.revision = 1
    properties.comments = properties.keywords = properties.subject = ""
    properties.language = "vi-VN"


def _with_fixed_times(content: bytes) -> bytes:
    file = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as made, ZipFile(file, "w", ZIP_DEFLATED) as fixed:
        for part in made.infolist():
            entry = ZipInfo(part.filename, _ZIP_EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            fixed.writestr(entry, made.read(part))
    return file.getvalue()
