"""Attached files show no personal data; rows of tables are not taken for it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from attached_texts import text, with_texts
from disclosure.model.attachment_text import AttachmentText
from disclosure.problems import Problem
from disclosure.rules.attachments import check_no_personal_data_is_attached

from ..views.conftest import record, sample_ward

TERM: dict[str, Any] = {"du_lieu_ca_nhan_den": "31/7/2026"}


def problems_of(
    *pages: str, said: AttachmentText | None = None, **attachment: Any
) -> list[Problem]:
    """What is wrong with a record that has one PDF with these pages."""
    attached = record(tep_dinh_kem=[{"ten": "Tệp", "tep": "a.pdf", **attachment}])
    site = with_texts(sample_ward(), attached, said or text(*pages))
    return list(check_no_personal_data_is_attached(site))


@pytest.mark.parametrize(
    "typed",
    [
        "022098001234",
        "022 098 001 234",
        "CCCD: 022.098.001.234",
        "CMND số 100200300",
        "bà Trần Thị Mẫu, sinh năm: 1971",
        "bà Trần Thị Mẫu, sinh\nnăm 1971",
        "sinh ngày 12/3/1980",
        "0912345678",
        "0912.345.678",
        "091 234 5678",
        "0912 34 56 78",
        "+84 912 345 678",
        "(+84) 912.345.678",
        "STK 1903 4567 8901",
    ],
)
def test_what_tells_of_a_person_is_an_error_never_repeated_in_full(typed: str) -> None:
    (problem,) = problems_of("Trang đầu", f"Một hộ, {typed} được hỗ trợ.")
    assert (problem.code, problem.severity) == ("personal-data", "error")
    assert problem.message.startswith("tệp “a.pdf”, trang 2: “")
    assert "•" in problem.message
    assert " ".join(typed.split()) not in problem.message


@pytest.mark.parametrize(
    "row",
    [
        "073 Nắp hố ga 1.234.567",
        "073 1.234.567",
        "05 12.345.678",
        "03 12 345 678",
        "Loại 070 khoản 073 085 098",
        "070 073 085 098",
        "0351\n2.345.678",
        "Mục 0912 5678.90.12",
        "0912 345.678",
        "01 02 03 04 05 06",
        "01/01/2026 03.5.12.345.678",
        "hồ sơ 000.00.12.H26-261124-0001",
        "Tổng: 100.000.000.000",
        "Người lập: ông Nguyễn Văn Mẫu\nNam công dân sinh năm 2008 khám tuyển",
        "ông Nguyễn Văn Mẫu.\nNam công dân sinh năm 2008 khám tuyển",
        "TK 3941.0.1234567 tại KBNN",
    ],
)
def test_cells_of_a_table_are_no_number_of_a_person(row: str) -> None:
    assert problems_of(f"STT Nội dung Số tiền\n{row}\nTổng cộng") == []


def test_a_list_of_people_is_one_thing_to_put_right() -> None:
    pages = [f"CCCD 0220980012{index:02}, điện thoại 09123456{index:02}" for index in range(5)]
    identity, mobile = problems_of("Không có gì", *pages)
    assert identity.message.startswith("tệp “a.pdf”, trang 2, 3, 4…: “02•")
    assert " và 4 chỗ nữa giống số định danh" in identity.message
    assert " và 4 chỗ nữa giống số điện thoại riêng" in mobile.message


def test_a_text_without_pages_names_none() -> None:
    (problem,) = problems_of(said=text("CCCD 022098001234", is_paged=False))
    assert problem.message.startswith("tệp “a.pdf”: “02•")


def test_a_mistake_of_the_recognition_is_put_right_in_its_text() -> None:
    (problem,) = problems_of(said=text("CCCD 022098001234", origin="nhan-dang"))
    assert "sửa trong a.pdf.txt" in problem.message
    (problem,) = problems_of("CCCD 022098001234")
    assert "a.pdf.txt" not in problem.message


def test_a_file_with_a_term_may_tell_what_lists_tell_but_no_identity_number() -> None:
    page = "bà Trần Thị Mẫu, sinh năm 1971, gọi 0912.345.678, CCCD 022098001234, STK 1903456789"
    (*_, account) = found = problems_of(page, **TERM)
    assert len(found) == 2
    assert "số định danh" in found[0].message
    assert "số tài khoản" in account.message
    assert len(problems_of(page)) == 4


def test_telephones_of_public_bodies_are_known() -> None:
    attached = record(
        tep_dinh_kem=[{"ten": "Tệp", "tep": "a.pdf"}],
        don_vi_phu_trach={"ten": "Văn phòng", "dien_thoai": "0912 345 678"},
    )
    site = with_texts(sample_ward(), attached, text("Gọi 0912.345.678"))
    assert list(check_no_personal_data_is_attached(site)) == []


def test_only_what_is_public_and_holds_no_personal_data_is_searched() -> None:
    attached = record(
        tep_dinh_kem=[
            {"ten": "Tệp", "tep": "a.pdf"},
            {"ten": "Có thời hạn", "tep": "b.pdf", **TERM},
            {"ten": "Ảnh", "tep": "c.png"},
        ]
    )
    site = with_texts(sample_ward(), attached, text("Một"), text("Hai"))
    assert site.as_of <= date(2026, 7, 31)
    found = [site.searchable_text(attached, one) for one in attached.attachments]
    assert found == [text("Một"), None, None]
