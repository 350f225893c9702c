"""What a reader may do about a record: know, decide, comment, check, supervise, benefit.

Derived from the kind of the record, the clauses it serves and its state, never typed.
Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15: Điều 5 (rights), 7 (benefits), 30, 31 and 34; what if
nobody answers: Điều 14, 22, 24, 28, 29, 34 and 35.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.disclosure import Disclosure
from ..model.publication import Publication
from ..model.site import Site
from .addresses import explainer_url
from .status import Status, Tone

RightCode = Literal[
    "biet",
    "quyet-dinh",
    "gop-y",
    "tham-du",
    "kiem-tra",
    "giam-sat",
    "thu-huong",
    "danh-gia",
    "hoi",
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
    "gop-y": Basis(5, 2),
    "tham-du": Basis(31, 1),
    "kiem-tra": Basis(30, 1),
    "giam-sat": Basis(30, 2),
    "thu-huong": Basis(7, 2),
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
    "khong-cong-khai": ("hoi", "giam-sat"),
    "de-nghi-cong-khai": ("biet", "giam-sat"),
    "go-bo": ("hoi",),
}
"""The rights that a record of each kind gives, the strongest first."""

BENEFIT_CLAUSES = frozenset({7, 8})
"""Điều 11: support, allowances, credit, relief. Who it concerns has a right to it (Điều 7)."""

BOUND_TO_PERIOD: frozenset[tuple[str, RightCode]] = frozenset(
    {("lay-y-kien", "gop-y"), ("dan-ban", "quyet-dinh")}
)
"""Rights of a kind that can be used only while the period of the record runs."""
PAST: frozenset[Tone] = frozenset({"ended", "done", "late", "replaced"})
"""Tones of what is over: nobody can still come."""


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
    codes = RIGHTS_OF[record.kind]
    if isinstance(record, Disclosure) and BENEFIT_CLAUSES.intersection(record.clauses):
        codes = (*codes, "thu-huong")
    return tuple(_right(code, record, status, site) for code in codes)


def _right(code: RightCode, record: Publication, status: Status, site: Site) -> Right:
    when: When = "always"
    day = None
    if (record.kind, code) in BOUND_TO_PERIOD:
        when, day = _when(status)
    elif code == "tham-du" and status.tone in PAST:
        when, day = "over", status.ends
    basis = BASIS[code]
    return Right(code, when, day, basis, explainer_url(site, LAW, basis.article))


def _when(status: Status) -> tuple[When, date | None]:
    if status.tone == "coming" and status.begins:
        return "coming", status.begins
    if status.days_left is not None:
        return "open", status.ends
    return "over", status.ends
