"""What the law wants done around a decision, with the day it is due when that can be reckoned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ..law.notices import answer_due, sending_due
from ..model.decision import Decision
from ..model.matter import Matter
from ..model.site import Site
from ..model.vote import Outcome

NOTICE_DAYS = 2
"""Luật 10/2022/QH15, Điều 19 khoản 2; Nghị định 59/2023/NĐ-CP, Điều 3 khoản 3 and 4."""

StepWord = Literal[
    "notice", "documents", "ballot-notice", "announce", "send", "answer-ubnd", "answer-mttq"
]


@dataclass(frozen=True)
class Step:
    """One thing to do: a word of `locale/`, its day, whether it is known to be done."""

    word: StepWord
    due_on: date | None = None
    done_on: date | None = None
    is_past: bool = False
    """Its day is over and nothing is recorded: not proof that it was not done."""


def steps(
    decision: Decision, matter: Matter, result: Outcome | None, site: Site
) -> tuple[Step, ...]:
    """The steps in their order: before the vote while it is to come, else after it."""
    voted = decision.voted_on
    if voted is None or voted.day is None:
        return ()
    if result is None and voted.earliest() >= site.as_of:
        return tuple(_before(decision, matter, site))
    return tuple(_after(decision, matter, result, site))


def _before(decision: Decision, matter: Matter, site: Site) -> Iterator[Step]:
    met_on, as_of = decision.met_day, site.as_of
    if met_on and met_on >= as_of:
        due = met_on - timedelta(days=NOTICE_DAYS)
        yield Step("notice", due)
        if matter.sends_documents:
            yield Step("documents", due)
    if decision.open_from and decision.open_from >= as_of:
        yield Step("ballot-notice", decision.open_from - timedelta(days=NOTICE_DAYS))
    yield Step("send", sending_due(decision, site))


def _after(
    decision: Decision, matter: Matter, result: Outcome | None, site: Site
) -> Iterator[Step]:
    yield Step("announce", done_on=decision.announced_on)
    if result == "khong-dat":
        return
    yield _step("send", sending_due(decision, site), decision.sent_on, site.as_of)
    if matter.recognizer:
        word: StepWord = "answer-ubnd" if matter.recognizer == "ubnd" else "answer-mttq"
        yield _step(word, answer_due(decision, site), decision.answered_on, site.as_of)


def _step(word: StepWord, due: date | None, done: date | None, as_of: date) -> Step:
    is_past = done is None and due is not None and due < as_of
    return Step(word, due, done, is_past)
