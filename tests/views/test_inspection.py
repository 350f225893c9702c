"""What a conclusion demands, and whether it was done."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.views.inspection import front_view, own_view, state_of

from .supervisions import inspection, site_with

# Today is 1/7/2026.
DONE = {"ngay": "10/6/2026", "bang_chung": "Biên bản mẫu"}


def recommendation(due: str | None = None, **typed: Any) -> dict[str, Any]:
    shared = {"noi_dung": "Bổ sung.", "ai_thuc_hien": "UBND phường Mẫu", **typed}
    return {**shared, "han": due} if due else shared


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ([], "da-ket-luan"),
        ([recommendation()], "dang-thuc-hien-kien-nghi"),
        ([recommendation("9/7/2026")], "dang-thuc-hien-kien-nghi"),
        ([recommendation("8/7/2026")], "sap-het-han-thuc-hien"),
        ([recommendation("1/7/2026")], "sap-het-han-thuc-hien"),
        ([recommendation("30/6/2026")], "qua-han-thuc-hien"),
        ([recommendation("1/6/2026", hoan_thanh=DONE)], "da-thuc-hien-xong"),
        (
            [recommendation("1/6/2026", hoan_thanh=DONE), recommendation()],
            "dang-thuc-hien-kien-nghi",
        ),
        ([recommendation("8/7/2026"), recommendation("30/6/2026")], "qua-han-thuc-hien"),
    ],
)
def test_a_conclusion_is_as_far_as_its_slowest_recommendation(
    items: list[dict[str, Any]], code: str
) -> None:
    record = inspection(ngay_ban_hanh="20/5/2026", kien_nghi=items)
    assert state_of(record, site_with(record)).code == code


def test_a_late_remedy_is_done_and_says_how_late() -> None:
    record = inspection(kien_nghi=[recommendation("1/6/2026", hoan_thanh=DONE)])
    shown = own_view(record, site_with(record), "vi")
    assert (shown.done, shown.recommendations[0].days_late) == (1, 9)


def test_front_page_lists_what_is_still_to_be_done_overdue_first() -> None:
    items = [recommendation(), recommendation("9/7/2026"), recommendation("1/6/2026")]
    record = inspection(kien_nghi=[*items, recommendation(hoan_thanh=DONE)])
    shown = front_view(site_with(record), "vi").outstanding
    assert [str(row.recommendation.due_on) for row in shown] == ["2026-06-01", "2026-07-09", "None"]
