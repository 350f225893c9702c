"""What has become of the published records since a commit: the base of a pull request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from ..model.base import Origin
from ..model.edit import Edit, State
from ..model.fields import quoted
from ..model.history import Gap
from ..problems import Place, Problem
from .git import FileChange, GitError, Objects, Repository
from .history import attachment_paths, parsed, record_at
from .paths import shown_name
from .source import read_source

_CANNOT = "không so được với bản đã đăng nên không biết có sửa lặng lẽ hay không. "
_FIXES: Mapping[Gap, str] = {
    "no-program": "Cài chương trình git.",
    "no-repository": "Chạy lệnh này trong kho git của trang.",
    "other-owner": "Thư mục thuộc tài khoản khác; gõ: git config --global --add safe.directory "
    "<đường dẫn của kho>",
    "no-commit": "Kho chưa có lần lưu (commit) nào.",
    "failed": "Git không trả lời được; báo người phụ trách kỹ thuật.",
}


def read_edits(data: Path, base: str, root: Path) -> tuple[list[Edit], list[Problem]]:
    """Records of the last commit in common with `base` that are not the same on disk any more.

    A check that cannot be made is a problem: it must not pass for one that found nothing.
    """
    place = Place(shown_name(data, root))
    try:
        repository = Repository(data.resolve())
        commit = repository.commit_of(base)
        if commit is None:
            return [], [place.problem("no-base", _missing(base, repository))]
        common = repository.merge_base(commit)
        if common is None:
            return [], [place.problem("no-base", _unrelated(base, repository))]
        with repository.objects() as objects:
            return list(_edits(repository, common, objects, data, root)), []
    except GitError as error:
        return [], [place.problem("no-base", _CANNOT + _FIXES[error.gap])]


def _missing(base: str, repository: Repository) -> str:
    fetch = "git fetch --unshallow origin" if repository.is_shallow else "git fetch origin"
    return (
        f"{_CANNOT}Không có nhánh hay lần lưu nào tên {quoted(base)}. Xem lại tên, hoặc gõ: {fetch}"
    )


def _unrelated(base: str, repository: Repository) -> str:
    if repository.is_shallow:
        return f"{_CANNOT}Bản sao này thiếu lịch sử chung với {quoted(base)}. Gõ: " + (
            "git fetch --unshallow origin"
        )
    return f"{_CANNOT}Nhánh này không có gốc chung với {quoted(base)}. Chọn nhánh khác để so."


def _edits(
    repository: Repository, commit: str, objects: Objects, data: Path, root: Path
) -> Iterator[Edit]:
    changed = repository.changed_since(commit)
    if not changed:
        return
    listing = repository.listing(commit)
    touched = {change.path for change in changed}
    beside = _folders_of_files(changed)
    now = _files_by_id(data)
    for path in listing:
        record = record_at(path)
        if record is None or not (path in touched or str(PurePosixPath(path).parent) in beside):
            continue
        kind, code = record
        raw = objects.read(listing[path])
        tree = parsed(raw, path) if raw is not None else None
        # What could not be read was never published: the check of that day refused it.
        if tree is None:
            continue
        named = attachment_paths(tree, path)
        if path not in touched and not touched & set(named.values()):
            continue
        files = {
            name: digest
            for name, file in named.items()
            if file in listing and (digest := objects.sha256(listing[file]))
        }
        before = State(kind, Origin(shown_name(data / path, root)), tree, files)
        file = now.get(code)
        if file is None:
            yield Edit(code, before, None)
        elif (state := _state(file, data, root)) is not None:
            yield Edit(code, before, state)


def _folders_of_files(changed: tuple[FileChange, ...]) -> set[str]:
    """Folders in or below which something other than a record is not the same any more."""
    return {
        folder.as_posix()
        for change in changed
        if record_at(change.path) is None
        for folder in PurePosixPath(change.path).parents
    }


def _files_by_id(data: Path) -> Mapping[str, Path]:
    """The files of records on disk, saved in git or not, by their id."""
    found: dict[str, Path] = {}
    for file in sorted(data.glob("*/*/*.yml")):
        record = record_at(file.relative_to(data).as_posix())
        if record is not None:
            found.setdefault(record[1], file)
    return found


def _state(file: Path, data: Path, root: Path) -> State | None:
    """A record as it is on disk; nothing when it cannot be read, which is a problem of its own."""
    source, problems = read_source(file, shown_name(file, root))
    if source is None or problems or not isinstance(source.value, dict):
        return None
    path = file.relative_to(data).as_posix()
    kind, _ = record_at(path) or ("", "")
    files = {}
    for name, named in attachment_paths(source.value, path).items():
        try:
            files[name] = hashlib.sha256((data / named).read_bytes()).hexdigest()
        except OSError:
            continue
    return State(kind, source.origin, source.value, files)
