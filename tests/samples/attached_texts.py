"""A site whose one record has attached files with a text, without any file on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from disclosure.model.attachment_text import AttachmentText
from disclosure.model.base import Origin
from disclosure.model.publication import Publication
from disclosure.model.site import Site, StoredFile

ORIGIN = Origin("data/cong-khai/2026/mot.yml")


def text(*pages: str, **parts: Any) -> AttachmentText:
    """A PDF with these pages."""
    known: dict[str, Any] = {"origin": "lop-chu", "is_paged": True}
    return AttachmentText(pages, **{**known, **parts})


def with_texts(site: Site, record: Publication, *texts: AttachmentText | None) -> Site:
    """The site with a record whose attachments, one by one, say these texts."""
    record.typed_at(ORIGIN)
    files = {
        (record.id, one.path): StoredFile(Path(one.path), 1, str(index) * 64, "application/pdf")
        for index, one in enumerate(record.attachments)
    }
    known = {str(index) * 64: one for index, one in enumerate(texts) if one is not None}
    return replace(site, publications=(record,), files=files, attachment_texts=known)
