"""How each kind of record is shown: its states, and what its own pages need."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.disclosure import Disclosure
from ..model.publication import Publication
from ..model.site import Site
from . import (
    board,
    budget,
    consultation,
    covenant,
    decision,
    disclosure_request,
    evaluation,
    event,
    exclusion,
    exemplar,
    fund,
    inspection,
    nothing_to_report,
    official,
    procedure,
    procedure_result,
    project,
    question,
    reception,
    supervision,
    training,
    withdrawal,
)
from .kind_view import KindView
from .status import Period, Status

KIND_VIEWS: tuple[KindView, ...] = (
    KindView(Disclosure),
    consultation.VIEW,
    decision.VIEW,
    covenant.VIEW,
    supervision.VIEW,
    board.VIEW,
    inspection.VIEW,
    budget.VIEW,
    fund.VIEW,
    project.VIEW,
    event.VIEW,
    reception.VIEW,
    question.VIEW,
    procedure.VIEW,
    procedure_result.VIEW,
    official.VIEW,
    exemplar.VIEW,
    training.VIEW,
    evaluation.VIEW,
    nothing_to_report.VIEW,
    exclusion.VIEW,
    disclosure_request.VIEW,
    withdrawal.VIEW,
)
"""In the order in which the site lists them."""

KIND_VIEW: Mapping[str, KindView] = {view.code: view for view in KIND_VIEWS}
PERIODS: tuple[Period, ...] = tuple(
    dict.fromkeys(period for view in KIND_VIEWS for period in view.periods)
)
"""Every period that some state runs in."""


def state_of(record: Publication, site: Site) -> Status:
    """The state of a record, as its kind counts it."""
    return KIND_VIEW[record.kind].status(record, site)
