"""`SHA256SUMS`: every file of the site, in the format of sha256sum."""

from __future__ import annotations

import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from disclosure.outputs.checksums import write_checksums

SUMS = "du-lieu-mo/SHA256SUMS"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "tep/mot/a.pdf", "a-b/index.html", "a/index.html", ".an"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


def test_every_file_but_itself_is_listed_in_order(site: Path) -> None:
    write_checksums(site)
    lines = (site / SUMS).read_text("utf-8").splitlines()
    assert [line[66:] for line in lines] == [
        ".an",
        "a-b/index.html",
        "a/index.html",
        "index.html",
        "tep/mot/a.pdf",
    ]
    assert lines[0] == f"{sha256(b'.an').hexdigest()}  .an"


def test_a_second_build_into_the_same_folder_gives_the_same_list(site: Path) -> None:
    write_checksums(site)
    first = (site / SUMS).read_bytes()
    write_checksums(site)
    assert (site / SUMS).read_bytes() == first


def test_sha256sum_reads_it(site: Path) -> None:
    write_checksums(site)
    command = ["sha256sum", "--check", "--strict", SUMS]
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 0
    (site / "index.html").write_text("?", "utf-8")
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 1
