"""The second clock: what holds personal data leaves every output after its last day."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.locale import words
from disclosure.model.disclosure import Disclosure
from disclosure.model.site import Site, StoredFile
from disclosure.outputs.build import write_attachments
from disclosure.outputs.feeds import feed_files
from disclosure.outputs.open_data import open_data_files
from disclosure.outputs.page import Page
from disclosure.outputs.records import record_page
from disclosure.outputs.search_index import search_document
from disclosure.views.registers import Registers

from .conftest import SITE_URL, record, renderer_of, site_of

LAST_DAY = date(2026, 6, 30)
DAY_AFTER = date(2026, 7, 1)
TEXT = "Bảng từng hộ"
SHA = "ab" * 32
ADDRESS = "tep/mot/danh-sach.txt"
FILE = {
    "ten": "Danh sách",
    "tep": "danh-sach.txt",
    "du_lieu_ca_nhan_den": "30/6/2026",
    "sha256": SHA,
}


def with_term() -> Disclosure:
    return record(
        ngay_dang="1/6/2026",
        noi_dung=TEXT,
        du_lieu_ca_nhan_den="30/6/2026",
        tep_dinh_kem=[FILE],
    )


def site_on(day: date, folder: Path) -> Site:
    path = folder / "danh-sach.txt"
    path.write_text("x", "utf-8")
    stored = StoredFile(path, 1, SHA, "text/plain")
    return site_of(with_term(), files={("mot", "danh-sach.txt"): stored}, as_of=day)


def page_on(site: Site, language: str = "vi") -> Page:
    return record_page(site.publications[0], site, renderer_of(site, language), SITE_URL)


@pytest.mark.parametrize(("day", "is_public"), [(LAST_DAY, True), (DAY_AFTER, False)])
def test_no_output_has_it_after_its_last_day(day: date, is_public: bool, tmp_path: Path) -> None:
    site = site_on(day, tmp_path)
    page = page_on(site)
    assert page.findable is not None
    registers = Registers(site)
    made = {
        **{one.path: one.content.decode("utf-8", "ignore") for one in feed_files(registers, "")},
        **{
            one.path: one.content.decode("utf-8", "ignore")
            for one in open_data_files(registers, SITE_URL)
        },
        "page": page.body,
        "search": str(search_document(page, page.findable)),
    }
    found = {name for name, text in made.items() if TEXT in text or ADDRESS in text}
    expected = {"page", "search", "du-lieu-mo/v1/cong-khai.json", "du-lieu-mo/v1/cong-khai.csv"}
    assert found == (expected if is_public else set())
    assert page.forgets_copies is not is_public


@pytest.mark.parametrize(("day", "is_public"), [(LAST_DAY, True), (DAY_AFTER, False)])
def test_the_file_is_not_written_after_its_last_day(
    day: date, is_public: bool, tmp_path: Path
) -> None:
    target = tmp_path / "site"
    write_attachments(site_on(day, tmp_path), target)
    assert (target / ADDRESS).exists() is is_public


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_what_was_taken_off_and_keeps_its_fingerprint(
    language: str, tmp_path: Path
) -> None:
    site = site_on(DAY_AFTER, tmp_path)
    said = words(language)["clocks"]
    day = "30/6/2026" if language == "vi" else "30 June 2026"
    shown = page_on(site, language).body
    assert said["file_removed"].format(date=day) in shown
    assert said["content_removed"].format(date=day) in shown
    assert SHA in shown
    assert "Danh sách" in shown


def test_the_fingerprint_stays_when_the_file_was_deleted_too(tmp_path: Path) -> None:
    site = replace(site_on(DAY_AFTER, tmp_path), files={})
    assert SHA in page_on(site).body
    data = next(
        one.content
        for one in open_data_files(Registers(site), SITE_URL)
        if one.path == "du-lieu-mo/v1/cong-khai.json"
    )
    made = json.loads(data)["records"][0]
    assert made["content"] is None
    assert made["attachments"] == []
    assert made["removed_attachments"] == [
        {
            "title": "Danh sách",
            "path": "danh-sach.txt",
            "is_extract": False,
            "personal_data_until": "2026-06-30",
            "published_sha256": SHA,
            "sha256": SHA,
        }
    ]
