"""The direction of imports: adapter → pipeline → outputs → views → model, and never back."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
PACKAGE = HOOKS / "disclosure"
MODULES = sorted(PACKAGE.rglob("*.py"))

EVERYONE_MAY_USE = {"canonical", "problems", "text", "dates", "markdown", "locale", "word"}
MAY_USE = {
    "mkdocs_adapter": {"pipeline", "theme_css", "scripts", "outputs", "views", "model"},
    "pipeline": {"outputs", "views", "rules", "load", "model"},
    "schema": {"load", "model"},
    "theme_css": set(),
    "scripts": set(),
    "outputs": {"views", "search", "law", "model"},
    "views": {"law", "model"},
    "rules": {"search", "law", "model"},
    "plain_language": {"views", "law", "model"},
    "law": {"model"},
    "search": {"model"},
    "load": {"model"},
    "model": set[str](),
    **{part: set[str]() for part in EVERYONE_MAY_USE},
}
ONLY_IN = {
    "mkdocs": {"mkdocs_adapter"},
    "material": {"mkdocs_adapter"},
    "yaml": {"load", "locale"},
    "pydantic": {"model", "load", "schema"},
    "holidays": set[str](),  # only checks `data/lich-nghi`, in tests
    "icalendar": {"outputs"},
    "docxtpl": {"outputs"},
    "pypdfium2": {"load"},
    "lxml": {"outputs"},
}
MOST_LINES = 300


def part_of(path: Path) -> str:
    """The part of the package that a module belongs to: its folder, or itself."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Full names of what a module imports, relative ones from the package's root."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module)
        elif isinstance(node, ast.ImportFrom):
            folder = ["disclosure", *path.relative_to(PACKAGE).parts][: -node.level]
            base = [*folder, *([node.module] if node.module else [])]
            yield from (".".join([*base, name.name]) for name in node.names)


def parts_used(path: Path) -> set[str]:
    names = (name.split(".") for name in imported(path))
    return {name[1] for name in names if name[0] == "disclosure" and len(name) > 1}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_down(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        assert parts_used(path) == set()
        return
    assert part in MAY_USE, f"new part: say in MAY_USE what “{part}” may import"
    assert parts_used(path) - {part} <= MAY_USE[part] | EVERYONE_MAY_USE


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_part(library: str) -> None:
    users = {
        part_of(path)
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert users <= ONLY_IN[library]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def test_checking_loads_nothing_that_only_building_needs() -> None:
    """`hooks/check.py` stays fast and runs without MkDocs."""
    code = "import sys, check; check.main([]); print(*sys.modules, sep='\\n')"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HOOKS,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    loaded = set(run.stdout.split())
    assert "disclosure.pipeline" in loaded
    assert not loaded & {
        "mkdocs",
        "material",
        "docxtpl",
        "icalendar",
        "pypdfium2",
        "disclosure.schema",
    }
