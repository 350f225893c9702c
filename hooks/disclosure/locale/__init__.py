"""Interface words: one folder a language, the same files with the same keys in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("vi", "en")
"""Vietnamese first: it is at the root of the site."""

FOLDER = Path(__file__).parent


@lru_cache
def words(language: str) -> Mapping[str, Any]:
    """The words of a language, grouped by the part of the page they stand on.

    Files may share a group, as `status` has states of every kind; no word is said twice.
    """
    joined: dict[str, Any] = {}
    for path in sorted((FOLDER / language).glob("*.yml")):
        _join(joined, yaml.safe_load(path.read_text("utf-8")), path.name)
    return joined


def _join(into: dict[str, Any], more: Mapping[str, Any], name: str) -> None:
    for key, value in more.items():
        if isinstance(value, Mapping):
            _join(into.setdefault(key, {}), value, name)
        elif key in into:
            raise ValueError(f"{name}: {key} is said twice")
        else:
            into[key] = value
