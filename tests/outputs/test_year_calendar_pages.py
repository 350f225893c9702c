"""Pages of the year's calendar: this year at two addresses, the next one, a part for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from disclosure.load.site import load_site
from disclosure.locale import LANGUAGES
from disclosure.model.site import Site
from disclosure.outputs.page import Page
from disclosure.outputs.year_calendar_pages import year_calendar_pages

from .conftest import SITE_URL, Html, renderer_of

ROOT = Path(__file__).parents[2]


@lru_cache
def ward() -> Site:
    site, problems = load_site(ROOT / "data", date(2026, 11, 25), ROOT)
    assert site is not None, problems
    return site


@lru_cache
def pages(language: str = "vi") -> dict[str, Page]:
    return {page.url: page for page in year_calendar_pages(renderer_of(ward(), language), SITE_URL)}


def test_this_year_stays_at_its_own_address_and_the_next_is_there_already() -> None:
    assert list(pages()) == ["can-bo/lich-nam/", "can-bo/lich-nam/2026/", "can-bo/lich-nam/2027/"]
    assert [page.is_indexed for page in pages().values()] == [True, False, True]
    assert [bool(page.findable) for page in pages().values()] == [True, False, True]


def test_a_year_that_the_site_kept_account_of_keeps_its_address() -> None:
    tracked = ward().ward.model_copy(update={"tracked_from": date(2025, 3, 1)})
    renderer = renderer_of(replace(ward(), ward=tracked))
    urls = [page.url for page in year_calendar_pages(renderer, SITE_URL)]
    assert urls[1:] == [f"can-bo/lich-nam/{year}/" for year in (2025, 2026, 2027)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_has_each_thing_with_day_who_forms_and_basis(language: str) -> None:
    page = Html(pages(language)["can-bo/lich-nam/2027/"].body)
    days = [time["datetime"] for time in page.all("time")]
    assert {"2027-01-10", "2027-04-10", "2027-11-18", "2027-12-31"} <= {*days}
    hrefs = {a["href"] for a in page.all("a")}
    prefix = "../../../" if language == "vi" else "../../../../en/"
    assert f"{prefix}phap-luat/nghia-vu/#hoi-nghi-nam" in hrefs
    assert any(href.startswith(f"{prefix}phap-luat/van-ban/") for href in hrefs)
    assert f"{prefix}lich/dang-ky/" in hrefs


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_and_month_can_be_linked_to(language: str) -> None:
    for page in pages(language).values():
        html = Html(page.body)
        ids = [attributes["id"] for _, attributes in html.elements if "id" in attributes]
        assert len({*ids}) == len(ids)
        inner = {a["href"][1:] for a in html.all("a") if a["href"].startswith("#")}
        assert "truong-khu-pho" in inner <= {*ids}
        named = {attributes.get("aria-labelledby") for attributes in html.all("section")}
        assert named <= {*ids}


def test_a_day_tells_its_weekday_and_the_working_day_before_a_day_off() -> None:
    text = Html(pages()["can-bo/lich-nam/2027/"].body).text
    assert "Chậm nhất Chủ nhật, 10/1/2027 (ngày nghỉ, nên xong chậm nhất 8/1/2027)" in text


def test_what_the_ward_set_itself_and_what_was_not_read_say_so() -> None:
    text = Html(pages()["can-bo/lich-nam/2027/"].body).text
    assert "Danh sách nội dung đã công khai của quý (mốc phường tự đặt)" in text
    assert "Gửi kế hoạch hội nghị định kỳ để thống nhất cần đối chiếu" in text


def test_in_english_what_is_vietnamese_is_marked() -> None:
    body = pages("en")["can-bo/lich-nam/2027/"].body
    assert '<td data-label="Who" lang="vi">UBND phường</td>' in body
    assert "Head of a neighborhood" in Html(body).text


def test_titles_tell_the_pages_apart() -> None:
    for language in LANGUAGES:
        titles = [page.title for page in pages(language).values()]
        assert len({*titles}) == len(titles)
