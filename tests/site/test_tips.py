"""Tips of citations in a real browser: by mouse and keyboard, on phones, away with Escape."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PATH = "/dan-chu-co-so/phap-luat/hinh-thuc-thoi-han/"


def tips(page: Page) -> list[tuple[Locator, Locator]]:
    """Each link that has a tip, and its tip."""
    links = page.locator("article a[aria-describedby]").all()
    return [(link, page.locator(f"#{link.get_attribute('aria-describedby')}")) for link in links]


def test_a_tip_comes_with_the_focus_and_goes_with_escape_until_the_reader_comes_back(
    page: Page, server: str
) -> None:
    page.goto(server + PATH)
    link, tip = tips(page)[0]
    expect(tip).to_be_hidden()
    link.focus()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    link.blur()
    link.focus()
    expect(tip).to_be_visible()


def test_a_tip_stays_while_the_mouse_is_on_it(page: Page, server: str) -> None:
    page.goto(server + PATH)
    link, tip = tips(page)[0]
    link.hover()
    expect(tip).to_be_visible()
    tip.hover()
    expect(tip).to_be_visible()
    page.mouse.move(0, 0)
    expect(tip).to_be_hidden()


def test_no_tip_is_wider_than_the_smallest_phone(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(server + PATH)
    for link, tip in tips(page):
        link.focus()
        box = tip.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_link_leads_to_the_article(page: Page, server: str) -> None:
    page.goto(server + PATH)
    link, _ = tips(page)[0]
    article = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    expect(page.locator(f"#{article}")).to_be_in_viewport()
