"""One khu phố: its people, places and covenant, what is on, and everything that concerns it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.ward import Neighborhood
from .official import OfficialRow, serving_rows
from .register import Choice, Row
from .registers import Registers

SECTION_ROWS = 5
"""Records of one kind shown before the link to all of them."""
WARDWIDE_ROWS = 10
"""Matters of the whole ward shown under a khu phố's own."""
RUNNING_ROWS = 8

PEOPLE = "nguoi-phu-trach"
COVENANT = "quy-uoc"


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
    people: tuple[OfficialRow, ...]
    """Who is in charge there today: whom to ask."""
    sections: tuple[Section, ...]
    """The khu phố's own rules first, then every other kind."""
    has_covenant: bool
    wardwide: tuple[Row, ...]


def neighborhood_view(
    neighborhood: Neighborhood, registers: Registers, language: str
) -> NeighborhoodView:
    """What the page of a khu phố shows: the kinds that have records about it, then the ward's."""
    choices = {
        register.kind: choice
        for register in registers.all
        for choice in register.neighborhoods
        if choice.code == neighborhood.code and choice.records and register.kind != PEOPLE
    }
    order = sorted(choices, key=lambda kind: kind != COVENANT)
    return NeighborhoodView(
        neighborhood=neighborhood,
        running=tuple(row for row in registers.running if concerns(row, neighborhood.code))[
            :RUNNING_ROWS
        ],
        people=tuple(
            row
            for row in serving_rows(registers.site, language)
            if neighborhood.code in row.record.neighborhoods
        ),
        sections=tuple(
            Section(choices[kind], choices[kind].records[:SECTION_ROWS]) for kind in order
        ),
        has_covenant=COVENANT in choices,
        wardwide=registers.wardwide[:WARDWIDE_ROWS],
    )


def concerns(row: Row, neighborhood: str) -> bool:
    """Whether a record is about a khu phố, by name or as part of the whole ward."""
    return not row.record.neighborhoods or neighborhood in row.record.neighborhoods
