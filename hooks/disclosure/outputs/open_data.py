"""`/du-lieu-mo/`: all records as JSON with its schema, CSV and XLSX, one file a kind.

One file a kind, not one a record or a year: whoever reuses data wants all of a
kind, and its address never moves. Ten thousand records are about 20 MB of JSON,
less than a fifth of that as a host sends them, compressed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from ..dates import PartialDate
from ..locale import LANGUAGES, words
from ..model.base import Entry
from ..model.site import Site
from ..views.addresses import (
    COVERAGE_DATA,
    COVERAGE_SCHEMA,
    DEFAULT_LANGUAGE,
    OPEN_DATA,
    OPEN_DATA_V1,
    feed_of,
    kind_url,
)
from ..views.changes import changed_on
from ..views.kind_view import KindView
from ..views.register import Register
from ..views.registers import Registers
from .clause_terms import clause_terms
from .output import Output
from .public_shape import encode, field_names
from .public_tables import sheet_of
from .public_v1 import VERSION, PublicRecords, file_schema
from .spreadsheets import csv_bytes, xlsx_bytes

JSON_TYPE = "application/json"
SCHEMA_TYPE = "application/schema+json"
CSV_TYPE = "text/csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

INDEX = f"{OPEN_DATA_V1}index.json"
LISTS = f"{OPEN_DATA_V1}danh-muc.json"


@dataclass(frozen=True)
class DataFile:
    """A file of open data with what a reader wants to know before loading it."""

    path: str
    media_type: str
    content: bytes
    sha256: str

    @classmethod
    def of(cls, path: str, media_type: str, content: bytes) -> DataFile:
        """The file with its fingerprint."""
        return cls(path, media_type, content, hashlib.sha256(content).hexdigest())

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)


@dataclass(frozen=True)
class Dataset:
    """All records of one kind, in several forms."""

    view: KindView
    count: int
    changed_on: PartialDate | None
    """The last day on which something about any of its records happened."""
    json: DataFile
    csv: DataFile
    xlsx: DataFile
    schema: DataFile

    @property
    def kind(self) -> str:
        """The kind of its records."""
        return self.view.code

    @property
    def files(self) -> tuple[DataFile, ...]:
        """The same data in each form."""
        return self.json, self.csv, self.xlsx


@dataclass(frozen=True)
class OpenData:
    """Every data set of the site, and the lists that explain their codes."""

    datasets: tuple[Dataset, ...]
    lists: DataFile


# The page that names the sizes, in each language, and the writer of the files ask for the same.
@lru_cache(maxsize=1)
def open_data(registers: Registers, site_url: str) -> OpenData:
    """The open data of a site, made once a build."""
    site = registers.site
    records = PublicRecords(site, site_url)
    return OpenData(
        datasets=tuple(_dataset(register, records, site_url) for register in registers.all),
        lists=DataFile.of(LISTS, JSON_TYPE, _json_bytes(_lists(registers))),
    )


def open_data_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """Every file of open data except its description for catalogues."""
    data = open_data(registers, site_url)
    for dataset in data.datasets:
        for file in (*dataset.files, dataset.schema):
            yield Output(file.path, file.content)
    yield Output(data.lists.path, data.lists.content)
    yield Output(INDEX, _json_bytes(_index(data, registers.site, site_url)))


def _dataset(register: Register, records: PublicRecords, site_url: str) -> Dataset:
    site, kind = register.site, register.kind
    sheet = sheet_of(register, site_url)
    days = (changed_on(row.record, site.as_of) for row in register.rows)
    schema_path = f"{OPEN_DATA_V1}schema/{kind}.json"
    schema = file_schema(register.view, urljoin(site_url, schema_path))
    return Dataset(
        view=register.view,
        count=len(register.rows),
        changed_on=max((day for day in days if day is not None), default=None),
        json=DataFile.of(
            f"{OPEN_DATA_V1}{kind}.json", JSON_TYPE, _records_bytes(register, records, site_url)
        ),
        csv=DataFile.of(f"{OPEN_DATA_V1}{kind}.csv", CSV_TYPE, csv_bytes(sheet)),
        xlsx=DataFile.of(f"{OPEN_DATA_V1}{kind}.xlsx", XLSX_TYPE, xlsx_bytes([sheet], site.as_of)),
        schema=DataFile.of(schema_path, SCHEMA_TYPE, _json_bytes(schema)),
    )


def _records_bytes(register: Register, records: PublicRecords, site_url: str) -> bytes:
    """The file of a kind, a record a line: two versions of it are compared line by line."""
    site = register.site
    notice = site.ward.demonstration
    head = {
        "version": VERSION,
        "kind": register.kind,
        "as_of": site.as_of.isoformat(),
        "publisher": site.ward.authority,
        "notice": " ".join(notice.split()) if notice else None,
        "terms": urljoin(site_url, OPEN_DATA),
    }
    lines = ",\n".join(_json(records.of(row)) for row in register.rows)
    return f'{_json(head)[:-1]}, "records": [\n{lines}\n]}}\n'.encode()


def _lists(registers: Registers) -> Mapping[str, Any]:
    """What codes mean: kinds, states, confirmations, khu phố, and the legal catalogue."""
    site = registers.site
    return {
        "version": VERSION,
        "kinds": [
            {"code": register.kind, **_in_languages("kinds", register.kind, "title")}
            for register in registers.all
        ],
        "states": [
            {"kind": register.kind, "code": code, **_in_languages("status", code)}
            for register in registers.all
            for code in register.view.all_states
        ],
        "neighborhoods": [_entry(item) for item in site.neighborhoods],
        **{
            field.name: [_entry(item) for item in getattr(site.catalogue, field.name)]
            for field in fields(site.catalogue)
        },
        "clauses": [
            {**_entry(clause), **clause_terms(clause.number, site)}
            for clause in site.catalogue.clauses
        ],
    }


def _entry(item: Entry) -> dict[str, Any]:
    return {name: encode(getattr(item, name)) for name in field_names(type(item))}


def _in_languages(group: str, code: str, word: str | None = None) -> dict[str, str]:
    """`title` and `title_en`, or `label` and `label_en`."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        value = words(language)[group][code]
        suffix = "" if language == DEFAULT_LANGUAGE else f"_{language}"
        found[f"{word or 'label'}{suffix}"] = value[word] if word else value
    return found


def _index(data: OpenData, site: Site, site_url: str) -> Mapping[str, Any]:
    """Where to begin: the ward, the day, and every file with its size and fingerprint."""
    ward = site.ward
    return {
        "version": VERSION,
        "as_of": site.as_of.isoformat(),
        "ward": {
            "name": ward.name,
            "name_en": ward.name_en,
            "province": ward.province,
            "province_en": ward.province_en,
        },
        "publisher": ward.authority,
        "notice": " ".join(ward.demonstration.split()) if ward.demonstration else None,
        "site": site_url,
        "terms": urljoin(site_url, OPEN_DATA),
        "lists": _described(data.lists, site_url),
        "coverage": {
            "url": urljoin(site_url, COVERAGE_DATA),
            "schema": urljoin(site_url, COVERAGE_SCHEMA),
        },
        "datasets": [
            {
                "kind": dataset.kind,
                **_in_languages("kinds", dataset.kind, "title"),
                "count": dataset.count,
                "changed_on": encode(dataset.changed_on),
                "files": [_described(file, site_url) for file in dataset.files],
                "schema": urljoin(site_url, dataset.schema.path),
                "feed": urljoin(site_url, feed_of(kind_url(dataset.kind))),
            }
            for dataset in data.datasets
        ],
    }


def _described(file: DataFile, site_url: str) -> Mapping[str, Any]:
    return {
        "url": urljoin(site_url, file.path),
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json_bytes(value: Any) -> bytes:
    """For files that people read too: two blanks a step."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
