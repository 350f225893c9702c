"""Small Word templates for tests."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document

LINE_FIELDS = ("{{ dong.ten }}", "{{ dong.hinh_thuc }}")


def template(
    *paragraphs: str,
    rows: Sequence[Sequence[str]] = (),
    header: str = "",
) -> bytes:
    """A .docx with these paragraphs, one table of these rows, and a header."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(len(rows), max(map(len, rows)))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def list_template(*paragraphs: str, line: Sequence[str] = LINE_FIELDS) -> bytes:
    """A template of the quarterly list: paragraphs, and a table with a row for each line."""
    loop = "{%tr for dong in danh_sach %}"
    return template(*paragraphs, rows=[[loop], line, ["{%tr endfor %}"]])
