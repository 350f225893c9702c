"""Fact sheets of disclosures -> `cong-khai`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .common import _BRACKETS, Entry, Item, publication, signer, typed_date, without_blanks

KEYS = frozenset({"effective", "event_date", "signer"})
"""Keys of an item that only disclosures carry over."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item. `kinds` is the list of document types, `english` by item id."""
    shared = publication(item, english, KEYS)
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "trich_yeu": shared.pop("tieu_de"),
            "so_hieu": shared.pop("so_hieu"),
            **document_type(item["doc_type"], kinds),
            "nguoi_ky": signer(item.get("signer")),
            "ngay_hieu_luc": typed_date(item.get("effective")),
            "ngay_su_kien": typed_date(item.get("event_date")),
            **shared,
        }
    )


def document_type(text: str, kinds: Sequence[Entry]) -> Entry:
    """One of the 29 kinds when the text is, or starts with, its name; the full words otherwise."""
    names = sorted(
        ((kind_name(kind), kind["ma"]) for kind in kinds), key=lambda pair: -len(pair[0])
    )
    for name, code in names:
        if text == name:
            return {"loai_van_ban": code}
        if text.startswith(f"{name} "):
            return {"loai_van_ban": code, "loai_khac": text}
    return {"loai_khac": text}


def kind_name(kind: Entry) -> str:
    """The name of a kind without “(cá biệt)”."""
    return _BRACKETS.sub("", str(kind["ten"]))
