"""`/du-lieu-mo/SHA256SUMS`: the hash of every file of the site, for `sha256sum -c`.

Written last, from what lies on disk, so that nothing is left out, whoever wrote it.
Source: GNU coreutils, sha256sum.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from ..views.addresses import SUMS


def write_checksums(target: Path) -> None:
    """Write the hashes of all files in folder `target`, named from there, in order."""
    file = target / SUMS
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    # One thread: the files are small, and two are slower than one.
    lines = [f"{_sha256(target / name)}  {name}\n" for name in sorted(_files(target))]
    file.write_bytes("".join(lines).encode())


def _files(target: Path) -> Iterator[str]:
    for folder, _, names in os.walk(target):
        inside = Path(folder).relative_to(target).as_posix()
        for name in names:
            yield name if inside == "." else f"{inside}/{name}"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
