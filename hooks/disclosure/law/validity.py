"""What has become of a legal document by a day: in force, amended, replaced, expired."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from ..model.catalogue import Article, Law, LawChange

LawState = Literal["chua-hieu-luc", "chua-thay-doi", "da-sua", "da-thay", "het-hieu-luc"]
"""Not yet in force; in force and not known to be changed; amended; replaced; expired."""


def has_begun(change: LawChange, day: date) -> bool:
    """Whether a change has taken effect; one whose day nobody knows is known to have come."""
    return change.effective_on is None or change.effective_on.earliest() <= day


def begins_within(change: LawChange, day: date, days: int) -> bool:
    """Whether a change takes effect after a day, but not later than so many days after."""
    if change.effective_on is None:
        return False
    return timedelta() < change.effective_on.earliest() - day <= timedelta(days)


def state_of(law: Law, day: date) -> LawState:
    """The state of a document on a day; what ends it weighs more than what amends it."""
    if law.valid_from is not None and law.valid_from.earliest() > day:
        return "chua-hieu-luc"
    begun = {change.kind for change in law.changes if has_begun(change, day)}
    if "thay" in begun:
        return "da-thay"
    if "het-hieu-luc" in begun:
        return "het-hieu-luc"
    return "da-sua" if begun else "chua-thay-doi"


def last_day(law: Law) -> date | None:
    """The last day it is in force, when its end is known to the day: never typed, reckoned."""
    ends = [
        change.effective_on.earliest()
        for change in law.changes
        if change.kind != "sua" and change.effective_on and change.effective_on.day
    ]
    return min(ends) - timedelta(1) if ends else None


def needs_checking(law: Law, day: date) -> bool:
    """Shown as “cần đối chiếu”: not read in its own words, or changed in words nobody read."""
    return law.confidence != "da-doc" or bool(unread_changes(law, day))


def is_reviewed(change: LawChange, reviewed_on: date | None) -> bool:
    """Whether a review on a day counts: after the change took effect and its words were read.

    Nobody compares a page with words that nobody has read, whatever day stands on it.
    """
    if reviewed_on is None or change.effective_on is None:
        return False
    if reviewed_on < change.effective_on.latest():
        return False
    return change.kind == "het-hieu-luc" or (
        change.read_on is not None and change.read_on <= reviewed_on
    )


def is_doubtful(law: Law, article: Article | None, clause: int | None, day: date) -> bool:
    """Whether a place of a document is to be checked: nobody read the words in force there.

    An amendment of unknown extent makes no single place doubtful: it is told of the whole
    document. Where the clauses that changed are known, the others of the article are sure.
    """
    if law.confidence != "da-doc" or _is_replaced_unread(law, day):
        return True
    if article is None:
        return False
    if article.amended or (article.confidence or "da-doc") != "da-doc":
        return True
    if article.doubtful_clauses:
        return clause in article.doubtful_clauses
    return any(article.number in change.articles for change in unread_changes(law, day))


def unread_changes(law: Law, day: date) -> tuple[LawChange, ...]:
    """Amendments and replacements in force whose words nobody has read here."""
    return tuple(
        change
        for change in law.changes
        if change.kind != "het-hieu-luc" and change.read_on is None and has_begun(change, day)
    )


def _is_replaced_unread(law: Law, day: date) -> bool:
    return any(change.kind == "thay" for change in unread_changes(law, day))
