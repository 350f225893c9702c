"""What search reads of a page: its own words, row by row, not what stands on every page."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from disclosure.outputs.page import Findable
from disclosure.outputs.search_index import EXCERPT_LENGTH, search_document
from disclosure.outputs.search_text import text_of

from .conftest import page_of


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ""),
        ("<h1>Tên</h1><p>Thân <b>bài</b>.</p>", "Thân bài."),
        ("<p>Một</p><p>Hai</p>", "Một\nHai"),
        ("<nav>Trang chủ</nav><form>Tìm</form><p>Còn</p>", "Còn"),
        ("<section data-unsearched><h2>Luật</h2></section>sau", "sau"),
        ('<div class="slip print-only">Giấy</div>x', "x"),
        ("a<!-- ghi --> b<script>c</script>", "a b"),
        (
            '<table><tr><th scope="row">Loại</th><td>Thông báo</td></tr>'
            "<tr><td>1</td><td>2</td></tr></table>",
            "Loại: Thông báo\n1; 2",
        ),
        ("<dl><dt>Thu</dt><dd>5 đồng</dd><dt>Chi</dt><dd>0</dd></dl>", "Thu: 5 đồng\nChi: 0"),
        ("<p>1 &lt; 2 &amp; 3</p>", "1 < 2 & 3"),
    ],
)
def test_the_text_of_a_page(html: str, expected: str) -> None:
    assert text_of(Markup(html)) == expected  # noqa: S704 - written here


def test_a_document_weighs_the_title_above_the_summary_above_the_text() -> None:
    page = page_of(title="Tên", description="Tóm tắt", body=Markup("<p>Thân</p>"))
    document = search_document(page, Findable(facts={"loai": "Bài"}))
    fields = {field.text: field for field in document.fields}
    assert fields["Tên"].weight > fields["Tóm tắt"].weight > fields["Thân"].weight
    assert [field.text for field in document.fields if field.is_running] == ["Thân"]
    assert document.facts == {"loai": "Bài"}


def test_of_a_long_page_a_result_shows_a_part() -> None:
    page = page_of(body=Markup("<p>{}</p>").format("chữ " * 2000))
    document = search_document(page, Findable())
    assert len(document.excerpt) == EXCERPT_LENGTH
    assert len(document.fields[-1].text) > EXCERPT_LENGTH
