"""The papers that the law asks for: which records, which forms, which days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.law.standing import Standing
from disclosure.model.consultation import Consultation
from disclosure.model.decision import Decision
from disclosure.model.duty import Duty
from disclosure.model.publication import Publication
from disclosure.views.papers.acts import Disclosures
from disclosure.views.papers.council_report import CouncilReport, Timeliness, council_reports
from disclosure.views.papers.information_catalogue import information_catalogue
from disclosure.views.papers.quarterly_list import ListLine, quarterly_lists, unplaced
from disclosure.views.papers.yearly_plan import yearly_plans

from .conftest import record, sample_ward, site_of

WEBSITE = {"loai": "trang-mang", "tu": "10/5/2026"}


def own(code: str = "mot", **typed: Any) -> Publication:
    """A confirmed record of clause 2."""
    return record(code, **{"khoan_dieu_11": ["2"], **typed})


def given(*records: Publication, **parts: Any) -> Disclosures:
    """What papers are drawn up from, in the sample ward with these records."""
    return Disclosures(Standing(site_of(*records, **parts)))


def lists(*records: Publication, **parts: Any) -> dict[str, tuple[ListLine, ...]]:
    return {one.period.code: one.lines for one in quarterly_lists(given(*records, **parts))}


def told(lines: tuple[ListLine, ...]) -> list[tuple[str, list[str]]]:
    """Each line as its record and “form from/until”."""
    return [
        (line.record.id, [f"{a.form.code} {a.begins}/{a.ends}" for a in line.acts])
        for line in lines
    ]


def test_a_record_stands_in_the_quarter_it_was_disclosed_in_with_forms_and_days() -> None:
    one = own(ngay_dang="10/5/2026", niem_yet_tu="12/5/2026", niem_yet_den="11/6/2026")
    assert told(lists(one)["2026-Q2"]) == [
        ("mot", ["bang-niem-yet 2026-05-12/2026-06-11", "trang-mang 2026-05-10/None"])
    ]


def test_days_of_a_board_are_told_once() -> None:
    form = {"loai": "bang-niem-yet", "noi": "Nhà văn hóa"}
    one = own(hinh_thuc=[form], niem_yet_tu="12/5/2026", niem_yet_den="11/6/2026")
    (line,) = lists(one)["2026-Q2"]
    (act,) = line.acts
    assert (act.place, str(act.begins), str(act.ends)) == (
        "Nhà văn hóa",
        "2026-05-12",
        "2026-06-11",
    )


def test_a_further_form_in_a_later_quarter_is_told_there() -> None:
    later = {"loai": "truyen-thanh", "tu": "1/7/2026", "den": "3/7/2026"}
    found = lists(own(hinh_thuc=[WEBSITE, later]), as_of=date(2026, 7, 5))
    assert told(found["2026-Q2"]) == [("mot", ["trang-mang 2026-05-10/None"])]
    assert told(found["2026-Q3"]) == [("mot", ["truyen-thanh 2026-07-01/2026-07-03"])]
    assert [line.is_further for line in found["2026-Q3"]] == [True]


def test_what_is_still_to_come_is_in_no_list() -> None:
    coming = {"loai": "truyen-thanh", "tu": "2/7/2026"}
    found = lists(own(hinh_thuc=[WEBSITE, coming]), own("hai", niem_yet_tu="2/7/2026"))
    assert [told(lines) for lines in found.values() if lines] == [
        [("mot", ["trang-mang 2026-05-10/None"])]
    ]


@pytest.mark.parametrize(
    ("typed", "is_listed"),
    [
        ({"xac_nhan": "da-xac-nhan"}, True),
        ({"xac_nhan": "minh-hoa", "nguon": {"mo_ta": "Ví dụ"}}, True),
        ({"xac_nhan": "cho-xac-nhan", "nguon": {"mo_ta": "Báo"}}, False),
    ],
)
def test_only_what_the_ward_stands_behind_is_listed(typed: Any, is_listed: bool) -> None:
    site = given(own(ngay_dang="10/5/2026", ngay_ban_hanh="10/5/2026", **typed))
    assert any(one.lines for one in quarterly_lists(site)) == is_listed
    assert bool(information_catalogue(site).lines) == is_listed
    assert any(one.disclosed for one in council_reports(site)) == is_listed


def test_without_a_day_of_disclosure_the_day_of_the_document_places_it() -> None:
    one = own(ngay_ban_hanh="1/6/2026", hinh_thuc=[{"loai": "truyen-thanh"}])
    (line,) = lists(one)["2026-Q2"]
    assert not line.is_day_recorded
    assert [act.begins for act in line.acts] == [None]


def test_what_is_known_to_the_year_only_is_told_apart() -> None:
    site = given(own(ngay_ban_hanh="2026"), own("hai"))
    assert [one.id for one in unplaced(site)] == ["mot", "hai"]
    assert not any(one.lines for one in quarterly_lists(site))


def test_lists_go_from_the_law_to_today_without_empty_quarters() -> None:
    days = {"a": "30/6/2023", "b": "1/7/2023", "c": "31/3/2026"}
    records = [own(code, ngay_dang=day) for code, day in days.items()]
    found = {one.period.code: len(one.lines) for one in quarterly_lists(given(*records))}
    assert found == {"2026-Q3": 0, "2026-Q1": 1, "2023-Q3": 1}


def test_a_list_ends_with_its_quarter_or_today() -> None:
    found = quarterly_lists(given(own(ngay_dang="10/5/2026"), as_of=date(2026, 7, 5)))
    assert [str(one.until) for one in found] == ["2026-07-05", "2026-06-30"]


def test_old_papers_are_not_made_for_ever() -> None:
    records = [own(f"n{year}", ngay_dang=f"5/2/{year}") for year in range(2024, 2041)]
    found = quarterly_lists(given(*records, as_of=date(2040, 12, 31)))
    assert found[-1].period.code == "2031-Q1"


def test_lines_go_by_day_then_number() -> None:
    records = [
        own("a", ngay_dang="10/5/2026", so_hieu="10/TB"),
        own("b", ngay_dang="10/5/2026", so_hieu="9/TB"),
        own("c", ngay_dang="2/5/2026"),
    ]
    lines = lists(*records)["2026-Q2"]
    assert [line.record.id for line in lines] == ["c", "b", "a"]


def duty(code: str = "k2", **typed: Any) -> Duty:
    required = {
        "ma": code,
        "ten": "Dự toán",
        "ten_en": "Budget",
        "ai": "UBND phường",
        "can_cu": [{"van_ban": "Luật", "so_hieu": "10/2022/QH15", "dieu": "12"}],
        "hieu_luc_tu": "1/7/2023",
        "nguon": "Luật",
        "do_tin_cay": "da-doc",
    }
    return Duty.model_validate({**required, **typed})


def with_duties(*duties: Duty, as_of: date = date(2026, 7, 1)) -> Disclosures:
    catalogue = replace(sample_ward().catalogue, duties=duties)
    return given(catalogue=catalogue, as_of=as_of)


def test_the_plan_has_the_duties_to_disclose_that_are_in_force_in_its_year() -> None:
    site = with_duties(
        duty("cu", hieu_luc_den="31/12/2025"),
        duty("doi", hieu_luc_den="1/3/2026"),
        duty("moi", hieu_luc_tu="2/3/2026"),
        duty("sau", hieu_luc_tu="1/1/2027"),
        duty("gui", xong_khi="gui-quyet-dinh"),
        duty("tu-dat", chinh_sach="có"),
    )
    (plan,) = yearly_plans(site)
    assert [(line.duty.code, line.begins, line.ends) for line in plan.lines] == [
        ("doi", None, date(2026, 3, 1)),
        ("moi", date(2026, 3, 2), None),
    ]


def test_a_special_duty_takes_its_forms_from_the_general_one() -> None:
    forms = [{"loai": "trang-mang"}, {"loai": "bang-niem-yet"}]
    general = duty("chung", khoan="2", mac_dinh="có", hinh_thuc=forms, niem_yet="co-thoi-han")
    (plan,) = yearly_plans(with_duties(duty("rieng", khoan="2"), general))
    assert [line.duty.code for line in plan.lines] == ["chung", "rieng"]
    assert [form.form for form in plan.lines[1].duty.forms] == ["trang-mang", "bang-niem-yet"]
    assert plan.lines[1].duty.posting == "co-thoi-han"


@pytest.mark.parametrize(
    ("as_of", "years"),
    [(date(2026, 9, 30), ["2026"]), (date(2026, 10, 1), ["2027", "2026"])],
)
def test_late_in_a_year_the_next_plan_is_drawn_up(as_of: date, years: list[str]) -> None:
    assert [plan.period.code for plan in yearly_plans(with_duties(as_of=as_of))] == years


def decision(code: str, **typed: Any) -> Decision:
    required = {"ma": code, "tieu_de": code, "khu_pho": "tat-ca", "tom_tat": "x", "viec": "khac"}
    return Decision.model_validate({**required, **typed})


def consultation(code: str, **typed: Any) -> Consultation:
    required = {"ma": code, "tieu_de": code, "khu_pho": "tat-ca", "tom_tat": "x"}
    return Consultation.model_validate({**required, **typed})


def reports(*records: Publication, **parts: Any) -> dict[str, CouncilReport]:
    return {one.period.code: one for one in council_reports(given(*records, **parts))}


def test_the_report_tells_decisions_of_its_half_year() -> None:
    records = [
        decision("hop", cuoc_hop=[{"ngay": "30/6/2026"}], ket_qua="dat"),
        decision("sau", cuoc_hop=[{"ngay": "1/7/2026"}]),
        decision("sap-toi", cuoc_hop=[{"ngay": "9/7/2026"}]),
        decision(
            "cho", cuoc_hop=[{"ngay": "30/6/2026"}], xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"}
        ),
    ]
    found = reports(*records)
    assert [(one.record.id, one.result) for one in found["2026-H1"].decisions] == [("hop", "dat")]
    assert [one.record.id for one in found["2026-H2"].decisions] == ["sau"]


def test_the_report_tells_consultations_that_ran_or_were_answered_in_it() -> None:
    answered = {"ngay": "1/7/2026", "so_y_kien": [{"cach": "hom-thu", "so": "7"}]}
    records = [
        consultation("qua-ky", mo_tu="1/6/2026", mo_den="25/6/2026", ket_qua=answered),
        consultation("truoc", mo_tu="1/6/2026", mo_den="25/6/2026"),
        consultation("sap-mo", mo_tu="3/7/2026", mo_den="30/7/2026"),
    ]
    found = reports(*records)
    assert [one.record.id for one in found["2026-H1"].consultations] == ["qua-ky", "truoc"]
    (told_again,) = found["2026-H2"].consultations
    assert (told_again.record.id, told_again.comments) == ("qua-ky", 7)
    assert found["2026-H1"].consultations[1].comments is None


def test_the_report_counts_contents_by_clause_form_and_timeliness() -> None:
    general = duty("k2", khoan="2", mac_dinh="có", su_kien="ban-hanh", so_ngay="5")
    catalogue = replace(sample_ward().catalogue, duties=(general,))
    records = [
        own("kip", ngay_ban_hanh="1/5/2026", ngay_dang="6/5/2026"),
        own("cham", ngay_ban_hanh="1/5/2026", ngay_dang="7/5/2026", khoan_dieu_11=["2", "5"]),
        own("khong-ro", ngay_ban_hanh="1/5/2026"),
    ]
    report = reports(*records, catalogue=catalogue)["2026-H1"]
    assert report.timeliness == Timeliness(in_time=1, late=1, unknown=1)
    counts = {clause.number: count for clause, count in report.by_clause}
    assert (counts[2], counts[5]) == (3, 1)
    assert {form.code: count for form, count in report.by_form} == {"trang-mang": 2}


def test_the_catalogue_has_every_year_and_loses_nothing() -> None:
    records = [
        own("cu", ngay_dang="2/5/2009"),
        own("moi", ngay_dang="2/5/2026", ngay_ban_hanh="1/5/2026", niem_yet_thuong_xuyen="có"),
        own("khong-ngay"),
    ]
    found = information_catalogue(given(*records))
    assert [(year.period.code, len(year.lines)) for year in found.years] == [
        ("2026", 1),
        ("2009", 1),
    ]
    assert [line.record.id for line in found.lines] == ["moi", "cu", "khong-ngay"]
    newest = found.lines[0]
    assert (str(newest.made_on), str(newest.disclosed_on)) == ("2026-05-01", "2026-05-02")
    assert newest.is_permanent
