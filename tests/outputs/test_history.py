"""The section “Lịch sử công khai” on a record's page."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from disclosure.model.history import Change, Gap, History, Version
from disclosure.outputs.records import record_page

from .conftest import SITE_URL, record, renderer_of, site_of
from .hostile import PAYLOAD
from .test_escaping import check

HOSTILE = Version(
    record_id="mot",
    kind="loai-cu",
    changed_on=date(2026, 3, 5),
    commit="c" * 40,
    action="sua",
    sha256="0" * 64,
    attachments={PAYLOAD: "1"},
    changes=(
        Change(("trich_yeu",), PAYLOAD, f"{PAYLOAD} mới"),
        Change(("noi_dung",), f"{PAYLOAD} cũ " * 20, f"{PAYLOAD} mới " * 20),
        Change((PAYLOAD, "0", PAYLOAD), None, PAYLOAD),
        Change(("dinh_chinh", "0", "noi_dung"), None, PAYLOAD),
        Change(("dinh_chinh", "0", "ly_do"), None, PAYLOAD),
    ),
)


def section(language: str = "vi", **history: Any) -> str:
    """The text of the section, after a check that nothing typed became markup."""
    one = record(tieu_de_en="A notice", tom_tat_en="A summary")
    site = site_of(one, history=History(**history))
    read = check(record_page(one, site, renderer_of(site, language), SITE_URL).body)
    title = "Lịch sử công khai" if language == "vi" else "Public history"
    return read.text.partition(title)[2]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_text_of_the_past_becomes_markup(language: str) -> None:
    first = Version("mot", "cong-khai", date(2026, 3, 1), "b" * 40, "them", "0" * 64, {})
    told = section(language, state="whole", versions=(first, *[HOSTILE] * 5))
    assert told.count(PAYLOAD) > 10
    assert "cccccccccc" in told


@pytest.mark.parametrize("gap", get_args(Gap))
def test_without_a_history_the_page_says_why(gap: Gap) -> None:
    assert section(gap=gap).startswith(" Bản dựng này không đọc được lịch sử thay đổi. ")


def test_what_was_never_saved_says_so() -> None:
    assert "chưa lưu vào lịch sử" in section(state="whole")


def test_a_shallow_clone_does_not_claim_a_first_day() -> None:
    first = Version("mot", "cong-khai", date(2026, 3, 1), "b" * 40, "them", "0" * 64, {})
    told = section(state="shallow", versions=(first,), cut_commits=frozenset({first.commit}))
    assert "Đã có từ trước hoặc trong ngày 1/3/2026" in told
    assert "lần đầu" not in told
