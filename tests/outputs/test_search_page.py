"""The search page as it is written, before its script runs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from disclosure.model.site import Site
from disclosure.model.ward import Contact
from disclosure.outputs.search_page import SCRIPT_WORDS, SEARCH_FILTERS, search_page

from .conftest import SITE_URL, Html, demonstration, record, renderer_of, sample_ward, site_of


def page(site: Site, language: str = "vi") -> Html:
    (made,) = search_page(renderer_of(site, language), SITE_URL)
    return Html(made.body)


def examples(site: Site) -> list[str]:
    return [link["data-query"] for link in page(site).all("a") if "data-query" in link]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_script_is_told_where_the_index_lies_and_what_to_say(language: str) -> None:
    shown = page(demonstration(), language)
    (box,) = (part for part in shown.all("div") if part.get("id") == "search")
    base = ".." if language == "vi" else "../.."
    assert box["data-index"] == f"{base}/tim-kiem/chi-muc/{language}/"
    assert box["data-root"] == f"{base}/"
    assert {*json.loads(box["data-words"])} == {*SCRIPT_WORDS}
    filters = [part["data-filter"] for part in shown.all("details") if "data-filter" in part]
    assert filters == [*SEARCH_FILTERS]


def test_what_needs_the_script_is_hidden_and_the_form_is_not() -> None:
    shown = page(demonstration())
    for name in ("search-start", "search-found", "search-voice", "search-retry", "search-recent"):
        (part,) = (one for _, one in shown.elements if one.get("id") == name)
        assert "hidden" in part, name
    (form,) = shown.all("form")
    assert form["method"] == "get"
    assert "hidden" not in form


def test_examples_are_the_newest_number_and_the_largest_kinds() -> None:
    site = site_of(
        record("cu", so_hieu="1/TB-UBND", ngay_ban_hanh="1/5/2026"),
        record("moi", so_hieu="2/TB-UBND", ngay_ban_hanh="2/6/2026"),
        record("khong-so", ngay_ban_hanh="3/6/2026"),
        record("mai-sau", so_hieu="3/TB-UBND", ngay_ban_hanh="3/9/2026"),
    )
    assert examples(site) == ["2/TB-UBND", "Sổ công khai"]
    assert len(examples(demonstration())) == 4


def test_a_ward_without_records_gives_no_examples() -> None:
    assert examples(sample_ward()) == []
    assert "Ví dụ:" not in page(sample_ward()).text


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ({"dien_thoai": "0203 123 456"}, "Gọi phường: 0203 123 456. Cách liên hệ với phường"),
        ({}, "Không thấy điều cần tìm? Cách liên hệ với phường"),
    ],
)
def test_who_finds_nothing_is_told_whom_to_ask(contact: dict[str, Any], said: str) -> None:
    site = sample_ward()
    ward = site.ward.model_copy(update={"contact": Contact.model_validate(contact)})
    shown = page(replace(site, ward=ward))
    assert said in shown.text
    assert [link["href"] for link in shown.all("a") if link["href"].startswith("tel:")] == (
        ["tel:0203123456"] if contact else []
    )


def test_the_six_doors_stand_on_the_page() -> None:
    shown = page(demonstration())
    assert len([link for link in shown.all("a") if link.get("class") == "door"]) == 6
