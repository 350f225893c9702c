"""The six doors: what the site has for each of the people's six rights.

“Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”: Luật
10/2022/QH15, Điều 3; rights in Điều 5 and Điều 7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .register import Register, Row
from .registers import Registers

KINDS_OF_DOOR: Mapping[str, tuple[str, ...]] = {
    "dan-biet": (
        "cong-khai",
        "ngan-sach",
        "quy-dong-gop",
        "du-an",
        "nguoi-phu-trach",
        "khong-phat-sinh",
        "khong-cong-khai",
        "go-bo",
    ),
    "dan-ban": ("lay-y-kien", "dan-ban", "quy-uoc", "lich"),
    "dan-lam": ("du-an", "quy-dong-gop", "dan-ban", "tap-huan"),
    "dan-kiem-tra": ("ket-luan", "quy-dong-gop", "ngan-sach", "du-an"),
    "dan-giam-sat": (
        "giam-sat",
        "ban-giam-sat",
        "danh-gia",
        "tiep-cong-dan",
        "de-nghi-cong-khai",
    ),
    "dan-thu-huong": ("mot-cua", "ket-qua-mot-cua", "hoi-dap", "guong-dien-hinh"),
}
"""The kinds of records behind each door, in the order in which it shows them."""

EXPLAINERS: Mapping[str, str] = {door: f"phap-luat/quyen-cua-ban/#{door}" for door in KINDS_OF_DOOR}
"""The page that explains the right behind each door."""

NEWEST = 4


@dataclass(frozen=True)
class Door:
    """One right, with the registers that serve it and their newest records."""

    code: str
    registers: tuple[Register, ...]
    newest: tuple[Row, ...]
    explainer: str

    @property
    def count(self) -> int:
        """How many records it leads to, those that await confirmation left out."""
        disclosing = (one for one in self.registers if one.view.model.discloses)
        return sum(register.everything.disclosed for register in disclosing)


def doors(registers: Registers) -> tuple[Door, ...]:
    """The six doors in the order of the saying."""
    return tuple(_door(code, kinds, registers) for code, kinds in KINDS_OF_DOOR.items())


def _door(code: str, kinds: tuple[str, ...], registers: Registers) -> Door:
    chosen = tuple(register for register in registers.all if register.kind in kinds)
    ordered = tuple(sorted(chosen, key=lambda register: kinds.index(register.kind)))
    rows = [row for row in registers.news if row.record.kind in kinds]
    return Door(code, ordered, tuple(rows[:NEWEST]), EXPLAINERS[code])
