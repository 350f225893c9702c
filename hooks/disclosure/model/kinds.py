"""The kinds of records, in the order in which the site lists them."""

from __future__ import annotations

from .board import Board
from .budget import Budget
from .consultation import Consultation
from .covenant import CommunityCovenant
from .decision import Decision
from .disclosure import Disclosure
from .disclosure_request import DisclosureRequest
from .evaluation import Evaluation
from .event import Event
from .exclusion import Exclusion
from .exemplar import Exemplar
from .fund import Fund
from .inspection import Inspection
from .nothing_to_report import NothingToReport
from .official import Official
from .procedure import Procedure
from .procedure_result import ProcedureResult
from .project import Project
from .publication import Publication
from .question import Question
from .reception import Reception
from .supervision import Supervision
from .training import Training
from .withdrawal import Withdrawal

KINDS: tuple[type[Publication], ...] = (
    Disclosure,
    Consultation,
    Decision,
    CommunityCovenant,
    Supervision,
    Board,
    Inspection,
    Budget,
    Fund,
    Project,
    Event,
    Reception,
    Question,
    Procedure,
    ProcedureResult,
    Official,
    Exemplar,
    Training,
    Evaluation,
    NothingToReport,
    Exclusion,
    DisclosureRequest,
    Withdrawal,
)
"""Each has its folder in the data, its addresses, its view and its words, all by `kind`."""
