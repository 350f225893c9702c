"""Fact sheets of schedules of citizen reception -> `tiep-cong-dan`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from .common import Entry, Item, publication, sentence, without_blanks


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item: its figures are the days of each month."""
    shared = publication(item, english)
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "nguoi_tiep": item["official"].split(" – ", 1)[-1],
            "cac_ngay": list(days(item)),
            **shared,
            "ghi_chu": " ".join(
                filter(None, (str(shared["ghi_chu"]), sentence(f"Loại bài: {item['doc_type']}")))
            ),
        }
    )


def days(item: Item) -> Iterator[str]:
    """“tháng 7/2025”, “3; 10” -> 3/7/2025, 10/7/2025."""
    for figure in item["figures"]:
        month = re.sub(r"^tháng ", "", figure["label"])
        yield from (f"{day}/{month}" for day in str(figure["value"]).split("; "))
