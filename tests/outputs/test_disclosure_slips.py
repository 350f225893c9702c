"""Slips to ask for what is due and not disclosed: on paper, by mail, as a text."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from disclosure.outputs.disclosure_slips import Demand, disclosure_slip, disclosure_slips

from .conftest import SITE_URL, Html, renderer_of, site_of

DEMAND = Demand(
    code="quyet-toan-2025",
    item="Quyết toán ngân sách & quỹ <2025>",
    basis="Nghị định 73/2026/NĐ-CP, Điều 37",
    look_at="ngan-sach/",
    period="năm 2025",
)


def with_email(email: str | None) -> str:
    site = site_of()
    contact = site.ward.contact.model_copy(update={"email": email})
    ward = site.ward.model_copy(update={"contact": contact})
    renderer = renderer_of(replace(site, ward=ward))
    return disclosure_slip(DEMAND, renderer, SITE_URL).body


def test_there_is_one_for_each_clause_in_vietnamese_only() -> None:
    pages = list(disclosure_slips(renderer_of(site_of()), SITE_URL))
    assert [page.url for page in pages] == [
        f"bao-cao/de-nghi/khoan-{number}/" for number in range(1, 15)
    ]
    assert all(page.languages == ("vi",) and not page.is_indexed for page in pages)
    assert not list(disclosure_slips(renderer_of(site_of(), "en"), SITE_URL))


def test_mail_and_text_say_what_is_asked_by_which_law_and_where_it_is_missing() -> None:
    read = Html(with_email("ubnd@vi-du.vn"))
    link = next(one["href"] for one in read.all("a") if one.get("href", "").startswith("mailto:"))
    parts = urlsplit(link)
    assert parts.path == "ubnd@vi-du.vn"
    sent = parse_qs(parts.query)
    assert sent["subject"] == [f"Đề nghị công khai: {DEMAND.item}, năm 2025"]
    body = sent["body"][0]
    for told in (DEMAND.item, DEMAND.basis, "năm 2025", "Điều 14 khoản 2", f"{SITE_URL}ngan-sach/"):
        assert told in body
    assert body in read.text


def test_without_an_address_the_text_is_left_to_copy() -> None:
    shown = with_email(None)
    assert "mailto:" not in shown
    assert 'id="doan-chu"' in shown


def test_it_asks_for_no_more_than_is_needed_to_answer() -> None:
    text = Html(with_email(None)).text.lower()
    asked = re.findall(r"(cccd|căn cước|ngày sinh:|địa chỉ nhà|số định danh:)", text)
    assert asked == []
    assert "không phải ghi số định danh, ngày sinh, nơi ở" in text
