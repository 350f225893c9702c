"""List pages as they are read."""

from __future__ import annotations

import pytest

from disclosure.outputs.page import Page
from disclosure.outputs.pages import generated_pages

from .conftest import SITE_URL, Html, record, renderer_of, site_of

RECORDS = [
    record(f"r-{n:02}", trich_yeu=f"Thông báo {n}", ngay_dang="2026", khoan_dieu_11=["3"])
    for n in range(26)
]
AWAITING = record("cho", xac_nhan="cho-xac-nhan", khu_pho=["kp-1"])


def pages(language: str = "vi") -> dict[str, Page]:
    site = site_of(*RECORDS, AWAITING)
    made = list(generated_pages(site, renderer_of(site, language), SITE_URL))
    assert len({page.url for page in made}) == len({page.title for page in made}) == len(made)
    return {page.url: page for page in made}


@pytest.mark.parametrize(
    ("url", "title", "ways"),
    [
        ("cong-khai/", "Sổ công khai", {"next": "../cong-khai/trang/2/"}),
        (
            "cong-khai/trang/2/",
            "Sổ công khai – Trang 2/2",
            {"prev": "../../../cong-khai/"},
        ),
        (
            "cong-khai/nam/2026/",
            "Sổ công khai: năm 2026",
            {"next": "../../../cong-khai/nam/2026/trang/2/"},
        ),
        ("cong-khai/khoan/4/", "Khoản 4. Nội dung 4", {}),
        ("khu-pho/kp-1/", "Khu phố 1", {}),
    ],
)
def test_a_list_leads_to_its_other_pages(url: str, title: str, ways: dict[str, str]) -> None:
    page = pages()[url]
    links = Html(page.body).all("a")
    assert page.title == title
    assert {a["rel"]: a["href"] for a in links if a.get("rel") in ("prev", "next")} == ways


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("cong-khai/", "Bản ghi 1–20 trong 27"),
        ("cong-khai/trang/2/", "Bản ghi 21–27 trong 27"),
        ("cong-khai/", "1 bản ghi chờ phường xác nhận, chưa tính là đã công khai."),
        ("cong-khai/", "Chưa xếp khoản 0 +1 chờ xác nhận"),
        ("cong-khai/", "3. Nội dung 3 26"),
        ("cong-khai/", "4. Nội dung 4 0"),
        ("cong-khai/khoan/4/", "Chưa có bản ghi nào thuộc khoản này."),
        ("khu-pho/kp-1/", "Việc chung của cả phường"),
        ("khu-pho/", "Khu phố 1 0 +1 chờ xác nhận"),
    ],
)
def test_what_a_list_says(url: str, shown: str) -> None:
    assert shown in Html(pages()[url].body).text


def test_both_languages_have_the_same_lists() -> None:
    lists = {url for url in pages() if not url.startswith("cong-khai/r-")} - {"cong-khai/cho/"}
    # Paper speaks Vietnamese.
    papers = ("van-ban", "danh-sach-quy", "ke-hoach", "hoi-dong", "danh-muc-thong-tin", "de-nghi")
    paper = ("/ban-tin/", "/bao-cao/", *(f"bao-cao/{name}/" for name in papers))
    lists = {url for url in lists if not any(part in url for part in paper)}
    assert {*pages("en")} == lists
