"""Markdown that staff type: safe HTML, whatever it is."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from disclosure.markdown import links, render_markdown
from disclosure.model.fields import is_safe_url

ALLOWED: dict[str, set[str]] = {
    **{tag: set[str]() for tag in ("p", "br", "hr", "em", "strong", "ul", "li", "blockquote")},
    **{tag: set[str]() for tag in ("h3", "h4", "h5", "h6", "thead", "tbody", "tr")},
    "a": {"href", "title", "rel"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "pre": {"tabindex"},
    "code": {"class"},
    "ol": {"start"},
    "table": {"class"},
    "th": {"class"},
    "td": {"class"},
}
PIECES = (
    *("<script>", "<b onclick='x'>", '" style="', "[a](", "javascript:", "https://vi-du.vn", ")"),
    *("!", "[x]: ", "| a |\n| -: |\n| ", "```", "\n", "\n\n", "# ", "> ", "- ", "1. ", "<", ">"),
    "&#x3c;",
)
ANY = st.one_of(
    st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3))).map("".join)
)


class Elements(HTMLParser):
    """Every element with its attributes, as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@given(ANY)
@example("| a |\n| -: |\n| 1 |\n")
@example('[a](https://vi-du.vn "x\\" onclick=\\"y")')
@example('```x" onclick="y\nz\n```')
def test_any_text_gives_only_allowed_elements_and_attributes(text: str) -> None:
    for tag, attributes in Elements(render_markdown(text)).found:
        assert tag in ALLOWED
        assert attributes.keys() <= ALLOWED[tag]


@given(ANY)
def test_headings_leave_no_gap_below_the_section(text: str) -> None:
    tags = [tag for tag, _ in Elements(render_markdown(text)).found]
    levels = [int(tag[1]) for tag in tags if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(level <= before + 1 for before, level in pairwise([2, *levels]))
    assert all(level >= 3 for level in levels)


@given(ANY)
def test_every_link_of_the_page_has_been_judged(text: str) -> None:
    """What `links` gives is what a reader can follow: a rule sees them all."""
    rendered = [a["href"] for tag, a in Elements(render_markdown(text)).found if tag == "a"]
    assert rendered == [target for target, _ in links(text)]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("a <b onclick='x'>b</b>", "<p>a &lt;b onclick='x'&gt;b&lt;/b&gt;</p>\n"),
        ("![ảnh](https://vi-du.vn/a.png)", None),
        ("# Một", "<h3>Một</h3>\n"),
        ("## Hai", "<h3>Hai</h3>\n"),
        ("## Hai\n###### Sáu\n# Một", "<h3>Hai</h3>\n<h4>Sáu</h4>\n<h3>Một</h3>\n"),
        ("```\n<pre>\n```", '<pre tabindex="0"><code>&lt;pre&gt;\n</code></pre>\n'),
        ("Ba\n==", "<h3>Ba</h3>\n"),
        (
            "[a](https://vi-du.vn)",
            '<p><a href="https://vi-du.vn" rel="noopener">a</a></p>\n',
        ),
        (
            "| a | b |\n| -: | :- |\n| 1 | 2 |",
            '<div class="scroll" role="group" tabindex="0" aria-label="Bảng">'
            '<table class="table">\n<thead>\n<tr>\n<th class="number">a</th>\n<th>b</th>\n</tr>\n'
            '</thead>\n<tbody>\n<tr>\n<td class="number">1</td>\n<td>2</td>\n</tr>\n</tbody>\n'
            "</table></div>\n",
        ),
    ],
)
def test_rendering(text: str, html: str | None) -> None:
    rendered = render_markdown(text)
    assert "<img" not in rendered
    if html is not None:
        assert rendered == html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("không", []),
        ("một\nhai [a](x:y)", [("x:y", 1)]),
        ("\n\n[a](x:1)  \n[b](x:2)\\\n[c](x:3)", [("x:1", 2), ("x:2", 3), ("x:3", 4)]),
        ("- a\n- [b](x:1)", [("x:1", 1)]),
        ("> a\n>\n> <xy:1>", [("xy:1", 2)]),
        ("| a |\n| - |\n| 1 |\n| [b](x:1) |", [("x:1", 3)]),
        ("[a][1] và\n[a]\n\n[1]: x:1\n[a]: x:2", [("x:1", 0), ("x:2", 1)]),
        ("![ảnh](data:x)", [("data:x", 0)]),
        ("`[a](x:1)`\n\n    [a](x:2)", []),
    ],
)
def test_links_with_their_lines(text: str, expected: list[tuple[str, int]]) -> None:
    assert list(links(text)) == expected


@given(st.text())
def test_a_safe_link_has_nothing_that_ends_an_attribute(text: str) -> None:
    for url in (text, f"https://{text}", f"javascript:{text}", f"//{text}"):
        if is_safe_url(url):
            assert url.lower().startswith(("https://", "http://", "mailto:", "tel:"))
            assert not set(url) & set("\"'<>\\` \n\t")
