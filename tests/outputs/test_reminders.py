"""The reminder and the calendar of obligations: what is due, in words, and as a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from disclosure.law.standing import Standing
from disclosure.model.duty import Duty
from disclosure.model.site import Site
from disclosure.outputs.obligation_pages import obligation_calendar, obligation_page
from disclosure.outputs.reminders import MOST_ITEMS, reminder_lines, reminder_markdown
from disclosure.views.registers import Registers

from .conftest import renderer_of, site_of


def duty(**typed: Any) -> Duty:
    required = {
        "ma": "k2-quy",
        "khoan": "2",
        "ten": "Công khai ngân sách quý",
        "ten_en": "Disclose the quarter's budget",
        "ai": "UBND phường",
        "su_kien": "het-ky",
        "so_ngay": "10",
        "dinh_ky": "hang-quy",
        "can_cu": [{"van_ban": "Luật thử", "dieu": "1"}],
        "hieu_luc_tu": "01/01/2026",
        "nguon": "Trang thử",
        "do_tin_cay": "da-doc",
    }
    return Duty.model_validate({**required, **typed})


def site(as_of: date, *duties: Duty) -> Site:
    plain = site_of()
    return replace(
        plain,
        as_of=as_of,
        catalogue=replace(plain.catalogue, duties=duties or (duty(),)),
        ward=plain.ward.model_copy(update={"tracked_from": date(2026, 1, 1)}),
    )


def test_overdue_stands_before_what_is_ahead_each_with_day_what_and_who() -> None:
    found = list(reminder_lines(Standing(site(date(2026, 6, 20))), 30))
    assert found == [
        "Nhắc hạn ngày 20/6/2026, 30 ngày tới.",
        "",
        "Quá hạn: 1 việc",
        "  10/4/2026, quá 71 ngày: Công khai ngân sách quý (Quý I/2026) – UBND phường",
        "",
        "Sắp đến hạn: 1 việc",
        "  10/7/2026, còn 20 ngày: Công khai ngân sách quý (Quý II/2026) – UBND phường",
    ]


def test_what_is_not_of_the_law_or_not_read_says_so() -> None:
    own = duty(chinh_sach="có", do_tin_cay="nho-lai")
    last = list(reminder_lines(Standing(site(date(2026, 4, 10), own)), 0))[-1]
    assert last == (
        "  10/4/2026, hôm nay là ngày cuối: Công khai ngân sách quý (Quý I/2026) – UBND phường"
        " (mốc phường tự đặt) [cần đối chiếu]"
    )


def test_an_issue_has_nothing_that_its_markdown_would_obey() -> None:
    hostile = duty(ten="@phuong [x](javascript:1) <b>#1 *Việc*")
    body = reminder_markdown(Standing(site(date(2026, 4, 20), hostile)), 30, "https://x.vn/")
    assert body is not None
    assert "@phuong" not in body
    assert "[x](" not in body
    assert "<b>" not in body
    assert "https://x.vn/bao-cao/nghia-vu/" in body


def test_with_nothing_to_do_there_is_no_issue() -> None:
    far = duty(hieu_luc_tu="01/01/2027")
    assert reminder_markdown(Standing(site(date(2026, 4, 1), far)), 30, "https://x.vn/") is None


def test_an_issue_never_grows_beyond_what_it_can_hold() -> None:
    many = [duty(ma=f"k2-quy-{n}", ten="Công khai " * 30) for n in range(MOST_ITEMS + 5)]
    body = reminder_markdown(Standing(site(date(2026, 4, 20), *many)), 30, "https://x.vn/")
    assert body is not None
    assert len(body) < 65_536
    assert "và 5 việc nữa" in body


def calendar(as_of: date) -> Calendar:
    (output,) = obligation_calendar(Registers(site(as_of)), "https://x.vn/")
    assert output.path == "bao-cao/nghia-vu.ics"
    return Calendar.from_ical(output.content)


def test_the_calendar_holds_each_due_day_under_a_name_that_stays() -> None:
    found = {
        str(event["uid"]): (event.decoded("dtstart"), str(event["summary"]))
        for event in calendar(date(2026, 6, 20)).walk("VEVENT")
    }
    assert found == {
        "k2-quy--2026-q1@x.vn": (
            date(2026, 4, 10),
            "[Quá 71 ngày] Hạn: Công khai ngân sách quý (Quý I/2026)",
        ),
        "k2-quy--2026-q2@x.vn": (
            date(2026, 7, 10),
            "Hạn: Công khai ngân sách quý (Quý II/2026)",
        ),
    }
    later = {str(event["uid"]) for event in calendar(date(2026, 6, 21)).walk("VEVENT")}
    assert later == {*found}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_tells_overdue_and_soon_and_leads_to_the_rule(language: str) -> None:
    renderer = renderer_of(site(date(2026, 6, 20)), language)
    (page,) = obligation_page(renderer, "https://x.vn/")
    assert page.url == "bao-cao/nghia-vu/"
    assert 'id="k2-quy--2026-q1"' in page.body
    assert "phap-luat/nghia-vu/#k2-quy" in page.body
    assert "webcal://x.vn/bao-cao/nghia-vu.ics" in page.body
