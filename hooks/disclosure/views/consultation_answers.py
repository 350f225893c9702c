"""Answers to the questions of a consultation, as tables: counted, computed, stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ..model.consultation_answers import Question, Tally
from ..model.counts import agrees, percent_of
from ..model.site import Site
from ..text import format_amount, format_integer

PlaceKind = Literal["neighborhood", "place", "whole", "sum"]


@dataclass(frozen=True)
class Share:
    """How many chose an option, as people read it; a share is computed, or else stated."""

    count: str | None
    percent: str | None
    """Computed from the count; none when nothing tells of how many."""
    stated: str | None
    """As the source states it, when it states one."""
    differs: bool = False
    """Whether the source's share is not the computed one."""


@dataclass(frozen=True)
class Verdict:
    """The option that most chose, as far as is known, and whether it is more than half."""

    option: str
    is_over_half: bool


@dataclass(frozen=True)
class TallyRow:
    """One place in a table of answers."""

    kind: PlaceKind
    name: str | None
    asked: str | None
    returned: str | None
    turnout: Share | None
    shares: tuple[Share | None, ...]
    """One an option, in the question's order."""
    invalid: str | None
    unaccounted: str | None
    """Ballots that no figure of the source tells about."""
    verdict: Verdict | None
    is_of_ballots: bool
    """Whether the shares are of ballots and not of those asked."""
    note: str | None


@dataclass(frozen=True)
class QuestionView:
    """One question with its table; columns that no row fills are left out."""

    number: int
    text: str
    options: tuple[str, ...]
    rows: tuple[TallyRow, ...]

    def has(self, column: str) -> bool:
        """Whether any row fills a column."""
        return any(getattr(row, column) is not None for row in self.rows)

    @property
    def columns(self) -> tuple[int, ...]:
        """Which options have a column: those of which some row tells something."""
        filled = (
            any(row.shares[index] is not None for row in self.rows)
            for index in range(len(self.options))
        )
        return tuple(index for index, is_filled in enumerate(filled) if is_filled)

    @property
    def bases(self) -> frozenset[bool]:
        """Whether shares are of ballots, of those asked, or of either by row."""
        return frozenset(
            row.is_of_ballots
            for row in self.rows
            if any(share and share.percent for share in row.shares)
        )


def question_view(number: int, question: Question, site: Site, language: str) -> QuestionView:
    """The table of one question: each place, then the whole as told, else as added up."""
    rows = [
        _row(
            "neighborhood" if place.neighborhood else "place",
            site.neighborhood[place.neighborhood].name if place.neighborhood else place.place,
            place,
            question,
            language,
        )
        for place in question.places
    ]
    if question.whole:
        rows.append(_row("whole", None, question.whole, question, language))
    elif (added := question.sum) and (added.counts or added.asked is not None):
        rows.append(_row("sum", None, added, question, language))
    return QuestionView(number, question.text, question.options, tuple(rows))


def _row(
    kind: PlaceKind, name: str | None, tally: Tally, question: Question, language: str
) -> TallyRow:
    def written(value: int | None) -> str | None:
        return None if value is None else format_integer(value, language)

    return TallyRow(
        kind=kind,
        name=name,
        asked=written(tally.asked),
        returned=written(tally.returned),
        turnout=_turnout(tally, language),
        shares=tuple(_share(tally, option, language) for option in question.options),
        invalid=written(tally.invalid),
        unaccounted=written(_unaccounted(tally, question)),
        verdict=verdict(tally),
        is_of_ballots=tally.asked in (None, 0),
        note=tally.note,
    )


def _share(tally: Tally, option: str, language: str) -> Share | None:
    found = tally.of(option)
    if found is None:
        return None
    return _made(found.count, tally.base, found.stated, language)


def _turnout(tally: Tally, language: str) -> Share | None:
    if tally.stated_turnout is None and (tally.returned is None or not tally.asked):
        return None
    return _made(tally.returned, tally.asked, tally.stated_turnout, language)


def _made(count: int | None, total: int | None, stated: Decimal | None, language: str) -> Share:
    computed = percent_of(count, total) if count is not None and total else None
    differs = (
        stated is not None
        and count is not None
        and bool(total)
        and not agrees(stated, count, total or 1)
    )
    return Share(
        count=None if count is None else format_integer(count, language),
        percent=None if computed is None else format_amount(computed, language),
        stated=None if stated is None else format_amount(stated, language),
        differs=differs,
    )


def _unaccounted(tally: Tally, question: Question) -> int | None:
    """Ballots without a figure, when every other figure is there."""
    known = {item.option for item in tally.counts if item.count is not None}
    if tally.returned is None or tally.invalid is None or known != {*question.options}:
        return None
    rest = tally.returned - tally.counted
    return rest if rest > 0 else None


def verdict(tally: Tally) -> Verdict | None:
    """The option that most chose: by counts, else by the source's shares. Half is not over half.

    A tie has no such option.
    """
    base = tally.base
    weights: list[tuple[Decimal, str]] = []
    for item in tally.counts:
        if item.count is not None and base:
            weights.append((Decimal(200 * item.count) / base, item.option))
        elif item.stated is not None:
            weights.append((2 * item.stated, item.option))
    if not weights:
        return None
    most = max(weight for weight, _ in weights)
    options = [option for weight, option in weights if weight == most]
    return Verdict(options[0], most > 100) if len(options) == 1 else None
