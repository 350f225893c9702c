"""What the pictures of links show: a record's kind, number and title, or the site's own name."""

from __future__ import annotations

from ..text import upper_first
from ..views.addresses import DEFAULT_LANGUAGE, picture_path
from ..views.record import RecordView
from .page import Picture
from .renderer import Renderer


def site_picture(renderer: Renderer) -> Picture:
    """The picture of every page that has none of its own."""
    return Picture(
        path=picture_path(renderer.language),
        heading=upper_first(renderer.ward_name),
        kicker="",
        title=renderer.words["site"]["tagline"],
        mark=_mark(renderer),
    )


def record_picture(view: RecordView, renderer: Renderer) -> Picture | None:
    """The picture of a record's page; an English page without a title has no other to show."""
    record = view.record
    is_english = renderer.language != DEFAULT_LANGUAGE
    title = record.title_en if is_english else record.title
    if title is None:
        return None
    return Picture(
        path=picture_path(renderer.language, record.id),
        heading=upper_first(renderer.ward_name),
        kicker=" ".join(
            filter(None, (view.kind or renderer.words["kinds"][record.kind]["name"], record.number))
        ),
        title=title,
        mark=_mark(renderer),
    )


def _mark(renderer: Renderer) -> str:
    words: str = renderer.words["site"]["demonstration_title"]
    return words if renderer.site.ward.demonstration else ""
