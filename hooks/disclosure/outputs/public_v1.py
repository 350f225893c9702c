"""The public shape `v1` of a record: what the world reads, apart from what staff type.

A promise: a field of v1 is never taken away, renamed or given another meaning;
fields may be added. What would break that is a v2 beside it.

Published is what the record's page shows: every typed field of its kind, under
its English name, and what the site computes. Kept back is where and how it was
typed: the file, its lines, folders of this machine. `NOT_PUBLISHED` is the one
place to keep back more; a person's data that must not be public must not be in
the data folder at all, because its history is public too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urljoin

from ..locale import words
from ..model.parts import Attachment
from ..model.publication import Publication
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE, attachment_url, localized, record_url
from ..views.kind_view import KindView
from ..views.register import Row
from ..views.status import Status, posting_of
from .public_shape import (
    Json,
    Schema,
    definitions,
    encode,
    field_names,
    object_schema,
    properties,
    schema_of,
)

VERSION = "v1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

NOT_PUBLISHED: frozenset[str] = frozenset()
"""Fields of records that stay off the open data although a page needs them: none today."""

_STATUS: Schema = object_schema(
    {
        "code": {"type": "string", "title": "Mã tình trạng"},
        "label": {"type": "string", "title": "Tình trạng"},
        "begins_on": {**schema_of(str), "type": ["string", "null"], "format": "date"},
        "ends_on": {**schema_of(str), "type": ["string", "null"], "format": "date"},
        "days_left": {
            "type": ["integer", "null"],
            "title": "Số ngày còn lại sau ngày của tệp (as_of); 0 là ngày cuối",
        },
    }
)
_NEIGHBORHOOD: Schema = object_schema(
    {"code": {"type": "string", "title": "Mã"}, "name": {"type": "string", "title": "Tên"}}
)
_FILE: Mapping[str, Schema] = {
    "url": {"type": "string", "format": "uri", "title": "Địa chỉ tải"},
    "media_type": {"type": "string", "title": "Kiểu tệp (RFC 6838)"},
    "size": {"type": "integer", "title": "Số byte"},
    "sha256": {"type": "string", "title": "Mã kiểm tra SHA-256"},
}
_REMOVED: Mapping[str, Schema] = {
    "sha256": {"type": ["string", "null"], "title": "Mã kiểm tra SHA-256 của tệp đã gỡ"},
}
_COMPUTED: Mapping[str, Schema] = {
    "url": {"type": "string", "format": "uri", "title": "Trang của bản ghi, không đổi"},
    "english_url": {"type": ["string", "null"], "format": "uri", "title": "Trang tiếng Anh"},
    "filed_on": {
        "anyOf": [{"$ref": "#/$defs/PartialDate"}, {"type": "null"}],
        "title": "Ngày xếp trong danh sách",
    },
    "is_whole_ward": {"type": "boolean", "title": "Liên quan cả phường"},
    "status": {"$ref": "#/$defs/Status", "title": "Tình trạng ở ngày của tệp (as_of)"},
    "posting": {"$ref": "#/$defs/Status", "title": "Tình trạng niêm yết ở ngày của tệp (as_of)"},
    "replaced_by": {
        "type": "array",
        "items": {"type": "string"},
        "title": "Mã các bản ghi đã thay thế bản này",
    },
    "removed_attachments": {
        "type": "array",
        "items": {"$ref": "#/$defs/RemovedAttachment"},
        "title": "Tệp đã gỡ vì hết hạn công khai dữ liệu cá nhân",
    },
}
"""What the site computes of a record of any kind."""


class PublicRecords:
    """Records of one site as `v1` publishes them."""

    def __init__(self, site: Site, site_url: str) -> None:
        self._site = site
        self._site_url = site_url
        self._labels: Mapping[str, str] = words(DEFAULT_LANGUAGE)["status"]
        self._shaped: Mapping[str, Callable[[Publication], Json]] = {
            "neighborhoods": self._neighborhoods,
            "attachments": self._attachments,
            "content": self._content,
        }

    def of(self, row: Row) -> dict[str, Json]:
        """One record: typed fields in the order of its kind, then what is computed."""
        record = row.record
        typed = {
            name: shape(record) if (shape := self._shaped.get(name)) else encode(value)
            for name in published(type(record))
            for value in [getattr(record, name)]
        }
        path = record_url(record)
        return {
            **typed,
            "url": self._absolute(path),
            "english_url": self._absolute(localized("en", path)) if record.has_english else None,
            "filed_on": encode(record.filed_on),
            "is_whole_ward": not record.neighborhoods,
            "status": self._status(row.status),
            "posting": self._status(posting_of(record, self._site)),
            "replaced_by": [other.id for other in self._site.replaced_by.get(record.id, ())],
            "removed_attachments": self._removed(record),
        }

    def _status(self, status: Status) -> Json:
        return {
            "code": status.code,
            "label": self._labels[status.code],
            "begins_on": encode(status.begins),
            "ends_on": encode(status.ends),
            "days_left": status.days_left,
        }

    def _neighborhoods(self, record: Publication) -> Json:
        known = self._site.neighborhood
        return [{"code": code, "name": known[code].name} for code in record.neighborhoods]

    def _content(self, record: Publication) -> Json:
        return record.content if record.is_content_public_on(self._site.as_of) else None

    def _attachments(self, record: Publication) -> Json:
        found: list[Any] = []
        for attachment in record.attachments:
            file = self._site.public_file(record, attachment)
            if file is None:
                continue
            found.append(
                {
                    **_fields(attachment),
                    "url": self._absolute(attachment_url(record, attachment.path)),
                    "media_type": file.media_type,
                    "size": file.size,
                    "sha256": file.sha256,
                }
            )
        return found

    def _removed(self, record: Publication) -> Json:
        found: list[Any] = []
        for attachment in record.attachments:
            if not attachment.is_public_on(self._site.as_of):
                file = self._site.stored(record, attachment)
                sha256 = file.sha256 if file else attachment.published_sha256
                found.append({**_fields(attachment), "sha256": sha256})
        return found

    def _absolute(self, path: str) -> str:
        return urljoin(self._site_url, path)


def _fields(attachment: Attachment) -> dict[str, Json]:
    return {name: encode(getattr(attachment, name)) for name in field_names(Attachment)}


def published(model: type[Publication]) -> tuple[str, ...]:
    """The typed fields of a kind that v1 has: those of every kind first, then its own."""
    ordered = dict.fromkeys((*field_names(Publication), *field_names(model)))
    names = tuple(name for name in ordered if name not in NOT_PUBLISHED)
    if taken := set(names) & {*_COMPUTED}:
        raise TypeError(f"{model.__name__} types what v1 computes: {sorted(taken)}")
    return names


def record_schema(model: type[Publication]) -> tuple[Schema, dict[str, Schema]]:
    """The schema of one record, and the groups that it refers to."""
    typed = properties(model)
    typed["neighborhoods"] = {
        "title": typed["neighborhoods"]["title"],
        "type": "array",
        "items": {"$ref": "#/$defs/Neighborhood"},
        "description": "Không có mục nào thì liên quan cả phường.",
    }
    shared = {
        "Neighborhood": _NEIGHBORHOOD,
        "Status": _STATUS,
        "Attachment": object_schema({**properties(Attachment), **_FILE}),
        "RemovedAttachment": object_schema({**properties(Attachment), **_REMOVED}),
    }
    groups = definitions(model)
    if taken := {*groups} & {"Neighborhood", "Status", "RemovedAttachment"}:
        raise TypeError(f"{model.__name__} has groups that v1 makes: {sorted(taken)}")
    members = {name: typed[name] for name in published(model)}
    return object_schema({**members, **_COMPUTED}), {**groups, **shared}


def file_schema(view: KindView, address: str) -> Schema:
    """The JSON Schema of the file with all records of one kind; `address` is its own."""
    record, groups = record_schema(view.model)
    title = words(DEFAULT_LANGUAGE)["kinds"][view.code]["title"]
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": title,
        **object_schema(
            {
                "version": {"const": VERSION},
                "kind": {"const": view.code},
                "as_of": {
                    "type": "string",
                    "format": "date",
                    "title": "Ngày dựng; tình trạng và số ngày còn lại tính ở ngày này",
                },
                "publisher": {"type": "string", "title": "Cơ quan chịu trách nhiệm"},
                "notice": {
                    "type": ["string", "null"],
                    "title": "Lời báo khi đây là dữ liệu minh hoạ",
                },
                "terms": {"type": "string", "format": "uri", "title": "Điều kiện dùng lại"},
                "records": {"type": "array", "items": {"$ref": "#/$defs/Record"}},
            }
        ),
        "$defs": {"Record": record, **groups},
    }
