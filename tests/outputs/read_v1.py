"""A typed reader of the public shape v1: published JSON -> records of the model.

It types what it read as staff would and lets the model read that, so whatever
comes out has passed every check of the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from disclosure.model.base import Entry
from disclosure.model.publication import Publication
from disclosure.outputs.public_shape import groups_in

P = TypeVar("P", bound=Publication)


def read(model: type[P], public: Mapping[str, Any]) -> P:
    """The record that was published."""
    codes = [place["code"] for place in public["neighborhoods"]]
    files = [*public["attachments"], *public["removed_attachments"]]
    typed = _typed(model, {**public, "neighborhoods": [], "attachments": files})
    return model.model_validate({**typed, "khu_pho": codes or "tat-ca"})


def _typed(group: type[Entry], public: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed into a group: what is unknown or empty was left out."""
    return {
        field.alias or name: _value(field.annotation, public[name])
        for name, field in group.model_fields.items()
        if public[name] not in (None, [])
    }


def _value(annotation: Any, value: Any) -> Any:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list):
        return [_value(annotation, item) for item in value]
    if isinstance(value, dict):
        inner = next(groups_in(annotation), None)
        if inner is None:
            return {key: _value(annotation, item) for key, item in value.items()}
        return _typed(inner, value)
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)
