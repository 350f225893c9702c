"""How many things were done, in time, late or not at all. Whole numbers; shares rounded down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .obligations import Obligation

CellState = Literal[
    "overdue",
    "renewal-overdue",
    "unreported",
    "late",
    "open",
    "due",
    "undated",
    "running",
    "coming",
    "done",
    "standing",
    "nothing",
    "not-applicable",
    "untracked",
    "none",
]
"""See the table in `law/coverage.py`; here in their order, the worst first."""
NOT_DONE: tuple[CellState, ...] = ("overdue", "renewal-overdue", "unreported")
"""What counts as not done."""


@dataclass(frozen=True)
class Tally:
    """Counts. What is not due yet waits; what is excluded, or had nothing to tell, binds nobody."""

    in_time: int = 0
    late: int = 0
    undated: int = 0
    """Public, but since when is not recorded: neither in time nor late."""
    untimed: int = 0
    """Done, and the law sets no number of days; what stands posted without end too."""
    due: int = 0
    """Its day is ahead, or it has none."""
    overdue: int = 0
    renewal_overdue: int = 0
    unreported: int = 0
    """A clause and quarter with neither record nor signed statement."""
    excluded: int = 0
    nothing: int = 0
    """A clause and quarter of which somebody signed that nothing arose."""

    @property
    def done(self) -> int:
        """Everything that was done, in time or not."""
        return self.in_time + self.late + self.undated + self.untimed

    @property
    def missed(self) -> int:
        """What counts as not done."""
        return self.overdue + self.renewal_overdue + self.unreported

    @property
    def asked(self) -> int:
        """What had to be done by now: the whole of which shares are parts."""
        return self.done + self.missed

    @property
    def bound(self) -> int:
        """Everything that binds, what is not due yet included."""
        return self.asked + self.due

    @property
    def share(self) -> int | None:
        """Per cent of what had to be done that is done; none when nothing had to be."""
        return self.done * 100 // self.asked if self.asked else None

    @property
    def timed(self) -> int:
        """What can be judged by a day: done in time, done late, not done."""
        return self.in_time + self.late + self.missed

    @property
    def share_in_time(self) -> int | None:
        """Per cent done in time of all that has a day to be judged by."""
        return self.in_time * 100 // self.timed if self.timed else None

    def __add__(self, other: Tally) -> Tally:
        mine, theirs = vars(self), vars(other)
        return Tally(**{name: mine[name] + theirs[name] for name in mine})


NO_COUNTS = Tally()


def total(tallies: Iterable[Tally]) -> Tally:
    """All together."""
    return sum(tallies, NO_COUNTS)


def tally_of(obligations: Iterable[Obligation], further: int = 0) -> Tally:
    """Obligations counted; `further` records are public though no duty of their day is known."""
    counts = Counter(_count(one) for one in obligations)
    counts["untimed"] += further
    counts.pop("", None)
    return Tally(**counts)


def _count(one: Obligation) -> str:
    """The count that an obligation goes into; none for what is still to come."""
    if one.state == "done":
        return "in_time" if one.due_on else "untimed"
    names = {
        "late": "late",
        "undated": "undated",
        "due": "due",
        "open": "due",
        "overdue": "overdue",
        "renewal-overdue": "renewal_overdue",
        "not-applicable": "excluded",
    }
    return names.get(one.state, "")
