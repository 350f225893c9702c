"""Fact sheets of projects -> `du-an`; sheets that only name a list of projects stay disclosures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .common import Entry, Item, publication, sentence, typed_date, without_blanks
from .figures import stated_figures

KEYS = frozenset({"event_date"})
"""Keys of an item that only projects carry over."""
TOTAL = "tổng mức đầu tư"
"""The label of a figure that is the exact total; with (hơn) it is not, and stays a stated one."""

PROJECTS: Mapping[str, Mapping[str, Any]] = {
    "real-caoxanh-duong-to3-khu7-to69-khu6": {
        "dia_diem": "Tổ 3 khu 7 và tổ 69 khu 6, phường Cao Xanh",
        "nguon_von": [{"loai": "xa-hoi-hoa"}],
    },
    "real-caoxanh-kdt-doi-che": {"dia_diem": "Khu vực Đồi Chè, phường Cao Xanh"},
    "real-phongcoc-duong-cam-luy-2025": {"dia_diem": "Khu Cam Luy, phường Phong Cốc"},
    # “Bàn giao trước 15/01/2026” is a demand of the ward that the sheet tells, not a plan; whether
    # it was met no sheet says, so that it is no milestone that would look late.
    "real-halong-6-du-an-chinh-trang-2025": {
        "dia_diem": "Các khu Hồng Hải 5, Hồng Hà 5, ngõ 23, ngõ 55 Nguyễn Văn Cừ, đường Lê Chân…"
    },
    "real-nguyendu-ngo-181-ha-tong-chinh-2023": {
        "dia_diem": "Ngõ 181 Hà Tông Chính, ngõ 116, 121, 147 Lê Thiệu Huy, TDP 2",
        "nguon_von": [
            {"loai": "khac", "ten": "Ngân sách thành phố hỗ trợ"},
            {"loai": "ngan-sach-phuong"},
            {"loai": "nhan-dan"},
        ],
    },
}
"""Items that tell of one project, with what their words say in fields of a project."""

OPENED = {"real-caoxanh-duong-to3-khu7-to69-khu6": "Khánh thành hai tuyến đường dân sinh"}
"""Works whose opening the sheet dates."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item."""
    figures = item.get("figures", [])
    exact = [figure for figure in figures if figure["label"] == TOTAL]
    loose = [figure for figure in figures if "unit" in figure and figure not in exact]
    # What has no unit is no number: it stays in the table of the text.
    rest = {**item, "figures": [figure for figure in figures if "unit" not in figure]}
    shared = publication(rest, english, KEYS)
    opened = OPENED.get(item["id"])
    day = typed_date(item.get("event_date"))
    remark = sentence(f"Loại bài trong nguồn: {item['doc_type']}")
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            **PROJECTS[item["id"]],
            "tong_muc_dau_tu": exact[0]["value"] if exact else None,
            "moc": [{"ten": opened, "loai": "ban-giao", "thuc_te": day}] if opened else [],
            "ngay_su_kien": None if opened else day,
            "so_lieu": stated_figures(loose),
            **shared,
            "ghi_chu": f"{shared['ghi_chu']} {remark}".strip(),
        }
    )
