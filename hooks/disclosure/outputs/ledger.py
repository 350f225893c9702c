"""`/du-lieu-mo/so-cai.json`, its schema, and the records that its hashes are of.

An entry a line: two copies of the ledger are compared line by line, and a later one begins
with the lines of an earlier one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from ..canonical import canonical_form
from ..views.addresses import LEDGER, LEDGER_RECORDS, LEDGER_SCHEMA, OPEN_DATA, VERIFICATION
from ..views.ledger import Head, Ledger, PublishedRecord, Unrecorded, ledger_of
from ..views.registers import Registers
from .ledger_schema import HOW_TO_CHECK, ledger_schema
from .output import Output
from .public_v1 import VERSION


# The page that names the head, in each language, and the writer of the file ask for the same.
@lru_cache(maxsize=1)
def ledger(registers: Registers) -> Ledger:
    """The ledger of a site, made once a build."""
    return ledger_of(registers.site)


def ledger_files(registers: Registers, site_url: str) -> Iterator[Output]:
    """The ledger, its schema, and every record in canonical form."""
    made = ledger(registers)
    schema_url = urljoin(site_url, LEDGER_SCHEMA)
    yield Output(LEDGER, _ledger_bytes(made, registers, site_url))
    yield Output(LEDGER_SCHEMA, _indented(ledger_schema(schema_url)))
    lines = (
        canonical_form(published.record.typed) + b"\n"
        for published in made.records
        if published.is_content_public
    )
    yield Output(LEDGER_RECORDS, b"".join(lines))


def _ledger_bytes(made: Ledger, registers: Registers, site_url: str) -> bytes:
    site = registers.site
    notice = site.ward.demonstration
    about = {
        "version": VERSION,
        "as_of": site.as_of.isoformat(),
        "publisher": site.ward.authority,
        "notice": " ".join(notice.split()) if notice else None,
        "site": site_url,
        "page": urljoin(site_url, VERIFICATION),
        "terms": urljoin(site_url, OPEN_DATA),
        "schema": urljoin(site_url, LEDGER_SCHEMA),
        "how_to_check": HOW_TO_CHECK,
        "history": made.history,
        "head": _head(made.head),
    }
    lists: Mapping[str, list[Mapping[str, Any]]] = {
        "entries": [{**entry.content, "hash": code} for entry, code in made.entries],
        "unrecorded": [_unrecorded(change) for change in made.unrecorded],
        "records": [_record(published) for published in made.records],
    }
    parts = [_indented(about).decode().removesuffix("\n}\n")]
    parts += [f'  "{name}": {_lines(items)}' for name, items in lists.items()]
    return (",\n".join(parts) + "\n}\n").encode()


def _head(head: Head | None) -> Mapping[str, Any] | None:
    if head is None:
        return None
    return {"number": head.number, "day": head.day.isoformat(), "hash": head.hash}


def _unrecorded(change: Unrecorded) -> Mapping[str, Any]:
    return {
        "action": change.action,
        "kind": change.kind,
        "record": change.record,
        "sha256": change.sha256,
    }


def _record(published: PublishedRecord) -> Mapping[str, Any]:
    record = published.record
    return {
        "kind": record.kind,
        "id": record.id,
        "title": record.title,
        "title_en": record.title_en,
        "confirmation": record.confirmation,
        "address": published.address,
        "sha256": published.sha256,
        "is_content_public": published.is_content_public,
        "files": [
            {
                "name": file.name,
                "address": file.address,
                "sha256": file.sha256,
                "is_published": file.is_published,
            }
            for file in published.files
        ],
    }


def _lines(items: list[Mapping[str, Any]]) -> str:
    """A list, an item a line."""
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"[\n{lines}\n  ]" if items else "[]"


def _indented(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
