"""The page of terms, and the tips of hard terms where pages first use them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest

from disclosure.model.glossary import GlossaryTerm
from disclosure.outputs.glossary_pages import glossary_page
from disclosure.outputs.glossary_tips import MOST_TIPS, with_tips
from disclosure.outputs.law_marks import filled
from disclosure.outputs.prose import EXPLAINING_FOLDERS, prose_page
from disclosure.outputs.renderer import Renderer
from disclosure.outputs.search_text import text_of
from disclosure.search.document import REFERENCE_STANDING
from glossary_terms import term
from law_samples import article, law, page, quantity, site

from .conftest import SITE_URL, Html, demonstration, renderer_of, site_of

GLOSSARY = "phap-luat/thuat-ngu/"
POSTING = term("niêm yết", "posting")
BOARD = term("Ban Thanh tra nhân dân", "inspection-board")


def renderer(*terms: GlossaryTerm, language: str = "vi") -> Renderer:
    found = site(
        law("1/2020/QH15", ma="luat-mau", dieu=[article(11), article(12, do_tin_cay="nho-lai")]),
        catalogue={"quantities": (quantity(),)},
    )
    return renderer_of(replace(found, glossary=terms), language)


def told(html: str, *terms: GlossaryTerm, language: str = "vi") -> list[str]:
    """The words that are links to the glossary, in the page's order."""
    made = with_tips(html, renderer(*terms, language=language), "../..")
    return re.findall(r'<a class="term"[^>]*>([^<]*)</a>', made)


def test_the_first_use_becomes_a_link_that_its_tip_describes() -> None:
    made = with_tips("<p>Bảng niêm yết, niêm yết nữa.</p>", renderer(POSTING), "../..")
    read = Html(made)
    (link,) = read.all("a")
    assert link["href"] == "../../phap-luat/thuat-ngu/#posting"
    (tip,) = [attributes for _, attributes in read.elements if attributes.get("role") == "tooltip"]
    assert link["aria-describedby"] == tip["id"] == "thuat-ngu-posting"
    assert read.text == "Bảng niêm yếtNghĩa của niêm yết., niêm yết nữa."
    assert text_of(made) == "Bảng niêm yết, niêm yết nữa."


def test_a_tip_stands_in_the_element_that_hides_it_until_asked() -> None:
    made = with_tips("<p>niêm yết</p>", renderer(POSTING), "..")
    cited = filled("<p>[[luat-mau:d11]]</p>", renderer(), "..")
    shape = r'<span class="(tip)"><a .*</a><span class="(tip__text)" role="tooltip"'
    assert re.search(shape, made) and re.search(shape, cited)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Niêm yết</p>", ["Niêm yết"]),
        ("<p>niêm\nyết</p>", ["niêm\nyết"]),
        (f"<p>{unicodedata.normalize('NFD', 'niêm yết')}</p>", ["niêm yết"]),
        ("<p><strong>niêm yết</strong></p>", ["niêm yết"]),
        ("<p>A<br>niêm yết<br/>", ["niêm yết"]),
        ('<p><img lang="en" src="x"> niêm yết</p>', ["niêm yết"]),
        ("<td>niêm yết</td>", ["niêm yết"]),
        ("<p>(niêm yết)</p>", ["niêm yết"]),
        ("<p>niêm yếtt, xniêm yết</p>", []),
        ("<p>NIÊM YẾT, niêm Yết</p>", []),
        ("<p>niêm <em>yết</em></p>", []),
        ("<h2>Niêm yết</h2><p>niêm yết</p>", ["niêm yết"]),
        ("<p><a href='#'><b>niêm yết</b></a></p>", []),
        ("<p><code>niêm yết</code></p><pre>niêm yết</pre>", []),
        ("<th>niêm yết</th><dt>niêm yết</dt><summary>niêm yết</summary>", []),
        ('<p class="admonition-title">niêm yết</p>', []),
        ('<span class="check">niêm yết</span>', []),
        ('<p lang="en">niêm yết</p><p lang="vi">niêm yết!</p>', ["niêm yết"]),
        ('<p title="niêm yết"></p><!-- niêm yết -->', []),
        ("<p><a>x</a> niêm yết</a></p>", ["niêm yết"]),
        ("<ul><li>x<li>niêm yết</ul><p>niêm yết</p>", ["niêm yết"]),
    ],
)
def test_only_running_text_is_explained(html: str, words: list[str]) -> None:
    found = told(html, POSTING)
    assert [unicodedata.normalize("NFC", word) for word in found] == words


def test_the_tip_of_a_citation_is_left_alone() -> None:
    titled = article(11, ten="Phải niêm yết gì")
    found = replace(site(law("1/2020/QH15", ma="luat-mau", dieu=[titled])), glossary=(POSTING,))
    made = renderer_of(found)
    html = filled("<p>[[luat-mau:d11]] <b>x</b></p>", made, "..")
    assert "niêm yết" in html
    assert with_tips(html, made, "..") == html
    assert with_tips(html + "niêm yết", made, "..").count('class="term"') == 1


def test_the_words_of_a_number_of_the_law_are_explained_too() -> None:
    made = renderer(term("ngày", "day"))
    assert 'class="term"' in with_tips(filled("<p>[[so:han]]</p>", made, ".."), made, "..")


def test_the_longest_term_wins_and_hides_what_is_inside_it() -> None:
    people = term("nhân dân", "people")
    easy = term("Hội đồng nhân dân", "council", kho="không", cach_viet=["HĐND"])
    html = "<p>Hội đồng nhân dân, Ban Thanh tra nhân dân, nhân dân, Ban Thanh tra nhân dân</p>"
    assert told(html, people, BOARD, easy) == ["Ban Thanh tra nhân dân", "nhân dân"]
    assert told("<p>HĐND</p>", easy) == []


def test_what_only_looks_like_a_term_is_passed_over() -> None:
    public = term("đầu tư công", "public-investment", khong_phai=["đầu tư công trình"])
    assert told("<p>Đầu tư công trình, đầu tư công</p>", public) == ["đầu tư công"]


def test_other_spellings_are_the_same_term() -> None:
    ward = term("Ủy ban nhân dân", "committee", cach_viet=["UBND"])
    assert told("<p>UBND là Ủy ban nhân dân</p>", ward) == ["UBND"]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Covenants and a covenant</p>", ["Covenants"]),
        ("<p>Two inquiries</p>", ["inquiries"]),
        ("<p>All surveys</p>", ["surveys"]),
        ("<p>Both branches</p>", ["branches"]),
        ("<p>The rules (quy ước)</p>", []),
        ("<p>covenanted</p>", []),
    ],
)
def test_english_pages_know_singular_and_plural(html: str, words: list[str]) -> None:
    terms = (
        term("quy ước", "covenant"),
        term("hỏi", "inquiry", cach_viet_en=["survey"]),
        term("chi nhánh", "branch"),
    )
    assert told(html, *terms, language="en") == words
    made = with_tips("<p>covenant</p>", renderer(*terms, language="en"), "../../..")
    assert 'href="../../../en/phap-luat/thuat-ngu/#covenant"' in made
    assert "Meaning of covenant." in made


def test_a_page_is_not_full_of_tips() -> None:
    names = [f"từ {letter}" for letter in "abcdefghiklm"]
    terms = [term(name, name[-1]) for name in names]
    assert told(f"<p>{', '.join(names)}</p>", *terms) == names[:MOST_TIPS]


def test_a_tip_takes_numbers_from_the_catalogue_and_says_what_is_not_sure() -> None:
    sure = term("niêm yết", "posting", nghia="Dán giấy [[so:han]].", can_cu="luat-mau:d11")
    unsure = term("quy ước", "covenant", can_cu="luat-mau:d12")
    read = with_tips("<p>niêm yết</p><p>quy ước</p>", renderer(sure, unsure), "..")
    first, second = read.split("</p><p>")
    assert "Dán giấy 30 ngày." in first
    assert "cần đối chiếu" not in first
    assert "cần đối chiếu" in second


def test_texts_of_the_glossary_are_escaped() -> None:
    bold = term("niêm yết", "posting", nghia="<b>Dán</b> & treo")
    assert "&lt;b&gt;Dán&lt;/b&gt; &amp; treo" in with_tips("<p>niêm yết</p>", renderer(bold), "..")
    people = term("hội", "group", tu_en="people's group")
    made = with_tips("<p>A people's group</p>", renderer(people, language="en"), "..")
    assert ">people's group</a>" in made


@pytest.mark.parametrize("source", ["phap-luat/bai", "toi-muon/index", "lien-he", "huong-dan/bai"])
def test_pages_that_tell_residents_of_their_rights_are_explained(source: str) -> None:
    html = "<h1>Niêm yết</h1><p>niêm yết</p><!-- khoi: hinh-thuc-dieu-12 -->"
    found = replace(site_of(), glossary=(POSTING, term("hình thức", "form")))
    made, _ = prose_page(
        html, renderer_of(found), source=source, title="Bài", meta={}, languages=("vi",)
    )
    # What a block shows is generated, and explained where it stands.
    count = 1 if source.startswith(EXPLAINING_FOLDERS) else 0
    assert made.body.count('class="term"') == count


def the_page(language: str = "vi") -> Html:
    (made,) = glossary_page(renderer_of(demonstration(), language), SITE_URL)
    assert made.url == GLOSSARY
    assert made.findable is not None and made.findable.standing == REFERENCE_STANDING
    return Html(made.body)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_term_has_its_place_and_every_letter_leads_to_its_terms(language: str) -> None:
    read = the_page(language)
    places = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(set(places)) == len(places)
    assert {term.code for term in demonstration().glossary} <= {*places}
    inside = [link["href"][1:] for link in read.all("a") if link["href"].startswith("#")]
    assert {*inside} <= {*places}
    assert sum(place.startswith("chu-cai-") for place in inside) == len(read.all("h2"))


def test_an_entry_tells_meaning_other_language_basis_and_explainer() -> None:
    text = the_page().text
    assert "không phải lời văn của luật" in text
    entry = text.partition("Quy ước Những")[2].partition("Quyết")[0]
    assert "Tiếng Anh: covenant" in entry
    assert "Luật nói ở: Điều 2 Nghị định 61/2023/NĐ-CP" in entry
    assert "Lời giải thích của trang" in text.partition("Chủ đầu tư")[2].partition("Công")[0]
    links = {link.get("href") for link in the_page("en").all("a")}
    assert "../../../en/phap-luat/quy-uoc/" in links


def test_the_glossary_explains_nothing_by_tips_of_its_own() -> None:
    assert not any(link.get("class") == "term" for link in the_page().all("a"))


def test_without_terms_there_is_no_page_and_no_tip() -> None:
    assert list(glossary_page(renderer(), SITE_URL)) == []
    assert with_tips("<p>niêm yết</p>", renderer(), "..") == "<p>niêm yết</p>"


def test_the_explainer_is_named_by_its_title() -> None:
    one = term("quy ước", "covenant", bai="phap-luat/quy-uoc/#cach-lam")
    found = replace(
        site(),
        glossary=(one,),
        prose=(page("", source="phap-luat/quy-uoc", title="Quy ước từ đầu"),),
    )
    (made,) = glossary_page(renderer_of(found), SITE_URL)
    assert '<a href="../../phap-luat/quy-uoc/#cach-lam">Quy ước từ đầu</a>' in made.body
