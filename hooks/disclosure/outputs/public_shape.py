"""Values of the model as JSON, and the JSON Schema (2020-12) of what comes out.

Generic: both follow the typed fields of an `Entry`, so a new field is published,
described and checked without a line here. Days are ISO 8601, money stays an
integer đồng, a code stays a code. Every field is always there: unknown is
`null`, a list without items `[]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from ..dates import PartialDate
from ..model.base import Entry
from ..model.reporting_period import CODE_SCHEMA, ReportingPeriod

Json = None | bool | int | float | str | list[Any] | dict[str, Any]
Schema = dict[str, Any]

PARTIAL_DATE: Schema = {
    "type": "string",
    "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
    "description": "Ngày (2024-04-16), tháng (2024-04) hoặc năm (2024), đúng mức đã biết.",
}
_SCALARS: Mapping[type, Schema] = {
    type(None): {"type": "null"},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "number"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": r"^\d{2}:\d{2}$"},
    PartialDate: {"$ref": "#/$defs/PartialDate"},
    ReportingPeriod: CODE_SCHEMA,
}


def encode(value: Any) -> Json:
    """A value of the model as JSON knows it."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, Entry):
        return {name: encode(getattr(value, name)) for name in field_names(type(value))}
    if isinstance(value, PartialDate | ReportingPeriod | date):
        return str(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"no public shape for {type(value).__name__}")


@lru_cache
def field_names(model: type[Entry]) -> tuple[str, ...]:
    """The fields of a group, in the order of the model; never where it was typed."""
    return tuple(model.model_fields)


def properties(model: type[Entry]) -> dict[str, Schema]:
    """The schema of each field of a group, with its Vietnamese name and help."""
    return {
        name: {
            "title": field.title or name,
            "description": field.description or "",
            **schema_of(field.annotation),
        }
        for name, field in model.model_fields.items()
    }


def object_schema(members: Mapping[str, Schema], required: tuple[str, ...] | None = None) -> Schema:
    """An object whose fields are always there. More may come: v1 only grows."""
    return {
        "type": "object",
        "properties": dict(members),
        "required": list(members if required is None else required),
    }


def schema_of(annotation: Any) -> Schema:
    """The schema of a type."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return schema_of(parts[0])
    if origin in (Union, UnionType):
        return _any_of([schema_of(part) for part in parts])
    if origin is Literal:
        return {"enum": list(parts)}
    if origin is tuple:
        return {"type": "array", "items": schema_of(parts[0])}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": schema_of(parts[1])}
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        return {"$ref": f"#/$defs/{annotation.__name__}"}
    if annotation not in _SCALARS:
        raise TypeError(f"no public shape for {annotation}: say it in public_shape.py")
    return dict(_SCALARS[annotation])


def _any_of(choices: list[Schema]) -> Schema:
    """A simple type or nothing reads best as one list of types."""
    value, *rest = choices
    if rest == [{"type": "null"}]:
        if isinstance(value.get("type"), str):
            return {**value, "type": [value["type"], "null"]}
        if "enum" in value:
            return {"enum": [*value["enum"], None]}
    return {"anyOf": choices}


def definitions(model: type[Entry]) -> dict[str, Schema]:
    """The schemas of all groups inside one, by class name, in alphabetical order."""
    found: dict[str, Schema] = {"PartialDate": PARTIAL_DATE}
    for group in sorted(groups(model), key=lambda group: group.__name__):
        if group.__name__ in found:
            raise TypeError(f"two groups of fields named {group.__name__}")
        found[group.__name__] = object_schema(properties(group))
    return found


def groups(model: type[Entry]) -> set[type[Entry]]:
    """The groups of fields inside one, at any depth; a group may hold others of its own."""
    found: set[type[Entry]] = set()
    waiting: list[type[Entry]] = [model]
    while waiting:
        for field in waiting.pop().model_fields.values():
            inner = set(groups_in(field.annotation)) - found
            found |= inner
            waiting += inner
    return found


def groups_in(annotation: Any) -> Iterator[type[Entry]]:
    """The groups that a field itself holds."""
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Entry):
            yield part


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)
