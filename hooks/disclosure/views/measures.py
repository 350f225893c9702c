"""The five groups of measures as their page shows them: what is asked, served and recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from ..dates import PartialDate
from ..model.measure import Measure, MeasureGroup, MeasurePlan, MeasureServed
from .register import Register
from .registers import Registers


@dataclass(frozen=True)
class RecordedKind:
    """How many records of a kind there are, and the day of the newest whose day has come."""

    kind: str
    count: int
    newest: PartialDate | None


@dataclass(frozen=True)
class MeasureView:
    """A measure with what has been recorded for it."""

    measure: Measure
    recorded: tuple[RecordedKind, ...]


@dataclass(frozen=True)
class MeasureGroupView:
    """A group of measures."""

    group: MeasureGroup
    measures: tuple[MeasureView, ...]

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"nhom-{self.group.number}"


def measure_groups(plan: MeasurePlan, registers: Registers) -> tuple[MeasureGroupView, ...]:
    """Every group in the proposal's own order, with what the site has recorded."""
    return tuple(
        MeasureGroupView(
            group,
            tuple(
                MeasureView(
                    measure,
                    tuple(_recorded(registers.of(kind)) for kind in measure.kinds),
                )
                for measure in group.measures
            ),
        )
        for group in plan.groups
    )


def served(groups: tuple[MeasureGroupView, ...]) -> Mapping[MeasureServed, int]:
    """How many measures the site serves, serves in part, only keeps a record of."""
    found = Counter(view.measure.served for group in groups for view in group.measures)
    return {level: found[level] for level in get_args(MeasureServed)}


def _recorded(register: Register) -> RecordedKind:
    as_of = register.site.as_of
    days = [
        row.record.filed_on
        for row in register.rows
        if row.record.filed_on and row.record.filed_on.earliest() <= as_of
    ]
    newest = max(days, key=lambda day: day.earliest(), default=None)
    return RecordedKind(register.kind, len(register.rows), newest)
