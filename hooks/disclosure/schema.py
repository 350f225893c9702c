"""JSON Schemas of the data files, for autocompletion and hints in editors.

They help while typing; what counts is `load` and `rules`. Editors read YAML
their own way (2024 is a number), so a schema is looser than the model.
Source: JSON Schema draft-07, the newest that YAML editors read in full.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from .load.site import (
    CALENDAR_FOLDER,
    CATALOGUE_FILES,
    DICTIONARY_FILES,
    GLOSSARY_FILE,
    MEASURES_FILE,
    NEIGHBORHOODS_FILE,
    QUIZ_FOLDER,
    WARD_FILE,
)
from .model.glossary import GlossaryTerm
from .model.kinds import KINDS
from .model.measure import MeasurePlan
from .model.quiz import QuizTopic
from .model.ward import Neighborhood, Ward
from .model.working_days import HolidayYear

DIALECT = "http://json-schema.org/draft-07/schema#"

RECORD_FILES: Mapping[str, type[BaseModel]] = {
    **{f"{kind.kind}/*/*.yml": kind for kind in KINDS},
    f"{CALENDAR_FOLDER}/*.yml": HolidayYear,
    f"{QUIZ_FOLDER}/*.yml": QuizTopic,
    WARD_FILE: Ward,
    MEASURES_FILE: MeasurePlan,
}
"""Files that hold one record, by their place in the data folder."""
LIST_FILES: Mapping[str, type[BaseModel]] = {
    NEIGHBORHOODS_FILE: Neighborhood,
    **dict(CATALOGUE_FILES.values()),
    **DICTIONARY_FILES,
    GLOSSARY_FILE: GlossaryTerm,
}
"""Files that hold a list."""


def schemas() -> Mapping[str, str]:
    """Name of each schema file -> its text; the same models give the same bytes."""
    return {
        **{file_name(place): _text(_record(model)) for place, model in RECORD_FILES.items()},
        **{file_name(place): _text(_list(model)) for place, model in LIST_FILES.items()},
    }


def file_name(place: str) -> str:
    """`cong-khai/*/*.yml` -> `cong-khai.schema.json`; `danh-muc/hinh-thuc.yml` -> its own name."""
    name = place.removesuffix(".yml").removesuffix("/*").removesuffix("/*").rpartition("/")[2]
    return f"{name}.schema.json"


class _ForEditors(GenerateJsonSchema):
    """Without `null` and defaults: a field that is not needed is left out, never empty."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _record(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, schema_generator=_ForEditors)
    for part in (schema, *schema.get("$defs", {}).values()):
        # Class names and docstrings are ours, in English.
        part.pop("title", None)
        part.pop("description", None)
    return {"$schema": DIALECT, **schema}


def _list(model: type[BaseModel]) -> dict[str, Any]:
    schema = _record(model)
    shared = {"$defs": schema.pop("$defs")} if "$defs" in schema else {}
    return {"$schema": schema.pop("$schema"), "type": "array", "items": schema, **shared}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
