"""One khu phố: its people, places and covenant, what is on, and everything that concerns it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.ward import Neighborhood
from .register import Choice, Row
from .registers import Registers

SECTION_ROWS = 5
"""Records of one kind shown before the link to all of them."""
WARDWIDE_ROWS = 10
"""Matters of the whole ward shown under a khu phố's own."""
RUNNING_ROWS = 8

PEOPLE = "nguoi-phu-trach"
COVENANT = "quy-uoc"
FIRST_KINDS = (PEOPLE, COVENANT)
"""What a resident looks for first: whom to ask, and the khu phố's own rules."""


@dataclass(frozen=True)
class Section:
    """What one kind of record has about the khu phố."""

    choice: Choice
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class NeighborhoodView:
    """The page of one khu phố."""

    neighborhood: Neighborhood
    running: tuple[Row, ...]
    """What runs today in the khu phố or the whole ward, the soonest to end first."""
    sections: tuple[Section, ...]
    has_people: bool
    has_covenant: bool
    wardwide: tuple[Row, ...]


def neighborhood_view(neighborhood: Neighborhood, registers: Registers) -> NeighborhoodView:
    """What the page of a khu phố shows: the kinds that have records about it, then the ward's."""
    choices = {
        register.kind: choice
        for register in registers.all
        for choice in register.neighborhoods
        if choice.code == neighborhood.code and choice.records
    }
    order = [kind for kind in FIRST_KINDS if kind in choices]
    order += [kind for kind in choices if kind not in FIRST_KINDS]
    return NeighborhoodView(
        neighborhood=neighborhood,
        running=tuple(row for row in registers.running if concerns(row, neighborhood.code))[
            :RUNNING_ROWS
        ],
        sections=tuple(_section(choices[kind]) for kind in order),
        has_people=PEOPLE in choices,
        has_covenant=COVENANT in choices,
        wardwide=registers.wardwide[:WARDWIDE_ROWS],
    )


def _section(choice: Choice) -> Section:
    # Of people in charge all are named: a resident must not have to look for the right one.
    shown = len(choice.records) if choice.record_kind == PEOPLE else SECTION_ROWS
    return Section(choice, choice.records[:shown])


def concerns(row: Row, neighborhood: str) -> bool:
    """Whether a record is about a khu phố, by name or as part of the whole ward."""
    return not row.record.neighborhoods or neighborhood in row.record.neighborhoods
