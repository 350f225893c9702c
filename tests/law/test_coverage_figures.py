"""What a year comes to, reckoned by hand on a small ward, and by khu phố."""

from __future__ import annotations

from datetime import date

from disclosure.law.coverage import Coverage
from disclosure.law.coverage_cells import YearCoverage
from disclosure.law.coverage_figures import lists_of, obligations_of, timeliness
from disclosure.law.coverage_places import WHOLE_WARD, place_rows
from disclosure.law.standing import Standing
from disclosure.law.tally import Tally
from disclosure.model.site import Site

from .duties import duty, site_of
from .test_coverage import GENERAL, YEAR_START, document, exclusion, statement

THIRD = duty("k3-chung", khoan="3", mac_dinh="có")
# Five working days from Monday the 2nd of March 2026 end on Monday the 9th.
RECORDS = (
    document("som", ngay_ban_hanh="02/3/2026", ngay_dang="02/3/2026", khu_pho=["khu-1"]),
    document("dung-ngay", ngay_ban_hanh="02/3/2026", ngay_dang="09/3/2026"),
    document("tre-1", ngay_ban_hanh="02/3/2026", ngay_dang="10/3/2026", khu_pho=["khu-1"]),
    document("tre-40", ngay_ban_hanh="02/3/2026", ngay_dang="18/4/2026"),
    document("qua-han", ngay_ban_hanh="02/3/2026", niem_yet_tu="01/12/2026"),
    statement(ma="khoan-3-quy-2", khoan_dieu_11=["3"], quy="2", ngay_ky="02/7/2026"),
    exclusion(ma="khoan-3-quy-1", khoan_dieu_11=["3"], ky="2026-Q1"),
)


def coverage_of_2026() -> tuple[YearCoverage, Site]:
    site = site_of(
        *RECORDS, duties=(GENERAL, THIRD), as_of=date(2026, 7, 20), tracked_from=YEAR_START
    )
    return Coverage(Standing(site)).year(2026), site


def test_figures_of_the_year_are_the_sum_of_its_quarters() -> None:
    year, _ = coverage_of_2026()
    first, second, third, fourth = (year.tally_of(quarter) for quarter in year.quarters)
    assert first == Tally(in_time=2, late=2, overdue=1, excluded=1)
    # Clause 2 has nothing in the second quarter, and nobody signed that nothing arose.
    assert second == Tally(unreported=1, nothing=1)
    assert third == fourth == Tally()
    assert year.tally == first + second
    assert (first.share, first.share_in_time) == (80, 40)
    # Four of six, two of six: rounded down.
    assert (year.tally.share, year.tally.share_in_time) == (66, 33)
    assert third.share is None


def test_timeliness_counts_days_by_class_with_the_median() -> None:
    year, _ = coverage_of_2026()
    found = timeliness(obligations_of(year))
    # -7, 0, 1 and 40 days: of four the third is the median, never the better of two.
    assert found.median == 1
    assert [(name, count) for name, count in found.classes if count] == [
        ("early-5", 1),
        ("last-day", 1),
        ("late-5", 1),
        ("late-more", 1),
    ]
    assert timeliness(()).median is None


def test_lists_name_the_worst_first_and_what_excuses_a_gap() -> None:
    year, _ = coverage_of_2026()
    lists = lists_of(year)
    assert [one.record and one.record.id for one in lists.late] == ["tre-40", "tre-1"]
    assert [one.record and one.record.id for one in lists.overdue] == ["qua-han"]
    assert [(gap.clause, gap.period.code) for gap in lists.gaps] == [(2, "2026-Q2")]
    (excluded,) = lists.excluded
    assert excluded.exclusion.id == "khoan-3-quy-1"
    assert [one.period.code for one in excluded.cells] == ["2026-Q1"]


def test_a_khu_pho_has_what_is_its_own_and_no_gap() -> None:
    year, site = coverage_of_2026()
    rows = {row.code: row for row in place_rows(year, site)}
    ward, first = rows[WHOLE_WARD], rows["khu-1"]
    assert (ward.cells[1].state, first.cells[1].state) == ("overdue", "late")
    assert first.cells[1].tally == Tally(in_time=1, late=1)
    assert [record.id for record in first.cells[1].records] == ["som", "tre-1"]
    assert first.cells[2].state == "none"
    assert rows["khu-2a"].is_empty
    # Together they count nothing twice that is of one place only.
    assert ward.cells[1].tally == Tally(in_time=1, late=1, overdue=1, unreported=1)
