"""Until when a petition must be answered, and whether it was."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from disclosure.views.petition import PetitionRow, due_of, petition_row, petition_rows, tally
from disclosure.views.supervision_state import supervision_state

from .supervisions import answer, board, petition, site_with, supervision

# Today is 1/7/2026.


def row_of(typed: dict[str, Any], kind: str = "thanh-tra-nhan-dan") -> PetitionRow:
    record = supervision(ban="ban", kien_nghi=[typed])
    return petition_row(record, record.petitions[0], site_with(board("ban", kind), record))


@pytest.mark.parametrize("kind", ["thanh-tra-nhan-dan", "giam-sat-dau-tu"])
def test_law_gives_the_ward_fifteen_days_from_receipt(kind: str) -> None:
    due = row_of(petition("1/6/2026", ngay_nhan="3/6/2026"), kind).due
    assert due is not None
    assert (due.day, due.board_type, due.counted_from) == (date(2026, 6, 18), kind, "received")


def test_without_a_day_of_receipt_the_days_count_from_sending_and_say_so() -> None:
    due = row_of(petition("1/6/2026")).due
    assert due is not None
    assert (due.day, due.counted_from) == (date(2026, 6, 16), "sent")


def test_law_says_nothing_of_other_addressees_nor_of_others_than_the_boards() -> None:
    assert row_of(petition(gui_den="Chủ đầu tư mẫu")).due is None
    record = supervision(kien_nghi=[petition()])
    assert due_of(record, record.petitions[0], site_with(record)) is None


@pytest.mark.parametrize(
    ("typed", "expected", "by_law"),
    [("10/6/2026", date(2026, 6, 10), False), ("20/6/2026", date(2026, 6, 16), True)],
)
def test_a_typed_day_counts_unless_the_law_asks_for_an_earlier_one(
    typed: str, expected: date, by_law: bool
) -> None:
    due = row_of(petition("1/6/2026", han_tra_loi=typed)).due
    assert due is not None
    assert (due.day, due.board_type is not None) == (expected, by_law)


@pytest.mark.parametrize(
    ("sent", "code", "days_left", "days_late"),
    [
        ("30/6/2026", "cho-tra-loi", 14, 0),
        ("23/6/2026", "sap-het-han-tra-loi", 7, 0),
        ("16/6/2026", "sap-het-han-tra-loi", 0, 0),
        ("15/6/2026", "qua-han-tra-loi", None, 1),
    ],
)
def test_an_unanswered_petition_waits_until_its_day_and_is_then_overdue(
    sent: str, code: str, days_left: int | None, days_late: int
) -> None:
    row = row_of(petition(sent))
    assert (row.status.code, row.status.days_left) == (code, days_left)
    assert row.days_late == days_late


@pytest.mark.parametrize(("day", "late"), [("16/6/2026", 0), ("18/6/2026", 2)])
def test_a_late_answer_is_answered_and_late(day: str, late: int) -> None:
    row = row_of(petition("1/6/2026", tra_loi=answer(day)))
    assert (row.status.code, row.status.tone, row.days_late) == ("da-tra-loi", "done", late)


def test_a_record_is_as_far_as_its_slowest_petition() -> None:
    answered = petition("1/6/2026", tra_loi=answer("2/6/2026"))
    waiting, overdue = petition("30/6/2026"), petition("1/6/2026")
    undated = petition("1/5/2026", gui_den="Chủ đầu tư mẫu")
    cases = [
        ([answered], "da-tra-loi"),
        ([answered, undated], "cho-tra-loi"),
        ([undated, waiting, answered], "cho-tra-loi"),
        ([answered, waiting, overdue], "qua-han-tra-loi"),
    ]
    for petitions, code in cases:
        record = supervision(ban="ban", kien_nghi=petitions)
        assert supervision_state(record, site_with(board(), record)).code == code


def test_every_petition_is_counted_once() -> None:
    record = supervision(
        ban="ban",
        kien_nghi=[
            petition("1/6/2026", tra_loi=answer("16/6/2026")),
            petition("1/6/2026", tra_loi=answer("17/6/2026")),
            petition("1/6/2026"),
            petition("30/6/2026"),
            petition(gui_den="Chủ đầu tư mẫu"),
            petition(gui_den="Chủ đầu tư mẫu", tra_loi=answer("2/6/2026")),
        ],
    )
    counts = tally(petition_rows(record, site_with(board(), record)))
    assert (counts.in_time, counts.late, counts.overdue) == (1, 1, 1)
    assert (counts.waiting, counts.answered_undated, counts.total) == (2, 1, 6)
