"""Coverage: the state of a clause in a quarter, on both sides of each day that changes it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.law.coverage import Coverage
from disclosure.law.coverage_cells import Cell
from disclosure.law.standing import Standing
from disclosure.law.tally import Tally
from disclosure.model.disclosure import Disclosure
from disclosure.model.duty import Duty
from disclosure.model.exclusion import Exclusion
from disclosure.model.nothing_to_report import NothingToReport
from disclosure.model.publication import Publication

from .duties import duty, site_of

GENERAL = duty("k2-chung", mac_dinh="có")
"""Five working days from the day of issue."""
STANDING = duty("k2-chung", mac_dinh="có", dinh_ky="thuong-xuyen", niem_yet="thuong-xuyen")
QUARTERLY = duty("k2-quy", dinh_ky="hang-quy", su_kien="het-ky", so_ngay="15", loai_ngay="ngay")
YEAR_START = date(2026, 1, 1)


def document(code: str = "van-ban", **typed: Any) -> Disclosure:
    required = {
        "ma": code,
        "trich_yeu": "Thông báo",
        "co_quan_ban_hanh": "UBND phường",
        "khoan_dieu_11": ["2"],
        "khu_pho": "tat-ca",
        "tom_tat": "Thử.",
    }
    return Disclosure.model_validate({**required, **typed})


def statement(**typed: Any) -> NothingToReport:
    required = {
        "ma": "khong-co",
        "tieu_de": "Không phát sinh",
        "khu_pho": "tat-ca",
        "tom_tat": "Thử.",
        "khoan_dieu_11": ["2"],
        "nam": "2026",
        "quy": "1",
        "nguoi_ky": {"chuc_vu": "Chủ tịch UBND phường"},
        "ngay_ky": "01/4/2026",
    }
    return NothingToReport.model_validate({**required, **typed})


def exclusion(**typed: Any) -> Exclusion:
    required = {
        "ma": "khong-co-khoan-2",
        "tieu_de": "Không áp dụng",
        "loai": "khong-ap-dung",
        "ly_do": "Phường không có.",
        "khu_pho": "tat-ca",
        "khoan_dieu_11": ["2"],
        "can_cu": [{"van_ban": "Luật thử", "dieu": "1"}],
        "nguoi_quyet_dinh": {"chuc_vu": "Chủ tịch UBND phường"},
        "ngay_quyet_dinh": "15/01/2026",
    }
    return Exclusion.model_validate({**required, **typed})


def cell(
    *records: Publication,
    as_of: date,
    quarter: int = 1,
    duties: tuple[Duty, ...] = (GENERAL,),
    tracked_from: date = YEAR_START,
) -> Cell:
    """Clause 2 in a quarter of 2026."""
    site = site_of(*records, duties=duties, as_of=as_of, tracked_from=tracked_from)
    rows = Coverage(Standing(site)).year(2026).rows
    return next(row for row in rows if row.clause == 2).cells[quarter - 1]


# The 31st of March 2026 is a Tuesday; five working days after it: Tuesday the 7th of April.
@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        (date(2025, 12, 31), "coming"),
        (date(2026, 1, 1), "running"),
        (date(2026, 3, 31), "running"),
        (date(2026, 4, 1), "due"),
        (date(2026, 4, 7), "due"),
        (date(2026, 4, 8), "unreported"),
    ],
)
def test_an_empty_quarter_counts_as_not_done_once_its_days_to_report_are_over(
    as_of: date, state: str
) -> None:
    found = cell(as_of=as_of)
    assert found.state == state
    assert found.tally.missed == (state == "unreported")


def test_a_gap_names_the_last_day_on_which_it_could_have_been_reported() -> None:
    assert cell(as_of=date(2026, 5, 1)).report_by == date(2026, 4, 7)


# Issued on Monday the 2nd of March: five working days are over on Monday the 9th.
@pytest.mark.parametrize(
    ("typed", "as_of", "state"),
    [
        ({"ngay_dang": "09/3/2026"}, date(2026, 3, 9), "done"),
        ({"ngay_dang": "10/3/2026"}, date(2026, 3, 10), "late"),
        ({}, date(2026, 3, 10), "undated"),
        ({"niem_yet_tu": "20/3/2026"}, date(2026, 3, 9), "due"),
        ({"niem_yet_tu": "20/3/2026"}, date(2026, 3, 10), "overdue"),
    ],
)
def test_a_document_is_judged_by_the_day_it_became_public(
    typed: dict[str, str], as_of: date, state: str
) -> None:
    found = cell(document(ngay_ban_hanh="02/3/2026", **typed), as_of=as_of)
    assert found.state == state


def test_what_the_ward_has_not_confirmed_fills_no_gap() -> None:
    waiting = document(
        ngay_ban_hanh="02/3/2026",
        ngay_dang="03/3/2026",
        xac_nhan="cho-xac-nhan",
        nguon={"mo_ta": "Báo"},
    )
    found = cell(waiting, as_of=date(2026, 5, 1))
    assert (found.state, found.records) == ("unreported", ())
    site = site_of(waiting, duties=(GENERAL,), as_of=date(2026, 5, 1))
    assert [*Coverage(Standing(site)).sources.awaiting.values()] == [(waiting,)]


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ({}, "nothing"),
        ({"ngay_ky": "31/3/2026"}, "nothing"),
        ({"ngay_ky": "30/3/2026"}, "unreported"),
        ({"quy": "2", "ngay_ky": "01/7/2026"}, "unreported"),
        ({"quy": None, "ngay_ky": "31/3/2026"}, "nothing"),
        ({"quy": None, "ngay_ky": "30/3/2026"}, "unreported"),
        ({"khoan_dieu_11": ["3"]}, "unreported"),
        ({"xac_nhan": "cho-xac-nhan", "nguon": {"mo_ta": "Báo"}}, "unreported"),
    ],
)
def test_a_statement_speaks_for_a_quarter_that_was_over_when_it_was_signed(
    typed: dict[str, Any], state: str
) -> None:
    found = cell(statement(**typed), as_of=date(2026, 7, 20))
    assert found.state == state
    assert (found.tally.nothing, found.tally.missed) == (state == "nothing", state != "nothing")


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ({}, "not-applicable"),
        ({"khoan_dieu_11": [], "cac_nghia_vu": ["k2-chung"]}, "not-applicable"),
        ({"ngay_quyet_dinh": "31/3/2026"}, "not-applicable"),
        ({"ngay_quyet_dinh": "01/4/2026"}, "unreported"),
        ({"den": "31/12/2025"}, "unreported"),
        ({"den": "01/01/2026"}, "not-applicable"),
        ({"khoan_dieu_11": ["3"]}, "unreported"),
        ({"xac_nhan": "cho-xac-nhan", "nguon": {"mo_ta": "Báo"}}, "unreported"),
    ],
)
def test_a_gap_is_lawful_only_while_a_decision_covers_it(typed: dict[str, Any], state: str) -> None:
    why = exclusion(**typed)
    found = cell(why, as_of=date(2026, 5, 1))
    assert found.state == state
    assert found.exclusions == ((why,) if state == "not-applicable" else ())


@pytest.mark.parametrize(
    ("typed", "quarter", "state"),
    [
        ({"ngay_dang": "01/10/2025"}, 1, "standing"),
        ({"ngay_dang": "01/10/2025"}, 2, "standing"),
        ({"ngay_dang": "01/5/2026"}, 1, "unreported"),
        ({"niem_yet_tu": "01/10/2025", "niem_yet_den": "30/3/2026"}, 1, "unreported"),
        ({"niem_yet_tu": "01/10/2025", "niem_yet_den": "31/3/2026"}, 1, "standing"),
        (
            {
                "ngay_dang": "01/10/2025",
                "huy_bo": {
                    "ngay": "31/3/2026",
                    "ly_do": "Sai",
                    "can_cu": [{"van_ban": "Luật", "dieu": "1"}],
                },
            },
            1,
            "unreported",
        ),
    ],
)
def test_a_clause_that_hangs_without_end_needs_no_new_record_each_quarter(
    typed: dict[str, Any], quarter: int, state: str
) -> None:
    old = document(ngay_ban_hanh=typed.get("ngay_dang", "01/10/2025"), **typed)
    found = cell(old, as_of=date(2026, 7, 20), quarter=quarter, duties=(STANDING,))
    assert found.state == state


@pytest.mark.parametrize(
    ("as_of", "state"),
    [(date(2026, 7, 15), "due"), (date(2026, 7, 16), "renewal-overdue")],
)
def test_an_older_period_does_not_stand_for_the_one_that_is_over(as_of: date, state: str) -> None:
    first = document(
        "quy-1", nghia_vu="k2-quy", ky="2026-Q1", ngay_ban_hanh="05/4/2026", ngay_dang="05/4/2026"
    )
    found = cell(first, as_of=as_of, quarter=2, duties=(GENERAL, QUARTERLY))
    assert found.state == state
    # What tells of the first quarter stands there, though it was signed in the second.
    assert found.records == ()
    assert cell(first, as_of=as_of, duties=(GENERAL, QUARTERLY)).records == (first,)


def test_the_worst_state_wins_and_everything_is_counted() -> None:
    site = site_of(
        document("dung-han", ngay_ban_hanh="02/3/2026", ngay_dang="03/3/2026"),
        document("tre", ngay_ban_hanh="02/3/2026", ngay_dang="20/3/2026"),
        document("khong-ro", ngay_ban_hanh="02/3/2026"),
        document("qua-han", ngay_ban_hanh="02/3/2026", niem_yet_tu="01/12/2026"),
        duties=(GENERAL,),
        as_of=date(2026, 3, 31),
        tracked_from=YEAR_START,
    )
    coverage = Coverage(Standing(site)).year(2026)
    found = next(row for row in coverage.rows if row.clause == 2).cells[0]
    assert found.state == "overdue"
    assert found.tally == Tally(in_time=1, late=1, undated=1, overdue=1)
    assert (found.tally.bound, found.tally.done, found.tally.missed) == (4, 3, 1)
    assert (found.tally.share, found.tally.share_in_time) == (75, 33)


def test_nothing_is_held_against_the_ward_before_it_keeps_account() -> None:
    late = document(ngay_ban_hanh="02/3/2026", ngay_dang="20/3/2026")
    tracked = date(2026, 3, 3)
    assert cell(late, as_of=date(2026, 7, 20), tracked_from=tracked).state == "untracked"
    assert cell(late, as_of=date(2026, 7, 20), tracked_from=date(2026, 3, 2)).state == "late"
    assert cell(as_of=date(2026, 7, 20), tracked_from=tracked).state == "untracked"
    assert cell(as_of=date(2026, 7, 20), quarter=2, tracked_from=tracked).state == "unreported"


def test_what_is_known_only_to_the_year_stands_in_no_quarter_but_counts() -> None:
    site = site_of(
        document(ngay_ban_hanh="2026", ngay_dang="2026"),
        document("khong-ngay"),
        duties=(GENERAL,),
        as_of=date(2026, 7, 1),
        tracked_from=YEAR_START,
    )
    coverage = Coverage(Standing(site))
    row = next(row for row in coverage.year(2026).rows if row.clause == 2)
    assert row.unplaced is not None
    assert row.unplaced.state == "undated"
    assert row.tally.undated == 1
    assert [record.id for record in coverage.sources.undated] == ["khong-ngay"]


def test_duties_of_their_own_stand_under_their_clause() -> None:
    first = document(
        "quy-1", nghia_vu="k2-quy", ky="2026-Q1", ngay_ban_hanh="05/4/2026", ngay_dang="05/4/2026"
    )
    other = document("khac", ngay_ban_hanh="02/3/2026", ngay_dang="20/3/2026")
    site = site_of(
        first, other, duties=(GENERAL, QUARTERLY), as_of=date(2026, 5, 1), tracked_from=YEAR_START
    )
    row = next(row for row in Coverage(Standing(site)).year(2026).rows if row.clause == 2)
    assert row.cells[0].state == "late"
    assert [(one.duty and one.duty.code, one.cells[0].state) for one in row.duties] == [
        ("k2-quy", "done")
    ]


def test_what_other_laws_ask_stands_in_a_row_of_its_own() -> None:
    other = duty(
        "khac-nam",
        khoan=None,
        dinh_ky="hang-nam",
        su_kien="het-ky",
        loai_ngay="ngay",
        loai=["lich"],
    )
    site = site_of(duties=(GENERAL, other), as_of=date(2026, 11, 1), tracked_from=YEAR_START)
    last = Coverage(Standing(site)).year(2026).rows[-1]
    assert (last.clause, [one.state for one in last.cells]) == (
        None,
        ["none", "none", "none", "due"],
    )


def test_a_statement_is_no_disclosure_itself() -> None:
    found = cell(statement(), as_of=date(2026, 7, 20))
    assert (found.records, found.obligations) == ((), ())
