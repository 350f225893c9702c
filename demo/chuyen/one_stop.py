"""Fact sheets on procedures -> `mot-cua`; on files received and handled -> `ket-qua-mot-cua`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .common import Entry, Item, publication, sentence, without_blanks
from .figures import stated_figures

PROCEDURES: Mapping[str, Mapping[str, Any]] = {
    "real-danang-niem-yet-mat-gcn": {
        "linh_vuc": "Đất đai",
        "doi_tuong": "Người bị mất Giấy chứng nhận hoặc Trang bổ sung",
    },
    # “Thủ tục cũ theo Luật Đất đai trước 2024”, says its sheet.
    "real-thienhung-cap-gcn": {"linh_vuc": "Đất đai", "da_bai_bo": "có"},
    "real-travinh-khai-sinh-ngoai-gia-thu": {
        "linh_vuc": "Hộ tịch",
        "thoi_han": {"it_nhat": 1, "so_ngay": 3, "ghi_chu": "nguồn ghi thời hạn 1–3 ngày làm việc"},
    },
}
"""Items that are a procedure, with what their words say in fields of one."""
STEPS: Mapping[str, Mapping[str, bool]] = {
    "real-danang-niem-yet-mat-gcn": {
        "ra thông báo niêm yết": False,
        "thời gian niêm yết": True,
        "kết thúc niêm yết": False,
    },
    "real-thienhung-cap-gcn": {"thời hạn công khai": True},
    "real-travinh-khai-sinh-ngoai-gia-thu": {},
}
"""Figures that are the length of a step, and whether the step is a posting."""
STEP_NAMES: Mapping[str, str] = {
    "thời hạn công khai": "Công khai kết quả kiểm tra hồ sơ; thời hạn công khai"
}
"""What is done in a step whose figure only says how long."""
PORTAL = "https://dichvucong."

RESULTS: Mapping[str, Mapping[str, Any]] = {
    "real-phamngulao-1-ho-so-tre": {
        "ky_tu": "2018",
        "ky_den": "2018",
        "pham_vi": "Quận 1, TP Hồ Chí Minh",
    },
    "real-phuong1caolanh-cchc-2025": {
        "ky_tu": "1/2025",
        "pham_vi": "UBND Phường 1, TP Cao Lãnh",
    },
    "real-vinhphuc-mot-cua-8-2021": {
        "ky_tu": "21/7/2021",
        "ky_den": "20/8/2021",
        "pham_vi": "Bộ phận một cửa cấp huyện, cấp xã tỉnh Vĩnh Phúc",
    },
    "real-phongdien-mot-cua-2015": {
        "ky_tu": "1/2015",
        "pham_vi": "Cấp xã của huyện Phong Điền, Cần Thơ",
    },
}
"""Items that report files: the period and whose figures they are, as title and summary say."""
COUNTS: Mapping[str, Mapping[str, str]] = {
    "real-phamngulao-1-ho-so-tre": {
        "hồ sơ quận tiếp nhận 2018": "tiep_nhan",
        "đã giải quyết": "da_giai_quyet",
    },
    "real-phuong1caolanh-cchc-2025": {},
    "real-vinhphuc-mot-cua-8-2021": {
        "tiếp nhận mới": "tiep_nhan",
        "trước và đúng hạn": "giai_quyet_truoc_va_dung_han",
        "quá hạn chưa có kết quả": "dang_qua_han",
        "trả lại, rút hồ sơ": "tra_lai_rut",
    },
    "real-phongdien-mot-cua-2015": {
        "cấp xã tiếp nhận": "tiep_nhan",
        "cấp xã giải quyết": "da_giai_quyet",
    },
}
"""Figures that are a number of files, and the field they go to."""
SHARES: Mapping[str, Mapping[str, str]] = {
    "real-phamngulao-1-ho-so-tre": {"tỷ lệ": "da-giai-quyet"},
    "real-phuong1caolanh-cchc-2025": {"sớm và đúng hạn": "dung-han"},
    "real-vinhphuc-mot-cua-8-2021": {"tỷ lệ": "dung-han", "tỷ lệ quá hạn": "tre-han"},
    "real-phongdien-mot-cua-2015": {},
}
"""Figures that are a percentage of the report's own."""
OTHER = frozenset({"real-baichay-van-hanh-thu-2025"})
"""News about the one-stop desk, neither a procedure nor figures of its work: a disclosure."""


def procedure(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of a procedure; the lengths that its sheet tells are those of its steps."""
    shared = _shared(item, english)
    postings = STEPS[item["id"]]
    code = shared.pop("so_hieu")
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            "ma_thu_tuc": code,
            **PROCEDURES[item["id"]],
            "cac_buoc": [_step(figure, postings) for figure in item["figures"]] if postings else [],
            "lien_ket_cong": item["source"] if item["source"].startswith(PORTAL) else None,
            **shared,
        }
    )


def _step(figure: Item, postings: Mapping[str, bool]) -> Entry:
    step = {
        "viec": STEP_NAMES.get(figure["label"], sentence(figure["label"]).rstrip(".")),
        "so_ngay": figure["value"],
        "loai_ngay": "ngay-lam-viec" if figure["unit"] == "ngày làm việc" else "ngay",
    }
    return {**step, "la_niem_yet": "có"} if postings[figure["label"]] else step


def result(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of a report; its figures stand beside, in the source's own words."""
    shared = _shared(item, english)
    counts, shares = COUNTS[item["id"]], SHARES[item["id"]]
    values = {figure["label"]: figure["value"] for figure in item["figures"]}
    return without_blanks(
        {
            "ma": shared.pop("ma"),
            "tieu_de": shared.pop("tieu_de"),
            **RESULTS[item["id"]],
            **{field: values[label] for label, field in counts.items()},
            "ty_le_bao_cao": [
                {"loai": share, "phan_tram": values[label]} for label, share in shares.items()
            ],
            "so_lieu": stated_figures(item["figures"]),
            **shared,
        }
    )


def _shared(item: Item, english: Mapping[str, Entry]) -> Entry:
    rest = {key: value for key, value in item.items() if key != "figures"}
    shared = publication(rest, english)
    remark = sentence(f"Loại bài trong nguồn: {item['doc_type']}")
    return {**shared, "ghi_chu": f"{shared['ghi_chu']} {remark}".strip()}
