"""Decisions of residents: the state of each, its sum, its next steps, what changed it.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 15 to Điều 24.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.decision import Decision
from ..model.matter import Matter
from ..model.site import Site
from ..model.vote import Outcome
from .decision_steps import Step, steps
from .kind_view import KindView
from .register import Row, newest_first
from .status import Period, Status
from .tally import Tally, tally

BALLOTS = Period("sap-lay-phieu", "dang-lay-phieu", "sap-het-lay-phieu", "cho-ket-qua", "coming")
STATES = (
    "sap-hop",
    "sap-lay-phieu",
    "dang-lay-phieu",
    "sap-het-lay-phieu",
    "cho-ket-qua",
    "cho-cong-nhan",
    "da-thong-qua",
    "sap-co-hieu-luc",
    "co-hieu-luc",
    "da-sua-doi",
    "khong-dat",
    "khong-cong-nhan",
    "het-hieu-luc",
    "da-bai-bo",
    "da-thay-the",
    "chua-ro-bieu-quyet",
)
OPEN_STATES = ("sap-hop", "sap-lay-phieu", "dang-lay-phieu", "sap-het-lay-phieu")
"""Residents can still take part."""


@dataclass(frozen=True)
class DecisionView:
    """What the page of a decision shows beyond what all records show."""

    is_open: bool
    """Whether residents can still take part, or soon can."""
    matter: Matter | None
    is_doubtful_form: bool
    is_older_law: bool
    """Voted before the law that the catalogue tells of: nothing is computed by it."""
    tally: Tally | None
    result: Outcome | None
    """Computed, else declared."""
    effective: Status | None
    """Begins and ends of its effect."""
    amended_by: tuple[Decision, ...]
    amends: tuple[Decision, ...]
    repealed_by: Decision | None
    repeals: tuple[Decision, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class DecisionFront:
    """What the first page of the list shows: what is open to residents, and the rules."""

    open: tuple[Row, ...]
    matters: tuple[Matter, ...]


def state_of(decision: Decision, site: Site) -> Status:
    """The state today: its end first, then its result, then what is being prepared."""
    repeal = decision.repeal
    if decision.id in site.replaced_by:
        return Status("da-thay-the", "replaced")
    if repeal and repeal.repealed_on <= site.as_of:
        return Status("da-bai-bo", "ended", None, repeal.repealed_on)
    if decision.recognition and not decision.recognition.is_given:
        return Status("khong-cong-nhan", "ended")
    result = result_of(decision, site)
    if result is None:
        return _before_result(decision, site)
    if result == "khong-dat":
        return Status("khong-dat", "ended")
    return _after_passing(decision, site)


def result_of(decision: Decision, site: Site) -> Outcome | None:
    """What the vote came to: computed, else as declared."""
    return decision.outcome(site.matter.get(decision.matter)) or decision.declared


def _after_passing(decision: Decision, site: Site) -> Status:
    matter = site.matter.get(decision.matter)
    begins, ends = decision.effective_on(matter), decision.expired_on
    if begins is None:
        needs_answer = matter is not None and matter.recognizer and decision.is_under(matter)
        return Status("cho-cong-nhan", "coming") if needs_answer else Status("da-thong-qua", "done")
    if begins > site.as_of:
        return Status("sap-co-hieu-luc", "coming", begins, ends)
    if ends is not None and ends < site.as_of:
        return Status("het-hieu-luc", "ended", begins, ends)
    if amending(decision, site):
        return Status("da-sua-doi", "standing", begins, ends)
    return Status("co-hieu-luc", "standing", begins, ends)


def _before_result(decision: Decision, site: Site) -> Status:
    met_on = decision.met_day
    if met_on and met_on >= site.as_of:
        return Status("sap-hop", "coming", met_on)
    if decision.open_from and decision.open_until:
        return BALLOTS.status(decision.open_from, decision.open_until, site.as_of)
    matter = site.matter.get(decision.matter)
    if decision.voted_on is None or matter is None or not decision.is_under(matter):
        return Status("chua-ro-bieu-quyet", "unknown")
    return Status(BALLOTS.after, BALLOTS.after_tone)


def amending(decision: Decision, site: Site) -> tuple[Decision, ...]:
    """Decisions that passed and changed a part of this one."""
    return tuple(
        other
        for other in site.of(Decision)
        if decision.id in other.amends and result_of(other, site) == "dat"
    )


def own_view(decision: Decision, site: Site, language: str) -> DecisionView:
    """The page of one decision."""
    matter = site.matter.get(decision.matter)
    is_older = matter is not None and not decision.is_under(matter)
    result = result_of(decision, site)
    begins = decision.effective_on(matter) if result == "dat" else None
    repealed_by = site.publication.get((decision.repeal and decision.repeal.decision) or "")
    return DecisionView(
        is_open=state_of(decision, site).code in OPEN_STATES,
        matter=matter,
        is_doubtful_form=matter is not None and decision.form in matter.doubtful_forms,
        is_older_law=is_older,
        tally=_tally(decision, site, language),
        result=result,
        effective=Status("co-hieu-luc", "standing", begins, decision.expired_on)
        if begins
        else None,
        amended_by=amending(decision, site),
        amends=_decisions(decision.amends, site),
        repealed_by=repealed_by if isinstance(repealed_by, Decision) else None,
        repeals=tuple(
            other
            for other in site.of(Decision)
            if other.repeal and other.repeal.decision == decision.id
        ),
        steps=() if is_older or matter is None else steps(decision, matter, result, site),
    )


def _tally(decision: Decision, site: Site, language: str) -> Tally | None:
    if decision.vote is None:
        return None
    matter = site.matter.get(decision.matter)
    is_counted = matter is not None and decision.is_under(matter)
    return tally(
        decision.vote,
        matter.threshold_for(decision.is_wardwide) if matter and is_counted else None,
        decision.outcome(matter),
        language,
        "neighborhoods" if decision.is_wardwide else "households",
    )


def _decisions(codes: tuple[str, ...], site: Site) -> tuple[Decision, ...]:
    found = (site.publication[code] for code in codes)
    return tuple(record for record in found if isinstance(record, Decision))


def front_view(site: Site, language: str) -> DecisionFront:
    """What residents can still take part in, the soonest first; the six matters of Điều 15."""
    records = newest_first(site.of(Decision))
    rows = (Row(record, VIEW.status(record, site)) for record in records)
    open_rows = [row for row in rows if row.status.code in OPEN_STATES]
    return DecisionFront(
        open=tuple(sorted(open_rows, key=lambda row: _soonest(row.status))),
        matters=site.catalogue.matters,
    )


def _soonest(status: Status) -> str:
    """When something happens next: the end of what runs, the beginning of what comes."""
    day = status.ends if status.days_left is not None else status.begins
    return day.isoformat() if day else ""


VIEW = KindView(
    model=Decision,
    states=STATES,
    state_of=state_of,
    periods=(BALLOTS,),
    own_view=own_view,
    front_view=front_view,
)
