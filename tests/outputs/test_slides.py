"""Slides: what becomes one, what stays before them, what the speaker says, how they follow."""

from __future__ import annotations

import pytest

from disclosure.outputs.slides import as_slides

from .conftest import Html
from .test_prose import made

NOTE = '<div class="admonition note"><p class="admonition-title">Lời giảng</p><p>Nói.</p></div>'
DECK = (
    "<h1>Bài</h1><p>Mở đầu</p>"
    f'<h2 id="mot">Một</h2><ul><li>Ý</li></ul>{NOTE}'
    '<h2 id="hai">Hai</h2><p>Nghĩ</p>'
)


def slides(html: str = DECK) -> str:
    return as_slides(html, "{number} trên {count}", "Sau")


def test_each_part_is_a_slide_named_by_its_heading() -> None:
    read = Html(slides())
    assert read.all("section") == [
        {"class": "slide", "aria-labelledby": "mot"},
        {"class": "slide", "aria-labelledby": "hai"},
    ]
    assert [heading["id"] for heading in read.all("h2")] == ["mot", "hai"]


def test_what_stands_before_the_first_stays_before_the_slides() -> None:
    lead, _, rest = slides().partition('<div class="slides">')
    assert lead == "<h1>Bài</h1><p>Mở đầu</p>"
    assert rest.rstrip().endswith("</section>\n</div>")


def test_what_the_speaker_says_follows_the_card_in_the_same_slide() -> None:
    first, second = slides().split("</section>")[:2]
    card, _, after = first.partition('<p class="slide__place">')
    assert "<li>Ý</li>" in card
    assert "Lời giảng" not in card
    assert after.partition("</div>")[2].strip() == NOTE
    assert "admonition" not in second


def test_a_slide_tells_its_place_and_leads_to_the_next_but_the_last() -> None:
    html = slides()
    assert '<p class="slide__place">1 trên 2 <a href="#hai">Sau</a></p>' in html
    assert '<p class="slide__place">2 trên 2</p>' in html


@pytest.mark.parametrize("html", ["", "<h1>Bài</h1>", "<h1>Bài</h1><h2>Không mã</h2>"])
def test_without_a_heading_to_name_it_there_is_no_slide(html: str) -> None:
    assert slides(html) == html


def test_everything_is_still_there_once_and_in_order() -> None:
    said = "".join(Html(slides()).text.split())
    assert said == "BàiMởđầuMộtÝ1trên2SauLờigiảngNói.HaiNghĩ2trên2"


@pytest.mark.parametrize(("language", "place"), [("vi", "Trang 1/2"), ("en", "Slide 1 of 2")])
def test_the_front_matter_asks_for_slides(language: str, place: str) -> None:
    read = Html(made(DECK, language=language, layout="slides").body)
    assert [part["class"] for part in read.all("section")] == ["slide", "slide"]
    assert {"class": "prose deck"} in read.all("article")
    assert place in read.text


@pytest.mark.parametrize("layout", [None, "slide", True])
def test_other_pages_have_no_slides(layout: object) -> None:
    read = Html(made(DECK, layout=layout).body)
    assert read.all("section") == []
    assert {"class": "prose"} in read.all("article")


def test_marks_are_filled_in_slides() -> None:
    body = made('<h2 id="a">Ít nhất [[so:niem-yet]]</h2><p>x</p>', layout="slides").body
    assert "Ít nhất 30 ngày" in Html(body).text
