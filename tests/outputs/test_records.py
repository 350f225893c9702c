"""Record pages: descriptions and what search knows of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.dates import PartialDate
from disclosure.outputs.page import Page
from disclosure.outputs.record_search import standing
from disclosure.outputs.records import (
    DESCRIPTION_LENGTH,
    record_page,
    record_pages,
    shorten,
)
from disclosure.views.status import Tone

from .conftest import SITE_URL, record, renderer_of, site_of


def made(language: str = "vi", **typed: Any) -> Page:
    shown = record(**typed)
    site = site_of(shown)
    return record_page(shown, site, renderer_of(site, language), SITE_URL)


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("một hai", 7, "một hai"),
        ("một hai ba", 9, "một hai…"),
        ("một, hai ba", 9, "một…"),
        ("một hai. ba", 10, "một hai…"),
        ("abcdefghij", 5, "abcd…"),
    ],
)
def test_a_text_is_cut_between_words(text: str, length: int, expected: str) -> None:
    assert shorten(text, length) == expected


@given(st.text(), st.integers(min_value=1, max_value=200))
def test_a_shortened_text_is_never_too_long(text: str, length: int) -> None:
    short = shorten(text, length)
    assert len(short) <= length
    assert short == text if len(text) <= length else short.endswith("…")
    assert text.startswith(short.removesuffix("…"))


def test_a_description_fits_a_link_preview() -> None:
    assert made(tom_tat="Phường họp. " * 50).description.endswith("họp…")
    assert len(made(tom_tat="Phường họp. " * 50).description) <= DESCRIPTION_LENGTH
    assert made(tom_tat="Ngắn.").description == "Ngắn."


@pytest.mark.parametrize(
    ("language", "typed", "title", "description"),
    [
        ("vi", {}, "Thông báo", "Tóm tắt."),
        ("vi", {"tieu_de_en": "Notice", "tom_tat_en": "Sum."}, "Thông báo", "Tóm tắt."),
        ("en", {"tieu_de_en": "Notice", "tom_tat_en": "Sum."}, "Notice", "Sum."),
        ("en", {"tieu_de_en": "Notice"}, "Notice", "Tóm tắt."),
        ("en", {"tom_tat_en": "Sum."}, "Thông báo", "Sum."),
        ("vi", {"so_hieu": "35/TTr-UBND"}, "35/TTr-UBND: Thông báo", "Tóm tắt."),
    ],
)
def test_title_and_description(
    language: str, typed: dict[str, str], title: str, description: str
) -> None:
    page = made(language, **typed)
    assert (page.title, page.description) == (title, description)


@pytest.mark.parametrize(
    ("language", "typed", "filters"),
    [
        (
            "vi",
            {},
            {
                "muc": ("Sổ công khai",),
                "khoan": ("Chưa xếp khoản",),
                "khu-pho": ("Cả phường",),
                "tinh-trang": ("Chưa ghi nhận niêm yết",),
            },
        ),
        (
            "vi",
            {"khoan_dieu_11": ["4", "3"], "khu_pho": ["kp-1", "kp-2"], "ngay_dang": "4/2026"},
            {
                "muc": ("Sổ công khai",),
                "khoan": ("4. Nội dung 4", "3. Nội dung 3"),
                "khu-pho": ("Khu phố 1", "Khu phố 2"),
                "tinh-trang": ("Chưa ghi nhận niêm yết",),
                "nam": ("2026",),
            },
        ),
        (
            "en",
            {"khoan_dieu_11": ["4"], "niem_yet_tu": "1/7/2026", "niem_yet_den": "30/7/2026"},
            {
                "muc": ("Register of disclosures",),
                "khoan": ("4. Content 4",),
                "khu-pho": ("The whole ward",),
                "tinh-trang": ("Being posted",),
                "nam": ("2026",),
            },
        ),
    ],
)
def test_filters_of_search(
    language: str, typed: dict[str, Any], filters: dict[str, tuple[str, ...]]
) -> None:
    findable = made(language, **typed).findable
    assert findable is not None
    assert findable.facets == filters


@pytest.mark.parametrize(
    ("typed", "day", "facts"),
    [
        ({}, None, {"loai": "Công khai"}),
        ({"ngay_dang": "2026"}, date(2026, 1, 1), {"ngay": "2026", "loai": "Công khai"}),
        ({"ngay_dang": "4/2026"}, date(2026, 4, 1), {"ngay": "2026-04", "loai": "Công khai"}),
        (
            {"ngay_dang": "16/4/2026", "so_hieu": "1/TB", "loai_van_ban": "to-trinh"},
            date(2026, 4, 16),
            {"ngay": "2026-04-16", "so": "1/TB", "loai": "Loại 4"},
        ),
        (
            {"xac_nhan": "cho-xac-nhan"},
            None,
            {"loai": "Công khai", "xac-nhan": "Chờ phường xác nhận"},
        ),
        ({"xac_nhan": "minh-hoa"}, None, {"loai": "Công khai", "xac-nhan": "Dữ liệu minh hoạ"}),
    ],
)
def test_what_search_sorts_by_and_shows(
    typed: dict[str, str], day: date | None, facts: dict[str, str]
) -> None:
    page = made(**typed)
    assert page.findable is not None
    assert page.findable.day == day
    assert page.findable.facts == facts
    assert page.updated_on == facts.get("ngay")


def test_search_knows_a_record_by_its_number_and_its_days() -> None:
    findable = made(
        so_hieu="35/TTr-UBND", ngay_ban_hanh="16/4/2026", niem_yet_tu="1/5/2026"
    ).findable
    assert findable is not None
    assert {"#35/ttr-ubnd", "#35/ttr", "#35", "~20260416", "~202604", "~m4", "~20260501"} <= set(
        findable.terms
    )


@pytest.mark.parametrize(
    ("tone", "day", "is_invented", "expected"),
    [
        ("running", PartialDate(2026, 3), False, 9),
        ("ended", PartialDate(2026), False, 6),
        ("ended", PartialDate(2010), False, 3),
        ("replaced", PartialDate(2010), False, 1),
        ("unknown", None, False, 6),
        ("running", PartialDate(2026), True, 6),
    ],
)
def test_what_is_in_force_and_recent_stands_first(
    tone: Tone, day: PartialDate | None, is_invented: bool, expected: int
) -> None:
    assert standing(tone, day, date(2026, 7, 1), is_invented=is_invented) == expected


def test_an_english_page_only_where_there_is_english() -> None:
    site = site_of(record("mot"), record("hai", tieu_de_en="Two"))
    urls = {
        language: [page.path for page in record_pages(site, renderer_of(site, language), SITE_URL)]
        for language in ("vi", "en")
    }
    assert urls == {"vi": ["cong-khai/hai/", "cong-khai/mot/"], "en": ["en/cong-khai/hai/"]}
    assert made().languages == ("vi",)
    assert made(tieu_de_en="Two").languages == ("vi", "en")


def test_titles_of_the_same_words_are_told_apart_by_number_or_day() -> None:
    assert made(so_hieu="3/TB-UBND", trich_yeu="Lịch").title == "3/TB-UBND: Lịch"
    assert made(trich_yeu="Lịch", ngay_ban_hanh="2/3/2026").title == "Lịch (2/3/2026)"
    assert made("en", trich_yeu="Lịch", tieu_de_en="Plan", ngay_ban_hanh="3/2026").title == (
        "Plan (March 2026)"
    )
    assert made(trich_yeu="Lịch").title == "Lịch"


def test_the_last_change_is_a_correction_and_never_in_the_future() -> None:
    correction = [{"ngay": "5/6/2026", "noi_dung": "a", "ly_do": "b"}]
    assert made(ngay_ban_hanh="2/3/2026").updated_on == "2026-03-02"
    assert made(ngay_ban_hanh="2/3/2026", dinh_chinh=correction).updated_on == "2026-06-05"
    assert made(ngay_ban_hanh="2/3/2099").updated_on is None
    assert made().updated_on is None
