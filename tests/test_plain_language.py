"""Plain language: what is measured in a page, what is advised, and that the explainers meet it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import plain_language
from disclosure.model.prose import ProsePage
from disclosure.model.site import Site
from disclosure.pipeline import read_site
from disclosure.plain_language.measures import MOST_SENTENCES, MOST_WORDS, Reading, read
from disclosure.plain_language.reading import blocks, words_in
from disclosure.plain_language.report import report_lines
from disclosure.plain_language.shown import shown_in
from law_samples import page
from law_samples import site as site_of

ROOT = Path(__file__).parents[1]
EXPLAINERS = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("phap-luat", "can-bo")
    for path in (ROOT / "docs" / folder).rglob("*.md")
    if not path.name.endswith(".en.md") and path.name != "index.md"
)


def reading(text: str, language: str = "vi") -> Reading:
    """A page without marks, read."""
    return read(page(text, language=language), str)


def advice(text: str, language: str = "vi") -> list[str]:
    """Codes of what is advised."""
    return [finding.code for finding in reading(text, language).findings]


def sentences(text: str) -> list[str]:
    return [" ".join(one.text.split()) for block in blocks(text) for one in block.sentences]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Một câu. Hai câu? Ba câu!", ["Một câu.", "Hai câu?", "Ba câu!"]),
        ("Một đoạn\nhai dòng.\n\nĐoạn nữa.", ["Một đoạn hai dòng.", "Đoạn nữa."]),
        ("Loa, bảng tin v.v. cũng được.", ["Loa, bảng tin v.v. cũng được."]),
        ("Nhà nước… (bão lũ…) vẫn báo.", ["Nhà nước… (bão lũ…) vẫn báo."]),
        ("Đến 1.5 triệu. “Ừ.” Ông nói.", ["Đến 1.5 triệu.", "“Ừ.”", "Ông nói."]),
        ("Gồm:\n\n- một thứ\n- hai,\n  tiếp\n1. Bước", ["Gồm:", "một thứ", "hai, tiếp", "Bước"]),
        ("| A | B |\n| --- | :-: |\n| [[x\\|Y]] c | d |", ["A", "B", "[[x\\|Y]] c", "d"]),
        ("## Đề mục {#ma}\nLời.", ["Đề mục", "Lời."]),
        ('!!! note "Tên"\n    - Ý một.\n    - Ý hai.', ['"Tên"', "Ý một.", "Ý hai."]),
        ("Xem [trang\tnày](a.md#b). **Đậm.** Xong", ["Xem trang này .", "Đậm.", "Xong"]),
        ("Hạn. <span class=\"check\">cần đối chiếu</span> Sau.", ["Hạn.", "Sau."]),
        ("GIẤY MỜI<br>\nđến họp", ["GIẤY MỜI", "đến họp"]),
        ("<!-- khoi: trang-chu -->\n\n`mã. Lệnh`", []),
        ("Theo [[x:d1|Ông. Bà]] thì thôi.", ["Theo [[x:d1|Ông. Bà]] thì thôi."]),
    ],
)  # fmt: skip
def test_a_page_is_read_sentence_by_sentence(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_words_are_syllables_and_a_number_is_one() -> None:
    assert words_in("Ngày 01/7/2025, “hai phần ba (2/3)” – 50%, Luật 10/2022/QH15.") == [
        *("Ngày", "01/7/2025", "hai", "phần", "ba", "2/3", "50%", "Luật", "10/2022/QH15"),
    ]


def test_lengths_are_told() -> None:
    found = reading("# Tên trang\n\nMột hai ba. Bốn năm.\n\n- sáu")
    assert found.lengths == (3, 2, 1)
    assert found.mean_length == 2
    assert reading("").mean_length == 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_long_sentence_is_told_and_one_at_the_limit_is_not(language: str) -> None:
    most = MOST_WORDS[language]
    assert advice("a " * most, language) == []
    assert advice("a " * (most + 1), language) == ["long-sentence"]


def test_advice_is_at_the_place_of_its_sentence() -> None:
    found = reading("Ngắn thôi.\n\n- Ngắn. Câu" + " dài" * 20 + "\n  nữa" + " dài" * 20)
    assert [(one.line, one.column, one.severity) for one in found.findings] == [(3, 9, "warning")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Đơn được nhận rồi được chuyển đi.", ["passive-pile"]),
        ("Hộ bị phạt vì bị tố cáo.", ["passive-pile"]),
        ("Đơn được nhận. Đơn được chuyển.", []),
        ("Hộ bị phạt được giảm.", []),
        ("Bạn được xem, không được sửa, hỏi được không, ai cũng dùng được.", []),
        ("Ai bị ép thì báo, vì đó là điều bị cấm.", []),
        ("Việc lập, việc gửi và sự đồng ý đều chậm.", ["noun-pile"]),
        ("Việc lập và việc gửi đều chậm.", []),
    ],
)
def test_piles_are_told(text: str, codes: list[str]) -> None:
    assert advice(text) == codes


@pytest.mark.parametrize(
    "word",
    [
        *("làm việc", "công việc", "vụ việc", "nhân sự", "dân sự", "hình sự", "quân sự", "thời sự"),
        *("việc làm", "việc này", "việc ấy", "việc đó", "việc gì", "việc nào"),
        *("sự cố", "sự kiện", "sự thật", "sự vụ"),
    ],
)
def test_words_that_only_hold_such_a_noun_pile_nothing(word: str) -> None:
    assert advice(f"Việc lập, việc gửi và {word} ở phường.") == []


def test_piles_are_of_vietnamese_only() -> None:
    assert advice("“Được xem và được hỏi” is a right.", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "is_explained"),
    [
        ("Gửi UBND phường.", "vi", False),
        ("Ủy ban nhân dân (UBND) phường.", "vi", True),
        ("Ủy ban nhân dân (gọi tắt là UBND).", "vi", True),
        ("UBND (Ủy ban nhân dân) phường.", "vi", True),
        ("UBND là Ủy ban nhân dân.", "vi", True),
        ("Gửi phường (UBND).", "vi", False),
        ("UBND (phường) trả lời.", "vi", False),
        ("Gửi UBND. UBND là Ủy ban nhân dân.", "vi", False),
        ("UBND là Ủy ban nhân dân.\n\nGửi UBND, hỏi UBND.", "vi", True),
        ("Chương II, Luật 10/2022/QH15, văn bản 5/UBND-VP, gov.vn", "vi", True),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "vi", True),
        ("UBND, HĐND", "vi", False),
        ("The People's Committee (UBND) answers.", "en", True),
        ("The Committee (Ủy ban nhân dân, UBND) answers.", "en", True),
        ("UBND is the Committee, HĐND the Council.", "en", True),
        ("Ask the UBND the same day.", "en", False),
        ("Ask somebody (not the UBND).", "en", False),
    ],
)
def test_an_abbreviation_is_explained_where_it_is_first_used(
    text: str, language: str, is_explained: bool
) -> None:
    assert ("unexplained-abbreviation" not in advice(text, language)) is is_explained


def test_an_abbreviation_is_told_once_at_its_place() -> None:
    found = reading("# Gửi HĐND\n\nHỏi HĐND.").findings
    assert [(one.line, one.column) for one in found] == [(1, 7)]
    assert "“HĐND”" in found[0].message


def test_a_long_paragraph_is_told() -> None:
    assert advice("Một câu. " * MOST_SENTENCES) == []
    assert advice("Một câu. " * (MOST_SENTENCES + 1)) == ["long-paragraph"]
    assert advice("- Một câu.\n" * (MOST_SENTENCES + 1)) == []


def test_marks_count_as_what_they_show(own_site: Site) -> None:
    shown = shown_in(own_site, "vi")
    assert shown("từ [[so:niem-yet-toi-thieu]] ([[luat-10-2022:d13k2]])") == (
        "từ 30 ngày (Điều 13 khoản 2)"
    )
    assert shown("[[luat-10-2022:d13|như luật]] [[vi-du:9 hộ]] [[la:d1]]") == (
        "như luật 9 hộ [[la:d1]]"
    )
    assert shown_in(own_site, "en")("[[so:niem-yet-toi-thieu]]") == "30 days"


def test_the_report_counts_and_sums() -> None:
    good = reading("Một hai ba.")
    bad = read(page("Gửi UBND.", source="xau"), str)
    assert list(report_lines([good])) == [
        "docs/bai.md: 1 câu, trung bình 3 tiếng, dài nhất 3 tiếng",
        "",
        "1 trang; không có lời nhắc nào.",
    ]
    lines = list(report_lines([good, bad]))
    assert lines[3].startswith("docs/xau.md:1:5: [unexplained-abbreviation] (nhắc) ")
    assert lines[-1] == "2 trang; 1 lời nhắc ở 1 trang."


def test_the_command_advises_and_fails_only_when_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pages: tuple[ProsePage, ...] = (
        page("Gửi UBND.", source="xau"),
        page("Gửi phường.", source="tot"),
        page("Gửi HĐND.", source="huong-dan/bai"),
    )
    site = replace(site_of(), prose=pages)
    monkeypatch.setattr(plain_language, "read_site", lambda *_, **__: (site, []))
    assert plain_language.main([]) == 0
    said = capsys.readouterr().out
    assert "docs/xau.md:1:5:" in said
    assert "huong-dan" not in said
    assert plain_language.main(["--nghiem"]) == 1
    assert plain_language.main(["--nghiem", "docs/tot.md"]) == 0


@pytest.fixture(scope="module")
def own_site() -> Site:
    site, problems = read_site(ROOT / "data", date(2026, 11, 24), ROOT)
    assert site is not None, problems
    return site


@pytest.mark.parametrize("file", EXPLAINERS)
def test_the_explainers_have_no_long_sentence_and_explain_abbreviations(
    file: str, own_site: Site
) -> None:
    (explainer,) = (one for one in own_site.prose if one.file == file)
    found = read(explainer, shown_in(own_site, "vi")).findings
    assert [
        f"{one.file}:{one.line}:{one.column} {one.message}"
        for one in found
        if one.code in {"long-sentence", "unexplained-abbreviation"}
    ] == []
