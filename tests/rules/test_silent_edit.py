"""Nothing that was published changes in silence: what is an edit, what is none, what is said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from disclosure.load.source import parse_source
from disclosure.model.edit import Edit, State
from disclosure.problems import as_text
from disclosure.rules.silent_edit import silent_edits

AS_OF = date(2026, 7, 1)
FILE = "data/cong-khai/2026/mot.yml"
TEXT = """\
ma: mot
trich_yeu: Thông báo họp dân
ngay_ban_hanh: 5/3/2026
khu_pho: tat-ca
hinh_thuc:
  - loai: loa-truyen-thanh
    noi: Khu 3
  - loai: trang-mang
tom_tat: Họp dân.
tom_tat_en: A meeting.
lien_quan: [hai]
ghi_chu: Mang theo giấy mời
tep_dinh_kem:
  - ten: Giấy mời
    tep: moi.txt
"""
CORRECTED = "dinh_chinh:\n  - {ngay: 1/5/2026, noi_dung: a, ly_do: b}\n"


def state(text: str, kind: str = "cong-khai", files: Mapping[str, str] | None = None) -> State:
    source, problems = parse_source(text, f"data/{kind}/2026/mot.yml")
    assert problems == []
    assert source is not None
    assert isinstance(source.value, dict)
    return State(kind, source.origin, source.value, files or {"moi.txt": "a" * 64})


def said(before: State, now: State | None) -> list[str]:
    """The problems, without their severity and place in the list."""
    text = as_text(list(silent_edits([Edit("mot", before, now)], AS_OF)))
    return text.splitlines()[:-1]


def replaced(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new)


@pytest.mark.parametrize(
    "now",
    [
        TEXT + "noi_dung: Thêm nội dung\n",
        replaced("  - loai: trang-mang", "  - loai: trang-mang\n    tu: 5/3/2026\n  - loai: khac"),
        replaced("hinh_thuc:\n", "hinh_thuc:\n  - loai: bang-niem-yet\n"),
        replaced("tep_dinh_kem:\n", "tep_dinh_kem:\n  - {ten: Mới, tep: khac.txt}\n"),
        replaced("[hai]", "[ba, hai]"),
        replaced("5/3/2026", "2026-03-05"),
        replaced("A meeting.", "A residents' meeting."),
        replaced("tom_tat_en: A meeting.\n", ""),
        replaced("Họp dân.", '"Họp   dân." # ghi chú'),
        replaced("ma: mot\n", "") + "ma: mot\n",
        replaced("Mang theo", "Mang cả") + CORRECTED,
        replaced("  - loai: trang-mang\n", "") + CORRECTED,
    ],
    ids=[
        "new field", "more of an entry", "entry in front", "attachment", "link", "same day",
        "english", "no english", "layout", "order", "corrected", "removed and corrected",
    ],
)  # fmt: skip
def test_no_edit(now: str) -> None:
    assert said(state(TEXT), state(now)) == []


@pytest.mark.parametrize(
    ("now", "where", "what"),
    [
        (
            replaced("5/3/2026", "6/3/2026"),
            "3:16",
            "Ngày ban hành: trước ghi “5/3/2026”, nay ghi “6/3/2026”",
        ),
        (
            replaced("ngay_ban_hanh: 5/3/2026\n", ""),
            "1:1",
            "Ngày ban hành: trước ghi “5/3/2026”, nay đã bỏ",
        ),
        (
            replaced("Khu 3", "Khu 4"),
            "7:10",
            "Hình thức công khai, mục 1, Nơi: trước ghi “Khu 3”, nay ghi “Khu 4”",
        ),
        (
            replaced("  - loai: loa-truyen-thanh\n    noi: Khu 3\n", ""),
            "6:3",
            "Hình thức công khai, mục 1: trước ghi “loa-truyen-thanh; Khu 3”, nay đã bỏ",
        ),
        (replaced("tat-ca", "[kp-1]"), "4:10", "Khu phố: trước ghi “tat-ca”, nay đã bỏ"),
        (replaced("[hai]", "[ba]"), "11:13", "Liên quan, mục 1: trước ghi “hai”, nay ghi “ba”"),
        (
            replaced("giấy mời", "giấy"),
            "12:10",
            "Ghi chú: trước ghi “Mang theo giấy mời”, nay ghi “Mang theo giấy”",
        ),
        (
            TEXT + "xac_nhan: cho-xac-nhan\n",
            "16:11",
            "Xác nhận: trước là “da-xac-nhan”, nay ghi “cho-xac-nhan”",
        ),
    ],
)
def test_an_edit_is_told_at_its_place(now: str, where: str, what: str) -> None:
    (line,) = said(state(TEXT), state(now))
    assert line.startswith(f"{FILE}:{where}: [silent-edit] {what}, mà không có mục đính chính mới.")


def test_the_line_to_add_is_whole() -> None:
    (line,) = said(state(TEXT), state(replaced("5/3/2026", "6/3/2026")))
    fix = line.partition("thêm dòng này vào cuối tệp: ")[2]
    assert fix == (
        "dinh_chinh: [{ngay: 1/7/2026, noi_dung: "
        '"Ngày ban hành: trước ghi “5/3/2026”, nay ghi “6/3/2026”", ly_do: "…"}]'
    )
    corrected = state(replaced("5/3/2026", "6/3/2026") + fix.replace("…", "Gõ nhầm") + "\n")
    assert said(state(TEXT), corrected) == []


def test_one_correction_is_proposed_for_all_edits_of_a_record() -> None:
    now = replaced("5/3/2026", "6/3/2026").replace("Khu 3", 'Khu "4"')
    first, second = said(state(TEXT), state(now))
    assert "nay ghi “6/3/2026”; Hình thức công khai, mục 1, Nơi: trước ghi “Khu 3”" in first
    assert second.endswith("Kể cả điều này trong mục đính chính đề nghị ở dòng 3.")


def test_an_old_correction_explains_no_new_edit() -> None:
    (line,) = said(state(TEXT + CORRECTED), state(replaced("Khu 3", "Khu 4") + CORRECTED))
    assert "thêm dòng này vào cuối danh sách `dinh_chinh`: - {ngay: 1/7/2026" in line


def test_a_correction_is_not_written_over() -> None:
    (line,) = said(
        state(TEXT + CORRECTED), state(TEXT + CORRECTED.replace("noi_dung: a", "noi_dung: c"))
    )
    assert "Đính chính, mục 1, Nội dung: trước ghi “a”, nay ghi “c”" in line


def test_long_texts_are_shown_where_they_part() -> None:
    long = "noi_dung: " + "chữ " * 40 + "cuối {}\n"
    (line,) = said(state(TEXT + long.format("một")), state(TEXT + long.format("hai")))
    assert "trước ghi “…chữ chữ cuối một”, nay ghi “…chữ chữ cuối hai”" in line


def test_an_attachment_with_other_bytes_is_an_edit() -> None:
    (line,) = said(state(TEXT), state(TEXT, files={"moi.txt": "b" * 64}))
    assert line.startswith(
        f"{FILE}:15:10: [silent-edit] Tệp “moi.txt”: trước có SHA-256 aaaaaaaaaaaa…, "
        "nay là bbbbbbbbbbbb…, mà không có mục đính chính mới."
    )


@pytest.mark.parametrize("word", ["cho-xac-nhan", "minh-hoa"])
def test_what_the_ward_did_not_stand_for_is_free(word: str) -> None:
    before = state(TEXT + f"xac_nhan: {word}\n")
    assert said(before, state(replaced("Khu 3", "Khu 4"))) == []
    assert said(before, None) == []


@pytest.mark.parametrize(("until", "count"), [("30/6/2026", 0), ("1/7/2026", 1)])
def test_personal_data_goes_after_its_last_day(until: str, count: int) -> None:
    kept = TEXT + f"du_lieu_ca_nhan_den: {until}\n"
    assert len(said(state(kept + "noi_dung: Danh sách\n"), state(kept))) == count


def test_another_kind_is_another_address() -> None:
    (line,) = said(state(TEXT), state(TEXT, "ngan-sach"))
    assert line.startswith("data/ngan-sach/2026/mot.yml:1:1: [silent-edit] Loại: ")
    assert said(state(TEXT), state(TEXT + CORRECTED, "ngan-sach")) == []


def test_a_record_that_goes_leaves_a_notice() -> None:
    (line,) = said(state(TEXT), None)
    assert line == (
        f"{FILE}:1:1: [silent-removal] bản ghi “mot” đã công khai nay không còn. Khôi phục tệp; "
        "luật buộc phải gỡ thì lập data/go-bo/2026/mot.yml với ma: mot, loai: cong-khai, lý do và "
        "căn cứ (mẫu ở docs/huong-dan/go-bo.md)."
    )


WITHDRAWN = "ma: mot\nloai: cong-khai\nly_do: Lộ dữ liệu\n"


def test_a_notice_of_withdrawal_is_enough() -> None:
    assert said(state(TEXT), state(WITHDRAWN, "go-bo")) == []


def test_a_notice_stands_where_the_record_stood() -> None:
    (line,) = said(state(TEXT), state(WITHDRAWN.replace("cong-khai", "du-an"), "go-bo"))
    assert "go-bo/2026/mot.yml:2:7: [wrong-former-kind] “du-an” không phải loại" in line
    assert line.endswith("Sửa thành: loai: cong-khai")


def test_a_notice_does_not_go_and_is_not_undone_in_silence() -> None:
    (gone,) = said(state(WITHDRAWN, "go-bo"), None)
    assert "[silent-removal] bản gỡ bỏ “mot” không còn" in gone
    (back,) = said(state(WITHDRAWN, "go-bo"), state(TEXT))
    assert "[silent-edit] Loại: trước nằm ở mục “go-bo”" in back
    assert said(state(WITHDRAWN, "go-bo"), state(TEXT + CORRECTED)) == []
