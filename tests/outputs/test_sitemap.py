"""The sitemap and robots.txt."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from disclosure.outputs.page import Page
from disclosure.outputs.sitemap import robots, sitemap

from .conftest import SITE_URL, page_of

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PAGES = [
    page_of("lien-he/"),
    page_of("cong-khai/mot/", updated_on="2026-04-16"),
    page_of("cong-khai/mot/", language="en", updated_on="2026-04"),
    page_of("404.html", is_indexed=False),
    page_of("", updated_on="2026"),
    page_of("lien-he/"),
]


def read(pages: list[Page], site_url: str = SITE_URL) -> list[tuple[str | None, str | None]]:
    root = ElementTree.fromstring(sitemap(pages, site_url))  # noqa: S314 - our own
    return [
        (url.findtext("s:loc", None, NAMESPACE), url.findtext("s:lastmod", None, NAMESPACE))
        for url in root.findall("s:url", NAMESPACE)
    ]


@pytest.mark.parametrize("pages", [PAGES, PAGES[::-1]])
def test_every_indexed_page_once_in_order(pages: list[Page]) -> None:
    assert read(pages) == [
        ("https://vi-du.vn/dan-chu/", "2026"),
        ("https://vi-du.vn/dan-chu/cong-khai/mot/", "2026-04-16"),
        ("https://vi-du.vn/dan-chu/en/cong-khai/mot/", "2026-04"),
        ("https://vi-du.vn/dan-chu/lien-he/", None),
    ]


def test_the_address_of_the_site_is_escaped() -> None:
    assert read([page_of("a/")], "https://vi-du.vn/a&b/") == [("https://vi-du.vn/a&b/a/", None)]


def test_a_site_without_pages_has_a_well_formed_sitemap() -> None:
    assert read([]) == []


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    assert robots(SITE_URL).decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://vi-du.vn/dan-chu/sitemap.xml",
    ]
