"""Plain values -> typed records, or problems in Vietnamese at the field's place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..model.base import Origin, Record
from ..model.base import Path as KeyPath
from ..model.fields import quoted
from ..problems import Place, Problem, did_you_mean
from .source import Source, Value

R = TypeVar("R", bound=Record)
M = TypeVar("M")

_GROUP = "ở đây cần một nhóm trường, mỗi dòng `tên_trường: nội dung`, thụt vào hai dấu cách."
_LIST = "ở đây cần một danh sách: mỗi mục một dòng, bắt đầu bằng “- ”."
_EMPTY_LIST = "danh sách trống. Chép lại từ bản trước hoặc tệp mẫu."


def decode(source: Source, model: type[R]) -> tuple[R | None, list[Problem]]:
    """One record from a whole file."""
    return decode_value(source.value, source.origin, model)


def decode_list(source: Source, model: type[R]) -> tuple[list[R], list[Problem]]:
    """The records of a file that is a list."""
    if not isinstance(source.value, list):
        return [], [source.origin.at().problem("wrong-type", _LIST)]
    if not source.value:
        return [], [source.origin.at().problem("empty-file", _EMPTY_LIST)]
    records: list[R] = []
    problems: list[Problem] = []
    origins = _origins(source.origin, len(source.value))
    for value, origin in zip(source.value, origins, strict=True):
        record, found = decode_value(value, origin, model)
        problems.extend(found)
        if record is not None:
            records.append(record)
    return records, problems


def decode_value(value: Value, origin: Origin, model: type[R]) -> tuple[R | None, list[Problem]]:
    """One record from a value, whose places `origin` knows; every problem it has, at once."""
    empty = dict(_empty_fields(value, origin, ()))
    found: list[Problem] = []
    try:
        record = model.model_validate(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            # Each is reported once: an unknown field as unknown, even when it is empty too.
            if detail["type"] == "extra_forbidden":
                empty.pop(detail["loc"], None)
            if detail["loc"] not in empty:
                found.append(_problem(detail, origin, model))
        return None, [*empty.values(), *found]
    if empty:
        return None, list(empty.values())
    record.typed_at(origin, value)
    return record, []


def _origins(origin: Origin, size: int) -> list[Origin]:
    """The origin of each item of a list, its paths counted from the item."""
    values, keys = _by_item(origin.values, size), _by_item(origin.keys, size)
    literals = _by_item(dict.fromkeys(origin.literals, True), size)
    return [
        Origin(origin.file, *own[:2], frozenset(own[2]))
        for own in zip(values, keys, literals, strict=True)
    ]


def _by_item(marks: Mapping[KeyPath, M], size: int) -> list[dict[KeyPath, M]]:
    """What belongs to each item, in one pass: a list of hundreds has thousands of places."""
    found: list[dict[KeyPath, M]] = [{} for _ in range(size)]
    for path, mark in marks.items():
        if path:
            found[int(path[0])][path[1:]] = mark
    return found


def _name(path: KeyPath) -> str:
    """The field that a place is in; nothing for a whole file."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _empty_fields(value: Value, origin: Origin, path: KeyPath) -> Iterator[tuple[KeyPath, Problem]]:
    if value is None:
        key = _name(path)
        name = f"trường {quoted(key)}" if key else "chỗ này"
        yield (
            path,
            origin.key_at(*path).problem(
                "empty-field", f"{name} để trống. Điền nội dung hoặc xóa cả dòng này."
            ),
        )
    items: Iterable[tuple[str | int, Value]] = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for part, item in items:
        yield from _empty_fields(item, origin, (*path, part))


def _problem(detail: ErrorDetails, origin: Origin, model: type[BaseModel]) -> Problem:
    path: KeyPath = detail["loc"]
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    if kind == "missing":
        return _missing(origin, path, model)
    if kind == "extra_forbidden":
        return _unknown(origin.key_at(*path), model, path)
    place = origin.at(*path)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return place.problem("wrong-type", _GROUP)
    if kind in ("tuple_type", "list_type"):
        return place.problem("wrong-type", _LIST)
    # A length after our own parser is pydantic's `too_long`, not `string_too_long`.
    if kind in ("too_long", "string_too_long"):
        return place.problem(
            "too-long",
            f"trường {quoted(_name(path))} dài quá {context['max_length']} ký tự. Rút gọn, phần "
            "dài đưa vào `noi_dung` hoặc tệp đính kèm.",
        )
    if kind == "literal_error":
        return _not_among(place, detail, model)
    return place.problem(kind, detail["msg"])


def _missing(origin: Origin, path: KeyPath, model: type[BaseModel]) -> Problem:
    key = str(path[-1])
    info = _field(model, path)
    label = f" ({info.title})" if info is not None and info.title else ""
    helps = f" {info.description}" if info is not None and info.description else ""
    return origin.at(*path[:-1]).problem(
        "missing-field", f"thiếu `{key}`{label}. Thêm dòng: {key}: …{helps and ' –' + helps}"
    )


def _unknown(place: Place, model: type[BaseModel], loc: KeyPath) -> Problem:
    key = str(loc[-1])
    owner = _owner(model, loc)
    known = [str(info.alias) for info in owner.model_fields.values()] if owner else []
    suggestion = did_you_mean(key, known) or f" Các trường dùng được: {', '.join(known)}."
    return place.problem("unknown-field", f"không có trường {quoted(key)}.{suggestion}")


def _not_among(place: Place, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
    if not isinstance(detail["input"], str):
        return place.problem("wrong-type", "ở đây cần một từ trong danh sách cho sẵn.")
    info = _field(model, detail["loc"])
    choices = _literals(info.annotation) if info is not None else []
    typed = detail["input"]
    suggestion = did_you_mean(typed, choices) or f" Chọn một trong: {', '.join(choices)}."
    return place.problem("not-a-choice", f"{quoted(typed)} không có trong danh sách.{suggestion}")


def _literals(annotation: Any) -> list[str]:
    found: list[str] = []
    for part in get_args(annotation):
        found.extend([part] if isinstance(part, str) else _literals(part))
    return found


def _field(model: type[BaseModel], loc: KeyPath) -> Any:
    owner = _owner(model, loc)
    if owner is None:
        return None
    return next((i for i in owner.model_fields.values() if i.alias == loc[-1]), None)


def _owner(model: type[BaseModel], loc: KeyPath) -> type[BaseModel] | None:
    """The model whose field the path's last key is."""
    owner: type[BaseModel] | None = model
    for key in loc[:-1]:
        if owner is None or isinstance(key, int):
            continue
        info = next((i for i in owner.model_fields.values() if i.alias == key), None)
        owner = _model_in(info.annotation) if info is not None else None
    return owner


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for part in get_args(annotation) if (m := _model_in(part))), None)
