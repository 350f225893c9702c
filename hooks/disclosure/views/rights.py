"""What a reader may do about a record: know, decide, comment, check, supervise, benefit.

Derived from the kind of the record and from its state, never typed.
Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15: Điều 5 (rights), 14, 15, 25, 30, 31, 34.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.publication import Publication
from ..model.site import Site
from .addresses import explainer_url
from .status import Status

RightCode = Literal[
    "biet", "quyet-dinh", "gop-y", "tham-du", "kiem-tra", "giam-sat", "danh-gia", "hoi"
]
When = Literal["open", "coming", "over", "always"]

LAW = "10/2022/QH15"


@dataclass(frozen=True)
class Basis:
    """The article and clause of the law that gives a right."""

    article: int
    clause: int | None = None


BASIS: Mapping[RightCode, Basis] = {
    "biet": Basis(5, 1),
    "quyet-dinh": Basis(5, 2),
    "gop-y": Basis(28, 2),
    "tham-du": Basis(31, 1),
    "kiem-tra": Basis(30, 1),
    "giam-sat": Basis(30, 2),
    "danh-gia": Basis(34, 1),
    "hoi": Basis(5, 3),
}

RIGHTS_OF: Mapping[str, tuple[RightCode, ...]] = {
    "cong-khai": ("biet", "giam-sat"),
    "lay-y-kien": ("gop-y", "biet", "giam-sat"),
    "dan-ban": ("quyet-dinh", "kiem-tra"),
    "quy-uoc": ("quyet-dinh", "kiem-tra"),
    "ngan-sach": ("biet", "giam-sat"),
    "quy-dong-gop": ("biet", "kiem-tra", "giam-sat"),
    "du-an": ("biet", "giam-sat"),
    "giam-sat": ("biet", "giam-sat"),
    "ban-giam-sat": ("giam-sat",),
    "ket-luan": ("biet", "giam-sat"),
    "lich": ("tham-du", "hoi"),
    "tiep-cong-dan": ("tham-du", "hoi"),
    "mot-cua": ("biet", "danh-gia"),
    "ket-qua-mot-cua": ("biet", "danh-gia"),
    "hoi-dap": ("hoi", "biet"),
    "nguoi-phu-trach": ("hoi", "danh-gia"),
    "guong-dien-hinh": ("biet", "giam-sat"),
    "tap-huan": ("tham-du",),
    "danh-gia": ("biet", "giam-sat"),
    "khong-phat-sinh": ("biet", "giam-sat"),
}
"""The rights that a record of each kind gives, the strongest first."""

BOUND_TO_PERIOD: frozenset[RightCode] = frozenset({"gop-y", "quyet-dinh"})
"""Rights that can be used only while the period of the record runs."""


@dataclass(frozen=True)
class Right:
    """One right: its word in `locale` under `rights`, when it holds, and its legal basis.

    `day` is the last day when open, the first when coming, the last that was when over.
    """

    code: RightCode
    when: When
    day: date | None
    basis: Basis
    explainer: str | None


def rights_of(record: Publication, status: Status, site: Site) -> tuple[Right, ...]:
    """The rights that a record gives today."""
    return tuple(_right(code, status, site) for code in RIGHTS_OF[record.kind])


def _right(code: RightCode, status: Status, site: Site) -> Right:
    when, day = _when(status) if code in BOUND_TO_PERIOD else ("always", None)
    basis = BASIS[code]
    return Right(code, when, day, basis, explainer_url(site, LAW, basis.article))


def _when(status: Status) -> tuple[When, date | None]:
    if status.tone == "coming":
        return "coming", status.begins
    if status.days_left is not None:
        return "open", status.ends
    return "over", status.ends
