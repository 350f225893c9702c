"""Stamps of secrecy are found in records and in attached files; words with “mật” are let alone."""

from __future__ import annotations

import pytest

from attached_texts import ORIGIN, text, with_texts
from disclosure.problems import Problem
from disclosure.rules.secrecy import check_nothing_secret_is_shown

from ..views.conftest import record, sample_ward, site_of

STAMPS = [
    "MẬT",
    "TỐI MẬT",
    "TUYỆT MẬT",
    "[ MẬT ]",
    "MẬT Quảng Ninh, ngày 12 tháng 3 năm 2026",
    "TỐI MẬT TP. Hồ Chí Minh, ngày 1/2/2026",
    "Độ mật: Mật",
    "ĐỘ MẬT: TUYỆT MẬT",
]
WORDS = [
    "mật",
    "BÍ MẬT NHÀ NƯỚC",
    "MẬT ĐỘ XÂY DỰNG",
    "MẬT ĐỘ XÂY DỰNG CÁC KHU, ngày 12 tháng 3",
    "Danh mục bí mật nhà nước độ Mật",
    "Độ mật: không",
    "bảo mật; mật khẩu; mật độ dân số",
    "Tối mật ong là đặc sản",
]


def in_record(line: str) -> list[Problem]:
    one = record(noi_dung=f"Dòng đầu\n{line}\nDòng cuối")
    one.typed_at(ORIGIN)
    return list(check_nothing_secret_is_shown(site_of(one)))


def in_file(line: str) -> list[Problem]:
    one = record(tep_dinh_kem=[{"ten": "Tệp", "tep": "a.pdf"}])
    pages = text("Trang đầu", f"UBND PHƯỜNG\n{line}\nSố: 12/BC-UBND")
    return list(check_nothing_secret_is_shown(with_texts(sample_ward(), one, pages)))


@pytest.mark.parametrize("line", STAMPS)
def test_a_stamp_is_an_error(line: str) -> None:
    for problems in (in_record(line), in_file(line)):
        (problem,) = problems
        assert (problem.code, problem.severity) == ("secret-stamp", "error")
    assert in_file(line)[0].message.startswith("tệp “a.pdf”, trang 2: có dấu “")


@pytest.mark.parametrize("line", WORDS)
def test_words_are_no_stamp(line: str) -> None:
    assert in_record(line) == in_file(line) == []


@pytest.mark.parametrize("line", ["LƯU HÀNH NỘI BỘ", "(TÀI LIỆU NỘI BỘ)", "KHÔNG PHỔ BIẾN"])
def test_what_is_for_inner_use_is_asked_about(line: str) -> None:
    for problems in (in_record(line), in_file(line)):
        assert [(one.code, one.severity) for one in problems] == [("internal-stamp", "warning")]
    assert in_record(f"Tài liệu {line.lower()} của phường") == []
