"""Pages in a real browser: accessibility, phones, keyboard, no script, stale copies."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from disclosure.model.kinds import KINDS
from disclosure.model.withdrawal import Withdrawal

pytestmark = pytest.mark.browser

WARD, DEMO = "/dan-chu-co-so/", "/minh-hoa/"
PAGE_TYPES = [
    f"{WARD}",
    f"{DEMO}",
    f"{DEMO}cong-khai/",
    f"{WARD}cong-khai/khoan/3/",
    f"{DEMO}cong-khai/nam/2025/",
    f"{DEMO}cong-khai/trang/2/",
    f"{WARD}cong-khai/to-trinh-35-ttr-ubnd/",
    f"{DEMO}cong-khai/real-cukhoi-du-thao-boithuong-2020/",
    f"{WARD}khu-pho/",
    f"{WARD}khu-pho/khu-7/",
    f"{WARD}phap-luat/",
    f"{WARD}phap-luat/noi-dung-cong-khai/",
    f"{WARD}phap-luat/hinh-thuc-thoi-han/",
    f"{WARD}toi-muon/",
    f"{WARD}toi-muon/phan-doi-phuong-an-boi-thuong/",
    f"{WARD}gioi-thieu/",
    f"{WARD}lien-he/",
    f"{WARD}huong-dan/ban-ghi-cong-khai/",
    f"{WARD}huong-dan/kien-truc/",
    f"{DEMO}tim-kiem/?q=dat",
    f"{WARD}404.html",
    f"{DEMO}sau-quyen/",
    f"{DEMO}theo-doi/",
    f"{DEMO}du-lieu-mo/",
    f"{DEMO}khu-pho/phuong-cao-xanh-quang-ninh/",
    f"{DEMO}khu-pho/phuong-cao-xanh-quang-ninh/ban-tin/2026-11/",
    f"{DEMO}lay-y-kien/",
    f"{DEMO}lay-y-kien/vi-du-phan-luong-truong-hoc-2026/",
    f"{DEMO}lay-y-kien/vi-du-phan-luong-truong-hoc-2026/phieu/",
    f"{DEMO}lay-y-kien/vi-du-quy-che-dan-chu-2026/",
    f"{DEMO}lay-y-kien/real-honghai-quy-hoach-khu-7a-2022/",
    f"{DEMO}dan-ban/",
    f"{DEMO}dan-ban/vi-du-chieu-sang-ngo-2026/",
    f"{DEMO}dan-ban/vi-du-gio-de-rac-2026/",
    f"{DEMO}quy-uoc/",
    f"{DEMO}quy-uoc/vi-du-quy-uoc-khu-1/",
    f"{DEMO}giam-sat/",
    f"{DEMO}giam-sat/giam-sat-duong-minh-hoa-2026/",
    f"{DEMO}giam-sat/chuong-trinh-giam-sat-minh-hoa-2026/",
    f"{DEMO}ban-giam-sat/",
    f"{DEMO}ban-giam-sat/thanh-tra-nhan-dan-minh-hoa/",
    f"{DEMO}ket-luan/",
    f"{DEMO}ket-luan/ket-luan-kiem-tra-minh-hoa-2026/",
    f"{DEMO}ngan-sach/",
    f"{DEMO}ngan-sach/vi-du-thuc-hien-6-thang-2026/",
    f"{DEMO}ngan-sach/real-kytho-dieu-chinh-du-toan-2019/",
    f"{DEMO}quy-dong-gop/",
    f"{DEMO}quy-dong-gop/vi-du-gop-chieu-sang-ngo-2026/",
    f"{DEMO}du-an/",
    f"{DEMO}du-an/vi-du-sua-duong-2026/",
    f"{DEMO}mot-cua/",
    f"{DEMO}mot-cua/real-danang-niem-yet-mat-gcn/",
    f"{DEMO}ket-qua-mot-cua/",
    f"{DEMO}ket-qua-mot-cua/real-vinhphuc-mot-cua-8-2021/",
    f"{DEMO}lich/",
    f"{DEMO}lich/thang/2026-12/",
    f"{DEMO}lich/dang-ky/",
    f"{DEMO}lich/vi-du-hop-dan-khu-1-2026/",
    f"{DEMO}tiep-cong-dan/",
    f"{DEMO}tiep-cong-dan/vi-du-tiep-dan-chu-tich-2026/",
    f"{DEMO}hoi-dap/",
    f"{DEMO}hoi-dap/vi-du-cau-hoi-doi-thoai-2026/",
    f"{DEMO}nguoi-phu-trach/",
    f"{DEMO}nguoi-phu-trach/vi-du-truong-khu-1/",
    f"{DEMO}guong-dien-hinh/",
    f"{DEMO}guong-dien-hinh/vi-du-mo-hinh-ngo-sach-2026/",
    f"{DEMO}tap-huan/",
    f"{DEMO}tap-huan/vi-du-lop-dan-chu-truong-khu-2026/",
    f"{DEMO}danh-gia/",
    f"{DEMO}danh-gia/vi-du-danh-gia-dan-chu-2025/",
    f"{DEMO}khong-phat-sinh/",
    f"{DEMO}khong-phat-sinh/vi-du-khong-phat-sinh-khoan-9-quy-3/",
    f"{DEMO}khong-cong-khai/",
    f"{DEMO}khong-cong-khai/vi-du-du-toan-2027-chua-den-luc/",
    f"{DEMO}de-nghi-cong-khai/",
    f"{DEMO}de-nghi-cong-khai/vi-du-de-nghi-ngan-sach-9-thang/",
    f"{DEMO}go-bo/",
    f"{DEMO}cong-khai/vi-du-danh-sach-da-go-2026/",
    f"{DEMO}cong-khai/vi-du-thong-bao-huy-bo-2026/",
    f"{DEMO}cong-khai/vi-du-tep-het-han-2026/",
    f"{DEMO}bao-cao/",
    f"{DEMO}bao-cao/nam/2026/",
    f"{DEMO}bao-cao/nam/2026/khoan-2/",
    f"{DEMO}bao-cao/nam/2026/bao-cao/",
    f"{DEMO}bao-cao/nghia-vu/",
    f"{DEMO}bao-cao/de-nghi/khoan-2/",
    f"{DEMO}bao-cao/van-ban/",
    f"{DEMO}bao-cao/danh-sach-quy/2026-q4/",
    f"{DEMO}bao-cao/ke-hoach/2026/",
    f"{DEMO}bao-cao/hoi-dong/2026-2/",
    f"{DEMO}bao-cao/danh-muc-thong-tin/2026/",
    f"{DEMO}kiem-chung/",
    f"{WARD}phap-luat/nghia-vu/",
    f"{WARD}phap-luat/van-ban/",
    f"{WARD}phap-luat/van-ban/luat-10-2022/",
    f"{WARD}en/phap-luat/van-ban/luat-42-2013/",
    f"{WARD}phap-luat/thuat-ngu/",
    f"{WARD}phap-luat/trac-nghiem/",
    f"{WARD}phap-luat/trac-nghiem/de-giay/quy-uoc/",
    f"{WARD}phap-luat/trac-nghiem/dap-an/",
    f"{WARD}can-bo/",
    f"{WARD}can-bo/lich-nam/",
    f"{WARD}can-bo/nam-nhom-bien-phap/",
    f"{WARD}can-bo/bang-kiem/bang-niem-yet/",
    f"{WARD}can-bo/tap-huan/dang-ban-ghi/",
    f"{WARD}en/can-bo/tap-huan/cong-khai/",
    f"{WARD}bao-cao/",
    f"{WARD}en/bao-cao/",
    f"{DEMO}en/bao-cao/nam/2026/",
    f"{DEMO}en/bao-cao/nghia-vu/",
    f"{DEMO}en/dan-ban/vi-du-sua-quy-uoc-2026/",
    f"{DEMO}en/ngan-sach/",
    f"{DEMO}en/du-lieu-mo/",
    f"{WARD}en/",
    f"{WARD}en/cong-khai/",
    f"{WARD}en/cong-khai/to-trinh-35-ttr-ubnd/",
    f"{WARD}en/phap-luat/noi-dung-cong-khai/",
    f"{WARD}en/phap-luat/thuat-ngu/",
    f"{WARD}en/phap-luat/trac-nghiem/",
    f"{WARD}en/tim-kiem/?q=law",
]


def test_the_list_and_a_record_of_every_kind_are_looked_at() -> None:
    looked_at = [path.removeprefix(DEMO).removeprefix(WARD).split("/") for path in PAGE_TYPES]
    for kind in KINDS:
        assert [kind.kind, ""] in looked_at, kind.kind
        # The page of what was taken off stands where the record stood.
        of_kind = "cong-khai" if kind is Withdrawal else kind.kind
        assert [True for parts in looked_at if parts[0] == of_kind and len(parts) > 2], kind.kind


IN_THE_DARK = [
    f"{WARD}",
    f"{DEMO}cong-khai/",
    f"{WARD}cong-khai/to-trinh-35-ttr-ubnd/",
    f"{WARD}phap-luat/hinh-thuc-thoi-han/",
    f"{WARD}phap-luat/trac-nghiem/",
    f"{WARD}phap-luat/thuat-ngu/",
    f"{WARD}can-bo/bang-kiem/bang-niem-yet/",
    f"{WARD}can-bo/tap-huan/cong-khai/",
    f"{WARD}huong-dan/ban-ghi-cong-khai/",
    f"{DEMO}tim-kiem/?q=dat",
    f"{DEMO}dan-ban/vi-du-chieu-sang-ngo-2026/",
    f"{DEMO}lay-y-kien/vi-du-quy-che-dan-chu-2026/",
    f"{DEMO}giam-sat/giam-sat-duong-minh-hoa-2026/",
    f"{DEMO}ngan-sach/vi-du-thuc-hien-6-thang-2026/",
    f"{DEMO}lich/",
    f"{DEMO}lich/thang/2026-12/",
    f"{DEMO}khu-pho/phuong-cao-xanh-quang-ninh/",
    f"{DEMO}theo-doi/",
    f"{DEMO}bao-cao/nam/2026/",
    f"{DEMO}bao-cao/van-ban/",
    f"{DEMO}kiem-chung/",
]
"""Pages that hold every part once: a dark screen changes nothing but the colours."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_a_page_is_accessible_and_fits_the_smallest_phone(
    page: Page, server: str, path: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + path)
    if "tim-kiem" in path:
        expect(page.locator("#search-results a").first).to_be_visible()
    found = Axe().run(page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", IN_THE_DARK)
def test_colours_can_be_told_apart_in_the_dark_too(page: Page, server: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    page.goto(server + path)
    if "tim-kiem" in path:
        expect(page.locator("#search-results a").first).to_be_visible()
    found = Axe().run(page, options={"runOnly": ["color-contrast"]})
    assert found.violations_count == 0, found.generate_report()


def test_the_keyboard_reaches_skip_link_search_and_content(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}cong-khai/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Đến nội dung chính")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_stop_of_the_keyboard_can_be_seen(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    stops = 0
    while stops == 0 or page.locator(":focus").count():
        page.keyboard.press("Tab")
        if page.locator(":focus").count():
            expect(page.locator(":focus")).to_be_in_viewport()
            stops += 1
    assert stops > 15


def test_everything_can_be_read_without_javascript(browser: Browser, server: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{server}{DEMO}")
    page.get_by_role("link", name="Xem toàn bộ sổ công khai").click()
    page.get_by_role("link", name="2. Ngân sách phường").click()
    page.get_by_role("link", name="HĐND phường Tân An tổ chức kỳ họp thứ 5").click()
    expect(page.locator("h1")).to_have_text("HĐND phường Tân An tổ chức kỳ họp thứ 5")
    expect(page.get_by_text("5.570", exact=True)).to_be_visible()
    page.goto(f"{server}{DEMO}tim-kiem/?q=dat")
    expect(page.get_by_text("Ô tìm kiếm cần JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="Toàn bộ sổ công khai")).to_be_visible()
    plain.close()


@pytest.mark.parametrize(
    ("day", "label", "detail"),
    [
        ((2026, 11, 25), "Đang niêm yết", "còn 25 ngày"),
        ((2026, 12, 14), "Sắp hết hạn niêm yết", "còn 6 ngày"),
        ((2026, 12, 20), "Sắp hết hạn niêm yết", "hôm nay là ngày cuối"),
        ((2026, 12, 21), "Đã kết thúc niêm yết", ""),
    ],
)
def test_a_stale_copy_corrects_its_days_left(
    browser: Browser, server: str, day: tuple[int, int, int], label: str, detail: str
) -> None:
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    # 3 in the morning UTC: the same day in Vietnam, still the day before in New York.
    page.clock.set_fixed_time(datetime(*day, 3, tzinfo=UTC))
    page.goto(f"{server}/cong-khai/thong-bao-doc/")
    status = page.locator(".notice .status")
    expect(status).to_contain_text(label)
    if detail:
        expect(status.locator(".status__left")).to_contain_text(detail)
    else:
        expect(status.locator(".status__left")).to_have_count(0)
        expect(page.locator(".notice__detail")).to_have_count(0)
        expect(page.locator(".notice--ended")).to_be_visible()
    context.close()


def test_the_colour_scheme_is_chosen_and_kept(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_text("Hỗ trợ đọc").click()
    page.get_by_role("button", name="Đổi nền sáng, tối").click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after
    page.goto(f"{server}{WARD}lien-he/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_text_size_and_contrast_are_chosen_by_keyboard_and_kept(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{server}{WARD}")
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = page.evaluate(size)
    summary = page.get_by_text("Hỗ trợ đọc")
    summary.focus()
    page.keyboard.press("Enter")
    largest = page.get_by_role("button", name="Chữ rất lớn")
    expect(largest).to_be_in_viewport(ratio=1)
    largest.press("Enter")
    expect(largest).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Tương phản cao").press("Enter")
    page.keyboard.press("Escape")
    expect(largest).to_be_hidden()
    expect(summary).to_be_focused()
    page.goto(f"{server}{WARD}cong-khai/")
    assert page.evaluate(size) > before
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") == (
        "rgb(0, 0, 0)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_and_largest_text_are_accessible_too(
    page: Page, server: str, scheme: str
) -> None:
    page.goto(f"{server}{WARD}")
    choose = "([name, value]) => localStorage.setItem(name, value)"
    for chosen in (["contrast", "high"], ["text", "largest"], ["scheme", scheme]):
        page.evaluate(choose, chosen)
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_listening_reads_the_page_with_a_vietnamese_voice_and_stops(
    browser: Browser, server: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        """
        const said = []; window.said = said;
        const voice = {lang: "vi-VN", name: "Giọng thử"};
        Object.defineProperty(window, "speechSynthesis", {value: {
            speaking: false, getVoices: () => [voice], addEventListener() {},
            speak(part) { this.speaking = true; said.push(part); },
            cancel() { this.speaking = false; },
        }});
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """
    )
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    button = page.get_by_role("button", name="Nghe đọc")
    button.click()
    said = page.evaluate("window.said.map(part => part.text)")
    assert said[0].startswith("Tờ trình")
    assert any("Tóm tắt" in part for part in said[:8])
    assert max(len(part) for part in said) < 1000
    page.goto(f"{server}{WARD}phap-luat/noi-dung-cong-khai/")
    page.get_by_role("button", name="Nghe đọc").click()
    said = page.evaluate("window.said.map(part => part.text)")
    assert said.count("Hạn") == 14
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    button.click()
    stop = page.get_by_role("button", name="Dừng đọc")
    stop.click()
    expect(button).to_be_visible()
    context.close()


def test_without_a_voice_nothing_is_offered_to_hear(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    expect(page.get_by_role("button", name="Nghe đọc")).to_have_count(0)


def test_sharing_copies_the_address_where_there_is_no_share_sheet(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    page.get_by_role("button", name="Chia sẻ").click()
    expect(page.get_by_role("status")).to_have_text("Đã chép địa chỉ trang")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://example.org/dan-chu-co-so/s/to-trinh-35-ttr-ubnd/"
    context.close()


def test_nothing_jumps_while_a_page_loads(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in (f"{WARD}", f"{DEMO}cong-khai/", f"{WARD}cong-khai/to-trinh-35-ttr-ubnd/"):
        page.goto(server + path, wait_until="networkidle")
        shift = page.evaluate(
            """() => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) sum += entry.value;
                }).observe({type: "layout-shift", buffered: true});
                setTimeout(() => done(sum), 300);
            })"""
        )
        assert shift == 0, path


def test_the_switch_leads_to_the_same_page_in_the_other_language(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}phap-luat/quyen-cua-ban/")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/phap-luat/quyen-cua-ban/")
    page.get_by_role("link", name="Tiếng Việt").click()
    page.wait_for_url("**/dan-chu-co-so/phap-luat/quyen-cua-ban/")


def test_a_wrong_address_deep_down_gets_a_styled_page(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}404.html")
    expect(page.locator("h1")).to_have_text("Không có trang này")
    page.get_by_role("main").get_by_role("link", name="Trang chủ").click()
    page.wait_for_url(f"**{WARD}")


def test_print_hides_the_chrome_and_shows_the_address(page: Page, server: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{server}{WARD}cong-khai/to-trinh-35-ttr-ubnd/")
    expect(page.locator("form[role=search]").first).to_be_hidden()
    expect(page.locator(".print-only")).to_be_visible()
    expect(page.locator(".print-only")).to_contain_text(
        "https://example.org/dan-chu-co-so/cong-khai/to-trinh-35-ttr-ubnd/"
    )


def test_wide_tables_are_whole_on_paper(page: Page, server: str) -> None:
    page.emulate_media(media="print")
    page.goto(f"{server}{WARD}huong-dan/do-luong/")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 less its margins
    for box in page.locator(".scroll").all():
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_no_script_of_a_hostile_record_runs(page: Page, server: str) -> None:
    for path in ("/", "/cong-khai/", "/cong-khai/thong-bao-doc/", "/en/cong-khai/thong-bao-doc/"):
        page.goto(server + path)
        assert page.evaluate("window.hacked") is None
    expect(page.locator("h1")).to_contain_text("<script>window.hacked=1</script>")


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (f"{DEMO}khu-pho/khu-vi-du-1/ban-tin/2026-11/", 2),
        (f"{DEMO}khu-pho/khu-vi-du-2/ban-tin/2026-11/", 2),
        (f"{DEMO}lay-y-kien/vi-du-phan-luong-truong-hoc-2026/phieu/", 1),
    ],
)
def test_what_is_made_for_paper_fits_its_sheets(
    page: Page, server: str, path: str, most: int
) -> None:
    page.goto(server + path)
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page[^s]", printed)) <= most
