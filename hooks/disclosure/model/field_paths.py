"""What a value in a record is, by the path of keys that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from .kinds import KINDS
from .publication import Publication

_KINDS = {kind.kind: kind for kind in KINDS}


@cache
def fields_at(kind: str, path: tuple[str, ...]) -> tuple[FieldInfo | None, ...]:
    """The field of each key on the way, places in lists left out; nothing for an unknown one.

    A record may have been of another kind when the field was typed.
    """
    own = _KINDS.get(kind, Publication)
    found: tuple[FieldInfo | None, ...] = ()
    for model in (own, *KINDS):
        found = tuple(_fields(model, path))
        if found and found[0] is not None:
            break
    return found


def label_of(kind: str, path: tuple[str, ...]) -> str:
    """“Hình thức công khai, mục 2, Nơi” for `("hinh_thuc", "1", "noi")`."""
    fields = iter(fields_at(kind, path))
    words = []
    for key in path:
        if key.isdecimal():
            words.append(f"mục {int(key) + 1}")
        else:
            info = next(fields)
            words.append(info.title if info is not None and info.title else key)
    return ", ".join(words)


def is_same_value(kind: str, path: tuple[str, ...], before: str, after: str) -> bool:
    """Whether two texts mean the same to the field: 2026-03-05 and 5/3/2026, 1.000 and 1000."""
    fields = fields_at(kind, path)
    info = fields[-1] if fields and not path[-1].isdecimal() else None
    if info is None:
        return False
    annotation: Any = info.annotation
    if info.metadata:
        annotation = Annotated[annotation, *info.metadata]
    adapter = TypeAdapter(annotation)
    try:
        return bool(adapter.validate_python(before) == adapter.validate_python(after))
    except ValidationError:
        return False


def _fields(model: type[BaseModel], path: tuple[str, ...]) -> Iterator[FieldInfo | None]:
    owner: type[BaseModel] | None = model
    for key in path:
        if key.isdecimal():
            continue
        every = owner.model_fields.values() if owner else ()
        info = next((info for info in every if info.alias == key), None)
        yield info
        owner = _model_in(info.annotation) if info is not None else None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
