"""When a form of disclosure (Điều 12) is required: clauses of Điều 11, and for how long.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 13. Nothing is typed here:
`data/danh-muc/nghia-vu.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..law.citations import Rule
from ..law.compliance import BOARD
from ..model.catalogue import Clause, Form
from ..model.duty import Duty, RequiredForm
from ..model.site import Site
from .duties import duties_of_clause


@dataclass(frozen=True)
class RequiringClause:
    """A clause of Điều 11 whose general duty requires a form."""

    clause: Clause
    duty: Duty
    required: RequiredForm

    @property
    def terms(self) -> tuple[object, ...]:
        """What clauses have in common that require a form for the same time."""
        if self.required.form == BOARD:
            return (self.duty.posting, self.duty.posting_days, self.duty.posting_day_type)
        return (self.required.days, self.required.is_if_available)


@dataclass(frozen=True)
class FormTerm:
    """Clauses that require a form for the same time; their duty tells the time."""

    clauses: tuple[RequiringClause, ...]

    @property
    def duty(self) -> Duty:
        """The duty of one of them, for its posting."""
        return self.clauses[0].duty

    @property
    def required(self) -> RequiredForm:
        """The form as one of them requires it, for its days."""
        return self.clauses[0].required


@dataclass(frozen=True)
class FormDuties:
    """Where a form is required."""

    form: Form
    terms: tuple[FormTerm, ...]
    special: int
    """Further rules of law in force that require it, with terms of their own."""

    @property
    def is_board(self) -> bool:
        """Whether its time is that of posting."""
        return self.form.code == BOARD


def form_duties(code: str, site: Site) -> FormDuties | None:
    """Where the law in force on the day of the site requires a form; None for no known form."""
    form = site.form.get(code)
    if form is None:
        return None
    by_terms: dict[tuple[object, ...], list[RequiringClause]] = {}
    for one in _requiring(code, site):
        by_terms.setdefault(one.terms, []).append(one)
    terms = tuple(FormTerm(tuple(clauses)) for clauses in by_terms.values())
    special = [duty for duty in _duties(code, site) if not duty.is_general and not duty.is_policy]
    return FormDuties(form, terms, len(special))


def rules_of_form(code: str, site: Site) -> tuple[Rule, ...]:
    """The form and the duties that `form_duties` tells of."""
    form = site.form.get(code)
    return (form, *_duties(code, site)) if form else ()


def _requiring(code: str, site: Site) -> Iterator[RequiringClause]:
    for clause in site.catalogue.clauses:
        for text in duties_of_clause(clause.number, site):
            for required in text.duty.forms:
                if text.duty.is_general and required.form == code:
                    yield RequiringClause(clause, text.duty, required)


def _duties(code: str, site: Site) -> tuple[Duty, ...]:
    """Duties in force that name the form themselves."""
    return tuple(
        duty
        for duty in site.catalogue.duties
        if duty.is_in_force(site.as_of) and any(one.form == code for one in duty.forms)
    )
