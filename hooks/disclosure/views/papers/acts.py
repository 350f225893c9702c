"""What was disclosed, in which form and when: what every paper counts.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 12 to 14. A record counts once the ward stands
behind it: what awaits confirmation is in no paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ...dates import PartialDate
from ...law.compliance import BOARD, WEBSITE
from ...law.standing import Standing
from ...model.catalogue import Form
from ...model.disclosure import Disclosure
from ...model.nothing_to_report import NothingToReport
from ...model.publication import Publication
from ...model.reporting_period import Length, ReportingPeriod, period_of
from ...model.site import Site
from ...text import sort_key

IN_FORCE_FROM = date(2023, 7, 1)
"""Luật 10/2022/QH15 is in force from this day: no paper of it tells of a time before."""
MOST_YEARS = 10
"""Papers of older years are not made any more; their records stay."""
_NO_DAY = PartialDate(9999)


@dataclass(frozen=True)
class Act:
    """One form of disclosure that was used; without a day, when is not recorded."""

    form: Form
    place: str | None
    begins: PartialDate | None
    ends: PartialDate | None
    is_permanent: bool = False


@dataclass(frozen=True)
class Disclosed:
    """A record that was disclosed, with its forms, in the order of Điều 12."""

    record: Publication
    acts: tuple[Act, ...]
    day: PartialDate | None
    """The first day it could be read anywhere, else the day it is filed under."""
    is_day_recorded: bool

    @property
    def order(self) -> tuple[Any, ...]:
        """The oldest first, then by number and id; what has no day at the end."""
        return self.day is None, self.day or _NO_DAY, sort_key(self.record.number or ""), self.id

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.record.id


def counts(record: Publication) -> bool:
    """Whether a record is a content of Điều 11 that the ward stands behind.

    A statement that nothing arose is no content: counted, it would fill the gap that it explains.
    """
    return (
        record.confirmation != "cho-xac-nhan"
        and record.discloses
        and not isinstance(record, NothingToReport)
        and (bool(record.clauses) or isinstance(record, Disclosure))
    )


class Disclosures:
    """What all papers are drawn up from. Made once a build."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.site = standing.site

    @cached_property
    def all(self) -> tuple[Disclosed, ...]:
        """Everything that is disclosed by today, the oldest first."""
        site = self.site
        found = (_disclosed(record, site) for record in site.publications if counts(record))
        shown = [one for one in found if one.day is None or one.day.earliest() <= site.as_of]
        return tuple(sorted(shown, key=lambda one: one.order))


def _disclosed(record: Publication, site: Site) -> Disclosed:
    acts = tuple(acts_of(record, site))
    days = [act.begins for act in acts if act.begins and act.begins.month]
    day = min(days, key=lambda day: day.key, default=None)
    return Disclosed(record, acts, day or record.filed_on, day is not None)


def acts_of(record: Publication, site: Site) -> Iterator[Act]:
    """Each form that was used, with what the record itself says of its board and its web page."""
    used = {use.form for use in record.forms}
    for use in record.forms:
        begins, ends, permanent = use.used_from, use.used_until, False
        if begins is None and use.form in (BOARD, WEBSITE):
            begins, own_end, permanent = _own_days(record, use.form)
            ends = ends or own_end
        yield Act(site.form[use.form], use.place, begins, ends, permanent)
    for code in (BOARD, WEBSITE):
        begins, ends, permanent = _own_days(record, code)
        if code not in used and (begins or permanent) and code in site.form:
            yield Act(site.form[code], None, begins, ends, permanent)


def _own_days(
    record: Publication, form: str
) -> tuple[PartialDate | None, PartialDate | None, bool]:
    if form == WEBSITE:
        return record.published_on, None, False
    begins, ends = record.posted_from, record.last_posted_on
    return (
        PartialDate.of(begins) if begins else None,
        PartialDate.of(ends) if ends else None,
        record.is_permanent,
    )


def period_with(day: PartialDate | None, length: Length) -> ReportingPeriod | None:
    """The period of a day; none when the day is not known well enough to tell."""
    if day is None or (day.month is None and length != "nam"):
        return None
    return period_of(day.earliest(), length)


def periods_shown(
    found: Iterable[ReportingPeriod | None], length: Length, site: Site
) -> tuple[ReportingPeriod, ...]:
    """Periods of Luật 10/2022/QH15 that have a paper, the newest first.

    Those with something in them, and today's, which fills up.
    """
    oldest = date(site.as_of.year - MOST_YEARS + 1, 1, 1)
    first = max(IN_FORCE_FROM, oldest)
    return tuple(one for one in periods_known(found, length, site) if one.last >= first)


def periods_known(
    found: Iterable[ReportingPeriod | None], length: Length, site: Site
) -> tuple[ReportingPeriod, ...]:
    """Periods with something in them up to today's, and today's, the newest first."""
    current = period_of(site.as_of, length)
    known = {one for one in found if one is not None and one <= current}
    return tuple(sorted(known | {current}, reverse=True))
