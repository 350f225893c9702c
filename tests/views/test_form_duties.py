"""When a form of disclosure is required: clauses by the time they set, the law of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from disclosure.model.catalogue import Form
from disclosure.model.duty import Duty
from disclosure.model.site import Site
from disclosure.views.form_duties import FormDuties, form_duties, rules_of_form

from .conftest import site_of
from .test_duties import duty, with_duties


def found(code: str, site: Site | None = None) -> FormDuties:
    view = form_duties(code, site or site_of())
    assert view is not None
    return view


def clauses(view: FormDuties) -> list[list[int]]:
    return [[one.clause.number for one in term.clauses] for term in view.terms]


def test_clauses_that_require_a_board_stand_together_by_how_long() -> None:
    view = found("bang-niem-yet")
    assert clauses(view) == [[1, 2, 3, *range(5, 13)], [4, 13]]
    assert view.is_board
    assert [(term.duty.posting, term.duty.posting_days) for term in view.terms] == [
        ("co-thoi-han", 30),
        ("thuong-xuyen", None),
    ]


def test_loudspeakers_are_required_for_so_many_days_where_there_are_any() -> None:
    view = found("truyen-thanh")
    assert clauses(view) == [[*range(7, 13)]]
    (term,) = view.terms
    assert (term.required.days, term.required.is_if_available) == (3, True)
    assert not view.is_board


def test_how_long_something_is_posted_does_not_part_the_clauses_of_other_forms() -> None:
    assert clauses(found("trang-mang")) == [[*range(1, 15)]]


def test_a_form_that_nothing_requires_and_one_that_is_not_there() -> None:
    view = found("van-ban")
    assert (view.terms, view.special) == ((), 0)
    assert form_duties("khong-co", site_of()) is None
    assert rules_of_form("khong-co", site_of()) == ()


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ({}, 1),
        ({"hinh_thuc": [{"loai": "trang-mang"}]}, 0),
        ({"chinh_sach": "có"}, 0),
        ({"hieu_luc_den": "30/6/2026"}, 0),
        ({"khoan": None, "viec": "doi-thoai"}, 1),
    ],
)
def test_rules_of_their_own_are_counted_when_they_are_law_in_force(
    typed: dict[str, object], count: int
) -> None:
    before = found("bang-niem-yet").special
    more = duty("rieng", **{"hinh_thuc": [{"loai": "bang-niem-yet"}], **typed})
    assert found("bang-niem-yet", with_duties(more)).special == before + count


def test_a_general_rule_that_is_over_requires_nothing() -> None:
    ward = site_of(as_of=date(2026, 7, 1))
    duties = tuple(
        one.model_copy(update={"valid_until": date(2026, 6, 30)}) if one.code == "k4-chung" else one
        for one in ward.catalogue.duties
    )
    site = replace(ward, catalogue=replace(ward.catalogue, duties=duties))
    assert clauses(found("bang-niem-yet", site))[1] == [13]


def test_a_page_that_shows_it_rests_on_the_form_and_its_duties() -> None:
    rules = rules_of_form("truyen-thanh", site_of())
    assert [one.code for one in rules if isinstance(one, Form)] == ["truyen-thanh"]
    duties = {one.code for one in rules if isinstance(one, Duty)}
    assert duties >= {f"k{number}-chung" for number in range(7, 13)}
