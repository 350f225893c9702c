"""The search's own script in a browser, over a small index: how residents type, what they find."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from disclosure.model.dictionary import Dictionary, NumberedUnit, QuestionPhrase, Term
from disclosure.search.document import AttachedText, Document, Field
from disclosure.search.entities import document_number_terms
from disclosure.search.files import index_files
from disclosure.search.index import Index
from disclosure.search.words import forms

pytestmark = pytest.mark.browser

SCRIPTS = Path(__file__).parents[2] / "overrides" / "assets" / "js" / "search"

TERMS: list[dict[str, Any]] = [
    {"ma": "boi-thuong", "tu": "bồi thường", "cung_nghia": ["đền bù"], "viet_tat": ["BTHT"]},
    {"ma": "giai-phong", "tu": "giải phóng mặt bằng", "viet_tat": ["GPMB"]},
    {"ma": "so-do", "tu": "giấy chứng nhận quyền sử dụng đất", "cung_nghia": ["sổ đỏ"]},
    {"ma": "quyet-toan", "tu": "quyết toán", "gan_nghia": ["thu chi"]},
]
DICTIONARY = Dictionary(
    terms=tuple(Term.model_validate(term) for term in TERMS),
    questions=(
        QuestionPhrase.model_validate({"cum": "ở đâu"}),
        QuestionPhrase.model_validate({"cum": "bao nhiêu"}),
        QuestionPhrase.model_validate({"cum": "cần giấy tờ gì", "uu_tien": ["mot-cua"]}),
    ),
    units=(
        NumberedUnit.model_validate({"ma": "khu-pho", "tu": "khu phố", "dang": ["khu", "kp", "k"]}),
        NumberedUnit.model_validate({"ma": "to", "tu": "tổ dân phố", "dang": ["tổ"]}),
    ),
)
PAGE = AttachedText("Bản vẽ", "tep/duong/ban-ve.pdf", "Mương thoát nước ngõ 12", page=3)


def document(code: str, title: str, text: str = "", number: str = "", **parts: Any) -> Document:
    fields = (Field(title, 6.0), Field(number, 6.0), Field(text, 1.0, is_running=True))
    return Document(
        url=f"{code}/",
        title=title,
        fields=fields,
        excerpt=text,
        terms=tuple(document_number_terms(number)),
        **parts,
    )


DOCUMENTS = (
    document(
        "den-bu",
        "Phương án bồi thường trường mầm non Cự Khối",
        "Niêm yết tại trụ sở. Ai có ý kiến thì gửi đơn.",
        "128/TB-HĐBT",
        day=date(2023, 5, 1),
        facets={"nam": ("2023",), "muc": ("Sổ công khai",)},
    ),
    document(
        "so-do",
        "Cấp giấy chứng nhận quyền sử dụng đất lần đầu",
        "Nộp tại bộ phận một cửa.",
        facets={"muc": ("Một cửa",)},
    ),
    document("so-do-vi-tri", "Sơ đồ vị trí các khu phố", "Bản đồ treo ở trụ sở."),
    document(
        "ngan-sach",
        "Quyết toán ngân sách phường năm 2024",
        "Thu ngân sách, chi ngân sách.",
        "48/TB-UBND",
        day=date(2025, 1, 16),
        facets={"nam": ("2025",), "muc": ("Ngân sách",)},
    ),
    document(
        "duong",
        "Làm đường khu 7, tổ 69",
        "Mở rộng mặt đường.",
        attachments=(PAGE,),
        day=date(2024, 9, 3),
        facets={"nam": ("2024",), "muc": ("Dự án",)},
    ),
    document(
        "quy-uoc", "Quy ước khu phố 5", "Lấy ý kiến về quy ước.", facets={"muc": ("Quy ước",)}
    ),
    document("hoa-giai", "Tập huấn hòa giải ở cơ sở", "Hoà giải viên. Tỉ lệ dự 90%."),
    document("dat-dai", "Phổ biến Luật Đất đai mới", "Điểm mới của luật."),
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the test report quiet."""


@pytest.fixture(scope="module")
def engine_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host of the script's modules and of the index."""
    folder = tmp_path_factory.mktemp("engine")
    (folder / "index.html").write_text("<!doctype html><title>Tìm</title>", "utf-8")
    (folder / "js").symlink_to(SCRIPTS)
    index = Index(DICTIONARY)
    for one in DOCUMENTS:
        index.add(one)
    types = {"TB": "Thông báo", "QĐ": "Quyết định", "TTr": "Tờ trình"}
    for path, content in index_files(index, types, [("Lịch tiếp công dân", "tiep-cong-dan/")]):
        file = folder / "chi-muc" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


OPEN = """async () => {
  const { openEngine } = await import("/js/engine.js");
  window.engine = await openEngine(new URL("/chi-muc/", location.href).href);
}"""
ASK = """async ([query, options]) => {
  const answer = await engine.search(query, options);
  const cards = await Promise.all(answer.hits.map((hit) => engine.card(hit)));
  const facets = Object.fromEntries(Object.entries(answer.facets).map(
    ([name, values]) => [name, Object.fromEntries(values)]));
  return { ...answer, cards, facets };
}"""
Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def engine_page(browser: Browser, engine_host: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(engine_host)
    page.evaluate(OPEN)
    yield page
    page.close()


@pytest.fixture(scope="module")
def ask(engine_page: Page) -> Ask:
    def asked(query: str, **options: Any) -> dict[str, Any]:
        answer: dict[str, Any] = engine_page.evaluate(ASK, [query, options])
        return answer

    return asked


def urls(answer: dict[str, Any]) -> list[str]:
    return [card["url"].rstrip("/") for card in answer["cards"]]


def first(answer: dict[str, Any]) -> str:
    return next(iter(urls(answer)), "")


def test_both_halves_fold_words_the_same_way(engine_page: Page) -> None:
    texts = [path.read_text("utf-8") for path in sorted(Path("demo/data").rglob("*.yml"))]
    words = sorted({word for text in texts for word in text.lower().split() if word.isalnum()})
    assert len(words) > 2000
    other: list[list[str]] = engine_page.evaluate(
        """async (words) => {
          const { formsOf } = await import("/js/words.js");
          return words.map(formsOf).map(({ folded, toned }) => [folded, toned]);
        }""",
        words,
    )
    assert {word: tuple(pair) for word, pair in zip(words, other, strict=True)} == {
        word: forms(word) for word in words
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # everyday words and abbreviations
        ("đền bù mầm non", "den-bu"),
        ("den bu mam non", "den-bu"),
        ("sổ đỏ", "so-do"),
        ("làm sổ đỏ ở đâu", "so-do"),
        ("sơ đồ", "so-do-vi-tri"),
        ("thu chi", "ngan-sach"),
        # document numbers in any writing
        ("128/TB-HĐBT", "den-bu"),
        ("tb 128 hdbt", "den-bu"),
        ("128 thong bao", "den-bu"),
        ("tb48", "ngan-sach"),
        ("48-TB-UBND", "ngan-sach"),
        ("số 48", "ngan-sach"),
        ("thông báo số 048", "ngan-sach"),
        # numbered places
        ("kp5", "quy-uoc"),
        ("khu pho 5", "quy-uoc"),
        ("k 7", "duong"),
        ("khu 07", "duong"),
        ("tổ dân phố 69", "duong"),
        # tone placement, i and y, capitals
        ("hoà giải", "hoa-giai"),
        ("HOÀ GIẢI CƠ SỞ", "hoa-giai"),
        ("tỷ lệ", "hoa-giai"),
        ("lấy í kiến", "quy-uoc"),
        # slips of the keyboard
        ("ddaats ddai", "dat-dai"),
        ("d9a61t d9ai", "dat-dai"),
        ("quyeets toans", "ngan-sach"),
        ("quyết toán nghân sách", "ngan-sach"),
        ("quyet toam ngan sach", "ngan-sach"),
        ("bồi thườg", "den-bu"),
        ("quyettoan", "ngan-sach"),
        ("tập huấn hòa giãi", "hoa-giai"),
        # attachments
        ("mương thoát nước", "duong"),
        # what is still being typed
        ("quyết to", "ngan-sach"),
    ],
)
def test_the_right_page_comes_first(ask: Ask, query: str, expected: str) -> None:
    assert first(ask(query)) == expected


def test_accents_choose_between_words_of_the_same_letters(ask: Ask) -> None:
    assert first(ask("sơ đồ")) == "so-do-vi-tri"
    assert {"so-do", "so-do-vi-tri"} <= set(urls(ask("so do")))


def test_what_was_understood_is_told(ask: Ask) -> None:
    assert ask("quyết toán nghân sách")["corrected"] == "quyết toán ngân sách"
    assert ask("ddaats ddai")["corrected"] == "đất đai"
    assert ask("quyết toán ngân sách")["corrected"] is None


@pytest.mark.parametrize(
    "word",
    [
        "đất",
        "quyết",
        "hòa",
        "của",
        "quý",
        "giữ",
        "thủy",
        "khuyến",
        "mua",
        "mưa",
        "mùa",
        "phường",
        "nghĩa",
        "già",
        "gì",
        "toàn",
        "dân",
        "bàn",
        "kĩ",
        "ủy",
        "người",
        "yếu",
        "rượu",
        "hội",
    ],
)
def test_words_are_written_again_with_their_tones(engine_page: Page, word: str) -> None:
    code = """async (toned) => (await import("/js/spelling.js")).fromToned(toned)"""
    assert engine_page.evaluate(code, forms(word)[1]) == word.replace("quý", "quí")


def test_answers_with_everything_are_told_from_near_ones(ask: Ask) -> None:
    answer = ask("quy ước khu phố 5")
    assert urls(answer)[: answer["exact"]] == ["quy-uoc"]


def test_a_quoted_query_is_taken_at_its_word(ask: Ask) -> None:
    assert urls(ask('"giấy chứng nhận quyền"')) == ["so-do"]
    assert urls(ask('"quyền chứng nhận"')) == []
    assert urls(ask('"nghân sách"')) == []
    assert urls(ask('"ngan sach"')) == ["ngan-sach"]
    assert urls(ask('"ngăn sách"')) == []


def test_nothing_found_names_near_words(ask: Ask) -> None:
    answer = ask('"quyet toam"')
    assert answer["hits"] == []
    assert "toán" in answer["nearest"]


def test_filters_narrow_and_count_what_another_choice_would_find(ask: Ask) -> None:
    answer = ask("", filters={"nam": ["2024", "2025"]})
    assert set(urls(answer)) == {"duong", "ngan-sach"}
    assert answer["facets"]["nam"] == {"2023": 1, "2024": 1, "2025": 1}
    assert answer["facets"]["muc"] == {"Dự án": 1, "Ngân sách": 1}
    chosen = ask("", filters={"nam": ["2023"], "muc": ["Ngân sách"]})
    assert chosen["hits"] == []
    assert chosen["facets"]["nam"] == {"2023": 0, "2025": 1}


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("desc", ["ngan-sach", "duong", "den-bu"]), ("asc", ["den-bu", "duong", "ngan-sach"])],
)
def test_results_by_day_with_undated_ones_last(ask: Ask, sort: str, expected: list[str]) -> None:
    found = urls(ask("", sort=sort))
    assert found[:3] == expected
    assert len(found) > 3


def test_an_attachment_is_named_with_its_page(ask: Ask) -> None:
    card = ask("mương thoát nước")["cards"][0]
    assert card["attachment"] == {
        "title": "Bản vẽ",
        "url": "tep/duong/ban-ve.pdf",
        "page": 3,
        "recognised": False,
    }
    assert "Mương thoát nước" in "".join(part["text"] for part in card["excerpt"] if part["mark"])


def test_what_was_asked_is_marked_in_the_letters_of_the_page(ask: Ask) -> None:
    card = ask("den bu mam non")["cards"][0]
    marked = [part["text"] for part in card["titleParts"] if part["mark"]]
    assert marked == ["bồi thường", "mầm non"]
    assert "".join(part["text"] for part in card["titleParts"]) == card["title"]


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("den", {"text": "đền bù", "kind": "tu", "url": None}),
        ("lich ti", {"text": "Lịch tiếp công dân", "kind": "trang", "url": "tiep-cong-dan/"}),
        ("gpm", {"text": "", "kind": "", "url": None}),
        ("boi th", {"text": "bồi thường", "kind": "tu", "url": None}),
    ],
)
def test_words_and_pages_are_offered(
    engine_page: Page, prefix: str, expected: dict[str, Any]
) -> None:
    offered = engine_page.evaluate("(prefix) => engine.suggest(prefix)", prefix)
    # A word that no page has is not offered.
    assert (expected in offered) is bool(expected["text"])


@pytest.mark.parametrize(
    "query", ["", " ", '"', '""', "…", "<b>", "a" * 300, "ở đâu", "12", "🙂 đất"]
)
def test_no_query_is_an_error(ask: Ask, query: str) -> None:
    assert json.dumps(ask(query)["exact"]).isdigit()
