"""Pages of the calendar: a month as a table, days as lists, and how to subscribe."""

from __future__ import annotations

from calendar_records import event, reception
from disclosure.outputs.calendar_pages import calendar_pages
from disclosure.outputs.calendars import calendar_files
from disclosure.outputs.page import Page
from disclosure.views.registers import Registers

from .conftest import SITE_URL, Html, renderer_of, site_of

RECORDS = (
    event(tieu_de_en="Residents' meeting", khu_pho=["kp-1"]),
    event("huy", ngay="9/7/2026", huy={"ly_do": "Mưa bão"}),
    reception(ngoai_le=[{"ngay": "16/7/2026", "ly_do": "Họp tỉnh"}]),
)


def pages(language: str = "vi") -> dict[str, Page]:
    renderer = renderer_of(site_of(*RECORDS), language)
    return {page.url: page for page in calendar_pages(renderer, SITE_URL)}


def test_each_month_has_a_page_with_its_neighbours() -> None:
    made = pages()
    july = Html(made["lich/thang/2026-07/"].body)
    ways = {a["rel"]: a["href"] for a in july.all("a") if "rel" in a}
    assert ways == {"prev": "../../../lich/thang/2026-06/", "next": "../../../lich/thang/2026-08/"}
    assert all(f"lich/thang/2026-{month:02}/" in made for month in range(6, 13))


def test_the_table_has_a_caption_and_a_heading_for_each_day_of_the_week() -> None:
    july = Html(pages()["lich/thang/2026-07/"].body)
    assert len(july.all("caption")) == 1
    assert [th["scope"] for th in july.all("th")] == ["col"] * 7
    assert "Thứ Hai" in july.text
    assert "Tháng 7/2026" in july.text


def test_links_inside_the_month_lead_to_its_days() -> None:
    july = Html(pages()["lich/thang/2026-07/"].body)
    ids = {attributes["id"] for _, attributes in july.elements if "id" in attributes}
    inner = {a["href"].removeprefix("#") for a in july.all("a") if a["href"].startswith("#")}
    assert inner == {"ngay-2", "ngay-9", "ngay-10", "ngay-16", "ngay-23", "ngay-30"}
    assert inner <= ids


def test_a_day_tells_hours_place_and_what_changed() -> None:
    text = Html(pages()["lich/thang/2026-07/"].body).text
    assert "Thứ Sáu, 10/7/2026" in text
    assert "8:00–11:00" in text
    assert "Hủy (Mưa bão)" in text
    assert "Không tiếp (Họp tỉnh)" in text
    assert "Khu phố 1" in text


def test_a_whole_day_is_said_only_of_what_is_known_to_take_it() -> None:
    unknown = reception(gio=[])
    whole = event(tu_gio=None, den_gio=None, ca_ngay="có")
    for record, said in ((unknown, False), (whole, True)):
        renderer = renderer_of(site_of(record), "vi")
        made = {page.url: page for page in calendar_pages(renderer, SITE_URL)}
        assert ("Cả ngày" in made["lich/thang/2026-07/"].body) is said


def test_in_english_what_is_vietnamese_is_marked() -> None:
    july = pages("en")["lich/thang/2026-07/"]
    assert "Friday, 10 July 2026" in Html(july.body).text
    assert '<a href="../../../../en/lich/hop/">Residents&#39; meeting</a>' in july.body
    assert 'lang="vi"' in july.body


def test_every_calendar_that_can_be_subscribed_to_is_a_file() -> None:
    page = Html(pages()["lich/dang-ky/"].body)
    made = {file.path for file in calendar_files(Registers(site_of(*RECORDS)), SITE_URL)}
    hrefs = [a["href"] for a in page.all("a")]
    loaded = {
        href.removeprefix("../../") for href in hrefs if href.endswith(".ics") and "//" not in href
    }
    asked = {href for href in hrefs if href.startswith("webcal:")}
    shared = {path for path in made if path.startswith("lich/") and path.count("/") == 1}
    places = {path for path in made if path.startswith("lich/khu-pho/")}
    assert loaded == shared | places
    assert asked == {f"webcal://vi-du.vn/dan-chu/{path}" for path in loaded}
