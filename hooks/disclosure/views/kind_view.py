"""What the site knows about showing one kind of record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..model.publication import Publication
from ..model.site import Site
from .status import ANNULLED, POSTING, POSTING_STATES, Period, Status, annulled, posting_of

StateOf = Callable[[Any, Site], Status]
OwnView = Callable[[Any, Site, str], Any]
"""Record, site, language -> what the record's page shows beyond the parts all kinds share."""
FrontView = Callable[[Site, str], Any]
"""Site, language -> what the first page of the kind's list shows above its records."""


@dataclass(frozen=True)
class KindView:
    """One kind of record on the site.

    `templates/records/<kind>.html` and `templates/lists/<kind>.html` are used when they exist.
    """

    model: type[Publication]
    states: tuple[str, ...] = POSTING_STATES
    """Every code that `state_of` may give, in the order in which lists name them."""
    state_of: StateOf = posting_of
    periods: tuple[Period, ...] = (POSTING,)
    """Periods that a stale copy of a page moves on by."""
    own_view: OwnView | None = None
    front_view: FrontView | None = None
    has_deadline: bool = True
    """Whether residents wait for the end of its period: shown among what is on now.

    Not so for a term of office or a building time, which run for years.
    """

    def status(self, record: Publication, site: Site) -> Status:
        """The state of a record today: as its kind counts it, unless it was annulled."""
        return annulled() if record.annulment else self.state_of(record, site)

    @property
    def all_states(self) -> tuple[str, ...]:
        """Every code that `status` may give."""
        return (*self.states, ANNULLED)

    @property
    def code(self) -> str:
        """The first part of its addresses."""
        return self.model.kind
