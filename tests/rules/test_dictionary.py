"""The search dictionary; what its rules say is in `tests/examples/invalid`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.load.decode import decode_list
from disclosure.load.site import DICTIONARY_FILES, QUESTIONS_FILE, UNITS_FILE, load_site
from disclosure.load.source import parse_source, read_source
from disclosure.model.base import Record
from disclosure.model.catalogue import DocumentType
from disclosure.model.dictionary import Dictionary, NumberedUnit, QuestionPhrase, Term
from disclosure.model.site import Site
from disclosure.problems import Problem
from disclosure.rules import dictionary as rules
from disclosure.search.words import fold

ROOT = Path(__file__).parents[2]
WARD = ROOT / "tests" / "examples" / "ward"
GUIDE = ROOT / "docs" / "huong-dan" / "tim-kiem.md"
SYLLABLES = {"ĐA", "DA", "PA"}
"""Abbreviations of kinds of documents that are words too: “đa số”, “làn da”."""
CHECKS = [getattr(rules, name) for name in dir(rules) if name.startswith("check_")]


@pytest.fixture(scope="module")
def ward() -> Site:
    site, _ = load_site(WARD, date(2026, 7, 1), WARD.parent)
    assert site is not None
    return site


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    """The dictionary that the ward publishes with."""
    terms = [term for file, model in DICTIONARY_FILES.items() if model is Term for term in of(file)]
    return Dictionary(tuple(terms), tuple(of(QUESTIONS_FILE)), tuple(of(UNITS_FILE)))


def of(file: str) -> list[Any]:
    """The entries of one published file."""
    source, _ = read_source(ROOT / "data" / file, file)
    assert source is not None
    entries, problems = decode_list(source, DICTIONARY_FILES[file])
    assert problems == []
    return entries


def found(site: Site, dictionary: Dictionary) -> list[Problem]:
    changed = replace(site, dictionary=dictionary)
    return [problem for check in CHECKS for problem in check(changed)]


def term(code: str, name: str, **typed: list[str]) -> Term:
    return Term.model_validate({"ma": code, "tu": name, **typed})


def question(phrase: str) -> QuestionPhrase:
    return QuestionPhrase.model_validate({"cum": phrase})


def unit(code: str, name: str, *spellings: str) -> NumberedUnit:
    return NumberedUnit.model_validate({"ma": code, "tu": name, "dang": spellings})


def codes(ward: Site, *entries: Record) -> list[str]:
    """What is wrong with a dictionary of these entries."""
    parts = [
        tuple(entry for entry in entries if isinstance(entry, model))
        for model in (Term, QuestionPhrase, NumberedUnit)
    ]
    return [problem.code for problem in found(ward, Dictionary(*parts))]  # type: ignore[arg-type]


def test_the_published_dictionary_is_without_fault(ward: Site, dictionary: Dictionary) -> None:
    assert found(ward, dictionary) == []
    assert len(dictionary.terms) > 400


def test_accents_tell_words_apart_and_ways_of_writing_do_not(ward: Site) -> None:
    apart = (term("a", "thuế đất", viet_tat=["TĐ"]), term("b", "thuê đất", viet_tat=["TĐ"]))
    assert codes(ward, *apart) == []
    same = (
        term("a", "hòa giải", cung_nghia=["kỹ thuật"]),
        term("b", "Hoà Giải", ten_cu=["kĩ thuật"]),
    )
    assert codes(ward, *same) == ["ambiguous-word", "ambiguous-word"]


def test_what_may_stand_in_several_terms(ward: Site) -> None:
    shared = {"viet_tat": ["QH"], "gan_nghia": ["tính sau"], "tieng_anh": ["planning"]}
    assert codes(ward, term("a", "quy hoạch", **shared), term("b", "Quốc hội", **shared)) == []
    # An equal word of one may be a near word of another.
    near = (
        term("a", "bồi thường", cung_nghia=["đền bù"]),
        term("b", "giải tỏa", gan_nghia=["đền bù"]),
    )
    assert codes(ward, *near) == []


def test_a_question_phrase_may_stand_inside_a_term_but_be_none(ward: Site) -> None:
    opens = term("a", "giờ làm việc", gan_nghia=["mấy giờ mở cửa"])
    assert codes(ward, opens, question("mấy giờ")) == []
    assert codes(ward, opens, question("giờ làm việc")) == ["question-is-term"]
    house = term("a", "nhà ở xã hội", viet_tat=["NOXH"])
    assert codes(ward, house, question("ở xã")) == []


def test_only_before_a_number_one_letter_is_a_word(ward: Site) -> None:
    assert codes(ward, unit("khu-pho", "khu phố", "k")) == []
    assert codes(ward, term("a", "khu phố", viet_tat=["K"])) == ["not-a-word"]


def test_units_are_compared_without_accents(ward: Site) -> None:
    units = (unit("to", "tổ dân phố", "tổ"), unit("to-ban-do", "tờ bản đồ", "tờ"))
    assert codes(ward, *units) == ["ambiguous-unit"]


def test_abbreviations_have_one_home(dictionary: Dictionary) -> None:
    """`viet-tat.yml` does not repeat what stands beside the everyday words."""
    elsewhere = {fold(a) for term in of("tu-dien/tu-ngu.yml") for a in term.abbreviations}
    own = {fold(a): term for term in of("tu-dien/viet-tat.yml") for a in term.abbreviations}
    several = {"qh"}  # quy hoạch and Quốc hội
    assert elsewhere & set(own) - several == set()
    assert len(dictionary.terms) > len(own)


def test_every_kind_of_document_is_known_by_its_abbreviation(dictionary: Dictionary) -> None:
    source, _ = read_source(ROOT / "data/danh-muc/loai-van-ban.yml", "x")
    assert source is not None
    kinds, _ = decode_list(source, DocumentType)
    common = {
        "nghi-quyet",
        "quyet-dinh",
        "thong-bao",
        "ke-hoach",
        "bao-cao",
        "to-trinh",
        "cong-van",
    }
    known = {a for term in dictionary.terms for a in term.abbreviations}
    assert not known & SYLLABLES
    for kind in kinds:
        if kind.slug in common:
            assert kind.abbreviation is None or kind.abbreviation in known
    assert common <= {kind.slug for kind in kinds}


def test_every_changed_name_has_its_source() -> None:
    for named in of("tu-dien/ten-goi.yml"):
        assert named.note, named.code
        assert re.search(r"https://|như mục|Luật|Nghị định|xem mục", named.note), named.code


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("sổ đỏ", "giấy chứng nhận quyền sử dụng đất"),
        ("đền bù", "bồi thường"),
        ("GPMB", "giải phóng mặt bằng"),
        ("giải tỏa", "thu hồi đất"),
        ("lên thổ cư", "chuyển mục đích sử dụng đất"),
        ("hôn thú", "kết hôn"),
        ("giấy độc thân", "tình trạng hôn nhân"),
        ("người chết", "khai tử"),
        ("hộ khẩu", "thường trú"),
        ("chứng minh thư", "căn cước"),
        ("công chứng", "chứng thực"),
        ("người già", "người cao tuổi"),
        ("họp dân", "hội nghị của cộng đồng dân cư"),
        ("lệ làng", "quy ước"),
        ("trưởng khu phố", "Tổ trưởng tổ dân phố"),
        ("TTND", "Thanh tra nhân dân"),
        ("gặp chủ tịch", "tiếp công dân"),
        ("thưa kiện", "khiếu nại"),
        ("dán bảng", "niêm yết"),
        ("loa phường", "truyền thanh"),
        ("đèn đường", "chiếu sáng công cộng"),
        ("cúp điện", "ngừng cấp điện"),
        ("hẻm", "ngõ"),
        ("đi lính", "nghĩa vụ quân sự"),
        ("một cửa", "Trung tâm Phục vụ hành chính công"),
        ("sát nhập", "sắp xếp đơn vị hành chính"),
        ("đi bỏ phiếu", "bầu cử"),
        ("góp tiền", "đóng góp"),
        ("phường Hà Khánh", "phường Cao Xanh"),
        ("birth certificate", "khai sinh"),
    ],
)
def test_an_everyday_word_leads_to_the_official_one(
    dictionary: Dictionary, typed: str, official: str
) -> None:
    (found,) = (term for term in dictionary.terms if term.name == official)
    words = (*found.synonyms, *found.abbreviations, *found.former_names, *found.related)
    assert typed in (*words, *found.english)


@pytest.mark.parametrize("model", [Term, QuestionPhrase, NumberedUnit])
def test_the_guide_shows_every_field_in_an_entry_that_is_right(
    ward: Site, model: type[Record]
) -> None:
    aliases = {str(field.alias) for field in model.model_fields.values()}
    shown = [
        text
        for text in re.findall(r"^```yaml\n(.*?)^```", GUIDE.read_text("utf-8"), re.M | re.S)
        if set(re.findall(r"^[ -] (\w+):", text, re.M)) == aliases
    ]
    source, problems = parse_source("\n".join(shown), "x.yml")
    assert source is not None, problems
    entries, problems = decode_list(source, model)
    assert (len(entries), problems) == (1, [])
    assert codes(ward, *entries) == []


def test_the_guide_explains_every_message() -> None:
    table = GUIDE.read_text("utf-8").partition("{#kiem-tra}")[2]
    source = Path(rules.__file__).read_text("utf-8")
    said = {*re.findall(r'problem\(\s*"([a-z-]+)"', source), "duplicate-id"}
    assert set(re.findall(r"^\| `([a-z-]+)` \|", table, re.M)) == said
