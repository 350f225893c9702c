"""The register: order, lists, pages, counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.model.budget import Budget
from disclosure.model.disclosure import Disclosure
from disclosure.model.ward import Neighborhood
from disclosure.views.register import PAGE_SIZE, Choice, Row, list_pages
from disclosure.views.registers import Registers
from disclosure.views.status import POSTING_STATES, posting_of

from .conftest import main_register, record, site_of


def ids(rows: tuple[Row, ...]) -> list[str]:
    return [row.record.id for row in rows]


def by_code(choices: tuple[Choice, ...]) -> dict[str, list[str]]:
    return {choice.code: ids(choice.records) for choice in choices}


def numbered(count: int) -> Choice:
    return main_register(site_of(*(record(f"so-{n:02}") for n in range(count)))).everything


def test_newest_first_then_by_number_then_by_id() -> None:
    expected = [
        record("moi", ngay_dang="2/7/2026"),
        record("khong-so", ngay_dang="1/7/2026"),
        record("so-9", so_hieu="9/TB-UBND", ngay_dang="1/7/2026"),
        record("so-10", so_hieu="10/TB-UBND", ngay_dang="1/7/2026"),
        record("a", so_hieu="11/TB-UBND", ngay_dang="1/7/2026"),
        record("b", so_hieu="11/TB-UBND", ngay_dang="1/7/2026"),
        record("chi-thang", ngay_dang="7/2026"),
        record("cuoi-thang-truoc", ngay_dang="30/6/2026"),
        record("chi-nam", ngay_dang="2026"),
        record("nam-truoc", ngay_dang="31/12/2025"),
        record("khong-ngay"),
    ]
    for given_order in (expected, expected[::-1]):
        assert ids(main_register(site_of(*given_order)).rows) == [r.id for r in expected]


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        (0, [(1, 0, None, None)]),
        (1, [(1, 1, None, None)]),
        (20, [(1, 20, None, None)]),
        (21, [(1, 20, None, "cong-khai/trang/2/"), (21, 21, "cong-khai/", None)]),
        (
            41,
            [
                (1, 20, None, "cong-khai/trang/2/"),
                (21, 40, "cong-khai/", "cong-khai/trang/3/"),
                (41, 41, "cong-khai/trang/2/", None),
            ],
        ),
    ],
)
def test_pages_of_a_list(count: int, pages: list[tuple[int, int, str | None, str | None]]) -> None:
    made = list_pages(numbered(count))
    assert pages == [
        (page.first, page.last, page.neighbour(-1), page.neighbour(1)) for page in made
    ]
    assert [page.number for page in made] == list(range(1, len(pages) + 1))
    assert {page.count for page in made} == {len(pages)}
    assert made[0].url == "cong-khai/"
    assert all(len(page.rows) <= PAGE_SIZE for page in made)


def test_clauses_without_records_stay_listed() -> None:
    clauses = Registers(site_of(record(khoan_dieu_11=["3", "4"]))).clauses
    assert [clause.code for clause in clauses] == [str(number) for number in range(1, 15)]
    assert {code: found for code, found in by_code(clauses).items() if found} == {
        "3": ["mot"],
        "4": ["mot"],
    }


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([], ["register", *["status"] * 8, *["clause"] * 14]),
        (
            [record(ngay_dang="2026"), record("hai", ngay_dang="2024")],
            ["register", "year", "year", *["status"] * 8, *["clause"] * 14, "unclassified"],
        ),
    ],
)
def test_lists_of_the_register(records: list[Disclosure], expected: list[str]) -> None:
    lists = Registers(site_of(*records)).lists()
    found = [choice.kind for register, choice in lists if register.is_main]
    assert found == expected


def test_years_newest_first_without_the_undated() -> None:
    records = [record("a", ngay_dang="2024"), record("b", ngay_dang="1/7/2026"), record("c")]
    years = main_register(site_of(*records)).years
    assert list(by_code(years).items()) == [("2026", ["b"]), ("2024", ["a"])]
    assert [year.url for year in years] == ["cong-khai/nam/2026/", "cong-khai/nam/2024/"]


def test_neighborhoods_in_the_order_people_read_them() -> None:
    names = ["Khu 10", "Khu 2B", "Đồi Sim", "Khu 2A", "Dốc Đá", "Khu 1"]
    places = tuple(
        Neighborhood.model_validate({"ma": f"k-{n}", "ten": name}) for n, name in enumerate(names)
    )
    found = main_register(site_of(neighborhoods=places)).neighborhoods
    assert [choice.subject.name for choice in found] == [
        "Dốc Đá",
        "Đồi Sim",
        "Khu 1",
        "Khu 2A",
        "Khu 2B",
        "Khu 10",
    ]


def test_matters_of_the_whole_ward_are_apart_from_those_of_a_neighborhood() -> None:
    register = main_register(site_of(record("ca-phuong"), record("khu", khu_pho=["kp-1", "kp-2"])))
    assert ids(Registers(register.site).wardwide) == ["ca-phuong"]
    found = by_code(register.neighborhoods)
    assert (found["kp-1"], found["kp-2"], found["kp-3"]) == (["khu"], ["khu"], [])


@pytest.mark.parametrize(
    ("confirmations", "disclosed", "awaiting"),
    [
        ([], 0, 0),
        (["da-xac-nhan"], 1, 0),
        (["cho-xac-nhan"], 0, 1),
        (["da-xac-nhan", "cho-xac-nhan", "cho-xac-nhan"], 1, 2),
        (["minh-hoa", "minh-hoa"], 2, 0),
    ],
)
def test_what_awaits_confirmation_never_counts_as_disclosed(
    confirmations: list[str], disclosed: int, awaiting: int
) -> None:
    records = [record(f"r-{n}", xac_nhan=value) for n, value in enumerate(confirmations)]
    everything = main_register(site_of(*records)).everything
    assert (everything.disclosed, everything.awaiting) == (disclosed, awaiting)


def test_what_is_posted_today_ends_soonest_first() -> None:
    def posted(code: str, until: str, since: str = "1/6/2026") -> Disclosure:
        return record(code, niem_yet_tu=since, niem_yet_den=until)

    register = main_register(
        site_of(
            posted("lau", "30/7/2026"),
            posted("b", "3/7/2026"),
            posted("a", "3/7/2026", since="1/5/2026"),
            posted("hom-nay", "1/7/2026"),
            posted("hom-qua", "30/6/2026"),
            record("mai", niem_yet_tu="2/7/2026", niem_yet_den="30/7/2026"),
            record("mai-mai", niem_yet_tu="1/6/2026"),
            record("khong"),
        )
    )
    assert ids(Registers(register.site).posted) == ["hom-nay", "a", "b", "lau"]


RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "khoan_dieu_11": st.lists(st.sampled_from(["1", "3", "14"]), max_size=2, unique=True),
            "khu_pho": st.sampled_from(["tat-ca", ["kp-1"], ["kp-2", "kp-10"]]),
            "xac_nhan": st.sampled_from(["da-xac-nhan", "cho-xac-nhan"]),
        },
        optional={
            "ngay_dang": st.sampled_from(["2025", "6/2026", "1/7/2026"]),
            "niem_yet_tu": st.sampled_from(["1/6/2026", "1/7/2026", "2/7/2026"]),
            "niem_yet_den": st.sampled_from(["2/7/2026", "31/7/2026"]),
            "so_hieu": st.sampled_from(["2/TB", "10/TB"]),
        },
    ),
    max_size=60,
).map(lambda typed: [record(f"r-{n}", **fields) for n, fields in enumerate(typed)])


@given(RECORDS)
def test_a_record_is_in_exactly_the_lists_its_fields_say(records: list[Disclosure]) -> None:
    site = site_of(*records)
    register = main_register(site)

    def of(holds: Callable[[Disclosure], bool]) -> list[str]:
        return sorted(record.id for record in records if holds(record))

    def each(choices: tuple[Choice, ...], codes: Callable[[Disclosure], list[str]]) -> None:
        expected = {
            choice.code: [r.id for r in records if choice.code in codes(r)] for choice in choices
        }
        assert {code: sorted(found) for code, found in by_code(choices).items()} == {
            code: sorted(found) for code, found in expected.items()
        }

    assert sorted(ids(register.everything.records)) == of(lambda r: True)
    assert sorted(ids(Registers(site).unclassified.records)) == of(lambda r: not r.clauses)
    assert sorted(ids(Registers(site).wardwide)) == of(lambda r: not r.neighborhoods)
    each(Registers(site).clauses, lambda r: [str(number) for number in r.clauses])
    each(register.neighborhoods, lambda r: list(r.neighborhoods))
    each(register.statuses, lambda r: [posting_of(r, site).code])
    each(register.years, years)
    assert {year for r in records for year in years(r)} == {y.code for y in register.years}
    assert tuple(choice.code for choice in register.statuses) == POSTING_STATES


def years(record: Disclosure) -> list[str]:
    day = record.filed_on
    return [str(day.year)] if day else []


@given(RECORDS)
def test_the_pages_of_a_list_hold_each_record_once_in_order(records: list[Disclosure]) -> None:
    for _, choice in Registers(site_of(*records)).lists():
        pages = list_pages(choice)
        assert [row for page in pages for row in page.rows] == list(choice.records)
        assert len({page.url for page in pages}) == len(pages)
        to_come = sum(
            row.status.code == "sap-niem-yet" and row.record.confirmation != "cho-xac-nhan"
            for row in choice.records
            if choice.kind != "status"
        )
        assert choice.disclosed + choice.awaiting + to_come == len(choice.records)


def test_a_clause_has_records_of_every_kind_that_serves_it() -> None:
    # As much of a budget as lists look at.
    bare: Any = Budget.model_construct
    budget = bare(
        id="ngan-sach",
        title="Dự toán",
        number=None,
        neighborhoods=(),
        clauses=(2,),
        posted_from=None,
        is_permanent=False,
        published_on=None,
        issued_on=None,
        replaces=(),
        confirmation="da-xac-nhan",
    )
    site = site_of(record(khoan_dieu_11=["2"]), budget)
    second = Registers(site).clauses[1]
    assert {row.record.kind for row in second.records} == {"cong-khai", "ngan-sach"}
