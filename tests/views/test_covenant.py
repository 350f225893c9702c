"""Covenants: which version is in force, and what each changed."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.model.covenant import CommunityCovenant
from disclosure.model.decision import Decision
from disclosure.views.covenant import STATES, front_view, own_view, state_of
from disclosure.views.covenant_changes import Change, changes_between

from .conftest import site_of


def recognized(day: str) -> dict[str, str]:
    return {"co_quan": "UBND phường", "ngay": day}


OLD = {"ten": "Bản 2024", "cong_nhan": recognized("1/3/2024"), "noi_dung": "Điều 1. Một.\n\nChung."}
NEW = {"ten": "Bản 2026", "cong_nhan": recognized("1/6/2026"), "noi_dung": "Điều 1. Hai.\n\nChung."}
DRAFT = {"ten": "Dự thảo", "lay_y_kien_tu": "1/6/2026", "lay_y_kien_den": "30/7/2026"}
REPEALED = {"ngay": "1/6/2026", "boi": "UBND phường", "ly_do": "Trái luật"}


def covenant(*versions: dict[str, Any]) -> CommunityCovenant:
    return CommunityCovenant.model_validate(
        {
            "ma": "quy-uoc",
            "tieu_de": "Quy ước",
            "khu_pho": ["kp-1"],
            "tom_tat": "Tóm tắt.",
            "phien_ban": list(versions),
        }
    )


@pytest.mark.parametrize(
    ("versions", "state"),
    [
        ([OLD, NEW], "co-hieu-luc"),
        ([OLD, DRAFT], "dang-lay-y-kien-du-thao"),
        ([OLD, {**DRAFT, "lay_y_kien_den": "5/7/2026"}], "sap-het-lay-y-kien-du-thao"),
        ([OLD, {**DRAFT, "lay_y_kien_den": "30/6/2026"}], "co-hieu-luc"),
        ([{**DRAFT, "lay_y_kien_den": "30/6/2026"}], "cho-thong-qua"),
        ([{**DRAFT, "lay_y_kien_tu": "2/7/2026"}], "sap-lay-y-kien-du-thao"),
        ([{"ten": "Bản 2026", "thong_qua_ngay": "20/6/2026"}], "cho-cong-nhan"),
        ([{**OLD, "tam_ngung": {"tu": "1/6/2026", "ly_do": "Phản ánh"}}], "tam-ngung"),
        (
            [{**OLD, "tam_ngung": {"tu": "1/6/2026", "den": "30/6/2026", "ly_do": "Phản ánh"}}],
            "co-hieu-luc",
        ),
        ([{**OLD, "bai_bo": REPEALED}], "da-bai-bo"),
        (
            [{"ten": "Bản", "cong_nhan": {**recognized("1/6/2026"), "tra_loi": "khong-cong-nhan"}}],
            "khong-cong-nhan",
        ),
        ([{**NEW, "hieu_luc_tu": "1/8/2026"}], "sap-co-hieu-luc"),
        ([{"ten": "Bản", "bieu_quyet": {"tong_so": "90", "tan_thanh": "45"}}], "khong-dat"),
        ([{"ten": "Bản", "bieu_quyet": {"tong_so": "90", "tan_thanh": "46"}}], "cho-cong-nhan"),
        ([{"ten": "Bản"}], "chua-ro-quy-uoc"),
    ],
)
def test_the_state_is_that_of_the_draft_open_to_residents_or_of_the_version_in_force(
    versions: list[dict[str, Any]], state: str
) -> None:
    record = covenant(*versions)
    assert state_of(record, site_of(record)).code == state
    assert state in STATES


def test_a_new_version_replaces_the_old_from_its_day() -> None:
    record = covenant(OLD, NEW)
    view = own_view(record, site_of(record), "vi")
    assert view.current is not None and view.current.version.name == "Bản 2026"
    newest, oldest = view.versions
    assert (oldest.status.code, oldest.ended_on) == ("da-thay-the", newest.effective_on)
    assert view.drafted is None


def test_a_repealed_version_does_not_bring_the_one_before_back() -> None:
    record = covenant(OLD, {**NEW, "bai_bo": {**REPEALED, "ngay": "30/6/2026"}})
    assert own_view(record, site_of(record), "vi").current is None


def test_a_draft_is_shown_beside_the_version_in_force() -> None:
    record = covenant(OLD, DRAFT)
    view = own_view(record, site_of(record), "vi")
    assert view.current is not None and view.current.version.name == "Bản 2024"
    assert view.drafted is not None and view.drafted.version.name == "Dự thảo"


def test_changes_are_found_between_the_texts() -> None:
    record = covenant(OLD, NEW)
    newest, oldest = own_view(record, site_of(record), "vi").versions
    assert newest.changes == (Change(("Điều 1. Một.",), ("Điều 1. Hai.",)),)
    assert oldest.changes == ()


def test_a_version_without_its_text_hides_no_later_change() -> None:
    record = covenant(OLD, {"ten": "Bản 2025", "cong_nhan": recognized("1/3/2025")}, NEW)
    newest, without_text, _ = own_view(record, site_of(record), "vi").versions
    assert without_text.changes == ()
    assert newest.changes == (Change(("Điều 1. Một.",), ("Điều 1. Hai.",)),)


def test_signs_of_markdown_are_no_change() -> None:
    assert changes_between("## Điều 1\n\n- **Một**", "Điều 1\n* Một") == ()
    assert changes_between("A", "A\n\nB") == (Change((), ("B",)),)


def test_a_version_takes_its_result_from_the_decision_of_residents() -> None:
    decided = Decision.model_validate(
        {
            "ma": "hop-dan",
            "tieu_de": "Thông qua quy ước",
            "viec": "huong-uoc-quy-uoc",
            "khu_pho": ["kp-1"],
            "tom_tat": "Tóm tắt.",
            "cuoc_hop": [{"ngay": "1/6/2026"}],
            "bieu_quyet": {"tong_so": "90", "tan_thanh": "45"},
        }
    )
    record = covenant({"ten": "Bản 2026", "quyet_dinh": "hop-dan"})
    site = site_of(record, decided)
    assert state_of(record, site).code == "khong-dat"
    assert own_view(record, site, "vi").versions[0].decision == decided


def test_a_khu_pho_without_a_covenant_is_named_too() -> None:
    record = covenant(OLD)
    rows = front_view(site_of(record), "vi")
    assert [row.neighborhood.code for row in rows][:3] == ["kp-1", "kp-2", "kp-3"]
    assert rows[0].covenant == record
    assert (rows[1].covenant, rows[1].status) == (None, None)
