"""What papers say of a record or a duty, in Vietnamese: the same on the page and in Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..dates import PartialDate
from ..locale import words
from ..model.duty import Duty
from ..model.parts import LegalBasis
from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from ..text import format_date
from ..views.addresses import DEFAULT_LANGUAGE
from ..views.papers.acts import Act
from ..views.papers.quarterly_list import ListLine
from ..views.papers.yearly_plan import PlanLine
from .renderer import period_name

WORDS = words(DEFAULT_LANGUAGE)
BLANK = "……"
"""To be filled in by hand: what is not recorded is never guessed."""


def period_text(period: ReportingPeriod) -> str:
    """“quý III/2026”, “6 tháng cuối năm 2026”, “năm 2026”: as in the middle of a sentence."""
    text = period_name(period, DEFAULT_LANGUAGE)
    return text[:1].lower() + text[1:]


def day_text(day: PartialDate | date | None) -> str:
    """A day as people write it; empty when it is not known."""
    return format_date(day) if day else ""


def lines(texts: Iterable[str]) -> str:
    """Texts one under the other."""
    return "\n".join(texts)


def clauses_text(record: Publication) -> str:
    """“2, 5”: the clauses of Điều 11 that a record serves."""
    return ", ".join(str(number) for number in record.clauses)


def places_text(record: Publication, site: Site) -> str:
    """The khu phố that a record names, else the whole ward."""
    names = [site.neighborhood[code].name for code in record.neighborhoods]
    return ", ".join(names) or str(WORDS["record"]["all_neighborhoods"])


def act_text(act: Act) -> str:
    """“Niêm yết (Nhà văn hóa Khu 1): từ 5/1/2026 đến 9/2/2026”."""
    place = f" ({act.place})" if act.place else ""
    return f"{act.form.name}{place}: {time_text(act)}"


def time_text(act: Act) -> str:
    """From when until when a form was used; a blank when no day is recorded."""
    words = WORDS["papers"]
    if act.begins and act.ends:
        return str(words["from_until"].format(first=day_text(act.begins), last=day_text(act.ends)))
    times = [str(words["from"].format(first=day_text(act.begins)))] if act.begins else []
    if act.is_permanent:
        times.append(str(words["standing"]))
    return ", ".join(times) or BLANK


def list_note(line: ListLine) -> str:
    """What a line of the quarterly list has to say beside itself."""
    words = WORDS["papers"]
    notes = [*_annulment(line.record)]
    if line.is_further:
        notes.append(str(words["further"]))
    elif not line.is_day_recorded:
        notes.append(str(words["day_unrecorded"]))
    return lines(notes)


def _annulment(record: Publication) -> Iterator[str]:
    if record.annulment:
        day = day_text(record.annulment.annulled_on)
        yield str(WORDS["papers"]["annulled"].format(date=day))


def duty_forms(line: PlanLine, site: Site) -> str:
    """The forms that a duty asks for, one a line."""
    words = WORDS["papers"]
    found = []
    for asked in line.duty.forms:
        form = site.form.get(asked.form)
        parts = [form.name if form else asked.form]
        if asked.days:
            parts.append(str(words["days_on_end"].format(days=asked.days)))
        if asked.is_if_available:
            parts.append(str(words["if_available"]))
        found.append(", ".join(parts))
    return lines(found)


def duty_when(duty: Duty) -> str:
    """By when a duty must be fulfilled; a blank when the law sets no number of days."""
    if duty.days is None:
        return duty.start_text or BLANK
    standing = WORDS["standing"]
    start = duty.start_text or standing["start"][duty.start or "khac"]
    text = standing["rule"][f"{duty.bound}-{duty.day_type}"].format(days=duty.days, start=start)
    return str(text)[:1].upper() + str(text)[1:]


def duty_term(duty: Duty) -> str:
    """How long what is disclosed hangs, and how long it stays online."""
    words = WORDS["papers"]
    found = []
    if duty.posting == "thuong-xuyen":
        found.append(str(words["posting_standing"]))
    elif duty.posting == "den-khi-xong":
        found.append(str(words["posting_until_done"]))
    elif duty.posting == "theo-quy-dinh-rieng":
        found.append(str(words["posting_other_law"]))
    if duty.posting_days:
        is_working = duty.posting_day_type == "ngay-lam-viec"
        length = words["working_days_on_end"] if is_working else words["days_on_end"]
        days = length.format(days=duty.posting_days)
        found.append(str(words["posting_days"].format(days=days)))
    if duty.retention:
        found.append(str(words["online"].format(term=duty.retention)))
    return lines(found) or BLANK


def duty_recurrence(duty: Duty) -> str:
    """How often a duty comes again."""
    return str(WORDS["papers"]["recurrence_of"][duty.recurrence])


def duty_basis(duty: Duty) -> str:
    """The law of a duty, one document a line with all its articles."""
    return basis_lines(duty.legal_basis)


def basis_lines(named: Iterable[LegalBasis]) -> str:
    """Laws, one document a line with all its articles."""
    found: dict[str, list[str]] = {}
    for basis in named:
        name = f"{basis.name} {basis.number}" if basis.number else basis.name
        found.setdefault(name, []).append(_article_text(basis))
    return lines(
        ": ".join(filter(None, (name, "; ".join(filter(None, articles)))))
        for name, articles in found.items()
    )


def duty_note(line: PlanLine) -> str:
    """What has to be checked, and since when or until when a duty holds within the year."""
    words = WORDS["papers"]
    duty = line.duty
    found = []
    if line.begins:
        found.append(str(words["in_force_from"].format(date=day_text(line.begins))))
    if line.ends:
        found.append(str(words["in_force_until"].format(date=day_text(line.ends))))
    if duty.needs_checking:
        found.append(str(words["check"]))
    return lines(found)


def _article_text(basis: LegalBasis) -> str:
    """“Điều 13 khoản 2”; empty when the whole document is meant."""
    words = WORDS["record"]
    parts = []
    if basis.article:
        parts.append(words["article"].format(article=basis.article))
    if basis.clause:
        parts.append(words["basis_clause"].format(clause=basis.clause))
    if basis.point:
        parts.append(words["basis_point"].format(point=basis.point))
    return " ".join(parts)
