"""Calendars to subscribe to: they parse back to what was put in, byte for byte the same."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from calendar_records import event, reception
from disclosure.model.publication import Publication
from disclosure.outputs.calendars import calendar_files
from disclosure.views.calendar import GROUPS
from disclosure.views.registers import Registers

from .conftest import AS_OF, SITE_URL, record, site_of
from .hostile import PAYLOAD

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def files(*records: Publication, as_of: date = AS_OF) -> dict[str, bytes]:
    site = site_of(*records, as_of=as_of)
    return {file.path: file.content for file in calendar_files(Registers(site), SITE_URL)}


def parts(content: bytes) -> list[Any]:
    """The events of a file that has nothing wrong with it."""
    calendar = Calendar.from_ical(content)
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert all(part.errors == [] for part in found)
    uids = [str(part["UID"]) for part in found]
    assert len(uids) == len({*uids})
    return list(found)


def every(*records: Publication, as_of: date = AS_OF) -> dict[str, Any]:
    """Everything, by UID without the host."""
    found = parts(files(*records, as_of=as_of)["lich/tat-ca.ics"])
    return {str(part["UID"]).removesuffix("@vi-du.vn"): part for part in found}


def days(part: Any) -> list[date]:
    """The days of a part, its rule unrolled as a calendar program does."""
    start = part.decoded("DTSTART")
    if "RRULE" not in part:
        return [start.date() if isinstance(start, datetime) else start]
    rule = rrulestr(part["RRULE"].to_ical().decode(), dtstart=start)
    out = {moment.dt for moment in part["EXDATE"].dts} if "EXDATE" in part else set()
    return [moment.date() for moment in rule if moment not in out]


def test_an_event_comes_back_as_it_was_typed() -> None:
    typed: dict[str, Any] = {"noi": "Nhà văn hóa; tầng 1, phòng 2", "ngay_dang": "28/6/2026"}
    (part,) = every(event(**typed)).values()
    assert part.decoded("DTSTART") == datetime(2026, 7, 10, 8, 0, tzinfo=ZONE)
    assert part.decoded("DTEND") == datetime(2026, 7, 10, 11, 0, tzinfo=ZONE)
    assert str(part["DTSTART"].params["TZID"]) == "Asia/Ho_Chi_Minh"
    assert str(part["SUMMARY"]) == "Họp dân"
    assert str(part["LOCATION"]) == typed["noi"]
    assert str(part["URL"]) == f"{SITE_URL}lich/hop/"
    assert str(part["STATUS"]) == "CONFIRMED"
    assert part.decoded("DTSTAMP") == datetime.combine(date(2026, 6, 28), time.min, ZONE)


def test_a_whole_day_ends_on_the_day_after() -> None:
    part = every(event(tu_gio=None, den_gio=None, ca_ngay="có", den_ngay="12/7/2026"))["hop"]
    assert (part.decoded("DTSTART"), part.decoded("DTEND")) == (
        date(2026, 7, 10),
        date(2026, 7, 13),
    )
    assert str(part["TRANSP"]) == "TRANSPARENT"


def test_a_moved_event_keeps_its_name_and_counts_up() -> None:
    move = {"doi_tu": "3/7/2026", "ly_do": "Mưa bão"}
    before, after = every(event())["hop"], every(event(doi_lich=[move]))["hop"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert "Dời từ 3/7/2026" in str(after["DESCRIPTION"])
    assert "Mưa bão" in str(after["DESCRIPTION"])
    assert str(after["STATUS"]) == "CONFIRMED"


@pytest.mark.parametrize(("field", "said"), [("huy", "HỦY: "), ("hoan", "HOÃN: ")])
def test_what_is_called_off_is_cancelled_and_says_so(field: str, said: str) -> None:
    typed: dict[str, Any] = {field: {"ly_do": "Mưa bão"}}
    part = every(event(**typed))["hop"]
    assert str(part["STATUS"]) == "CANCELLED"
    assert str(part["SUMMARY"]) == f"{said}Họp dân"
    assert part["SEQUENCE"] == 1


def test_what_the_ward_has_not_confirmed_says_so() -> None:
    part = every(event(xac_nhan="cho-xac-nhan"))["hop"]
    assert str(part["SUMMARY"]).startswith("[Chờ phường xác nhận] ")


def test_a_last_day_is_a_whole_day_with_a_name_that_stays() -> None:
    posted = every(record(niem_yet_tu="1/7/2026", niem_yet_den="9/7/2026"))
    longer = every(record(niem_yet_tu="1/7/2026", niem_yet_den="10/7/2026"))
    assert [*posted] == [*longer] == ["mot.posted_until"]
    assert longer["mot.posted_until"].decoded("DTSTART") == date(2026, 7, 10)


def test_a_weekly_schedule_is_one_series_for_each_session() -> None:
    found = every(reception())
    assert [*found] == ["tiep-dan.1", "tiep-dan.2"]
    assert days(found["tiep-dan.1"]) == [date(2026, 7, day) for day in (2, 9, 16, 23, 30)]
    assert found["tiep-dan.2"].decoded("DTSTART").time() == time(13, 30)


def test_a_series_leaves_out_the_days_that_differ_and_tells_them_apart() -> None:
    exceptions = [
        {"ngay": "9/7/2026", "ly_do": "Họp tỉnh"},
        {"ngay": "16/7/2026", "doi_sang": "17/7/2026", "ly_do": "Sửa phòng"},
        {"ngay": "23/7/2026", "nguoi_tiep": "Phó Chủ tịch", "ly_do": "Công tác"},
    ]
    found = every(reception(gio=[{"tu": "8:00", "den": "11:00"}], ngoai_le=exceptions))
    assert days(found["tiep-dan.1"]) == [date(2026, 7, 2), date(2026, 7, 30)]
    assert {
        key: (days(part), str(part["STATUS"])) for key, part in found.items() if "RRULE" not in part
    } == {
        "tiep-dan.20260709": ([date(2026, 7, 9)], "CANCELLED"),
        "tiep-dan.20260716": ([date(2026, 7, 17)], "CONFIRMED"),
        "tiep-dan.20260723": ([date(2026, 7, 23)], "CONFIRMED"),
    }
    assert str(found["tiep-dan.20260709"]["SUMMARY"]).startswith("KHÔNG TIẾP: ")
    assert "Phó Chủ tịch" in str(found["tiep-dan.20260723"]["SUMMARY"])


def test_a_holiday_that_the_schedule_forgot_is_no_plain_day_of_the_series() -> None:
    found = every(reception(thu=["thu-tu"], ap_dung_den="30/9/2026"))
    assert date(2026, 9, 2) not in days(found["tiep-dan.1"])
    assert "Quốc khánh" in str(found["tiep-dan.20260902.1"]["SUMMARY"])


def test_an_open_schedule_goes_no_further_than_a_year() -> None:
    series = every(reception(ap_dung_den=None))["tiep-dan.1"]
    assert max(days(series)) <= AS_OF + timedelta(days=365)
    later = every(reception(ap_dung_den=None), as_of=date(2028, 7, 1))["tiep-dan.1"]
    assert min(days(later)) >= date(2027, 7, 2)


def test_a_schedule_that_is_not_weekly_is_told_day_by_day() -> None:
    found = every(reception(tuan_trong_thang=["1", "3"], gio=[{"tu": "8:00", "den": "11:00"}]))
    assert [*found] == ["tiep-dan.20260702", "tiep-dan.20260716"]


def test_events_older_or_later_than_a_year_are_left_out() -> None:
    assert every(event(ngay="30/6/2025"), event("xa", ngay="3/7/2027")) == {}


def test_last_days_are_kept_for_a_month() -> None:
    def last_day(day: str) -> Publication:
        return record(niem_yet_tu="1/5/2026", niem_yet_den=day)

    assert [*every(last_day("31/5/2026"))] == ["mot.posted_until"]
    assert every(last_day("30/5/2026")) == {}


def test_each_kind_and_each_khu_pho_has_a_file_always() -> None:
    made = files(event("rieng", khu_pho=["kp-1"]), event("chung"), event("khac", khu_pho=["kp-2"]))
    assert {f"lich/{group}.ics" for group in ("tat-ca", *GROUPS)} <= {*made}
    near = [str(part["UID"]) for part in parts(made["lich/khu-pho/kp-1.ics"])]
    assert near == ["chung@vi-du.vn", "rieng@vi-du.vn"]
    assert len(parts(made["lich/hop-dan.ics"])) == 3
    assert parts(made["lich/doi-thoai.ics"]) == []


def test_only_what_is_to_come_has_a_file_of_its_own() -> None:
    made = files(
        event(), event("qua", ngay="30/6/2026"), event("huy", huy={"ly_do": "Mưa"}), reception()
    )
    own = {path for path in made if path.count("/") == 2 and "khu-pho" not in path}
    assert own == {"lich/hop/hop.ics", "tiep-cong-dan/tiep-dan/tiep-dan.ics"}
    assert [str(part["UID"]) for part in parts(made["lich/hop/hop.ics"])] == ["hop@vi-du.vn"]


def test_a_file_says_whose_calendar_it_is_and_how_often_to_ask() -> None:
    calendar = Calendar.from_ical(files()["lich/khu-pho/kp-1.ics"])
    assert str(calendar["X-WR-CALNAME"]) == "Phường Mẫu: Khu phố 1"
    assert calendar.decoded("REFRESH-INTERVAL") == timedelta(days=1)
    zone: Any = calendar.walk("VTIMEZONE")[0]
    assert zone.to_tz().utcoffset(datetime(2026, 7, 1)) == timedelta(hours=7)


def test_the_same_data_and_day_give_the_same_bytes() -> None:
    assert files(event(), reception()) == files(event(), reception())


def test_a_night_that_changes_nothing_leaves_an_event_as_it_was() -> None:
    told = event(ngay_dang="28/6/2026")
    tomorrow = AS_OF + timedelta(days=1)
    assert every(told)["hop"].to_ical() == every(told, as_of=tomorrow)["hop"].to_ical()


TEXT = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp")),
        min_size=1,
        max_size=200,
    )
    .map(str.strip)
    .filter(bool)
)


@given(TEXT)
def test_any_text_comes_back_and_no_line_is_too_long(text: str) -> None:
    _comes_back(text)


@pytest.mark.parametrize(
    "text", [PAYLOAD, "a\\nb; c, d: “e”", "END:VEVENT", "ạ" * 200, "BEGIN:\\;"]
)
def test_hostile_text_stays_text(text: str) -> None:
    _comes_back(text)


def _comes_back(text: str) -> None:
    typed = event().model_copy(update={"title": text, "place": text})
    content = files(typed)["lich/tat-ca.ics"]
    (part,) = parts(content)
    assert str(part["SUMMARY"]) == text
    assert str(part["LOCATION"]) == text
    assert content.count(b"\r\n") == content.count(b"\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
