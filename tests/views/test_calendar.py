"""Entries of the calendar: from events, reception and every last day."""

from __future__ import annotations

from datetime import date
from typing import Any

from calendar_records import event, reception
from disclosure.model.training import Training
from disclosure.views.calendar import CalendarEntry, calendar_entries
from disclosure.views.calendar_front import front_view, next_reception
from disclosure.views.months import Month, month_views, shown_months
from disclosure.views.reception import own_view, state_of

from .conftest import record, site_of

JULY = date(2026, 7, 1), date(2026, 7, 31)


def july(*records: Any) -> list[CalendarEntry]:
    return list(calendar_entries(site_of(*records), *JULY))


def test_a_day_has_what_asks_people_to_come_before_what_only_ends() -> None:
    posted = record(niem_yet_tu="1/7/2026", niem_yet_den="9/7/2026")
    found = july(posted, event("muon", ngay="9/7/2026"), reception())
    there = [entry for entry in found if entry.day == date(2026, 7, 9)]
    assert [entry.key for entry in there] == ["tiep-dan.20260709", "muon", "mot.posted_until"]
    assert [entry.group for entry in there] == ["tiep-cong-dan", "hop-dan", "han-niem-yet"]


def test_what_was_replaced_has_no_last_day_any_more() -> None:
    old = record(niem_yet_tu="1/6/2026", niem_yet_den="9/7/2026")
    assert [entry.key for entry in july(old)] == ["mot.posted_until"]
    assert july(old, record("hai", thay_the=["mot"])) == []


def test_an_event_of_several_days_is_there_when_any_of_them_is() -> None:
    long = event(ngay="29/6/2026", den_ngay="2/7/2026")
    assert [entry.key for entry in july(long)] == ["hop"]
    assert july(event(ngay="30/6/2026")) == []
    assert july(event(ngay="7/2026")) == []


def test_changes_are_told_with_their_reason() -> None:
    moved = event("doi", doi_lich=[{"doi_tu": "3/7/2026", "ly_do": "Mưa"}])
    cancelled = event(
        "huy", huy={"ly_do": "Bão"}, doi_lich=[{"doi_tu": "3/7/2026", "ly_do": "Mưa"}]
    )
    found = {entry.key: entry for entry in july(moved, cancelled)}
    assert (found["doi"].state, found["doi"].reason) == ("moved", "Mưa")
    assert found["doi"].other_day == date(2026, 7, 3)
    assert (found["huy"].state, found["huy"].reason) == ("cancelled", "Bão")
    assert not found["huy"].is_held


def test_courses_are_on_the_calendar_on_each_of_their_days() -> None:
    course = Training.model_validate(
        {
            "ma": "hoc",
            "tieu_de": "Tập huấn",
            "ngay_hoc": ["6/7/2026", "7/7/2026"],
            "don_vi_to_chuc": "UBND",
            "doi_tuong": "Trưởng khu phố",
            "khu_pho": "tat-ca",
            "tom_tat": "Tóm tắt.",
        }
    )
    assert [(entry.key, entry.group) for entry in july(course)] == [
        ("hoc.20260706", "tap-huan"),
        ("hoc.20260707", "tap-huan"),
    ]


def test_a_holiday_that_the_schedule_forgot_is_told() -> None:
    forgot = reception(thu=["thu-tu"], ap_dung_den="30/9/2026")
    kept = {"ngay": "2/9/2026", "van_tiep": "có", "ly_do": "Vẫn làm việc"}
    september = date(2026, 9, 2), date(2026, 9, 2)
    assert [e.holiday for e in calendar_entries(site_of(forgot), *september)] == ["Quốc khánh"]
    said = forgot.model_copy(update={"exceptions": reception(ngoai_le=[kept]).exceptions})
    assert [e.holiday for e in calendar_entries(site_of(said), *september)] == [None]
    site = site_of(forgot, as_of=date(2026, 9, 1))
    following = next_reception(site)
    assert following is not None
    assert following.day == date(2026, 9, 9)


def test_nothing_is_said_of_holidays_in_a_year_without_a_file() -> None:
    """What is far ahead stays on the calendar, and no build fails for it."""
    far = reception(thu=["thu-bay"], ap_dung_den="30/9/2028")
    september = date(2028, 9, 2), date(2028, 9, 2)
    assert [e.holiday for e in calendar_entries(site_of(far), *september)] == [None]


def test_a_schedule_ends_when_the_one_that_replaces_it_begins() -> None:
    old = reception("cu")
    new = reception("moi", thu=["thu-ba"], ap_dung_tu="9/7/2026", thay_the=["cu"])
    days = [(entry.day.day, entry.record.id) for entry in july(old, new)]
    assert days == [(2, "cu"), (14, "moi"), (21, "moi"), (28, "moi")]
    assert state_of(old, site_of(old, new)).code == "da-thay-the"


def test_the_page_of_a_schedule_tells_days_off_too() -> None:
    record = reception(ngoai_le=[{"ngay": "2/7/2026", "ly_do": "Họp"}])
    view = own_view(record, site_of(record), "vi")
    assert [(entry.day.day, entry.state) for entry in view.days][:2] == [(2, "off"), (9, "on")]
    assert view.next is not None
    assert view.next.day.day == 9


def test_states_of_a_schedule() -> None:
    def code(**typed: Any) -> str:
        record = reception(**typed)
        return state_of(record, site_of(record)).code

    assert code() == "dang-ap-dung-lich-tiep"
    assert code(ap_dung_den=None) == "dang-ap-dung-lich-tiep"
    assert code(ap_dung_den="5/7/2026") == "sap-het-lich-tiep"
    assert code(ap_dung_tu="2/7/2026", ap_dung_den=None) == "sap-ap-dung-lich-tiep"
    assert code(ap_dung_tu="1/5/2026", ap_dung_den="30/6/2026") == "het-lich-tiep"
    listed = {"thu": None, "ap_dung_tu": None, "ap_dung_den": None}
    assert code(**listed, cac_ngay=["1/6/2026"]) == "het-lich-tiep"


def test_the_front_shows_two_weeks_and_today_first() -> None:
    records = [
        event("nay", ngay="1/7/2026"),
        event("cuoi", ngay="14/7/2026"),
        event("xa", ngay="15/7/2026"),
    ]
    view = front_view(site_of(*records), "vi")
    assert [day.entries[0].key for day in view.days] == ["nay", "cuoi"]
    assert view.days[0].is_today
    assert view.reception is None


def test_what_began_before_today_is_shown_from_today() -> None:
    view = front_view(site_of(event(ngay="29/6/2026", den_ngay="2/7/2026")), "vi")
    assert [day.day.day for day in view.days] == [1, 2]


def test_months_with_a_page() -> None:
    site = site_of(event("cu", ngay="5/3/2025"), event("rat-cu", ngay="5/3/2024"))
    months = [str(month.name) for month in shown_months(site)]
    assert months == ["2025-03", *(f"2026-{m:02}" for m in range(6, 13)), "2027-01"]


def test_a_month_is_whole_weeks_from_monday() -> None:
    view = next(view for view in month_views(site_of(event())) if view.month == Month(2026, 7))
    assert [len(week) for week in view.weeks] == [7] * 5
    first = view.weeks[0]
    assert [cell.day.day if cell else None for cell in first] == [None, None, 1, 2, 3, 4, 5]
    assert first[2] is not None
    assert first[2].is_today
    assert [day.day.day for day in view.days] == [10]
    assert (view.previous, view.next) == (Month(2026, 6), Month(2026, 8))


def test_a_full_day_says_how_much_is_left_out() -> None:
    events = [event(f"hop-{number}") for number in range(6)]
    view = next(view for view in month_views(site_of(*events)) if view.month == Month(2026, 7))
    (day,) = view.days
    assert (len(day.entries), len(day.shown), day.left_out) == (6, 4, 2)
