"""The fields of each paper, as `model/paper.py` names them: for the page and for Word alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urljoin

from ..model.publication import Publication
from ..model.reporting_period import ReportingPeriod
from ..model.site import Site
from ..text import format_integer
from ..views.addresses import short_url
from ..views.papers.council_report import ConsultationLine, CouncilReport, DecisionLine
from ..views.papers.information_catalogue import CatalogueLine
from ..views.papers.quarterly_list import QuarterlyList
from ..views.papers.yearly_plan import YearlyPlan
from .paper_words import (
    BLANK,
    WORDS,
    act_text,
    clauses_text,
    day_text,
    duty_basis,
    duty_forms,
    duty_note,
    duty_recurrence,
    duty_term,
    duty_when,
    lines,
    list_note,
    period_text,
    places_text,
)

Values = Mapping[str, Any]
_TYPES_OF_WARD = ("phường ", "xã ", "đặc khu ", "thị trấn ")


def letterhead(
    period: ReportingPeriod, until: date, site: Site, url: str, site_url: str
) -> dict[str, Any]:
    """The fields of every paper; what nobody knows yet, as its number and day, has none."""
    ward = site.ward
    return {
        "co_quan": ward.authority,
        "dia_danh": _own_name(ward.name),
        "phuong": ward.name,
        "ky": period_text(period),
        "tu_ngay": day_text(period.first),
        "den_ngay": day_text(period.last),
        "tinh_den": day_text(until),
        "dia_chi": urljoin(site_url, url),
        "minh_hoa": ward.demonstration or "",
    }


def _own_name(ward: str) -> str:
    """“phường Cao Xanh” -> “Cao Xanh”."""
    found = next((kind for kind in _TYPES_OF_WARD if ward.lower().startswith(kind)), "")
    return ward[len(found) :]


def quarterly_values(view: QuarterlyList, site_url: str) -> Values:
    """The quarterly list."""
    return {
        "so_noi_dung": view.count,
        "danh_sach": tuple(
            {
                "stt": number,
                "ten": line.record.title,
                "so_ky_hieu": line.record.number or "",
                "co_quan_ban_hanh": line.record.issuer or "",
                "khoan": clauses_text(line.record),
                "hinh_thuc": lines(act_text(act) for act in line.acts) or BLANK,
                "ghi_chu": list_note(line),
                "dia_chi": _short(line.record, site_url),
            }
            for number, line in enumerate(view.lines, 1)
        ),
    }


def plan_values(view: YearlyPlan, site: Site) -> Values:
    """The yearly plan."""
    return {
        "danh_sach": tuple(
            {
                "stt": number,
                "noi_dung": line.duty.name,
                "khoan": str(line.duty.clause or ""),
                "hinh_thuc": duty_forms(line, site) or BLANK,
                "thoi_diem": duty_when(line.duty),
                "thoi_han": duty_term(line.duty),
                "dinh_ky": duty_recurrence(line.duty),
                "trach_nhiem": line.duty.responsible,
                "can_cu": duty_basis(line.duty),
                "ghi_chu": duty_note(line),
            }
            for number, line in enumerate(view.lines, 1)
        )
    }


def council_values(view: CouncilReport, site: Site, site_url: str) -> Values:
    """The report to the council."""
    return {
        "so_noi_dung": len(view.disclosed),
        "dung_han": view.timeliness.in_time,
        "cham_han": view.timeliness.late,
        "chua_ro_han": view.timeliness.unknown,
        "theo_khoan": tuple(
            {"khoan": clause.number, "ten": clause.name, "so_noi_dung": count}
            for clause, count in view.by_clause
        ),
        "theo_hinh_thuc": tuple(
            {"ten": form.name, "so_noi_dung": count} for form, count in view.by_form
        ),
        "quyet_dinh": tuple(
            {"stt": number, **decision_values(line, site, site_url)}
            for number, line in enumerate(view.decisions, 1)
        ),
        "lay_y_kien": tuple(
            {"stt": number, **consultation_values(line, site_url)}
            for number, line in enumerate(view.consultations, 1)
        ),
    }


def decision_values(line: DecisionLine, site: Site, site_url: str) -> dict[str, Any]:
    """A matter that residents voted on, in the report to the council."""
    return {
        "ten": line.record.title,
        "khu_pho": places_text(line.record, site),
        "ngay": day_text(line.voted_on),
        "ket_qua": result_text(line),
        "tinh_trang": WORDS["status"][line.status.code],
        "dia_chi": _short(line.record, site_url),
    }


def result_text(line: DecisionLine) -> str:
    """What the vote came to; empty when nobody can tell."""
    if line.result is None:
        return ""
    words = WORDS["papers"]
    return str(words["reached"] if line.result == "dat" else words["not_reached"])


def consultation_values(line: ConsultationLine, site_url: str) -> dict[str, Any]:
    """A consultation, in the report to the council."""
    record = line.record
    days = [day_text(day) for day in (record.open_from, record.open_until) if day]
    return {
        "ten": record.title,
        "thoi_gian": " – ".join(days) or day_text(record.met_on),
        "so_y_kien": "" if line.comments is None else format_integer(line.comments),
        "tiep_thu": lines(reception_texts(line)),
        "ngay_tra_loi": day_text(line.answered_on),
        "tinh_trang": WORDS["status"][line.status.code],
        "dia_chi": _short(record, site_url),
    }


def reception_texts(line: ConsultationLine) -> tuple[str, ...]:
    """“Tiếp thu: 3”: how many groups of comments were taken in, partly, or not."""
    named, words = WORDS["consultation"]["reception"], WORDS["papers"]
    return tuple(
        str(words["comments_of"].format(reception=named[code], count=count))
        for code, count in line.receptions
    )


def catalogue_values(found: tuple[CatalogueLine, ...], site_url: str) -> Values:
    """Items of the catalogue of public information, in the order given."""
    return {
        "danh_sach": tuple(
            {
                "stt": number,
                "ten": line.record.title,
                "so_ky_hieu": line.record.number or "",
                "ngay_tao": day_text(line.made_on),
                "hinh_thuc": lines(form_names(line)) or BLANK,
                "thoi_diem": day_text(line.disclosed_on),
                "thoi_han": term_text(line),
                "dia_chi": _short(line.record, site_url),
            }
            for number, line in enumerate(found, 1)
        )
    }


def form_names(line: CatalogueLine) -> tuple[str, ...]:
    """The forms that were used, each once."""
    return tuple(dict.fromkeys(act.form.name for act in line.acts))


def term_text(line: CatalogueLine) -> str:
    """Until when it hangs; standing; else empty: the law sets no term for what is online."""
    if line.is_permanent:
        return str(WORDS["papers"]["standing"])
    return day_text(line.ends)


def _short(record: Publication, site_url: str) -> str:
    return urljoin(site_url, short_url(record))
