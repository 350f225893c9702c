"""Hand-written pages: blocks, links, review dates, search."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.outputs.page import Page
from disclosure.outputs.prose import BLOCKS, generated_links, prose_page
from disclosure.search.document import DEFAULT_STANDING, EXPLAINER_STANDING, REFERENCE_STANDING
from disclosure.views.addresses import SIX_RIGHTS, localized
from disclosure.views.doors import KINDS_OF_DOOR
from law_samples import change, law

from .conftest import Html, record, renderer_of, site_of


def made(
    html: str = "<p>Thân</p>", *, source: str = "lien-he", language: str = "vi", **meta: Any
) -> Page:
    page, unknown = prose_page(
        html,
        renderer_of(site_of(record()), language),
        source=source,
        title="Tiêu đề",
        meta=meta,
        languages=("vi", "en"),
    )
    assert unknown == []
    return page


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        ("trang-chu", "Việc của phường, dân phải được biết"),
        ("khoan-dieu-11", "Khoản 14. Nội dung 14"),
        ("hinh-thuc-dieu-12", "Hình thức đ"),
        ("gioi-thieu-phuong", "Chịu trách nhiệm nội dung: UBND phường Mẫu"),
        ("lien-he", "Phường chưa cung cấp địa chỉ"),
        ("bat-buoc-voi truyen-thanh", "Ít nhất 3 ngày liên tục, nếu phường có"),
        ("bat-buoc-voi bang-niem-yet", "Ít nhất 30 ngày liên tục Khoản 1. Nội dung 1"),
        ("bat-buoc-voi van-ban", "không ghi khoản nào của Điều 11"),
    ],
)
def test_a_block_is_put_where_its_comment_stands(block: str, shown: str) -> None:
    page = made(f"<p>Trước</p><!-- khoi: {block} --><p>Sau</p>")
    text = Html(page.body).text
    assert text.index("Trước") < text.index(shown) < text.index("Sau")
    assert "<!--" not in page.body


def test_every_block_has_a_case() -> None:
    assert {*BLOCKS} == {
        "trang-chu",
        "khoan-dieu-11",
        "hinh-thuc-dieu-12",
        "gioi-thieu-phuong",
        "lien-he",
    }


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("<!-- khoi: trang-chủ -->", "trang-chủ"),
        ("<!-- khoi: trang_chu -->", "trang_chu"),
        ("<!-- khoi: Trang-Chu -->", "Trang-Chu"),
        ("<!--khoi:khac-->", "khac"),
        ("<!-- khoi: -->", ""),
        ("<!-- khoi: bat-buoc-voi -->", "bat-buoc-voi"),
        ("<!-- khoi: bat-buoc-voi loa -->", "bat-buoc-voi loa"),
        ("<!-- khoi: lien-he truyen-thanh -->", "lien-he truyen-thanh"),
    ],
)
def test_an_unknown_block_is_reported(comment: str, name: str) -> None:
    page, unknown = prose_page(
        f"{comment}<!-- ghi chú --><p>Sau</p>",
        renderer_of(site_of()),
        source="index",
        title="",
        meta={},
        languages=("vi",),
    )
    assert unknown == [name]
    assert page.body == "<!-- ghi chú --><p>Sau</p>"


@pytest.mark.parametrize(
    ("source", "language", "target", "href"),
    [
        ("index", "vi", "cong-khai/", "./cong-khai/"),
        ("index", "en", "cong-khai/", "../en/cong-khai/"),
        ("lien-he", "vi", "khu-pho/kp-1/", "../khu-pho/kp-1/"),
        ("phap-luat/index", "vi", "cong-khai/khoan/3/", "../cong-khai/khoan/3/"),
        ("phap-luat/luat-la-gi", "vi", "cong-khai/", "../../cong-khai/"),
        ("phap-luat/luat-la-gi", "en", "cong-khai/#theo-nam", "../../../en/cong-khai/#theo-nam"),
    ],
)
def test_links_to_generated_pages(source: str, language: str, target: str, href: str) -> None:
    page = made(f'<p><a href="trang:{target}">x</a></p>', source=source, language=language)
    assert f'<p><a href="{href}">x</a></p>' in page.body


def test_the_generated_pages_that_are_linked_to() -> None:
    html = (
        '<a href="trang:cong-khai/#a">x</a><a href="https://vi-du.vn">y</a><a href="trang:">z</a>'
    )
    assert generated_links(html) == ["cong-khai/", ""]


@pytest.mark.parametrize(
    ("source", "language", "path"),
    [
        ("index", "vi", ""),
        ("index", "en", "en/"),
        ("lien-he", "vi", "lien-he/"),
        ("phap-luat/index", "en", "en/phap-luat/"),
        ("phap-luat/luat-la-gi", "vi", "phap-luat/luat-la-gi/"),
        ("huong-dan/doc-index", "vi", "huong-dan/doc-index/"),
    ],
)
def test_the_address_of_a_file(source: str, language: str, path: str) -> None:
    assert made(source=source, language=language).path == path


@pytest.mark.parametrize(
    ("source", "trail"),
    [
        ("lien-he", ["../"]),
        ("phap-luat/index", ["../"]),
        ("phap-luat/luat-la-gi", ["../../", "../../phap-luat/"]),
        ("toi-muon/index", ["../"]),
        ("toi-muon/gop-y-du-thao", ["../../", "../../toi-muon/"]),
        ("can-bo/index", ["../"]),
        ("can-bo/tap-huan/index", ["../../", "../../can-bo/"]),
        (
            "can-bo/tap-huan/cong-khai",
            ["../../../", "../../../can-bo/", "../../../can-bo/tap-huan/"],
        ),
        ("can-bo/khac/bai", ["../../../", "../../../can-bo/"]),
        ("index", []),
    ],
)
def test_the_way_back(source: str, trail: list[str]) -> None:
    body, _, _ = made(source=source).body.partition("</nav>")
    assert [link["href"] for link in Html(body).all("a")] == trail


@pytest.mark.parametrize(
    ("language", "meta", "shown"),
    [
        ("vi", {"reviewed": date(2026, 6, 1)}, "Đối chiếu ngày 1/6/2026."),
        ("en", {"reviewed": date(2026, 6, 1)}, "Checked on 1 June 2026."),
        ("vi", {"review_by": date(2026, 12, 1)}, "Xem lại trước ngày 1/12/2026."),
        (
            "vi",
            {"review_by": date(2026, 12, 1), "reviewer": "công chức tư pháp"},
            "Xem lại trước ngày 1/12/2026 (công chức tư pháp xem lại).",
        ),
        ("vi", {"reviewed": "hôm qua", "review_by": "ngày mai", "reviewer": 3}, None),
        ("vi", {}, None),
    ],
)
def test_the_day_of_review_is_shown(language: str, meta: dict[str, Any], shown: str | None) -> None:
    body = made(language=language, **meta).body
    assert ('class="small reviewed"' in body) is (shown is not None)
    assert shown is None or shown in Html(body).text


@pytest.mark.parametrize(
    ("due", "is_overdue"), [(date(2026, 6, 30), True), (date(2026, 7, 1), False), (None, False)]
)
def test_a_page_past_its_review_says_so(due: date | None, is_overdue: bool) -> None:
    text = Html(made(review_by=due).body).text
    assert ("Trang này đã quá hạn xem lại." in text) is is_overdue


@pytest.mark.parametrize(
    ("block", "is_warned"),
    [
        ("hinh-thuc-dieu-12", True),
        ("bat-buoc-voi truyen-thanh", True),
        ("bat-buoc-voi khong-co", False),
        ("lien-he", False),
    ],
)
def test_a_page_tells_when_the_law_behind_its_blocks_has_changed(
    block: str, is_warned: bool
) -> None:
    ward = site_of()
    changed = law("10/2022/QH15", change())
    site = replace(ward, catalogue=replace(ward.catalogue, laws=(changed,)))
    page, _ = prose_page(
        f"<h1>Bài</h1><!-- khoi: {block} -->",
        renderer_of(site),
        source="can-bo/bang-kiem/bai",
        title="Bài",
        meta={},
        languages=("vi",),
    )
    assert ("law-notice" in page.body) is is_warned


def test_marks_are_filled_in_the_body_and_the_description() -> None:
    page = made("<p>Trong [[so:niem-yet]].</p>", description="Ít nhất [[so:niem-yet]]")
    assert "Trong 30 ngày" in Html(page.body).text
    assert page.description == "Ít nhất 30 ngày"


@pytest.mark.parametrize(
    ("source", "meta", "is_found"),
    [
        ("lien-he", {}, True),
        ("lien-he", {"search": {"exclude": True}}, False),
        ("lien-he", {"search": {"exclude": False}}, True),
        ("lien-he", {"search": {"boost": 2}}, True),
        ("lien-he", {"search": None}, True),
        ("index", {}, False),
    ],
)
def test_pages_for_staff_are_left_out_of_search(
    source: str, meta: dict[str, Any], is_found: bool
) -> None:
    assert (made(source=source, **meta).findable is not None) is is_found


@pytest.mark.parametrize(
    ("source", "standing"),
    [
        ("phap-luat/luat-la-gi", EXPLAINER_STANDING),
        ("toi-muon/gop-y-du-thao", EXPLAINER_STANDING),
        ("lien-he", DEFAULT_STANDING),
        ("can-bo/bang-kiem/truyen-thanh", REFERENCE_STANDING),
    ],
)
def test_search_puts_what_residents_read_before_what_staff_read(source: str, standing: int) -> None:
    findable = made(source=source).findable
    assert findable and findable.standing == standing


@pytest.mark.parametrize(
    ("meta", "description"), [({"description": "Mô tả"}, "Mô tả"), ({}, "Tiêu đề")]
)
def test_the_description(meta: dict[str, Any], description: str) -> None:
    assert made(**meta).description == description


@pytest.mark.parametrize(("language", "label"), [("vi", "Bảng"), ("en", "Table")])
def test_wide_tables_and_code_scroll_in_boxes_a_keyboard_can_reach(
    language: str, label: str
) -> None:
    html = "<table><tr><td>a</td></tr></table><pre>b</pre>"
    read = Html(made(html, language=language).body)
    (at,) = [n for n, (tag, _) in enumerate(read.elements) if tag == "table"]
    tag, box = read.elements[at - 1]
    assert (tag, box["class"], box["tabindex"], box["aria-label"]) == ("div", "scroll", "0", label)
    assert read.all("pre") == [{"tabindex": "0"}]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_home_page_has_a_door_for_each_right(language: str) -> None:
    body = Html(made("<!-- khoi: trang-chu -->", source="index", language=language).body)
    doors = [link["href"] for link in body.all("a") if link.get("class") == "door"]
    base = "." if language == "vi" else ".."
    assert doors == [f"{base}/{localized(language, SIX_RIGHTS)}#{door}" for door in KINDS_OF_DOOR]
    assert len(doors) == 6


def test_columns_are_aligned_by_class_since_the_attribute_is_obsolete() -> None:
    page = made(
        '<h1>T</h1><table><tr><th>Loại</th><th align="right">Số</th></tr>'
        '<tr><td align="left">a</td><td align="right">1</td></tr></table>'
    )
    assert '<th class="number">Số</th>' in page.body
    assert "<td>a</td>" in page.body
    assert "align=" not in page.body


def test_search_finds_a_page_by_what_people_type_for_it() -> None:
    findable = made(source="lien-he", search={"words": ["địa chỉ", "giờ làm việc"]}).findable
    assert findable
    assert [field.text for field in findable.fields] == ["địa chỉ", "giờ làm việc"]
    plain = made(source="lien-he").findable
    assert plain and not plain.fields
