"""Reads a git repository through its own program: no library, nothing written or fetched."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from ..model.history import Gap

_KEPT_SETTINGS = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH")
_OWN_SETTINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
# Settings of a person or of a repository that change what `git log` prints.
_SAME_EVERYWHERE = ("log.showRoot=true", "log.showSignature=false", "log.follow=false")
_GAPS: tuple[tuple[str, Gap], ...] = (
    ("dubious ownership", "other-owner"),
    ("not a git repository", "no-repository"),
    ("must be run in a work tree", "no-repository"),
    ("unknown revision", "no-commit"),
)
_CHUNK = 1 << 20


class GitError(Exception):
    """Git cannot answer; `gap` says why."""

    def __init__(self, gap: Gap, said: str = "") -> None:
        super().__init__(said or gap)
        self.gap = gap


@dataclass(frozen=True)
class FileChange:
    """What a commit did with a file of the folder: its new object, or nothing when it went."""

    path: str
    """From the folder, with forward slashes."""
    blob: str | None
    was: str | None = None
    """Its object before."""


@dataclass(frozen=True)
class Commit:
    """A commit that changed the folder."""

    name: str
    committed_at: int
    """Seconds since 1970."""
    has_parent: bool
    """Not so for the first one, and for the last one that a shallow clone has."""
    files: tuple[FileChange, ...]


class Repository:
    """The repository that a folder lies in, seen from that folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        said = self._text(
            "rev-parse",
            "--is-inside-work-tree",
            "--is-shallow-repository",
            "--git-path",
            "shallow",
            "HEAD^{commit}",
        ).splitlines()
        if len(said) != 4 or said[0] != "true":
            raise GitError("no-repository")
        self.is_shallow = said[1] == "true"
        self.head = said[3]
        self._shallow_file = folder / said[2]

    @property
    def cut(self) -> str:
        """A mark of where a shallow clone ends; empty when all of the past is there."""
        if not self.is_shallow:
            return ""
        return hashlib.sha256(self._shallow_file.read_bytes()).hexdigest()

    def commits(self, since: str | None = None) -> Iterator[Commit]:
        """Commits that changed the folder, oldest first, after commit `since`.

        Only first parents: a merge counts as one change, on the day it came to the branch.
        """
        settings = [part for setting in _SAME_EVERYWHERE for part in ("-c", setting)]
        said = self._bytes(
            *settings,
            "log",
            *("--first-parent", "-m", "--reverse", "--raw", "-z", "--relative"),
            *("--no-abbrev", "--no-renames", "--no-color", "--no-ext-diff", "--no-notes"),
            "--format=format:>%H %ct %P",
            f"{since}..HEAD" if since else "HEAD",
            *("--", "."),
        )
        return _commits(said)

    def has_on_branch(self, commit: str) -> bool:
        """Whether a commit is among the first parents of HEAD."""
        said = self._text("rev-list", "--first-parent", "HEAD")
        return commit in said.split()

    def commit_of(self, name: str) -> str | None:
        """The full name of a commit, branch or tag; nothing when there is none."""
        if name.startswith("-"):
            return None
        try:
            return self._text("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").strip()
        except GitError:
            return None

    def merge_base(self, commit: str) -> str | None:
        """The last commit that HEAD and another have in common."""
        try:
            return self._text("merge-base", "HEAD", commit).strip() or None
        except GitError:
            return None

    def changed_since(self, commit: str) -> tuple[FileChange, ...]:
        """Files of a commit that are not the same on disk any more, saved in git or not."""
        said = self._bytes(
            "diff",
            *("--raw", "-z", "--relative", "--no-abbrev", "--no-renames", "--no-color"),
            *("--no-ext-diff", commit, "--", "."),
        )
        return tuple(_file_changes(said))

    def listing(self, commit: str) -> Mapping[str, str]:
        """Every file of the folder in a commit, with its object."""
        said = self._bytes("ls-tree", "-r", "-z", commit, ".")
        found = {}
        for line in said.split(b"\0"):
            about, _, path = line.partition(b"\t")
            if about.startswith(b"100"):
                found[_decoded(path)] = about.split()[2].decode()
        return found

    def objects(self) -> Objects:
        """A reader of file contents."""
        return Objects(self.folder)

    def _text(self, *arguments: str) -> str:
        return _decoded(self._bytes(*arguments))

    def _bytes(self, *arguments: str) -> bytes:
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program, arguments without a shell
                _command(self.folder, *arguments),
                capture_output=True,
                check=False,
                env=_environment(),
            )
        except FileNotFoundError as error:
            raise GitError("no-program") from error
        except OSError as error:
            raise GitError("failed", str(error)) from error
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace")
            raise GitError(next((why for sign, why in _GAPS if sign in said), "failed"), said)
        return done.stdout


class Objects:
    """Contents of files by object, read one after the other from one process."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - as above
            _command(folder, "cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )

    def __enter__(self) -> Objects:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Without asking for the rest of a file that nobody wants any more.
        self._process.kill()
        self._process.communicate()

    def read(self, blob: str) -> bytes | None:
        """The bytes of a file; nothing when the clone does not have them."""
        parts = list(self._pieces(blob))
        return None if parts == [None] else b"".join(part for part in parts if part)

    def sha256(self, blob: str) -> str | None:
        """The SHA-256 of a file, however large."""
        digest = hashlib.sha256()
        for piece in self._pieces(blob):
            if piece is None:
                return None
            digest.update(piece)
        return digest.hexdigest()

    def _pieces(self, blob: str) -> Iterator[bytes | None]:
        output = _pipe(self._process.stdout)
        wanted = _pipe(self._process.stdin)
        try:
            wanted.write(f"{blob}\n".encode())
            wanted.flush()
        except OSError as error:
            raise GitError("failed", str(error)) from error
        about = output.readline().split()
        if len(about) != 3:  # "<object> missing", or the program has gone
            yield None
            return
        left = int(about[2]) + 1
        while left:
            piece = output.read(min(left, _CHUNK))
            if not piece:
                raise GitError("failed", "cat-file")
            left -= len(piece)
            # After the content comes one line end that is not part of it.
            yield piece if left else piece[:-1]


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise GitError("failed", "no pipe")
    return pipe


def _command(folder: Path, *arguments: str) -> Sequence[str]:
    return ("git", "-C", str(folder), *arguments)


def _environment() -> dict[str, str]:
    """Without what a hook of git sets, such as GIT_DIR: it may name another repository."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name in _KEPT_SETTINGS
    }
    return {**kept, **_OWN_SETTINGS}


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _commits(said: bytes) -> Iterator[Commit]:
    """`>name seconds parents`, a line end, then what changed, all of it ended by NUL."""
    header: bytes | None = None
    files: list[FileChange] = []
    rest = iter(part for part in said.split(b"\0") if part)
    for part in rest:
        about = part
        if part.startswith(b">"):
            if header is not None:
                yield _commit(header, files)
            header, _, about = part.partition(b"\n")
            files = []
        if about:
            files.append(_file_change(about, next(rest)))
    if header is not None:
        yield _commit(header, files)


def _commit(header: bytes, files: Sequence[FileChange]) -> Commit:
    name, seconds, *parents = header[1:].decode().split()
    return Commit(name, int(seconds), bool(parents), tuple(files))


def _file_changes(said: bytes) -> Iterator[FileChange]:
    rest = iter(part for part in said.split(b"\0") if part)
    for about in rest:
        yield _file_change(about, next(rest))


def _file_change(about: bytes, path: bytes) -> FileChange:
    """From `:mode mode object object state` and a path."""
    old_mode, new_mode, old, new, _ = about[1:].decode().split()
    # Only plain files: a link or another repository has no content of its own.
    return FileChange(
        _decoded(path),
        new if new_mode.startswith("100") else None,
        old if old_mode.startswith("100") else None,
    )
