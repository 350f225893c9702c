"""How the ward stands with the law on the day the site is built for. Made once a build."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property

from ..model.site import Site
from .compliance import Compliance, compliance_of
from .obligations import Obligation, of_record, recurring

HORIZON_DAYS = 90
"""How far ahead the calendar of obligations looks."""


class Standing:
    """Every record against its duties, and every obligation of the ward."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def compliance(self) -> Mapping[str, Compliance]:
        """Each record, by its id, against the law of its day."""
        return {record.id: compliance_of(record, self.site) for record in self.site.publications}

    @cached_property
    def obligations(self) -> tuple[Obligation, ...]:
        """Everything that was, is or falls due within the horizon, the soonest due first.

        What has no due day comes last.
        """
        until = self.site.as_of + timedelta(days=HORIZON_DAYS)
        found = [
            *(
                one
                for duty in self.site.catalogue.duties
                for one in recurring(duty, self.site, until)
            ),
            *(
                one
                for record in self.site.publications
                for one in of_record(record, self.compliance[record.id], self.site)
            ),
        ]
        return tuple(sorted(found, key=_by_due_day))

    def due_within(self, days: int) -> tuple[Obligation, ...]:
        """What is still to be done and falls due by so many days from today, overdue included."""
        last = self.site.as_of + timedelta(days=days)
        return tuple(
            one for one in self.obligations if one.is_open and one.due_on and one.due_on <= last
        )

    @cached_property
    def of_record(self) -> Mapping[str, tuple[Obligation, ...]]:
        """Obligations by the record that made them arise."""
        found: dict[str, list[Obligation]] = {}
        for one in self.obligations:
            if one.record is not None:
                found.setdefault(one.record.id, []).append(one)
        return {code: tuple(obligations) for code, obligations in found.items()}


def _by_due_day(one: Obligation) -> tuple[date, str]:
    return one.due_on or date.max, one.key
