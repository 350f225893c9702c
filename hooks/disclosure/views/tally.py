"""A vote as a sum that a reader can check: counts, share, threshold, and a bar of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model.vote import Outcome, Threshold, Vote, digits_that_tell, hundredths

Unit = Literal["households", "neighborhoods"]
Part = Literal["agreed", "opposed", "invalid", "silent", "absent"]


@dataclass(frozen=True)
class Segment:
    """One part of the bar, in per cent of its length as SVG writes them."""

    part: Part
    x: str
    width: str


@dataclass(frozen=True)
class Count:
    """One line of the table of counts: how many, and their share of all."""

    part: Part
    number: int
    share: str


@dataclass(frozen=True)
class Tally:
    """What was counted and what it comes to. `outcome` is computed, never what was declared."""

    vote: Vote
    unit: Unit
    threshold: Threshold | None
    outcome: Outcome | None
    share: str | None
    """The share that agreed, rounded down: 50,01."""
    sign: str | None
    """How that share stands to the limit: > ≤ ≥ <."""
    limit: str | None
    """The limit as people say it: 50 % or 2/3."""
    least: int | None
    """How many must agree."""
    counts: tuple[Count, ...]
    bar: tuple[Segment, ...]
    mark: str | None
    """Where on the bar the threshold is."""

    @property
    def lacking(self) -> int:
        """How many more would have had to agree."""
        if self.least is None or self.vote.agreed is None:
            return 0
        return max(0, self.least - self.vote.agreed)


def tally(
    vote: Vote,
    threshold: Threshold | None,
    outcome: Outcome | None,
    language: str,
    unit: Unit = "households",
) -> Tally:
    """The sum of a vote. `threshold` is that of the law the vote was held under, if it is known."""
    agreed, total = vote.agreed, vote.total
    is_countable = bool(total) and agreed is not None
    counts = _counts(vote, language) if total else ()
    return Tally(
        vote=vote,
        unit=unit,
        threshold=threshold,
        outcome=outcome,
        share=_share(agreed or 0, total, threshold, language) if is_countable else None,
        sign=_sign(threshold, outcome) if threshold and outcome else None,
        limit=_limit(threshold, language) if threshold else None,
        least=threshold.least(total) if threshold and total else None,
        counts=counts,
        bar=_bar(counts, total) if is_countable else (),
        mark=_svg_share(threshold.numerator, threshold.denominator) if threshold else None,
    )


def _counts(vote: Vote, language: str) -> tuple[Count, ...]:
    known: tuple[tuple[Part, int | None], ...] = (
        ("agreed", vote.agreed),
        ("opposed", vote.opposed),
        ("invalid", vote.invalid),
        ("silent", vote.silent or None),
        ("absent", vote.absent),
    )
    return tuple(
        Count(part, number, _share(number, vote.total, None, language))
        for part, number in known
        if number is not None
    )


def _share(number: int, total: int, threshold: Threshold | None, language: str) -> str:
    """50,01; exact shares without idle zeros: 50, 66,5."""
    digits = digits_that_tell(number, total, threshold) if threshold else 2
    whole, rest = hundredths(number, total, digits)
    decimals = f"{rest:0{digits}}"
    if number * 100 * 10**digits % total == 0:
        decimals = decimals.rstrip("0")
    comma = "." if language == "en" else ","
    return f"{whole}{comma}{decimals}" if decimals else str(whole)


def _sign(threshold: Threshold, outcome: Outcome) -> str:
    if threshold.limit == "tu":
        return "≥" if outcome == "dat" else "<"
    return ">" if outcome == "dat" else "≤"


def _limit(threshold: Threshold, language: str) -> str:
    if 100 % threshold.denominator:
        return f"{threshold.numerator}/{threshold.denominator}"
    blank = "" if language == "en" else "\u00a0"
    return f"{100 * threshold.numerator // threshold.denominator}{blank}%"


def _bar(counts: tuple[Count, ...], total: int) -> tuple[Segment, ...]:
    segments = []
    before = 0
    for count in counts:
        segments.append(
            Segment(count.part, _svg_share(before, total), _svg_share(count.number, total))
        )
        before += count.number
    return tuple(segments)


def _svg_share(number: int, total: int) -> str:
    whole, rest = hundredths(number, total)
    return f"{whole}.{rest:02}%"
