"""Covenants of khu phố: which version is in force, what each changed, who recognised it.

Nghị định 61/2023/NĐ-CP; Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 21.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ..markdown import render_markdown
from ..model.covenant import CommunityCovenant, CovenantVersion
from ..model.decision import Decision
from ..model.site import Site
from ..model.ward import Neighborhood
from ..text import sort_key
from .covenant_changes import Change, changes_between
from .decision import result_of
from .kind_view import KindView
from .status import Period, Status
from .tally import Tally, tally

DRAFT = Period(
    "sap-lay-y-kien-du-thao",
    "dang-lay-y-kien-du-thao",
    "sap-het-lay-y-kien-du-thao",
    "cho-thong-qua",
    "coming",
)
STATES = (
    DRAFT.running,
    DRAFT.ending,
    DRAFT.coming,
    DRAFT.after,
    "cho-cong-nhan",
    "sap-co-hieu-luc",
    "co-hieu-luc",
    "tam-ngung",
    "khong-dat",
    "khong-cong-nhan",
    "da-bai-bo",
    "da-thay-the",
    "chua-ro-quy-uoc",
)
MATTER = "huong-uoc-quy-uoc"
"""The matter of the catalogue that a covenant is: Điều 15 khoản 3."""


@dataclass(frozen=True)
class VersionView:
    """One version, ready to be laid out."""

    version: CovenantVersion
    number: int
    """From 1, the oldest."""
    status: Status
    decision: Decision | None
    tally: Tally | None
    effective_on: date | None
    ended_on: date | None
    changes: tuple[Change, ...]
    """Against the version before, when both texts are there."""
    text: Markup | None


@dataclass(frozen=True)
class CovenantView:
    """What the page of a covenant shows: the version in force, and all, the newest first."""

    current: VersionView | None
    drafted: VersionView | None
    """The newest version while it is not yet in force and not refused."""
    versions: tuple[VersionView, ...]


@dataclass(frozen=True)
class CovenantOf:
    """One khu phố and its covenant, or none recorded."""

    neighborhood: Neighborhood
    covenant: CommunityCovenant | None
    status: Status | None


def state_of(covenant: CommunityCovenant, site: Site) -> Status:
    """The state today: a draft open to residents first, else what is in force."""
    if covenant.id in site.replaced_by:
        return Status("da-thay-the", "replaced")
    newest = status_of_version(covenant, covenant.versions[-1], site)
    current = covenant.current(site.as_of)
    if newest.days_left is not None or current is None:
        return newest
    return status_of_version(covenant, current, site)


def status_of_version(covenant: CommunityCovenant, version: CovenantVersion, site: Site) -> Status:
    """The state of one version: how it ended, else how far it has come."""
    repeal, answer = version.repeal, version.recognition
    if repeal and repeal.repealed_on <= site.as_of:
        return Status("da-bai-bo", "ended", None, repeal.repealed_on)
    if answer and not answer.is_given:
        return Status("khong-cong-nhan", "ended")
    begins = version.effective_on
    if begins is None:
        return _before_recognition(version, site)
    if begins > site.as_of:
        return Status("sap-co-hieu-luc", "coming", begins)
    if covenant.current(site.as_of) is not version:
        return Status("da-thay-the", "replaced", begins)
    pause = version.suspension
    if pause and pause.covers(site.as_of):
        return Status("tam-ngung", "late", begins)
    return Status("co-hieu-luc", "standing", begins)


def _before_recognition(version: CovenantVersion, site: Site) -> Status:
    result = _result(version, site)
    if result == "khong-dat":
        return Status("khong-dat", "ended")
    if result == "dat" or version.adopted_on:
        return Status("cho-cong-nhan", "coming")
    if version.open_from and version.open_until:
        return DRAFT.status(version.open_from, version.open_until, site.as_of)
    return Status("chua-ro-quy-uoc", "unknown")


def _decision(version: CovenantVersion, site: Site) -> Decision | None:
    found = site.publication.get(version.decision or "")
    return found if isinstance(found, Decision) else None


def _result(version: CovenantVersion, site: Site) -> str | None:
    decision = _decision(version, site)
    if decision is not None:
        return result_of(decision, site)
    matter = site.matter.get(MATTER)
    return version.outcome(matter) if matter else None


def own_view(covenant: CommunityCovenant, site: Site, language: str) -> CovenantView:
    """The page of one covenant."""
    views = []
    before: str | None = None
    for number, version in enumerate(covenant.versions, start=1):
        views.append(_version_view(covenant, version, number, before, site, language))
        before = version.text or before
    current = covenant.current(site.as_of)
    newest = views[-1]
    is_drafted = newest.status.tone in ("coming", "running", "ending", "unknown")
    return CovenantView(
        current=next((view for view in views if view.version is current), None),
        drafted=newest if is_drafted else None,
        versions=tuple(reversed(views)),
    )


def _version_view(
    covenant: CommunityCovenant,
    version: CovenantVersion,
    number: int,
    before: str | None,
    site: Site,
    language: str,
) -> VersionView:
    return VersionView(
        version=version,
        number=number,
        status=status_of_version(covenant, version, site),
        decision=_decision(version, site),
        tally=_tally(version, site, language),
        effective_on=version.effective_on,
        ended_on=_ended_on(covenant, version),
        changes=changes_between(before, version.text) if before and version.text else (),
        text=render_markdown(version.text) if version.text else None,
    )


def _ended_on(covenant: CommunityCovenant, version: CovenantVersion) -> date | None:
    """The day it stopped: repealed, or the next version took effect."""
    if version.repeal:
        return version.repeal.repealed_on
    if version.effective_on is None:
        return None
    later = covenant.versions[covenant.versions.index(version) + 1 :]
    return next((other.effective_on for other in later if other.effective_on), None)


def _tally(version: CovenantVersion, site: Site, language: str) -> Tally | None:
    matter = site.matter.get(MATTER)
    if version.vote is None:
        return None
    is_counted = matter is not None and version.is_under(matter)
    return tally(
        version.vote,
        matter.threshold if matter and is_counted else None,
        version.outcome(matter) if matter else None,
        language,
    )


def front_view(site: Site, language: str) -> tuple[CovenantOf, ...]:
    """Every khu phố with its covenant; one without a record is shown too: a gap must be seen."""
    found = {
        code: covenant for covenant in site.of(CommunityCovenant) for code in covenant.neighborhoods
    }
    rows = []
    for item in sorted(site.neighborhoods, key=lambda item: sort_key(item.name)):
        covenant = found.get(item.code)
        rows.append(CovenantOf(item, covenant, state_of(covenant, site) if covenant else None))
    return tuple(rows)


VIEW = KindView(
    model=CommunityCovenant,
    states=STATES,
    state_of=state_of,
    periods=(DRAFT,),
    own_view=own_view,
    front_view=front_view,
)
