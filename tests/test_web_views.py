"""Many readers open the site inside Zalo: what breaks in such web views stays out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted(
    [*(ROOT / "overrides/assets/js").rglob("*.js"), *(ROOT / "hooks").rglob("templates/*.js")]
)
STYLES = sorted((ROOT / "overrides/assets/css").glob("*.css"))
TEMPLATES = sorted([*(ROOT / "hooks").rglob("templates/*.html"), *ROOT.glob("overrides/*.html")])


def test_the_files_are_there() -> None:
    assert len(SCRIPTS) > 4
    assert ROOT / "overrides/assets/js/search/page.js" in SCRIPTS
    assert len(STYLES) > 10
    assert len(TEMPLATES) > 15


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_asks_in_a_box_or_opens_a_window(path: Path) -> None:
    found = re.findall(r"\b(?:confirm|alert|prompt|window\.open)\s*\(", path.read_text("utf-8"))
    assert found == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_nothing_is_fixed_where_the_apps_own_bar_would_cover_it(path: Path) -> None:
    assert re.findall(r"position:\s*(?:fixed|sticky)", path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_links_open_in_the_same_window(path: Path) -> None:
    assert "target=" not in path.read_text("utf-8")
