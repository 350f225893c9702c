"""Records of a kind, the newest first, for views that registers are made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from ..model.publication import Publication
from .status import Status

P = TypeVar("P", bound=Publication)


@dataclass(frozen=True)
class StatedRow:
    """One record with its state, as `rows` of `templates/macros.html` shows it."""

    record: Publication
    status: Status


def newest_first(records: Iterable[P]) -> list[P]:
    """By the day they are filed under, undated ones last; then by id."""
    by_id = sorted(records, key=lambda record: record.id)
    return sorted(by_id, key=_day, reverse=True)


def _day(record: Publication) -> tuple[int, int, int]:
    return record.filed_on.key if record.filed_on else (0, 0, 0)
