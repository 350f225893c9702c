"""Scores as a table for people and as JSON for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scoring import Score, Verdict, by_style, score

TOTAL, NO_STYLE = "tất cả", "(không ghi kiểu)"
SHOWN = 3
"""Results named for a query that failed."""


def table(found: Mapping[str, Sequence[Verdict]]) -> str:
    """A line for each way of typing: hit@1, hit@3 and MRR of every search, in per cent."""
    styles = {name: by_style(verdicts) for name, verdicts in found.items()}
    first = next(iter(styles.values()))
    rows = [["kiểu gõ", "số câu", *(f"{name}: hit@1 hit@3 MRR" for name in found)]]
    for style, verdicts in first.items():
        scores = [score(styles[name][style]) for name in found]
        rows.append([style or NO_STYLE, str(len(verdicts)), *map(_figures, scores)])
    whole = [score(verdicts) for verdicts in found.values()]
    rows.append([TOTAL, str(whole[0].queries), *map(_figures, whole)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def failures(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Each query that has no right first result: what it wanted and what came, first three."""
    for verdict in verdicts:
        if verdict.hit1:
            continue
        yield f"{verdict.query.id}: “{verdict.query.text}” – {_place(verdict)}"
        yield f"    cần: {_wanted(verdict)}"
        for place, result in enumerate(verdict.answer.results[:SHOWN], start=1):
            yield f"    {place}. {result.address} – {result.title}"
        if not verdict.answer.results:
            yield f"    (không có kết quả; trang nói: {verdict.answer.said.strip() or '–'})"


def as_json(found: Mapping[str, Sequence[Verdict]]) -> dict[str, Any]:
    """Everything in the table, and every verdict."""
    return {
        name: {
            "total": vars(score(verdicts)),
            "styles": {style: vars(score(of)) for style, of in by_style(verdicts).items()},
            "queries": [
                {
                    "id": verdict.query.id,
                    "q": verdict.query.text,
                    "rank": verdict.rank,
                    "hit1": verdict.hit1,
                    "hit3": verdict.hit3,
                    "results": [result.address for result in verdict.answer.results],
                }
                for verdict in verdicts
            ],
        }
        for name, verdicts in found.items()
    }


def _figures(figures: Score) -> str:
    return f"{figures.hit1:7.1%} {figures.hit3:7.1%} {figures.mrr:5.3f}"


def _place(verdict: Verdict) -> str:
    if verdict.rank is None:
        return "không có trong mười kết quả đầu"
    if verdict.rank == 1:
        return f"đúng, nhưng kết quả đầu khác câu {verdict.query.expected.same_as}"
    return f"đúng ở chỗ thứ {verdict.rank}"


def _wanted(verdict: Verdict) -> str:
    expected = verdict.query.expected
    if expected.ids:
        return ", ".join(expected.ids)
    parts = [
        *(["/".join(expected.sections)] if expected.sections else []),
        *(["nói về " + " hoặc ".join(expected.topics)] if expected.topics else []),
        *([f"như câu {expected.same_as}"] if expected.same_as else []),
    ]
    return "; ".join(parts) or "nói rõ là không có"
