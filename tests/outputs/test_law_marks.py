"""Marks in pages become links with a tip, and numbers in words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from markupsafe import Markup

from disclosure.outputs.law_marks import UnknownMarkError, filled, plain
from disclosure.outputs.renderer import Renderer
from disclosure.outputs.search_text import text_of
from disclosure.views.registers import Registers
from law_samples import DECREE, LAW, article, change, law, quantity, site

from .conftest import Html


def renderer(language: str = "vi", **typed: Any) -> Renderer:
    unread = change(kieu="thay")
    unread.pop("da_doc")
    found = site(
        law(LAW, ma="luat-mau", dieu=[article(11), article(12, da_sua="Đã sửa.")], **typed),
        law(DECREE, unread, ma="nghi-dinh-mau", ten="Nghị định mẫu", ten_en="Sample Decree"),
        catalogue={"quantities": (quantity(), quantity("cu", do_tin_cay="nho-lai"))},
    )
    return Renderer(found, Registers(found), language)


def made(html: str, language: str = "vi") -> Markup:
    return filled(html, renderer(language), "../..")


def shown(html: str) -> str:
    """What stands on the page before a reader points at anything."""
    return text_of(made(html))


def test_a_citation_is_a_link_that_its_tip_describes() -> None:
    read = Html(made("<p>Theo [[luat-mau:d11k2]].</p>"))
    (link,) = read.all("a")
    assert link["href"] == "../../phap-luat/van-ban/luat-mau/#d11"
    (tip,) = [attributes for _, attributes in read.elements if attributes.get("role") == "tooltip"]
    assert link["aria-describedby"] == tip["id"] == "trich-1"
    assert "data-unsearched" in tip
    assert "Luật Mẫu 1/2020/QH15. Điều 11: Phải công khai gì. Chưa thấy sửa hay thay." in read.text


def test_a_citation_in_english_leads_to_the_english_page() -> None:
    read = Html(made("<p>[[luat-mau:d11k2]]</p>", "en"))
    assert read.all("a")[0]["href"] == "../../en/phap-luat/van-ban/luat-mau/#d11"
    assert read.text.startswith("Article 11, clause 2 of Law 1/2020/QH15")
    assert "Article 11: What to disclose." in read.text


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (
            "<p>[[luat-mau:d11]]; [[luat-mau:d11k2]]</p>",
            "Điều 11 Luật 1/2020/QH15; Điều 11 khoản 2",
        ),
        (
            "<p>[[luat-mau:d11]]</p><h2>Phần</h2><p>[[luat-mau:d11]]</p>",
            "Điều 11 Luật 1/2020/QH15\nPhần\nĐiều 11 Luật 1/2020/QH15",
        ),
        (
            "<p>[[luat-mau:d11|Điều 11]] đến [[luat-mau:d11]]</p>",
            "Điều 11 đến Điều 11 Luật 1/2020/QH15",
        ),
        ("<p>[[luat-mau]] và [[luat-mau:d11]]</p>", "Luật 1/2020/QH15 và Điều 11"),
    ],
)
def test_a_document_is_named_once_a_section(html: str, said: str) -> None:
    assert shown(html) == said


def test_what_is_to_be_checked_is_said_once_a_paragraph_or_row() -> None:
    doubtful = "[[luat-mau:d12]], [[nghi-dinh-mau]], [[so:cu]]"
    sure = "[[luat-mau:d11]] [[so:han]]"
    html = (
        f"<p>{doubtful}</p><p>{doubtful}</p><p>{sure}</p><table><tr><td>[[so:cu]]</td></tr></table>"
    )
    assert made(html).count('class="check"') == 3


def test_numbers_and_examples_are_words() -> None:
    assert shown("<p>[[so:han]]; [[vi-du:120 hộ]]</p>") == "30 ngày; 120 hộ"


def test_words_of_a_mark_keep_their_markup_and_examples_are_escaped() -> None:
    assert ">như <em>luật</em> định</a>" in made("<p>[[luat-mau:d11|như <em>luật</em> định]]</p>")
    assert made("<p>[[vi-du:&lt;b&gt;]]</p>") == "<p>&lt;b&gt;</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p><code>[[luat-mau]]</code></p>",
        "<pre><code>[[so:khac]]</code></pre>",
        "<!-- [[so:khac]] --><p>[x]</p>",
    ],
)
def test_code_and_comments_stay(html: str) -> None:
    assert made(html) == html


def test_attributes_hold_words_only() -> None:
    assert made('<img alt="Trong [[so:han]], [[luat-mau:d11]]">') == (
        '<img alt="Trong 30 ngày, Điều 11 Luật 1/2020/QH15">'
    )


def test_ids_are_told_apart() -> None:
    html = "<p>[[luat-mau]] [[luat-mau]]</p>"
    texts = [made(html), filled(html, renderer(), ".", "hai")]
    ids = [found for text in texts for found in re.findall(r' id="([^"]+)"', text)]
    assert ids == ["trich-1", "trich-2", "hai-1", "hai-2"]


def test_descriptions_are_plain() -> None:
    assert (
        plain("Trong [[so:han]], [[luat-mau:d11|luật định]]", renderer())
        == "Trong 30 ngày, luật định"
    )


def test_a_mark_that_means_nothing_is_never_published() -> None:
    with pytest.raises(UnknownMarkError, match="khac"):
        made("<p>[[so:khac]]</p>")
