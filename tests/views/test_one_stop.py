"""The one-stop desk: a procedure is in force when compared; shares are computed, never typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.model.procedure import Procedure
from disclosure.model.procedure_result import ProcedureResult
from disclosure.views import procedure as procedure_view
from disclosure.views import procedure_result as result_view

from .conftest import site_of

SHARED = {"tieu_de": "Tên", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}
MAY = {"ky_tu": "5/2026", "ky_den": "5/2026"}


def procedure(code: str = "thu-tuc", **typed: Any) -> Procedure:
    return Procedure.model_validate({"ma": code, **SHARED, **typed})


def result(code: str = "ky", **typed: Any) -> ProcedureResult:
    return ProcedureResult.model_validate({"ma": code, **SHARED, **MAY, **typed})


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, "chua-doi-chieu"),
        ({"ngay_doi_chieu": "1/6/2026"}, "dang-ap-dung"),
        ({"ngay_doi_chieu": "1/6/2026", "ap_dung_tu": "2/7/2026"}, "sap-ap-dung"),
        ({"ngay_doi_chieu": "1/6/2026", "bai_bo_tu": "1/7/2026"}, "khong-con-ap-dung"),
        ({"ngay_doi_chieu": "1/6/2026", "bai_bo_tu": "2/7/2026"}, "dang-ap-dung"),
        ({"da_bai_bo": "có"}, "khong-con-ap-dung"),
    ],
)
def test_a_procedure_is_in_force_only_when_compared_with_the_portal(
    typed: dict[str, str], code: str
) -> None:
    record = procedure(**typed)
    assert procedure_view.state_of(record, site_of(record)).code == code


def test_working_days_and_days_of_the_calendar_are_never_mixed() -> None:
    record = procedure(
        cac_buoc=[
            {"viec": "Thông báo", "so_ngay": "3"},
            {"viec": "Niêm yết", "so_ngay": "30", "loai_ngay": "ngay", "la_niem_yet": "có"},
            {"viec": "Kết thúc", "so_ngay": "2"},
            {"viec": "Trả kết quả"},
        ]
    )
    view = procedure_view.own_view(record, site_of(record), "vi")
    assert (view.working_days, view.calendar_days, view.posting_days) == (5, 30, 30)


def test_procedures_stand_by_field_without_those_abolished() -> None:
    records = (
        procedure("a", linh_vuc="Hộ tịch"),
        procedure("b", linh_vuc="Đất đai"),
        procedure("c"),
        procedure("d", linh_vuc="Đất đai", da_bai_bo="có"),
    )
    front = procedure_view.front_view(site_of(*records), "vi")
    found = [(group.name, [item.id for item in group.records]) for group in front.subjects]
    assert found == [("Đất đai", ["b"]), ("Hộ tịch", ["a"]), (None, ["c"])]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, "chua-du-so-lieu"),
        ({"tiep_nhan": "0"}, "chua-co-ho-so"),
        ({"tiep_nhan": "0", "ton_truoc": "2"}, "chua-du-so-lieu"),
        ({"tiep_nhan": "9", "giai_quyet_tre_han": "0"}, "chua-du-so-lieu"),
        ({"giai_quyet_tre_han": "0", "dang_qua_han": "0"}, "khong-co-ho-so-tre"),
        ({"giai_quyet_tre_han": "0", "dang_qua_han": "1"}, "co-ho-so-tre"),
        ({"dang_qua_han": "3"}, "co-ho-so-tre"),
    ],
)
def test_no_file_was_late_only_when_the_report_says_so(typed: dict[str, str], code: str) -> None:
    record = result(**typed)
    assert result_view.state_of(record, site_of(record)).code == code


FULL = {
    "ton_truoc": "10",
    "tiep_nhan": "100",
    "giai_quyet_som": "60",
    "giai_quyet_dung_han": "30",
    "giai_quyet_tre_han": "4",
    "dang_trong_han": "9",
    "dang_qua_han": "2",
    "tra_lai_rut": "5",
}


def shares(**typed: Any) -> dict[str, tuple[str | None, str | None, bool]]:
    record = result(**typed)
    view = result_view.own_view(record, site_of(record), "vi")
    return {row.share: (row.computed, row.stated, row.differs) for row in view.shares}


def test_no_share_is_computed_while_the_late_files_are_left_blank() -> None:
    told = result(giai_quyet_truoc_va_dung_han="50", dang_qua_han="0")
    assert told.parts_of("dung-han") is None


def test_shares_are_of_files_that_were_due_with_those_overdue() -> None:
    """90 of 96: done late and not done though due both count."""
    assert shares(**FULL) == {
        "dung-han": ("93,75", None, False),
        "tre-han": ("6,25", None, False),
        "da-giai-quyet": ("85,45", None, False),
    }


@pytest.mark.parametrize(
    ("stated", "differs"), [("93,75", False), ("93,8", False), ("94", False), ("95,7", True)]
)
def test_a_stated_share_stands_beside_the_computed_one(stated: str, differs: bool) -> None:
    typed = {**FULL, "ty_le_bao_cao": [{"loai": "dung-han", "phan_tram": stated}]}
    assert shares(**typed)["dung-han"] == ("93,75", stated, differs)


def test_without_files_there_is_no_share_and_no_hundred_per_cent() -> None:
    nothing = dict.fromkeys(FULL, "0")
    assert shares(**nothing) == {}
    record = result(**nothing)
    assert result_view.own_view(record, site_of(record), "vi").is_empty


def test_what_the_report_leaves_out_is_never_taken_for_none() -> None:
    """Without a word on late files there is no share on time."""
    assert "dung-han" not in shares(tiep_nhan="100", giai_quyet_dung_han="90", giai_quyet_som="0")


@pytest.mark.parametrize(
    ("begins", "ends", "name"),
    [
        ("5/2026", "5/2026", "Tháng 5/2026"),
        ("1/2/2026", "28/2/2026", "Tháng 2/2026"),
        ("1/2026", "3/2026", "Quý I/2026"),
        ("10/2026", "12/2026", "Quý IV/2026"),
        ("2/2026", "4/2026", "Từ tháng 2/2026 đến tháng 4/2026"),
        ("1/2026", "6/2026", "6 tháng đầu năm 2026"),
        ("2026", "2026", "Năm 2026"),
        ("21/7/2021", "20/8/2021", "Từ 21/7/2021 đến 20/8/2021"),
        ("1/2015", None, "Từ tháng 1/2015, nguồn không ghi đến ngày nào"),
    ],
)
def test_a_period_is_called_as_people_call_it(begins: str, ends: str | None, name: str) -> None:
    typed = {"ma": "ky", **SHARED, "ky_tu": begins}
    record = ProcedureResult.model_validate({**typed, **({"ky_den": ends} if ends else {})})
    assert result_view.period_name(record, "vi") == name


def month(number: int, **typed: Any) -> ProcedureResult:
    period = f"{number}/2026"
    return result(f"thang-{number:02}", **FULL, ky_tu=period, ky_den=period, **typed)


def test_months_of_the_ward_stand_side_by_side_and_nothing_else() -> None:
    records = (
        month(2),
        month(1),
        month(3, pham_vi="Toàn tỉnh"),
        month(4, xac_nhan="cho-xac-nhan", nguon={"mo_ta": "Báo"}),
        result("quy", ky_tu="1/2026", ky_den="3/2026"),
    )
    [year] = result_view.front_view(site_of(*records, as_of=date(2026, 7, 1)), "vi")
    assert [row.name for row in year.rows] == ["Tháng 1/2026", "Tháng 2/2026"]
    assert [chart.title for chart in year.charts] == [
        "Hồ sơ tiếp nhận từng tháng, năm 2026",
        "Hồ sơ trễ hạn từng tháng, kể cả quá hạn chưa xong, năm 2026",
    ]


def test_a_month_leads_to_the_one_before_and_the_one_after() -> None:
    first, second, third = month(1), month(2), month(3)
    view = result_view.own_view(second, site_of(third, first, second), "vi")
    assert (view.previous, view.next) == (first, third)
    assert result_view.own_view(first, site_of(third, first, second), "vi").previous is None
