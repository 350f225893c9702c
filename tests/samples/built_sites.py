"""Sites built once for all tests that look at them, and a real browser: a plugin of pytest.

`tests/conftest.py` names it, so that one build of the demonstration serves every folder.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
DAY = "1795478400"  # 24/11/2026, 00:00 UTC
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass(frozen=True)
class Built:
    """A built site: where it lies, under which path it is served, what the build printed."""

    folder: Path
    path: str
    output: str

    def pages(self) -> list[Path]:
        """Every HTML file, in order."""
        return sorted(self.folder.rglob("*.html"))


def build(target: Path, path: str, *, config: str = "mkdocs.yml", **environment: str) -> Built:
    """A strict build served under `path`, for a fixed day."""
    finished = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config, "-d", str(target)],
        cwd=ROOT,
        env={
            **os.environ,
            "SITE_URL": f"https://example.org{path}",
            "SOURCE_DATE_EPOCH": DAY,
            "NO_MKDOCS_2_WARNING": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return Built(target, path, finished.stderr + finished.stdout)


def built_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Built]) -> Built:
    """A site that is built in a folder of its own, once for all processes that run tests.

    `make` is given that folder; the others wait until it is done.
    """
    own = factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, known = shared / name, shared / f"{name}.json"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not known.exists():
            folder.mkdir()
            made = make(folder)
            known.write_text(json.dumps([str(made.folder), made.path, made.output]), "utf-8")
        where, path, output = json.loads(known.read_text("utf-8"))
        return Built(Path(where), path, output)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration ward's site."""
    return built_once(
        tmp_path_factory,
        "demo",
        lambda folder: build(folder / "site", "/minh-hoa/", config="demo/mkdocs.yml"),
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it these tests fail, they are never skipped."""
    named = os.environ.get("CHROMIUM")
    found = named or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.fail("không có Chromium: chạy tests/browser.sh hoặc đặt CHROMIUM=/đường/dẫn")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=CHROMIUM_FLAGS)
        yield running
        running.close()
