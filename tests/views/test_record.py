"""A record's page, before it is laid out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from disclosure.dates import PartialDate
from disclosure.model.site import StoredFile
from disclosure.views.record import AttachmentRow, Event, record_view

from .conftest import record, site_of


def test_history_is_in_order_and_says_what_was_corrected() -> None:
    shown = record(
        ngay_su_kien="2026",
        ngay_ban_hanh="16/4/2026",
        ngay_hieu_luc="20/4/2026",
        ngay_dang="4/2026",
        niem_yet_tu="20/4/2026",
        niem_yet_den="20/5/2026",
        dinh_chinh=[
            {"ngay": "1/7/2026", "noi_dung": "Sửa giờ.", "ly_do": "Gõ nhầm."},
            {"ngay": "2/5/2026", "noi_dung": "Sửa tên.", "ly_do": "Thiếu dấu."},
        ],
    )
    assert record_view(shown, site_of(shown), "vi").history == (
        Event("happened", PartialDate(2026)),
        Event("published", PartialDate(2026, 4)),
        Event("issued", PartialDate(2026, 4, 16)),
        Event("effective", PartialDate(2026, 4, 20)),
        Event("posted_from", PartialDate(2026, 4, 20)),
        Event("corrected", PartialDate(2026, 5, 2), "Sửa tên.", "Thiếu dấu."),
        Event("posted_until", PartialDate(2026, 5, 20)),
        Event("corrected", PartialDate(2026, 7, 1), "Sửa giờ.", "Gõ nhầm."),
    )


def test_attachments_have_their_size_and_fingerprint() -> None:
    shown = record(
        tep_dinh_kem=[
            {"ten": "Tờ trình", "tep": "to-trinh.pdf"},
            {"ten": "Bảng", "tep": "phu-luc/Bang.XLSX", "trich": "có"},
        ]
    )
    files = {
        ("mot", "to-trinh.pdf"): StoredFile(Path("to-trinh.pdf"), 1536, "ab" * 32, "x/y"),
        ("mot", "phu-luc/Bang.XLSX"): StoredFile(Path("Bang.XLSX"), 4, "cd" * 32, "x/y"),
    }
    assert record_view(shown, site_of(shown, files=files), "vi").attachments == (
        AttachmentRow("Tờ trình", "tep/mot/to-trinh.pdf", "PDF", 1536, "ab" * 32, False),
        AttachmentRow("Bảng", "tep/mot/phu-luc/Bang.XLSX", "XLSX", 4, "cd" * 32, True),
    )


def test_forms_are_named_in_the_order_they_were_typed() -> None:
    used = [
        {"loai": "trang-mang", "tu": "4/2026"},
        {"loai": "bang-niem-yet", "noi": "Trụ sở", "den": "5/2026", "ghi_chu": "Bên phải."},
    ]
    shown = record(hinh_thuc=used)
    rows = record_view(shown, site_of(shown), "vi").forms
    assert [
        (row.form.point, row.place, row.used_from, row.used_until, row.note) for row in rows
    ] == [
        ("b", None, PartialDate(2026, 4), None, None),
        ("a", "Trụ sở", None, PartialDate(2026, 5), "Bên phải."),
    ]


def test_replacement_is_seen_from_both_sides() -> None:
    old = record("cu")
    new = record("moi", thay_the=["cu"])
    site = site_of(old, new)
    assert record_view(old, site, "vi").replaced_by == (new,)
    assert record_view(new, site, "vi").replaces == (old,)
    assert record_view(old, site, "vi").replaces == ()
    assert record_view(new, site, "vi").replaced_by == ()


@pytest.mark.parametrize(
    ("typed", "vietnamese", "english"),
    [
        ({}, None, None),
        ({"loai_van_ban": "to-trinh"}, "Loại 4", "Kind 4"),
        ({"loai_khac": "Tin"}, "Tin", "Tin"),
        ({"loai_van_ban": "to-trinh", "loai_khac": "Tin"}, "Loại 4", "Kind 4"),
    ],
)
def test_the_kind_of_document(
    typed: dict[str, Any], vietnamese: str | None, english: str | None
) -> None:
    shown = record(**typed)
    assert record_view(shown, site_of(shown), "vi").kind == vietnamese
    assert record_view(shown, site_of(shown), "en").kind == english


def test_clauses_and_neighborhoods_are_looked_up() -> None:
    shown = record(khoan_dieu_11=["4", "3"], khu_pho=["kp-10", "kp-2"])
    view = record_view(shown, site_of(shown), "vi")
    assert [clause.number for clause in view.clauses] == [4, 3]
    assert [place.name for place in view.neighborhoods] == ["Khu phố 10", "Khu phố 2"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("**Một**", "<p><strong>Một</strong></p>\n"),
        ("# Một", "<h3>Một</h3>\n"),
        ("<script>1</script>", "<p>&lt;script&gt;1&lt;/script&gt;</p>\n"),
        ("<img src=x onerror=1>", "<p>&lt;img src=x onerror=1&gt;</p>\n"),
        ("{{ 7*7 }}", "<p>{{ 7*7 }}</p>\n"),
    ],
)
def test_content_is_markdown_without_raw_html(typed: str, expected: str) -> None:
    shown = record(noi_dung=typed)
    assert record_view(shown, site_of(shown), "vi").content == expected


def test_without_content_there_is_none() -> None:
    assert record_view(record(), site_of(record()), "vi").content is None
