"""What search knows of a record beyond its page's title, summary and text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..dates import PartialDate
from ..model.publication import Publication
from ..model.site import Site
from ..search.document import DEFAULT_STANDING, AttachedText, Field
from ..search.entities import day_terms, document_number_terms
from ..views.addresses import DEFAULT_LANGUAGE, attachment_url
from ..views.record import RecordView
from ..views.status import Tone
from .page import Findable
from .renderer import Renderer

_NUMBER = 6.0
_KIND = 3.0
_PLACE = 2.0
_SECTION = 1.5
_STANDING_OF: dict[Tone, int] = {
    "running": 2,
    "ending": 2,
    "coming": 2,
    "late": 1,
    "standing": 1,
    "done": 1,
    "ended": -1,
    "replaced": -3,
}
"""What is in force before what is over."""


def findable_record(view: RecordView, renderer: Renderer) -> Findable:
    """Facets, facts, weighted words and days of a record, with the texts of its files."""
    record = view.record
    words = renderer.words
    day = record.filed_on
    kind = view.kind or words["kinds"][record.kind]["name"]
    section = words["kinds"][record.kind]["title"]
    places = tuple(item.name for item in view.neighborhoods)
    facts = {"so": record.number or "", "loai": kind, "ngay": str(day) if day else ""}
    if record.confirmation != "da-xac-nhan":
        facts["xac-nhan"] = words["confirmation"][record.confirmation]
    weighted = (
        (record.number, _NUMBER),
        (kind, _KIND),
        (section, _SECTION),
        (", ".join(places), _PLACE),
        (record.issuer, _PLACE),
    )
    return Findable(
        facets=_facets(view, renderer, section, places),
        facts={name: value for name, value in facts.items() if value},
        fields=tuple(Field(text, weight) for text, weight in weighted if text),
        terms=tuple(dict.fromkeys(_terms(record))),
        day=day.earliest() if day else None,
        standing=standing(
            view.status.tone, day, renderer.site.as_of, is_invented=_is_invented(record)
        ),
        attachments=tuple(_attached_texts(record, renderer.site)),
    )


def standing(tone: Tone, day: PartialDate | None, as_of: date, *, is_invented: bool = False) -> int:
    """0–9: what is in force and recent before what is old and ended, facts before examples."""
    years = as_of.year - day.year if day else 3
    recent = 2 if years <= 1 else 1 if years <= 3 else 0 if years <= 6 else -1
    invented = -3 if is_invented else 0
    return max(0, min(9, DEFAULT_STANDING + _STANDING_OF.get(tone, 0) + recent + invented))


def _is_invented(record: Publication) -> bool:
    """An example that a demonstration made up; what it borrows from a real place has a source."""
    return record.confirmation == "minh-hoa" and (record.source is None or not record.source.url)


def _facets(
    view: RecordView, renderer: Renderer, section: str, places: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    record, words = view.record, renderer.words
    is_english = renderer.language != DEFAULT_LANGUAGE
    facets = {
        "muc": (section,),
        "khu-pho": places or (words["record"]["all_neighborhoods"],),
        "tinh-trang": (words["status"][view.status.code],),
    }
    clauses = tuple(
        f"{clause.number}. {clause.name_en if is_english else clause.name}"
        for clause in view.clauses
    )
    if clauses or record.needs_clause:
        facets["khoan"] = clauses or (words["record"]["unclassified"],)
    if record.filed_on:
        facets["nam"] = (str(record.filed_on.year),)
    return facets


def _terms(record: Publication) -> Iterator[str]:
    """The record's own number and days, which weigh more than those that its text names."""
    if record.number:
        yield from document_number_terms(record.number)
    own = (record.posted_from, record.published_on, *(day for _, day in record.milestones))
    for day in own:
        if day is not None:
            known = PartialDate.of(day)
            yield from day_terms(known.year, known.month, known.day)


def _attached_texts(record: Publication, site: Site) -> Iterator[AttachedText]:
    """The pages of the files whose text may be searched."""
    for attachment in record.attachments:
        text = site.searchable_text(record, attachment)
        for index, page in enumerate(text.pages if text else ()):
            if text is not None and page.strip():
                yield AttachedText(
                    title=attachment.title,
                    url=attachment_url(record, attachment.path),
                    text=page,
                    page=text.page_number(index),
                    is_recognized=text.origin == "nhan-dang",
                )
