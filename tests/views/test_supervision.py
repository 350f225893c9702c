"""Supervisions, programmes, boards, and the first page of the list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.views import board as board_view
from disclosure.views.programme import item_rows
from disclosure.views.supervision import own_view
from disclosure.views.supervision_front import front_view
from disclosure.views.supervision_state import SUPERVISION_STATES, supervision_state

from .supervisions import answer, board, inspection, petition, site_with, supervision

# Today is 1/7/2026, a Wednesday.


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, "chua-ghi-ngay-giam-sat"),
        ({"giam_sat_tu": "2/7/2026"}, "sap-giam-sat"),
        ({"giam_sat_tu": "1/7/2026"}, "sap-xong-giam-sat"),
        ({"giam_sat_tu": "1/7/2026", "giam_sat_den": "20/7/2026"}, "dang-giam-sat"),
        ({"giam_sat_tu": "30/6/2026"}, "da-giam-sat"),
        ({"giam_sat_tu": "7/2026"}, "da-giam-sat"),
        ({"giam_sat_tu": "8/2026"}, "sap-giam-sat"),
        ({"loai": "chuong-trinh", "nam": "2026"}, "chuong-trinh-dang-thuc-hien"),
        ({"loai": "chuong-trinh", "nam": "2027"}, "chuong-trinh-sap-den"),
        ({"loai": "chuong-trinh", "nam": "2025"}, "chuong-trinh-het-nam"),
    ],
)
def test_state_without_petitions_follows_from_the_days(typed: dict[str, str], code: str) -> None:
    record = supervision(**typed)
    assert code in SUPERVISION_STATES
    assert supervision_state(record, site_with(record)).code == code


@pytest.mark.parametrize(
    ("item", "state"),
    [
        ({}, "chua-ghi-thoi-gian"),
        ({"tu": "7/2026"}, "dang-trong-ky"),
        ({"tu": "5/2026", "den": "6/2026"}, "qua-ky"),
        ({"den": "1/7/2026"}, "dang-trong-ky"),
        ({"tu": "2026"}, "dang-trong-ky"),
        ({"tu": "2/7/2026"}, "chua-den"),
        ({"tu": "5/2026", "giam_sat": ["da-lam"]}, "da-co-ban-ghi"),
        ({"tu": "5/2026", "giam_sat": ["sap-lam"]}, "qua-ky"),
    ],
)
def test_a_line_of_a_programme_is_done_only_by_a_supervision_that_began(
    item: dict[str, Any], state: str
) -> None:
    programme = supervision(loai="chuong-trinh", nam="2026", muc=[{"noi_dung": "Việc", **item}])
    others = supervision("da-lam", giam_sat_tu="6/2026"), supervision("sap-lam")
    (row,) = item_rows(programme, site_with(programme, *others))
    assert row.state == state


@pytest.mark.parametrize(
    ("kind", "told", "is_enough"),
    [
        ("giam-sat-dau-tu", "17/5/2026", True),
        ("giam-sat-dau-tu", "18/5/2026", False),
        ("thanh-tra-nhan-dan", "24/6/2026", True),
        ("thanh-tra-nhan-dan", "25/6/2026", False),
    ],
)
def test_the_plan_is_told_as_long_before_as_the_law_asks_of_each_board(
    kind: str, told: str, is_enough: bool
) -> None:
    """45 days (Điều 45), 5 working days (Nghị định 59/2023/NĐ-CP, Điều 14) before 1/7/2026."""
    record = supervision(ban="ban", giam_sat_tu="1/7/2026", ngay_bao_ke_hoach=told)
    notice = own_view(record, site_with(board("ban", kind), record), "vi").notice
    assert notice is not None
    assert notice.is_enough is is_enough


def test_no_notice_is_measured_without_a_board_or_a_whole_day() -> None:
    alone = supervision(giam_sat_tu="1/7/2026", ngay_bao_ke_hoach="1/6/2026")
    assert own_view(alone, site_with(alone), "vi").notice is None
    month = supervision(ban="ban", giam_sat_tu="7/2026", ngay_bao_ke_hoach="1/6/2026")
    assert own_view(month, site_with(board(), month), "vi").notice is None


@pytest.mark.parametrize(("told", "is_measured"), [("14/8/2023", False), ("15/8/2023", True)])
def test_a_notice_is_measured_by_a_law_in_force(told: str, is_measured: bool) -> None:
    """Nghị định 59/2023/NĐ-CP is in force from 15/8/2023."""
    record = supervision(ban="ban", giam_sat_tu="1/9/2023", ngay_bao_ke_hoach=told)
    notice = own_view(record, site_with(board(), record), "vi").notice
    assert (notice is not None) is is_measured


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({}, "chua-ghi-nhiem-ky"),
        ({"nhiem_ky_tu": "2/7/2026"}, "sap-vao-nhiem-ky"),
        ({"nhiem_ky_tu": "1/7/2026"}, "dang-nhiem-ky"),
        ({"nhiem_ky_tu": "1/7/2021", "nhiem_ky_den": "8/7/2026"}, "sap-het-nhiem-ky"),
        ({"nhiem_ky_tu": "1/7/2021", "nhiem_ky_den": "30/6/2026"}, "het-nhiem-ky"),
        ({"nhiem_ky_tu": "1/7/2021", "nhiem_ky_den": "30/6/2031"}, "dang-nhiem-ky"),
    ],
)
def test_a_board_sits_for_its_term(typed: dict[str, str], code: str) -> None:
    sitting = board(**typed)
    site = site_with(sitting)
    assert board_view.term_of(sitting, site).code == code
    assert board_view.is_in_term(sitting, site) == (code in ("dang-nhiem-ky", "sap-het-nhiem-ky"))


def test_a_board_shows_its_own_supervisions_newest_first() -> None:
    first = supervision("mot", ban="ban", giam_sat_tu="1/5/2026", kien_nghi=[petition()])
    second = supervision("hai", ban="ban", giam_sat_tu="1/6/2026")
    other = supervision("ba", kien_nghi=[petition()])
    shown = board_view.own_view(board(), site_with(board(), first, other, second), "vi")
    assert [row.record.id for row in shown.supervisions] == ["hai", "mot"]
    assert shown.tally.total == 1


def test_front_page_tells_overdue_from_waiting_the_most_urgent_first() -> None:
    record = supervision(
        ban="ban",
        kien_nghi=[
            petition("30/6/2026", noi_dung="chờ"),
            petition("2/6/2026", noi_dung="quá hạn ít"),
            petition("1/6/2026", noi_dung="quá hạn nhiều"),
            petition("1/6/2026", noi_dung="đã trả lời", tra_loi=answer("2/6/2026")),
            petition("1/6/2026", noi_dung="không hạn", gui_den="Chủ đầu tư mẫu"),
        ],
    )
    front = front_view(site_with(board(), record), "vi")
    assert [row.petition.content for row in front.overdue] == ["quá hạn nhiều", "quá hạn ít"]
    assert [row.petition.content for row in front.waiting] == ["chờ", "không hạn"]


def test_front_page_leaves_out_what_the_ward_has_not_confirmed() -> None:
    parts: dict[str, Any] = {"xac_nhan": "cho-xac-nhan", "nguon": {"mo_ta": "Báo mẫu"}}
    site = site_with(
        board(nhiem_ky_tu="1/6/2026", **parts),
        supervision(ban="ban", phat_hien=["Thấy."], kien_nghi=[petition()], **parts),
        inspection(**parts),
    )
    front = front_view(site, "vi")
    assert (front.boards, front.overdue, front.findings, front.conclusions) == ((), (), (), ())
    assert front.tally.total == 0


def test_front_page_shows_boards_in_term_and_programmes_of_the_year() -> None:
    programme = supervision(loai="chuong-trinh", nam="2026", muc=[{"noi_dung": "Việc"}])
    old = supervision("cu", loai="chuong-trinh", nam="2025", muc=[{"noi_dung": "Việc"}])
    past = board("truoc", nhiem_ky_tu="1/6/2021", nhiem_ky_den="31/5/2026")
    now = board("nay", nhiem_ky_tu="1/6/2026")
    front = front_view(site_with(programme, old, past, now), "vi")
    assert [item.row.record.id for item in front.boards] == ["nay"]
    assert [(item.record.id, item.done, item.total) for item in front.programmes] == [
        ("giam-sat-mau", 0, 1)
    ]


def test_a_supervision_links_its_board_project_and_programme() -> None:
    record = supervision(ban="ban", du_an="duong", lien_quan=["khac"])
    assert record.links == ("khac", "ban", "duong")
    item = {"noi_dung": "Việc", "giam_sat": ["da-lam"]}
    assert supervision(nam="2026", muc=[item]).links == ("da-lam",)


def test_a_supervision_is_filed_under_its_first_day() -> None:
    record = supervision(giam_sat_tu="2/5/2026", ngay_ban_hanh="1/4/2026", kien_nghi=[petition()])
    assert str(record.filed_on) == "2026-05-02"
    assert record.first_sent_on == date(2026, 6, 1)
