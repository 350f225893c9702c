"""Query files: what residents type and what must come of it.

A file is a list of entries as in `dev.yml`:

    - id: dev-q07
      q: tb 128 hdbt                 # what is typed
      style: [so_hieu, khong_dau]    # how it is typed; may be missing
      expects:                       # at least one of
        ids: [real-x, real-y]        # the pages that are right: the last part of their address
        kind: disclosure             # the kind of record that must come
        topics: [bồi thường]         # what it must speak of, one of them
        same_as: dev-q06             # another query with the same first result
        empty_ok: true               # nothing may be found, if that is said
        note: …                      # why, for who reads the file
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
KINDS_FILE = HERE / "kinds.yml"
QUERY_KEYS = {"id", "q", "style", "expects"}
EXPECTED_KEYS = {"ids", "kind", "topics", "same_as", "empty_ok", "note"}


@dataclass(frozen=True)
class Expected:
    """What must come of a query. Ids, when there are any, decide over kind and topics."""

    ids: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    """First parts of addresses, one of which the result must have."""
    topics: tuple[str, ...] = ()
    same_as: str | None = None
    empty_ok: bool = False


@dataclass(frozen=True)
class Query:
    """One line that somebody types."""

    id: str
    text: str
    styles: tuple[str, ...]
    expected: Expected


def read_queries(path: Path, kinds: Path = KINDS_FILE) -> tuple[Query, ...]:
    """The queries of a file; raises ValueError when one of them could not be judged."""
    # Numbers and dates stay as they are typed.
    entries = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
    sections = yaml.safe_load(kinds.read_text("utf-8"))
    queries = tuple(_query(entry, sections) for entry in entries)
    known = Counter(query.id for query in queries)
    for query in queries:
        if known[query.id] > 1:
            raise ValueError(f"{path.name}: {query.id} có hai lần")
        other = query.expected.same_as
        if other is not None and other not in known:
            raise ValueError(f"{path.name}: {query.id}: không có câu {other} (same_as)")
    return queries


def _query(entry: Mapping[str, Any], sections: Mapping[str, Sequence[str]]) -> Query:
    code, expects = entry["id"], entry["expects"]
    strange = sorted({*entry} - QUERY_KEYS | {*expects} - EXPECTED_KEYS)
    if strange:
        raise ValueError(f"{code}: không hiểu {', '.join(strange)}")
    if not {*expects} - {"note"}:
        raise ValueError(f"{code}: không ghi phải ra gì (expects)")
    kind = expects.get("kind")
    if kind is not None and kind not in sections:
        raise ValueError(f"{code}: kinds.yml không có loại {kind}")
    return Query(
        id=code,
        text=entry["q"],
        styles=tuple(entry.get("style", ())),
        expected=Expected(
            ids=tuple(expects.get("ids", ())),
            sections=tuple(sections[kind]) if kind else (),
            topics=tuple(expects.get("topics", ())),
            same_as=expects.get("same_as"),
            empty_ok=expects.get("empty_ok") == "true",
        ),
    )
