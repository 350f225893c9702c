"""Tips of hard terms in a real browser, and the page that they lead to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

WARD = "/dan-chu-co-so/"
PATH = f"{WARD}phap-luat/quy-uoc/"
GLOSSARY = f"{WARD}phap-luat/thuat-ngu/"


def first_term(page: Page) -> tuple[Locator, Locator]:
    """The first explained term of a page, and its tip."""
    link = page.locator("article a.term").first
    return link, page.locator(f"#{link.get_attribute('aria-describedby')}")


def test_a_term_is_explained_by_keyboard_until_escape(page: Page, server: str) -> None:
    page.goto(server + PATH)
    link, tip = first_term(page)
    expect(tip).to_be_hidden()
    link.focus()
    expect(tip).to_be_visible()
    expect(link).to_have_accessible_description(tip.inner_text())
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_a_term_is_explained_under_the_mouse(page: Page, server: str) -> None:
    page.goto(server + PATH)
    link, tip = first_term(page)
    link.hover()
    expect(tip).to_be_visible()
    page.mouse.move(0, 0)
    expect(tip).to_be_hidden()


def test_a_term_is_no_citation_yet_is_seen_to_be_explained(page: Page, server: str) -> None:
    page.goto(server + PATH)
    link, _ = first_term(page)
    style = link.evaluate("e => getComputedStyle(e).textDecoration")
    assert "dotted" in style
    page.emulate_media(media="print")
    expect(page.locator(".tip__text:visible")).to_have_count(0)
    assert "none" in link.evaluate("e => getComputedStyle(e).textDecorationLine")


def test_tips_of_terms_fit_the_smallest_phone(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(server + PATH)
    for link in page.locator("article a.term").all():
        link.focus()
        box = page.locator(f"#{link.get_attribute('aria-describedby')}").bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_a_term_still_leads_to_its_meaning(
    browser: Browser, server: str
) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(server + PATH)
    link, tip = first_term(page)
    meaning = tip.text_content() or ""
    link.focus()
    expect(tip).to_be_visible()
    link.click()
    entry = page.locator(f"#{page.url.partition('#')[2]}")
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text(meaning)
    plain.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_letters_lead_to_their_terms(page: Page, server: str, prefix: str) -> None:
    page.goto(f"{server}{WARD}{prefix}phap-luat/thuat-ngu/")
    letters = page.locator(".letters a")
    assert letters.count() > 10
    top = letters.first.bounding_box()
    beside = letters.nth(1).bounding_box()
    assert top is not None and beside is not None
    assert top["y"] == beside["y"], "letters stand in a row"
    last = letters.last
    letter = last.inner_text()
    last.click()
    heading = page.locator(f"#{page.url.partition('#')[2]}")
    expect(heading).to_be_in_viewport()
    expect(heading).to_have_text(letter)


def test_the_list_of_pages_leads_to_the_glossary(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}phap-luat/")
    page.get_by_role("link", name="Thuật ngữ bằng lời thường").first.click()
    expect(page).to_have_url(server + GLOSSARY)
    expect(page.locator("h1")).to_have_text("Thuật ngữ bằng lời thường")


def test_the_search_finds_what_a_term_means(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}tim-kiem/?q=trích yếu là gì")
    found = page.locator("#search-results a", has_text="Thuật ngữ bằng lời thường")
    expect(found.first).to_be_visible()
