"""The text of Word files, plain texts and tables in plain text; none of them has fixed pages."""

from __future__ import annotations

import csv

from .extract import Extract, UnreadableError, plain
from .word_parts import NoDocumentError, paragraphs

_NO_DOCUMENT = (
    "không mở được như một tệp Word. Mở bằng Word rồi lưu lại dạng .docx, không đặt mật khẩu."
)
_NO_UTF_8 = (
    "không viết bằng bảng mã UTF-8, người dân mở ra sẽ thấy lỗi chữ. Lưu lại và chọn bảng mã UTF-8."
)

_NO_TABLE = "không đọc được như một bảng .csv. Mở bằng Excel rồi lưu lại dạng CSV UTF-8."


def docx_text(content: bytes) -> Extract:
    """Paragraphs, tables, headers, footers and footnotes of a .docx, without its comments."""
    try:
        found = paragraphs(content)
    except NoDocumentError as error:
        raise UnreadableError(_NO_DOCUMENT) from error
    return Extract((plain("\n".join(one.text for one in found)),), is_paged=False)


def plain_text(content: bytes) -> Extract:
    """A .txt in UTF-8; in UTF-16 only with its mark, as Notepad writes it."""
    return Extract((plain(_decoded(content)),), is_paged=False)


def csv_text(content: bytes) -> Extract:
    """A .csv, cells with a comma and a blank between them, whatever the file has there."""
    lines = _decoded(content).splitlines()
    separator = max(",;\t", key=lines[0].count) if lines else ","
    try:
        rows = [", ".join(filter(None, row)) for row in csv.reader(lines, delimiter=separator)]
    except csv.Error as error:
        raise UnreadableError(_NO_TABLE) from error
    return Extract((plain("\n".join(rows)),), is_paged=False)


def _decoded(content: bytes) -> str:
    is_utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if is_utf_16 else "utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(_NO_UTF_8) from error
