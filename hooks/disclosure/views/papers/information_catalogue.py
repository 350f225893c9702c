"""The catalogue of public information: each item with its name, number, day, form, time and link.

Nghị định 13/2018/NĐ-CP, Điều 6 khoản 3, under the former Luật Tiếp cận thông tin: to be compared
with the law in force since 1 September 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...dates import PartialDate
from ...model.publication import Publication
from ...model.reporting_period import ReportingPeriod
from ..addresses import attachment_url
from .acts import Act, Disclosures, period_with, periods_known

NEWEST_LINES = 50
"""Items on the first page; the pages of the years and the files have all."""


@dataclass(frozen=True)
class CatalogueLine:
    """One item of information."""

    record: Publication
    made_on: PartialDate | None
    acts: tuple[Act, ...]
    disclosed_on: PartialDate | None
    """None when no day is recorded."""
    ends: date | None
    is_permanent: bool
    files: tuple[str, ...]
    """Addresses to download it from, from the root of the site."""


@dataclass(frozen=True)
class CatalogueYear:
    """What was disclosed in one year, the oldest first."""

    period: ReportingPeriod
    until: date
    lines: tuple[CatalogueLine, ...]


@dataclass(frozen=True)
class InformationCatalogue:
    """The whole catalogue, the newest year first; `undated` has what no year is known of."""

    years: tuple[CatalogueYear, ...]
    undated: tuple[CatalogueLine, ...]

    @property
    def lines(self) -> tuple[CatalogueLine, ...]:
        """Every item, the newest first, then what has no day."""
        dated = [line for year in self.years for line in reversed(year.lines)]
        return (*dated, *self.undated)


def information_catalogue(disclosures: Disclosures) -> InformationCatalogue:
    """The catalogue on the day the site is built for."""
    site = disclosures.site
    found: dict[ReportingPeriod | None, list[CatalogueLine]] = {}
    for one in disclosures.all:
        record = one.record
        line = CatalogueLine(
            record=record,
            made_on=PartialDate.of(record.issued_on) if record.issued_on else record.arose_on,
            acts=one.acts,
            disclosed_on=one.day if one.is_day_recorded else None,
            ends=record.last_posted_on,
            is_permanent=record.is_permanent,
            files=tuple(
                attachment_url(record, attachment.path)
                for attachment in record.attachments
                if site.public_file(record, attachment)
            ),
        )
        found.setdefault(period_with(one.day, "nam"), []).append(line)
    years = periods_known(found, "nam", site)
    return InformationCatalogue(
        years=tuple(
            CatalogueYear(year, min(year.last, site.as_of), tuple(found.get(year, ())))
            for year in years
        ),
        undated=tuple(found.get(None, ())),
    )
