"""Pages of consultations: their own part, the front of the list, the slip to print."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from disclosure.model.consultation import Consultation
from disclosure.model.site import Site
from disclosure.outputs.comment_slips import comment_slips
from disclosure.outputs.page import Page
from disclosure.outputs.pages import generated_pages
from disclosure.outputs.records import record_page

from .conftest import SITE_URL, Html, renderer_of, sample_ward
from .hostile import CONTENT, PAYLOAD, filled, hostile_site, texts

OPEN: dict[str, Any] = {
    "mo_tu": "1/6/2026",
    "mo_den": "20/7/2026",
    "so_hieu": "12/KH-UBND",
    "kenh": [
        {"cach": "hom-thu", "ten": "Hòm thư", "dia_chi": "Số 1", "gio": "7 giờ"},
        {"cach": "trang-mang", "ten": "Hộp thư mạng", "thu_dien_tu": "gop-y@example.org"},
    ],
    "cau_hoi": [{"hoi": "Chọn hướng nào?", "chon": ["Đông", "Tây"]}, {"hoi": "Vì sao?"}],
}


def consultation(code: str = "hoi", **typed: Any) -> Consultation:
    required = {"ma": code, "tieu_de": "Hỏi ý kiến", "khu_pho": "tat-ca", "tom_tat": "Tóm tắt."}
    return Consultation.model_validate({**required, **typed})


def site_of(*records: Consultation) -> Site:
    return replace(sample_ward(), publications=records)


def page(record: Consultation, language: str = "vi") -> Html:
    site = site_of(record)
    return Html(record_page(record, site, renderer_of(site, language), SITE_URL).body)


def slips(record: Consultation, language: str = "vi") -> list[Page]:
    return list(comment_slips(renderer_of(site_of(record), language), SITE_URL))


def test_the_slip_is_prefilled_and_asks_for_no_name() -> None:
    (slip,) = slips(consultation(**OPEN))
    read = Html(slip.body)
    assert slip.url == "lay-y-kien/hoi/phieu/"
    for text in ("12/KH-UBND", "20/7/2026", "1. Chọn hướng nào?", "Đông", "2. Vì sao?", "Số 1"):
        assert text in read.text
    assert "không bắt buộc" in read.text
    assert len([a for a in read.all("span") if a.get("class") == "box"]) == 2
    # Paper cannot be handed in by e-mail.
    assert "Hộp thư mạng" not in read.text
    assert not slip.is_indexed


def test_a_slip_of_the_past_says_so() -> None:
    (slip,) = slips(consultation(**{**OPEN, "mo_den": "30/6/2026"}))
    assert "Đã hết hạn góp ý ngày 30/6/2026" in Html(slip.body).text


def test_an_english_slip_is_there_for_a_record_in_english() -> None:
    assert slips(consultation(**OPEN), "en") == []
    (slip,) = slips(consultation(**OPEN, tieu_de_en="Which way"), "en")
    assert slip.languages == ("vi", "en")
    assert "Which way" in Html(slip.body).text


def test_the_page_leads_to_every_channel_and_to_the_slip() -> None:
    read = page(consultation(**OPEN))
    links = [link["href"] for link in read.all("a")]
    assert "../../lay-y-kien/hoi/phieu/" in links
    (mail,) = {link for link in links if link.startswith("mailto:gop-y")}
    assert mail == "mailto:gop-y@example.org?subject=G%C3%B3p%20%C3%BD%3A%2012/KH-UBND%20%28hoi%29"


def test_a_closed_consultation_offers_no_slip_and_fills_no_letter() -> None:
    read = page(consultation(**{**OPEN, "mo_den": "30/6/2026"}))
    links = [link["href"] for link in read.all("a")]
    assert not [link for link in links if "phieu" in link]
    assert "mailto:gop-y@example.org" in links


def test_an_english_page_marks_what_is_vietnamese() -> None:
    read = page(consultation(**OPEN, tieu_de_en="Which way"), "en")
    questions = [item for item in read.all("ol") if item.get("class") == "asked"]
    assert questions == [{"class": "asked", "lang": "vi"}]


def test_changed_words_are_told_to_those_who_listen() -> None:
    change = {"ten": "Điều 1", "ban_dau": "Báo trước hai ngày.", "ban_cuoi": "Báo trước năm ngày."}
    read = page(consultation(dieu_sua=[change]))
    assert "Báo trước [bỏ:hai] ngày." in read.text
    assert "Báo trước [thêm:năm] ngày." in read.text
    assert len(read.all("del")) == len(read.all("ins")) == 1


def hostile_consultation(**typed: Any) -> Consultation:
    """Every field filled; options and their counts name one another."""
    values = filled(Consultation, ma="hoi", noi_dung=CONTENT, khoan_dieu_11=["3"], **typed)
    for question in values["cau_hoi"]:
        option = question["chon"][0]
        for tally in (question["ket_qua_chung"], *question["ket_qua_tung_noi"]):
            tally["tra_loi"][0]["chon"] = option
    values["lien_quan"] = values["thay_the"] = ["ma"]
    return Consultation.model_validate(values)


def hostile_site_with(record: Consultation) -> Site:
    site = hostile_site()
    stored = next(iter(site.files.values()))
    return replace(
        site,
        publications=(record, *site.publications),
        files={**site.files, (record.id, "a.pdf"): stored},
    )


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("until", ["1/7/2026", "30/7/2026", "30/6/2026"])
def test_no_text_of_a_consultation_becomes_markup(language: str, until: str) -> None:
    record = hostile_consultation(mo_tu="1/6/2026", mo_den=until)
    site = hostile_site_with(record)
    made = [
        page
        for page in generated_pages(site, renderer_of(site, language), SITE_URL)
        if page.url.startswith("lay-y-kien/")
    ]
    assert {"lay-y-kien/", "lay-y-kien/hoi/", "lay-y-kien/hoi/phieu/"} <= {p.url for p in made}
    for page in made:
        read = Html(page.body)
        assert not {tag for tag, _ in read.elements} & {"img", "script", "iframe", "style", "b"}
        for _, attributes in read.elements:
            assert not [name for name in attributes if name.startswith("on") or name == "style"]
            assert not attributes.get("href", "").lower().startswith("javascript:")


NOT_ON_THE_PAGE = {
    "vi": {"Consultation.tieu_de_en", "Consultation.tom_tat_en"},
    "en": {"Consultation.tieu_de", "Consultation.tom_tat"},
}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_text_of_a_consultation_is_shown(language: str) -> None:
    record = hostile_consultation(mo_tu="1/6/2026", mo_den="30/7/2026")
    # A place is a khu phố or a name, and a final document of this site is named by its record.
    final = record.outcome.document if record.outcome else None
    assert final is not None and record.outcome is not None
    outcome = record.outcome.model_copy(
        update={"document": final.model_copy(update={"record": None})}
    )
    question = record.questions[0]
    place = question.places[0].model_copy(update={"neighborhood": None})
    shown = record.model_copy(
        update={
            "outcome": outcome,
            "questions": (question.model_copy(update={"places": (place,)}),),
        }
    )
    site = hostile_site_with(shown)
    read = Html(record_page(shown, site, renderer_of(site, language), SITE_URL).body)
    typed = {text for text in texts(shown.model_dump()) if PAYLOAD in text}
    assert len(typed) > 35
    missing = {text.split()[0] for text in typed if text not in read.text}
    # What is of the whole has no name of its own: a rule refuses one. Changed words stand
    # between marks of their own.
    apart = {"Tally.noi", "ClauseChange.ban_dau", "ClauseChange.ban_cuoi"}
    assert missing - apart <= NOT_ON_THE_PAGE[language]
