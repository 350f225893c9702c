"""Pages in the theme's shell."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from disclosure.model.fields import parse_block, parse_line
from disclosure.outputs.page import Page
from disclosure.outputs.shell import MENU, SLOT_CHROME, SLOTS, Chromes, Shell
from disclosure.views.addresses import localized

from .conftest import SITE_URL, Html, page_of, renderer_of, site_of

OVERRIDES = Path(__file__).parents[2] / "overrides"


def chromes_of(language: str = "vi", site_url: str = SITE_URL) -> Chromes:
    return Chromes(renderer_of(site_of(), language), site_url)


def theme_page(language: str, view: Any) -> str:
    """The theme's page as the adapter renders it: not autoescaped."""
    renderer = renderer_of(site_of(), language)
    environment = Environment(  # noqa: S701 - as MkDocs does; the template escapes by itself
        loader=FileSystemLoader(OVERRIDES), undefined=StrictUndefined
    )
    return environment.get_template("main.html").render(
        view=view,
        w=renderer.words,
        ward=renderer.site.ward,
        ward_name=renderer.ward_name,
        as_of=date(2026, 7, 1),
        built_on="1/7/2026",
        site_language=language,
        is_preview=False,
        here=partial(localized, language),
        asset="assets/{}".format,
        periods=renderer.period_words,
        theme_stylesheet="assets/main.css",
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_stamped_page_is_the_page_rendered_directly(language: str) -> None:
    page = page_of(language=language, body=Markup("<p>Thân &amp; \\1</p>"), title="A & <b>")
    chrome = chromes_of(language).of(page)
    shell = theme_page(language, SLOT_CHROME)
    assert all(slot in shell for slot in SLOTS.values())
    stamped = Shell(shell).stamp(chrome)
    assert stamped == theme_page(language, chrome)
    assert not any(slot in stamped for slot in SLOTS.values())


def test_a_slot_may_be_used_any_number_of_times() -> None:
    base, body = SLOTS["base"], SLOTS["body"]
    stamped = Shell(f"{base}a{base}{base}b{body}").stamp(chromes_of().of(page_of()))
    assert stamped == "../..a../..../..b<p>Thân</p>"


def test_a_slot_in_a_body_is_left_alone() -> None:
    page = page_of(body=escape(SLOTS["title"]))
    assert Shell(SLOTS["body"]).stamp(chromes_of().of(page)) == SLOTS["title"]


@pytest.mark.parametrize("parse", [parse_line, parse_block])
@pytest.mark.parametrize("slot", SLOTS.values(), ids=SLOTS)
def test_no_data_can_contain_a_slot(slot: str, parse: Any) -> None:
    with pytest.raises(ValueError, match="ký tự điều khiển"):
        parse(f"a{slot}b")


@pytest.mark.parametrize(
    ("url", "current"),
    [
        ("", {}),
        ("404.html", {}),
        ("tim-kiem/", {}),
        ("cong-khai/", {"cong-khai/": "page"}),
        ("cong-khai/mot/", {"cong-khai/": "true"}),
        ("khu-pho/", {"khu-pho/": "page"}),
        ("khu-pho/kp-1/", {"khu-pho/": "true"}),
        ("phap-luat/quyen-cua-ban/", {"phap-luat/": "true"}),
        ("lich/", {"lich/": "page"}),
        ("lien-he/", {"lien-he/": "page"}),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_menu_marks_where_the_reader_is(
    language: str, url: str, current: dict[str, str]
) -> None:
    page = page_of(url, language=language)
    chromes = chromes_of(language)
    for _ in range(2):  # the second comes from the menus made before
        found = Html(chromes.of(page).menu).all("a")
        assert [link["href"] for link in found] == [
            f"{page.base}/{localized(language, url)}" for _, url in MENU
        ]
        marked = {link["href"]: link["aria-current"] for link in found if "aria-current" in link}
        assert marked == {
            f"{page.base}/{localized(language, url)}": value for url, value in current.items()
        }


@pytest.mark.parametrize(
    ("page", "href", "other"),
    [
        (page_of("cong-khai/"), "../en/cong-khai/", "en"),
        (page_of("cong-khai/", language="en"), "../../cong-khai/", "vi"),
        (page_of("", language="en"), "../", "vi"),
        (page_of(""), "./en/", "en"),
        (page_of("a/b/", languages=("vi",)), "../../en/", "en"),
        (page_of("a/b/", language="en", languages=("en",)), "../../../", "vi"),
    ],
)
def test_the_language_switch(page: Page, href: str, other: str) -> None:
    (link,) = Html(chromes_of(page.language).of(page).switcher).all("a")
    assert (link["href"], link["hreflang"], link["lang"]) == (href, other, other)


def test_a_page_served_at_any_address_links_from_the_root_of_its_host() -> None:
    page = page_of("404.html", languages=("vi",), is_indexed=False)
    for base, home in (("/dan-chu", "/dan-chu/en/"), ("", "/en/")):
        chrome = chromes_of().of(page, base=base)
        assert Html(chrome.switcher).all("a")[0]["href"] == home
        assert Html(chrome.menu).all("a")[0]["href"] == f"{base}/sau-quyen/"
        assert chrome.base == base


def head_of(page: Page, site_url: str = SITE_URL) -> Html:
    return Html(chromes_of(page.language, site_url).of(page).head)


def links(read: Html) -> dict[str, str]:
    return {link.get("hreflang", link["rel"]): link["href"] for link in read.all("link")}


@pytest.mark.parametrize("root", ["https://vi-du.vn/", "https://vi-du.vn/dan-chu/"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_addresses_in_the_head_are_whole_under_any_path(language: str, root: str) -> None:
    page = page_of("cong-khai/mot/", language=language)
    assert links(head_of(page, root)) == {
        "canonical": root + page.path,
        "vi": f"{root}cong-khai/mot/",
        "en": f"{root}en/cong-khai/mot/",
        "x-default": f"{root}cong-khai/mot/",
    }


def test_a_page_in_one_language_has_no_alternates() -> None:
    page = page_of(languages=("vi",))
    assert links(head_of(page)) == {"canonical": f"{SITE_URL}cong-khai/mot/"}


def test_a_page_that_is_not_indexed_says_so_and_has_no_canonical_address() -> None:
    read = head_of(page_of("404.html", languages=("vi",), is_indexed=False))
    assert links(read) == {}
    assert {"name": "robots", "content": "noindex"} in read.all("meta")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, {"og:type": "website", "og:locale": "vi_VN"}),
        ({"is_article": True}, {"og:type": "article"}),
        ({"is_indexed": False}, {"og:url": f"{SITE_URL}cong-khai/mot/"}),
        ({"language": "en"}, {"og:locale": "en_US", "og:url": f"{SITE_URL}en/cong-khai/mot/"}),
        ({"title": 'A "b" & <c>'}, {"og:title": 'A "b" & <c>'}),
        ({"description": "Mô tả"}, {"og:description": "Mô tả"}),
        ({"url": "404.html", "is_indexed": False}, {"og:url": None}),
    ],
)
def test_link_previews(parts: dict[str, Any], expected: dict[str, str | None]) -> None:
    found = head_of(page_of(**parts)).all("meta")
    about = {meta["property"]: meta["content"] for meta in found if "property" in meta}
    assert {name: about.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("", "Phường Mẫu – Công khai và dân chủ ở cơ sở"),
        ("lien-he/", "A & b – Phường Mẫu – Công khai và dân chủ ở cơ sở"),
    ],
)
def test_the_title_of_the_window(url: str, title: str) -> None:
    assert chromes_of().of(page_of(url, title="A & b")).title == escape(title)
