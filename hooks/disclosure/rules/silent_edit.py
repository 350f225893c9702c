"""Nothing that was published changes in silence.

What has been disclosed and changes is disclosed again, in time (Luật Thực hiện dân chủ ở cơ sở
10/2022/QH15, Điều 14 khoản 1); what was wrong is put right in the form in which it was disclosed
(Luật Tiếp cận thông tin 104/2016/QH13, Điều 22; replaced from 1 September 2026).

An edit is: a value that residents could read and that is another one now, or gone; an attachment
with other bytes; another kind, which is another address; a confirmed record that is not
confirmed any more. No edit is: something added; the same value spelt another way; another
order; English, which helps to read and is not what the ward said; personal data that goes
after its last day; anything in a record for which the ward did not stand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..canonical import Tree, canonical_text
from ..model.changes import changes_between
from ..model.edit import Edit, State
from ..model.field_paths import is_same_value, label_of
from ..model.fields import parse_date, quoted
from ..model.history import CONFIRMED, WITHDRAWN, Change
from ..problems import Place, Problem
from ..text import format_date

GUIDE = "docs/huong-dan/go-bo.md"
CORRECTIONS = "dinh_chinh"
_LONGEST_NOTE = 900
"""Characters of a correction that is proposed; the field takes a thousand."""


@dataclass(frozen=True, order=True)
class _Found:
    """One thing that is not as it was."""

    place: Place
    what: str
    """“Nơi: trước ghi “A”, nay ghi “B””."""


def silent_edits(edits: Iterable[Edit], as_of: date) -> Iterator[Problem]:
    """Whatever was published changes only together with a new correction that says so."""
    for edit in edits:
        if not _is_confirmed(edit.before.tree):
            continue
        if edit.now is None:
            yield _removed(edit, as_of)
        elif edit.now.kind == WITHDRAWN != edit.before.kind:
            yield from _withdrawn_as_another(edit.before, edit.now)
        elif not _has_new_correction(edit.before.tree, edit.now.tree):
            found = sorted(_found(edit.before, edit.now, as_of), key=lambda one: one.place.line)
            yield from _problems(found, edit.now, as_of)


def _is_confirmed(tree: Mapping[str, Tree]) -> bool:
    typed = tree.get("xac_nhan")
    return not isinstance(typed, str) or canonical_text(typed) == CONFIRMED


def _has_new_correction(before: Mapping[str, Tree], now: Mapping[str, Tree]) -> bool:
    """Counted: to write over an old correction is an edit too."""
    return _length(now.get(CORRECTIONS)) > _length(before.get(CORRECTIONS))


def _length(tree: Tree) -> int:
    return len(tree) if isinstance(tree, list) else 0


def _found(before: State, now: State, as_of: date) -> Iterator[_Found]:
    """Everything that is not as it was published."""
    if before.kind != now.kind:
        yield _Found(
            now.origin.at(),
            f"Loại: trước nằm ở mục {quoted(before.kind)}, nay ở mục {quoted(now.kind)}, "
            "địa chỉ trang đổi theo",
        )
        if WITHDRAWN in (before.kind, now.kind):
            return
    if not _is_confirmed(now.tree):
        yield _Found(
            now.origin.at("xac_nhan"),
            f"Xác nhận: trước là {quoted(CONFIRMED)}, nay ghi {quoted(str(now.tree['xac_nhan']))}",
        )
    changes = [
        change
        for change in changes_between(before.tree, now.tree)
        if change.before is not None and not _is_free(change, before, now, as_of)
    ]
    for _, group in groupby(changes, key=_entry):
        yield from _of_one_entry(list(group), now)
    yield from _other_bytes(before, now)


def _is_free(change: Change, before: State, now: State, as_of: date) -> bool:
    """Whether a value may change without a word."""
    key = change.path[0]
    if key == "xac_nhan" or any(part.endswith("_en") for part in change.path):
        return True
    if key == "noi_dung" and change.after is None and _term_is_over(before.tree, as_of):
        return True
    return change.after is not None and is_same_value(
        now.kind, change.path, change.before or "", change.after
    )


def _term_is_over(tree: Mapping[str, Tree], as_of: date) -> bool:
    """Whether the last day of personal data in the text, as published, has passed."""
    typed = tree.get("du_lieu_ca_nhan_den")
    try:
        return isinstance(typed, str) and parse_date(typed) < as_of
    except ValueError:
        return False


def _entry(change: Change) -> tuple[str, ...]:
    """What belongs together when it goes: an entry of a list."""
    if change.after is None and len(change.path) > 1 and change.path[1].isdecimal():
        return change.path[:2]
    return change.path


def _of_one_entry(changes: Sequence[Change], now: State) -> Iterator[_Found]:
    if len(changes) > 1:
        path = _entry(changes[0])
        said = "; ".join(change.before or "" for change in changes)
        what = f"{label_of(now.kind, path)}: trước ghi {quoted(said)}, nay đã bỏ"
        yield _Found(_place(now, path, is_gone=True), what)
        return
    for change in changes:
        label = label_of(now.kind, change.path)
        was = change.before or ""
        place = _place(now, change.path, is_gone=change.after is None)
        if change.after is None:
            yield _Found(place, f"{label}: trước ghi {quoted(was)}, nay đã bỏ")
        else:
            old, new = _from_difference(was, change.after)
            yield _Found(place, f"{label}: trước ghi {quoted(old)}, nay ghi {quoted(new)}")


def _place(now: State, path: Sequence[str], *, is_gone: bool) -> Place:
    """Where it stands, or where it would stand."""
    keys = tuple(int(part) if part.isdecimal() else part for part in path)
    # An entry that has gone left its number to another one.
    if is_gone and isinstance(keys[-1], int):
        keys = keys[:-1]
    return now.origin.at(*keys)


def _from_difference(before: str, after: str) -> tuple[str, str]:
    """Two long texts from shortly before the place where they part."""
    same = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    start = before.rfind(" ", 0, max(0, same - 12)) + 1
    if max(len(before), len(after)) <= 57 or start == 0:
        return before, after
    return f"…{before[start:]}", f"…{after[start:]}"


def _other_bytes(before: State, now: State) -> Iterator[_Found]:
    entries = now.tree.get("tep_dinh_kem")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        name = entry.get("tep") if isinstance(entry, Mapping) else None
        if not isinstance(name, str):
            continue
        old, new = before.files.get(name), now.files.get(name)
        if old and new and old != new:
            yield _Found(
                now.origin.at("tep_dinh_kem", index, "tep"),
                f"Tệp {quoted(name)}: trước có SHA-256 {old[:12]}…, nay là {new[:12]}…",
            )


def _problems(found: Sequence[_Found], now: State, as_of: date) -> Iterator[Problem]:
    """One for each thing; the first proposes one correction for all of them."""
    for number, one in enumerate(found):
        if number == 0:
            fix = _correction(found, now, as_of)
        else:
            fix = f"Kể cả điều này trong mục đính chính đề nghị ở dòng {found[0].place.line}."
        yield one.place.problem("silent-edit", f"{one.what}, mà không có mục đính chính mới. {fix}")


def _correction(found: Sequence[_Found], now: State, as_of: date) -> str:
    said = "; ".join(one.what for one in found)
    if len(said) > _LONGEST_NOTE:
        said = said[:_LONGEST_NOTE].rsplit(" ", 1)[0] + " …"
    note = json.dumps(said, ensure_ascii=False)
    entry = f'{{ngay: {format_date(as_of)}, noi_dung: {note}, ly_do: "…"}}'
    if _length(now.tree.get(CORRECTIONS)):
        return f"Trả lại như cũ, hoặc thêm dòng này vào cuối danh sách `{CORRECTIONS}`: - {entry}"
    return f"Trả lại như cũ, hoặc thêm dòng này vào cuối tệp: {CORRECTIONS}: [{entry}]"


def _removed(edit: Edit, as_of: date) -> Problem:
    before = edit.before
    place = before.origin.at()
    if before.kind == WITHDRAWN:
        return place.problem(
            "silent-removal",
            f"bản gỡ bỏ {quoted(edit.record_id)} không còn, người có địa chỉ cũ sẽ không biết vì "
            "sao. Khôi phục tệp này.",
        )
    folder = place.file.removesuffix(f"{before.kind}/{'/'.join(place.file.rsplit('/', 2)[1:])}")
    return place.problem(
        "silent-removal",
        f"bản ghi {quoted(edit.record_id)} đã công khai nay không còn. Khôi phục tệp; luật buộc "
        f"phải gỡ thì lập {folder}{WITHDRAWN}/{as_of.year}/{edit.record_id}.yml với ma: "
        f"{edit.record_id}, loai: {before.kind}, lý do và căn cứ (mẫu ở {GUIDE}).",
    )


def _withdrawn_as_another(before: State, now: State) -> Iterator[Problem]:
    """A notice of withdrawal stands at the address where the record stood."""
    typed = now.tree.get("loai")
    if typed != before.kind:
        yield now.origin.at("loai").problem(
            "wrong-former-kind",
            f"{quoted(str(typed or ''))} không phải loại của bản ghi đã gỡ. "
            f"Sửa thành: loai: {before.kind}",
        )
