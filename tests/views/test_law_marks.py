"""What marks show, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.law.figure_words import figure_text
from disclosure.law.marks import Cited
from disclosure.law.quantities import figure_of
from disclosure.locale import words
from disclosure.model.quantity import Quantity
from disclosure.views.law_marks import citation_text, citation_view, law_text
from law_samples import DECREE, LAW, article, change, law, quantity, sample_ward, site, taken


def cited(clause: int | None = None, point: str | None = None, **typed: Any) -> Cited:
    own = law(LAW, dieu=[article(11)], **typed)
    return Cited(own, own.article(11), clause, point)


@pytest.mark.parametrize(
    ("one", "vietnamese", "english"),
    [
        (cited(), "Điều 11 Luật 1/2020/QH15", "Article 11 of Law 1/2020/QH15"),
        (cited(2), "Điều 11 khoản 2 Luật 1/2020/QH15", "Article 11, clause 2 of Law 1/2020/QH15"),
        (
            cited(2, "đ"),
            "Điều 11 khoản 2 điểm đ Luật 1/2020/QH15",
            "Article 11, clause 2, point đ of Law 1/2020/QH15",
        ),
        (Cited(law(LAW)), "Luật 1/2020/QH15", "Law 1/2020/QH15"),
    ],
)
def test_a_citation_in_words(one: Cited, vietnamese: str, english: str) -> None:
    assert citation_text(one, words("vi"), "vi", is_short=False) == vietnamese
    assert citation_text(one, words("en"), "en", is_short=False) == english


def test_a_citation_of_the_same_document_is_short() -> None:
    assert citation_text(cited(2), words("vi"), "vi", is_short=True) == "Điều 11 khoản 2"
    assert citation_text(Cited(law(LAW)), words("vi"), "vi", is_short=True) == "Luật 1/2020/QH15"


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        ("Nghị định về việc mẫu", DECREE, "Nghị định 2/2020/NĐ-CP"),
        ("Bộ luật Mẫu", LAW, "Bộ luật 1/2020/QH15"),
        ("Quy chế Mẫu", "3/QC-UBND", "3/QC-UBND"),
        ("Luật Mẫu (sửa đổi)", "chưa rõ số", "Luật Mẫu (sửa đổi)"),
    ],
)
def test_a_document_is_called_by_its_kind_and_number(name: str, number: str, said: str) -> None:
    assert law_text(law(number, ten=name), words("vi"), "vi") == said


def test_a_citation_leads_to_its_article_and_says_what_is_known() -> None:
    view = citation_view(cited(2), site())
    assert view.url == "phap-luat/van-ban/1-2020-qh15/#d11"
    assert (view.state, view.is_doubtful, view.changes) == ("chua-thay-doi", False, ())
    whole = citation_view(Cited(law(LAW, change(da_doc=None) | {"da_doc": "20/6/2026"})), site())
    assert (whole.url, whole.state) == ("phap-luat/van-ban/#vb-1-2020-qh15", "da-sua")


def text(one: Quantity, language: str = "vi", **parts: Any) -> str:
    figure = figure_of(one, site(catalogue={"quantities": (one,), **parts}))
    assert figure is not None
    return figure_text(figure, words(language), language)


@pytest.mark.parametrize(
    ("typed", "vietnamese", "english"),
    [
        ({}, "30 ngày", "30 days"),
        ({"gia_tri": "1"}, "1 ngày", "1 day"),
        ({"don_vi": "ngay-lam-viec"}, "30 ngày làm việc", "30 working days"),
        ({"gia_tri": "1", "den": "3"}, "1 đến 3 ngày", "1 to 3 days"),
        ({"don_vi": "phan-tram"}, "30%", "30%"),
        ({"gia_tri": "1200", "don_vi": "thang"}, "1.200 tháng", "1,200 months"),
        (
            {"don_vi": "khac", "don_vi_khac": "hộ", "don_vi_khac_en": "households"},
            "30 hộ",
            "30 households",
        ),
    ],
)
def test_a_number_in_words(typed: dict[str, str], vietnamese: str, english: str) -> None:
    one = quantity(**typed)
    assert (text(one), text(one, "en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("share", "vietnamese", "english"),
    [
        ((2, 3), "hai phần ba (2/3)", "two thirds (2/3)"),
        ((1, 2), "50%", "50%"),
        ((5, 10), "50%", "50%"),
        ((3, 4), "3/4", "3/4"),
    ],
)
def test_a_share_in_words(share: tuple[int, int], vietnamese: str, english: str) -> None:
    part = {"tu_so": str(share[0]), "mau_so": str(share[1]), "cach": "tu"}
    one = quantity(gia_tri=None, don_vi=None, kieu=None, phan=part)
    assert (text(one), text(one, "en")) == (vietnamese, english)


def test_a_share_of_a_matter() -> None:
    matters = sample_ward().catalogue.matters
    one = taken(viec_dan_ban=matters[0].slug, lay="nguong")
    assert text(one, matters=matters) == "hai phần ba (2/3)"
