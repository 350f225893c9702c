"""Fact sheets of funds and contributions -> `quy-dong-gop`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .common import Entry, Item, publication, sentence, typed_date, without_blanks
from .figures import stated_figures

KEYS = frozenset({"event_date"})
"""Keys of an item that only funds carry over."""

PURPOSES: Mapping[str, str] = {
    "real-nguyencutrinh-vi-nguoi-ngheo-2015": "Chăm lo, hỗ trợ người nghèo của phường.",
    "real-phamngulao-vi-nguoi-ngheo-2015": "Chăm lo, hỗ trợ người nghèo của phường.",
    "real-tanmy-vi-nguoi-ngheo-2025": "Chăm lo, hỗ trợ người nghèo của phường.",
    "real-phuong1q5-vi-nguoi-ngheo-2022": "Bảo trợ hộ nghèo của phường.",
    "real-phumy-cuu-tro-mien-trung-2025": "Ủng hộ đồng bào vùng lũ miền Trung.",
    "real-phuochuu-vi-nguoi-ngheo-2014": "Giúp người nghèo của xã.",
    "real-hongha-ung-ho-mien-trung-2020": "Ủng hộ đồng bào miền Trung.",
    "real-phuochung-camera-2023": "Lắp camera an ninh ở các khu phố.",
    "real-nguyentrai-hagiang-camera": "Lắp camera an ninh ở hai tổ dân phố.",
    "real-cattien-145-camera-2020": "Lắp camera an ninh ở các xã, thị trấn.",
}
"""What each item's money is for, as its title and summary say."""
RELIEF = {"real-phumy-cuu-tro-mien-trung-2025", "real-hongha-ung-ho-mien-trung-2020"}
"""Gifts after disasters: clause 8 of Điều 11; all others are clause 5."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item: sums that a source tells, no book of income and spending."""
    rest = {key: value for key, value in item.items() if key != "figures"}
    shared = publication(rest, english, KEYS)
    remark = sentence(f"Loại bài trong nguồn: {item['doc_type']}")
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "muc_dich": PURPOSES[item["id"]],
            "ngay_su_kien": typed_date(item.get("event_date")),
            "so_lieu": stated_figures(item["figures"]),
            **shared,
            "khoan_dieu_11": [8] if item["id"] in RELIEF else [5],
            "ghi_chu": f"{shared['ghi_chu']} {remark}".strip(),
        }
    )
