"""A folder that a command makes and makes anew: as a whole, and never somebody else's.

The new files are written beside it first; only when all are there do they take its place. What
the command did not write itself is not deleted: a scan that was added, a page that was filled in.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from .output import Output

MARK = ".do-may-lap"
"""The file that tells an own folder: the SHA-256 and the name of each file in it."""
_OF_THE_SYSTEM = (".DS_Store", "Thumbs.db", "desktop.ini")


class NotOwnFolderError(Exception):
    """The folder must not be replaced; the message says why, in Vietnamese."""


def write_folder(folder: Path, files: Iterable[Output]) -> None:
    """The files as the folder, in place of what was written there before."""
    check_own(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".ho-so-", dir=folder.parent))
    try:
        fresh, former = work / "moi", work / "cu"
        _write(fresh, files)
        if folder.exists():
            folder.rename(former)
        try:
            fresh.rename(folder)
        except OSError:
            if former.exists():
                former.rename(folder)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def check_own(folder: Path) -> None:
    """Raises when the folder is not what this module wrote there."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise NotOwnFolderError("đã có một tệp hoặc liên kết mang tên ấy.")
    if not folder.exists():
        return
    written = _written(folder)
    if written is None:
        raise NotOwnFolderError("thư mục ấy đã có và không phải do lệnh này lập ra.")
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if (path.is_dir() and not path.is_symlink()) or name == MARK:
            continue
        if path.name in _OF_THE_SYSTEM:
            continue
        if path.is_symlink() or written.get(name) != _sha256(path.read_bytes()):
            raise NotOwnFolderError(f"tệp “{name}” trong thư mục ấy đã được thêm hoặc sửa tay.")


def _write(folder: Path, files: Iterable[Output]) -> None:
    lines = []
    folder.mkdir()
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        lines.append(f"{_sha256(file.content)}  {file.path}\n")
    (folder / MARK).write_text("".join(sorted(lines)), "utf-8")


def _written(folder: Path) -> dict[str, str] | None:
    """What was written, name and SHA-256; none when the folder is not an own one."""
    try:
        lines = (folder / MARK).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    pairs = (line.partition("  ") for line in lines)
    return {name: code for code, _, name in pairs}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
