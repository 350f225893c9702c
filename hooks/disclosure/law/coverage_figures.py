"""What a year of coverage comes to: how timely it was, what is late, missing or excluded."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_high

from ..model.publication import Publication
from .coverage_cells import Cell, YearCoverage
from .obligations import Obligation

CLASSES = ("early-5", "early", "last-day", "late-5", "late-15", "late-30", "late-more")
"""How many days before or after the due day: five or more before; one to four; on it; up to five,
15, 30 after; more."""
_LAST_OF_CLASS = (-5, -1, 0, 5, 15, 30)


@dataclass(frozen=True)
class Timeliness:
    """How many days lay between the due day and the day it was done."""

    classes: tuple[tuple[str, int], ...]
    count: int
    median: int | None
    """Half of them took no more days than this; below zero is before the due day."""


@dataclass(frozen=True)
class Excluded:
    """A decision of the exclusions register, and what it excuses in the year."""

    exclusion: Publication
    cells: tuple[Cell, ...]
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True)
class YearLists:
    """What a supervisor asks for by name."""

    late: tuple[Obligation, ...]
    """Done, but late: the longest first."""
    overdue: tuple[Obligation, ...]
    """Not done and over, renewals too: the oldest first."""
    gaps: tuple[Cell, ...]
    """Clauses and quarters with neither record nor statement."""
    excluded: tuple[Excluded, ...]


def obligations_of(coverage: YearCoverage) -> tuple[Obligation, ...]:
    """Everything held against the ward in a year, clause by clause."""
    return tuple(one for cell in coverage.cells for one in cell.obligations)


def timeliness(obligations: Iterable[Obligation]) -> Timeliness:
    """Days early or late of what was done by a day; a least length has no such day."""
    days = [
        (one.done_on - one.due_on).days
        for one in obligations
        if one.done_on and one.due_on and one.duty.bound != "it-nhat"
    ]
    found = Counter(CLASSES[bisect_left(_LAST_OF_CLASS, day)] for day in days)
    return Timeliness(
        classes=tuple((name, found[name]) for name in CLASSES),
        count=len(days),
        median=median_high(days) if days else None,
    )


def lists_of(coverage: YearCoverage) -> YearLists:
    """The lists of a year."""
    obligations = obligations_of(coverage)
    late = [one for one in obligations if one.state == "late"]
    overdue = [one for one in obligations if one.state in ("overdue", "renewal-overdue")]
    return YearLists(
        late=tuple(sorted(late, key=lambda one: (-one.days_late, one.key))),
        overdue=tuple(sorted(overdue, key=lambda one: (one.due_on or date.max, one.key))),
        gaps=tuple(cell for cell in coverage.cells if cell.state == "unreported"),
        excluded=_excluded(coverage.cells),
    )


def _excluded(cells: Iterable[Cell]) -> tuple[Excluded, ...]:
    decisions: dict[str, Publication] = {}
    excused_cells: dict[str, list[Cell]] = {}
    excused: dict[str, list[Obligation]] = {}
    for cell in cells:
        for exclusion in cell.exclusions:
            decisions[exclusion.id] = exclusion
            excused_cells.setdefault(exclusion.id, []).append(cell)
        for one in cell.obligations:
            if one.excuse is not None:
                decisions[one.excuse.id] = one.excuse
                excused.setdefault(one.excuse.id, []).append(one)
    return tuple(
        Excluded(decisions[code], tuple(excused_cells.get(code, ())), tuple(excused.get(code, ())))
        for code in sorted(decisions)
    )
