"""A fund: its state from its days and its book, its balance from its lines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.model.fund import Fund
from disclosure.views.fund import front_view, own_view, state_of

from .conftest import site_of


def fund(code: str = "quy", **typed: Any) -> Fund:
    required = {
        "ma": code,
        "tieu_de": "Khoản góp",
        "muc_dich": "Làm ngõ",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
    }
    return Fund.model_validate({**required, **typed})


def entry(day: str, **money: str) -> dict[str, str]:
    return {"ngay": day, "noi_dung": "Các hộ góp", **money}


MARCH = {"thu_tu": "1/3/2026", "thu_den": "31/3/2026"}
SPENT: dict[str, Any] = {
    "so_du_dau": "0",
    "so_thu_chi": [entry("2/4/2026", chi="500"), entry("5/3/2026", thu="500")],
}


@pytest.mark.parametrize(
    ("day", "code", "left"),
    [
        (date(2026, 2, 28), "sap-thu", None),
        (date(2026, 3, 1), "dang-thu", 30),
        (date(2026, 3, 24), "sap-het-thu", 7),
        (date(2026, 3, 31), "sap-het-thu", 0),
        (date(2026, 4, 1), "het-ky-thu", None),
    ],
)
def test_collecting_runs_from_its_first_day_to_its_last(
    day: date, code: str, left: int | None
) -> None:
    record = fund(**MARCH)
    status = state_of(record, site_of(record, as_of=day))
    assert (status.code, status.days_left) == (code, left)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({**MARCH, **SPENT}, "cho-quyet-toan"),
        ({**MARCH, "ngay_quyet_toan": "1/5/2026"}, "da-quyet-toan"),
        ({"quy_thuong_xuyen": "có"}, "quy-thuong-xuyen"),
        ({"thu_tu": "1/3/2026"}, "dang-thu"),
        ({"thu_tu": "1/9/2026"}, "sap-thu"),
        ({}, "chua-ro-ky-thu"),
    ],
)
def test_the_state_follows_the_book_and_the_settlement(typed: dict[str, Any], code: str) -> None:
    record = fund(**typed)
    assert state_of(record, site_of(record)).code == code


def test_the_balance_runs_by_day_and_names_no_line_twice() -> None:
    record = fund(**SPENT, so_du_cuoi="100", so_du_khong_khop="Nguồn ghi 100")
    view = own_view(record, site_of(record), "vi")
    assert [(row.entry.day.month, row.balance_vnd) for row in view.rows] == [(3, 500), (4, 0)]
    assert (view.collected, view.spent, view.stated_vnd) == (1, 1, 100)
    assert (record.in_vnd, record.out_vnd, record.balance_vnd) == (500, 500, 0)


def test_the_front_shows_books_the_last_written_first() -> None:
    old = fund("cu", so_du_dau="0", so_thu_chi=[entry("1/1/2026", thu="1")])
    new = fund("moi", so_du_dau="0", so_thu_chi=[entry("1/2/2026", thu="1")])
    assert [row.record.id for row in front_view(site_of(old, new, fund()), "vi")] == ["moi", "cu"]
