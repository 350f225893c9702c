"""Figures that a source states and the site cannot compute: “197 cuộc giám sát”.

Any kind of record may have them: a field `figures: tuple[StatedFigure, ...]`
with the alias `so_lieu`; `views/figures.py` makes rows of them and the macro
`table` of `templates/figures.html` shows the rows.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from .base import Entry
from .fields import Line, Short, parse_line

Approximation = Literal["khoang", "gan", "hon"]
"""khoảng, gần, hơn: a source that does not say exactly must not look as if it did."""

_SPELLINGS = {"có": "khoang", "co": "khoang", "khoảng": "khoang", "gần": "gan", "hơn": "hon"}


def _approximation(value: object) -> object:
    """`có` is khoảng; the words may be typed with their marks."""
    typed = parse_line(value).lower()
    return _SPELLINGS.get(typed, typed)


FigureValue = Annotated[
    str,
    BeforeValidator(parse_line),
    StringConstraints(max_length=100),
    WithJsonSchema({"type": ["string", "number"]}),
]
"""A number as people write it (1234, 1.234, 170,89), or words."""


class StatedFigure(Entry):
    """One figure as its source states it. Shown, never added up."""

    content: Line = Field(
        alias="noi_dung", title="Nội dung", description="Đếm điều gì, ví dụ: cuộc giám sát."
    )
    value: FigureValue = Field(
        alias="gia_tri", title="Giá trị", description="Như nguồn ghi: 197, 1.234 hoặc 170,89."
    )
    unit: Short = Field(
        alias="don_vi", title="Đơn vị", description="Ví dụ: cuộc, công trình, đồng."
    )
    approximation: Annotated[
        Approximation | None,
        BeforeValidator(_approximation),
        WithJsonSchema({"enum": [*get_args(Approximation), "có", "khoảng", "gần", "hơn"]}),
    ] = Field(
        None,
        alias="gan_dung",
        title="Gần đúng",
        description="Khi nguồn không nói đúng: khoang (hoặc có), gan, hon.",
    )
