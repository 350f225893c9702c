"""Query files say what they mean, and kinds are those of the demonstration."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from built_sites import ROOT
from queries import KINDS_FILE, read_queries

sys.path.insert(0, str(ROOT / "demo"))
from chuyen import CONVERTERS

HERE = Path(__file__).resolve().parent
FILES = sorted(path for path in HERE.glob("*.yml") if path != KINDS_FILE)
QUERY = """\
- id: mot
  q: 16/4/2024
  style: [ngay_thang]
  expects: {ids: [a, b], kind: budget, topics: [thu chi], note: vì sao}
- id: hai
  q: 0123
  expects: {same_as: mot, empty_ok: true}
"""


def read(folder: Path, text: str) -> None:
    file = folder / "cau.yml"
    file.write_text(text, "utf-8")
    read_queries(file)


def test_what_is_typed_stays_as_it_is_typed(tmp_path: Path) -> None:
    file = tmp_path / "cau.yml"
    file.write_text(QUERY, "utf-8")
    first, second = read_queries(file)
    assert (first.text, second.text) == ("16/4/2024", "0123")
    assert (first.styles, second.styles) == (("ngay_thang",), ())
    assert first.expected.ids == ("a", "b")
    assert first.expected.sections == ("ngan-sach",)
    assert first.expected.topics == ("thu chi",)
    assert not first.expected.empty_ok
    assert second.expected.same_as == "mot"
    assert second.expected.empty_ok


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {id: a, q: x, expects: {note: chưa rõ}}", "không ghi phải ra gì"),
        ("- {id: a, q: x, expects: {id: b}}", "không hiểu id"),
        ("- {id: a, q: x, styles: [s], expects: {ids: [b]}}", "không hiểu styles"),
        ("- {id: a, q: x, expects: {kind: lạ}}", "không có loại lạ"),
        ("- {id: a, q: x, expects: {same_as: b}}", "không có câu b"),
        ("- {id: a, q: x, expects: {ids: [b]}}\n- {id: a, q: y, expects: {ids: [b]}}", "hai lần"),
    ],
)
def test_a_query_that_cannot_be_judged_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read(tmp_path, text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_query_files_can_be_read(path: Path) -> None:
    assert len(read_queries(path)) >= 40


def test_the_own_queries_are_others_than_those_the_search_is_tuned_on() -> None:
    tuned, own = (read_queries(HERE / name) for name in ("dev.yml", "them.yml"))
    assert len(own) >= 80
    assert not {query.text for query in own} & {query.text for query in tuned}
    asked = {code for query in tuned for code in query.expected.ids}
    new = [query for query in own if not asked & set(query.expected.ids)]
    assert len(new) >= 0.8 * len(own)


def kinds_in_use() -> Iterator[tuple[str, str]]:
    """Kind of a collected item, and the section its record stands in."""
    for converter in CONVERTERS:
        items = yaml.safe_load((ROOT / "demo" / "nguon" / converter.file).read_text("utf-8"))
        for item in items:
            if converter.takes(item):
                yield item["kind"], converter.kind


def test_kinds_are_where_the_demonstration_puts_them() -> None:
    sections = yaml.safe_load(KINDS_FILE.read_text("utf-8"))
    used = set(kinds_in_use())
    assert {kind for kind, _ in used} == set(sections)
    assert [(kind, section) for kind, section in used if section not in sections[kind]] == []
