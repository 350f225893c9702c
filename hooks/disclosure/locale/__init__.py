"""Interface words, one file a language with the same keys in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("vi", "en")
"""Vietnamese first: it is at the root of the site."""


@lru_cache
def words(language: str) -> Mapping[str, Any]:
    """The words of a language, grouped by the part of the page they stand on."""
    text = (Path(__file__).parent / f"{language}.yml").read_text("utf-8")
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded
