"""Search boxes in a real browser: suggestions, what this device remembers, voice."""

from __future__ import annotations

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

DEMO = "/minh-hoa/"
BOXES = {
    "header": (f"{DEMO}lien-he/", "banner"),
    "home": (DEMO, "main"),
    "wrong address": (f"{DEMO}404.html", "main"),
    "search page": (f"{DEMO}tim-kiem/", "main"),
}


def box_of(page: Page, landmark: str = "main") -> Locator:
    return page.locator("header" if landmark == "banner" else "main").get_by_role("combobox").first


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Gợi ý").get_by_role("option")


def remembered(page: Page) -> list[str]:
    """What this device remembers of the demonstration ward's searches."""
    kept: list[str] = json.loads(
        page.evaluate("localStorage.getItem('searches /minh-hoa/')") or "[]"
    )
    return kept


def ask(page: Page, query: str) -> None:
    """Ask on the search page with Enter."""
    box_of(page).fill(query)
    box_of(page).press("Enter")
    expect(page).to_have_url(re.compile(r"\?q="))
    expect(page.locator("#search-state")).to_have_text(re.compile("kết quả|Không tìm thấy"))


@pytest.mark.parametrize("where", BOXES)
def test_suggestions_are_chosen_by_keyboard(page: Page, server: str, where: str) -> None:
    path, landmark = BOXES[where]
    page.goto(server + path)
    box = box_of(page, landmark)
    expect(box).to_have_attribute("aria-expanded", "false")
    box.focus()
    page.keyboard.type("boi th")
    expect(options(page).first).to_have_text("bồi thường")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    listbox = page.get_by_role("listbox", name="Gợi ý")
    assert box.get_attribute("aria-controls") == listbox.get_attribute("id")
    page.keyboard.press("ArrowDown")
    first = options(page).first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
    expect(box).to_be_focused()
    expect(box).to_have_value("boi th")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/minh-hoa/tim-kiem/\?q=b%E1%BB%93i\+th%C6%B0%E1%BB%9Dng"))
    expect(page.locator("#search-results h2 a").first).to_be_visible()
    assert remembered(page) == ["bồi thường"]


def test_a_list_that_is_being_chosen_from_does_not_change(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}lien-he/")
    box = box_of(page, "banner")
    box.press_sequentially("ngan")
    expect(options(page).first).to_be_visible()
    shown = options(page).all_inner_texts()
    page.keyboard.type("x")
    page.keyboard.press("ArrowDown")  # before the list of the new letter comes
    page.wait_for_timeout(400)
    assert options(page).all_inner_texts() == shown
    expect(options(page).first).to_have_attribute("aria-selected", "true")


def test_enter_means_what_was_typed_unless_an_option_is_chosen(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}lien-he/")
    box = box_of(page, "banner")
    box.press_sequentially("boi th")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")  # back in the box
    expect(options(page).first).to_have_attribute("aria-selected", "false")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=boi+th")
    expect(page.locator("#search-results a").first).to_be_visible()


def test_arrows_go_round_and_escape_closes_before_it_clears(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}tim-kiem/")
    box = box_of(page)
    box.press_sequentially("ng")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box).to_have_value("ng")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("Alt+ArrowDown")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)


def test_the_number_of_suggestions_is_announced(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}lien-he/")
    box = box_of(page, "banner")
    box.press_sequentially("ng")
    expect(options(page).first).to_be_visible()
    said = page.get_by_role("banner").get_by_role("status")
    expect(said).to_have_text(f"{options(page).count()} gợi ý, bấm mũi tên xuống để chọn")
    page.keyboard.press("Escape")
    expect(said).to_have_text("")


def test_a_suggested_page_is_opened_by_a_press(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}lien-he/")
    box_of(page, "banner").press_sequentially("ngan sach")
    leads_on = page.get_by_role("option", name="Ngân sách phường mở trang này", exact=True)
    leads_on.click()
    page.wait_for_url("**/minh-hoa/ngan-sach/")


def test_what_may_have_been_meant_is_suggested_for_a_slip(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}lien-he/")
    box_of(page, "banner").press_sequentially("boi thuogn")
    meant = options(page).filter(has_text="ý bạn là").filter(has_text="bồi thường")
    meant.first.click()
    page.wait_for_url(re.compile(r"/minh-hoa/tim-kiem/\?q="))
    expect(page.locator("#search-results h2 a").first).to_be_visible()


def test_a_page_loads_nothing_of_search_before_a_box_is_used(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def of_search() -> list[str]:
        return [url for url in asked if re.search(r"suggest\.js|search\.js|chi-muc", url)]

    page.goto(server + DEMO, wait_until="networkidle")
    assert of_search() == []
    box_of(page).focus()
    page.wait_for_load_state("networkidle")
    assert [url.partition("?")[0].rpartition("/")[2] for url in of_search()] == ["suggest.js"]
    page.keyboard.type("ng")
    expect(options(page).first).to_be_visible()
    assert [url for url in of_search() if "muc-luc.json" in url]


def test_a_box_without_its_script_or_index_is_a_plain_box(browser: Browser, server: str) -> None:
    for broken in ("**/suggest.js*", "**/tim-kiem/chi-muc/**"):
        page = browser.new_page(service_workers="block")
        page.route(broken, lambda route: route.abort())
        page.goto(server + DEMO)
        box_of(page).press_sequentially("dan")
        box_of(page).press("Enter")
        page.wait_for_url("**/tim-kiem/?q=dan")
        page.close()


def test_without_javascript_every_box_is_a_plain_form(browser: Browser, server: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    for path, landmark in BOXES.values():
        page.goto(server + path)
        box = page.locator("header" if landmark == "banner" else "main").get_by_role("searchbox")
        box.fill("dân chủ")
        box.press("Enter")
        page.wait_for_url("**/minh-hoa/tim-kiem/?q=d%C3%A2n+ch%E1%BB%A7")
        expect(page.get_by_text("Ô tìm kiếm cần JavaScript")).to_be_visible()
        expect(page.get_by_role("link", name="Toàn bộ sổ công khai")).to_be_visible()
    plain.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_suggestions_are_accessible_and_fit_the_smallest_phone(
    page: Page, server: str, scheme: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for where in ("header", "search page"):
        path, landmark = BOXES[where]
        page.goto(server + path)
        box_of(page, landmark).press_sequentially("ng")
        expect(options(page).first).to_be_visible()
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        result = Axe().run(page)
        assert result.violations_count == 0, result.generate_report()


def test_only_what_was_meant_is_remembered_and_offered_again(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}tim-kiem/")
    box = box_of(page)
    box.press_sequentially("ngân sách")
    expect(page.locator("#search-results h2 a").first).to_be_visible()
    assert remembered(page) == []
    page.locator("#search-results h2 a").first.click()
    page.wait_for_url(re.compile("/minh-hoa/(?!tim-kiem)"))
    assert remembered(page) == ["ngân sách"]
    box_of(page, "banner").focus()
    expect(options(page)).to_have_text([re.compile("ngân sách")])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=ng%C3%A2n+s%C3%A1ch")


def test_a_shared_search_is_not_remembered(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}tim-kiem/?q=dan")
    expect(page.locator("#search-results h2 a").first).to_be_visible()
    assert remembered(page) == []


def test_the_last_eight_are_remembered_each_once(page: Page, server: str) -> None:
    page.goto(f"{server}{DEMO}tim-kiem/")
    for number in range(1, 10):
        ask(page, f"khu {number}")
    assert remembered(page) == [f"khu {number}" for number in range(9, 1, -1)]
    ask(page, "Khu 7")
    assert remembered(page) == ["Khu 7", *(f"khu {number}" for number in (9, 8, 6, 5, 4, 3, 2))]


def test_what_is_remembered_is_erased_and_switched_off(page: Page, server: str) -> None:
    address = f"{server}{DEMO}tim-kiem/"
    page.goto(address)
    ask(page, "dân chủ")
    page.goto(address)
    recent = page.get_by_role("region", name="Từ đã tìm")
    expect(recent.get_by_role("link", name="dân chủ")).to_be_visible()
    expect(recent).to_contain_text("chỉ lưu trên máy này")
    recent.get_by_role("button", name="Xóa các từ đã tìm").press("Enter")
    expect(recent.get_by_role("link")).to_have_count(0)
    expect(recent.get_by_role("status")).to_have_text("Đã xóa.")
    keep = recent.get_by_role("checkbox")
    expect(keep).to_be_focused()
    ask(page, "dân chủ")
    page.goto(address)
    keep.uncheck()
    expect(recent.get_by_role("link")).to_have_count(0)
    ask(page, "ngân sách")
    page.goto(address)
    expect(keep).not_to_be_checked()
    expect(recent.get_by_role("link")).to_have_count(0)
    keep.check()
    ask(page, "ngân sách")
    assert remembered(page) == ["ngân sách"]


def test_a_browser_without_storage_searches_and_remembers_nothing(
    browser: Browser, server: str
) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no storage'); }});"
    )
    page.goto(f"{server}{DEMO}tim-kiem/")
    expect(page.locator("#search-start")).to_be_visible()
    expect(page.get_by_role("region", name="Từ đã tìm")).to_be_hidden()
    ask(page, "dân chủ")
    expect(page.locator("#search-results h2 a").first).to_be_visible()
    assert wrong == []
    page.close()


RECOGNITION = """
window.SpeechRecognition = class extends EventTarget {
    start() { window.recognition = this; }
    stop() { this.dispatchEvent(new Event("end")); }
    abort() {}
};
window.hear = (text) => {
    const heard = Object.assign(new Event("result"), {results: [[{transcript: text}]]});
    window.recognition.dispatchEvent(heard);
    window.recognition.dispatchEvent(new Event("end"));
};
window.fail = (error) => {
    window.recognition.dispatchEvent(Object.assign(new Event("error"), {error}));
    window.recognition.dispatchEvent(new Event("end"));
};
"""


def test_what_is_spoken_is_searched_for(page: Page, server: str) -> None:
    page.add_init_script(RECOGNITION)
    page.goto(f"{server}{DEMO}tim-kiem/")
    voice = page.locator("#search-voice")
    expect(voice).to_contain_text("Hãng làm trình duyệt có thể nhận tiếng nói")
    button = voice.get_by_role("button")
    expect(button).to_have_text("Nói để tìm")
    button.press("Enter")
    expect(button).to_have_text("Dừng nghe")
    expect(voice.get_by_role("status")).to_have_text("Đang nghe, mời bạn nói…")
    assert page.evaluate("window.recognition.lang") == "vi-VN"
    page.evaluate("window.hear('Bồi thường.')")
    expect(box_of(page)).to_have_value("Bồi thường")
    expect(voice.get_by_role("status")).to_have_text("Đã nghe: Bồi thường")
    expect(button).to_have_text("Nói để tìm")
    expect(page.locator("#search-results h2 a").first).to_be_visible()
    page.goto(f"{server}{DEMO}en/tim-kiem/")
    page.locator("#search-voice").get_by_role("button").click()
    assert page.evaluate("window.recognition.lang") == "en-US"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("window.fail('not-allowed')", "Trình duyệt chưa được phép dùng micrô"),
        ("window.fail('no-speech')", "Không nghe thấy gì"),
        ("window.recognition.stop()", "Không nghe thấy gì"),
        ("window.fail('network')", "Cần có mạng"),
        ("window.fail('language-not-supported')", "Chưa nhận ra được tiếng nói"),
    ],
)
def test_why_nothing_was_understood_is_said_in_vietnamese(
    page: Page, server: str, end: str, said: str
) -> None:
    page.add_init_script(RECOGNITION)
    page.goto(f"{server}{DEMO}tim-kiem/")
    voice = page.locator("#search-voice")
    voice.get_by_role("button").click()
    page.evaluate(end)
    expect(voice.get_by_role("status")).to_contain_text(said)
    expect(voice.get_by_role("button")).to_have_text("Nói để tìm")


def test_without_speech_recognition_no_voice_is_offered(page: Page, server: str) -> None:
    page.add_init_script("delete window.SpeechRecognition; delete window.webkitSpeechRecognition;")
    page.goto(f"{server}{DEMO}tim-kiem/")
    expect(page.locator("#search-start")).to_be_visible()
    expect(page.locator("#search-voice")).to_be_hidden()
