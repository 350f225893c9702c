"""Rules as a whole; each rule has its examples in `tests/examples`."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from disclosure import rules
from disclosure.load.site import load_site

EXAMPLES = Path(__file__).parents[1] / "examples"


def modules() -> Iterator[ModuleType]:
    """Every module of rules."""
    for found in pkgutil.iter_modules(rules.__path__):
        yield importlib.import_module(f"disclosure.rules.{found.name}")


def test_every_rule_that_is_written_is_applied() -> None:
    written = {
        function
        for module in modules()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("check_")
    }
    assert set(rules.RULES) == written
    assert len(rules.RULES) == len(written)


def test_every_rule_says_what_must_hold() -> None:
    for rule in rules.RULES:
        sentence = (rule.__doc__ or "").partition("\n\n")[0].strip()
        assert sentence.endswith("."), rule.__name__


@pytest.mark.parametrize(
    ("broken", "typed", "code"),
    [
        ("khu-pho.yml", "khu_pho: [kp-13]", "unknown-neighborhood"),
        ("danh-muc/noi-dung-cong-khai.yml", "khoan_dieu_11: [14]", "unknown-clause"),
        ("danh-muc/hinh-thuc.yml", "hinh_thuc: [{loai: khac}]", "unknown-form"),
        ("danh-muc/loai-van-ban.yml", "loai_van_ban: khac", "unknown-document-type"),
        ("cong-khai/2026/hong.yml", "thay_the: [hong]", "unknown-record"),
    ],
)
def test_a_list_that_cannot_be_read_makes_no_false_problem(
    tmp_path: Path, broken: str, typed: str, code: str
) -> None:
    data = shutil.copytree(EXAMPLES / "ward", tmp_path / "data")
    record = (EXAMPLES / "valid" / "smallest.yml").read_text("utf-8")
    key = typed.partition(":")[0]
    kept = [line for line in record.splitlines() if not line.startswith(f"{key}:")]
    (data / "cong-khai" / "2026").mkdir(parents=True)
    (data / "cong-khai/2026/smallest.yml").write_text("\n".join([*kept, typed]), "utf-8")
    site, _ = load_site(data, date(2026, 7, 1), tmp_path)
    assert site is not None
    # Whole and unknown at first, except for the clause, which is there.
    assert [p.code for p in rules.check(site)] == ([code] if code != "unknown-clause" else [])
    (data / broken).write_text("- a: [\n", "utf-8")
    site, _ = load_site(data, date(2026, 7, 1), tmp_path)
    assert site is not None
    assert list(rules.check(site)) == []
