"""Files in a folder of records that are no record and that no record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..problems import Place, Problem
from .paths import shown_name

_ALMOST_YAML = (".yml", ".yaml", ".yml.txt", ".yaml.txt")
"""Endings that editors give a record by mistake; `.yml` in small letters is right."""


def other_files(folder: Path, used: set[Path]) -> list[Path]:
    """Files that are neither records nor named by one; dot files belong to the system."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        # A link to a folder is not followed: what lies in it would be lost in silence.
        if not ((path.is_dir() and not path.is_symlink()) or path.suffix == ".yml" or path in used)
        and not path.name.startswith(".")
    ]


def misnamed_files(paths: Iterable[Path]) -> list[Path]:
    """Those that are meant to be records."""
    return [path for path in paths if path.name.lower().endswith(_ALMOST_YAML)]


def misnamed_problems(paths: Iterable[Path], root: Path) -> Iterator[Problem]:
    """What is to be done with records of a wrong ending."""
    for path in paths:
        yield Place(shown_name(path, root)).problem(
            "wrong-file-name", "đổi đuôi tệp thành .yml thì bản ghi mới được đọc."
        )


def stray_problems(paths: Iterable[Path], root: Path) -> Iterator[Problem]:
    """What is to be done with files that nothing uses."""
    for path in paths:
        yield Place(shown_name(path, root)).problem(
            "stray-file",
            "không bản ghi nào dùng tệp này. Thêm nó vào `tep_dinh_kem` của bản ghi "
            "(đúng từng chữ), hoặc xóa tệp.",
        )
