"""Two versions of a clause: nothing lost, changes marked in whole words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from disclosure.model.consultation import ClauseChange
from disclosure.views.clause_changes import ChangeView, Piece, change_view


def shown(before: str | None, after: str | None) -> ChangeView:
    typed = {"ten": "Điều 1", "ban_dau": before, "ban_cuoi": after}
    return change_view(
        ClauseChange.model_validate({key: value for key, value in typed.items() if value})
    )


def marked(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.kind != "same"]


def text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_only_the_changed_words_are_marked() -> None:
    view = shown("Báo trước ít nhất 2 ngày làm việc.", "Báo trước ít nhất 5 ngày làm việc.")
    assert marked(view.before) == ["2"]
    assert marked(view.after) == ["5"]


def test_added_words_leave_the_old_side_unmarked() -> None:
    view = shown("Mặt đường rộng 5 m.", "Mặt đường rộng 5 m, có vỉa hè.")
    assert marked(view.before) == []
    assert marked(view.after) == [", có vỉa hè"]


def test_a_lone_word_between_changes_belongs_to_them() -> None:
    """Else a rewritten sentence would be a patchwork of marks."""
    view = shown("Họp vào tối thứ Tư hằng tuần", "Họp mỗi tối Chủ nhật hằng tuần")
    assert marked(view.before) == ["vào tối thứ Tư"]
    assert marked(view.after) == ["mỗi tối Chủ nhật"]


def test_a_new_clause_has_no_old_side_and_a_dropped_one_no_new() -> None:
    assert shown(None, "Điều mới thêm.").before == ()
    assert marked(shown(None, "Điều mới thêm.").after) == ["Điều mới thêm."]
    assert marked(shown("Điều đã bỏ.", None).before) == ["Điều đã bỏ."]
    assert shown("Điều đã bỏ.", None).after == ()


def test_lines_stay_lines() -> None:
    view = shown("a) Một.\nb) Hai.", "a) Một.\nb) Ba.")
    assert text(view.before) == "a) Một.\nb) Hai."
    assert marked(view.after) == ["Ba"]


words = st.lists(st.sampled_from(["phường", "họp", "dân", ",", "5", "\nb)"]), min_size=1)


@given(words, words)
def test_each_side_keeps_its_whole_text(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before).strip(), " ".join(after).strip()
    view = shown(old, new)
    assert (text(view.before), text(view.after)) == (old, new)
    same = [
        "".join("".join(p.text.split()) for p in side if p.kind == "same")
        for side in (view.before, view.after)
    ]
    assert same[0] == same[1]
