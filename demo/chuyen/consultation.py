"""Fact sheets of consultations -> `lay-y-kien`.

The sheets tell results as loose figures. `ANSWERS` says which figure answers
which question in which place; the numbers themselves come from the sheets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disclosure.text import format_decimal

from .common import Entry, Item, publication, sentence, typed_date, without_blanks

KEYS = frozenset({"event_date", "questions"})
"""Keys of an item that only consultations carry over."""
OPTIONS = ["Đồng ý", "Không đồng ý"]


@dataclass(frozen=True)
class Place:
    """Labels of the figures of one place; no name is the whole."""

    name: str | None
    agreed: str | None = None
    asked: str | None = None
    returned: str | None = None
    share: str | None = None
    turnout: str | None = None
    stated: str | None = None
    """A share that the sheet tells only in its note; the note then comes along."""


@dataclass(frozen=True)
class Asked:
    """One question: its words, or the number of the sheet's own question."""

    text: str | int
    places: tuple[Place, ...]


def _counted(name: str, what: str = "") -> Place:
    return Place(name, agreed=f"{name}{what}: đồng ý", asked=f"{name}: tổng")


def _stated(name: str, label: str = "tỷ lệ", turnout: str | None = None) -> Place:
    return Place(name, share=f"{name}: {label}", turnout=f"{name}: {turnout}" if turnout else None)


ANSWERS: Mapping[str, tuple[Asked, ...]] = {
    "real-yenbai-sap-xep-2019": (
        Asked(
            "Sắp xếp đơn vị hành chính ở từng nơi",
            (
                Place(
                    "Điều chỉnh 7 đơn vị về Nghĩa Lộ",
                    agreed="điều chỉnh 7 đơn vị về Nghĩa Lộ: đồng ý",
                    asked="điều chỉnh 7 đơn vị: tổng cử tri",
                    share="tỷ lệ",
                ),
                _counted("Yên Hưng + Yên Thái"),
                _stated("Tích Cốc + Cảm Nhân"),
                _stated("Văn Lãng + Phú Thịnh"),
                _stated("Văn Phú + Văn Tiến"),
                _counted("thị trấn Sơn Thịnh"),
            ),
        ),
    ),
    "real-thuonglac-sap-xep-2019": (
        Asked(
            "Đề án sắp xếp đơn vị hành chính",
            (
                Place(
                    "Thường Lạc",
                    agreed="Thường Lạc: đồng ý",
                    asked="Thường Lạc: tổng",
                    share="Thường Lạc: tỷ lệ",
                ),
                _counted("Thường Thới Hậu B"),
                Place(
                    None,
                    agreed="cả hai xã: đồng ý",
                    asked="cả hai xã: tổng",
                    stated="93,1",
                ),
            ),
        ),
    ),
    "real-binhloc-lap-xa-2020": (
        Asked(0, (_counted("Diên Bình", " nhập xã"), _counted("Diên Lộc", " nhập xã"))),
        Asked(
            1,
            (
                Place("Diên Bình", "tên Bình Lộc, Diên Bình: đồng ý", "Diên Bình: tổng"),
                Place("Diên Lộc", "tên Bình Lộc, Diên Lộc: đồng ý", "Diên Lộc: tổng"),
            ),
        ),
    ),
    "real-namdinh-sap-xep-2019": (
        Asked(
            "Sắp xếp đơn vị hành chính cấp xã",
            tuple(
                _stated(name)
                for name in (
                    "Nghĩa Phúc",
                    "Nghĩa Thắng",
                    "Yên Thành",
                    "Yên Nghĩa",
                    "Xuân Thượng",
                    "Xuân Thủy",
                )
            ),
        ),
    ),
    "real-thanhxuan-sap-xep-phuong-2024": (
        Asked(
            0,
            (
                _stated("Kim Giang", "đồng ý phương án", "tham gia"),
                _stated("Hạ Đình", "đồng ý phương án"),
                Place("Thanh Xuân Nam", turnout="Thanh Xuân Nam: tham gia"),
            ),
        ),
        Asked(
            1,
            (_stated("Kim Giang", "đồng ý tên gọi"), _stated("Hạ Đình", "đồng ý tên gọi")),
        ),
    ),
    "real-hungnguyen-6-xa-2024": (
        Asked(
            "Nhập xã và tên xã mới",
            (
                *(_stated(name) for name in ("Hưng Tân", "Hưng Thông", "Hưng Thịnh", "Hưng Mỹ")),
                _counted("Hưng Phúc"),
                _counted("Hưng Lợi"),
            ),
        ),
    ),
    "real-honghai-quy-hoach-khu-7a-2022": (
        Asked(
            "Phương án quy hoạch chi tiết tỷ lệ 1/500 khu phố 7A",
            (Place(None, agreed="phiếu đồng ý", returned="tổng phiếu"),),
        ),
    ),
}
"""By item id. Figures that answer no question stay in the table of all figures."""


def record(item: Item, kinds: Sequence[Entry], english: Mapping[str, Entry]) -> Entry:
    """The record of one item. What a sheet calls posting is when opinions were taken."""
    shared = publication(item, english, KEYS)
    begins, ends = shared.pop("niem_yet_tu", None), shared.pop("niem_yet_den", None)
    # A source that tells no last day tells no period.
    opened = {"mo_tu": begins, "mo_den": ends} if begins and ends else {}
    remark = sentence(f"Loại tài liệu nguồn: {item['doc_type']}")
    return without_blanks(
        {
            **shared,
            "ghi_chu": f"{shared['ghi_chu']} {remark}".strip(),
            **opened,
            "ngay_hoi_nghi": typed_date(item.get("event_date")),
            "cau_hoi": [question(asked, item) for asked in ANSWERS.get(item["id"], ())],
        }
    )


def question(asked: Asked, item: Item) -> Entry:
    """One question with what was counted."""
    text = asked.text if isinstance(asked.text, str) else item["questions"][asked.text]
    tallies = [(place, tally(place, item)) for place in asked.places]
    whole = next((made for place, made in tallies if place.name is None), None)
    return without_blanks(
        {
            "hoi": sentence(text).rstrip("."),
            "chon": OPTIONS,
            "ket_qua_chung": whole,
            "ket_qua_tung_noi": [made for place, made in tallies if place.name is not None],
        }
    )


def tally(place: Place, item: Item) -> Entry:
    """What was counted in one place; every figure is looked up by its label."""
    figures = {figure["label"]: figure["value"] for figure in item["figures"]}

    def of(label: str | None) -> int | float | None:
        return None if label is None else figures[label]

    share = of(place.share)
    answer = without_blanks(
        {
            "chon": OPTIONS[0],
            "so": of(place.agreed),
            "ti_le_nguon": place.stated or (None if share is None else format_decimal(share)),
        }
    )
    turnout = of(place.turnout)
    return without_blanks(
        {
            "noi": place.name,
            "duoc_hoi": of(place.asked),
            "phieu": of(place.returned),
            "tham_gia_nguon": None if turnout is None else format_decimal(turnout),
            "tra_loi": [answer] if len(answer) > 1 else [],
            "ghi_chu": item["note"] if place.stated else None,
        }
    )
