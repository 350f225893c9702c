"""Collected fact sheets -> records, one module a kind; `CONVERTERS`: which file becomes what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from . import (
    budget,
    consultation,
    contact,
    decision,
    disclosure,
    event,
    exemplar,
    fund,
    one_stop,
    project,
    question,
    reception,
    supervision,
)
from .common import Entry, Item

Convert = Callable[[Item, Sequence[Entry], Mapping[str, Entry]], Entry]
"""Item, kinds of documents, English by item id -> the record in the keys that staff type."""


@dataclass(frozen=True)
class Converter:
    """What a file of `demo/nguon` becomes: the kind (folder) of its records, and how."""

    file: str
    kind: str
    convert: Convert
    only: frozenset[str] | None = None
    """The items it takes, by id, when others of the file become another kind."""
    all_but: frozenset[str] = frozenset()
    """The items it leaves to another converter."""

    def takes(self, item: Item) -> bool:
        """Whether this converter makes the record of an item of its file."""
        code = item["id"]
        return code not in self.all_but and (self.only is None or code in self.only)


CONVERTERS: tuple[Converter, ...] = (
    Converter("disclosure.yml", "cong-khai", disclosure.record),
    Converter("budget.yml", "ngan-sach", budget.record),
    Converter("project.yml", "du-an", project.record, frozenset(project.PROJECTS)),
    Converter("project.yml", "cong-khai", disclosure.record, all_but=frozenset(project.PROJECTS)),
    Converter("consultation.yml", "lay-y-kien", consultation.record),
    Converter("community_decision.yml", "dan-ban", decision.record),
    Converter("procedure.yml", "mot-cua", one_stop.procedure, frozenset(one_stop.PROCEDURES)),
    Converter("procedure.yml", "ket-qua-mot-cua", one_stop.result, frozenset(one_stop.RESULTS)),
    Converter("procedure.yml", "cong-khai", disclosure.record, one_stop.OTHER),
    Converter("supervision.yml", "giam-sat", supervision.record),
    Converter("fund.yml", "quy-dong-gop", fund.record),
    Converter("event.yml", "lich", event.record),
    Converter("reception.yml", "tiep-cong-dan", reception.record),
    Converter("qa.yml", "hoi-dap", question.record),
    Converter("contact.yml", "cong-khai", contact.record),
    Converter("award.yml", "guong-dien-hinh", exemplar.record),
)
