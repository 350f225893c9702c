"""Steps of land recovery with their postings: what hangs where today, and for how long yet.

Luật Đất đai 31/2024/QH15, Điều 87 khoản 2, 3, 4, Điều 88 and 89.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..model.land import LandRecovery, LandStep, LandStepType
from .status import POSTING, Status

BASIS: Mapping[LandStepType, str] = {
    "thong-bao": "Luật Đất đai 31/2024/QH15, Điều 87 khoản 2 điểm b",
    "phuong-an": "Luật Đất đai 31/2024/QH15, Điều 87 khoản 3 điểm a",
    "doi-thoai": "Luật Đất đai 31/2024/QH15, Điều 87 khoản 3 điểm a",
    "phe-duyet": "Luật Đất đai 31/2024/QH15, Điều 87 khoản 4 điểm a",
    "cuong-che": "Luật Đất đai 31/2024/QH15, Điều 88, Điều 89",
}
"""Where the land law speaks of a step; only what has been read."""


@dataclass(frozen=True)
class LandRow:
    """One step with the state of its posting today."""

    step: LandStep
    posting: Status | None
    is_posted_to_the_end: bool
    """Whether it hangs today for as long as compensation lasts."""
    basis: str | None

    @property
    def is_posted_now(self) -> bool:
        """Whether residents can read it on a board today."""
        return self.is_posted_to_the_end or (
            self.posting is not None and self.posting.days_left is not None
        )


def land_rows(land: LandRecovery | None, as_of: date) -> tuple[LandRow, ...]:
    """The steps in the order in which they are typed."""
    if land is None:
        return ()
    is_over = any(step.step == "ban-giao-dat" and step.done_on for step in land.steps)
    return tuple(_land_row(step, as_of, is_over) for step in land.steps)


def _land_row(step: LandStep, as_of: date, is_over: bool) -> LandRow:
    begins, ends = step.posted_from, step.posted_until
    posting = POSTING.status(begins, ends, as_of) if begins and ends else None
    has_begun = begins is not None and begins <= as_of
    hangs = step.is_posted_to_the_end and ends is None and has_begun and not is_over
    return LandRow(step, posting, hangs, BASIS.get(step.step))
