"""The address of the site in `mkdocs.yml`."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.load.site_address import configured_address

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ('site_url: !ENV [SITE_URL, "https://a.vn/x/"]\n', "https://a.vn/x/"),
        ("site_name: A\nsite_url: https://a.vn/\n", "https://a.vn/"),
        ("site_name: A\n", None),
        ("site_url: {a: b}\n", None),
        ("- site_url\n", None),
        ("site_url: [", None),
    ],
)
def test_it_is_read_whether_fixed_or_from_the_environment(
    tmp_path: Path, text: str, address: str | None
) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    assert configured_address(tmp_path / "mkdocs.yml") == address


def test_both_sites_have_one() -> None:
    assert configured_address(ROOT / "mkdocs.yml")
    assert configured_address(ROOT / "demo" / "mkdocs.yml")
    assert configured_address(ROOT / "khong-co.yml") is None
