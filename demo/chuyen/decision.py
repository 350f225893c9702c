"""Fact sheets of community decisions -> `dan-ban`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .common import Entry, Item, publication, sentence, typed_date, without_blanks

KEYS = frozenset({"event_date"})
"""Keys of an item that only decisions carry over."""
ELECTION, CONTRIBUTION = "bau-to-truong", "xay-dung-dong-gop"


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item: an election of heads, else contributions to works.

    Electing the head is khoản 4 of Điều 15, so elections are decisions and not
    only events. Sheets tell of works done and not of votes: no result is made of them.
    """
    is_election = "bầu" in item["title"].lower()
    # “Điều 15” is what the folder says already; Điều 11 is not meant.
    shared = publication({k: v for k, v in item.items() if k != "clause"}, english, KEYS)
    voted = [{"ngay": typed_date(item["event_date"])}] if is_election else []
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "viec": ELECTION if is_election else CONTRIBUTION,
            "cuoc_hop": voted,
            **shared,
            "ghi_chu": " ".join([str(shared["ghi_chu"]), *remarks(item, is_election)]).strip(),
        }
    )


def remarks(item: Item, is_election: bool) -> Iterator[str]:
    """What the sheet says of itself, and a day that is not that of a vote."""
    yield sentence(f"Loại bài trong nguồn: {item['doc_type']}")
    yield sentence(f"Người tổng hợp xếp vào {item['clause']} Luật 10/2022/QH15")
    if "event_date" in item and not is_election:
        yield sentence(f"Ngày khởi công nêu trong nguồn: {typed_date(item['event_date'])}")
