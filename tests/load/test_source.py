"""YAML text → plain values with their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from disclosure.load.source import Value, parse_source, read_source
from disclosure.model.base import Origin

PIECES = (
    *("ma: ", "a: ", "- ", "  ", "\n", "\t", "&a ", "*a ", "!x ", "|\n", ">-\n", "? ", ": "),
    *("[", "]", "{", "}", "'", '"', "---\n", "...\n", "#", "%", "\\", ",", "\ufeff", "\x85"),
)
YAML = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3))).map("".join)


def source(text: str) -> tuple[Value, Origin]:
    found, problems = parse_source(text, "x.yml")
    assert problems == []
    assert found is not None
    return found.value, found.origin


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("0235671234", "0235671234"),
        ("12:30", "12:30"),
        ("no", "no"),
        ("1_000", "1_000"),
        ("2024-04-16", "2024-04-16"),
        ("=", "="),
        ("'null'", "null"),
        ("''", ""),
        ("", None),
        ("~", None),
        ("null", None),
        ("a # ghi chú", "a"),
    ],
)
def test_nothing_is_guessed(typed: str, value: str | None) -> None:
    assert source(f"a: {typed}")[0] == {"a": value}


def test_places_of_keys_and_values() -> None:
    _, origin = source("ma: x\r\nnguoi_ky:\r\n  ho_ten: ế\r\nthay_the: [a, b]\r\n")
    at = [origin.at("nguoi_ky", "ho_ten"), origin.at("thay_the", 1), origin.key_at("thay_the")]
    assert [(place.line, place.column) for place in at] == [(3, 11), (4, 15), (4, 1)]
    nearest = origin.at("nguoi_ky", "chuc_vu", 3)
    assert (nearest.line, nearest.column) == (3, 3)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a: |\n  một\n  hai\n", [2, 3]),
        ("a: |\n\n \n  một\n  hai\n", [4, 5]),
        ("a: |-  # ghi chú\n  một\n", [2, 3]),
        ("a: >\n  một\n  hai\n", [1, 1]),
        ('a: "một\\nhai"\n', [1, 1]),
    ],
)
def test_lines_of_a_text(text: str, lines: list[int]) -> None:
    _, origin = source(text)
    assert [origin.line_at(line, "a").line for line in (0, 1)] == lines


def test_a_byte_order_mark_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xef\xbb\xbfma: a\r\n")
    found, problems = read_source(tmp_path / "x.yml", "x.yml")
    assert problems == []
    assert found is not None
    assert found.value == {"ma": "a"}


@given(st.one_of(st.text(), YAML))
@example("[a, b]: c")
@example("? [a]\n: b\n? {c: d}\n: e")
@example("- " * 2000)
@example("{" * 5000)
@example("a: &a [*a, *a]")
@example("%YAML 9.9\n---\na")
@example("a: \ufeffb")
def test_any_text_gives_a_value_or_problems(text: str) -> None:
    found, problems = parse_source(text, "x.yml")
    assert found is not None or problems
    last = len(text.splitlines()) + 1
    assert all(1 <= problem.line <= last and problem.column >= 1 for problem in problems)


@settings(max_examples=50)
@given(content=st.binary())
@example(content="ma: a".encode("utf-16"))
def test_any_bytes_give_a_value_or_problems(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "x.yml"
    path.write_bytes(content)
    found, problems = read_source(path, "x.yml")
    assert found is not None or problems
