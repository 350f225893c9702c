"""Fact sheets of events -> `lich`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .common import Entry, Item, publication, sentence, typed_date, without_blanks

KEYS = frozenset({"event_date", "related_titles"})
"""Keys of an item that only events carry over."""

TYPES: tuple[tuple[str, str], ...] = (
    ("tập huấn", "tap-huan"),
    ("liên hoan", "hoi-thi"),
    ("luật", "ngay-phap-luat"),
)
"""Words of a title that tell what the event is; anything else is `khac`."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item. Sources tell the day at most: such an event takes the whole day."""
    shared = publication(item, english, KEYS)
    title = item["title"].lower()
    day = typed_date(item.get("event_date"))
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "loai_su_kien": next((code for word, code in TYPES if word in title), "khac"),
            "ngay": day,
            "ca_ngay": "có" if day else None,
            **shared,
            "noi_dung": "\n".join(filter(None, (str(shared["noi_dung"]), other_titles(item)))),
            "ghi_chu": " ".join(filter(None, (str(shared["ghi_chu"]), remark(item)))),
        }
    )


def other_titles(item: Item) -> str:
    """Other texts that the source names, in Markdown."""
    lines = "".join(f"- {title}\n" for title in item.get("related_titles", ()))
    return f"## Bài khác được nhắc trong nguồn\n\n{lines}" if lines else ""


def remark(item: Item) -> str:
    """What the sheet says of itself: the kind of text."""
    return sentence(f"Loại bài trong nguồn: {item['doc_type']}")
