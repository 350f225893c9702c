"""A site whose every text tries to become markup.

Each text field of the model is filled with its own name and `PAYLOAD`; fields
that accept no such text get something they do accept. A field that is added
to the model is filled too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from disclosure.model.catalogue import Clause, DocumentType, Form, Law
from disclosure.model.disclosure import Disclosure
from disclosure.model.site import Catalogue, Site, StoredFile
from disclosure.model.ward import Neighborhood, Ward

from .conftest import sample_ward

PAYLOAD = (
    '"><script>alert(1)</script><img src=x onerror=alert(1)> & {{7*7}} '
    "[x](javascript:alert(1)) **b**"
)
CONTENT = PAYLOAD.replace("javascript:alert(1)", "https://vi-du.vn/?a=1&b=2")
"""What the rules let through in Markdown: there a link to `javascript:` is an error."""
OTHERS = (
    "https://vi-du.vn/?a=1&onerror={{7*7}}",
    "a@vi-du.vn",
    "0203 3000 000",
    "1/7/2026",
    "2026-Q3",
    "ma",
    "3",
    "có",
    "2026",
    "ab" * 32,
)
"""For fields that take an address, mail, telephone, date, code, number, yes or no, period, hash."""


def filled(model: type[BaseModel], **typed: Any) -> dict[str, Any]:
    """What is typed into a record with every field filled, some with given values."""
    return {
        alias: typed[alias] if alias in typed else _value(f"{model.__name__}.{alias}", field)
        for name, field in model.model_fields.items()
        for alias in [field.alias or name]
    }


def _value(name: str, field: FieldInfo) -> Any:
    parts = list(_parts(field.annotation))
    is_list = any(get_origin(part) is tuple for part in parts)
    for part in parts:
        if isinstance(part, type) and issubclass(part, BaseModel):
            nested = filled(part, tep="a.pdf")
            return [nested] if is_list else nested
        if get_origin(part) is Literal:
            return get_args(part)[-1]
    accepted: Any = Annotated[field.annotation, "", *field.metadata]
    accepts: TypeAdapter[Any] = TypeAdapter(accepted)
    for text in (f"{name} {PAYLOAD}", *OTHERS):
        value = [text] if is_list else text
        try:
            accepts.validate_python(value)
        except ValidationError:
            continue
        return value
    raise AssertionError(f"nothing fits {name}")


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


def hostile_site() -> Site:
    """Three records, each replacing the next; the first is being posted."""
    codes = ("ma", "hai", "ba")
    records = [
        Disclosure.model_validate(
            filled(Disclosure, ma=code, thay_the=[old], noi_dung=CONTENT, khoan_dieu_11=["3"])
        )
        for code, old in zip(codes, (*codes[1:], "ba"), strict=True)
    ]
    records[-1] = records[-1].model_copy(update={"replaces": (), "document_type": None})
    return replace(
        sample_ward(),
        ward=Ward.model_validate(filled(Ward)),
        neighborhoods=(Neighborhood.model_validate(filled(Neighborhood)),),
        catalogue=Catalogue(
            clauses=(Clause.model_validate(filled(Clause)),),
            forms=(Form.model_validate(filled(Form)),),
            document_types=(DocumentType.model_validate(filled(DocumentType)),),
            laws=(Law.model_validate(filled(Law, so_hieu=f"LegalBasis.so_hieu {PAYLOAD}")),),
        ),
        publications=tuple(records),
        files={(code, "a.pdf"): StoredFile(Path("a.pdf"), 1, "ab", "x/y") for code in codes},
    )


def texts(value: Any) -> Iterator[str]:
    """Every text in dumped data."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value
