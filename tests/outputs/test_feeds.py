"""Feeds in Atom: what readers get, in what order, with which days."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from disclosure.model.disclosure import Disclosure
from disclosure.model.site import Site
from disclosure.outputs.feeds import NAMESPACE, NEWEST, feed_files
from disclosure.views.kinds import KIND_VIEWS
from disclosure.views.registers import Registers

from .conftest import SITE_URL, record, site_of
from .hostile import PAYLOAD, hostile_site


def files(site: Site) -> dict[str, bytes]:
    return {file.path: file.content for file in feed_files(Registers(site), SITE_URL)}


def feed(site: Site, path: str = "tin.atom") -> Any:
    """A feed as a reader understands it."""
    read = feedparser.parse(files(site)[path], sanitize_html=False)
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    return read


def ids(site: Site, path: str = "tin.atom") -> list[str]:
    return [entry.id.rstrip("/").rpartition("/")[2] for entry in feed(site, path).entries]


def day(code: str, typed: str, **more: Any) -> Disclosure:
    return record(code, ngay_dang=typed, **more)


def test_there_is_a_feed_of_all_and_one_a_kind_a_clause_and_a_khu_pho() -> None:
    site = site_of()
    kinds = {f"{view.code}/tin.atom" for view in KIND_VIEWS}
    clauses = {f"cong-khai/khoan/{clause.number}/tin.atom" for clause in site.catalogue.clauses}
    places = {f"khu-pho/{place.code}/tin.atom" for place in site.neighborhoods}
    assert clauses
    assert places
    assert {*files(site)} == {"tin.atom"} | kinds | clauses | places


@pytest.mark.parametrize("path", ["tin.atom", "cong-khai/tin.atom", "khu-pho/kp-1/tin.atom"])
def test_a_feed_has_what_atom_requires(path: str) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    for content in (files(site_of())[path], files(site_of(day("mot", "1/6/2026")))[path]):
        root = ElementTree.fromstring(content)  # noqa: S314 - our own
        assert root.tag == f"{{{NAMESPACE}}}feed"
        for owner in (root, *root.iter(f"{{{NAMESPACE}}}entry")):
            for name in ("id", "title", "updated"):
                (found,) = owner.findall(f"{{{NAMESPACE}}}{name}")
                assert found.text
        assert root.find(f"{{{NAMESPACE}}}author/{{{NAMESPACE}}}name") is not None
        (own,) = [
            link.get("href")
            for link in root.findall(f"{{{NAMESPACE}}}link")
            if link.get("rel") == "self"
        ]
        assert own == f"{SITE_URL}{path}"


def test_an_entry_tells_what_it_is_and_leads_to_the_record() -> None:
    site = site_of(
        day(
            "mot",
            "1/6/2026",
            so_hieu="12/TB-UBND",
            trich_yeu="Nước sạch & đường",
            tom_tat="Tóm tắt.",
            khoan_dieu_11=["3"],
            khu_pho=["kp-1"],
        )
    )
    (entry,) = feed(site).entries
    assert entry.id == entry.link == f"{SITE_URL}cong-khai/mot/"
    assert entry.title == "12/TB-UBND: Nước sạch & đường"
    assert entry.summary == "Tóm tắt."
    terms = {tag.term: tag.label for tag in entry.tags}
    assert terms["cong-khai"] == "Công khai"
    assert terms["khoan-3"].startswith("Khoản 3. ")
    assert terms["kp-1"] == site.neighborhood["kp-1"].name
    assert feed(site).feed.author == site.ward.authority


def test_days_come_from_the_data_in_vietnamese_time_and_a_correction_renews() -> None:
    corrected = {"ngay": "20/6/2026", "noi_dung": "Sửa giờ", "ly_do": "Gõ nhầm"}
    site = site_of(day("mot", "1/6/2026", dinh_chinh=[corrected]))
    (entry,) = feed(site).entries
    assert entry.published == "2026-06-01T00:00:00+07:00"
    assert entry.updated == "2026-06-20T00:00:00+07:00"
    assert feed(site).feed.updated == entry.updated


def test_the_end_of_a_posting_is_no_news() -> None:
    site = site_of(record(niem_yet_tu="1/5/2026", niem_yet_den="1/6/2026"))
    assert feed(site).entries[0].updated == "2026-05-01T00:00:00+07:00"


def test_a_half_known_day_is_the_first_it_can_mean() -> None:
    site = site_of(record(ngay_ban_hanh="4/2026"))
    assert feed(site).entries[0].updated == "2026-04-01T00:00:00+07:00"


def test_no_day_is_made_up_for_what_has_none_or_only_one_to_come() -> None:
    undated, coming = record("khong-ngay"), record("sap-toi", niem_yet_tu="2/7/2026")
    told = record("da-bao", niem_yet_tu="2/7/2026", ngay_dang="30/6/2026")
    site = site_of(undated, coming, told)
    assert ids(site) == ["da-bao"]
    assert feed(site).entries[0].published == "2026-06-30T00:00:00+07:00"


def test_a_feed_without_entries_does_not_change_from_day_to_day() -> None:
    site = site_of()
    assert feed(site).feed.updated == "2023-07-01T00:00:00+07:00"
    assert files(site) == files(replace(site, as_of=site.as_of.replace(year=2027)))


def test_the_newest_come_first_then_by_id_whatever_the_order_of_the_files() -> None:
    records = [day("b", "2/6/2026"), day("a", "2/6/2026"), day("c", "3/6/2026")]
    assert ids(site_of(*records)) == ids(site_of(*reversed(records))) == ["c", "a", "b"]
    assert files(site_of(*records)) == files(site_of(*reversed(records)))


def test_a_feed_holds_the_newest_only() -> None:
    many = [day(f"so-{number:03}", f"{number % 28 + 1}/5/2026") for number in range(NEWEST + 9)]
    found = feed(site_of(*many)).entries
    assert len(found) == NEWEST
    assert found[0].updated == "2026-05-28T00:00:00+07:00"
    assert found[-1].updated == "2026-05-05T00:00:00+07:00"


def test_a_khu_pho_gets_what_names_it_and_what_concerns_all() -> None:
    site = site_of(
        day("cua-no", "1/6/2026", khu_pho=["kp-1"]),
        day("ca-phuong", "2/6/2026"),
        day("noi-khac", "3/6/2026", khu_pho=["kp-2"]),
    )
    assert ids(site, "khu-pho/kp-1/tin.atom") == ["ca-phuong", "cua-no"]
    assert ids(site, "khu-pho/kp-2/tin.atom") == ["noi-khac", "ca-phuong"]


def test_a_clause_and_a_kind_get_their_own() -> None:
    site = site_of(
        day("hai", "1/6/2026", khoan_dieu_11=["2"]), day("ba", "2/6/2026", khoan_dieu_11=["3"])
    )
    assert ids(site, "cong-khai/khoan/3/tin.atom") == ["ba"]
    assert ids(site, "cong-khai/tin.atom") == ["ba", "hai"]


def test_what_the_ward_has_not_confirmed_says_so_in_the_title() -> None:
    source = {"mo_ta": "Báo"}
    awaiting = day("mot", "1/6/2026", xac_nhan="cho-xac-nhan", nguon=source)
    assert feed(site_of(awaiting)).entries[0].title.startswith("[Chờ phường xác nhận] ")


@pytest.mark.parametrize("path", ["tin.atom", "cong-khai/khoan/3/tin.atom", "khu-pho/ma/tin.atom"])
def test_hostile_text_stays_text(path: str) -> None:
    content = files(hostile_site())[path]
    root = ElementTree.fromstring(content)  # noqa: S314 - our own
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        *("feed", "id", "title", "subtitle", "updated", "published", "author", "name", "uri"),
        *("link", "rights", "entry", "summary", "category"),
    }
    titles = [found.text or "" for found in root.iter(f"{{{NAMESPACE}}}title")]
    assert any(f"Disclosure.trich_yeu {PAYLOAD}" in title for title in titles)
    assert b"<script" not in content
