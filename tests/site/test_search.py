"""Search in a real browser, through the real page, as residents type."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

FINISHED = re.compile(r"kết quả|Không tìm thấy|Found|Nothing found")
PROPOSAL = "cong-khai/to-trinh-35-ttr-ubnd/"


def search(page: Page, address: str, query: str) -> list[str]:
    """The addresses of the results of a query, in order."""
    page.goto(f"{address}?q={quote(query)}")
    expect(page.locator("#search-state")).to_have_text(FINISHED)
    links = page.locator("#search-results a").all()
    return [str(link.get_attribute("href")) for link in links]


@pytest.fixture
def ward_search(server: str) -> str:
    return f"{server}/dan-chu-co-so/tim-kiem/"


@pytest.fixture
def demo_search(server: str) -> str:
    return f"{server}/minh-hoa/tim-kiem/"


@pytest.mark.parametrize(
    "query",
    ["35/TTr-UBND", "35 ttr ubnd", "35/ttr-ubnd", "TTr-UBND", "ttr ubnd", "35 TTr", "35/TTR"],
)
def test_a_document_number_is_found_in_any_writing(
    page: Page, ward_search: str, query: str
) -> None:
    assert search(page, ward_search, query)[0].endswith(PROPOSAL)


@pytest.mark.parametrize(
    "query",
    [
        "dan chu",
        "dân chủ",
        "DÂN CHỦ",
        unicodedata.normalize("NFD", "dân chủ ở cơ sở"),
        "dan chu o co so",
    ],
)
def test_accents_capitals_and_normal_forms_do_not_matter(
    page: Page, ward_search: str, query: str
) -> None:
    found = search(page, ward_search, query)
    assert any(url.endswith(PROPOSAL) for url in found[:5])


@pytest.mark.parametrize(
    "query", ["dat dai", "đất đai", "Dat dai", unicodedata.normalize("NFD", "Đất đai")]
)
def test_d_finds_d_with_stroke(page: Page, demo_search: str, query: str) -> None:
    found = search(page, demo_search, query)
    assert any("real-phuong12vungtau-kiem-tra-2022" in url for url in found[:5])
    titles = page.locator("#search-results").inner_text()
    assert "đất đai" in titles.lower()
    assert "ḏ" not in titles


def test_duong_day_nong_is_found(page: Page, ward_search: str) -> None:
    assert search(page, ward_search, "duong day nong")
    assert search(page, ward_search, "đường dây nóng")


def test_old_and_new_tone_placement_find_the_same(page: Page, demo_search: str) -> None:
    assert search(page, demo_search, "hoà")
    count = page.locator("#search-state").inner_text()
    assert search(page, demo_search, "hòa")
    assert page.locator("#search-state").inner_text() == count


def test_a_quoted_phrase_is_taken_at_its_word(page: Page, demo_search: str) -> None:
    phrase = search(page, demo_search, '"bồi thường, hỗ trợ, tái định cư"')
    assert phrase
    assert search(page, demo_search, '"tái định cư hỗ trợ bồi thường"') == []


def test_filters_narrow_and_the_address_can_be_shared(page: Page, demo_search: str) -> None:
    search(page, demo_search, "bồi thường")
    page.get_by_label("Năm").select_option("2020")
    expect(page.locator("#search-state")).to_have_text("1 kết quả")
    expect(page.locator("#search-results a")).to_contain_text("trường Mầm Non")
    shared = page.url
    assert "nam=2020" in shared
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator("#search-state")).to_have_text("1 kết quả")
    for label in ("Nội dung (Điều 11)", "Khu phố", "Tình trạng"):
        assert len(page.get_by_label(label, exact=True).locator("option").all()) > 1


def test_filters_work_without_words(page: Page, demo_search: str) -> None:
    page.goto(f"{demo_search}?khoan={quote('2. Ngân sách phường')}")
    expect(page.locator("#search-state")).to_have_text("17 kết quả")


@pytest.mark.parametrize(("order", "first"), [("desc", "2026"), ("asc", "2009")])
def test_results_are_sorted_by_date(page: Page, demo_search: str, order: str, first: str) -> None:
    page.goto(f"{demo_search}?q={quote('ngân sách')}&khoan={quote('2. Ngân sách phường')}")
    expect(page.locator("#search-state")).to_have_text("17 kết quả")
    page.get_by_label("Sắp xếp").select_option(order)
    dated = page.locator("#search-results .row__facts").filter(has_text="/")
    expect(dated.first).to_contain_text(f"/{first}")


def test_the_header_of_every_page_leads_to_the_results(page: Page, server: str) -> None:
    page.goto(f"{server}/dan-chu-co-so/phap-luat/quyen-cua-ban/")
    field = page.get_by_role("banner").get_by_role("searchbox")
    field.fill("dan chu")
    field.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=dan+chu")
    expect(page.locator("#search-results a").first).to_be_visible()


def test_typing_shows_results_without_pressing_a_button(page: Page, ward_search: str) -> None:
    page.goto(ward_search)
    field = page.get_by_role("main").get_by_role("searchbox")
    field.press_sequentially("to trinh 35", delay=30)
    expect(page.locator("#search-results a").first).to_be_visible()
    assert field.input_value() == "to trinh 35"


def test_the_index_is_not_loaded_before_it_is_used(page: Page, ward_search: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(ward_search)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/pagefind/" in url]


def test_nothing_found_says_so_and_offers_the_lists(page: Page, ward_search: str) -> None:
    assert search(page, ward_search, "zzqqzz") == []
    expect(page.locator("#search-state")).to_contain_text("Không tìm thấy")
    expect(page.get_by_role("link", name="Toàn bộ sổ công khai")).to_be_visible()


def test_a_failed_index_says_so_in_vietnamese(browser: Browser, server: str) -> None:
    # On a slow machine the service worker would be up in time to fetch what the page may not.
    page = browser.new_page(service_workers="block")
    page.route("**/pagefind/*.pf_meta", lambda route: route.abort())
    page.route("**/pagefind/pagefind-entry.json*", lambda route: route.abort())
    page.goto(f"{server}/dan-chu-co-so/tim-kiem/?q=dan")
    expect(page.locator("#search-state")).to_contain_text("Không tải được bộ tìm kiếm")
    page.close()


def test_english_search_stays_english(page: Page, server: str) -> None:
    found = search(page, f"{server}/dan-chu-co-so/en/tim-kiem/", "proposal resolution")
    assert found[0].endswith(f"en/{PROPOSAL}")


def test_hostile_results_are_shown_as_text(page: Page, server: str) -> None:
    assert search(page, f"{server}/tim-kiem/", "trich")
    assert "<script>" in page.locator("#search-results").inner_text()
    assert page.evaluate("window.hacked") is None


def test_search_filters_and_results_are_used_by_keyboard_alone(
    page: Page, demo_search: str
) -> None:
    page.goto(demo_search)
    field = page.get_by_role("main").get_by_role("searchbox")
    field.focus()
    page.keyboard.type("bồi thường")
    expect(page.locator("#search-results a").first).to_be_visible()
    year = page.get_by_label("Năm")
    for _ in range(4):
        page.keyboard.press("Tab")
        if year.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.type("2020")
    expect(page.locator("#search-state")).to_have_text("1 kết quả")
    result = page.locator("#search-results a").first
    for _ in range(6):
        page.keyboard.press("Tab")
        if result.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/real-cukhoi-du-thao-boithuong-2020/")


def test_counts_are_announced(page: Page, demo_search: str) -> None:
    search(page, demo_search, "bồi thường")
    state = page.locator("#search-state")
    expect(state).to_have_attribute("role", "status")
