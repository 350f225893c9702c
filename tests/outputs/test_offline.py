"""Copies for when there is no network, and the manifest: what is written."""

from __future__ import annotations

import hashlib
import json
import re
import struct
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from disclosure.outputs.build import SiteBuild
from disclosure.outputs.offline import (
    MOST_BYTES,
    MOST_PAGES,
    SEEN_PAGES,
    THEME_COLOURS,
    WrittenPage,
    current_paths,
    known_pages,
    manifest,
    offline_page,
    removal,
    shell_paths,
    within_limits,
    worker,
)
from disclosure.outputs.renderer import TEMPLATES
from disclosure.outputs.shell import Shell
from disclosure.views.registers import Registers

from .conftest import SITE_URL, Html, page_of, record, renderer_of, sample_ward, site_of

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"
FILES = {
    "ngoai-tuyen/index.html": b"<p>offline</p>",
    "assets/css/site.css": b'@font-face{src:url("../fonts/a.woff2")} p{background:url(data:,x)}',
    "assets/fonts/a.woff2": b"font",
}
PAGE = WrittenPage(
    "ngoai-tuyen/",
    b'<link href="/dan-chu/assets/css/site.css?v=1"><script src="/dan-chu/assets/js/a.js?v=2">'
    b'</script><a href="/dan-chu/cong-khai/">x</a><link href="/dan-chu/manifest.webmanifest">',
)
CURRENT = [WrittenPage("", b"home"), WrittenPage("cong-khai/", b"register")]
SHELL = ["ngoai-tuyen/", "assets/css/site.css?v=1", "assets/fonts/a.woff2"]


def settings_of(text: bytes) -> dict[str, Any]:
    """What the worker is told."""
    found: dict[str, Any] = json.loads(
        text.decode().partition(";\n")[0].removeprefix("const SITE = ")
    )
    return found


def made(**parts: Any) -> bytes:
    about = {"shell": SHELL, "current": CURRENT, "known": b"\0\0\0\1", "read": FILES.__getitem__}
    return worker(**{**about, **parts})


def test_what_is_posted_now_comes_after_home_and_register_the_soonest_to_end_first() -> None:
    dates = {"niem_yet_tu": "1/6/2026"}
    site = site_of(
        record("sau", niem_yet_den="30/7/2026", **dates),
        record("truoc", niem_yet_den="3/7/2026", **dates),
        record("het", niem_yet_den="30/6/2026", **dates),
        record("chua-ro"),
    )
    assert [*current_paths(Registers(site))] == [
        "",
        "cong-khai/",
        "cong-khai/truoc/",
        "cong-khai/sau/",
    ]


def test_no_more_pages_are_fetched_ahead_than_the_limit() -> None:
    pages = [WrittenPage(f"{number}/", b"x") for number in range(MOST_PAGES + 5)]
    assert within_limits(pages) == pages[:MOST_PAGES]


def test_no_more_bytes_are_fetched_ahead_than_the_limit() -> None:
    half = b"x" * (MOST_BYTES // 2)
    pages = [WrittenPage("a/", half), WrittenPage("b/", half), WrittenPage("c/", b"x")]
    assert within_limits(pages) == pages[:2]


def test_known_pages_are_records_and_articles_in_every_language_and_no_lists() -> None:
    pages = [
        page_of("cong-khai/mot/", is_article=True),
        page_of("cong-khai/mot/", language="en", is_article=True),
        page_of("cong-khai/"),
        page_of(""),
    ]
    paths = ("cong-khai/mot/", "en/cong-khai/mot/")
    expected = sorted(hashlib.sha256(path.encode()).digest()[:4] for path in paths)
    assert known_pages(pages) == known_pages(pages[::-1]) == b"".join(expected)


def test_ten_thousand_records_are_known_by_40_kilobytes() -> None:
    pages = [page_of(f"cong-khai/ban-ghi-{number}/", is_article=True) for number in range(10_000)]
    assert len(known_pages(pages)) == 40_000


@pytest.mark.parametrize("root", ["/dan-chu", ""])
def test_the_shell_is_a_page_with_the_assets_it_names_and_their_fonts(root: str) -> None:
    page = WrittenPage(PAGE.path, PAGE.content.replace(b"/dan-chu", root.encode()))
    assert shell_paths(page, root, FILES.__getitem__) == [
        "ngoai-tuyen/",
        "assets/css/site.css?v=1",
        "assets/fonts/a.woff2",
        "assets/js/a.js?v=2",
    ]


def test_the_same_site_gives_the_same_worker() -> None:
    assert made() == made()
    assert made(shell=[*SHELL, *SHELL]) == made()


@pytest.mark.parametrize(
    "change",
    [
        {"shell": ["ngoai-tuyen/", "assets/css/site.css?v=2", "assets/fonts/a.woff2"]},
        {"current": CURRENT[:1]},
        {"current": [CURRENT[0], WrittenPage("cong-khai/", b"register, corrected")]},
        {"known": b"\0\0\0\2"},
        {"read": {**FILES, "assets/fonts/a.woff2": b"another"}.__getitem__},
        {"read": {**FILES, "ngoai-tuyen/index.html": b"another"}.__getitem__},
    ],
    ids=["asset", "fewer", "corrected", "withdrawn", "font", "offline page"],
)
def test_a_change_gives_another_version(change: dict[str, Any]) -> None:
    assert settings_of(made(**change))["version"] != settings_of(made())["version"]


def test_the_worker_is_told_all_it_asks_for_and_no_more() -> None:
    told = settings_of(made())
    source = (TEMPLATES / "sw.js").read_text("utf-8")
    assert set(re.findall(r"SITE\.(\w+)", source)) == {*told}
    assert told["current"] == ["", "cong-khai/"]
    assert told["offline"] == {"vi": "ngoai-tuyen/", "en": "en/ngoai-tuyen/"}
    assert told["seen"] == SEEN_PAGES
    assert hashlib.sha256(b"\0\0\0\1").hexdigest().startswith(told["known"])


def test_the_worker_stays_small_with_everything_it_may_hold() -> None:
    full = [WrittenPage(f"cong-khai/{'a' * 100}/", bytes([n])) for n in range(MOST_PAGES)]
    assert len(made(current=full)) < 16_000


def test_the_notices_the_worker_shows_are_in_the_pages_as_it_looks_for_them() -> None:
    source = (TEMPLATES / "sw.js").read_text("utf-8")
    in_pages = {
        "stored": (OVERRIDES / "main.html").read_text("utf-8"),
        "unsaved": (TEMPLATES / "offline.html").read_text("utf-8"),
    }
    for name, page in in_pages.items():
        found = re.search(rf"'(<p class=\"{name}\".*?)'", source)
        assert found is not None
        assert page.count(f"{found[1]} hidden>") == 1


def test_what_takes_the_worker_away_answers_nothing_itself() -> None:
    text = removal().decode()
    assert "unregister()" in text
    assert '"fetch"' not in text


def about() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(manifest(renderer_of(site_of())))
    return found


def test_the_manifest_names_the_ward_in_vietnamese_and_works_under_any_path() -> None:
    found = about()
    assert (found["short_name"], found["lang"]) == ("Phường Mẫu", "vi")
    for name in ("start_url", "scope"):
        assert urljoin("https://vi-du.vn/a/b/manifest.webmanifest", found[name]) == (
            "https://vi-du.vn/a/b/"
        )


def test_icons_are_there_in_the_sizes_that_the_manifest_says() -> None:
    icons = about()["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in icons:
        content = (OVERRIDES / icon["src"]).read_bytes()
        width, height = struct.unpack(">II", content[16:24])
        assert content.startswith(b"\x89PNG")
        assert f"{width}x{height}" == icon["sizes"]
        assert len(content) < 8_000


def test_the_browser_is_coloured_like_the_page() -> None:
    style = (OVERRIDES / "assets/css/site.css").read_text("utf-8")
    page = (OVERRIDES / "main.html").read_text("utf-8")
    accents = re.findall(r"--accent: (#\w+);", style)
    assert accents[:2] == [*THEME_COLOURS.values()]
    shown = re.findall(r'name="theme-color" media="\(.*?: (\w+)\)" content="(#\w+)"', page)
    assert dict(shown) == THEME_COLOURS
    assert about()["theme_color"] == THEME_COLOURS["light"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_on_copies_says_how_much_is_fetched(language: str) -> None:
    current = [WrittenPage("", b"x" * 2048), WrittenPage("cong-khai/", b"x" * 1024)]
    page = offline_page(renderer_of(site_of(), language), "/dan-chu", current)
    read = Html(page.body)
    assert "3 KB" in read.text
    assert str(SEEN_PAGES) in read.text
    # It may be shown at any address, so its links begin at the root of the host.
    prefix = "/dan-chu/en/" if language == "en" else "/dan-chu/"
    assert [link["href"] for link in read.all("a")] == [prefix]


@pytest.mark.parametrize(
    ("offline", "is_preview"), [(False, False), (True, True)], ids=["switched off", "preview"]
)
def test_without_copies_the_worker_is_taken_away_and_no_page_speaks_of_them(
    tmp_path: Path, offline: bool, is_preview: bool
) -> None:
    ward = sample_ward().ward.model_copy(update={"offline": offline})
    build = SiteBuild(site_of(ward=ward), SITE_URL, tmp_path / "kept", is_preview=is_preview)
    for language in build.languages.values():
        language.shell = Shell("\ue005")
    build.write_shared(tmp_path / "site")
    build.write_search(tmp_path / "site")
    assert (tmp_path / "site/sw.js").read_bytes() == removal()
    assert (tmp_path / "site/manifest.webmanifest").is_file()
    assert not (tmp_path / "site/ngoai-tuyen").exists()


def test_copies_are_kept_unless_the_ward_says_no() -> None:
    assert sample_ward().ward.offline is True
