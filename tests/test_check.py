"""The command `python hooks/check.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import check
from git_repository import GitRepository

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "tests" / "examples"


@pytest.fixture
def ward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample ward, a site of its own: the pages in `docs/` cite the law of `data/`."""
    monkeypatch.setattr(check, "ROOT", tmp_path)
    data = shutil.copytree(EXAMPLES / "ward", tmp_path / "data")
    folder = data / "cong-khai" / "2026"
    folder.mkdir(parents=True)
    shutil.copy(EXAMPLES / "valid" / "smallest.yml", folder)
    return data


def run(*arguments: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(ROOT / "hooks" / "check.py"), *arguments],
        capture_output=True,
        env={"PYTHONIOENCODING": encoding},
        check=False,
    )


def test_valid_data_exits_with_zero(ward: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(ward)]) == 0
    assert capsys.readouterr().out == "Dữ liệu hợp lệ: 1 bản ghi trong data/.\n"


def test_an_error_exits_with_one(ward: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (ward / "phuong.yml").write_text("ten: phường: Mẫu\n", "utf-8")
    assert check.main([str(ward)]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert "phuong.yml:1:12: [invalid-yaml]" in shown[0]
    assert shown[-1] == "Tìm thấy 1 lỗi trong 1 tệp. Không có gì được ghi ra."


def test_a_missing_folder_is_a_problem_not_a_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main([str(tmp_path / "khong-co")]) == 1
    assert "[missing-folder]" in capsys.readouterr().out


def test_github_gets_one_annotation_a_line(ward: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (ward / "khu-pho.yml").write_text('- {ma: "100%, a:b", ten: x}\n- {ma: b}\n', "utf-8")
    assert check.main(["--github", str(ward)]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert len(shown) == 2
    assert all(line.startswith("::error file=") for line in shown)
    assert "100%25, a:b" in shown[0]


def test_a_silent_edit_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = GitRepository(tmp_path / "kho")
    shutil.copytree(EXAMPLES / "ward", repository.data, dirs_exist_ok=True)
    monkeypatch.setattr(check, "ROOT", tmp_path)
    text = (EXAMPLES / "valid" / "smallest.yml").read_text("utf-8")
    repository.write("cong-khai/2026/smallest.yml", text)
    repository.save()
    data = str(repository.data)
    assert check.main(["--so-voi", "main", data]) == 0
    repository.write("cong-khai/2026/smallest.yml", text.replace("Lịch tiếp", "Giờ tiếp"))
    assert check.main([data]) == 0
    capsys.readouterr()
    assert check.main(["--so-voi", "main", data]) == 1
    assert "smallest.yml:6:10: [silent-edit] " in capsys.readouterr().out
    # A comparison that cannot be made must not pass.
    for base in ("khong-co", ""):
        assert check.main([f"--so-voi={base}", data]) == 1
        assert "[no-base]" in capsys.readouterr().out


@pytest.mark.parametrize("folder", ["data", "demo/data"])
def test_published_data_is_valid(folder: str) -> None:
    result = run(str(ROOT / folder))
    assert result.returncode == 0, result.stdout.decode()
    assert result.stderr == b""


def test_vietnamese_is_shown_where_the_system_has_no_letters_for_it() -> None:
    result = run(str(ROOT / "data"), encoding="ascii")
    assert result.returncode == 0
    assert "Dữ liệu hợp lệ" in result.stdout.decode()
