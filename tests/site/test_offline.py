"""Copies for when there is no network, in a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from built_sites import Built

from .offline_host import (
    PATH,
    POSTED,
    WITHDRAWN,
    Host,
    caches,
    serving,
    settled,
    site_named,
    stored,
    until,
    visit,
)

pytestmark = pytest.mark.browser

Sites = Callable[[str], Built]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Sites by name, each built once."""
    made: dict[str, Built] = {}

    def site(name: str) -> Built:
        if name not in made:
            made[name] = site_named(name, tmp_path_factory.mktemp(name))
        return made[name]

    return site


@pytest.fixture
def host(sites: Sites) -> Iterator[Host]:
    """A host with the first site."""
    with serving(sites("first").folder) as running:
        yield running


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which no error may happen, with and without a network."""
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield opened
    opened.close()
    assert not wrong


def test_a_page_that_was_read_is_there_without_a_network_and_says_of_which_day(
    page: Page, host: Host, context: BrowserContext
) -> None:
    visit(page, host)
    visit(page, host, "lien-he/")
    expect(page.locator(".stored")).to_be_hidden()
    context.set_offline(True)
    page.goto(host.url("lien-he/"))
    expect(page.locator("h1")).to_have_text("Liên hệ")
    notice = page.get_by_role("status").filter(has_text="Bản lưu ngày")
    expect(notice).to_have_text(
        "Bản lưu ngày 24/11/2026 – bạn đang xem ngoại tuyến.", use_inner_text=True
    )
    expect(page.get_by_role("button", name="Xem bản mới nhất")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    assert page.locator("main > :first-child").get_attribute("class") == "stored"


def test_the_first_page_is_kept_although_it_came_before_the_worker(
    page: Page, host: Host, context: BrowserContext
) -> None:
    visit(page, host, "phap-luat/")
    context.set_offline(True)
    page.goto(host.url("phap-luat/?tu=zalo#muc"))
    expect(page.locator(".stored")).to_be_visible()


def test_an_english_page_speaks_english(page: Page, host: Host, context: BrowserContext) -> None:
    visit(page, host, "en/")
    context.set_offline(True)
    page.reload()
    expect(page.locator(".stored")).to_contain_text("Copy of 24 November 2026 – you are reading")
    page.goto(host.url("en/gioi-thieu/"))
    expect(page.locator(".unsaved")).to_contain_text("There is no network")


def test_what_is_posted_now_is_there_without_having_been_read(
    page: Page, host: Host, context: BrowserContext
) -> None:
    visit(page, host, "lien-he/")
    context.set_offline(True)
    for path in (POSTED, WITHDRAWN, "", "cong-khai/"):
        page.goto(host.url(path))
        expect(page.locator(".stored")).to_be_visible()
        expect(page.locator(".unsaved")).to_have_count(0)
    page.goto(host.url("s/con-niem-yet/"))  # from the code on the paper
    expect(page).to_have_url(host.url(POSTED))
    expect(page.locator(".stored")).to_be_visible()
    assert not [path for path in host.asked if path.startswith("tep/")]


def test_a_page_that_was_not_kept_gets_one_that_lists_what_is(
    page: Page, host: Host, context: BrowserContext
) -> None:
    visit(page, host)
    context.set_offline(True)
    page.goto(host.url("phap-luat/quyen-cua-ban/"))
    expect(page.locator("h1")).to_have_text("Xem khi không có mạng")
    expect(page.locator(".unsaved")).to_contain_text("chưa lưu trang bạn muốn mở")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
    kept = page.locator("#stored-pages li")
    expect(kept).to_have_count(4)
    expect(kept.filter(has_text="Thông báo con-niem-yet – 24/11/2026")).to_have_count(1)
    page.get_by_role("link", name="Thông báo con-niem-yet").click()
    expect(page.locator(".stored")).to_be_visible()
    page.goto(host.url("tep/con-niem-yet/con-niem-yet.txt"))
    expect(page.locator(".unsaved")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [POSTED, "phap-luat/"], ids=["copy", "not kept"])
def test_what_is_shown_without_a_network_is_accessible(
    page: Page, host: Host, context: BrowserContext, path: str, scheme: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit(page, host)
    context.set_offline(True)
    page.goto(host.url(path))
    expect(page.locator(".stored:visible, .unsaved:visible")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_back_online_the_network_comes_first(
    page: Page, host: Host, context: BrowserContext
) -> None:
    visit(page, host)
    context.set_offline(True)
    page.goto(host.url("cong-khai/"))
    newest = page.get_by_role("button", name="Xem bản mới nhất")
    expect(newest).to_be_hidden()
    context.set_offline(False)
    newest.click()
    expect(page.locator(".stored")).to_be_hidden()
    expect(page.locator("h1")).to_have_text("Sổ công khai")


def test_a_withdrawn_record_leaves_the_copies_with_the_next_build(
    page: Page, host: Host, sites: Sites, context: BrowserContext
) -> None:
    visit(page, host)
    visit(page, host, WITHDRAWN)
    visit(page, host, "lien-he/")
    visit(page, host, "cong-khai/khoan/1/")
    assert {WITHDRAWN, "cong-khai/khoan/1/"} <= {*caches(page, "|pages")}
    assert WITHDRAWN in caches(page, "|current")
    host.folder = sites("later").folder
    page.goto(host.url("lien-he/"))
    settled(page)
    # Neither does a list that named it stay; what nobody withdrew does.
    assert caches(page, "|pages") == ["lien-he/"]
    assert caches(page, "|current") == ["", "cong-khai/", POSTED]
    until(page, "(await caches.keys()).length === 4")
    context.set_offline(True)
    page.goto(host.url(WITHDRAWN))
    expect(page.locator(".unsaved")).to_be_visible()
    page.goto(host.url())
    expect(page.locator("main")).not_to_contain_text("bi-go")


def test_a_withdrawn_page_that_is_asked_for_takes_its_copy_along(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    page = context.new_page()  # a 404 is an error in the console
    visit(page, host, WITHDRAWN)
    # The same worker, so that only the answer of the host can tell.
    host.folder = shutil.copytree(host.folder, tmp_path / "site")
    shutil.rmtree(host.folder / WITHDRAWN)
    page.goto(host.url(WITHDRAWN))
    expect(page.locator(".stored")).to_have_count(0)
    until(page, "!(await caches.match(location.pathname))")


def test_a_copy_on_the_screen_goes_when_the_network_says_it_was_withdrawn(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    page = context.new_page()
    visit(page, host, WITHDRAWN)
    context.set_offline(True)
    page.reload()
    expect(page.locator(".stored")).to_be_visible()
    host.folder = shutil.copytree(host.folder, tmp_path / "site")
    shutil.rmtree(host.folder / WITHDRAWN)
    context.set_offline(False)
    expect(page.locator("body")).not_to_contain_text("Thông báo bi-go")


def test_a_slow_network_is_answered_with_a_copy_and_the_newest_page_offered(
    page: Page, host: Host
) -> None:
    visit(page, host)
    host.delay = 6
    page.goto(host.url())
    expect(page.locator(".stored")).to_contain_text("chưa tải được bản mới", use_inner_text=True)
    host.delay = 0
    page.get_by_role("button", name="Xem bản mới nhất").click(timeout=10_000)
    expect(page.locator(".stored")).to_be_hidden()


def test_a_failing_host_is_answered_with_a_copy(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    visit(page, host)
    host.broken = True
    page.goto(host.url())
    expect(page.locator(".stored")).to_contain_text("chưa tải được bản mới", use_inner_text=True)


def test_switched_off_everything_goes_also_where_it_was_kept(
    page: Page, host: Host, sites: Sites
) -> None:
    visit(page, host, POSTED)
    host.folder = sites("off").folder
    page.goto(host.url())
    until(page, "(await caches.keys()).length === 0")
    until(page, "(await navigator.serviceWorker.getRegistrations()).length === 0")
    page.goto(host.url("lien-he/"))
    page.wait_for_timeout(500)
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.controller") is None
    expect(page.get_by_role("link", name="Xem khi không có mạng")).to_have_count(0)


def test_a_device_that_saves_data_keeps_only_what_it_reads(page: Page, host: Host) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(host.url())
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller")
    page.goto(host.url("lien-he/"))
    page.wait_for_timeout(1000)
    assert caches(page, "|current") == []
    assert caches(page, "|pages") == ["lien-he/"]
    assert POSTED not in host.asked


def test_search_is_kept_once_it_was_used(page: Page, host: Host, context: BrowserContext) -> None:
    visit(page, host)
    assert caches(page, "|search") == []
    page.goto(host.url("tim-kiem/?q=thong+bao"))
    expect(page.locator("#search-results a").first).to_be_visible()
    context.set_offline(True)
    page.goto(host.url("tim-kiem/?q=thong+bao"))
    expect(page.locator("#search-results a").first).to_be_visible()
    expect(page.locator(".stored")).to_be_visible()


def test_the_oldest_copies_make_room(page: Page, host: Host, tmp_path: Path) -> None:
    host.folder = shutil.copytree(host.folder, tmp_path / "site")
    worker = host.folder / "sw.js"
    worker.write_text(worker.read_text("utf-8").replace('"seen": 60', '"seen": 3'), "utf-8")
    visit(page, host)
    for path in ("lien-he/", "gioi-thieu/", "phap-luat/", "lien-he/", "khu-pho/"):
        page.goto(host.url(path))
    stored(page, "khu-pho/")
    page.wait_for_timeout(300)
    assert caches(page, "|pages") == ["khu-pho/", "lien-he/", "phap-luat/"]


def test_caches_of_another_site_on_the_host_are_left_alone(
    page: Page, host: Host, sites: Sites
) -> None:
    page.goto(host.url())
    page.evaluate("Promise.all([caches.open('offline:/|pages'), caches.open('khac')])")
    settled(page)
    host.folder = sites("off").folder
    page.goto(host.url())
    until(page, "(await caches.keys()).length === 2")


def test_the_browser_can_install_the_site(page: Page, host: Host) -> None:
    visit(page, host)
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == host.url("manifest.webmanifest")
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A test's context counts as a private window, which installs nothing.
    assert {error["errorId"] for error in errors} <= {"in-incognito"}


def test_without_service_workers_the_site_is_the_same(browser: Browser, host: Host) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(host.url())
    page.wait_for_timeout(500)
    assert wrong == []
    context.close()


def test_the_worker_and_its_list_come_from_the_same_build(
    page: Page, host: Host, sites: Sites, tmp_path: Path
) -> None:
    visit(page, host, WITHDRAWN)
    host.folder = shutil.copytree(sites("later").folder, tmp_path / "site")
    known = host.folder / "ngoai-tuyen" / "known.bin"
    right = known.read_bytes()
    known.write_bytes(b"\0\0\0\0")
    host.asked.clear()
    page.goto(host.url("lien-he/"))
    for _ in range(100):
        if any("known.bin" in path for path in host.asked):
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)
    # A list of another build decides nothing; the true one does as soon as it is there.
    assert WITHDRAWN in caches(page, "|pages")
    known.write_bytes(right)
    page.goto(host.url("lien-he/"))
    until(page, f"!(await caches.match('{PATH}{WITHDRAWN}'))")
