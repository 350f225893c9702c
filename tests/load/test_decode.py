"""Plain values → records, or problems at their place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.load.decode import decode, decode_list, decode_value
from disclosure.load.source import Source, Value, parse_source
from disclosure.model.base import Origin, Record
from disclosure.model.catalogue import Clause, DocumentType, Form, Law
from disclosure.model.disclosure import Disclosure
from disclosure.model.ward import Neighborhood, Ward

KINDS: list[type[Record]] = [Disclosure, Ward, Neighborhood, Clause, Form, DocumentType, Law]
WORDS = st.sampled_from(["", "có", "2024", "tat-ca", "kp-1", "https://vi-du.vn", "x" * 1001, "{x}"])
PLAIN = st.recursive(
    st.one_of(st.none(), st.text(), WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


def filled(model: type[Record]) -> st.SearchStrategy[dict[str, Value]]:
    """Groups with this model's own field names and anything in them."""
    names = [str(field.alias) for field in model.model_fields.values()]
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, PLAIN))


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
@given(data=st.data())
def test_any_value_gives_a_record_or_problems_for_people(
    model: type[Record], data: st.DataObject
) -> None:
    value = data.draw(st.one_of(PLAIN, filled(model)))
    record, problems = decode_value(value, Origin("x.yml"), model)
    assert (record is None) == bool(problems)
    for problem in problems:
        # pydantic's own codes have underscores, and its words are English.
        assert re.fullmatch(r"[a-z-]+", problem.code)
        assert len(problem.message.splitlines()) == 1


def read(text: str) -> Source:
    source, problems = parse_source(text, "x.yml")
    assert source is not None, problems
    return source


def test_each_mistake_is_said_once_and_all_are() -> None:
    text = "ma:\nso_hieu: [a]\ntrich_yeu: x\nkhu_pho: [Kp, kp-1]\ntom_tat: x\nla: x\n"
    _, problems = decode(read(text), Disclosure)
    assert sorted((problem.line, problem.code) for problem in problems) == [
        (1, "empty-field"),
        (1, "missing-field"),
        (2, "wrong-type"),
        (4, "invalid-id"),
        (6, "unknown-field"),
    ]


def test_a_record_remembers_where_its_fields_are() -> None:
    neighborhoods, _ = decode_list(
        read("- {ma: kp-1, ten: Một}\n- ma: kp-2\n  ten: Hai\n"), Neighborhood
    )
    assert [n.origin.at("ten").line for n in neighborhoods] == [1, 3]


def test_a_wrong_entry_does_not_take_the_others_with_it() -> None:
    found, problems = decode_list(read("- {ma: kp-1}\n- {ma: kp-2, ten: Hai}\n"), Neighborhood)
    assert [n.code for n in found] == ["kp-2"]
    assert [problem.code for problem in problems] == ["missing-field"]


def test_a_decomposed_letter_is_the_same_letter() -> None:
    found, _ = decode_list(read("- {ma: kp-1, ten: Pho\u0302\u0301}\n"), Neighborhood)
    assert found[0].name == "Phố"
