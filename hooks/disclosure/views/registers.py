"""The registers of every kind together: what is new, what hangs posted, what runs today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from ..law.coverage import Coverage
from ..law.standing import Standing
from ..model.disclosure import Disclosure
from ..model.site import Site
from .addresses import UNCLASSIFIED, clause_url, neighborhood_url
from .kinds import KIND_VIEWS
from .papers.acts import Disclosures
from .register import Choice, Register, Row, by_name, order, soonest_first
from .status import posted_now


class Registers:
    """The registers of all kinds of records. Made once a build."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.all = tuple(Register(site, view) for view in KIND_VIEWS)
        self._by_kind: Mapping[str, Register] = {register.kind: register for register in self.all}

    def of(self, kind: str) -> Register:
        """The register of one kind."""
        return self._by_kind[kind]

    @cached_property
    def standing(self) -> Standing:
        """How the ward stands with the law."""
        return Standing(self.site)

    @cached_property
    def coverage(self) -> Coverage:
        """Each clause of Điều 11 by quarter: done, late, not done, lawfully excluded."""
        return Coverage(self.standing)

    @cached_property
    def disclosures(self) -> Disclosures:
        """What was disclosed, in which form and when: what the papers are drawn up from."""
        return Disclosures(self.standing)

    @cached_property
    def main(self) -> Register:
        """The register of disclosures, `/cong-khai/`."""
        return self.of(Disclosure.kind)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Records of all kinds, newest first."""
        every = [row for register in self.all for row in register.rows]
        return tuple(sorted(every, key=lambda row: order(row.record)))

    @cached_property
    def news(self) -> tuple[Row, ...]:
        """Records whose day has come, newest first: an event of next month is no news yet."""
        as_of = self.site.as_of
        return tuple(
            row
            for row in self.rows
            if row.record.filed_on is not None and row.record.filed_on.earliest() <= as_of
        )

    @cached_property
    def clauses(self) -> tuple[Choice, ...]:
        """A way in for each clause of Điều 11, the empty ones too: a gap must be seen.

        Records of every kind stand there: a budget serves clause 2 as a disclosed document does.
        """
        found: dict[int, list[Row]] = {}
        for row in self.rows:
            for number in row.record.clauses:
                found.setdefault(number, []).append(row)
        return tuple(
            Choice(
                Disclosure.kind,
                "clause",
                str(clause.number),
                clause_url(clause.number),
                tuple(found.get(clause.number, ())),
                clause,
            )
            for clause in self.site.catalogue.clauses
        )

    @cached_property
    def unclassified(self) -> Choice:
        """Disclosures that no clause has been given to yet."""
        rows = tuple(row for row in self.main.rows if not row.record.clauses)
        return Choice(Disclosure.kind, "unclassified", "", UNCLASSIFIED, rows)

    def lists(self) -> Iterator[tuple[Register, Choice]]:
        """Every list of the site, with the register that it is shown under."""
        for register in self.all:
            for choice in register.lists():
                yield register, choice
        for choice in self.clauses:
            yield self.main, choice
        if self.unclassified.records:
            yield self.main, self.unclassified

    @cached_property
    def wardwide(self) -> tuple[Row, ...]:
        """Records of all kinds that concern the whole ward, newest first."""
        return tuple(row for row in self.rows if not row.record.neighborhoods)

    @cached_property
    def neighborhoods(self) -> tuple[Choice, ...]:
        """The page of each khu phố, with the records of every kind that name it."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            for code in row.record.neighborhoods:
                found.setdefault(code, []).append(row)
        return tuple(
            Choice(
                "",
                "neighborhood",
                item.code,
                neighborhood_url(item.code),
                tuple(found.get(item.code, ())),
                item,
            )
            for item in by_name(self.site.neighborhoods)
        )

    @cached_property
    def posted(self) -> tuple[Row, ...]:
        """What hangs on the boards today, of any kind, the soonest to end first."""
        rows = (
            Row(row.record, status)
            for row in self.rows
            for status in [posted_now(row.record, self.site)]
            if status is not None
        )
        return soonest_first(rows)

    @cached_property
    def running(self) -> tuple[Row, ...]:
        """What runs today, the soonest to end first: periods of each kind, and what hangs posted.

        A record whose own period runs is not told again for its posting.
        """
        own = [row for one in self.all if one.view.has_deadline for row in one.running]
        named = {row.record.id for row in own}
        return soonest_first([*own, *(row for row in self.posted if row.record.id not in named)])
