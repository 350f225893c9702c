"""What differs between two versions of a record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.canonical import Tree
from disclosure.model.changes import changes_between

A = {"loai": "loa", "tu": "1/2/2026"}
B = {"loai": "bang", "noi": "Trụ sở"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"so": "1"}, {"so": "2"}, [("so", "1", "2")]),
        ({"so": "1"}, {"so": " 1\n"}, []),
        ({"so": "1"}, {}, [("so", "1", None)]),
        ({}, {"so": "1"}, [("so", None, "1")]),
        ({"so": None}, {}, []),
        ({"ds": [A]}, {"ds": [B, A]}, [("ds.0.loai", None, "bang"), ("ds.0.noi", None, "Trụ sở")]),
        ({"ds": [A, B]}, {"ds": [B, A]}, []),
        ({"ds": [A, B]}, {"ds": [A]}, [("ds.1.loai", "bang", None), ("ds.1.noi", "Trụ sở", None)]),
        ({"ds": [A, B]}, {"ds": [B, {**A, "den": "3"}]}, [("ds.1.den", None, "3")]),
        ({"ds": ["1", "2"]}, {"ds": ["1", "3"]}, [("ds.1", "2", "3")]),
        ({"ds": [{"ten": "a"}]}, {"ds": [{"ten": "b"}]}, [("ds.0.ten", "a", "b")]),
        ({"kp": "tat-ca"}, {"kp": ["kp-1"]}, [("kp", "tat-ca", None), ("kp.0", None, "kp-1")]),
    ],
)
def test_changes(
    before: Tree, after: Tree, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = changes_between(before, after)
    assert [(".".join(change.path), change.before, change.after) for change in found] == expected


TREES = st.recursive(
    st.sampled_from("abc"), lambda x: st.lists(x) | st.dictionaries(st.sampled_from("xyz"), x)
)


@given(TREES)
def test_nothing_changes_by_itself(tree: Tree) -> None:
    assert changes_between(tree, tree) == ()


@given(st.lists(TREES), st.lists(TREES))
def test_what_is_added_to_a_list_takes_nothing_away(old: list[Tree], more: list[Tree]) -> None:
    assert all(change.before is None for change in changes_between(old, [*more, *old]))
