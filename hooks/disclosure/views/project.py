"""A project's page: whose money, planned and actual days side by side, land recovery.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản 3 and khoản 5.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from ..locale import words
from ..model.counts import percent_of
from ..model.project import CapitalSource, ProgressReport, Project, ProjectMilestone
from ..model.publication import Publication
from ..model.site import Site
from ..text import format_amount, format_integer
from .chart import Chart, Value, bar_chart
from .figures import FigureRow, figure_rows
from .kind_view import KindView
from .land import LandRow, land_rows
from .register import Row, newest_first
from .status import Period, Status

BUILDING = Period("chuan-bi", "dang-thi-cong", "sap-den-han-ban-giao", "cham-tien-do", "late")
PROJECT_STATES = (
    BUILDING.running,
    BUILDING.ending,
    BUILDING.after,
    "tam-dung",
    BUILDING.coming,
    "hoan-thanh",
    "chua-ro-tien-do",
    "da-thay-the",
)
SUPERVISIONS = ("giam-sat", "ban-giam-sat", "ket-luan")
CONTRIBUTIONS = ("dan-ban", "quy-dong-gop")

MilestoneState = Literal["done", "early", "late", "overdue", "planned", "unplanned", "unknown"]
"""Done on the planned day; before it; after it; not done though the day is past; yet to be done;
done without a plan; done or planned on a day not known well enough to compare."""


@dataclass(frozen=True)
class MilestoneRow:
    """One milestone; `days` are those between plan and fact, or since the plan when overdue."""

    milestone: ProjectMilestone
    state: MilestoneState
    days: int


@dataclass(frozen=True)
class SourceRow:
    """One source of money, and its share of all the money when both are known."""

    source: CapitalSource
    share: str | None


@dataclass(frozen=True)
class ProgressRow:
    """One report; its percentage as people write it."""

    report: ProgressReport
    percent: str


@dataclass(frozen=True)
class ProjectView:
    """What only a project's page shows."""

    milestones: tuple[MilestoneRow, ...]
    overdue: tuple[MilestoneRow, ...]
    sources: tuple[SourceRow, ...]
    computed_vnd: int | None
    """What the sources come to, when that is not the total."""
    chart: Chart | None
    progress: tuple[ProgressRow, ...]
    """The newest first."""
    spent_share: str | None
    """How much of the money the newest report says is spent."""
    land_m2: str | None
    recovered_m2: str | None
    land: tuple[LandRow, ...]
    posted: tuple[LandRow, ...]
    figures: tuple[FigureRow, ...]
    supervisions: tuple[Publication, ...]
    contributions: tuple[Publication, ...]


@dataclass(frozen=True)
class LandPosting:
    """A step of land recovery that hangs on a board today, and its project."""

    record: Project
    row: LandRow


@dataclass(frozen=True)
class ProjectFront:
    """What the first page shows above the list."""

    posted: tuple[LandPosting, ...]
    late: tuple[Row, ...]
    running: tuple[Row, ...]


def state_of(record: Project, site: Site) -> Status:
    """Whether a project is being prepared, built, late, stopped or finished today.

    Finished is only what was handed over; late is what has a planned day behind it.
    """
    if record.id in site.replaced_by:
        return Status("da-thay-the", "replaced")
    if record.handed_over_on:
        return Status("hoan-thanh", "done")
    if _is_suspended(record, site.as_of):
        return Status("tam-dung", "late")
    if any(_is_overdue(step, site.as_of) for step in record.steps):
        return Status(BUILDING.after, "late")
    if record.started_on or any(report.percent for report in record.progress):
        return _building(record, site.as_of)
    if record.steps:
        planned = record.planned_start_on
        begins = planned.earliest() if planned and planned.day else None
        return Status(BUILDING.coming, "coming", begins)
    return Status("chua-ro-tien-do", "unknown")


def _building(record: Project, as_of: date) -> Status:
    begins, ends = record.started_on, record.planned_handover_on
    if begins and begins.day and ends and ends.day:
        return BUILDING.status(begins.earliest(), ends.earliest(), as_of)
    return Status(BUILDING.running, "running")


def _is_suspended(record: Project, as_of: date) -> bool:
    return any(
        pause.suspended_from <= as_of
        and (pause.suspended_until is None or as_of <= pause.suspended_until)
        for pause in record.suspensions
    )


def _is_overdue(step: ProjectMilestone, as_of: date) -> bool:
    planned = step.planned_on
    return planned is not None and step.done_on is None and planned.latest() < as_of


def own_view(record: Project, site: Site, language: str) -> ProjectView:
    """The tables and the chart of one project."""
    milestones = tuple(milestone_row(step, site.as_of) for step in record.steps)
    land = land_rows(record.land, site.as_of)
    share, recovery = record.peoples_share, record.land
    computed = record.sources_vnd
    progress = sorted(record.progress, key=lambda report: report.reported_on, reverse=True)
    return ProjectView(
        milestones=milestones,
        overdue=tuple(row for row in milestones if row.state == "overdue"),
        sources=tuple(_source_row(source, record, language) for source in record.sources),
        computed_vnd=computed if record.total_vnd not in (None, computed) else None,
        chart=_chart(record, language),
        progress=tuple(
            ProgressRow(report, format_amount(report.percent, language)) for report in progress
        ),
        spent_share=_spent_share(record, language),
        land_m2=_area(share.land_m2 if share else None, language),
        recovered_m2=_area(recovery.area_m2 if recovery else None, language),
        land=land,
        posted=tuple(row for row in land if row.is_posted_now),
        figures=figure_rows(record.figures, language),
        supervisions=_linked(record, site, SUPERVISIONS),
        contributions=_linked(record, site, CONTRIBUTIONS),
    )


def milestone_row(step: ProjectMilestone, as_of: date) -> MilestoneRow:
    """A milestone with the days between its plan and what was done."""
    planned, done = step.planned_on, step.done_on
    if done is None:
        if planned is not None and _is_overdue(step, as_of):
            return MilestoneRow(step, "overdue", (as_of - planned.latest()).days)
        return MilestoneRow(step, "planned", 0)
    if planned is None:
        return MilestoneRow(step, "unplanned", 0)
    if planned.earliest() <= done.earliest() and done.latest() <= planned.latest():
        return MilestoneRow(step, "done", 0)
    if done.day is None or planned.day is None:
        return MilestoneRow(step, "unknown", 0)
    days = (done.earliest() - planned.earliest()).days
    return MilestoneRow(step, "late" if days > 0 else "early", abs(days))


def front_view(site: Site, language: str) -> ProjectFront:
    """Land recovery that hangs on boards today, then what is late, then what is being built."""
    projects = newest_first(site.of(Project))
    rows = [Row(record, state_of(record, site)) for record in projects]
    posted = [
        LandPosting(record, row)
        for record in projects
        for row in land_rows(record.land, site.as_of)
        if row.is_posted_now
    ]
    return ProjectFront(
        posted=tuple(sorted(posted, key=_soonest)),
        late=_rows_of(rows, (BUILDING.after, "tam-dung")),
        running=_rows_of(rows, (BUILDING.running, BUILDING.ending)),
    )


def _soonest(posting: LandPosting) -> tuple[date, str]:
    status = posting.row.posting
    return (status.ends if status and status.ends else date.max), posting.record.id


def _rows_of(rows: Iterable[Row], codes: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.status.code in codes)


def _source_row(source: CapitalSource, record: Project, language: str) -> SourceRow:
    amount, whole = source.amount_vnd, record.total_vnd or record.sources_vnd
    is_known = amount is not None and whole is not None and whole >= amount
    share = _share(amount, whole, language) if amount and whole and is_known else None
    return SourceRow(source, share)


def _share(part: int, whole: int, language: str) -> str:
    return format_amount(percent_of(part, whole).normalize(), language)


def _spent_share(record: Project, language: str) -> str | None:
    newest = record.latest_progress
    if newest is None or newest.spent_vnd is None or not record.total_vnd:
        return None
    return _share(newest.spent_vnd, record.total_vnd, language)


def _area(area: Decimal | None, language: str) -> str | None:
    return None if area is None else format_amount(area, language)


def _linked(record: Project, site: Site, kinds: tuple[str, ...]) -> tuple[Publication, ...]:
    """Records of some kinds about the same work, whichever side named the other."""
    related = site.related.get(record.id, ())
    return tuple(other for other in related if other.kind in kinds)


def _chart(record: Project, language: str) -> Chart | None:
    """Money by kind of source, sources of one kind together."""
    said = words(language)
    sums: dict[str, int] = {}
    for source in record.sources:
        if source.amount_vnd:
            sums[source.source_type] = sums.get(source.source_type, 0) + source.amount_vnd
    values = [
        Value(said["project"]["sources"][code], amount, format_integer(amount, language))
        for code, amount in sums.items()
    ]
    return bar_chart(said["project"]["chart"], said["budget"]["unit"]["dong"], values)


VIEW = KindView(
    Project,
    states=PROJECT_STATES,
    state_of=state_of,
    periods=(BUILDING,),
    own_view=own_view,
    front_view=front_view,
    has_deadline=False,
)
