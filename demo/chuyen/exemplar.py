"""Fact sheets of awards and honours -> `guong-dien-hinh`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .common import Entry, Item, publication, sentence, typed_date, without_blanks
from .figures import stated_figures

KEYS = frozenset({"event_date"})
"""Keys of an item that only these carry over."""

TYPES: tuple[tuple[str, str], ...] = (
    ("khen", "khen-thuong"),
    ("danh hiệu", "danh-hieu"),
    ("gia đình văn hóa", "danh-hieu"),
)
"""Words of title and summary that tell what it is, the first that fits; else a model."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item. News of an award is no decision: `cong_nhan` stays open."""
    shared = publication(
        {key: value for key, value in item.items() if key != "figures"}, english, KEYS
    )
    told = f"{item['title']} {item['summary_vi']}".lower()
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "loai": next((code for words, code in TYPES if words in told), "mo-hinh"),
            "ngay_su_kien": typed_date(item.get("event_date")),
            "so_lieu": stated_figures(item.get("figures", ())),
            **shared,
            "ghi_chu": " ".join(
                filter(None, (str(shared["ghi_chu"]), sentence(f"Loại bài: {item['doc_type']}")))
            ),
        }
    )
