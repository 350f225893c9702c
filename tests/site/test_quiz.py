"""The quiz in a real browser: by keyboard, without script, on paper, and when nothing is kept."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

DEMO = "/minh-hoa/"
QUIZ = f"{DEMO}phap-luat/trac-nghiem/"
PAPER, KEY = f"{QUIZ}de-giay/", f"{QUIZ}dap-an/"
KEPT = "JSON.parse(localStorage.getItem('trac-nghiem'))"
ANSWERS = (
    "[...document.querySelectorAll('.quiz__question')].map(q => [q.dataset.code, q.dataset.right])"
)


def start(page: Page, server: str, topic: str = "quy-uoc", path: str = QUIZ) -> dict[str, int]:
    """Begin with all questions of a topic; the right answers by code."""
    page.goto(server + path)
    page.select_option("#quiz-topic", topic)
    page.locator("input[name=many]").last.check()
    page.locator("#quiz-start [type=submit]").click()
    return {code: int(right) for code, right in page.evaluate(ANSWERS)}


def now_asked(page: Page) -> str:
    """The code of the question that is asked."""
    answered = page.evaluate(f"Object.keys({KEPT}.run.answers)")
    return str(next(c for c in page.evaluate(f"{KEPT}.run.codes") if c not in answered))


def answer(page: Page, index: int) -> None:
    """Choose an answer, check it, go on."""
    page.locator("#quiz-fieldset input").nth(index).check()
    page.locator("#quiz-run [type=submit]").click()
    expect(page.locator("#quiz-verdict .notice")).to_be_visible()
    page.locator("#quiz-run [type=submit]").click()


def finish(page: Page, rights: dict[str, int], wrong: int = 0) -> None:
    """Answer all that is left, the first `wrong` questions wrongly."""
    while page.locator("#quiz-run").is_visible():
        right = rights[now_asked(page)]
        answer(page, right if wrong <= 0 else (right + 1) % 3)
        wrong -= 1


def test_a_whole_run_by_keyboard(page: Page, server: str) -> None:
    page.goto(server + QUIZ)
    page.focus("#quiz-topic")
    page.keyboard.type("Quy ước")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("input[name=many]").last).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    rights = {code: int(right) for code, right in page.evaluate(ANSWERS)}
    count = len(page.evaluate(f"{KEPT}.run.codes"))
    for number in range(1, count + 1):
        place = page.locator("#quiz-place")
        expect(place).to_be_focused()
        expect(place).to_have_text(f"Câu {number} trên {count}")
        expect(place).to_be_in_viewport()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(rights[now_asked(page)]):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status").filter(has_text="Đúng.")).to_be_visible()
        # What was chosen keeps the keyboard; the others are done with.
        expect(page.locator("#quiz-fieldset input:checked")).to_be_focused()
        expect(page.locator("#quiz-fieldset input:enabled")).to_have_count(1)
        expect(page.locator("#quiz-why")).to_contain_text("Căn cứ")
        page.keyboard.press("Enter")
    expect(page.locator("#quiz-end")).to_be_focused()
    expect(page.locator("#quiz-score")).to_have_text(f"Bạn trả lời đúng {count} trên {count} câu.")
    expect(page.locator("#quiz-reread")).to_have_text("Bạn không sai câu nào.")
    expect(page.locator("#quiz-again")).to_be_hidden()


def test_a_wrong_answer_is_put_right_in_words_and_leads_to_the_explainer(
    page: Page, server: str
) -> None:
    rights = start(page, server)
    right = rights[now_asked(page)]
    page.locator("#quiz-run [type=submit]").click()
    expect(page.locator("#quiz-verdict")).to_have_text(
        "Hãy chọn một câu trả lời rồi bấm “Kiểm tra”."
    )
    expect(page.locator("#quiz-fieldset input").first).to_be_focused()
    labels = page.locator("#quiz-fieldset label")
    told = labels.nth(right).inner_text().strip()
    page.locator("#quiz-fieldset input").nth((right + 1) % 3).check()
    page.locator("#quiz-run [type=submit]").click()
    expect(page.locator("#quiz-verdict")).to_have_text(f"Chưa đúng. Câu trả lời đúng: {told}")
    expect(labels.nth(right)).to_contain_text("(câu trả lời đúng)")
    expect(labels.nth((right + 1) % 3)).to_contain_text("(bạn chọn)")
    cited = page.locator("#quiz-why a").first.get_attribute("href") or ""
    assert "/phap-luat/van-ban/" in cited
    page.locator("#quiz-run [type=submit]").click()
    finish(page, rights)
    expect(page.locator("#quiz-reread li")).to_contain_text("Quy ước khu phố: chưa đúng 1 câu")
    page.locator("#quiz-again").click()
    expect(page.locator("#quiz-place")).to_have_text("Câu 1 trên 1")
    finish(page, rights)
    page.locator("#quiz-restart").click()
    expect(page.locator("#lam-bai")).to_be_focused()
    # Explanations are back where they stand for readers of the list.
    assert page.locator(".quiz__why").evaluate_all(
        "all => all.every(one => one.textContent.trim())"
    )


def test_ten_at_random_are_ten_different_ones(page: Page, server: str) -> None:
    page.goto(server + QUIZ)
    page.locator("#quiz-start [type=submit]").click()
    codes = page.evaluate(f"{KEPT}.run.codes")
    assert len(codes) == len(set(codes)) == 10
    expect(page.locator("#quiz-place")).to_have_text("Câu 1 trên 10")
    expect(page.locator("#quiz-list")).to_be_hidden()


def test_progress_stays_in_the_browser_and_is_erased_on_request(page: Page, server: str) -> None:
    asked: list[str] = []
    rights = start(page, server)
    page.on("request", lambda request: asked.append(request.url))
    answer(page, rights[now_asked(page)])
    second = now_asked(page)
    page.reload(wait_until="networkidle")
    asked.clear()
    page.get_by_role("button", name="Làm tiếp bài đang dở: câu 2 trên 4").click()
    assert now_asked(page) == second
    finish(page, rights)
    page.fill("#quiz-name", "Nguyễn Văn Mẫu")
    page.get_by_label("Nhớ tên trên máy này").check()
    page.locator("#quiz-restart").click()
    expect(page.locator("#quiz-known")).to_contain_text("đã từng trả lời đúng 4 trên")
    assert page.evaluate("Object.keys(localStorage).sort()") == ["trac-nghiem", "trac-nghiem-ten"]
    page.get_by_role("button", name="Xóa kết quả trên máy này").click()
    expect(page.locator("#quiz-said")).to_have_text("Đã xóa kết quả và tên trên máy này.")
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []
    assert asked == []


def test_the_name_is_kept_only_when_asked_and_the_paper_says_what_it_is_not(
    page: Page, server: str
) -> None:
    finish(page, start(page, server), wrong=1)
    paper = page.locator("#quiz-certificate")
    page.fill("#quiz-name", "Nguyễn Văn Mẫu")
    expect(paper).to_contain_text("Nguyễn Văn Mẫu")
    expect(paper).to_contain_text("đã trả lời đúng 3 trên 4 câu hỏi")
    expect(paper).to_contain_text("Chủ đề: Quy ước khu phố")
    expect(paper).to_contain_text("phường Minh Hoạ")
    expect(paper).to_contain_text("không phải văn bằng, chứng chỉ hay giấy tờ của cơ quan nào")
    assert page.evaluate("JSON.stringify(localStorage)").count("Mẫu") == 0
    keep = page.get_by_label("Nhớ tên trên máy này")
    keep.check()
    assert page.evaluate("localStorage.getItem('trac-nghiem-ten')") == "Nguyễn Văn Mẫu"
    keep.uncheck()
    assert page.evaluate("localStorage.getItem('trac-nghiem-ten')") is None
    page.evaluate("window.print = () => { window.printed = true; }")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(paper).to_be_visible()
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator("#quiz-result")).to_be_hidden()
    assert sheets(page) == 1


@pytest.mark.parametrize("storage", ["throws", "holds nonsense"])
def test_the_quiz_works_when_nothing_can_be_kept(page: Page, server: str, storage: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
        if storage == "throws"
        else 'localStorage.setItem(\'trac-nghiem\', \'{"run":{"codes":[1,"x"]},"right":7\')'
    )
    page.goto(server + QUIZ)
    said = page.locator("#quiz-said")
    if storage == "throws":
        expect(said).to_have_text("Máy không cho lưu, nên kết quả sẽ mất khi bạn đóng trang.")
    page.select_option("#quiz-topic", "doi-thoai")
    page.locator("input[name=many]").last.check()
    page.locator("#quiz-start [type=submit]").click()
    for number in (1, 2, 3):
        expect(page.locator("#quiz-place")).to_have_text(f"Câu {number} trên 3")
        answer(page, 0)
    expect(page.locator("#quiz-score")).to_contain_text("trên 3 câu.")


def test_without_javascript_every_question_has_its_answer(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(server + QUIZ)
        expect(page.locator("#quiz-start")).to_be_hidden()
        expect(page.locator("#quiz-run")).to_be_hidden()
        expect(page.locator("#quiz-certificate")).to_be_hidden()
        first = page.locator(".quiz__question").first
        expect(first.locator(".quiz__options > li")).to_have_count(4)
        expect(first.locator(".quiz__why")).to_be_hidden()
        first.locator("summary").click()
        expect(first.locator(".quiz__why")).to_contain_text("Căn cứ")
        page.get_by_role("link", name="Đề cả bộ").click()
        expect(page.locator("h1")).to_have_text("Chủ đề: Mọi chủ đề")


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 320)])
@pytest.mark.parametrize("path", [QUIZ, f"{DEMO}en/phap-luat/trac-nghiem/"])
def test_a_run_and_its_result_are_accessible(
    page: Page, server: str, path: str, scheme: Any, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    rights = start(page, server, "doi-thoai", path)
    answer_shown = (rights[now_asked(page)] + 1) % 3
    page.locator("#quiz-fieldset input").nth(answer_shown).check()
    page.locator("#quiz-run [type=submit]").click()
    assert violations(page, width) == ""
    page.locator("#quiz-run [type=submit]").click()
    finish(page, rights)
    assert violations(page, width) == ""


def violations(page: Page, width: int) -> str:
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = Axe().run(page, options={"runOnly": tags})
    return str(result.generate_report()) if result.violations_count else ""


@pytest.mark.parametrize(
    ("path", "most"), [(f"{PAPER}quy-uoc/", 1), (f"{KEY}quy-uoc/", 1), (PAPER, 12), (KEY, 8)]
)
def test_papers_fit_their_sheets_and_hold_only_their_own(
    page: Page, server: str, path: str, most: int
) -> None:
    page.goto(server + path)
    page.emulate_media(media="print")
    expect(page.locator(".breadcrumbs")).to_be_hidden()
    expect(page.locator(".paper__about")).to_be_hidden()
    expect(page.locator(".paper__demonstration")).to_be_visible()
    assert 1 <= sheets(page) <= most


def sheets(page: Page) -> int:
    """How many sheets of A4 a page is."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True)))
