"""Events and schedules of reception as staff type them, for tests of the calendar."""

from __future__ import annotations

from typing import Any

from disclosure.model.event import Event
from disclosure.model.reception import Reception

SHARED: dict[str, Any] = {"khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}


def event(code: str = "hop", **typed: Any) -> Event:
    """A meeting from 8 to 11 on 10 July 2026, and what a test changes."""
    required = {
        "ma": code,
        "tieu_de": "Họp dân",
        "loai_su_kien": "hop-dan",
        "ngay": "10/7/2026",
        "tu_gio": "08:00",
        "den_gio": "11:00",
        **SHARED,
    }
    return Event.model_validate(
        {key: value for key, value in {**required, **typed}.items() if value is not None}
    )


def reception(code: str = "tiep-dan", **typed: Any) -> Reception:
    """The chair receives every Thursday of July 2026, morning and afternoon."""
    required = {
        "ma": code,
        "tieu_de": "Lịch tiếp công dân",
        "nguoi_tiep": "Chủ tịch UBND phường",
        "noi": "Phòng tiếp công dân",
        "thu": ["thu-nam"],
        "gio": [{"tu": "07:30", "den": "11:30"}, {"tu": "13:30", "den": "16:30"}],
        "ap_dung_tu": "1/7/2026",
        "ap_dung_den": "31/7/2026",
        **SHARED,
    }
    return Reception.model_validate(
        {key: value for key, value in {**required, **typed}.items() if value is not None}
    )
