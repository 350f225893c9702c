"""The fields of the annual report, as `model/paper.py` names them: page, Word and table alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..law.coverage_cells import Cell, Row
from ..law.obligations import Obligation
from ..model.decision import Decision
from ..model.evaluation import Evaluation
from ..model.inspection import Inspection
from ..model.paper import ANNUAL_REPORT
from ..model.site import Site
from ..views.papers.annual_report import AnnualReport, BoardWork
from .obligation_words import subject_of, title_of
from .paper_values import Values, consultation_values, decision_values
from .paper_words import WORDS, basis_lines, day_text, lines, period_text
from .spreadsheets import Cell as Value
from .spreadsheets import Sheet

VIETNAMESE = "vi"


def annual_values(view: AnnualReport, site: Site, site_url: str) -> Values:
    """Every field; an empty text is for what nobody wrote down."""
    answers = view.answers
    return {
        **_counts(view),
        "so_noi_dung": view.disclosed,
        "theo_khoan": tuple(_clause(row, site) for row in view.coverage.rows),
        "theo_hinh_thuc": tuple(
            {"ten": form.name, "so_noi_dung": count} for form, count in view.by_form
        ),
        "viec_chua_lam": _numbered(_missing(view, site)),
        "viec_tre": _numbered(_late(one) for one in view.lists.late),
        "viec_loai_tru": tuple(
            {"ten": one.exclusion.title, "can_cu": basis_lines(one.exclusion.legal_basis)}
            for one in view.lists.excluded
        ),
        "quyet_dinh": _numbered(
            {**decision_values(line, site, site_url), **_households(line.record)}
            for line in view.decisions
        ),
        "lay_y_kien": _numbered(consultation_values(line, site_url) for line in view.consultations),
        "giam_sat": tuple(_board(one) for one in view.boards),
        "ket_luan": _numbered(_inspection(one) for one in view.inspections),
        "cau_hoi": answers.received,
        "da_tra_loi": answers.answered,
        "da_chuyen": answers.transferred,
        "chua_tra_loi": answers.open,
        "tra_loi_dung_han": answers.in_time,
        "tra_loi_tre": answers.late,
        "ngay_tiep_dan": _known(view.reception_days),
        "su_kien": tuple(
            {
                "ten": WORDS["calendar"]["group"][one.event_type],
                "so_cuoc": one.held,
                "co_ket_qua": one.with_outcome,
            }
            for one in view.events
        ),
        "lop": view.courses.count,
        "nguoi_hoc": _known(view.courses.people),
        "danh_gia": tuple(_evaluation(one) for one in view.evaluations),
    }


def _counts(view: AnnualReport) -> dict[str, Any]:
    """What was due and done; nothing of a year before the site kept account."""
    tally = view.coverage.tally
    found = {
        "den_han": tally.asked,
        "da_lam": tally.done,
        "dung_han": tally.in_time,
        "tre_han": tally.late,
        "chua_ro_ngay": tally.undated,
        "khong_dinh_han": tally.untimed,
        "chua_lam": tally.missed,
        "qua_han": tally.overdue + tally.renewal_overdue,
        "chua_bao": tally.unreported,
        "loai_tru": tally.excluded,
        "khong_phat_sinh": tally.nothing,
        "ty_le_da_lam": _percent(tally.share),
        "ty_le_dung_han": _percent(tally.share_in_time),
    }
    return found if view.coverage.is_tracked else dict.fromkeys(found, "")


def _percent(share: int | None) -> str:
    return "" if share is None else f"{share} %"


def _known(number: int | None) -> int | str:
    return "" if number is None else number


def _numbered(found: Iterator[dict[str, Any]]) -> tuple[Values, ...]:
    return tuple({"stt": number, **one} for number, one in enumerate(found, 1))


def _clause(row: Row, site: Site) -> dict[str, Any]:
    clause = site.clause.get(row.clause or 0)
    tally = row.tally
    return {
        "khoan": str(row.clause or ""),
        "ten": clause.name if clause else WORDS["coverage"]["other"],
        **{f"quy_{cell.period.number}": _state(cell) for cell in row.cells},
        "ket_qua": f"{tally.done}/{tally.asked}" if tally.asked else "",
    }


def _state(cell: Cell) -> str:
    return str(WORDS["coverage"]["state"][cell.state])


def _missing(view: AnnualReport, site: Site) -> Iterator[dict[str, Any]]:
    for one in view.lists.overdue:
        yield {
            "ten": one.duty.name,
            "ky": subject_of(one, VIETNAMESE),
            "han": day_text(one.due_on),
            "ai": _who(one),
        }
    for gap in view.lists.gaps:
        clause = site.clause[gap.clause or 0]
        yield {
            "ten": WORDS["coverage"]["clause_name"].format(number=clause.number, name=clause.name),
            "ky": period_text(gap.period),
            "han": day_text(gap.report_by),
            "ai": "",
        }


def _late(one: Obligation) -> dict[str, Any]:
    return {
        "ten": title_of(one, VIETNAMESE) if one.period else one.duty.name,
        "ky": "" if one.period else subject_of(one, VIETNAMESE),
        "han": day_text(one.due_on),
        "ngay": day_text(one.done_on),
        "so_ngay": one.days_late,
    }


def _who(one: Obligation) -> str:
    unit = one.record.unit if one.record else None
    return unit.name if unit else one.duty.responsible


def _households(decision: Decision) -> dict[str, Any]:
    vote = decision.vote
    return {
        "tong_so": vote.total if vote else "",
        "tan_thanh": _known(vote.agreed if vote else None),
        "khong_tan_thanh": _known(vote.opposed if vote else None),
    }


def _board(one: BoardWork) -> dict[str, Any]:
    words = WORDS["board"]["types"]
    name = words[one.board_type] if one.board_type else WORDS["coverage"]["other_boards"]
    petitions = one.petitions
    return {
        "ten": name,
        "so_cuoc": one.supervisions,
        "kien_nghi": petitions.total,
        "dung_han": petitions.in_time,
        "tre": petitions.late,
        "qua_han": petitions.overdue,
        "cho": petitions.waiting + petitions.answered_undated,
    }


def _inspection(one: Inspection) -> dict[str, Any]:
    return {
        "ten": one.title,
        "co_quan": one.issuer,
        "kien_nghi": len(one.recommendations),
        "da_lam": sum(item.remedy is not None for item in one.recommendations),
    }


def _evaluation(one: Evaluation) -> dict[str, Any]:
    results = [item.result for item in one.criteria]
    return {
        "ten": one.title,
        "xep_loai": one.rating or "",
        "dat": results.count("dat"),
        "chua_dat": results.count("chua-dat"),
        "chua_danh_gia": results.count(None),
        "chua_lam": lines(
            f"{item.matter}: {item.remedy}" if item.remedy else item.matter
            for item in one.shortcomings
        ),
    }


def annual_sheet(view: AnnualReport, own: Callable[[], Values]) -> Sheet:
    """One line a figure, with what it counts; no value where nobody wrote it down."""
    words = WORDS["papers"]
    values = own()
    rows: list[tuple[Value, ...]] = [
        (None, meaning, None if values[name] == "" else values[name])
        for name, meaning in ANNUAL_REPORT.fields.items()
        if isinstance(meaning, str) and name in values
    ]
    for part, found, number in (
        (words["part_form"], values["theo_hinh_thuc"], "so_noi_dung"),
        (words["part_supervision"], values["giam_sat"], "so_cuoc"),
        (words["part_event"], values["su_kien"], "so_cuoc"),
    ):
        rows += [(part, row["ten"], row[number]) for row in found]
    return Sheet(str(view.period.year), (words["part"], words["name"], words["count"]), tuple(rows))
