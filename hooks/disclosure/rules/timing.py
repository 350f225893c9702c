"""Dates that must fit together."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.site import Site
from ..problems import Problem
from ..text import format_date
from .order import not_before

POSTING_FORM = "bang-niem-yet"
"""Code of the form “niêm yết” (Luật 10/2022/QH15, Điều 12 khoản 1 điểm a)."""


def check_posting_dates_in_order(site: Site) -> Iterator[Problem]:
    """A posting ends on or after the day it begins, and has a beginning."""
    for record in site.publications:
        begins, ends = record.posted_from, record.posted_until
        place = record.origin.at("niem_yet_den")
        if ends is not None and begins is None:
            yield place.problem(
                "missing-field",
                "có `niem_yet_den` mà thiếu `niem_yet_tu` (ngày bắt đầu niêm yết). "
                "Thêm dòng: niem_yet_tu: ngày/tháng/năm",
            )
        yield from not_before(place, ("niêm yết đến", ends), ("ngày bắt đầu", begins))


def check_posting_has_an_end_or_is_permanent(site: Site) -> Iterator[Problem]:
    """A posting says until when, or that it stands (Điều 13 khoản 2 of Luật 10/2022/QH15)."""
    for record in site.publications:
        if record.posted_from and not record.posted_until and not record.is_permanent:
            yield record.origin.at("niem_yet_tu").problem(
                "missing-field",
                "có `niem_yet_tu` mà thiếu `niem_yet_den` (ngày cuối còn niêm yết). "
                "Thêm dòng: niem_yet_den: ngày/tháng/năm, hoặc niem_yet_thuong_xuyen: có",
            )


def check_posted_forms_have_a_posting(site: Site) -> Iterator[Problem]:
    """What hung on a board from a known day has a posting: lists and days left come from it."""
    for record in site.publications:
        if record.posted_from or record.is_permanent:
            continue
        for index, use in enumerate(record.forms):
            if use.form == POSTING_FORM and use.used_from and use.used_from.day:
                yield record.origin.at("hinh_thuc", index, "tu").problem(
                    "missing-field",
                    "đã niêm yết ở đây mà thiếu `niem_yet_tu` (ngày bắt đầu niêm yết). "
                    f"Thêm dòng: niem_yet_tu: {format_date(use.used_from)}",
                )


def check_form_dates_in_order(site: Site) -> Iterator[Problem]:
    """A form of disclosure ends on or after the day it begins."""
    for record in site.publications:
        for index, use in enumerate(record.forms):
            yield from not_before(
                record.origin.at("hinh_thuc", index, "den"),
                ("“đến”", use.used_until),
                ("“từ”", use.used_from),
            )


def check_permanent_posting_has_no_end(site: Site) -> Iterator[Problem]:
    """A standing posting (Điều 13 khoản 2, khoản 4 and 13 of Điều 11) has no last day."""
    for record in site.publications:
        if record.is_permanent and record.posted_until is not None:
            yield record.origin.at("niem_yet_den").problem(
                "permanent-with-end",
                "niêm yết thường xuyên thì không có ngày kết thúc. Xóa `niem_yet_den` "
                "hoặc xóa `niem_yet_thuong_xuyen`.",
            )


def check_corrections_are_not_in_the_future(site: Site) -> Iterator[Problem]:
    """A correction tells what has been done, so its day has come."""
    for record in site.publications:
        for index, correction in enumerate(record.corrections):
            if correction.corrected_on > site.as_of:
                yield record.origin.at("dinh_chinh", index, "ngay").problem(
                    "future-correction",
                    f"ngày đính chính {format_date(correction.corrected_on)} chưa tới. "
                    "Ghi ngày đã đính chính.",
                )
