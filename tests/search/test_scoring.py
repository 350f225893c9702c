"""A result is right or not as the query file says, and the figures follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from built_pages import BuiltPages, PageText, leads_to
from queries import Expected, Query
from score_table import as_json, failures, table
from scoring import Answer, Result, Verdict, by_style, judge, missing_pages, score, syllables

PAGES = {
    "cong-khai/a": "<h1>Thông báo</h1><p>Danh sách <b>hộ nghèo</b> năm 2025</p>",
    "ngan-sach/b": "<h1>Quyết toán</h1><p>Thu chi ngân sách</p><ul><li>Đường Cầu Cửa</li></ul>",
    "ngan-sach/c": "<h1>Dự toán</h1><p>ngân sách</p><p>quyết toán sau</p>",
    "phap-luat/hinh-thuc": "<h1>Hình thức</h1><nav>hộ nghèo</nav>",
}


@pytest.fixture
def pages(tmp_path: Path) -> BuiltPages:
    for address, body in PAGES.items():
        write(tmp_path, address, f"<nav>Trang chủ</nav><main>{body}</main><footer>hết</footer>")
    write(tmp_path, "s/a", '<meta http-equiv="refresh" content="0; url=../../cong-khai/a/">')
    write(tmp_path, "en/cong-khai/a", "<main><h1>Notice</h1></main>")
    return BuiltPages(tmp_path)


def write(folder: Path, address: str, html: str) -> None:
    (folder / address).mkdir(parents=True)
    (folder / address / "index.html").write_text(html, "utf-8")


def answer(*addresses: str, said: str = "2 kết quả") -> Answer:
    return Answer(tuple(Result(address, title="") for address in addresses), said)


def rank(pages: BuiltPages, expected: Expected, *addresses: str) -> int | None:
    query = Query("q", "câu", (), expected)
    return judge([query], {"q": answer(*addresses)}, pages)[0].rank


def test_pages_are_those_in_vietnamese_that_lead_nowhere_else(pages: BuiltPages) -> None:
    assert pages.addresses == {f"{address}/" for address in PAGES}


def test_an_id_is_the_last_part_of_an_address() -> None:
    assert leads_to("cong-khai/a/", "a")
    assert leads_to("tep/a/toan-van.pdf", "a")
    assert not leads_to("cong-khai/a/", "cong-khai")
    assert not leads_to("cong-khai/ba/", "a")
    assert not leads_to("a/cong-khai/", "a")


def test_the_first_right_result_counts(pages: BuiltPages) -> None:
    wanted = Expected(ids=("a", "x"))
    assert rank(pages, wanted, "ngan-sach/b/", "cong-khai/a/") == 2
    assert rank(pages, wanted, "cong-khai/a/", "ngan-sach/b/") == 1
    assert rank(pages, wanted, "ngan-sach/b/") is None
    assert rank(pages, wanted) is None


def test_short_addresses_fragments_and_attachments_lead_to_the_record(pages: BuiltPages) -> None:
    wanted = Expected(ids=("a",))
    for address in ("s/a/", "cong-khai/a/#noi-dung", "cong-khai/a/?q=1", "tep/a/giay.pdf"):
        assert rank(pages, wanted, address) == 1


def test_only_the_first_ten_results_count(pages: BuiltPages) -> None:
    others = ["ngan-sach/b/"] * 10
    assert rank(pages, Expected(ids=("a",)), *others[1:], "cong-khai/a/") == 10
    assert rank(pages, Expected(ids=("a",)), *others, "cong-khai/a/") is None


def test_ids_decide_over_kind_and_topics(pages: BuiltPages) -> None:
    wanted = Expected(ids=("a",), sections=("ngan-sach",), topics=("ngân sách",))
    assert rank(pages, wanted, "ngan-sach/b/", "cong-khai/a/") == 2


def test_a_kind_is_the_first_part_of_an_address(pages: BuiltPages) -> None:
    assert rank(pages, Expected(sections=("ngan-sach",)), "cong-khai/a/", "ngan-sach/b/") == 2


def test_a_topic_is_spoken_of_in_one_piece_of_the_page(pages: BuiltPages) -> None:
    assert rank(pages, Expected(topics=("Hộ nghèo",)), "ngan-sach/b/", "cong-khai/a/") == 2
    assert rank(pages, Expected(topics=("không có", "cau cua")), "ngan-sach/b/") == 1
    # Half in one paragraph, half in another; or in the menu.
    assert rank(pages, Expected(topics=("quyết toán ngân sách",)), "ngan-sach/c/") is None
    assert rank(pages, Expected(topics=("hộ nghèo",)), "phap-luat/hinh-thuc/") is None


def test_a_topic_may_be_in_what_is_shown(pages: BuiltPages) -> None:
    query = Query("q", "câu", (), Expected(topics=("loa truyền thanh",)))
    shown = Answer((Result("cong-khai/a/", title="Loa", excerpt="hệ thống truyền thanh"),))
    assert judge([query], {"q": shown}, pages)[0].rank == 1


def test_kind_and_topic_must_both_hold(pages: BuiltPages) -> None:
    wanted = Expected(sections=("ngan-sach",), topics=("hộ nghèo",))
    assert rank(pages, wanted, "cong-khai/a/", "ngan-sach/b/") is None


def test_what_all_pages_repeat_is_no_topic(tmp_path: Path) -> None:
    for number in range(20):
        own = "<p>Riêng của trang này</p>" if number == 0 else ""
        write(tmp_path, f"du-an/p{number}", f"<main><p>Hình thức công khai</p>{own}</main>")
    pages = BuiltPages(tmp_path)
    assert rank(pages, Expected(topics=("hình thức công khai",)), "du-an/p0/") is None
    assert rank(pages, Expected(topics=("trang riêng",)), "du-an/p0/") == 1


def test_twins_must_have_the_same_first_result(pages: BuiltPages) -> None:
    first = Query("a", "câu", (), Expected(ids=("a", "b")))
    twin = Query("b", "cau", (), Expected(ids=("a", "b"), same_as="a"))
    same = judge(
        [first, twin], {"a": answer("cong-khai/a/"), "b": answer("s/a/", "ngan-sach/b/")}, pages
    )
    assert [verdict.hit1 for verdict in same] == [True, True]
    other = judge([first, twin], {"a": answer("cong-khai/a/"), "b": answer("ngan-sach/b/")}, pages)
    assert [(verdict.hit1, verdict.hit3) for verdict in other] == [(True, True), (False, True)]
    nothing = judge([first, twin], {"a": answer(), "b": answer()}, pages)
    assert not nothing[1].hit1


def test_a_twin_alone_is_enough(pages: BuiltPages) -> None:
    first = Query("a", "câu", (), Expected(ids=("b",)))
    twin = Query("b", "cau", (), Expected(same_as="a"))
    found = {"a": answer("cong-khai/a/"), "b": answer("ngan-sach/b/", "cong-khai/a/")}
    assert [verdict.rank for verdict in judge([first, twin], found, pages)] == [None, 2]


def test_nothing_may_be_found_when_that_is_said(pages: BuiltPages) -> None:
    query = Query("q", "zzz", (), Expected(empty_ok=True))
    said = {"q": answer(said="Không tìm thấy")}
    assert judge([query], said, pages)[0].hit1
    assert not judge([query], {"q": answer(said=" ")}, pages)[0].hit3
    assert judge([query], {"q": answer("cong-khai/a/")}, pages)[0].hit1
    strict = Query("q", "zzz", (), Expected(ids=("b",), empty_ok=True))
    assert judge([strict], said, pages)[0].hit1
    assert not judge([strict], {"q": answer("cong-khai/a/")}, pages)[0].hit3


def test_expected_pages_that_are_missing_are_named(pages: BuiltPages) -> None:
    query = Query("q", "câu", (), Expected(ids=("a", "hinh-thuc", "khong-co")))
    assert missing_pages([query], pages) == [("q", "khong-co")]


def test_the_figures() -> None:
    verdicts = [
        Verdict(Query(str(place), "câu", styles, Expected()), answer(), place, agrees)
        for place, agrees, styles in (
            (1, True, ("x", "y")),
            (1, False, ("x",)),
            (2, True, ("y",)),
            (4, True, ()),
            (None, True, ()),
        )
    ]
    whole = score(verdicts)
    assert (whole.queries, whole.hit1, whole.hit3) == (5, 0.2, 0.6)
    assert whole.mrr == pytest.approx((1 + 1 + 1 / 2 + 1 / 4) / 5)
    assert {style: len(of) for style, of in by_style(verdicts).items()} == {"": 2, "x": 2, "y": 2}


def test_the_table_the_failures_and_the_json(pages: BuiltPages) -> None:
    right = Query("một", "câu", ("telex",), Expected(ids=("a",)))
    wrong = Query("hai", "sai", (), Expected(sections=("ngan-sach",), topics=("thu",)))
    answers = {"một": answer("cong-khai/a/"), "hai": answer("cong-khai/a/", "cong-khai/a/")}
    found = {"own": judge([right, wrong], answers, pages)}
    lines = table(found).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["(không", "telex", "tất"]
    assert lines[2].split()[1:] == ["1", "100.0%", "100.0%", "1.000"]
    assert lines[3].split()[2:] == ["2", "50.0%", "50.0%", "0.500"]
    said = "\n".join(failures(found["own"]))
    assert "hai: “sai” – không có trong mười kết quả đầu" in said
    assert "ngan-sach; nói về thu" in said
    assert "2. cong-khai/a/" in said
    assert "một" not in said
    second = judge([right], {"một": answer("ngan-sach/b/", "cong-khai/a/")}, pages)
    assert "đúng ở chỗ thứ 2" in next(failures(second))
    told = as_json(found)["own"]
    assert told["total"]["hit3"] == 0.5
    assert [query["rank"] for query in told["queries"]] == [1, None]


def test_syllables_have_no_marks() -> None:
    assert syllables("Đường 16/4 TTr-UBND, hoà") == {"duong", "16", "4", "ttr", "ubnd", "hoa"}
    assert syllables("Đươ\u0300ng") == {"duong"}


def test_the_text_of_a_page_is_read_piece_by_piece() -> None:
    text = PageText(
        "<p>ngoài</p><main><nav>đường dẫn</nav><h1>Tên <b>trang</b></h1>"
        '<div class="x print-only">in</div><div>một<br>đoạn</div><div>hai</div>'
        "<table><tr><th>Số</th><td><span>1</span> <span>m</span></td></tr></table>"
        "<section data-unsearched><p>lặp</p></section><svg><path/>hình</svg><p>cuối</main><p>sau"
    )
    assert text.title == "Tên trang"
    assert [block.text for block in text.blocks] == [
        *("Tên trang", "một đoạn", "hai", "Số", "1 m", "cuối")
    ]
