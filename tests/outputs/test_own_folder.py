"""A folder that is made anew: as a whole, and never somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.outputs.output import Output
from disclosure.outputs.own_folder import MARK, NotOwnFolderError, write_folder

OLD = [Output("a.html", b"1"), Output("bang/b.csv", b"2")]


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_a_new_one_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "moi" / "2026"
    write_folder(folder, OLD)
    write_folder(folder, [Output("c.html", b"3")])
    assert files_in(folder) == {"c.html": b"3"}
    assert list(folder.parent.iterdir()) == [folder]


def test_a_failure_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "2026"
    write_folder(folder, OLD)
    with pytest.raises(OSError):
        write_folder(folder, [Output("c.html", b"3"), Output("c.html/d", b"4")])
    assert files_in(folder) == {"a.html": b"1", "bang/b.csv": b"2"}
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize(
    ("name", "content"), [("quet.pdf", b"x"), ("a.html", b"1 da ky"), ("bang/them.csv", b"x")]
)
def test_what_people_added_or_changed_is_not_deleted(
    tmp_path: Path, name: str, content: bytes
) -> None:
    folder = tmp_path / "2026"
    write_folder(folder, OLD)
    (folder / name).write_bytes(content)
    with pytest.raises(NotOwnFolderError, match=name):
        write_folder(folder, OLD)
    assert (folder / name).read_bytes() == content


@pytest.mark.parametrize("is_empty", [True, False])
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, is_empty: bool) -> None:
    if not is_empty:
        (tmp_path / "thu.txt").write_text("x")
    with pytest.raises(NotOwnFolderError):
        write_folder(tmp_path, OLD)
    assert not (tmp_path / "a.html").exists()


def test_neither_a_file_nor_a_link_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "that"
    write_folder(target, OLD)
    link, file = tmp_path / "lien-ket", tmp_path / "tep"
    link.symlink_to(target)
    file.write_text("x")
    for place in (link, file):
        with pytest.raises(NotOwnFolderError):
            write_folder(place, OLD)


def test_what_the_system_leaves_there_is_in_nobody_s_way(tmp_path: Path) -> None:
    folder = tmp_path / "2026"
    write_folder(folder, OLD)
    (folder / ".DS_Store").write_bytes(b"x")
    write_folder(folder, OLD)
    assert not (folder / ".DS_Store").exists()
