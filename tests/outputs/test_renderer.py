"""Templates: none asks for what a record need not have."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from jinja2 import UndefinedError

from disclosure.model.site import Catalogue, Site
from disclosure.outputs.offline import offline_page
from disclosure.outputs.pages import generated_pages, not_found_page
from disclosure.outputs.prose import BLOCKS, BLOCKS_OF, prose_page
from disclosure.outputs.records import record_page
from disclosure.outputs.renderer import TEMPLATES, Renderer
from disclosure.outputs.shell import Chromes
from disclosure.outputs.short_addresses import short_page
from disclosure.text import upper_first
from disclosure.views.status import POSTING_STATES

from .conftest import SITE_URL, Html, demonstration, record, renderer_of, sample_ward, site_of
from .hostile import hostile_site

LANGUAGES = ["vi", "en"]
SITES: dict[str, Site] = {
    "nothing at all": replace(sample_ward(), neighborhoods=(), catalogue=Catalogue()),
    "no records": site_of(),
    "only required fields": site_of(record()),
    "every field": hostile_site(),
    "every field, English wanting": site_of(record(loai_khac="Tin", tieu_de_en="News")),
}


def render_everything(site: Site, renderer: Renderer) -> None:
    chromes = Chromes(renderer, SITE_URL)
    for row in renderer.registers.main.rows:  # also those that have no English page
        record_page(row.record, site, renderer, SITE_URL)
    others = [not_found_page(renderer, ""), offline_page(renderer, "", [])]
    for page in [*generated_pages(site, renderer, SITE_URL), *others]:
        chromes.of(page)
        short_page(page, "s/mot/", chromes, renderer)
    blocks = (*BLOCKS, *(f"{block} bang-niem-yet" for block in BLOCKS_OF))
    terms = " ".join(term.name for term in site.glossary)
    for block in blocks:
        prose_page(
            f"<!-- khoi: {block} --><p>{terms}</p>",
            renderer,
            source="phap-luat/a",
            title="",
            meta={},
            languages=("vi",),
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_every_template_renders(site: Site, language: str) -> None:
    render_everything(site, renderer_of(site, language))


def test_the_test_above_leaves_no_template_out() -> None:
    loaded: set[str] = set()
    for site in (SITES["every field"], demonstration()):
        renderer = renderer_of(site)
        render_everything(site, renderer)
        assert renderer._templates.cache is not None
        loaded |= {name for _, name in renderer._templates.cache}
    every = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html")}
    # The inspection pack is no part of the site: tests/outputs/test_pack.py renders it.
    assert loaded == {name for name in every if not name.startswith("pack/")}


STATES: list[dict[str, Any]] = [
    {},
    {"niem_yet_thuong_xuyen": "có"},
    {"niem_yet_tu": "1/7/2026"},
    {"niem_yet_tu": "2/7/2026"},
    {"niem_yet_tu": "2/7/2026", "niem_yet_den": "3/7/2026"},
    {"niem_yet_tu": "1/6/2026", "niem_yet_den": "30/7/2026"},
    {"niem_yet_tu": "1/6/2026", "niem_yet_den": "2/7/2026"},
    {"niem_yet_tu": "1/6/2026", "niem_yet_den": "30/6/2026"},
    {"niem_yet_thuong_xuyen": "có", "gian_doan": [{"tu": "30/6/2026", "ly_do": "Bảng đổ"}]},
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_is_named_in_words(language: str) -> None:
    """WCAG 1.4.1: never by colour or icon alone."""
    named = set()
    for typed in STATES:
        shown = record(**typed)
        for site in (site_of(shown), site_of(shown, record("hai", thay_the=["mot"]))):
            renderer = renderer_of(site, language)
            page = record_page(shown, site, renderer, SITE_URL)
            code = next(
                row.status.code for row in renderer.registers.main.rows if row.record is shown
            )
            assert renderer.words["status"][code] in Html(page.body).text
            named.add(code)
    assert named == {*POSTING_STATES}


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("vi", {"niem_yet_den": "1/7/2026"}, "hôm nay là ngày cuối (đến hết ngày 1/7/2026)"),
        ("vi", {"niem_yet_den": "2/7/2026"}, "còn 1 ngày (đến hết ngày 2/7/2026)"),
        ("vi", {"niem_yet_den": "30/6/2026"}, "Đã kết thúc niêm yết (hết ngày 30/6/2026)"),
        ("vi", {"niem_yet_tu": "2/7/2026"}, "Sắp niêm yết (từ ngày 2/7/2026)"),
        ("en", {"niem_yet_den": "30/6/2026"}, "30 June 2026"),
    ],
)
def test_a_posting_says_until_when(language: str, typed: dict[str, str], expected: str) -> None:
    shown = record(**{"niem_yet_tu": "1/6/2026", **typed})
    page = record_page(shown, site_of(shown), renderer_of(site_of(shown), language), SITE_URL)
    assert expected in Html(page.body).text


@pytest.mark.parametrize(
    ("typed", "is_vietnamese"),
    [({"loai_van_ban": "to-trinh"}, False), ({"loai_khac": "Tin kỳ họp"}, True)],
)
def test_an_english_page_says_where_it_is_vietnamese(
    typed: dict[str, str], is_vietnamese: bool
) -> None:
    """WCAG 3.1.2: a screen reader changes its voice."""
    shown = record(tieu_de_en="News", **typed)
    body = record_page(shown, site_of(shown), renderer_of(site_of(shown), "en"), SITE_URL).body
    kind = typed.get("loai_khac", "Kind 4")
    assert (f'<span lang="vi">{kind}</span>' in body) is is_vietnamese
    assert (f"<span>{kind}</span>" in body) is not is_vietnamese
    assert (f'<td lang="vi">{kind}' in body) is is_vietnamese


@pytest.mark.parametrize("english", [True, False])
def test_a_replacing_record_is_named_in_the_language_of_its_page(english: bool) -> None:
    old = record(tieu_de_en="Old notice")
    new = record("hai", thay_the=["mot"], **({"tieu_de_en": "New notice"} if english else {}))
    site = site_of(old, new)
    body = record_page(old, site, renderer_of(site, "en"), SITE_URL).body
    expected = (
        '<a href="../../../en/cong-khai/hai/">New notice</a>'
        if english
        else '<a href="../../../cong-khai/hai/" lang="vi" hreflang="vi">Thông báo</a>'
    )
    assert expected in body


def test_a_missing_value_is_a_bug_and_not_a_blank() -> None:
    with pytest.raises(UndefinedError):
        renderer_of(site_of()).render("breadcrumbs.html", base=".", trail=[])


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ '<b>' }}", "&lt;b&gt;"),
        ("{{ day|date }}", "16/4/2024"),
        ("{{ 12345|integer }}", "12.345"),
        ("{{ 1536|size }}", "1,5 KB"),
        ("{{ 'a/'|here }}", "a/"),
        ("{{ 'https://vi-du.vn:1/a'|host }}", "vi-du.vn"),
        ("{{ 'mailto:a@vi-du.vn'|host }}", "mailto:a@vi-du.vn"),
        ("{{ '+84 (203) 3.825-000'|tel }}", "+842033825000"),
        ("{{ 'phường Cao Xanh'|upper_first }}", "Phường Cao Xanh"),
    ],
)
def test_filters(template: str, expected: str) -> None:
    shown = record(ngay_dang="16/4/2024")
    environment = renderer_of(site_of(shown))._templates
    assert environment.from_string(template).render(day=shown.published_on) == expected


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("vi", "Phường Mẫu – Công khai và dân chủ ở cơ sở"),
        ("en", "Sample Ward – Public disclosure and grassroots democracy"),
    ],
)
def test_the_name_of_the_site(language: str, name: str) -> None:
    assert renderer_of(site_of(), language).site_name == name


@pytest.mark.parametrize(("value", "expected"), [("", ""), ("đồi", "Đồi"), ("Ward", "Ward")])
def test_upper_first(value: str, expected: str) -> None:
    assert upper_first(value) == expected
