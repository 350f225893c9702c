"""What is wrong in the data, as values: found in one place, shown in another.

Messages are Vietnamese, for staff who have never programmed: what is wrong,
quoted as typed, and one way to put it right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

_NUMBER = re.compile(r"\d+")

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right, at a place in a file. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = "error"


@dataclass(frozen=True)
class Place:
    """A place in a data file: path from the repository root, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def problem(self, code: str, message: str, severity: Severity = "error") -> Problem:
        """The problem `code` at this place."""
        return Problem(self.file, self.line, self.column, code, message, severity)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def as_text(problems: Sequence[Problem]) -> str:
    """Every problem on its line, sorted by place, and one count at the end."""
    lines = [
        f"{p.file}:{p.line}:{p.column}: [{p.code}] "
        + ("" if p.severity == "error" else "(nhắc) ")
        + p.message
        for p in sorted(problems)
    ]
    wrong = errors(problems)
    if wrong:
        files = len({problem.file for problem in wrong})
        lines.append(f"Tìm thấy {len(wrong)} lỗi trong {files} tệp. Không có gì được ghi ra.")
    return "\n".join(lines)


def as_annotations(problems: Sequence[Problem]) -> str:
    """Workflow commands of GitHub Actions, shown beside the line in a pull request.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error message.
    """
    return "\n".join(
        f"::{p.severity} file={_property(p.file)},line={p.line},col={p.column},"
        f"title={_property(p.code)}::{_data(p.message)}"
        for p in sorted(problems)
    )


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """“ Có phải ý bạn là `x`?” for the nearest known word, or nothing.

    Another number is another thing, not a slip: `kp-13` never suggests `kp-3`.
    """
    numbers = _NUMBER.findall(typed)
    likely = [word for word in known if not numbers or _NUMBER.findall(word) in ([], numbers)]
    near = get_close_matches(typed, likely, n=1, cutoff=0.6)
    return f" Có phải ý bạn là `{near[0]}`?" if near else ""
