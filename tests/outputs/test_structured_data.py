"""JSON-LD: what pages say to machines, and what they do not."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from disclosure.model.event import Event
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.model.ward import Contact
from disclosure.outputs.open_data_pages import open_data_page
from disclosure.outputs.page import Page
from disclosure.outputs.records import record_page
from disclosure.outputs.shell import Chromes
from disclosure.outputs.short_addresses import short_page
from disclosure.outputs.structured_data import embedded

from .conftest import SITE_URL, page_of, record, renderer_of, site_of
from .hostile import PAYLOAD, hostile_site

DECISION = {
    "so_hieu": "12/2026/NQ-HĐND",
    "loai_van_ban": "nghi-quyet",
    "ngay_ban_hanh": "1/6/2026",
}


class DataBlocks(HTMLParser):
    """The data blocks of a document, cut as a browser cuts them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.others: list[str] = []
        self._inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = (tag, attrs) == ("script", [("type", "application/ld+json")])
        if self._inside:
            self.blocks.append("")
        else:
            self.others.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks[-1] += data


def things(page: Page, site: Site) -> dict[str, dict[str, Any]]:
    """The things a page tells of, by type."""
    head = Chromes(renderer_of(site, page.language), SITE_URL).head(page)
    found: dict[str, dict[str, Any]] = {}
    for block in DataBlocks(str(head)).blocks:
        data = json.loads(block)
        assert data.pop("@context") == "https://schema.org"
        for thing in data.get("@graph", [data]):
            found[thing["@type"]] = thing
    return found


def of_record(typed: Publication, language: str = "vi") -> dict[str, dict[str, Any]]:
    site = replace(site_of(), publications=(typed,))
    return things(record_page(typed, site, renderer_of(site, language), SITE_URL), site)


def event(**typed: Any) -> Event:
    required = {"ma": "doi-thoai", "tieu_de": "Đối thoại", "loai_su_kien": "doi-thoai"}
    about = {"khu_pho": "tat-ca", "tom_tat": "Tóm tắt.", "ngay": "20/7/2026", **typed}
    return Event.model_validate({**required, **about})


def test_a_record_tells_the_way_to_it_as_its_page_shows_it() -> None:
    (crumbs,) = of_record(record(so_hieu="12/TB-UBND")).values()
    assert crumbs["@type"] == "BreadcrumbList"
    assert [(item["position"], item["item"]) for item in crumbs["itemListElement"]] == [
        (1, SITE_URL),
        (2, f"{SITE_URL}cong-khai/"),
        (3, f"{SITE_URL}cong-khai/mot/"),
    ]
    assert crumbs["itemListElement"][-1]["name"] == "12/TB-UBND"


def test_a_resolution_with_its_number_is_a_legislation() -> None:
    thing = of_record(record(**DECISION))["Legislation"]
    assert thing["legislationIdentifier"] == "12/2026/NQ-HĐND"
    assert thing["legislationDate"] == "2026-06-01"
    assert thing["legislationPassedBy"]["name"] == "UBND phường Mẫu"
    assert thing["url"] == f"{SITE_URL}cong-khai/mot/"


@pytest.mark.parametrize(
    "other",
    [
        {"loai_van_ban": "thong-bao"},
        {"so_hieu": None},
        {"xac_nhan": "cho-xac-nhan", "nguon": {"mo_ta": "Báo"}},
        {"xac_nhan": "minh-hoa", "nguon": {"mo_ta": "Báo"}},
    ],
)
def test_nothing_else_is_one_nor_what_the_ward_has_not_confirmed(other: dict[str, Any]) -> None:
    typed = {name: value for name, value in {**DECISION, **other}.items() if value is not None}
    assert {*of_record(record(**typed))} == {"BreadcrumbList"}


def test_a_meeting_is_an_event_with_its_hours_and_place() -> None:
    thing = of_record(event(tu_gio="8:00", den_gio="11:00", noi="Nhà văn hóa"))["Event"]
    assert thing["startDate"] == "2026-07-20T08:00+07:00"
    assert thing["endDate"] == "2026-07-20T11:00+07:00"
    assert thing["location"] == [
        {"@type": "Place", "name": "Nhà văn hóa", "address": "Nhà văn hóa"}
    ]
    assert thing["eventStatus"] == "https://schema.org/EventScheduled"


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ({"huy": {"ly_do": "Bão"}}, "EventCancelled"),
        ({"hoan": {"ly_do": "Bão"}}, "EventPostponed"),
        ({"doi_lich": [{"doi_tu": "13/7/2026", "ly_do": "Bão"}]}, "EventRescheduled"),
    ],
)
def test_an_event_says_when_it_is_called_off_or_moved(typed: dict[str, Any], state: str) -> None:
    thing = of_record(event(**typed))["Event"]
    assert thing["eventStatus"].endswith(state)
    assert thing.get("previousStartDate") == ("2026-07-13" if "doi_lich" in typed else None)
    assert thing["startDate"] == "2026-07-20"
    assert "endDate" not in thing


def test_a_meeting_of_which_only_the_month_is_known_is_no_event_for_machines() -> None:
    assert {*of_record(event(ngay="7/2026"))} == {"BreadcrumbList"}


@pytest.mark.parametrize("url", ["", "lien-he/"])
def test_home_and_contact_say_who_answers_for_the_site(url: str) -> None:
    site = site_of()
    reached = Contact.model_validate({"dien_thoai": "0203 3000 000"})
    site = site_of(ward=site.ward.model_copy(update={"contact": reached}))
    thing = things(page_of(url), site)["GovernmentOrganization"]
    assert thing["name"] == site.ward.authority
    assert thing["telephone"] == "0203 3000 000"
    assert "email" not in thing
    assert thing["areaServed"]["containedInPlace"]["name"] == site.ward.province
    english = things(page_of(url, language="en"), site)["GovernmentOrganization"]
    assert english["name"] == site.ward.authority_en
    assert things(page_of("tro-nang/"), site) == {}


def test_a_demonstration_ward_is_no_organization() -> None:
    site = site_of()
    site = site_of(ward=site.ward.model_copy(update={"demonstration": "Minh hoạ"}))
    assert things(page_of(""), site) == {}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_open_data_page_tells_of_each_data_set_and_its_files(language: str) -> None:
    site = site_of(record(ngay_dang="1/6/2026"))
    (page,) = open_data_page(renderer_of(site, language), SITE_URL)
    assert page.structured is not None
    sets = json.loads(page.structured)["@graph"]
    assert {thing["@type"] for thing in sets} == {"Dataset"}
    assert sets[0]["dateModified"] == "2026-06-01"
    assert [file["contentUrl"].rpartition(".")[2] for file in sets[0]["distribution"]] == [
        "json",
        "csv",
        "xlsx",
    ]
    # What Google asks of a description.
    assert all(50 <= len(thing["description"]) <= 5000 for thing in sets)


def test_no_text_ends_the_block_or_opens_another() -> None:
    site = hostile_site()
    page = record_page(site.publication["ma"], site, renderer_of(site), SITE_URL)
    head = str(Chromes(renderer_of(site), SITE_URL).head(page))
    read = DataBlocks(head)
    assert len(read.blocks) == 1
    assert {*read.others} == {"link", "meta"}
    assert PAYLOAD in json.loads(read.blocks[0])["itemListElement"][-1]["name"]
    assert "<" not in read.blocks[0]


def test_nothing_to_say_is_no_block() -> None:
    assert embedded([]) is None
    assert "ld+json" not in Chromes(renderer_of(site_of()), SITE_URL).head(page_of("x/"))


def test_a_short_address_repeats_neither_data_nor_feed() -> None:
    site = site_of(record())
    renderer = renderer_of(site)
    page = record_page(site.publications[0], site, renderer, SITE_URL)
    html = short_page(page, "s/mot/", Chromes(renderer, SITE_URL), renderer)
    assert "ld+json" not in html
    assert "atom+xml" not in html
    assert "application/atom+xml" in Chromes(renderer, SITE_URL).head(page)
