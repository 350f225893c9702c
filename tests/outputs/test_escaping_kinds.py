"""Records of every kind, their every text turned hostile: shown as text, none of it lost.

The demonstration ward gives records that are whole and valid; each of their
texts is replaced by its field's name and what tries to become markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, get_args

import pytest
from pydantic import BaseModel, BeforeValidator

from disclosure.model.fields import parse_block, parse_line
from disclosure.model.kinds import KINDS
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.outputs.pages import generated_pages
from disclosure.outputs.records import record_page

from .conftest import SITE_URL, demonstration, renderer_of
from .hostile import CONTENT, PAYLOAD
from .test_escaping import check


def is_text(annotation: Any, metadata: list[Any]) -> bool:
    """Whether a field takes free text: one line, or several."""
    parsers = {parse_line, parse_block}
    marks = [*metadata, *getattr(annotation, "__metadata__", ())]
    if any(isinstance(mark, BeforeValidator) and mark.func in parsers for mark in marks):
        return True
    return any(is_text(part, []) for part in get_args(annotation) if part is not annotation)


def hostile(value: Any, name: str) -> Any:
    """The same record, list or text; texts say their field's name and try to become markup."""
    if isinstance(value, BaseModel):
        changed = {
            attribute: hostile(getattr(value, attribute), f"{name}.{field.alias}")
            for attribute, field in type(value).model_fields.items()
            # A file is looked up by its name, which `load/attachments.py` checks.
            if field.alias != "tep"
            and (
                _has_groups(getattr(value, attribute)) or is_text(field.annotation, field.metadata)
            )
        }
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(hostile(part, name) for part in value)
    if isinstance(value, str) and name.endswith("noi_dung") and "\n" in value:
        return CONTENT
    return f"{name} {PAYLOAD}" if isinstance(value, str) else value


def _has_groups(value: Any) -> bool:
    parts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(part, BaseModel) for part in parts)


@lru_cache
def hostile_demo() -> Site:
    """The demonstration ward with every text of its records turned hostile."""
    site = demonstration()
    return replace(site, publications=tuple(map(hostile_record, site.publications)))


def hostile_record(record: Publication) -> Publication:
    """One record with hostile texts."""
    changed: Publication = hostile(record, type(record).__name__)
    return changed


def records() -> Iterator[Publication]:
    yield from hostile_demo().publications


def test_every_kind_is_tried() -> None:
    assert {record.kind for record in records()} == {kind.kind for kind in KINDS}


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_text_of_a_record_becomes_markup(kind: str, language: str) -> None:
    renderer = renderer_of(hostile_demo(), language)
    for record in records():
        if record.kind == kind:
            read = check(record_page(record, hostile_demo(), renderer, SITE_URL).body)
            assert PAYLOAD in read.text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_list_or_other_page_lets_a_text_become_markup(language: str) -> None:
    renderer = renderer_of(hostile_demo(), language)
    for page in generated_pages(hostile_demo(), renderer, SITE_URL):
        check(page.body)


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_every_text_that_staff_type_is_on_the_page(kind: str) -> None:
    """Nothing typed is lost in silence: each field's text can be read on the record's page."""
    renderer = renderer_of(hostile_demo(), "vi")
    missing: set[str] = set()
    for record in records():
        if record.kind != kind:
            continue
        shown = check(record_page(record, hostile_demo(), renderer, SITE_URL).body).text
        for text in texts(record):
            if text not in shown:
                missing.add(text.partition(" ")[0])
    assert missing <= for_english_pages(kind)


def for_english_pages(kind: str) -> set[str]:
    """Titles and summaries that only the English page shows."""
    name = next(model.__name__ for model in KINDS if model.kind == kind)
    return {f"{name}.tieu_de_en", f"{name}.tom_tat_en"}


def texts(value: Any) -> Iterator[str]:
    """Every hostile text of a record."""
    if isinstance(value, BaseModel):
        for attribute in type(value).model_fields:
            yield from texts(getattr(value, attribute))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str) and PAYLOAD in value:
        yield " ".join(value.split())
