"""Attached files with a text, for rules: each with its place in a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.attachment_text import AttachmentText
from ..model.fields import quoted
from ..model.parts import Attachment
from ..model.site import Site
from ..problems import Place

_MOST_PAGES = 3
"""Pages that a message names; staff look through the whole file anyway."""


@dataclass(frozen=True)
class Attached:
    """A stored file that says something, and where it was typed."""

    attachment: Attachment
    text: AttachmentText
    place: Place

    def on_pages(self, indexes: Sequence[int]) -> str:
        """“tệp “a.pdf”, trang 2, 5” for indexes of `text.pages`, in their order."""
        numbers = [self.text.page_number(index) for index in dict.fromkeys(indexes)]
        shown = ", ".join(str(number) for number in numbers[:_MOST_PAGES] if number is not None)
        more = "…" if shown and len(numbers) > _MOST_PAGES else ""
        pages = f", trang {shown}{more}" if shown else ""
        return f"tệp {quoted(self.attachment.path)}{pages}"


def attached_texts(site: Site) -> Iterator[Attached]:
    """Every stored file that says something; the same one may be attached twice."""
    for record in site.publications:
        for index, attachment in enumerate(record.attachments):
            file = site.stored(record, attachment)
            text = site.attachment_texts.get(file.sha256) if file else None
            if text is not None:
                yield Attached(attachment, text, record.origin.at("tep_dinh_kem", index, "tep"))
