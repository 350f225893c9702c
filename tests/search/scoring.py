"""Which result is right, and how good a search is over many queries.

hit@1 and hit@3: the share of queries with a right result in the first place, in the first
three. MRR: the mean of 1/place of the first right result among the first ten, else 0
(mean reciprocal rank; Voorhees, TREC-8 Question Answering Track Report, 1999).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from built_pages import BuiltPages, leads_to
from queries import Query

DEPTH = 10
"""Results that count."""
SYLLABLE = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Result:
    """A result as the reader sees it."""

    address: str
    """From the root of the site: `cong-khai/x/`."""
    title: str
    excerpt: str = ""


@dataclass(frozen=True)
class Answer:
    """What a search shows for a query, best first, and what it says of it."""

    results: tuple[Result, ...]
    said: str = ""


@dataclass(frozen=True)
class Verdict:
    """How one query was answered."""

    query: Query
    answer: Answer
    rank: int | None
    """The place of the first right result, from 1; none when it is not among the first ten."""
    agrees: bool = True
    """Whether the first result is that of the query it must be the same as."""

    @property
    def hit1(self) -> bool:
        return self.rank == 1 and self.agrees

    @property
    def hit3(self) -> bool:
        return self.rank is not None and self.rank <= 3

    @property
    def reciprocal(self) -> float:
        return 1 / self.rank if self.rank else 0.0


@dataclass(frozen=True)
class Score:
    """Several verdicts in figures, each from 0 to 1."""

    queries: int
    hit1: float
    hit3: float
    mrr: float


def score(verdicts: Sequence[Verdict]) -> Score:
    """The figures of some verdicts; there must be one."""
    count = len(verdicts)
    return Score(
        queries=count,
        hit1=sum(verdict.hit1 for verdict in verdicts) / count,
        hit3=sum(verdict.hit3 for verdict in verdicts) / count,
        mrr=sum(verdict.reciprocal for verdict in verdicts) / count,
    )


def by_style(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """The verdicts of each way of typing; a query counts in every style that it has."""
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        for style in verdict.query.styles or ("",):
            found.setdefault(style, []).append(verdict)
    return dict(sorted(found.items()))


def judge(
    queries: Sequence[Query], answers: Mapping[str, Answer], pages: BuiltPages
) -> tuple[Verdict, ...]:
    """A verdict for every query; `answers` are by the queries' ids."""
    return tuple(_verdict(query, answers, pages) for query in queries)


def missing_pages(queries: Iterable[Query], pages: BuiltPages) -> list[tuple[str, str]]:
    """Query and id, for every expected page that the site does not have."""
    return [
        (query.id, code) for query in queries for code in query.expected.ids if not pages.has(code)
    ]


def _verdict(query: Query, answers: Mapping[str, Answer], pages: BuiltPages) -> Verdict:
    answer, expected = answers[query.id], query.expected
    if expected.empty_ok and not answer.results:
        return Verdict(query, answer, rank=1 if answer.said.strip() else None)
    twin = _first(answers[expected.same_as], pages) if expected.same_as else None
    places = (
        place
        for place, result in enumerate(answer.results[:DEPTH], start=1)
        if _is_right(result, query, twin, pages)
    )
    agrees = not expected.same_as or _first(answer, pages) == twin
    return Verdict(query, answer, next(places, None), agrees)


def _first(answer: Answer, pages: BuiltPages) -> str | None:
    return pages.resolve(answer.results[0].address) if answer.results else None


def _is_right(result: Result, query: Query, twin: str | None, pages: BuiltPages) -> bool:
    expected, address = query.expected, pages.resolve(result.address)
    if expected.ids:
        return any(leads_to(address, code) for code in expected.ids)
    if expected.sections or expected.topics:
        is_of_kind = not expected.sections or address.split("/")[0] in expected.sections
        return is_of_kind and (
            not expected.topics or _speaks_of(result, address, expected.topics, pages)
        )
    # Only the same first result is asked for, or anything but silence.
    return expected.same_as is None or address == twin


def _speaks_of(result: Result, address: str, topics: Iterable[str], pages: BuiltPages) -> bool:
    """Whether one piece of what is shown or of the page itself holds all syllables of a topic."""
    said = [syllables(f"{result.title} {result.excerpt}")]
    said += [syllables(text) for text in pages.said_on(address)]
    return any(syllables(topic) <= piece for topic in topics for piece in said)


def syllables(text: str) -> frozenset[str]:
    """The syllables and numbers of a text, without marks and capitals, đ as d."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return frozenset(SYLLABLE.findall(re.sub(r"[\u0300-\u036f]", "", plain)))
