"""Many readers open the site inside Zalo: what breaks in such web views stays out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted(
    [*(ROOT / "overrides/assets/js").glob("*.js"), *(ROOT / "hooks").rglob("templates/*.js")]
)
TEMPLATES = sorted([*(ROOT / "hooks").rglob("templates/*.html"), *ROOT.glob("overrides/*.html")])


def test_the_files_are_there() -> None:
    assert len(SCRIPTS) > 4
    assert len(TEMPLATES) > 15


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_asks_in_a_box_or_opens_a_window(path: Path) -> None:
    found = re.findall(r"\b(?:confirm|alert|prompt|window\.open)\s*\(", path.read_text("utf-8"))
    assert found == []


def test_nothing_is_fixed_where_the_apps_own_bar_would_cover_it() -> None:
    css = (ROOT / "overrides/assets/css/site.css").read_text("utf-8")
    assert re.findall(r"position:\s*(?:fixed|sticky)", css) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_links_open_in_the_same_window(path: Path) -> None:
    assert "target=" not in path.read_text("utf-8")
