"""A procedure's page: what to bring, where, how long, how much, and the way to the portal.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 13; Nghị định 224/2026/NĐ-CP, Điều 9.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.procedure import Procedure
from ..model.procedure_result import ProcedureResult
from ..model.publication import Publication
from ..model.site import Site
from ..text import sort_key
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .procedure_result import MonthRow, month_row, own_months
from .status import Status

PORTAL = "https://dichvucong.gov.vn/"
"""The National Public Service Portal."""
IN_FORCE = "dang-ap-dung"
ABOLISHED = "khong-con-ap-dung"
PROCEDURE_STATES = (IN_FORCE, "chua-doi-chieu", "sap-ap-dung", ABOLISHED, "da-thay-the")


@dataclass(frozen=True)
class ProcedureView:
    """What only a procedure's page shows."""

    portal: str
    """The portal's first page, where the code finds the procedure."""
    working_days: int
    calendar_days: int
    """What the steps with a length come to."""
    posting_days: int | None
    figures: tuple[FigureRow, ...]
    postings: tuple[Publication, ...]
    """What was posted under this procedure."""


@dataclass(frozen=True)
class SubjectGroup:
    """The procedures of one field; none for those whose field is not told."""

    name: str | None
    records: tuple[Procedure, ...]


@dataclass(frozen=True)
class ProcedureFront:
    """What the first page shows above the list."""

    portal: str
    subjects: tuple[SubjectGroup, ...]
    latest: MonthRow | None
    """The newest month of results of the ward's own desk."""


def state_of(record: Procedure, site: Site) -> Status:
    """Whether a procedure is in force; not said of one that nobody compared with the portal."""
    if record.id in site.replaced_by:
        return Status("da-thay-the", "replaced")
    abolished, effective = record.abolished_on, record.effective_on
    if record.is_abolished or (abolished and abolished.earliest() <= site.as_of):
        return Status(ABOLISHED, "ended")
    if effective and effective.earliest() > site.as_of:
        begins = effective.earliest() if effective.day else None
        return Status("sap-ap-dung", "coming", begins)
    if record.checked_on is None:
        return Status("chua-doi-chieu", "unknown")
    return Status(IN_FORCE, "standing")


def own_view(record: Procedure, site: Site, language: str) -> ProcedureView:
    """The sums of the steps, and what was posted under the procedure."""
    days = {"ngay-lam-viec": 0, "ngay": 0}
    for step in record.steps:
        days[step.day_type] += step.days or 0
    posting = [step.days for step in record.posting_steps if step.days]
    related = site.related.get(record.id, ())
    return ProcedureView(
        portal=PORTAL,
        working_days=days["ngay-lam-viec"],
        calendar_days=days["ngay"],
        posting_days=sum(posting) if posting else None,
        figures=figure_rows(record.figures, language),
        postings=tuple(other for other in related if other.posted_from),
    )


def front_view(site: Site, language: str) -> ProcedureFront:
    """Procedures that can be used, by field, and the newest month of results."""
    found: dict[str | None, list[Procedure]] = {}
    for record in site.of(Procedure):
        if state_of(record, site).tone not in ("ended", "replaced"):
            found.setdefault(record.subject, []).append(record)
    names = sorted(found, key=lambda name: (name is None, sort_key(name or "")))
    months = own_months(site.of(ProcedureResult))
    return ProcedureFront(
        portal=PORTAL,
        subjects=tuple(
            SubjectGroup(name, tuple(sorted(found[name], key=lambda item: sort_key(item.title))))
            for name in names
        ),
        latest=month_row(months[-1], language) if months else None,
    )


VIEW = KindView(
    Procedure,
    states=PROCEDURE_STATES,
    state_of=state_of,
    periods=(),
    own_view=own_view,
    front_view=front_view,
)
