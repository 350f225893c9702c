"""Boards, supervisions and conclusions as staff type them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from disclosure.model.board import Board
from disclosure.model.inspection import Inspection
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.model.supervision import Supervision

from .conftest import sample_ward

SHARED = {"tieu_de": "Việc mẫu", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}


def board(code: str = "ban", kind: str = "thanh-tra-nhan-dan", **typed: Any) -> Board:
    """A board of the people."""
    return Board.model_validate({**SHARED, "ma": code, "loai_ban": kind, **typed})


def supervision(code: str = "giam-sat-mau", **typed: Any) -> Supervision:
    """A supervision with its required fields and what a test adds."""
    return Supervision.model_validate({**SHARED, "ma": code, "loai": "giam-sat", **typed})


def petition(sent: str = "1/6/2026", **typed: Any) -> dict[str, Any]:
    """A petition to the ward's Committee."""
    return {"noi_dung": "Công khai sổ.", "gui_den": "ubnd-phuong", "ngay_gui": sent, **typed}


def answer(day: str) -> dict[str, Any]:
    """An answer."""
    return {"ngay": day, "noi_dung": "Đã công khai."}


def inspection(code: str = "ket-luan-mau", **typed: Any) -> Inspection:
    """A conclusion with its required fields and what a test adds."""
    own = {"loai": "kiem-tra", "co_quan_ban_hanh": "Thanh tra", "doi_tuong": "UBND phường Mẫu"}
    return Inspection.model_validate(
        {**SHARED, **own, "ma": code, "ket_luan": ["Đúng hạn."], **typed}
    )


def site_with(*records: Publication, **parts: Any) -> Site:
    """The sample ward with records of any kind."""
    return replace(sample_ward(), publications=records, **parts)
