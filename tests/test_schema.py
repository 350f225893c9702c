"""What editors are told about the data files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft7Validator
from pydantic import BaseModel

import schema as command
from disclosure.schema import LIST_FILES, RECORD_FILES, file_name, schemas

ROOT = Path(__file__).parents[1]
PLACES = {**RECORD_FILES, **LIST_FILES}
VALIDATORS = {name: Draft7Validator(json.loads(text)) for name, text in schemas().items()}
EXAMPLES = sorted((ROOT / "tests/examples/valid").glob("*.yml"))
# Its number with a leading zero is text to us, and only to us.
MISREAD_BY_EDITORS = ("yaml-traps",)


class EditorLoader(yaml.SafeLoader):
    """YAML as the editors' extension reads it: 1.2 core schema, dates are text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", [*"~nN", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), first
    )


def load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), EditorLoader)  # noqa: S506 - a SafeLoader


def kind_of(path: Path) -> str:
    """The kind that the first line of an example names, else a disclosure."""
    found = re.match(r"# loai: ([a-z-]+)", path.read_text("utf-8"))
    return found[1] if found else "cong-khai"


def data_files() -> Iterator[tuple[Path, str]]:
    for data in (ROOT / "data", ROOT / "demo/data"):
        for path in sorted(data.rglob("*.yml")):
            name = path.relative_to(data).as_posix()
            yield path, next(file_name(place) for place in PLACES if fnmatch(name, place))


def models() -> Iterator[type[BaseModel]]:
    """Every model that a data file can hold, through all its fields."""
    waiting: list[Any] = list(PLACES.values())
    seen: set[Any] = set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, type) and issubclass(part, BaseModel) and part not in seen:
            seen.add(part)
            waiting.extend(field.annotation for field in part.model_fields.values())
            yield part
        waiting.extend(get_args(part))


def test_committed_schemas_are_current() -> None:
    assert command.main(["--check"]) == 0
    assert {path.name for path in command.FOLDER.iterdir()} == set(schemas())


def test_the_command_writes_and_then_finds_nothing_old(tmp_path: Path) -> None:
    assert command.main(["--check"], tmp_path) == 1
    assert command.main([], tmp_path) == 0
    assert command.main(["--check"], tmp_path) == 0


def test_schemas_follow_their_own_standard() -> None:
    for validator in VALIDATORS.values():
        Draft7Validator.check_schema(validator.schema)


@pytest.mark.parametrize(("path", "name"), [*data_files()], ids=lambda value: Path(value).stem)
def test_published_data_fits_its_schema(path: Path, name: str) -> None:
    assert [error.message for error in VALIDATORS[name].iter_errors(load(path))] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_valid_examples_fit_the_schema(path: Path) -> None:
    errors = VALIDATORS[f"{kind_of(path)}.schema.json"].iter_errors(load(path))
    assert bool([error.message for error in errors]) == (path.stem in MISREAD_BY_EDITORS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"chu_toa": "x"},
        {"nguoi_ky": {"ho_ten": "Nguyễn Văn Mẫu", "chuc_vu": "Chủ tịch", "chuc_vụ": "x"}},
        {"xac_nhan": "da-xac-nhân"},
        {"ghi_chu": None},
        {"khoan_dieu_11": [15]},
        {"nguon": {"mo_ta": "x", "dia_chi": "javascript:x"}},
    ],
    ids=str,
)
def test_what_the_site_refuses_is_marked_while_typing(wrong: dict[str, Any]) -> None:
    validator = VALIDATORS["cong-khai.schema.json"]
    smallest = load(ROOT / "tests/examples/valid/smallest.yml")
    assert validator.is_valid(smallest)
    assert not validator.is_valid(smallest | wrong)


def test_every_field_says_in_vietnamese_what_it_is() -> None:
    for model in models():
        for name, field in model.model_fields.items():
            said = f"{field.title} {field.description}"
            where = f"{model.__name__}.{name}"
            assert field.alias, where
            assert field.title, where
            assert field.description, where
            assert not said.isascii(), where


def test_no_english_word_of_ours_reaches_the_schemas() -> None:
    for text in schemas().values():
        shown = re.findall(r'"(?:title|description)": "(.*)"', text)
        assert not [line for line in shown if re.search(r"\b(the|of|what|which|and)\b", line)]


def test_editors_find_a_schema_for_every_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {
        f"data/luoc-do/{file_name(place)}": [f"data/{place}", f"demo/data/{place}"]
        for place in PLACES
    }
