"""What the tables of the pack say of a record, a duty or a deadline, in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterable

from ...law.compliance import Compliance
from ...law.deadlines import Deadline
from ...law.obligations import Obligation
from ...locale import words
from ...model.duty import Completion, Duty
from ...model.parts import Declarant, LegalBasis
from ...model.publication import Publication
from ...model.site import Site
from ...text import format_date
from ..papers.acts import Act
from .scope import Scope, period_text
from .values import Link, Value, record_value

WORDS = words("vi")
CHECK = "cần đối chiếu"


def lines(texts: Iterable[str]) -> str | None:
    """Texts one under the other; none when there is no text."""
    return "\n".join(text for text in texts if text) or None


def places(record: Publication, site: Site) -> str:
    """The khu phố that a record names, else the whole ward."""
    names = [site.neighborhood[code].name for code in record.neighborhoods]
    return ", ".join(names) or "Cả phường"


def clauses(record: Publication) -> str | None:
    """“2, 5”: clauses of Điều 11."""
    return ", ".join(str(number) for number in record.clauses) or None


def basis(found: Iterable[LegalBasis]) -> str | None:
    """Laws, one a line, each with all its articles."""
    laws: dict[str, list[str]] = {}
    for one in found:
        name = f"{one.name} {one.number}" if one.number else one.name
        laws.setdefault(name, []).append(_place(one))
    return lines(
        ": ".join(filter(None, (name, "; ".join(filter(None, places_in)))))
        for name, places_in in laws.items()
    )


def _place(one: LegalBasis) -> str:
    """“Điều 13 khoản 2”; empty when the whole document is meant."""
    parts = (("Điều", one.article), ("khoản", one.clause), ("điểm", one.point))
    return " ".join(f"{word} {value}" for word, value in parts if value)


def duty_basis(duty: Duty) -> str | None:
    """The law of a duty; what nobody has read in the law itself says so."""
    note = [f"({CHECK})"] if duty.needs_checking else []
    own = ["(mốc phường tự đặt)"] if duty.is_policy else []
    return lines([basis(duty.legal_basis) or "", *own, *note])


def signer(who: Declarant | None) -> str | None:
    """Who decided, by the function held."""
    if who is None:
        return None
    return f"{who.position} {who.name}" if who.name else who.position


def about(one: Obligation) -> Value:
    """The record that an obligation is about, else its period."""
    record = one.record or next(iter(one.records), None)
    if record is None:
        return period_text(one.period) if one.period else None
    link = record_value(record)
    return Link(f"{link.text}: {one.label}", link.url, link.short) if one.label else link


def result(one: Deadline | None) -> str | None:
    """“Trễ 3 ngày”; what was counted over days off that are not sure says so."""
    if one is None:
        return None
    said = WORDS["standing"]
    word = said["fulfilment"][one.fulfilment]
    if one.fulfilment == "late" and one.duty.bound == "it-nhat":
        word = said["too_short"]
    doubt = f" ({CHECK})" if one.needs_checking or one.duty.needs_checking else ""
    return str(word).format(days=one.days_late) + doubt


def deadline_for(compliance: Compliance, completion: Completion) -> Deadline | None:
    """The deadline of a record for one thing to do; a policy of the ward is none of the law."""
    return next(
        (
            one
            for one in compliance.deadlines
            if one.duty.completion == completion and not one.duty.is_policy
        ),
        None,
    )


def posting(compliance: Compliance) -> str | None:
    """“Đủ thời gian (35/30 ngày)”."""
    check = compliance.posting
    if check is None:
        return None
    word = str(WORDS["standing"]["posting_states"][check.state])
    if check.held_days is not None and check.asked_days:
        return f"{word} ({check.held_days}/{check.asked_days} ngày)"
    return word


def missing_forms(compliance: Compliance, site: Site) -> str | None:
    """“Còn thiếu: …”, each form on a line."""
    said = WORDS["standing"]["form_states"]
    found = []
    for one in compliance.missing_forms:
        name = site.form[one.form].name if one.form in site.form else one.form
        found.append(f"{name}: {str(said[one.state]).lower()}")
    return lines(found)


def act(one: Act) -> str:
    """“Niêm yết (Nhà văn hóa Khu 1): 5/1/2026 – 9/2/2026”."""
    place = f" ({one.place})" if one.place else ""
    begins = format_date(one.begins) if one.begins else "chưa ghi ngày"
    if one.ends:
        time = f"{begins} – {format_date(one.ends)}"
    elif one.is_permanent:
        time = f"từ {begins}, thường xuyên" if one.begins else "thường xuyên"
    else:
        time = f"từ {begins}" if one.begins else begins
    return f"{one.form.name}{place}: {time}"


def status(code: str) -> str:
    """The state of a record today."""
    return str(WORDS["status"][code])


def status_of(record: Publication, scope: Scope) -> str:
    """The state of a record today, as its own page has it."""
    return status(scope.registers.of(record.kind).view.status(record, scope.site).code)
