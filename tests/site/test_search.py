"""The search page in a real browser: what is found, filtered, said, and said when it fails."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

FINISHED = re.compile(r"kết quả|Không tìm thấy|Found|Nothing")
PROPOSAL = "cong-khai/to-trinh-35-ttr-ubnd/"
INDEX = "**/tim-kiem/chi-muc/**"


def ask(page: Page, address: str) -> Locator:
    """Open an address of the search page; gives what it says once it is done."""
    page.goto(address)
    state = page.locator("#search-state")
    expect(state).to_have_text(FINISHED)
    return state


def search(page: Page, address: str, query: str) -> list[str]:
    """The addresses of the results of a query, in order."""
    ask(page, f"{address}?q={quote(query)}")
    links = page.locator("#search-results > li h2 a").all()
    return [str(link.get_attribute("href")) for link in links]


def chip(page: Page, group: str, value: str) -> Locator:
    """The chip of a value in the group of that name."""
    box = page.locator("[data-filter]").filter(has=page.locator("summary", has_text=group))
    return box.get_by_role("button", name=re.compile(rf"^{re.escape(value)} \d+ kết quả$"))


def has_focus(element: Locator) -> bool:
    return bool(element.evaluate("element => element === document.activeElement"))


def tab_to(page: Page, element: Locator, most: int) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if has_focus(element):
            return
    raise AssertionError(f"not reached with {most} steps: {element}")


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
def test_d_finds_d_with_stroke_and_shows_the_accents_of_the_page(
    page: Page, demo_search: str, query: str
) -> None:
    found = search(page, demo_search, query)
    assert any("real-phuong12vungtau-kiem-tra-2022" in url for url in found[:5])
    marked = page.locator("#search-results mark").all_inner_texts()
    assert {text.lower() for text in marked} >= {"đất đai"}


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


def test_english_search_stays_english(page: Page, server: str) -> None:
    found = search(page, f"{server}/dan-chu-co-so/en/tim-kiem/", "proposal resolution")
    assert found[0].endswith(f"en/{PROPOSAL}")
    assert page.get_by_role("button", name=re.compile(r"^2\d{3} \d+ results$")).count()


def test_hostile_results_are_shown_as_text(page: Page, server: str) -> None:
    assert search(page, f"{server}/tim-kiem/", "trich")
    assert "<script>" in page.locator("#search-results").inner_text()
    assert page.evaluate("window.hacked") is None


def test_a_result_leads_to_the_page_of_the_file_that_has_the_words(
    page: Page, demo_search: str
) -> None:
    found = search(page, demo_search, "lún nứt chân chim")
    assert found[0].endswith("/tap-huan/vi-du-lop-giam-sat-dau-tu-2026/")
    file = page.locator("#search-results > li").first.get_by_role(
        "link", name="Sổ tay giám sát công trình (ví dụ), trang 3"
    )
    expect(file).to_have_attribute("href", re.compile(r"/vi-du-so-tay-giam-sat\.pdf#page=3$"))


def test_near_answers_come_last_under_a_heading_of_their_own(page: Page, demo_search: str) -> None:
    search(page, demo_search, "bồi thường trường mầm non")
    expect(page.locator("#search-state")).to_have_text(
        re.compile(r"^\d+ kết quả, thêm \d+ kết quả gần đúng$")
    )
    first = page.locator("#search-results > li").first
    expect(first).to_contain_text("trường Mầm Non")
    near = page.get_by_role("heading", name="Gần đúng")
    expect(near).to_have_count(1)
    expect(first.locator(near)).to_have_count(0)
    expect(page.get_by_text("không có đủ các từ cần tìm")).to_be_visible()


def test_a_slip_is_mended_and_what_was_typed_can_be_asked_all_the_same(
    page: Page, demo_search: str
) -> None:
    found = search(page, demo_search, "boi thuogn")
    understood = page.locator("#search-understood")
    expect(understood).to_contain_text("Đang tìm: ")
    assert found == search(page, demo_search, understood.locator("strong").inner_text())
    search(page, demo_search, "boi thuogn")
    understood.get_by_role("link", name="boi thuogn").click()
    expect(page.get_by_label("Từ cần tìm")).to_have_value('"boi thuogn"')
    expect(page.locator("#search-state")).to_contain_text("Không tìm thấy")
    expect(page.locator("#search-state")).to_be_focused()
    expect(understood).to_be_empty()


def test_more_results_come_on_demand_and_take_the_focus(page: Page, demo_search: str) -> None:
    search(page, demo_search, "ngân sách")
    rows = page.locator("#search-results > li")
    expect(rows).to_have_count(10)
    page.get_by_role("button", name="Xem thêm kết quả").press("Enter")
    expect(rows).to_have_count(20)
    assert has_focus(rows.nth(10).locator("h2 a").last)


def test_filters_narrow_and_the_address_can_be_shared(page: Page, demo_search: str) -> None:
    search(page, demo_search, "bồi thường")
    chip(page, "Năm", "2020").click()
    expect(page.locator("#search-state")).to_have_text("1 kết quả")
    expect(page.locator("#search-results h2 a")).to_contain_text("trường Mầm Non")
    shared = page.url
    assert "nam=2020" in shared
    page.goto("about:blank")
    ask(page, shared)
    expect(page.locator("#search-state")).to_have_text("1 kết quả")
    expect(chip(page, "Năm", "2020")).to_have_attribute("aria-pressed", "true")
    for group in ("Loại việc", "Nội dung (Điều 11)", "Khu phố", "Tình trạng"):
        box = page.locator("[data-filter]").filter(has=page.locator("summary", has_text=group))
        assert box.get_by_role("button").count() >= 1


def test_several_values_of_one_group_widen_and_of_two_groups_narrow(
    page: Page, demo_search: str
) -> None:
    state = ask(page, f"{demo_search}?q={quote('bồi thường')}&nam=2023")
    expect(state).to_have_text("2 kết quả")
    chip(page, "Năm", "2020").click()
    expect(state).to_have_text("3 kết quả")
    assert "nam=2023&nam=2020" in page.url
    chip(page, "Tình trạng", "Đã kết thúc niêm yết").click()
    expect(state).to_have_text("2 kết quả")
    expect(page.locator("#search-active").get_by_role("button")).to_have_text(
        [
            re.compile("Năm: 2023"),
            re.compile("Năm: 2020"),
            re.compile("Tình trạng: Đã kết thúc niêm yết"),
            "Bỏ mọi lọc",
        ]
    )


def test_a_chip_says_how_many_it_leaves_and_that_is_how_many_come(
    page: Page, demo_search: str
) -> None:
    state = ask(page, f"{demo_search}?q={quote('bồi thường')}")
    year = page.locator('[data-filter="nam"]').get_by_role("button").first
    count = re.search(r"(\d+) kết quả$", year.text_content() or "")
    assert count
    before = state.inner_text()
    year.click()
    expect(state).not_to_have_text(before)
    counts = [int(number) for number in re.findall(r"\d+", state.inner_text())]
    assert sum(counts) == int(count[1])


def test_the_address_of_an_answer_is_shared(browser: Browser, demo_search: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    ask(page, f"{demo_search}?q={quote('bồi thường')}")
    chip(page, "Năm", "2020").click()
    expect(page.locator("#search-state")).to_have_text("1 kết quả")
    page.get_by_role("button", name="Chia sẻ kết quả này").click()
    expect(page.get_by_text("Đã chép địa chỉ của kết quả này")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert "nam=2020" in page.url
    context.close()


def test_filters_work_without_words(page: Page, demo_search: str) -> None:
    state = ask(page, f"{demo_search}?khoan={quote('2. Ngân sách phường')}")
    expect(state).to_have_text("17 kết quả")


def test_nothing_behind_the_filters_is_said_and_undone(page: Page, demo_search: str) -> None:
    state = ask(page, f"{demo_search}?q={quote('bồi thường')}&nam=1999")
    expect(state).to_contain_text("Không tìm thấy với các bộ lọc đang chọn")
    expect(chip(page, "Năm", "1999")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Bỏ lọc Năm: 1999").click()
    expect(state).to_have_text(re.compile(r"^1\d kết quả"))
    expect(state).to_be_focused()
    expect(chip(page, "Năm", "1999")).to_have_count(0)


def test_many_values_wait_behind_more(page: Page, demo_search: str) -> None:
    ask(page, f"{demo_search}?sap-xep=desc")
    group = page.locator('[data-filter="muc"]')
    expect(group.locator("button:visible")).to_have_count(6)
    group.get_by_text(re.compile(r"^Thêm \d+$")).click()
    assert group.locator("button:visible").count() > 6


@pytest.mark.parametrize(("order", "first"), [("desc", "2026"), ("asc", "2009")])
def test_results_are_sorted_by_date(page: Page, demo_search: str, order: str, first: str) -> None:
    page.goto(f"{demo_search}?q={quote('ngân sách')}&khoan={quote('2. Ngân sách phường')}")
    expect(page.locator("#search-state")).to_have_text("17 kết quả")
    page.get_by_label("Sắp xếp").select_option(order)
    dated = page.locator("#search-results .row__facts").filter(has_text="/")
    expect(dated.first).to_contain_text(f"/{first}")
    assert f"sap-xep={order}" in page.url


def test_typing_shows_results_without_pressing_a_button(page: Page, ward_search: str) -> None:
    page.goto(ward_search)
    field = page.get_by_label("Từ cần tìm")
    field.press_sequentially("to trinh 35", delay=30)
    expect(page.locator("#search-results a").first).to_be_visible()
    assert field.input_value() == "to trinh 35"


def test_the_index_is_not_loaded_before_it_is_used(page: Page, ward_search: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(ward_search)
    page.get_by_label("Từ cần tìm").focus()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search.js" in url]
    assert not [url for url in asked if "/chi-muc/" in url or "/suggest.js" in url]


def test_nothing_found_says_so_and_leads_on(page: Page, ward_search: str) -> None:
    assert search(page, ward_search, "xzxz wqwq ngan sachh xxyy") == []
    expect(page.locator("#search-state")).to_contain_text("Không tìm thấy")
    main = page.get_by_role("main")
    for name in ("Toàn bộ sổ công khai", "Cách liên hệ với phường"):
        expect(main.get_by_role("link", name=name)).to_be_visible()
    assert main.locator(".door").count() == 6
    tries = page.locator("#search-tries")
    expect(tries).to_contain_text("Thử ít từ hơn")
    tries.get_by_role("link").first.click()
    expect(page.locator("#search-results h2 a").first).to_be_visible()


def test_a_page_without_a_question_gives_examples_that_find_something(
    page: Page, demo_search: str
) -> None:
    page.goto(demo_search)
    examples = page.locator("#search-start > p").get_by_role("link")
    expect(examples).to_have_count(4)
    for example in examples.all_inner_texts():
        page.goto(demo_search)
        page.locator("#search-start").get_by_role("link", name=example, exact=True).click()
        expect(page.locator("#search-results h2 a").first).to_be_visible()
        assert quote(example.split()[0]) in page.url.replace("%2F", "/")


def test_a_failed_index_says_so_in_vietnamese_and_can_be_tried_again(
    browser: Browser, server: str
) -> None:
    # On a slow machine the service worker would be up in time to fetch what the page may not.
    page = browser.new_page(service_workers="block")
    page.route(INDEX, lambda route: route.abort())
    page.goto(f"{server}/dan-chu-co-so/tim-kiem/?q=dan")
    state = page.locator("#search-state")
    expect(state).to_contain_text("Không tải được bộ tìm kiếm")
    expect(page.get_by_role("link", name="Toàn bộ sổ công khai")).to_be_visible()
    page.unroute(INDEX)
    page.get_by_role("button", name="Thử lại").press("Enter")
    expect(state).to_contain_text("kết quả")
    expect(state).to_be_focused()
    page.close()


def test_without_a_network_the_page_says_so_and_asks_again_by_itself(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{server}/dan-chu-co-so/tim-kiem/")
    context.set_offline(True)
    page.get_by_label("Từ cần tìm").fill("dân chủ")
    state = page.locator("#search-state")
    expect(state).to_contain_text("Máy đang không có mạng")
    context.set_offline(False)
    expect(state).to_contain_text("kết quả")
    context.close()


def test_chips_and_results_are_used_by_keyboard_alone(page: Page, demo_search: str) -> None:
    page.goto(demo_search)
    page.get_by_label("Từ cần tìm").focus()
    page.keyboard.type("bồi thường")
    page.keyboard.press("Enter")
    state = page.locator("#search-state")
    expect(state).to_contain_text("kết quả")
    year = chip(page, "Năm", "2020")
    tab_to(page, year, 30)
    page.keyboard.press("Space")
    expect(state).to_have_text("1 kết quả")
    # It came first in its group, and still has the focus.
    expect(year).to_be_focused()
    expect(page.locator('[data-filter="nam"] button').first).to_have_attribute("value", "2020")
    tab_to(page, page.get_by_role("button", name="Bỏ lọc Năm: 2020"), 30)
    page.keyboard.press("Enter")
    expect(state).to_have_text(re.compile(r"^1\d kết quả"))
    expect(state).to_be_focused()
    tab_to(page, page.get_by_role("link", name="Bỏ qua bộ lọc, đến kết quả"), 3)
    page.keyboard.press("Enter")
    tab_to(page, page.locator("#search-results h2 a").first, 1)
    address = page.locator("#search-results h2 a").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(str(address))


def test_on_a_phone_the_groups_are_closed_and_results_stay_near(
    page: Page, demo_search: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    search(page, demo_search, "bồi thường")
    expect(page.locator("[data-filter][open]")).to_have_count(0)
    below_box = page.evaluate(
        """document.querySelector("#search-results").getBoundingClientRect().top
        - document.querySelector("#search form").getBoundingClientRect().top"""
    )
    assert below_box < 480
    page.get_by_text("Năm", exact=True).click()
    chip(page, "Năm", "2020").click()
    expect(page.locator("#search-state")).to_have_text("1 kết quả")


def test_what_a_screen_reader_needs_is_there(page: Page, demo_search: str) -> None:
    state = ask(page, f"{demo_search}?q={quote('bồi thường')}")
    expect(state).to_have_attribute("role", "status")
    expect(page.locator("#search-found")).not_to_have_attribute("aria-busy", "true")
    expect(page.get_by_role("group", name="Lọc kết quả")).to_be_visible()
    chosen = chip(page, "Năm", "2023")
    expect(chosen).to_have_attribute("aria-pressed", "false")
    chosen.click()
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("Năm 1 đang chọn")).to_be_visible()


def test_paper_shows_the_question_and_the_results(page: Page, demo_search: str) -> None:
    ask(page, f"{demo_search}?q={quote('bồi thường')}&nam=2020")
    page.emulate_media(media="print")
    expect(page.locator("#search-printed")).to_be_visible()
    expect(page.locator("#search-printed")).to_have_text("“bồi thường”; Năm: 2020")
    expect(page.locator("#search-results h2 a")).to_be_visible()
    for hidden in ("#search-filters", "#search-tools", "#search-more", "#search-active"):
        expect(page.locator(hidden)).to_be_hidden()


QUESTIONS = {
    "start": "",
    "results": f"?q={quote('bồi thường')}&nam=2020&nam=2023&sap-xep=desc",
    "near": f"?q={quote('bồi thường trường mầm non')}",
    "nothing": f"?q={quote('xzxz wqwq ngan sachh xxyy')}&nam=2020",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_axe_finds_nothing_in_any_state_at_320_pixels_with_the_largest_text(
    page: Page, demo_search: str, question: str, scheme: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(demo_search)
    for name, value in {"text": "largest", "contrast": "high", "scheme": scheme}.items():
        page.evaluate("([name, value]) => localStorage.setItem(name, value)", [name, value])
    page.goto(demo_search + QUESTIONS[question])
    if question != "start":
        expect(page.locator("#search-state")).to_have_text(FINISHED)
        for summary in page.locator("[data-filter] > summary:visible").all():
            summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_open_groups_are_accessible_on_a_wide_screen_too(page: Page, demo_search: str) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        ask(page, demo_search + QUESTIONS["results"])
        expect(page.locator("[data-filter][open]")).to_have_count(5)
        result = Axe().run(page)
        assert result.violations_count == 0, result.generate_report()
