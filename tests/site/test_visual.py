"""Pages look as they did: screenshots against the pictures in tests/visual.

The ward, its records and its texts are samples that do not change, so a picture differs only
when the looks do. `UPDATE_VISUAL=1 make test PYTEST_FLAGS=tests/site/test_visual.py` takes the
new looks as right; look at the pictures before you commit them.

Pictures are kept at half their size in few colours: enough to see a layout, a colour or a font
that is off, and blind to how one machine smooths the edge of a letter.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from built_sites import DAY, ROOT, build

from .conftest import Handler

pytestmark = pytest.mark.browser

HERE = ROOT / "tests" / "visual"
EXAMPLES = ROOT / "tests" / "examples"
UPDATE = os.environ.get("UPDATE_VISUAL") == "1"
PAGES = {
    "home": "",
    "list": "cong-khai/",
    "record": "cong-khai/du-toan-mau/",
    "explainer": "phap-luat/bai-mau/",
}
WIDTHS = (320, 1280)
SCALE = 2
COLOURS = 64
VISIBLE = 40
"""A channel must differ by this much of 255 to count: less is smoothing and few colours."""
TOLERANCE = 0.005
"""Share of a picture that may differ: a word that moved is more than this on a small page."""
HEIGHT_TOLERANCE = 4
LARGEST_SET = 1_000_000


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample ward's site."""
    folder = tmp_path_factory.mktemp("visual")
    data = folder / "data"
    shutil.copytree(EXAMPLES / "ward", data)
    records = data / "cong-khai" / "2026"
    records.mkdir(parents=True)
    # Other kinds say which they are in their first line.
    disclosures = [
        file
        for file in (EXAMPLES / "valid").glob("*.yml")
        if not file.read_text("utf-8").startswith("# loai:")
    ]
    for file in [*disclosures, *HERE.glob("du-toan-mau.*")]:
        shutil.copy(file, records)
    built = build(
        folder / "site", "/mau/", config="tests/visual/mkdocs.yml", DISCLOSURE_DATA=str(data)
    )
    handler = partial(Handler, sites={built.path: built.folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}{built.path}"
        running.shutdown()


def photograph(browser: Browser, address: str, width: int, scheme: str) -> Image.Image:
    """The whole page, at half its size."""
    context = browser.new_context(
        viewport={"width": width, "height": 640},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        service_workers="block",
    )
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromtimestamp(int(DAY), UTC))
    page.goto(address, wait_until="networkidle")
    fonts = page.evaluate("document.fonts.ready.then(f => [...f].map(x => x.family + x.status))")
    assert '"Be Vietnam Pro"loaded' in fonts or "Be Vietnam Proloaded" in fonts, fonts
    content = page.screenshot(full_page=True, animations="disabled", caret="hide")
    context.close()
    full = Image.open(BytesIO(content)).convert("RGB")
    return full.reduce(SCALE)


def differing(one: Image.Image, other: Image.Image) -> float:
    """Share of the points that visibly differ, of two pictures of nearly the same size."""
    size = (min(one.width, other.width), min(one.height, other.height))
    difference = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size)))
    red, green, blue = difference.split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(strongest.histogram()[VISIBLE:]) / (size[0] * size[1])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(
    browser: Browser, sample: str, tmp_path: Path, name: str, width: int, scheme: str
) -> None:
    kept = HERE / f"{name}-{width}-{scheme}.png"
    taken = photograph(browser, sample + PAGES[name], width, scheme)
    if UPDATE:
        taken.quantize(COLOURS, dither=Image.Dither.NONE).save(kept, optimize=True)
    assert kept.is_file(), "chưa có ảnh: UPDATE_VISUAL=1 để chụp"
    expected = Image.open(kept).convert("RGB")
    taken.save(tmp_path / kept.name)
    hint = f"so {kept} với {tmp_path / kept.name}; nếu ảnh mới đúng: UPDATE_VISUAL=1"
    assert taken.width == expected.width, hint
    assert abs(taken.height - expected.height) <= HEIGHT_TOLERANCE, hint
    assert differing(taken, expected) <= TOLERANCE, hint


def test_the_pictures_are_the_ones_compared_and_stay_small() -> None:
    pictures = list(HERE.glob("*.png"))
    wanted = {f"{n}-{w}-{s}.png" for n in PAGES for w in WIDTHS for s in ("light", "dark")}
    assert {picture.name for picture in pictures} == wanted
    assert sum(picture.stat().st_size for picture in pictures) <= LARGEST_SET


def test_a_changed_look_is_noticed() -> None:
    plain = Image.new("RGB", (160, 1000), "white")
    changed = plain.copy()
    changed.paste("maroon", (10, 10, 150, 20))
    assert differing(plain, plain) == 0
    assert differing(plain, changed) > TOLERANCE
