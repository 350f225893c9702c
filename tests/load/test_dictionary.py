"""Reading the search dictionary: `data/tu-dien/`."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from disclosure.load.site import DICTIONARY_FILES, load_site
from disclosure.model.site import Site
from disclosure.problems import Problem

WARD = Path(__file__).parents[1] / "examples" / "ward"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(WARD, tmp_path / "data")


def read(data: Path) -> tuple[Site, list[Problem]]:
    """The site, and the problems of its dictionary."""
    site, problems = load_site(data, date(2026, 7, 1), data.parent)
    assert site is not None
    return site, [problem for problem in problems if "tu-dien" in problem.file]


def test_three_files_make_one_list_of_terms_in_their_order(data: Path) -> None:
    site, problems = read(data)
    dictionary = site.dictionary
    assert problems == []
    assert [term.code for term in dictionary.terms] == ["boi-thuong", "ubnd", "phuong-mau"]
    assert dictionary.terms[0].synonyms == ("đền bù",)
    assert dictionary.terms[1].abbreviations == ("UBND",)
    assert dictionary.terms[2].former_names == ("phường Thử",)
    assert [(item.phrase, item.kinds) for item in dictionary.questions] == [
        ("ở đâu", ()),
        ("cần giấy tờ gì", ("mot-cua",)),
    ]
    assert [unit.spellings for unit in dictionary.units] == [("khu phố", "khu", "kp", "k")]


def test_every_word_remembers_its_place(data: Path) -> None:
    path = data / "tu-dien" / "tu-ngu.yml"
    path.write_text(
        "- {ma: mot, tu: một cửa, viet_tat: [BPMC]}\n"
        "- ma: hai\n  tu: đường\n  gan_nghia:\n    - lối đi\n    - đường đi\n",
        "utf-8",
    )
    site, _ = read(data)
    one, two = site.dictionary.terms[:2]
    at = one.origin.at("viet_tat", 0)
    assert (at.file, at.line, at.column) == ("data/tu-dien/tu-ngu.yml", 1, 37)
    assert [two.origin.at("gan_nghia", index).line for index in (0, 1)] == [5, 6]
    assert two.origin.key_at("gan_nghia").line == 4
    assert two.origin.at("cung_nghia").line == 2
    assert two.typed == {"ma": "hai", "tu": "đường", "gan_nghia": ["lối đi", "đường đi"]}


@pytest.mark.parametrize("file", DICTIONARY_FILES)
def test_a_missing_file_is_told(data: Path, file: str) -> None:
    (data / file).unlink()
    _, problems = read(data)
    assert [(problem.file, problem.code) for problem in problems] == [
        (f"data/{file}", "missing-file")
    ]


@pytest.mark.parametrize(
    ("file", "name"),
    [("ten-goi.yml", "terms"), ("tu-hoi.yml", "questions"), ("dem-so.yml", "units")],
)
def test_a_list_that_cannot_be_read_whole_is_named(data: Path, file: str, name: str) -> None:
    (data / "tu-dien" / file).write_text("- {la: x}\n", "utf-8")
    site, problems = read(data)
    assert {problem.code for problem in problems} == {"missing-field", "unknown-field"}
    assert name in site.unread
