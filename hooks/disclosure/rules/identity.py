"""Ids are addresses: unique, never reused, never in the way of the site's own pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..model.base import Record
from ..model.site import Site
from ..model.withdrawal import Withdrawal
from ..problems import Problem

RESERVED_IDS = (
    "khoan",
    "nam",
    "khu-pho",
    "trang-thai",
    "trang",
    "chua-xep-khoan",
    "thang",
    "dang-ky",
)
"""Path words of the register's own lists under `/cong-khai/`."""


def check_ids_are_unique(site: Site) -> Iterator[Problem]:
    """No two records share an id, no two list entries share a code."""
    catalogue = site.catalogue
    groups: tuple[tuple[str, Sequence[Record], str], ...] = (
        ("ma", site.publications, "id"),
        ("ma", site.neighborhoods, "code"),
        ("khoan", catalogue.clauses, "number"),
        ("ma", catalogue.clauses, "slug"),
        ("ma", catalogue.forms, "code"),
        ("ma", catalogue.document_types, "slug"),
        ("so_hieu", catalogue.laws, "number"),
        ("ma", catalogue.laws, "code"),
        ("ma", catalogue.quantities, "code"),
        ("ma", catalogue.yearly_tasks, "code"),
        ("ma", catalogue.matters, "slug"),
        ("ma", site.dictionary.terms, "code"),
        ("ma", site.dictionary.units, "code"),
        ("ma", site.glossary, "code"),
    )
    for key, records, attribute in groups:
        yield from _repeated(key, records, attribute)


def _repeated(key: str, records: Iterable[Record], attribute: str) -> Iterator[Problem]:
    first: dict[object, Record] = {}
    for record in records:
        value = getattr(record, attribute)
        if value in first:
            at = first[value].origin.at(key)
            if isinstance(record, Withdrawal):
                yield record.origin.at(key).problem(
                    "withdrawn-but-there",
                    f"“{value}” ghi là đã gỡ, nhưng bản ghi còn ở {at.file}. Xóa tệp ấy nếu đã gỡ, "
                    "hoặc xóa bản ghi gỡ bỏ này; mã đã gỡ không dùng lại.",
                )
                continue
            yield record.origin.at(key).problem(
                "duplicate-id",
                f"mã “{value}” đã dùng ở {at.file}:{at.line}:{at.column}. Đổi một trong hai mã.",
            )
        else:
            first[value] = record


def check_ids_are_free(site: Site) -> Iterator[Problem]:
    """An id never takes the address of one of the register's lists."""
    for record in site.publications:
        if record.id in RESERVED_IDS:
            yield record.origin.at("ma").problem(
                "reserved-id",
                f"mã “{record.id}” trùng địa chỉ có sẵn của trang. Thêm chữ cho rõ việc, "
                f"ví dụ: {record.id}-2026",
            )
