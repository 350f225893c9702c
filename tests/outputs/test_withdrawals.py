"""A record that was taken off: its address says so, and nothing of its text is left."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.model.withdrawal import Withdrawal
from disclosure.outputs.feeds import feed_files
from disclosure.outputs.offline import known_pages
from disclosure.outputs.pages import generated_pages
from disclosure.outputs.records import record_page
from disclosure.rules.linked import record_of_kind
from disclosure.views.doors import doors
from disclosure.views.registers import Registers

from .conftest import SITE_URL, record, renderer_of, site_of

SHA = "ab" * 32


def withdrawal(**typed: Any) -> Withdrawal:
    """The tombstone of a disclosure."""
    required = {
        "ma": "mot",
        "loai": "cong-khai",
        "tieu_de": "Danh sách hỗ trợ",
        "so_hieu": "12/TB-UBND",
        "ngay_dang": "3/3/2026",
        "ngay_go": "20/6/2026",
        "ly_do": "Có dữ liệu cá nhân.",
        "can_cu": [{"van_ban": "Luật mẫu", "so_hieu": "91/2025/QH15"}],
        "nguoi_quyet_dinh": {"chuc_vu": "Chủ tịch UBND phường"},
        "khoan_dieu_11": ["7"],
        "sha256": SHA,
    }
    return Withdrawal.model_validate({**required, **typed})


@pytest.mark.parametrize(("language", "prefix"), [("vi", ""), ("en", "en/")])
def test_its_page_stands_at_the_old_address_in_each_language(language: str, prefix: str) -> None:
    site = site_of(withdrawal())
    pages = {
        page.path: page for page in generated_pages(site, renderer_of(site, language), SITE_URL)
    }
    page = pages[f"{prefix}cong-khai/mot/"]
    assert f"{prefix}go-bo/" in pages
    assert f"{prefix}go-bo/mot/" not in pages
    assert page.short_url == ("s/mot/" if language == "vi" else None)
    for told in ("20/6/2026", "Có dữ liệu cá nhân.", "91/2025/QH15", "Chủ tịch UBND phường", SHA):
        assert (told if language == "vi" or "/6/" not in told else "20 June 2026") in page.body
    assert page.forgets_copies


def test_what_names_it_still_leads_to_it() -> None:
    site = site_of(withdrawal(), record("hai", lien_quan=["mot"]))
    page = record_page(site.publication["hai"], site, renderer_of(site), SITE_URL)
    assert 'href="../../cong-khai/mot/"' in page.body
    place = site.publication["hai"].origin.at("lien_quan")
    assert not list(record_of_kind(site, "mot", ("cong-khai",), place))
    assert list(record_of_kind(site, "mot", ("du-an",), place))


def test_it_never_counts_as_disclosed() -> None:
    registers = Registers(site_of(withdrawal(), record("hai", khoan_dieu_11=["7"])))
    clause = next(choice for choice in registers.clauses if choice.code == "7")
    assert (len(clause.records), clause.disclosed) == (2, 1)
    assert [row.record.id for row in registers.main.rows] == ["hai"]
    assert registers.of("go-bo").everything.disclosed == 1
    assert {door.code: door.count for door in doors(registers)}["dan-biet"] == 1


def test_feeds_tell_of_it_where_the_record_stood() -> None:
    site = site_of(withdrawal())
    feeds = {one.path: one.content.decode() for one in feed_files(Registers(site), SITE_URL)}
    for path in ("tin.atom", "cong-khai/tin.atom", "go-bo/tin.atom", "cong-khai/khoan/7/tin.atom"):
        assert "[Đã gỡ bỏ] 12/TB-UBND: Danh sách hỗ trợ" in feeds[path]
        assert f"<id>{SITE_URL}cong-khai/mot/</id>" in feeds[path]
        assert "2026-06-20T" in feeds[path]
    assert "Đã gỡ bỏ]" not in feeds["lich/tin.atom"]


def test_copies_that_readers_keep_of_the_old_page_go() -> None:
    site = site_of(withdrawal(), record("hai"))
    pages = [record_page(one, site, renderer_of(site), SITE_URL) for one in site.publications]
    assert len(known_pages(pages)) == 4


def test_an_annulled_record_says_so_in_feeds_and_at_the_top_of_its_page() -> None:
    annulled = record(
        ngay_dang="1/6/2026",
        huy_bo={
            "ngay": "20/6/2026",
            "so_hieu": "20/QĐ-UBND",
            "ly_do": "Sai thẩm quyền.",
            "can_cu": [{"van_ban": "Luật mẫu"}],
        },
    )
    site = site_of(annulled)
    body = record_page(annulled, site, renderer_of(site), SITE_URL).body
    head = body.partition("</header>")[0]
    for told in ("Đã hủy bỏ", "20/6/2026", "20/QĐ-UBND", "Sai thẩm quyền.", "Luật mẫu"):
        assert told in head
    feeds = {one.path: one.content.decode() for one in feed_files(Registers(site), SITE_URL)}
    assert "[Đã hủy bỏ] Thông báo" in feeds["tin.atom"]
    assert "<updated>2026-06-20T" in feeds["tin.atom"]
