"""Personal data is found in every field; what only looks like it is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.model.base import Origin
from disclosure.model.publication import Publication
from disclosure.rules.honesty import check_no_personal_data_is_shown, person_in

from ..views.conftest import record, site_of
from ..views.participation import exemplar, official, question


def found_in(*records: Publication) -> list[str]:
    for one in records:
        one.typed_at(Origin("tep.yml"))
    return [problem.message for problem in check_no_personal_data_is_shown(site_of(*records))]


@pytest.mark.parametrize(
    "text",
    [
        "022098001234",
        "022 098 001 234",
        "CCCD: 022.098.001.234",
        "CMND số 100200300",
        "0220 9800 1234",
        "022-098-001-234",
        "CMT 100 200 300",
        "hộ Nguyễn Văn Mẫu (sinh năm 1960)",
        "bà Trần Thị Mẫu, sinh năm: 1971",
        "Nguyễn Văn Mẫu, SN 1960",
        "sinh ngày 12/3/1980",
        "ông A sinh ngày 1-1-1980",
        "Ngày, tháng, năm sinh: 12/3/1980",
        "0912345678",
        "0912.345.678",
        "+84 912 345 678",
        "(+84) 912 345 678",
        "(0912) 345 678",
        "09 1234 5678",
        "0912\u00a0345\u00a0678",
        "(tel:0398765432)",
        "STK 1903 4567 8901",
        "TK: 19034567890123",
        "chuyển vào tài khoản 19034567890123",
    ],
)
def test_what_tells_of_a_person_is_an_error_and_never_repeated_in_full(text: str) -> None:
    (message,) = found_in(record(tom_tat=f"Một hộ, {text}, được hỗ trợ."))
    assert "•" in message
    assert text not in message


@pytest.mark.parametrize(
    "text",
    [
        "120000000000 đồng",
        "100.000.000.000 đồng",
        "khai sinh ngày 12/3/2024",
        "Tổng vệ sinh ngày 13/4/2024",
        "chi phí phát sinh ngày 1/2/2026",
        "nam công dân sinh năm 2008",
        "công dân Thành phố Hồ Chí Minh sinh năm 2008",
        "mã số thuế 0312345678",
        "từ 03-05-2026 đến 07-08-2026",
        "tài khoản: 120.000.000 đồng",
        "TK 3941.0.1234567 tại KBNN",
        "0203 3825 000",
        "1900 1234",
        "giờ 07.30-11.30",
        "hồ sơ 000.12.34.H49-240912-0345",
        "https://vi-du.vn/a-0912345678.html",
        "số 12/2024/QĐ-UBND ngày 03/09/2024",
        "Luật Căn cước 26/2023/QH15",
        "số tài khoản 3761.0.1234567 tại Kho bạc Nhà nước",
        "Quỹ Vì người nghèo, số tài khoản 1234567890",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert found_in(record(tom_tat=f"Việc này: {text}, xong.")) == []


def test_both_of_two_numbers_are_found() -> None:
    assert len(found_in(record(tom_tat="Gọi 0912345678/0987654321."))) == 2


def test_the_list_of_neighborhoods_is_looked_into() -> None:
    site = site_of()
    place = site.neighborhoods[0].model_copy(update={"name": "Khu 1, gọi 0912345678"})
    site = replace(site, neighborhoods=(place,))
    assert len(list(check_no_personal_data_is_shown(site))) == 1


def test_a_number_that_some_record_gives_as_official_may_be_written_anywhere() -> None:
    named = official(dien_thoai="0912 345 678")
    assert found_in(named, record(tom_tat="Gọi 0912.345.678.")) == []


def test_nested_texts_of_any_kind_are_looked_into() -> None:
    asked = question(muc=[{"cau_hoi": "Gọi lại số 0912345678?"}])
    praised = exemplar(
        khen_thuong=[{"doi_tuong": "ca-nhan", "so_luong": "1", "hinh_thuc": "022098001234"}]
    )
    assert len(found_in(asked, praised)) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nhà bà Trần Thị Mẫu ở đường Lê Lợi", "bà Trần Thị Mẫu"),
        ("Ông Nguyễn Văn A hỏi", "Ông Nguyễn Văn A"),
        ("Ông (bà) Nguyễn Văn A hỏi", "Ông Nguyễn Văn A"),
        ("ông đi ở đậu", None),
        ("đặc khu Cô Tô Quảng Ninh", None),
        ("đường Bà Huyện Thanh Quan", None),
        ("Bà Rịa - Vũng Tàu", None),
        ("anh em Việt Nam", None),
    ],
)
def test_a_person_is_told_from_a_place(text: str, name: str | None) -> None:
    assert person_in(text) == name
