"""Numbers of the law by their code: typed in the list, or taken from a duty or a matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..model.catalogue import Confidence
from ..model.counts import DayType
from ..model.duty import Duty
from ..model.matter import Matter
from ..model.parts import LegalBasis
from ..model.quantity import Quantity, QuantityUnit
from ..model.site import Site
from ..model.vote import Threshold


@dataclass(frozen=True)
class Figure:
    """A number of the law: so many of a unit, perhaps a range, or a share of a whole."""

    quantity: Quantity
    value: int | None
    until: int | None
    share: Threshold | None
    unit: QuantityUnit
    basis: tuple[LegalBasis, ...]
    confidence: Confidence
    amended: str | None

    @property
    def needs_checking(self) -> bool:
        """Shown as “cần đối chiếu”: not read in the law's own words, or amended since."""
        return self.confidence != "da-doc" or self.amended is not None


def figure_of(quantity: Quantity, site: Site) -> Figure | None:
    """The number behind a code; none when what it is taken from has no such number."""
    if quantity.duty is not None:
        return _of_duty(quantity, site)
    if quantity.matter is not None:
        return _of_matter(quantity, site)
    if quantity.confidence is None or (quantity.value is None and quantity.share is None):
        return None
    return Figure(
        quantity=quantity,
        value=quantity.value,
        until=quantity.until,
        share=quantity.share,
        unit=quantity.unit or "khac",
        basis=quantity.legal_basis,
        confidence=quantity.confidence,
        amended=quantity.amended,
    )


def duty_text(code: str, day: date, site: Site) -> Duty | None:
    """The text of a duty in force on a day; before the first the first, after the last the last."""
    texts = [duty for duty in site.catalogue.duties if duty.code == code]
    for text in texts:
        if text.is_in_force(day):
            return text
    begun = [text for text in texts if text.valid_from <= day]
    return begun[-1] if begun else (texts[0] if texts else None)


def _of_duty(quantity: Quantity, site: Site) -> Figure | None:
    duty = duty_text(str(quantity.duty), quantity.day or site.as_of, site)
    found = _number(duty, quantity.term) if duty else None
    if duty is None or found is None:
        return None
    days, unit = found
    return Figure(
        quantity=quantity,
        value=days,
        until=None,
        share=None,
        unit=unit,
        basis=quantity.legal_basis or duty.legal_basis,
        confidence=duty.confidence,
        amended=duty.amended,
    )


def _number(duty: Duty, term: str | None) -> tuple[int, DayType] | None:
    """The days that a duty sets for its deadline, its posting, or one of its forms."""
    if term == "so_ngay":
        return (duty.days, duty.day_type) if duty.days else None
    if term == "so_ngay_niem_yet":
        return (duty.posting_days, duty.posting_day_type) if duty.posting_days else None
    days = next((form.days for form in duty.forms if form.form == term), None)
    return (days, "ngay") if days else None


def _of_matter(quantity: Quantity, site: Site) -> Figure | None:
    matter = site.matter.get(str(quantity.matter))
    share = _share(matter, quantity.term) if matter else None
    if matter is None or share is None:
        return None
    return Figure(
        quantity=quantity,
        value=None,
        until=None,
        share=share,
        unit="phan-tram",
        basis=quantity.legal_basis,
        confidence=matter.confidence,
        amended=matter.amended,
    )


def _share(matter: Matter, term: str | None) -> Threshold | None:
    if term == "nguong":
        return matter.threshold
    return matter.ward_threshold if term == "nguong_pham_vi_phuong" else None
