"""Days off and make-up days, and that every deadline in working days falls in a year that has them.

Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3 and Điều 112; the decisions of each year on Tết,
Quốc khánh and swapped days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import PurePosixPath

from ..law.days import instances
from ..law.deadlines import due_day
from ..law.duties import duties_of
from ..law.notices import answer_due, notice_due, sending_due
from ..model.counts import DayType
from ..model.decision import Decision
from ..model.duty import Duty, Start
from ..model.publication import Publication
from ..model.site import Site
from ..model.supervision import Supervision
from ..model.working_days import DayOff, HolidayYear, MakeUpDay, MissingYear, WorkCalendar
from ..problems import Place, Problem
from ..text import format_date

AHEAD_DAYS = 90
"""How far ahead the days off should be known: as far as what falls due is listed."""
_SATURDAY = 5
_WORKING: DayType = "ngay-lam-viec"
_FILE = "data/lich-nghi/{year}.yml"

_STARTS: Mapping[Start, str] = {
    "ban-hanh": "ngay_ban_hanh",
    "het-ky": "ky",
    "dau-ky": "ky",
    "niem-yet": "niem_yet_tu",
    "khai-mac": "ngay_ky_hop",
    "mo-lay-y-kien": "mo_tu",
    "dong-lay-y-kien": "mo_den",
}
"""Where the day is typed that a duty counts from."""

Reckoning = Callable[[], object]


def within_calendar(place: Place, reckon: Reckoning) -> Iterator[Problem]:
    """The problem of a deadline, typed at `place`, that runs into a year without its file.

    `reckon` is the reckoning as views do it; whatever passes here cannot fail there.
    """
    try:
        reckon()
    except MissingYear as missing:
        name = _FILE.format(year=missing.year)
        yield place.problem(
            "missing-holiday-year",
            f"hạn của bản này tính sang năm {missing.year} mà chưa có {name}. Thêm tệp ấy (chép "
            "tệp năm trước rồi sửa từng ngày), hoặc xem lại ngày đã ghi.",
        )


def check_deadlines_fall_in_known_years(site: Site) -> Iterator[Problem]:
    """What is counted in working days from a day of a record stays in years that have a file."""
    for record in site.publications:
        told: set[str] = set()
        for place, reckon in _reckonings(record, site):
            for problem in within_calendar(place, reckon):
                if problem.message not in told:
                    told.add(problem.message)
                    yield problem


def _reckonings(record: Publication, site: Site) -> Iterator[tuple[Place, Reckoning]]:
    """What is counted in working days from a day of a record, and where that day is typed."""
    at = record.origin.at
    if isinstance(record, Decision):
        voted = "lay_phieu_den" if record.open_until else "cuoc_hop"
        yield at(voted), partial(sending_due, record, site)
        yield at("ngay_nhan"), partial(answer_due, record, site)
    if isinstance(record, Supervision):
        yield at("giam_sat_tu"), partial(notice_due, record, site)
    if record.confirmation != "cho-xac-nhan":
        for duty in duties_of(record, site):
            yield from _of_duty(duty, record, site.calendar)


def _of_duty(
    duty: Duty, record: Publication, calendar: WorkCalendar
) -> Iterator[tuple[Place, Reckoning]]:
    at, begins = record.origin.at, record.posted_from
    if duty.day_type == _WORKING:
        key = "tinh_han_tu" if record.counted_from else _STARTS.get(duty.start or "khac", "ma")
        for one in instances(duty, record):
            if one.start_on is not None:
                yield at(key), partial(due_day, duty, one.start_on, calendar)
    if duty.posting_day_type == _WORKING and duty.posting_days and begins:
        yield at("niem_yet_tu"), partial(calendar.after, begins, duty.posting_days)


def check_days_off_reach_ahead(site: Site) -> Iterator[Problem]:
    """The days off of the next three months are told, so that what falls due can be reckoned."""
    last = site.as_of + timedelta(days=AHEAD_DAYS)
    for year in range(site.as_of.year, last.year + 1):
        if not site.calendar.knows(year):
            folder = PurePosixPath(site.ward.origin.file).parent / "lich-nghi"
            yield Place((folder / f"{year}.yml").as_posix()).problem(
                "missing-holiday-year",
                f"chưa có lịch nghỉ năm {year} nên chưa tính được hạn theo ngày làm việc. Chép tệp "
                "năm trước rồi sửa từng ngày theo thông báo của Bộ Nội vụ.",
                "warning",
            )


def check_days_off_are_named_by_their_year(site: Site) -> Iterator[Problem]:
    """One file a year, called by it."""
    for year in site.calendar.years:
        name = f"lich-nghi/{year.year}.yml"
        if not f"/{year.origin.file}".endswith(f"/{name}"):
            yield year.origin.at("nam").problem(
                "year-not-file-name",
                f"năm {year.year} thì tệp phải là {name}. Đổi tên tệp, hoặc sửa `nam`.",
            )


def check_days_off_are_of_their_year(site: Site) -> Iterator[Problem]:
    """Each day is a day of the file's year."""
    for year in site.calendar.years:
        for place, item in _items(year):
            if item.day.year != year.year:
                yield place.problem(
                    "day-of-another-year",
                    f"ngày {format_date(item.day)} không thuộc năm {year.year}. Xem lại ngày, hoặc "
                    f"chuyển mục này sang {_FILE.format(year=item.day.year)}.",
                )


def check_days_off_are_told_once(site: Site) -> Iterator[Problem]:
    """No day is off twice, and none is off and worked on."""
    for year in site.calendar.years:
        told: set[date] = set()
        for place, item in _items(year):
            if item.day in told:
                yield place.problem(
                    "repeated-day", f"ngày {format_date(item.day)} ghi hai lần. Xóa một mục."
                )
            told.add(item.day)


def check_make_up_days_fit(site: Site) -> Iterator[Problem]:
    """Offices make up on a weekend for a weekday that was given free."""
    days_off = {item.day for year in site.calendar.years for item in year.days_off}
    for year in site.calendar.years:
        for index, item in enumerate(year.make_up_days):
            origin = year.origin
            if item.day.weekday() < _SATURDAY:
                yield origin.at("lam_bu", index, "ngay").problem(
                    "make-up-on-weekday",
                    f"ngày {format_date(item.day)} vốn là ngày làm việc trong tuần, không phải "
                    "ngày làm bù. Xem lại ngày.",
                )
            other = item.instead_of
            if not site.calendar.knows(other.year) or _is_given(other, days_off):
                continue
            yield origin.at("lam_bu", index, "thay_cho").problem(
                "make-up-for-no-day-off",
                f"ngày {format_date(other)} phải là ngày trong tuần và có trong `ngay_nghi`. Thêm "
                "ngày ấy vào `ngay_nghi`, hoặc xem lại ngày.",
            )


def _is_given(day: date, days_off: set[date]) -> bool:
    return day in days_off and day.weekday() < _SATURDAY


def _items(year: HolidayYear) -> Iterator[tuple[Place, DayOff | MakeUpDay]]:
    for index, item in enumerate(year.days_off):
        yield year.origin.at("ngay_nghi", index, "ngay"), item
    for number, made_up in enumerate(year.make_up_days):
        yield year.origin.at("lam_bu", number, "ngay"), made_up
