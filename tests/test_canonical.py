"""The canonical form of a record, from which its hash is made."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.canonical import Tree, canonical_form, sha256_of
from disclosure.load.source import parse_source

RECORD = """\
ma: mot
tieu_de: Thông báo
noi_dung: |
  Một.
  Hai.
hinh_thuc:
  - loai: loa
    tu: 1/2/2026
"""


def tree_of(text: str) -> Tree:
    source, problems = parse_source(text, "tep.yml")
    assert problems == []
    assert source is not None
    return source.value


def test_the_hash_never_changes() -> None:
    """Published hashes are compared for years: a change here needs another name of the form."""
    assert sha256_of(tree_of(RECORD)) == (
        "8c31fbcd71880dfde768581ad6c4e2ecdb9cd57939b68d96ceec60ddf7b851f5"
    )


@pytest.mark.parametrize(
    "same",
    [
        RECORD.replace("Thông báo", '"Thông báo" # tên'),
        "tieu_de: 'Thông báo'\n" + RECORD.replace("tieu_de: Thông báo\n", ""),
        RECORD.replace("noi_dung: |", "noi_dung: |-"),
        RECORD.replace("  - loai: loa\n    tu: 1/2/2026", "  - {tu: 1/2/2026, loai: loa}"),
        unicodedata.normalize("NFD", RECORD),
        RECORD.replace("\n", "\r\n"),
    ],
    ids=["quotes", "order of keys", "last line end", "flow", "nfd", "windows"],
)
def test_layout_leaves_no_trace(same: str) -> None:
    assert canonical_form(tree_of(same)) == canonical_form(tree_of(RECORD))


@pytest.mark.parametrize(
    "other",
    [
        RECORD.replace("1/2/2026", "2/2/2026"),
        RECORD.replace("ma: mot", "mA: mot"),
        RECORD.replace("Hai.", "Hai"),
        RECORD + "  - loai: loa\n",
    ],
)
def test_whatever_is_said_counts(other: str) -> None:
    assert sha256_of(tree_of(other)) != sha256_of(tree_of(RECORD))


def test_it_is_json_as_rfc_8785_writes_it() -> None:
    """Keys sorted by UTF-16 code units and not by code points (3.2.3), few escapes (3.2.2.2)."""
    form = canonical_form({"\uff01": "a", "\U0001f600": 'b\u001f/\\"\u2028.', "1": None}).decode()
    assert form == '{"1":null,"\U0001f600":"b\\u001f/\\\\\\"\u2028.","\uff01":"a"}'


@given(st.recursive(st.text() | st.none(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)))
def test_it_is_stable(tree: Tree) -> None:
    form = canonical_form(tree)
    assert canonical_form(json.loads(form)) == form
