"""What the open data tells of a clause of Điều 11: the terms of its duties in force.

v1 promised these fields while they were typed at the clause; they are read from its duties now
(`data/danh-muc/nghia-vu.yml`), which the same file tells in full.
"""

from __future__ import annotations

from typing import Any

from ..locale import words
from ..model.duty import Duty
from ..model.parts import LegalBasis
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE
from ..views.duties import DutyText, duties_of_clause

LOUDSPEAKER = "truyen-thanh"
HEAD = "to-truong"


def clause_terms(clause: int, site: Site) -> dict[str, Any]:
    """The general terms of a clause, and those that other laws set; none when it has no duty."""
    texts = duties_of_clause(clause, site)
    general = next((text.duty for text in texts if text.duty.is_general), None)
    special = [text for text in texts if not text.duty.is_general and not text.duty.is_policy]
    forms = {one.form: one for one in general.forms} if general else {}
    radio = forms.get(LOUDSPEAKER)
    return {
        "posting": general.posting if general else None,
        "minimum_days": general.posting_days if general else None,
        "radio_days": radio.days if radio else None,
        "through_head": HEAD in forms,
        "deadline_days": general.days if general else None,
        "periodicity": _periodicity(general) if general else None,
        "special_rules": [_special(text) for text in special],
    }


def _periodicity(duty: Duty) -> str:
    said: str = words(DEFAULT_LANGUAGE)["duties"]["recurrences"][duty.recurrence]
    return said


def _special(text: DutyText) -> dict[str, Any]:
    """Its own term, else the length of its posting."""
    duty = text.duty
    is_posting = "term" in text.taken and "posting" not in text.taken
    kind: str = "it-nhat" if is_posting else duty.bound
    if is_posting and duty.posting in ("den-khi-xong", "thuong-xuyen"):
        kind = duty.posting
    return {
        "name": duty.name,
        "basis": "; ".join(_basis(basis) for basis in duty.legal_basis),
        "days": duty.posting_days if is_posting else duty.days,
        "unit": duty.posting_day_type if is_posting else duty.day_type,
        "kind": kind,
        "trigger": duty.start_text,
        "needs_checking": duty.needs_checking,
        "note": duty.note,
    }


def _basis(basis: LegalBasis) -> str:
    parts = [f"{basis.name} {basis.number}" if basis.number else basis.name]
    parts += [f"Điều {basis.article}"] if basis.article else []
    parts += [f"khoản {basis.clause}"] if basis.clause else []
    parts += [f"điểm {basis.point}"] if basis.point else []
    return ", ".join(parts)
