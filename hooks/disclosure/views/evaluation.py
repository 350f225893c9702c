"""The page of a yearly evaluation: every result beside what proves it.

Luật 10/2022/QH15, Điều 8 khoản 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model.counts import percent_of
from ..model.evaluation import Evaluation, EvaluationCriterion
from ..model.publication import Publication
from ..model.site import Site
from ..text import format_amount
from .addresses import attachment_url
from .kind_view import KindView
from .register import newest_first
from .status import Status

DECIDED = "da-danh-gia"
OPEN = "dang-danh-gia"
EVALUATION_STATES = (DECIDED, OPEN)
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class CriterionRow:
    """One criterion, its share computed, its evidence as links."""

    criterion: EvaluationCriterion
    result: Status
    """`dat` is green only with evidence."""
    share: str | None
    """Done of required, in percent; none when either is missing or nothing was required."""
    records: tuple[Publication, ...]
    attachment: str | None
    """The address of the file."""


@dataclass(frozen=True)
class EvaluationView:
    """What only the page of an evaluation shows."""

    rows: tuple[CriterionRow, ...]
    met: int
    judged: int
    """Criteria with a result that apply."""
    not_applicable: int
    unjudged: int
    share: str | None
    """Met of judged, in percent; none when nothing was judged."""


@dataclass(frozen=True)
class EvaluationFront:
    """Evaluations year by year, the newest first."""

    rows: tuple[tuple[Evaluation, Status, EvaluationView], ...]


def state_of(record: Evaluation, site: Site) -> Status:
    """Done when there is a decision and no criterion is left unjudged."""
    is_whole = all(item.result for item in record.criteria)
    if record.is_decided and record.criteria and is_whole:
        return Status(DECIDED, "done")
    return Status(OPEN, "unknown")


def own_view(record: Evaluation, site: Site, language: str) -> EvaluationView:
    """Criteria with their evidence, and how many were met."""
    results = [item.result for item in record.criteria]
    met = results.count("dat")
    judged = met + results.count("chua-dat")
    return EvaluationView(
        rows=tuple(_row(record, item, site, language) for item in record.criteria),
        met=met,
        judged=judged,
        not_applicable=results.count("khong-ap-dung"),
        unjudged=results.count(None),
        share=percent(met, judged, language),
    )


def _row(record: Evaluation, item: EvaluationCriterion, site: Site, language: str) -> CriterionRow:
    return CriterionRow(
        criterion=item,
        result=_result(item),
        share=percent(item.done, item.required, language),
        records=tuple(site.publication[code] for code in item.records if code in site.publication),
        attachment=_evidence_url(record, item, site),
    )


def _evidence_url(record: Evaluation, item: EvaluationCriterion, site: Site) -> str | None:
    named = (file for file in record.attachments if file.path == item.attachment)
    return next(
        (attachment_url(record, file.path) for file in named if site.public_file(record, file)),
        None,
    )


def _result(item: EvaluationCriterion) -> Status:
    if item.result == "dat":
        return Status("dat", "done" if item.has_evidence else "unknown")
    if item.result == "chua-dat":
        return Status("chua-dat", "late")
    return Status(item.result or "chua-danh-gia", "ended" if item.result else "unknown")


def percent(part: int | None, whole: int | None, language: str) -> str | None:
    """A share to one decimal; nothing out of nothing is no hundred percent."""
    if part is None or not whole:
        return None
    share = percent_of(part, whole, TENTH)
    exact = share.to_integral_value() if share == share.to_integral_value() else share
    return format_amount(exact, language)


def front_view(site: Site, language: str) -> EvaluationFront:
    """Every evaluation, without what the ward has not confirmed."""
    records = [one for one in site.of(Evaluation) if one.confirmation != "cho-xac-nhan"]
    return EvaluationFront(
        tuple(
            (record, state_of(record, site), own_view(record, site, language))
            for record in newest_first(records)
        )
    )


VIEW = KindView(Evaluation, EVALUATION_STATES, state_of, (), own_view, front_view)
