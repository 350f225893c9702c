"""The page that checks a file, in a real browser; and the whole built site, by the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

import verify
from built_sites import Built

pytestmark = pytest.mark.browser

DEMO = "/minh-hoa/"
PAGE = f"{DEMO}kiem-chung/"
SAID = "#verification-said"


def attachment(demo: Built) -> Path:
    """A file that is published today."""
    ledger = verify.read_ledger(demo.folder / verify.LEDGER)
    published = (file for record in ledger.records for file in record.files if file.is_published)
    return demo.folder / next(published).address


def test_the_command_finds_every_built_site_right(ward: Built, demo: Built) -> None:
    assert verify.verify(ward.folder) == []
    assert verify.verify(demo.folder) == []


def test_a_published_file_is_found_and_an_altered_one_is_not(
    page: Page, server: str, demo: Built, tmp_path: Path
) -> None:
    asked: list[str] = []
    page.goto(server + PAGE, wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    file = attachment(demo)
    page.set_input_files("#tep-can-kiem", file)
    expect(page.locator(SAID)).to_contain_text("Đúng. Tệp này giống hệt tệp đang đăng.")
    expect(page.locator(SAID)).to_contain_text(sha256(file.read_bytes()).hexdigest())
    altered = tmp_path / file.name
    altered.write_bytes(file.read_bytes() + b" ")
    page.set_input_files("#tep-can-kiem", altered)
    expect(page.locator(SAID)).to_contain_text("Không phải tệp của trang này")
    assert asked == [f"{server}{DEMO}{verify.LEDGER}"]
    page.set_input_files("#tep-can-kiem", file)
    page.locator(f"{SAID} a").click()
    expect(page.locator("#tep")).to_be_visible()


def test_a_code_is_pasted_and_checked_by_keyboard(page: Page, server: str, demo: Built) -> None:
    code = sha256(attachment(demo).read_bytes()).hexdigest()
    page.goto(server + PAGE)
    page.focus("#tep-can-kiem")
    page.keyboard.press("Tab")
    expect(page.locator("#ma-can-kiem")).to_be_focused()
    page.keyboard.type("abc")
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_contain_text("Bạn đã dán 3 ký tự.")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(f"{code[:32].upper()} {code[32:]}")
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_contain_text("Đúng. Tệp này giống hệt tệp đang đăng.")


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 320)])
@pytest.mark.parametrize("path", [PAGE, f"{DEMO}en/kiem-chung/"])
def test_the_page_and_its_answer_are_accessible(
    page: Page, server: str, demo: Built, path: str, scheme: Any, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    page.goto(server + path)
    page.set_input_files("#tep-can-kiem", attachment(demo))
    expect(page.locator(f"{SAID} a")).to_be_visible()
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = Axe().run(page, options={"runOnly": tags})
    assert result.violations_count == 0, result.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_it_is_told_how_to_compare_by_hand(
    browser: Browser, server: str
) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(server + PAGE)
        expect(page.locator("#verification form")).to_be_hidden()
        expect(page.locator("#verification-script")).to_be_visible()
        expect(page.get_by_text("certutil -hashfile")).to_be_visible()


def test_without_https_a_code_can_still_be_pasted(page: Page, server: str, demo: Built) -> None:
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    page.goto(server + PAGE)
    expect(page.locator("#verification-crypto")).to_be_visible()
    expect(page.locator("#tep-can-kiem")).to_be_disabled()
    page.fill("#ma-can-kiem", sha256(attachment(demo).read_bytes()).hexdigest())
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_contain_text("Đúng. Tệp này giống hệt tệp đang đăng.")


CODES = {name: sha256(name.encode()).hexdigest() for name in ("cu", "moi", "ds", "gia", "noi-dung")}


def invented_ledger() -> dict[str, Any]:
    """Two records: one whose file was replaced, one that was taken off with its file."""
    told = [
        ("2026-01-05", "them", "mot", {"a.pdf": CODES["cu"], "het-han.pdf": CODES["gia"]}),
        ("2026-02-06", "them", "hai", {"ds.pdf": CODES["ds"]}),
        ("2026-03-07", "sua", "mot", {"a.pdf": CODES["moi"], "het-han.pdf": CODES["gia"]}),
        ("2026-04-08", "go", "hai", {}),
    ]
    entries: list[dict[str, Any]] = []
    for number, (day, action, record, files) in enumerate(told, 1):
        content = {
            "number": number,
            "day": day,
            "action": action,
            "kind": "cong-khai",
            "record": record,
            "address": f"cong-khai/{record}/",
            "sha256": None if action == "go" else sha256(f"{record} {number}".encode()).hexdigest(),
            "attachments": files,
            "prev": entries[-1]["hash"] if entries else None,
        }
        entries.append({**content, "hash": verify.sha256(verify.canonical(content))})
    published = {
        "kind": "cong-khai",
        "id": "mot",
        "title": "Thông báo mẫu",
        "title_en": None,
        "confirmation": "cho-xac-nhan",
        "address": "cong-khai/mot/",
        "sha256": entries[2]["sha256"],
        "files": [
            {"name": "a.pdf", "sha256": CODES["moi"], "is_published": True},
            {"name": "het-han.pdf", "sha256": CODES["gia"], "is_published": False},
        ],
    }
    return {"entries": entries, "records": [published]}


LEDGER = invented_ledger()
HASHES = [entry["hash"] for entry in LEDGER["entries"]]
ANSWERS = {
    "published": (CODES["moi"], ["giống hệt tệp đang đăng", "Đăng từ ngày 7/3/2026", "Chờ phường"]),
    "replaced": (CODES["cu"], ["Đây là bản cũ", "từ ngày 5/1/2026", "Bị thay ngày 7/3/2026"]),
    "withdrawn": (CODES["ds"], ["từng được đăng, nay đã gỡ", "Gỡ ngày 8/4/2026"]),
    "expired": (CODES["gia"], ["đã hết hạn đăng", "Đăng từ ngày 5/1/2026"]),
    "record": (LEDGER["records"][0]["sha256"], ["bản ghi vẫn y như thế", "Thông báo mẫu"]),
    "old record": (LEDGER["entries"][0]["sha256"], ["ở lần đăng trước", "Được sửa ngày 7/3/2026"]),
    "gone record": (LEDGER["entries"][1]["sha256"], ["một bản ghi đã gỡ", "hai"]),
    "line": (
        HASHES[1],
        ["Sổ cái vẫn còn dòng này.", "Dòng 2, ngày 6/2/2026", "4 dòng", "nối đúng"],
    ),
    "unknown": (sha256(b"?").hexdigest(), ["Sổ cái không có mã này."]),
}


@pytest.fixture
def answer(page: Page, server: str) -> Callable[[dict[str, Any], str], str]:
    """What the page says of a code when its ledger is another one."""

    def ask(ledger: dict[str, Any], code: str) -> str:
        page.route("**/so-cai.json", lambda route: route.fulfill(body=json.dumps(ledger)))
        page.goto(server + PAGE)
        page.fill("#ma-can-kiem", code)
        page.keyboard.press("Enter")
        page.locator(f"{SAID} .notice").wait_for()
        return page.locator(SAID).inner_text()

    return ask


@pytest.mark.parametrize(("code", "wanted"), ANSWERS.values(), ids=ANSWERS.keys())
def test_every_code_is_answered_in_words(
    answer: Callable[[dict[str, Any], str], str], code: str, wanted: list[str]
) -> None:
    said = answer(LEDGER, code)
    assert [part for part in wanted if part not in said] == [], said


def test_a_ledger_that_was_altered_does_not_pass_for_whole(
    answer: Callable[[dict[str, Any], str], str],
) -> None:
    altered = json.loads(json.dumps(LEDGER))
    altered["entries"][0]["day"] = "2025-12-01"
    assert "Sổ cái không khớp từ dòng 1." in answer(altered, HASHES[1])
