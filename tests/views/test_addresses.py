"""Addresses: promises that must not change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.model.catalogue import Law
from disclosure.views import addresses
from disclosure.views.addresses import (
    attachment_url,
    base_of,
    explainer_url,
    localized,
    record_link,
    record_url,
)
from disclosure.views.register import list_pages
from disclosure.views.registers import Registers

from .conftest import record, sample_ward, site_of


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("", "."),
        ("404.html", "."),
        ("en/", ".."),
        ("cong-khai/x/", "../.."),
        ("a/b/c/", "../../.."),
    ],
)
def test_the_way_back_to_the_root(url: str, base: str) -> None:
    assert base_of(url) == base


@pytest.mark.parametrize(
    ("language", "url", "expected"),
    [
        ("vi", "", ""),
        ("vi", "cong-khai/", "cong-khai/"),
        ("en", "", "en/"),
        ("en", "cong-khai/", "en/cong-khai/"),
    ],
)
def test_vietnamese_at_the_root_english_under_its_code(
    language: str, url: str, expected: str
) -> None:
    assert localized(language, url) == expected


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ({}, "vi", ("cong-khai/mot/", True)),
        ({}, "en", ("cong-khai/mot/", False)),
        ({"tieu_de_en": "Notice"}, "vi", ("cong-khai/mot/", True)),
        ({"tieu_de_en": "Notice"}, "en", ("en/cong-khai/mot/", True)),
        ({"tom_tat_en": "Notice"}, "en", ("en/cong-khai/mot/", True)),
    ],
)
def test_a_link_is_english_only_where_there_is_english(
    typed: dict[str, str], language: str, expected: tuple[str, bool]
) -> None:
    assert record_link(record(**typed), language) == expected


LAW = Law.model_validate(
    {
        "ma": "luat-10-2022",
        "so_hieu": "10/2022/QH15",
        "ten": "Luật",
        "ten_en": "Law",
        "nguon": "Mẫu",
        "do_tin_cay": "da-doc",
        "trang_giai_thich": "phap-luat/",
        "dieu": [
            {
                "so": "11",
                "ten": "Phải công khai gì",
                "ten_en": "What to disclose",
                "trang_giai_thich": "phap-luat/noi-dung-cong-khai/",
            },
            {"so": "12", "ten": "Hình thức", "ten_en": "Forms"},
        ],
    }
)
OTHER = LAW.model_copy(update={"number": "1/2024/QH15", "explainer": None})


@pytest.mark.parametrize(
    ("number", "article", "expected"),
    [
        ("10/2022/QH15", 11, "phap-luat/noi-dung-cong-khai/"),
        ("10/2022/QH15", 12, "phap-luat/"),
        ("10/2022/QH15", None, "phap-luat/"),
        ("1/2024/QH15", 11, "phap-luat/noi-dung-cong-khai/"),
        ("1/2024/QH15", None, None),
        ("35/2024/QH15", 11, None),
        (None, 11, None),
    ],
)
def test_the_explainer_of_an_article_else_of_its_law(
    number: str | None, article: int | None, expected: str | None
) -> None:
    catalogue = replace(sample_ward().catalogue, laws=(LAW, OTHER))
    assert explainer_url(site_of(catalogue=catalogue), number, article) == expected


def test_every_address_is_ascii_and_ends_with_a_slash() -> None:
    records = [record(f"r-{n}", ngay_dang="2026", khoan_dieu_11=["3"]) for n in range(26)]
    registers = Registers(site_of(*records, record("chua-xep")))
    urls = [page.url for _, choice in registers.lists() for page in list_pages(choice)]
    urls += [record_url(row.record) for row in registers.rows]
    urls += [addresses.NEIGHBORHOODS, addresses.SEARCH]
    assert len(urls) == len(set(urls))
    for url in urls:
        assert url.isascii()
        assert url.endswith("/")
        assert not url.startswith("/")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (addresses.record_url(record("to-trinh-35")), "cong-khai/to-trinh-35/"),
        (addresses.clause_url(3), "cong-khai/khoan/3/"),
        (addresses.year_url("cong-khai", 2026), "cong-khai/nam/2026/"),
        (addresses.state_url("cong-khai", "da-ket-thuc"), "cong-khai/trang-thai/da-ket-thuc/"),
        (addresses.neighborhood_url("khu-2a"), "khu-pho/khu-2a/"),
        (addresses.UNCLASSIFIED, "cong-khai/chua-xep-khoan/"),
        (addresses.page_of("cong-khai/", 1), "cong-khai/"),
        (addresses.page_of("cong-khai/", 2), "cong-khai/trang/2/"),
        (attachment_url(record("mot"), "phu-luc/a.pdf"), "tep/mot/phu-luc/a.pdf"),
    ],
)
def test_addresses_that_others_have_noted_down(made: str, expected: str) -> None:
    assert made == expected
