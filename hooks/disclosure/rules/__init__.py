"""What must hold across records. One function a rule, all listed in `RULES`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model.site import ALL_RECORDS, Site
from ..problems import Problem
from . import content, identity, references, timing

Rule = Callable[[Site], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    identity.check_ids_are_unique,
    identity.check_ids_are_free,
    references.check_clauses_exist,
    references.check_forms_exist,
    references.check_document_types_exist,
    references.check_neighborhoods_exist,
    references.check_replaced_records_exist,
    references.check_related_records_exist,
    references.check_replacement_has_no_circle,
    references.check_catalogue_is_whole,
    timing.check_posting_dates_in_order,
    timing.check_posting_has_an_end_or_is_permanent,
    timing.check_posted_forms_have_a_posting,
    timing.check_form_dates_in_order,
    timing.check_permanent_posting_has_no_end,
    timing.check_corrections_are_not_in_the_future,
    content.check_source_is_stated,
    content.check_confirmed_has_clause,
    content.check_links_are_safe,
)

DEPENDS_ON = {
    "unknown-clause": "clauses",
    "unknown-form": "forms",
    "unknown-document-type": "document_types",
    "unknown-neighborhood": "neighborhoods",
    "unknown-record": ALL_RECORDS,
}
"""Codes that say nothing when the list they look into could not be read whole."""


def check(site: Site) -> Iterator[Problem]:
    """Every problem that any rule finds, without those that only follow from an unread list."""
    for rule in RULES:
        for problem in rule(site):
            if DEPENDS_ON.get(problem.code) not in site.unread:
                yield problem
