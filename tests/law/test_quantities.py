"""Numbers of the law: typed once, or taken from a duty or a matter, so that none can differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from disclosure.law.quantities import Figure, duty_text, figure_of
from disclosure.load.site import load_site
from disclosure.model.counts import DayType
from disclosure.model.quantity import DutyTerm, MatterTerm, Quantity
from disclosure.model.site import Site
from law_samples import quantity, sample_ward, site, taken

from .duties import ROOT, duty

AS_OF = date(2026, 11, 25)


def figure(one: Quantity, **parts: Any) -> Figure | None:
    return figure_of(one, site(catalogue={"quantities": (one,), **parts}))


def test_a_typed_number_is_told_as_typed() -> None:
    found = figure(quantity(den="45", da_sua="Luật khác sửa."))
    assert found is not None
    assert (found.value, found.until, found.unit) == (30, 45, "ngay")
    assert [basis.article for basis in found.basis] == [11]
    assert found.needs_checking
    assert figure(quantity()) == replace(found, quantity=quantity(), until=None, amended=None)


@pytest.mark.parametrize("missing", ["gia_tri", "do_tin_cay"])
def test_a_number_without_value_or_source_is_none(missing: str) -> None:
    whole = quantity().model_dump(by_alias=True, exclude_none=True, exclude_defaults=True)
    short = Quantity.model_construct(
        **{
            **quantity().model_dump(),
            {"gia_tri": "value", "do_tin_cay": "confidence"}[missing]: None,
        }
    )
    assert missing in whole
    assert figure(short) is None


@pytest.mark.parametrize(
    ("term", "days", "unit"),
    [
        ("so_ngay", 5, "ngay-lam-viec"),
        ("so_ngay_niem_yet", 30, "ngay"),
        ("truyen-thanh", 3, "ngay"),
        ("trang-mang", None, None),
    ],
)
def test_a_number_is_taken_from_a_duty(term: str, days: int | None, unit: str | None) -> None:
    forms = [{"loai": "truyen-thanh", "so_ngay": "3"}, {"loai": "trang-mang"}]
    law = duty(niem_yet="co-thoi-han", so_ngay_niem_yet="30", hinh_thuc=forms, da_sua="Đã sửa.")
    found = figure(taken(nghia_vu="k2-viec", lay=term), duties=(law,))
    assert (found and found.value, found and found.unit) == (days, unit)
    assert found is None or found.amended == "Đã sửa."
    assert found is None or found.basis == law.legal_basis


def test_a_number_follows_the_text_in_force_unless_a_day_is_named() -> None:
    former = duty(so_ngay="15", hieu_luc_tu="01/01/2020", hieu_luc_den="30/6/2026")
    now = duty(so_ngay="10", hieu_luc_tu="01/7/2026")
    texts = {"duties": (former, now)}
    today = figure(taken(nghia_vu="k2-viec", lay="so_ngay"), **texts)
    before = figure(taken(nghia_vu="k2-viec", lay="so_ngay", ngay_ap_dung="30/6/2026"), **texts)
    assert [found and found.value for found in (today, before)] == [10, 15]
    whole = site(catalogue=texts)
    assert duty_text("k2-viec", date(2019, 1, 1), whole) is former
    gone = site(catalogue={"duties": (former,)})
    assert duty_text("k2-viec", AS_OF, gone) is former
    assert duty_text("khac", AS_OF, gone) is None


def test_a_share_is_taken_from_a_matter() -> None:
    matters = sample_ward().catalogue.matters
    own, ward = (
        figure(taken(viec_dan_ban=matters[0].slug, lay=term), matters=matters)
        for term in get_args(MatterTerm)
    )
    assert own is not None and ward is not None
    assert (own.share, ward.share) == (matters[0].threshold, matters[0].ward_threshold)
    assert figure(taken(viec_dan_ban="khac", lay="nguong"), matters=matters) is None
    assert figure(taken(viec_dan_ban=matters[0].slug, lay="so_ngay"), matters=matters) is None


@pytest.fixture(scope="module")
def ward() -> Site:
    site, problems = load_site(ROOT / "data", AS_OF, ROOT)
    assert site is not None, problems
    return site


def test_every_number_of_the_catalogue_is_known(ward: Site) -> None:
    figures = [figure_of(one, ward) for one in ward.catalogue.quantities]
    assert None not in figures
    assert all(found and found.basis for found in figures)


def test_numbers_that_duties_and_matters_hold_are_theirs(ward: Site) -> None:
    """Read here by hand from the lists, so that no way of taking them goes unnoticed."""
    for one in ward.catalogue.quantities:
        found = figure_of(one, ward)
        assert found is not None
        if one.duty:
            day = one.day or AS_OF
            (text,) = [
                d for d in ward.catalogue.duties if d.code == one.duty and d.is_in_force(day)
            ]
            forms = {form.form: form.days for form in text.forms}
            held = {"so_ngay": text.days, "so_ngay_niem_yet": text.posting_days, **forms}
            assert found.value == held[str(one.term)], one.code
        if one.matter:
            (matter,) = [m for m in ward.catalogue.matters if m.slug == one.matter]
            held_share = {
                "nguong": matter.threshold,
                "nguong_pham_vi_phuong": matter.ward_threshold,
            }
            assert found.share == held_share[str(one.term)], one.code
    terms = {one.term for one in ward.catalogue.quantities if one.is_taken}
    assert terms == {*get_args(DutyTerm), *get_args(MatterTerm)} - {"trang-mang"}


def test_no_typed_number_of_days_stands_where_a_duty_has_one(ward: Site) -> None:
    """Where both rest on one place, the duty's own days are taken by some number."""
    taken_days = {
        (basis.number, basis.article, basis.clause, basis.point, found.value)
        for one in ward.catalogue.quantities
        if one.duty and (found := figure_of(one, ward))
        for basis in found.basis
    }
    typed = {
        (basis.number, basis.article, basis.clause, basis.point)
        for one in ward.catalogue.quantities
        if not one.is_taken and one.unit in get_args(DayType)
        for basis in one.legal_basis
    }
    for law in ward.catalogue.duties:
        if law.is_policy or not law.is_in_force(AS_OF):
            continue
        for basis in law.legal_basis:
            spot = (basis.number, basis.article, basis.clause, basis.point)
            for days in {law.days, law.posting_days} - {None}:
                assert spot not in typed or (*spot, days) in taken_days, (law.code, spot)
