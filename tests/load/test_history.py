"""The history of records, read from real repositories."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from disclosure.canonical import sha256_of
from disclosure.load import history as history_module
from disclosure.load.history import read_history
from disclosure.model.history import Change, Version
from git_repository import GitRepository

FILE = "cong-khai/2026/mot.yml"
TEXT = "ma: mot\ntieu_de: Một\nkhu_pho: tat-ca\n"


@pytest.fixture
def repository(tmp_path: Path) -> GitRepository:
    return GitRepository(tmp_path / "kho")


def told(versions: tuple[Version, ...]) -> list[tuple[str, str, str, str]]:
    """Of each version: day, record, kind, what happened."""
    return [(f"{v.changed_on:%-d/%-m}", v.record_id, v.kind, v.action) for v in versions]


def test_first_appearance_and_changes(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    first = repository.save("2026-03-01")
    repository.write("khu-pho.yml", "- ma: kp\n")
    repository.write("danh-muc/luat.yml", "- so: 1\n")
    repository.save("2026-03-02")
    repository.write(FILE, TEXT.replace("Một", "Hai") + "dinh_chinh:\n  - ngay: 3/3/2026\n")
    second = repository.save("2026-03-03")

    found = read_history(repository.data)

    assert found.state == "whole"
    assert told(found.versions) == [
        ("1/3", "mot", "cong-khai", "them"),
        ("3/3", "mot", "cong-khai", "sua"),
    ]
    added, changed = found.of["mot"]
    assert (added.commit, changed.commit) == (first, second)
    assert added.sha256 == sha256_of({"khu_pho": "tat-ca", "ma": "mot", "tieu_de": "Một"})
    assert added.changes == ()
    assert changed.changes == (
        Change(("tieu_de",), "Một", "Hai"),
        Change(("dinh_chinh", "0", "ngay"), None, "3/3/2026"),
    )


def test_layout_and_another_year_are_no_version(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save()
    repository.write(FILE, "# Ghi chú\n" + TEXT.replace("Một", "'Một'"))
    repository.save()
    (repository.data / "cong-khai" / "2027").mkdir()
    (repository.data / FILE).rename(repository.data / "cong-khai/2027/mot.yml")
    repository.save()
    assert len(read_history(repository.data).versions) == 1


def test_a_record_is_followed_into_another_folder(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save("2026-03-01")
    (repository.data / FILE).unlink()
    repository.write("ngan-sach/2026/mot.yml", TEXT + "so_hieu: 1\n")
    repository.save("2026-03-02")
    found = read_history(repository.data)
    assert told(found.versions)[1] == ("2/3", "mot", "ngan-sach", "sua")
    assert found.versions[1].changes == (Change(("so_hieu",), None, "1"),)


def test_a_record_that_goes_and_comes_back(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save("2026-03-01")
    (repository.data / FILE).unlink()
    repository.save("2026-03-02")
    repository.write(FILE, TEXT.replace("Một", "Hai"))
    repository.save("2026-03-03")
    versions = read_history(repository.data).versions
    assert [v.action for v in versions] == ["them", "go", "them"]
    assert versions[1].sha256 is None
    # Nothing is changed unseen by taking a record off for a day.
    assert versions[2].changes == (Change(("tieu_de",), "Một", "Hai"),)


def test_a_withdrawal_is_not_compared_with_what_it_stands_for(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save()
    (repository.data / FILE).unlink()
    repository.write("go-bo/2026/mot.yml", "ma: mot\nloai: cong-khai\nly_do: Lộ dữ liệu\n")
    repository.save()
    last = read_history(repository.data).versions[-1]
    assert (last.kind, last.action, last.changes) == ("go-bo", "sua", ())


def test_a_merge_is_one_change_on_the_day_it_came_to_the_branch(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save("2026-03-01")
    repository.git("checkout", "--quiet", "-b", "sua")
    for day in (2, 3):
        repository.write(FILE, TEXT.replace("Một", f"Lần {day}"))
        repository.save(f"2026-03-0{day}")
    repository.git("checkout", "--quiet", "main")
    repository.write("cong-khai/2026/hai.yml", TEXT.replace("mot", "hai"))
    repository.save("2026-03-04")
    repository.git("merge", "--quiet", "--no-ff", "-m", "x", "sua", at="2026-03-05T12:00:00+07:00")
    versions = read_history(repository.data).of["mot"]
    assert told(versions) == [
        ("1/3", "mot", "cong-khai", "them"),
        ("5/3", "mot", "cong-khai", "sua"),
    ]
    assert versions[1].changes == (Change(("tieu_de",), "Một", "Lần 3"),)


def test_days_are_those_of_vietnam(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save("2026-03-01", "17:00:00+00:00")
    assert read_history(repository.data).versions[0].changed_on == date(2026, 3, 2)


def test_attachments_are_part_of_a_record(repository: GitRepository) -> None:
    repository.write("cong-khai/2026/to.txt", "cũ")
    repository.write(FILE, TEXT + "tep_dinh_kem:\n  - ten: Tờ trình\n    tep: to.txt\n")
    repository.write("cong-khai/2026/khac.txt", "không ai nhắc")
    repository.save()
    repository.write("cong-khai/2026/khac.txt", "không ai nhắc, sửa")
    repository.save()
    repository.write("cong-khai/2026/to.txt", b"m\xff\n\nx")
    repository.save()
    old, new = read_history(repository.data).versions
    assert old.attachments == {"to.txt": hashlib.sha256("cũ".encode()).hexdigest()}
    assert new.attachments == {"to.txt": hashlib.sha256(b"m\xff\n\nx").hexdigest()}
    assert (new.action, new.changes, new.sha256) == ("sua", (), old.sha256)


@pytest.mark.parametrize("broken", [b"ma: [\n", b"\xff\xfe", b"", b"- a\n", b"ma: &x mot\n"])
def test_what_cannot_be_read_is_told_and_does_not_stop(
    repository: GitRepository, broken: bytes
) -> None:
    repository.write(FILE, TEXT)
    repository.save()
    repository.write(FILE, broken)
    repository.save()
    repository.write(FILE, TEXT.replace("Một", "Hai"))
    repository.save()
    first, unread, last = read_history(repository.data).versions
    assert first.is_readable
    assert (unread.is_readable, unread.sha256) == (False, hashlib.sha256(broken).hexdigest())
    assert (last.is_readable, last.changes) == (True, (Change(("tieu_de",), "Một", "Hai"),))


def test_what_a_record_said_of_itself(repository: GitRepository) -> None:
    repository.write(FILE, TEXT + "xac_nhan: cho-xac-nhan\n")
    repository.save()
    repository.write(FILE, TEXT)
    repository.save()
    versions = read_history(repository.data).versions
    assert [v.confirmation for v in versions] == ["cho-xac-nhan", "da-xac-nhan"]


def test_odd_names_of_files(repository: GitRepository) -> None:
    repository.write(">lạ\n:x", "x")
    repository.write(FILE, TEXT)
    repository.save()
    assert told(read_history(repository.data).versions) == [("1/1", "mot", "cong-khai", "them")]


def test_a_shallow_clone_says_where_it_was_cut(repository: GitRepository, tmp_path: Path) -> None:
    repository.write(FILE, TEXT)
    repository.save("2026-03-01")
    repository.write(FILE, TEXT.replace("Một", "Hai"))
    last = repository.save("2026-03-02")
    clone = tmp_path / "cat"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone))
    cache = tmp_path / "cache"
    found = read_history(clone / "data", cache)
    assert (found.state, found.cut_commits) == ("shallow", frozenset({last}))
    assert told(found.versions) == [("2/3", "mot", "cong-khai", "them")]
    # The rest of the past may be fetched without a new commit.
    subprocess.run(["git", "-C", clone, "fetch", "--quiet", "--unshallow"], check=True)
    whole = read_history(clone / "data", cache)
    assert (whole.state, whole.cut_commits, len(whole.versions)) == ("whole", frozenset(), 2)


def test_without_a_repository(tmp_path: Path) -> None:
    found = read_history(tmp_path)
    assert (found.state, found.gap, found.versions) == ("no-git", "no-repository", ())


def test_without_a_commit(repository: GitRepository) -> None:
    assert read_history(repository.data).gap == "no-commit"


def test_without_the_program(repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.save()
    monkeypatch.setenv("PATH", str(repository.root))
    assert read_history(repository.data).gap == "no-program"


def test_of_another_account(repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.save()
    # What git itself uses to try this.
    monkeypatch.setattr(
        "disclosure.load.git._OWN_SETTINGS", {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "LC_ALL": "C"}
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    assert read_history(repository.data).gap == "other-owner"


def test_a_hook_of_git_does_not_mislead(
    repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write(FILE, TEXT)
    repository.save()
    other = GitRepository(tmp_path / "khac")
    other.save()
    for name, value in (("GIT_DIR", other.root / ".git"), ("GIT_WORK_TREE", other.root)):
        monkeypatch.setenv(name, str(value))
    assert len(read_history(repository.data).versions) == 1


def test_settings_of_a_person_do_not_matter(repository: GitRepository) -> None:
    repository.write(FILE, TEXT)
    repository.save()
    for setting in ("log.showRoot=false", "color.ui=always", "diff.renames=copies", "log.date=raw"):
        repository.git("config", *setting.split("="))
    assert len(read_history(repository.data).versions) == 1


def test_the_history_is_kept_until_git_moves_on(
    repository: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("cong-khai/2026/to.txt", "x")
    repository.write(FILE, TEXT + "tep_dinh_kem: [{ten: Tờ, tep: to.txt}]\n")
    repository.save()
    repository.write(FILE, TEXT)
    repository.save()
    cache = tmp_path / "cache"
    made = read_history(repository.data, cache)
    with monkeypatch.context() as patched:
        patched.setattr(history_module, "_replayed", None)
        assert read_history(repository.data, cache) == made
    repository.write(FILE, TEXT + "so_hieu: 1\n")
    repository.save()
    assert len(read_history(repository.data, cache).versions) == 3


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", "null", "binary", "another format"])
def test_a_broken_cache_is_made_again(
    repository: GitRepository, tmp_path: Path, content: str
) -> None:
    repository.write(FILE, TEXT)
    repository.save()
    made = read_history(repository.data, tmp_path)
    (file,) = (tmp_path / "history").iterdir()
    kept = json.loads(file.read_text("utf-8"))
    if content == "another format":
        content = json.dumps({**kept, "format": 0, "versions": []})
    file.write_bytes(b"\xff\x00" if content == "binary" else content.encode())
    assert read_history(repository.data, tmp_path) == made
