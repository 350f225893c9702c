"""What leaves the site: pictures of links, short addresses, paper; and the font that dresses it."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from built_sites import ROOT, Built, build
from disclosure.outputs.qr_codes import make_qr_code

from .conftest import Elements, parse

WARD, DEMO = "/dan-chu-co-so/", "/minh-hoa/"
PROPOSAL = "to-trinh-35-ttr-ubnd"
FONTS = ROOT / "overrides" / "assets" / "fonts"
LETTERS = "ắằẳẵặấầẩẫậềếểễệỗớợựỵđĐẮẰẲẴẶẤẦẨẪẬỀẾỂỄỆỖỚỢỰỴăâêôơưăĂÂÊÔƠƯ“”–…×≥≤₫"
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { sum += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
  const own = (face) => /Pro"?$/.test(face.family) && face.status === "loaded";
  const wait = () => [...document.fonts].filter(own).length === 2
    ? setTimeout(() => done([sum, performance.now()]), 500) : setTimeout(wait, 50);
  wait();
})"""
"""The sum of layout shifts half a second after both fonts came, and when that was."""


@pytest.fixture(scope="session", params=["ward", "demo"])
def built(request: pytest.FixtureRequest) -> Built:
    site: Built = request.getfixturevalue(request.param)
    return site


def tags(page: Elements) -> dict[str, str]:
    """The Open Graph and Twitter tags of a page."""
    return {
        meta.get("property") or meta.get("name") or "": meta.get("content") or ""
        for meta in page.all("meta")
    }


def short_pages(built: Built) -> list[Path]:
    return sorted((built.folder / "s").glob("*/index.html"))


def test_every_page_names_a_picture_that_is_there(built: Built) -> None:
    for path in built.pages():
        found = tags(parse(path))
        address = urlsplit(found["og:image"])
        assert address.netloc == "example.org", path
        png = (built.folder / address.path.removeprefix(built.path)).read_bytes()
        assert len(png) <= 40_000
        size = struct.unpack(">II", png[16:24])
        assert size == (int(found["og:image:width"]), int(found["og:image:height"])) == (1200, 630)
        assert found["og:image:alt"], path
        assert found["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize(
    ("page", "picture"),
    [
        (f"cong-khai/{PROPOSAL}/", f"assets/preview/{PROPOSAL}.png"),
        (f"en/cong-khai/{PROPOSAL}/", f"assets/preview/{PROPOSAL}.en.png"),
        (f"s/{PROPOSAL}/", f"assets/preview/{PROPOSAL}.png"),
        ("", "assets/preview.png"),
        ("cong-khai/", "assets/preview.png"),
        ("en/lien-he/", "assets/preview.en.png"),
    ],
)
def test_a_record_has_its_own_picture_and_other_pages_the_site_s(
    ward: Built, page: str, picture: str
) -> None:
    found = tags(parse(ward.folder / page / "index.html"))
    assert found["og:image"] == f"https://example.org{ward.path}{picture}"


def test_a_second_build_draws_nothing(ward: Built, tmp_path: Path) -> None:
    folder = ROOT / ".cache" / "preview"
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.glob("*.png")}
    again = build(tmp_path / "site", ward.path)
    own = {path.read_bytes() for path in (again.folder / "assets" / "preview").iterdir()}
    kept = {path: moment for path, (png, moment) in before.items() if png in own}
    assert len(kept) == len(own)
    assert {path: path.stat().st_mtime_ns for path in kept} == kept


def test_every_record_has_a_short_address_that_leads_to_it(built: Built) -> None:
    records = {path.parent.name for path in (built.folder / "tep").glob("*/*")}
    shorts = short_pages(built)
    assert records <= {path.parent.name for path in shorts}
    for path in shorts:
        page = parse(path)
        code = path.parent.name
        (kind,) = (
            made.parent.parent.name
            for made in built.folder.glob(f"*/{code}/index.html")
            if made.parent.parent.name != "s"
        )
        target = f"../../{kind}/{code}/"
        assert (path.parent / target / "index.html").resolve().is_file()
        assert [link["href"] for link in page.all("a")] == [target]
        refresh = [m for m in page.all("meta") if m.get("http-equiv") == "refresh"]
        assert [meta["content"] for meta in refresh] == [f"0; url={target}"]
        assert {"name": "robots", "content": "noindex"} in page.all("meta")
        canonical = f"https://example.org{built.path}{kind}/{code}/"
        assert page.all("link") == [{"rel": "canonical", "href": canonical}]
        assert not page.all("script")


def test_a_short_address_is_neither_listed_nor_searched(built: Built) -> None:
    assert f"{built.path}s/" not in (built.folder / "sitemap.xml").read_text("utf-8")
    for path in built.pages():
        if path not in short_pages(built):
            links = [link.get("href") or "" for link in parse(path).all("a")]
            assert not [link for link in links if re.search(r"(^|/)s/[a-z0-9-]+/$", link)], path


@pytest.mark.browser
def test_a_short_address_leads_on_without_a_script(browser: Browser, server: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{server}{WARD}s/{PROPOSAL}/")
    page.wait_for_url(f"**/cong-khai/{PROPOSAL}/")
    plain.close()


def test_paper_carries_the_code_of_the_short_address(ward: Built) -> None:
    address = f"https://example.org{ward.path}s/{PROPOSAL}/"
    code = make_qr_code(address)
    for prefix in ("", "en/"):
        html = (ward.folder / f"{prefix}cong-khai/{PROPOSAL}/index.html").read_text("utf-8")
        drawn = re.findall(r'<svg class="qr".*?</svg>', html, re.S)
        assert len(drawn) == 1
        assert f'd="{code.path}"' in drawn[0]
        assert len(drawn[0]) <= 2500


@pytest.mark.browser
def test_the_code_is_on_paper_only_and_large_enough(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}cong-khai/{PROPOSAL}/")
    code = page.locator(".qr")
    expect(code).to_be_hidden()
    page.set_viewport_size({"width": 794, "height": 1123})  # A4 at 96 dots an inch
    page.emulate_media(media="print")
    expect(code).to_be_visible()
    box = code.bounding_box()
    text = page.locator(".slip p").bounding_box()
    assert box is not None
    assert text is not None
    assert min(box["width"], box["height"]) >= 25 / 25.4 * 96
    assert text["x"] >= box["x"] + box["width"]
    assert box["y"] <= text["y"] + text["height"] / 2 <= box["y"] + box["height"]
    expect(page.get_by_role("img", name="Mã QR của địa chỉ ngắn")).to_be_visible()
    expect(page.locator(".slip")).to_contain_text(f"https://example.org{WARD}s/{PROPOSAL}/")


def test_the_fonts_are_small_and_their_licence_is_shipped(ward: Built) -> None:
    shipped = {path.name for path in (ward.folder / "assets" / "fonts").iterdir()}
    assert shipped == {"OFL.txt", "be-vietnam-pro-400.woff2", "be-vietnam-pro-700.woff2"}
    assert all(path.stat().st_size <= 25_000 for path in FONTS.glob("*.woff2"))


@pytest.mark.browser
def test_every_vietnamese_letter_comes_from_the_font_of_the_site(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}{WARD}")
    page.evaluate("document.fonts.ready")
    for weight in (400, 700):
        font = f'{weight} 16px "Be Vietnam Pro"'
        page.evaluate("([font, text]) => document.fonts.load(font, text)", [font, LETTERS])
        assert page.evaluate("([f, text]) => document.fonts.check(f, text)", [font, LETTERS])
    woff2 = [url for url in asked if url.endswith(".woff2")]
    assert len(woff2) == len(set(woff2)) == 2
    names = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert names.count('"Be Vietnam Pro"') + names.count("Be Vietnam Pro") == 2


@pytest.mark.browser
def test_the_letters_are_drawn_by_that_font_and_by_no_other(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}")
    page.evaluate(
        """(text) => { const p = document.createElement("p"); p.id = "letters";
           p.textContent = text; document.querySelector("main").replaceChildren(p); }""",
        LETTERS,
    )
    page.evaluate("document.fonts.ready")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "#letters"})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    assert {font["familyName"] for font in fonts} == {"Be Vietnam Pro"}
    assert all(font["isCustomFont"] for font in fonts)


@pytest.mark.browser
def test_figures_stand_under_each_other(page: Page, server: str) -> None:
    page.goto(f"{server}{WARD}")
    widths = page.evaluate(
        """async () => { await document.fonts.ready;
          return ["1111111", "8888888"].map((text) => {
            const s = document.createElement("span"); s.className = "number"; s.textContent = text;
            s.style.fontVariantNumeric = "tabular-nums"; document.querySelector("main").append(s);
            return s.getBoundingClientRect().width; }); }"""
    )
    assert widths[0] == widths[1] > 0


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "path", [WARD, f"{WARD}cong-khai/{PROPOSAL}/", f"{DEMO}cong-khai/", f"{WARD}phap-luat/"]
)
def test_nothing_jumps_when_the_font_comes_late(
    browser: Browser, server: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    waiting: list[Route] = []
    page.route("**/*.woff2", lambda route: waiting.append(route))  # noqa: PLW0108 - a built-in is refused
    page.goto(server + path, wait_until="domcontentloaded")
    page.wait_for_timeout(1000)  # the page is read in the font that stands in
    assert len(waiting) == 2
    for route in waiting:
        route.continue_()
    shift, moment = page.evaluate(SHIFTS)
    assert moment > 1500
    assert shift < 0.03
    context.close()
