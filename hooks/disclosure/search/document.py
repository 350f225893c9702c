"""What search is given: pages and the texts of their attachments, in weighted fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

DEFAULT_STANDING = 5
EXPLAINER_STANDING = 7
"""Of pages in plain words: who asks what something is wants these first."""
REFERENCE_STANDING = 1
"""Of long pages to look things up in: they hold every word, and are seldom what is meant."""


@dataclass(frozen=True)
class Field:
    """A text with what it weighs; the length of a running text lessens the weight of its words."""

    text: str
    weight: float
    is_running: bool = False


@dataclass(frozen=True)
class AttachedText:
    """The text of one page of an attachment; of the whole one when it has no pages.

    `url` is root-relative; `is_recognized` says that a machine read it from a picture.
    """

    title: str
    url: str
    text: str
    page: int | None = None
    is_recognized: bool = False


@dataclass(frozen=True)
class Document:
    """A page to be found: what is shown of it, what is searched, by what it is chosen.

    `url` is root-relative; `excerpt` is the text that a result shows a part of; `facets` are
    values by the name of the filter; `terms` are further terms of the index (see `entities.py`);
    `standing`, 0–9, puts what is in force and recent before what is old and ended.
    """

    url: str
    title: str
    fields: tuple[Field, ...]
    excerpt: str
    terms: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    day: date | None = None
    standing: int = DEFAULT_STANDING
    attachments: tuple[AttachedText, ...] = ()
