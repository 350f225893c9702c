"""One khu phố: everything that concerns it, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.ward import Neighborhood
from .register import Choice, Registers, Row

SECTION_ROWS = 5
"""Records of one kind shown before the link to all of them."""
WARDWIDE_ROWS = 10
"""Matters of the whole ward shown under a khu phố's own."""


@dataclass(frozen=True)
class Section:
    """What one kind of record has about the khu phố."""

    choice: Choice

    @property
    def rows(self) -> tuple[Row, ...]:
        """The newest of them."""
        return self.choice.records[:SECTION_ROWS]


@dataclass(frozen=True)
class NeighborhoodView:
    """The page of one khu phố."""

    neighborhood: Neighborhood
    sections: tuple[Section, ...]
    wardwide: tuple[Row, ...]


def neighborhood_view(neighborhood: Neighborhood, registers: Registers) -> NeighborhoodView:
    """What the page of a khu phố shows: the kinds that have records about it, then the ward's."""
    choices = (
        choice
        for register in registers.all
        for choice in register.neighborhoods
        if choice.code == neighborhood.code and choice.records
    )
    return NeighborhoodView(
        neighborhood=neighborhood,
        sections=tuple(Section(choice) for choice in choices),
        wardwide=registers.wardwide[:WARDWIDE_ROWS],
    )
