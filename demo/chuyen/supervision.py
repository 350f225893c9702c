"""Fact sheets of supervisions -> `giam-sat`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from disclosure.text import format_decimal

from .common import Entry, Item, publication, sentence, typed_date, without_blanks

KEYS = frozenset({"event_date", "areas"})
"""Keys of an item that only supervisions carry over."""
OWN_KEYS = frozenset({"figures", "clause"})
"""Shared keys that a supervision carries over its own way."""
NO_UNIT = "(nguồn không ghi đơn vị)"


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item; named works make it a supervision of investment."""
    rest = {key: value for key, value in item.items() if key not in OWN_KEYS}
    shared = publication(rest, english, KEYS)
    works = list(item.get("areas", ()))
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "loai": "giam-sat-dau-tu" if works else "giam-sat",
            "cong_trinh": works,
            "ngay_su_kien": typed_date(item.get("event_date")),
            "so_lieu": [figure(stated) for stated in item.get("figures", ())],
            **shared,
            "ghi_chu": " ".join(filter(None, (str(shared["ghi_chu"]), remark(item)))),
        }
    )


def figure(stated: Item) -> Entry:
    """One stated figure, its number written the Vietnamese way."""
    value = stated["value"]
    return {
        "noi_dung": stated["label"],
        "gia_tri": value if isinstance(value, str) else format_decimal(value),
        "don_vi": stated.get("unit", NO_UNIT),
    }


def remark(item: Item) -> str:
    """What the sheet says of itself: the kind of text, and where the collector put it."""
    told = [f"Loại bài trong nguồn: {item['doc_type']}"]
    if "clause" in item:
        told.append(f"Người tổng hợp xếp vào {item['clause']} Luật 10/2022/QH15")
    return " ".join(sentence(text) for text in told)
