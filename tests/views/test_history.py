"""The public history of a record: what its page tells, and what it must not say again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from disclosure.canonical import Tree, sha256_of
from disclosure.model.base import Origin
from disclosure.model.changes import changes_between
from disclosure.model.history import CONFIRMED, Action, Change, History, Version
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.model.withdrawal import Withdrawal
from disclosure.views.differences import ChangeRow, Piece, change_rows
from disclosure.views.history import Past, past_of

from .conftest import record, site_of

PHONE = {"don_vi_phu_trach": {"ten": "Bà A", "dien_thoai": "0912 345 678"}}
OFFICE = {"don_vi_phu_trach": {"ten": "Văn phòng"}}


def version(
    day: int, before: Mapping[str, Tree], after: Mapping[str, Tree], **parts: Any
) -> Version:
    """What record `mot` became on a day of March 2026."""
    action: Action = "sua" if before else "them"
    made: dict[str, Any] = {
        "record_id": "mot",
        "kind": "cong-khai",
        "changed_on": date(2026, 3, day),
        "commit": f"{day:040}",
        "action": action,
        "sha256": sha256_of(after),
        "attachments": {},
        "changes": changes_between(before, after) if before else (),
        "is_readable": True,
        "confirmation": CONFIRMED,
    }
    return Version(**{**made, **parts})


def versions(*trees: Mapping[str, Tree]) -> tuple[Version, ...]:
    before: Mapping[str, Tree] = {}
    made = []
    for day, tree in enumerate(trees, 1):
        made.append(version(day, before, tree))
        before = tree
    return tuple(made)


def past(*made: Version, one: Publication | None = None, **history: Any) -> Past:
    one = one or record()
    site = site_of(one, history=History(**{"state": "whole", "versions": made, **history}))
    return past_of(one, site, "vi")


def shown(past: Past) -> str:
    """Everything that a reader sees of values."""
    steps = [*past.steps, *([past.first] if past.first else [])]
    return repr([(step.rows, step.corrections, step.files) for step in steps])


def words(past: Past) -> list[str]:
    """What happened, the oldest first."""
    return [step.word for step in (past.first, *reversed(past.steps)) if step]


def test_a_record_that_never_changed() -> None:
    told = past(*versions({"ma": "mot"}))
    assert (words(told), told.steps) == (["first"], ())


def test_changes_the_newest_first_and_older_ones_folded() -> None:
    told = past(*versions(*({"so_hieu": str(n)} for n in range(1, 7))))
    assert [step.version.changed_on.day for step in told.latest] == [6, 5, 4]
    assert [step.version.changed_on.day for step in told.older] == [3, 2]
    assert told.latest[0].rows == (ChangeRow("Số, ký hiệu", (Piece("5"),), (Piece("6"),)),)


def test_a_correction_stands_beside_what_it_corrects() -> None:
    entry = {"ngay": "3/3/2026", "noi_dung": "Số trước là 1, nay là 2", "ly_do": "Gõ nhầm"}
    (step,) = past(*versions({"so_hieu": "1"}, {"so_hieu": "2", "dinh_chinh": [entry]})).steps
    assert [(one.change, one.reason) for one in step.corrections] == [
        ("Số trước là 1, nay là 2", "Gõ nhầm")
    ]
    assert [row.label for row in step.rows] == ["Số, ký hiệu"]


@pytest.mark.parametrize(
    ("parts", "word"),
    [
        ({"action": "go", "sha256": None, "changes": ()}, "gone"),
        ({"action": "them", "changes": ()}, "back"),
        ({"is_readable": False, "changes": ()}, "unreadable"),
        ({"kind": "ngan-sach"}, "moved"),
        ({"kind": "go-bo", "changes": ()}, "withdrawn"),
        ({"changes": (), "attachments": {"a.txt": "0"}}, "files"),
        ({"changes": ()}, "arranged"),
        ({}, "changed"),
    ],
)
def test_every_step_has_its_word(parts: dict[str, Any], word: str) -> None:
    before = {"so_hieu": "1"}
    told = past(version(1, {}, before), version(2, before, {"so_hieu": "2"}, **parts))
    assert words(told) == ["first", word]


def test_where_a_shallow_clone_begins_nothing_has_appeared() -> None:
    (first,) = versions({"ma": "mot"})
    assert words(past(first, state="shallow", cut_commits={first.commit})) == ["cut"]


def test_what_a_correction_keeps_private_is_never_said_again() -> None:
    """Not as the former value, and not as the later value of a step before."""
    private = {"ngay": "3/3/2026", "noi_dung": "Bỏ số riêng", "ly_do": "Lộ", "giu_kin": "có"}
    told = past(
        *versions(
            {"so_hieu": "1"},
            {"so_hieu": "2", **PHONE},
            {"so_hieu": "2", **OFFICE, "dinh_chinh": [private]},
            {"so_hieu": "3", **OFFICE, "dinh_chinh": [private]},
        )
    )
    assert "0912" not in shown(told)
    assert "Bà A" not in shown(told)
    assert [step.has_hidden for step in reversed(told.steps)] == [True, True, False]
    assert [len(step.rows) for step in reversed(told.steps)] == [1, 0, 1]


def test_without_that_word_the_former_value_is_told() -> None:
    assert "0912" in shown(past(*versions(PHONE, OFFICE)))


def test_a_withdrawn_record_shows_days_only() -> None:
    withdrawn = Withdrawal.model_validate(
        {
            "ma": "mot", "loai": "cong-khai", "tieu_de": "Danh sách", "ly_do": "Lộ dữ liệu",
            "ngay_go": "3/3/2026", "can_cu": [{"van_ban": "Luật"}],
        }
    )  # fmt: skip
    told = past(
        *versions(PHONE, OFFICE),
        version(3, OFFICE, {"ma": "mot"}, kind="go-bo", changes=()),
        one=withdrawn,
    )
    assert words(told) == ["first", "changed", "withdrawn"]
    assert "0912" not in shown(told)


def test_a_text_with_personal_data_goes_from_the_history_on_its_day() -> None:
    made = versions({"noi_dung": "Danh sách cũ"}, {"noi_dung": "Danh sách mới"})
    public = record(noi_dung="Danh sách mới", du_lieu_ca_nhan_den="1/7/2026")
    over = record(noi_dung="Danh sách mới", du_lieu_ca_nhan_den="30/6/2026")
    assert "Danh sách cũ" in shown(past(*made, one=public))
    assert "Danh sách" not in shown(past(*made, one=over))


@pytest.mark.parametrize(("typed", "is_saved"), [("1", True), ("2", False)])
def test_what_is_not_in_the_history_yet_is_told(typed: str, is_saved: bool) -> None:
    one = record(so_hieu=typed)
    one.typed_at(Origin("tep.yml"), {"so_hieu": typed})
    told = past(*versions({"so_hieu": "1"}), one=one)
    assert (told.is_saved, told.fingerprint) == (is_saved, sha256_of({"so_hieu": typed}))


def rows(site: Site, *changes: tuple[str, str | None, str | None]) -> list[tuple[str, str, str]]:
    made = [Change(tuple(path.split(".")), before, after) for path, before, after in changes]
    return [
        (row.label, "".join(p.text for p in row.before), "".join(p.text for p in row.after))
        for row in change_rows("cong-khai", made, site, "vi")
    ]


def test_values_are_shown_as_people_write_them() -> None:
    site = site_of()
    form = site.catalogue.forms[0]
    assert rows(
        site,
        ("ngay_ban_hanh", "2026-03-05", "6/3/2026"),
        ("khu_pho.0", "kp-1", None),
        ("hinh_thuc.0.loai", form.code, "khac"),
        ("truong_la", "x", "y"),
    ) == [
        ("Ngày ban hành", "5/3/2026", "6/3/2026"),
        ("Khu phố, mục 1", site.neighborhood["kp-1"].name, ""),
        ("Hình thức công khai, mục 1, Hình thức", form.name, "khac"),
        ("truong_la", "x", "y"),
    ]


def test_an_entry_that_comes_or_goes_is_one_row() -> None:
    assert rows(
        site_of(),
        ("can_cu.0.van_ban", None, "Luật Đất đai"),
        ("can_cu.0.dieu", None, "3"),
        ("can_cu.1.van_ban", "Luật cũ", None),
    ) == [
        ("Căn cứ pháp lý, mục 1", "", "Văn bản: Luật Đất đai; Điều: 3"),
        ("Căn cứ pháp lý, mục 2, Văn bản", "Luật cũ", ""),
    ]


def test_of_a_long_text_only_what_changed_is_shown() -> None:
    text = "một hai ba bốn năm sáu bảy tám chín mười " * 20
    change = Change(("noi_dung",), f"{text}trước đó {text}", f"{text}sau này nữa {text}")
    (row,) = change_rows("cong-khai", [change], site_of(), "vi")
    assert [piece.text for piece in row.before if piece.is_marked] == ["trước đó"]
    assert [piece.text for piece in row.after if piece.is_marked] == ["sau này nữa"]
    assert sum(len(piece.text) for piece in (*row.before, *row.after)) < 200
