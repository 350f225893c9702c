"""The page of the five groups of measures: honest counts, links that lead somewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from disclosure.load.site import load_site
from disclosure.locale import LANGUAGES
from disclosure.model.site import Site
from disclosure.outputs.measure_pages import measure_page
from disclosure.outputs.page import Page

from .conftest import SITE_URL, Html, demonstration, renderer_of

ROOT = Path(__file__).parents[2]


@lru_cache
def ward() -> Site:
    site, problems = load_site(ROOT / "data", date(2026, 11, 25), ROOT)
    assert site is not None, problems
    return site


def page_of(site: Site, language: str = "vi") -> Page:
    (page,) = measure_page(renderer_of(site, language), SITE_URL)
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_and_measure_has_its_place(language: str) -> None:
    html = Html(page_of(ward(), language).body)
    ids = [attributes["id"] for _, attributes in html.elements if "id" in attributes]
    assert len({*ids}) == len(ids)
    assert {f"nhom-{number}" for number in range(1, 6)} <= {*ids}
    assert {"viec-1-1", "viec-3-3-4", "viec-5-3"} <= {*ids}


def test_what_has_no_record_says_so() -> None:
    nothing = replace(ward(), publications=())
    assert "Tập huấn: chưa có bản ghi nào" in Html(page_of(nothing).body).text
    assert "bản ghi, mới nhất" not in Html(page_of(nothing).body).text


def test_what_has_records_tells_how_many_and_the_newest_day() -> None:
    assert "Tập huấn: 2 bản ghi, mới nhất" in Html(page_of(demonstration()).body).text


def test_the_proposal_is_linked_where_its_record_is_and_not_elsewhere() -> None:
    record = "../../cong-khai/to-trinh-35-ttr-ubnd/"
    hrefs = [a["href"] for a in Html(page_of(ward()).body).all("a")]
    assert record in hrefs
    without = Html(page_of(replace(ward(), publications=())).body)
    assert record not in [a["href"] for a in without.all("a")]


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "thì trang chưa biết"), ("en", "not known to this site")]
)
def test_that_nobody_knows_whether_it_was_adopted_is_said(language: str, said: str) -> None:
    assert said in Html(page_of(ward(), language).body).text


def test_a_site_without_measures_has_no_such_page() -> None:
    assert list(measure_page(renderer_of(replace(ward(), measures=None)), SITE_URL)) == []
