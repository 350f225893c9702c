"""Copies of the demonstration ward's records: every kind, in the form in which staff type it.

Each copy's ids, and what names them, get the number of the copy, so that links
between records hold. Titles say that they are a trial's.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

SINGLE_KINDS = ("nguoi-phu-trach", "tiep-cong-dan", "ban-giam-sat", "quy-uoc", "mot-cua")
"""Kinds of which a ward has a few whatever its age: not copied again and again."""
_LINE_CODE = re.compile(r"(ma_so: [\w-]+)")
OTHER_FOLDERS = ("danh-muc", "luoc-do")


def write_copies(source: Path, target: Path, wanted: int) -> int:
    """Copy records until there are `wanted`; gives how many, a few less when a copy is cut."""
    records = sorted(path for path in source.glob("*/*/*.yml") if _kind(path) not in OTHER_FOLDERS)
    again = [path for path in records if _kind(path) not in SINGLE_KINDS]
    ids = sorted((path.stem for path in again), key=len, reverse=True)
    named = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, ids)) + r")(?![\w-])")
    made = 0
    for number in count():
        whole = again if number else records
        if made + len(whole) > wanted:
            return made
        for path in whole:
            _copy(path, source, target, named, number)
        made += len(whole)
    raise AssertionError("count() ends never")


def _copy(path: Path, source: Path, target: Path, named: re.Pattern[str], number: int) -> None:
    ending = f"-{number}" if number else ""
    file = target / path.relative_to(source).with_name(f"{path.stem}{ending}.yml")
    file.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text("utf-8")
    lines = (_renamed(line, named, ending) for line in text.splitlines(keepends=True))
    file.write_text("".join(lines), "utf-8")
    for attachment in _attachments(path):
        other = file.parent / attachment.name
        if not other.exists():
            shutil.copy2(attachment, other)


def _renamed(line: str, named: re.Pattern[str], ending: str) -> str:
    # An id inside an address or a file's name is not a reference.
    if "://" in line or "tep:" in line:
        return line
    # A line of the budget is told from others of its year by its code.
    return _LINE_CODE.sub(rf"\1{ending}", named.sub(rf"\1{ending}", line))


def _attachments(path: Path) -> Iterator[Path]:
    text = path.read_text("utf-8")
    for other in sorted(path.parent.iterdir()):
        if other.suffix != ".yml" and other.name in text:
            yield other


def _kind(path: Path) -> str:
    return path.parent.parent.name
