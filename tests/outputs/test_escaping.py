"""Whatever staff type is shown as text: on pages, in lists, in heads, in the index."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from disclosure.model.kinds import KINDS
from disclosure.outputs.offline import offline_page
from disclosure.outputs.page import Page
from disclosure.outputs.pages import generated_pages, not_found_page
from disclosure.outputs.prose import BLOCKS, prose_page
from disclosure.outputs.records import record_page
from disclosure.outputs.search_text import text_of
from disclosure.outputs.shell import SLOTS, Chromes, Shell
from disclosure.outputs.sitemap import sitemap

from .conftest import SITE_URL, Html, renderer_of
from .hostile import CONTENT, PAYLOAD, hostile_site, texts

SITE = hostile_site()
LANGUAGES = ["vi", "en"]
OWN_SCRIPTS = {"quiz.js", "search.js", "verification.js"}
SHELL = (
    '<!doctype html><title>{title}</title><meta name="description" content="{description}">{head}'
    '{menu}{switcher}<a href="{base}/"></a>{body}'
).format(**SLOTS)


def pages(language: str) -> Iterator[Page]:
    """Every kind of page."""
    renderer = renderer_of(SITE, language)
    yield from generated_pages(SITE, renderer, SITE_URL)
    yield not_found_page(renderer, "/dan-chu")
    yield offline_page(renderer, "/dan-chu", [])
    for block in (*BLOCKS, *(f"bat-buoc-voi {form.code}" for form in SITE.catalogue.forms)):
        page, _ = prose_page(
            f"<!-- khoi: {block} -->",
            renderer,
            source=f"phap-luat/{block.replace(' ', '-')}",
            title=PAYLOAD,
            meta={"description": PAYLOAD},
            languages=("vi", "en"),
        )
        yield page


def check(html: str) -> Html:
    """Only markup of our own: no element, handler, style or address that a text has made."""
    read = Html(html)
    assert not {tag for tag, _ in read.elements} & {"img", "iframe", "object", "style", "b"}
    for script in read.all("script"):
        if script == {"type": "application/ld+json"}:
            continue  # data that no browser runs; test_structured_data.py
        assert script == {"type": "module", "src": script["src"]}
        assert script["src"].rpartition("/assets/js/")[2] in OWN_SCRIPTS
    for _, attributes in read.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action"):
            assert not attributes.get(name, "").strip().lower().startswith("javascript:")
    return read


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_lets_a_text_become_markup(language: str) -> None:
    chromes = Chromes(renderer_of(SITE, language), SITE_URL)
    made = list(pages(language))
    named = {page.url.split("/")[0] for page in made}
    assert named >= {"cong-khai", "khu-pho", "phap-luat", "tim-kiem", "404.html"}
    assert named >= {kind.kind for kind in KINDS}
    for page in made:
        read = check(Shell(SHELL).stamp(chromes.of(page)))
        assert len(read.all("title")) == 1
        assert PAYLOAD in read.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_holds_texts_as_they_were_typed(language: str) -> None:
    texts = [text_of(page.body) for page in pages(language) if page.findable]
    assert sum(PAYLOAD in text for text in texts) > 3


NOT_SHOWN = {
    "vi": {"Disclosure.tieu_de_en", "Disclosure.tom_tat_en"},
    "en": {"Disclosure.trich_yeu", "Disclosure.tom_tat"},
}
"""Each language shows its own."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_page_shows_every_text_as_it_was_typed(language: str) -> None:
    record = SITE.publication["hai"]
    page = record_page(record, SITE, renderer_of(SITE, language), SITE_URL)
    read = check(page.body)
    typed = {text for text in texts(record.model_dump()) if PAYLOAD in text}
    assert len(typed) > 20
    missing = {text.split()[0] for text in typed if text not in read.text}
    # The records beside this one are named by their Vietnamese abstracts in both languages.
    assert missing <= NOT_SHOWN[language]
    assert NOT_SHOWN["vi"] & missing == (NOT_SHOWN["vi"] if language == "vi" else set())
    assert CONTENT.split(" [")[0] in read.text
    assert {"href": "https://vi-du.vn/?a=1&b=2", "rel": "noopener"} in read.all("a")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_and_the_way_back_show_the_text(language: str) -> None:
    renderer = renderer_of(SITE, language)
    by_url = {page.url: Html(page.body) for page in generated_pages(SITE, renderer, SITE_URL)}
    title = "tieu_de_en" if language == "en" else "trich_yeu"
    for url in ("cong-khai/", "cong-khai/khoan/3/", "cong-khai/nam/2026/", "khu-pho/ma/"):
        for name in (title, "so_hieu", "co_quan_ban_hanh"):
            assert f"Disclosure.{name} {PAYLOAD}" in by_url[url].text
    assert f"Neighborhood.ten {PAYLOAD}" in by_url["khu-pho/"].text
    trail = by_url["cong-khai/ma/"].text.partition(f"Disclosure.{title}")[0]
    assert f"Disclosure.so_hieu {PAYLOAD}" in trail


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_holds_the_text_in_its_attributes(language: str) -> None:
    renderer = renderer_of(SITE, language)
    page = record_page(SITE.publication["ma"], SITE, renderer, SITE_URL)
    chrome = Chromes(renderer, SITE_URL).of(page)
    read = Html(Shell(SHELL).stamp(chrome))
    assert Html(f"<title>{chrome.title}</title>").text.startswith("Disclosure.so_hieu " + PAYLOAD)
    properties = {
        meta["property"]: meta["content"] for meta in read.all("meta") if "property" in meta
    }
    assert properties["og:title"] == page.title
    assert properties["og:description"] == page.description
    assert PAYLOAD in properties["og:site_name"]


def test_the_sitemap_stays_well_formed() -> None:
    made = sitemap([*pages("vi"), *pages("en")], "https://vi-du.vn/?a=1&b=<2>/")
    assert ElementTree.fromstring(made) is not None  # noqa: S314 - our own
    assert b"<script" not in made


def test_markup_is_only_what_a_template_made() -> None:
    page = record_page(SITE.publication["ma"], SITE, renderer_of(SITE), SITE_URL)
    assert isinstance(page.body, Markup)
    assert not isinstance(page.title, Markup)
    assert not isinstance(page.description, Markup)
