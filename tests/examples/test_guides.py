"""The guides for staff: one for each kind, its records valid, its fields and codes all there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from disclosure.model.decision import Decision
from disclosure.model.disclosure import Disclosure
from disclosure.model.kinds import KINDS
from disclosure.model.publication import Publication
from disclosure.pipeline import read_site
from disclosure.problems import as_text
from pdf_files import text_pdf

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GUIDES = ROOT / "docs" / "huong-dan"
EVIDENCE = "danh-gia-bang-chung-mau"
"""A record that the guide on evaluations names and does not show."""


def name_of(model: type[Publication]) -> str:
    return "ban-ghi-cong-khai.md" if model is Disclosure else f"{model.kind}.md"


def guide(model: type[Publication]) -> str:
    return (GUIDES / name_of(model)).read_text("utf-8")


def explained(model: type[Publication]) -> str:
    """A guide and those that it leads to: what kinds share is explained once."""
    text = guide(model)
    others = {*re.findall(r"\(([a-z-]+\.md)", text)}
    return "\n".join([text, *((GUIDES / name).read_text("utf-8") for name in sorted(others))])


def records(model: type[Publication]) -> Iterator[tuple[str, str, str]]:
    """The kind, the id and the text of each whole record that a guide shows."""
    for text in re.findall(r"^```yaml\n(.*?)^```", guide(model), re.M | re.S):
        code = re.search(r"^ma: (\S+)", text, re.M)
        if code:
            kind = Decision.kind if re.search(r"^viec: ", text, re.M) else model.kind
            yield kind, code[1], re.sub(r"(: |- )khu-1\n", r"\1kp-1\n", text)


@pytest.mark.parametrize("model", KINDS)
def test_the_index_leads_to_the_guide_of_a_kind(model: type[Publication]) -> None:
    index = (GUIDES / "index.md").read_text("utf-8")
    assert f"| `{model.kind}` | [" in index
    assert f"]({name_of(model)}) |" in index
    assert (GUIDES / name_of(model)).is_file()


def test_the_records_of_all_guides_are_valid_together(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(HERE / "ward", data, ignore=shutil.ignore_patterns("danh-muc"))
    shutil.copytree(ROOT / "data" / "danh-muc", data / "danh-muc")
    smallest = (HERE / "valid" / "smallest.yml").read_text("utf-8")
    evidence = re.sub(r"^ma: .*", f"ma: {EVIDENCE}", smallest, flags=re.M)
    shown = [record for model in KINDS for record in records(model)]
    for kind, code, text in [*shown, (Disclosure.kind, EVIDENCE, evidence)]:
        path = data / kind / "2026" / f"{code}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        for attached in re.findall(r"^    tep: (\S+)", text, re.M):
            path.with_name(attached).write_bytes(text_pdf("Tệp mẫu"))
    site, problems = read_site(data, date(2026, 7, 1), tmp_path)
    assert as_text([problem for problem in problems if problem.severity == "error"]) == ""
    assert site is not None
    assert {record.kind for record in site.publications} == {model.kind for model in KINDS}
    assert len(site.publications) == len(shown) + 1


@pytest.mark.parametrize("model", KINDS)
def test_a_guide_shows_every_field_of_its_own(model: type[Publication]) -> None:
    text = explained(model)
    aliases = {str(field.alias) for field in own_fields(model)}
    assert [name for name in sorted(aliases) if not re.search(rf"`{name}`|\b{name}:", text)] == []


@pytest.mark.parametrize("model", KINDS)
def test_a_guide_names_every_code_that_staff_choose_from(model: type[Publication]) -> None:
    text = explained(model)
    codes = {code for field in own_fields(model) for code in choices(field.annotation)}
    assert [code for code in sorted(codes) if not re.search(rf"\b{code}\b", text)] == []


def own_fields(model: type[Publication]) -> Iterator[FieldInfo]:
    """The fields that only this kind has, with those of their groups."""
    shared = set() if model is Disclosure else set(Publication.model_fields)
    for name, field in model.model_fields.items():
        if name not in shared:
            yield field
            for group in groups(field.annotation):
                yield from group.model_fields.values()


def groups(annotation: Any, within: tuple[Any, ...] = ()) -> Iterator[type[BaseModel]]:
    """Every group of fields inside an annotation; a group may have more of itself."""
    if annotation in within:
        return
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from groups(field.annotation, (*within, annotation))
    for part in get_args(annotation):
        yield from groups(part, within)


def choices(annotation: Any) -> Iterator[str]:
    """The codes that a field takes."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    for part in get_args(annotation):
        yield from choices(part)
