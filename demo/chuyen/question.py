"""Fact sheets of questions, petitions and dialogues -> `hoi-dap`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .common import Entry, Item, publication, sentence, typed_date, without_blanks
from .figures import stated_figures

KEYS = frozenset({"event_date"})
"""Keys of an item that only questions carry over."""
ANSWERED = "Phản ánh hiện trường và trả lời"
"""The kind of text that tells one petition with its answer; others tell of a session."""

CHANNELS: tuple[tuple[str, str], ...] = (
    ("cổng phản ánh", "cong-phan-anh"),
    ("tiếp xúc cử tri", "tiep-xuc-cu-tri"),
    ("đối thoại", "doi-thoai"),
    ("hội nghị", "hoi-nghi"),
    ("họp", "hoi-nghi"),
)
"""Words of a form that tell how a question came in, the first that fits."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item. No sheet tells on what day the answer was given."""
    shared = publication(
        {key: value for key, value in item.items() if key != "figures"}, english, KEYS
    )
    form = item["forms"][0]
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "kenh": next((code for words, code in CHANNELS if words in form), "khac"),
            "ngay_nhan": typed_date(item.get("event_date")),
            **(exchange(item) if item["doc_type"] == ANSWERED else {}),
            "so_lieu": stated_figures(item.get("figures", ())),
            **shared,
            "ghi_chu": " ".join(
                filter(None, (str(shared["ghi_chu"]), sentence(f"Loại bài: {item['doc_type']}")))
            ),
        }
    )


def exchange(item: Item) -> Entry:
    """The question and the answer in the collector's words: the summary tells both in turn."""
    asked, _, answered = str(item["summary_vi"]).partition(". ")
    if not asked.startswith(("Phản ánh", "Người dân")):
        asked, answered = item["title"], item["summary_vi"]
    return {
        "cau_hoi": sentence(asked),
        "don_vi_tra_loi": item["issuer"],
        "tra_loi": answered,
    }
