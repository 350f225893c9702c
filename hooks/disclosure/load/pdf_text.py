"""The text layer of a PDF (ISO 32000), page by page, through PDFium."""

from __future__ import annotations

import time
from contextlib import closing

from pypdfium2 import PdfDocument, PdfiumError, raw

from .extract import Extract, UnreadableError, plain

MAXIMUM_PAGES = 500
MAXIMUM_SECONDS = 60
"""Twenty times what the most pages take on a slow machine: only a hostile file needs more."""
_LOCKED = "đòi mật khẩu, người dân không mở được. Bỏ mật khẩu rồi xuất lại tệp."
_BROKEN = (
    "hỏng, trình duyệt không mở được. Mở bằng phần mềm đã làm ra nó rồi xuất lại PDF; "
    "hoặc chép lại tệp, có thể lần trước chép chưa xong."
)


def pdf_text(content: bytes) -> Extract:
    """The text of the first `MAXIMUM_PAGES` pages; of a scan, pages without letters."""
    with closing(opened(content)) as document:
        pages: list[str] = []
        end = time.monotonic() + MAXIMUM_SECONDS
        for index in range(min(len(document), MAXIMUM_PAGES)):
            if time.monotonic() > end:
                break
            pages.append(_page_text(document, index))
        return Extract(tuple(pages), is_paged=True, is_whole=len(pages) == len(document))


def opened(content: bytes) -> PdfDocument:
    """The document, to be closed; PDFium refuses one without a page as it does a broken one."""
    try:
        return PdfDocument(content)
    except PdfiumError as error:
        is_locked = error.err_code == raw.FPDF_ERR_PASSWORD
        raise UnreadableError(_LOCKED if is_locked else _BROKEN) from error


def _page_text(document: PdfDocument, index: int) -> str:
    """What a page says; one that PDFium cannot read says nothing, as on the screen."""
    try:
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            return plain(text.get_text_range())
    except PdfiumError:
        return ""
