"""What must hold of the repository itself: pins, permissions, promises of the README."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITHUB_FORMS = sorted((ROOT / ".github").rglob("*.yml"))
LOCKS = (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".vscode",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "data",
    "demo",
    "docs",
    "hooks",
    "mkdocs.yml",
    "overrides",
    "pyproject.toml",
    "requirements-dev.in",
    "requirements-dev.txt",
    "requirements.in",
    "requirements.txt",
    "tests",
}
ALLOWED_PERMISSIONS = {
    "kiem-tra.yml": {"": {"contents": "read"}},
    "nhac-han.yml": {
        "": {"contents": "read"},
        "nhac": {"contents": "read", "issues": "write", "pages": "read"},
    },
    "xuat-ban.yml": {
        "": {"contents": "read"},
        "dung": {"contents": "read", "pages": "read"},
        "dang": {"pages": "write", "id-token": "write"},
    },
}
# Written in two parts, so that this file does not hold what it looks for.
FORBIDDEN = tuple(
    first + second
    for first, second in (
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("/tm", "p/"),
        ("pypi", ".org"),
        ("python", "hosted.org"),
        ("npm", "js.org"),
        ("--index", "-url"),
        ("--extra-index", "-url"),
        ("--find", "-links"),
        ("BEGIN PRIV", "ATE KEY"),
    )
)
ALLOWED_MENTIONS: dict[str, tuple[str, ...]] = {}
"""File -> forbidden words it may hold, each with the reason beside it."""


def _files() -> list[Path]:
    """Every file that is, or would be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    return [path for name in names if (path := ROOT / name).is_file()]


def _yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _pins(path: Path) -> dict[str, str]:
    """Package -> version and marker, as locked."""
    found: dict[str, str] = {}
    for name, version in re.findall(r"^([a-z0-9._-]+)==([^\\\n]+)", path.read_text("utf-8"), re.M):
        found[name] = (found.get(name, "") + " " + version.strip()).strip()
    return found


def _wanted(path: Path) -> set[str]:
    names = re.findall(r"^([A-Za-z0-9_-]+)", path.read_text("utf-8"), re.M)
    return {name.lower().replace("_", "-") for name in names if not name.startswith("-")}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(path: Path) -> None:
    used = re.findall(r"^\s*(?:- )?uses:\s*(.+)$", path.read_text("utf-8"), re.M)
    assert used
    for line in used:
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_ask_for_least(path: Path) -> None:
    workflow = _yaml(path)
    allowed = ALLOWED_PERMISSIONS[path.name]
    assert workflow["permissions"] == allowed[""]
    for name, job in workflow["jobs"].items():
        assert job.get("permissions", allowed[""]) == allowed.get(name, allowed[""]), name
        assert job["timeout-minutes"] <= 30, name
        assert "latest" not in job["runs-on"], name
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
            # What others typed (a title, a branch name) must not become a command.
            assert "${{" not in step.get("run", ""), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_run_one_at_a_time(path: Path) -> None:
    assert "group" in _yaml(path)["concurrency"]


def test_workflows_never_run_with_secrets_for_strangers() -> None:
    for path in WORKFLOWS:
        # YAML 1.1 reads the key `on` as true.
        events = _yaml(path)[True]
        assert "pull_request_target" not in events, path.name


@pytest.mark.parametrize("path", GITHUB_FORMS, ids=lambda path: path.name)
def test_github_files_are_yaml(path: Path) -> None:
    assert isinstance(_yaml(path), dict)


def test_issue_form_warns_of_personal_data() -> None:
    form = _yaml(ROOT / ".github" / "ISSUE_TEMPLATE" / "bao-loi-thong-tin.yml")
    assert form["name"] == "Báo thông tin sai hoặc thiếu"
    assert form["body"][0]["type"] == "markdown"
    assert "số căn cước" in form["body"][0]["attributes"]["value"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_locks_name_no_address_and_every_package_has_a_hash(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--(?!hash=)", text, re.M)
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.M)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_locks_agree() -> None:
    build, tests = (_pins(path) for path in LOCKS)
    assert {name: tests.get(name) for name in build} == build


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_locks_hold_what_is_wanted(name: str) -> None:
    assert _wanted(ROOT / f"{name}.in") <= set(_pins(ROOT / f"{name}.txt"))


def test_vendors_stay_below_their_next_break() -> None:
    pins = _pins(ROOT / "requirements.txt")
    assert pins["mkdocs"].startswith("1.")
    assert pins["mkdocs-material"].startswith("9.")


def test_every_top_level_file_is_known() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in _files()} <= TOP_LEVEL


def test_no_file_names_a_machine_or_a_package_index() -> None:
    found = []
    for path in _files():
        name = path.relative_to(ROOT).as_posix()
        text = path.read_bytes().decode("utf-8", "ignore")
        allowed = ALLOWED_MENTIONS.get(name, ())
        for word in FORBIDDEN:
            # `https://host/work/` is an address of somebody else, not a path of ours.
            pattern = (
                rf"(?<![\w.:/-]){re.escape(word)}" if word.startswith("/") else re.escape(word)
            )
            if word not in allowed and re.search(pattern, text):
                found.append(f"{name}: {word}")
    assert not found


def test_text_files_end_lines_the_same_way() -> None:
    wrong_on_purpose = ROOT / "tests" / "examples" / "invalid"
    for path in _files():
        if path.is_relative_to(wrong_on_purpose):
            continue
        if path.suffix in {".py", ".yml", ".yaml", ".md", ".toml", ".html", ".css", ".js", ".sh"}:
            content = path.read_bytes()
            assert b"\r" not in content, path
            assert not content or content.endswith(b"\n"), path


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/huong-dan/kien-truc.md"])
def test_commands_we_tell_people_exist(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    told = set(re.findall(r"\bmake ([a-z-]+)", (ROOT / name).read_text("utf-8")))
    assert told
    assert told <= targets


def test_readme_shows_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "make site" in readme
    assert "make test" in readme


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_paths_we_link_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (ROOT / target).exists(), target


def test_makefile_says_what_each_command_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.M)
    assert phony
    for target in phony[1].split():
        assert re.search(rf"^{target}:.*## \S", makefile, re.M), target


def test_changelog_has_a_place_for_the_next_change() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(r"^## .*Unreleased", changelog, re.M)


def test_scripts_can_be_run() -> None:
    for name in (".ci/run", "tests/browser.sh"):
        path = ROOT / name
        assert path.stat().st_mode & 0o111, name
        assert path.read_text("utf-8").startswith("#!"), name


def test_ci_runs_what_people_run() -> None:
    assert "exec make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    steps = _yaml(ROOT / ".github" / "workflows" / "kiem-tra.yml")["jobs"]["kiem-tra"]["steps"]
    assert any(step.get("run") == "make test" for step in steps)


@pytest.mark.parametrize("name", ["kiem-tra.yml", "xuat-ban.yml"])
def test_workflows_have_the_whole_history(name: str) -> None:
    """Record pages tell it, and a change is compared with what is published."""
    workflow = _yaml(ROOT / ".github" / "workflows" / name)
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["fetch-depth"] == 0 for step in checkouts)


def test_a_pull_request_is_compared_with_its_base() -> None:
    steps = _yaml(ROOT / ".github" / "workflows" / "kiem-tra.yml")["jobs"]["kiem-tra"]["steps"]
    (step,) = [step for step in steps if "SO_VOI" in step.get("env", {})]
    assert step["env"]["SO_VOI"] == "origin/${{ github.base_ref }}"
    assert step["run"].startswith("make check ")
    # In quotes: the name of a branch must not become a command.
    assert '"--so-voi=$$SO_VOI"' in (ROOT / "Makefile").read_text("utf-8")


def test_every_lint_exception_is_known_to_the_tool() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lint = settings["tool"]["ruff"]["lint"]
    selected = tuple(lint["select"])
    assert all(code.startswith(selected) for code in lint["ignore"])
