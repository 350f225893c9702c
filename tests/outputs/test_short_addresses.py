"""Short addresses and their QR codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import segno

from disclosure.outputs import qr_codes
from disclosure.outputs.qr_codes import BORDER, QrCode, QrCodes, make_qr_code
from disclosure.outputs.records import record_page
from disclosure.outputs.shell import Chromes
from disclosure.outputs.short_addresses import short_page
from disclosure.views.addresses import short_url

from .conftest import SITE_URL, Html, record, renderer_of, sample_ward, site_of
from .hostile import PAYLOAD, hostile_site

ADDRESS = f"{SITE_URL}s/to-trinh-35-ttr-ubnd/"


def modules(code: QrCode) -> list[list[int]]:
    """The dark modules that a path strokes, as a matrix with its border."""
    matrix = [[0] * code.size for _ in range(code.size)]
    x = y = 0
    for step, across, down in re.findall(r"([Mmh])(-?\d+)(?: (-?[\d.]+))?", code.path):
        if step == "M":
            x, y = int(across), int(float(down) - 0.5)
        elif step == "m":
            x, y = x + int(across), y + int(down)
        else:
            for at in range(x, x + int(across)):
                matrix[y][at] = 1
            x += int(across)
    return matrix


@pytest.mark.parametrize(
    "address", [ADDRESS, "https://a.vn/s/b/", f"https://vi-du.vn/s/{'rat-dai-' * 20}/"]
)
def test_a_code_is_the_one_that_the_library_makes(address: str) -> None:
    code = make_qr_code(address)
    made = segno.make_qr(address, error="m", mask=3)
    assert made.error in ("M", "Q", "H")
    assert modules(code) == [[int(dark) for dark in row] for row in made.matrix_iter(border=BORDER)]


def test_a_code_is_inline_markup_without_a_style() -> None:
    svg = QrCodes().of(ADDRESS).svg('Mã "QR"')
    read = Html(svg)
    (drawing,) = read.all("svg")
    assert drawing["role"] == "img"
    assert drawing["aria-label"] == 'Mã "QR"'
    assert len(read.all("path")) == 2
    assert not any("style" in attributes for _, attributes in read.elements)
    assert len(svg) <= 2500


def test_an_address_of_usual_length_costs_a_page_little() -> None:
    longest = "https://caoxanh.quangninh.gov.vn/dan-chu-co-so/s/caoxanh-du-an-chuan-bi-dau-tu-2024/"
    assert len(QrCodes().of(longest).svg("Mã QR của địa chỉ ngắn")) <= 2500


def test_the_second_build_makes_no_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = QrCodes(tmp_path / "qr" / "a.json")
    code = first.of(ADDRESS)
    first.keep()
    monkeypatch.setattr(qr_codes, "make_qr_code", None)
    assert QrCodes(tmp_path / "qr" / "a.json").of(ADDRESS) == code


def test_codes_no_longer_asked_for_are_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    for asked in ([ADDRESS, "https://a.vn/"], ["https://a.vn/"]):
        codes = QrCodes(file)
        for address in asked:
            codes.of(address)
        codes.keep()
    assert ADDRESS not in file.read_text("utf-8")
    assert "https://a.vn/" in file.read_text("utf-8")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a": 1}', '{"a": ["x", "y"]}', "null"])
def test_a_broken_file_is_made_anew(tmp_path: Path, content: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(content, "utf-8")
    codes = QrCodes(file)
    assert codes.of(ADDRESS) == make_qr_code(ADDRESS)
    codes.keep()
    assert QrCodes(file)._kept == {ADDRESS: make_qr_code(ADDRESS)}


def test_a_file_that_somebody_changed_becomes_no_markup(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(f'{{"{ADDRESS}": [1, "\\"><script>alert(1)</script>"]}}', "utf-8")
    assert not Html(QrCodes(file).of(ADDRESS).svg("QR")).all("script")


def test_the_short_address_is_a_promise() -> None:
    assert short_url(record("to-trinh-35")) == "s/to-trinh-35/"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_printed_record_carries_the_code_of_its_short_address(language: str) -> None:
    shown = record(tieu_de_en="Notice")
    site = site_of(shown)
    body = record_page(shown, site, renderer_of(site, language), SITE_URL).body
    code = make_qr_code(f"{SITE_URL}s/mot/")
    printed = body.partition('<div class="print-only">')[2]
    assert f'd="{code.path}"' in printed
    assert f"{SITE_URL}s/mot/" in printed


def short_of(*, demonstration: str | None = None, **typed: str) -> Html:
    shown = record(**typed)
    ward = sample_ward().ward.model_copy(update={"demonstration": demonstration})
    site = site_of(shown, ward=ward)
    renderer = renderer_of(site)
    page = record_page(shown, site, renderer, SITE_URL)
    assert page.short_url == "s/mot/"
    return Html(short_page(page, page.short_url, Chromes(renderer, SITE_URL), renderer))


def test_it_leads_to_the_record_by_itself_and_by_a_link() -> None:
    read = short_of()
    refresh = [m["content"] for m in read.all("meta") if m.get("http-equiv") == "refresh"]
    assert refresh == ["0; url=../../cong-khai/mot/"]
    assert [link["href"] for link in read.all("a")] == ["../../cong-khai/mot/"]
    assert read.all("html") == [{"lang": "vi"}]
    assert not read.all("script")


def test_search_engines_are_sent_on_and_shares_show_the_record() -> None:
    read = short_of(so_hieu="3/TB", tieu_de_en="Notice")
    metas = {m.get("property") or m.get("name"): m.get("content") for m in read.all("meta")}
    assert metas["robots"] == "noindex"
    assert metas["og:title"] == "3/TB: Thông báo"
    assert metas["og:url"] == f"{SITE_URL}cong-khai/mot/"
    assert metas["og:image"] == f"{SITE_URL}assets/preview/mot.png"
    assert read.all("link") == [{"rel": "canonical", "href": f"{SITE_URL}cong-khai/mot/"}]


def test_a_demonstration_says_so_here_too() -> None:
    assert short_of().all("aside") == []
    read = short_of(demonstration="Trang minh hoạ.")
    assert [aside["class"] for aside in read.all("aside")] == ["demonstration"]
    assert "Trang minh hoạ." in read.text


def test_an_english_page_has_no_short_address_of_its_own() -> None:
    shown = record(tieu_de_en="Notice")
    site = site_of(shown)
    assert record_page(shown, site, renderer_of(site, "en"), SITE_URL).short_url is None


def test_no_text_becomes_markup() -> None:
    site = hostile_site()
    renderer = renderer_of(site)
    for shown in site.publications:
        page = record_page(shown, site, renderer, SITE_URL)
        assert page.short_url is not None
        read = Html(short_page(page, page.short_url, Chromes(renderer, SITE_URL), renderer))
        assert not {tag for tag, _ in read.elements} & {"script", "img", "b", "style"}
        assert PAYLOAD in read.text
