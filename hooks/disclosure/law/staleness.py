"""What is not reviewed since a law that it cites was changed.

A rule or a page speaks of the law in force: it is outdated until somebody reviews it. A record
speaks of its own day: what was issued under the former words was right, and is told so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ..model.catalogue import Law, LawChange
from ..model.publication import Publication
from ..model.site import Site
from ..problems import Place
from .citations import Citation, Citing, citing_things
from .validity import begins_within, has_begun, is_reviewed

NOTICE_DAYS = 90
"""How long before a change takes effect the check announces it: a quarter to prepare."""

Cause = Literal["not-reviewed", "issued-before", "issued-after", "undated"]
"""A rule or page not reviewed; a record older than the change, younger than its law, undated."""


@dataclass(frozen=True)
class Outdated:
    """A law that something cites, with the changes that it was not reviewed against."""

    citing: Citing
    law: Law
    changes: tuple[LawChange, ...]
    cause: Cause
    place: Place
    """Where the law is first cited."""


def outdated(citing: Citing, site: Site) -> tuple[Outdated, ...]:
    """The laws whose changes something was not reviewed against, in the order it cites them."""
    found = []
    for number, citations in _by_number(citing.citations).items():
        law = site.law[number]
        changes = tuple(
            change
            for change in law.changes
            if has_begun(change, site.as_of)
            and _touches(change, citations)
            and not is_reviewed(change, citing.reviewed_on)
        )
        for cause, caused in _causes(citing, changes).items():
            found.append(Outdated(citing, law, caused, cause, citations[0].place))
    return tuple(found)


def outdated_by_law(site: Site) -> Mapping[str, tuple[Outdated, ...]]:
    """For each law, everything that was not reviewed since it was changed."""
    found: dict[str, list[Outdated]] = {law.number: [] for law in site.catalogue.laws}
    for citing in citing_things(site):
        for one in outdated(citing, site):
            found[one.law.number].append(one)
    return {number: tuple(items) for number, items in found.items() if items}


def touched_soon(law: Law, site: Site) -> tuple[tuple[LawChange, tuple[Citing, ...]], ...]:
    """Changes that take effect within `NOTICE_DAYS`, each with what cites the law it changes."""
    soon = [c for c in law.changes if begins_within(c, site.as_of, NOTICE_DAYS)]
    if not soon:
        return ()
    citing = [
        (one, [c for c in one.citations if c.number == law.number]) for one in citing_things(site)
    ]
    return tuple(
        (
            change,
            tuple(
                one
                for one, citations in citing
                if one.group != "record" and citations and _touches(change, citations)
            ),
        )
        for change in soon
    )


def _by_number(citations: Iterable[Citation]) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        found.setdefault(citation.number, []).append(citation)
    return found


def _touches(change: LawChange, citations: Iterable[Citation]) -> bool:
    """Whether a change is of an article that is cited; a law cited as a whole is touched by all."""
    return not change.articles or any(
        not citation.articles or not set(change.articles).isdisjoint(citation.articles)
        for citation in citations
    )


def _causes(citing: Citing, changes: tuple[LawChange, ...]) -> dict[Cause, tuple[LawChange, ...]]:
    if not isinstance(citing.subject, Publication):
        return {"not-reviewed": changes} if changes else {}
    found: dict[Cause, list[LawChange]] = {}
    for change in changes:
        cause = _cause(citing.subject, change)
        if cause is not None:
            found.setdefault(cause, []).append(change)
    return {cause: tuple(caused) for cause, caused in found.items()}


def _cause(record: Publication, change: LawChange) -> Cause | None:
    """Why a record is told of a change; what was issued under amended words is in order."""
    day = record.arose_on
    if day is None or change.effective_on is None:
        return "undated"
    if day.earliest() >= change.effective_on.latest():
        return None if change.kind == "sua" else "issued-after"
    return "issued-before"
