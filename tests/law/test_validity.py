"""What has become of a legal document by a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from disclosure.law.validity import (
    is_doubtful,
    is_reviewed,
    last_day,
    needs_checking,
    state_of,
)
from disclosure.model.catalogue import Law, LawChange

CHANGE_DAY = date(2026, 7, 1)
BEFORE = CHANGE_DAY - timedelta(1)


def change(kind: str = "sua", **typed: Any) -> LawChange:
    known = {"kieu": kind, "ngay": "01/7/2026", "nguon": "Thử", "do_tin_cay": "da-doc"}
    return LawChange.model_validate({**known, **typed})


def law(*changes: LawChange, **typed: Any) -> Law:
    known = {"ma": "luat-mau", "so_hieu": "1/2020/QH15", "ten": "Luật Mẫu", "ten_en": "Sample Law"}
    made = Law.model_validate({**known, "nguon": "Thử", "do_tin_cay": "da-doc", **typed})
    return made.model_copy(update={"changes": changes})


@pytest.mark.parametrize(
    ("kind", "state"),
    [("sua", "da-sua"), ("thay", "da-thay"), ("het-hieu-luc", "het-hieu-luc")],
)
def test_the_state_changes_on_the_day_of_the_change(kind: str, state: str) -> None:
    document = law(change(kind))
    assert state_of(document, BEFORE) == "chua-thay-doi"
    assert state_of(document, CHANGE_DAY) == state


def test_a_change_of_an_unknown_day_has_come() -> None:
    unknown = change().model_copy(update={"effective_on": None})
    assert state_of(law(unknown), date(2020, 1, 1)) == "da-sua"


def test_what_is_not_in_force_yet_says_so() -> None:
    document = law(hieu_luc_tu="02/7/2026")
    assert state_of(document, CHANGE_DAY) == "chua-hieu-luc"
    assert state_of(document, CHANGE_DAY + timedelta(1)) == "chua-thay-doi"


def test_the_last_day_is_the_one_before_the_end() -> None:
    assert last_day(law(change("thay"))) == BEFORE
    assert last_day(law(change("sua"))) is None
    assert last_day(law(change("thay", ngay="2026"))) is None


def test_new_words_that_nobody_read_are_to_be_checked() -> None:
    assert not needs_checking(law(change()), BEFORE)
    assert needs_checking(law(change()), CHANGE_DAY)
    assert not needs_checking(law(change(da_doc="02/7/2026")), CHANGE_DAY + timedelta(1))
    assert needs_checking(law(do_tin_cay="thu-cap"), CHANGE_DAY)


@pytest.mark.parametrize(
    ("typed", "reviewed_on", "counts"),
    [
        ({"da_doc": "20/6/2026"}, BEFORE, False),
        ({"da_doc": "20/6/2026"}, CHANGE_DAY, True),
        ({"da_doc": "10/7/2026"}, date(2026, 7, 9), False),
        ({"da_doc": "10/7/2026"}, date(2026, 7, 10), True),
        ({"da_doc": "20/6/2026"}, None, False),
        # A day on the page is no review while nobody has read the new words.
        ({}, date(2026, 12, 1), False),
        # Half-known: only a review after its last possible day is surely after it.
        ({"da_doc": "20/6/2026", "ngay": "7/2026"}, date(2026, 7, 30), False),
        ({"da_doc": "20/6/2026", "ngay": "7/2026"}, date(2026, 7, 31), True),
        # What has expired has no new words.
        ({"kieu": "het-hieu-luc"}, CHANGE_DAY, True),
        ({"kieu": "het-hieu-luc"}, BEFORE, False),
    ],
)
def test_a_review_counts_after_the_change_and_its_reading(
    typed: dict[str, Any], reviewed_on: date | None, counts: bool
) -> None:
    assert is_reviewed(change(**typed), reviewed_on) is counts


ARTICLES = [
    {"so": "11", "ten": "Mười một", "ten_en": "Eleven", "khoan_can_doi_chieu": ["3"]},
    {"so": "12", "ten": "Mười hai", "ten_en": "Twelve"},
    {"so": "13", "ten": "Mười ba", "ten_en": "Thirteen", "da_sua": "Luật khác sửa."},
    {"so": "14", "ten": "Mười bốn", "ten_en": "Fourteen", "do_tin_cay": "nho-lai"},
]


@pytest.mark.parametrize(
    ("changes", "article", "clause", "doubtful"),
    [
        # Amended somewhere nobody has read: no single place is told as doubtful.
        ([change()], 12, None, False),
        ([change()], None, None, False),
        ([change(dieu=["12"])], 12, 1, True),
        ([change(dieu=["12"], da_doc="02/7/2026")], 12, 1, False),
        ([change(dieu=["12"], ngay="02/7/2026")], 12, 1, False),
        ([change(dieu=["11"])], 11, 3, True),
        ([change(dieu=["11"])], 11, 2, False),
        ([change(dieu=["11"])], 11, None, False),
        ([], 13, None, True),
        ([], 14, None, True),
        ([change("thay")], 12, None, True),
        ([change("thay")], None, None, True),
        ([change("thay", da_doc="02/7/2026")], 12, None, False),
        ([change("het-hieu-luc")], 12, None, False),
    ],
)
def test_a_place_is_doubtful_when_nobody_read_its_words(
    changes: list[LawChange], article: int | None, clause: int | None, doubtful: bool
) -> None:
    document = law(*changes, dieu=ARTICLES)
    entry = document.article(article) if article else None
    assert is_doubtful(document, entry, clause, CHANGE_DAY) is doubtful


def test_a_document_that_was_not_read_is_doubtful_everywhere() -> None:
    document = law(do_tin_cay="thu-cap", dieu=ARTICLES)
    assert is_doubtful(document, document.article(12), None, CHANGE_DAY)
    assert document.article(99) is None
