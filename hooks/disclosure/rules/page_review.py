"""Pages about the law say who compares them with it, and by when again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.prose import ProsePage
from ..model.site import Site
from ..problems import Place, Problem
from ..text import format_date
from .raw_numbers import law_pages


def check_law_pages_name_their_review(site: Site) -> Iterator[Problem]:
    """A page about the law has a day of its check, a day of the next one, and a reviewer.

    Lists of pages (index) tell nothing of the law themselves.
    """
    for page in law_pages(site):
        if page.source.rpartition("/")[2] == "index":
            continue
        values = (page.reviewed_on, page.review_by, page.reviewer)
        needed = ("reviewed", "review_by", "reviewer")
        missing = [name for name, value in zip(needed, values, strict=True) if not value]
        if missing:
            yield Place(page.file).problem(
                "missing-review",
                f"phần đầu trang thiếu {', '.join(missing)}. Ghi reviewed: ngày đã đối chiếu "
                "(2026-11-24), review_by: ngày phải xem lại, reviewer: chức năng của người xem "
                "lại, không phải tên người.",
            )


def check_reviews_lie_ahead_of_the_last(site: Site) -> Iterator[Problem]:
    """The next review comes after the last."""
    for page in site.prose:
        if page.reviewed_on and page.review_by and page.review_by <= page.reviewed_on:
            yield _review_place(page).problem(
                "review-before-check",
                f"`review_by` là ngày {format_date(page.review_by)}, phải sau ngày đối chiếu "
                f"`reviewed` {format_date(page.reviewed_on)}.",
            )


def check_pages_are_reviewed_in_time(site: Site) -> Iterator[Problem]:
    """A page is compared with the law again by the day that it names.

    A reminder: the page itself tells readers until then. A demonstration shares its pages with
    the ward, where they are told of.
    """
    if site.ward.demonstration:
        return
    for page in site.prose:
        if page.review_by and page.review_by < site.as_of:
            yield _review_place(page).problem(
                "review-overdue",
                f"quá hạn xem lại: {format_date(page.review_by)}"
                + (f", do {page.reviewer}" if page.reviewer else "")
                + ". Đối chiếu trang với luật đang áp dụng, rồi sửa `reviewed` và `review_by`.",
                "warning",
            )


def _review_place(page: ProsePage) -> Place:
    found = re.search(r"^review_by:\s*", page.front_matter, re.MULTILINE)
    return page.place(page.front_matter, found.end()) if found else Place(page.file)
