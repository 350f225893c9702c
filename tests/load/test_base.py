"""What has become of records since a commit, in real repositories."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.load.base import read_edits
from git_repository import GitRepository

FILE = "cong-khai/2026/mot.yml"
TEXT = "ma: mot\ntep_dinh_kem: [{ten: Tờ, tep: to.txt}]\n"


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    made = GitRepository(tmp_path / "kho")
    made.write(FILE, TEXT)
    made.write("cong-khai/2026/to.txt", "x")
    made.write("cong-khai/2026/hai.yml", "ma: hai\n")
    made.write("khu-pho.yml", "- ma: kp\n")
    made.save()
    return made


def changed(repository: GitRepository, base: str = "main") -> dict[str, str | None]:
    """Ids of records that are not the same, with the kind they have now."""
    edits, problems = read_edits(repository.data, base, repository.root)
    assert problems == []
    return {edit.record_id: edit.now.kind if edit.now else None for edit in edits}


def message(repository: GitRepository, base: str) -> str:
    edits, (problem,) = read_edits(repository.data, base, repository.root)
    assert edits == []
    assert (problem.code, problem.severity, problem.file) == ("no-base", "error", "data")
    return problem.message


def test_nothing_has_changed(repository: GitRepository) -> None:
    repository.write("cong-khai/2026/ba.yml", "ma: ba\n")
    repository.write("khu-pho.yml", "- ma: khac\n")
    assert changed(repository) == {}


def test_what_is_on_disk_counts_saved_or_not(repository: GitRepository) -> None:
    repository.git("checkout", "--quiet", "-b", "sua")
    repository.write("cong-khai/2026/hai.yml", "ma: hai\nso_hieu: 1\n")
    repository.save()
    repository.write(FILE, TEXT + "so_hieu: 1\n")
    assert changed(repository) == {"hai": "cong-khai", "mot": "cong-khai"}


def test_both_sides_have_their_values_and_places(repository: GitRepository) -> None:
    repository.write("cong-khai/2026/to.txt", "y")
    ((edit,), _) = read_edits(repository.data, "main", repository.root)
    assert edit.now is not None
    assert edit.before.tree == edit.now.tree
    assert edit.before.files.keys() == edit.now.files.keys() == {"to.txt"}
    assert edit.before.files != edit.now.files
    assert str(edit.now.origin.at("tep_dinh_kem", 0, "tep").file) == f"data/{FILE}"


def test_a_record_is_found_by_its_id(repository: GitRepository) -> None:
    (repository.data / FILE).unlink()
    (repository.data / "cong-khai/2026/hai.yml").unlink()
    repository.write("go-bo/2027/hai.yml", "ma: hai\n")
    assert changed(repository) == {"mot": None, "hai": "go-bo"}


def test_changes_of_the_base_itself_are_not_ours(repository: GitRepository) -> None:
    repository.git("checkout", "--quiet", "-b", "sua")
    repository.save()
    repository.git("checkout", "--quiet", "main")
    repository.write(FILE, TEXT + "so_hieu: 1\n")
    repository.save()
    repository.git("checkout", "--quiet", "sua")
    assert changed(repository) == {}


def test_what_could_not_be_read_was_never_published(repository: GitRepository) -> None:
    repository.write(FILE, "ma: [\n")
    repository.save()
    repository.write(FILE, TEXT)
    assert changed(repository) == {}


@pytest.mark.parametrize("base", ["", "khong-co", "--all", "origin/main; id"])
def test_a_base_that_is_not_there(repository: GitRepository, base: str) -> None:
    assert "git fetch origin" in message(repository, base)


def test_a_base_without_anything_in_common(repository: GitRepository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "khac")
    repository.write(FILE, TEXT + "so_hieu: 1\n")
    repository.save()
    assert "không có gốc chung" in message(repository, "main")


def test_a_shallow_clone_without_the_base(repository: GitRepository, tmp_path: Path) -> None:
    repository.git("checkout", "--quiet", "-b", "sua")
    repository.write(FILE, TEXT + "so_hieu: 1\n")
    repository.save()
    repository.git("checkout", "--quiet", "main")
    repository.write(FILE, TEXT + "so_hieu: 2\n")
    repository.save()
    clone = GitRepository(tmp_path / "cat")
    clone.git("remote", "add", "origin", f"file://{repository.root}")
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main", "sua")
    clone.git("reset", "--quiet", "--hard", "FETCH_HEAD")
    assert "git fetch --unshallow origin" in message(clone, "khong-co")
    clone.git("fetch", "--quiet", "--depth=1", "origin", "sua:sua")
    assert "thiếu lịch sử chung" in message(clone, "sua")


def test_outside_of_a_repository(tmp_path: Path) -> None:
    _, (problem,) = read_edits(tmp_path, "main", tmp_path)
    assert problem.code == "no-base"
