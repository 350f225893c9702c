"""`docs/*.md` -> what each page says and when it was last reviewed. MkDocs makes the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from ..locale import LANGUAGES
from ..model.prose import ProsePage

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_CODE = re.compile(r"^(?P<fence>```|~~~).*?^(?P=fence)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# (.+?)(?: *\{.*\})?$", re.MULTILINE)


def read_prose(docs: Path, root: Path) -> tuple[ProsePage, ...]:
    """Every Markdown page in folder `docs`; its file is named from `root`.

    What cannot be read as text or front matter is no concern of the data: MkDocs says so.
    """
    return tuple(_pages(docs, root))


def _pages(docs: Path, root: Path) -> Iterator[ProsePage]:
    for path in sorted(docs.rglob("*.md")):
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        source, language = _name(path.relative_to(docs).as_posix().removesuffix(".md"))
        meta = _meta(text)
        heading = _HEADING.search(text)
        yield ProsePage(
            source=source,
            language=language,
            file=path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path),
            title=str(meta.get("title") or (heading[1] if heading else source)),
            reviewed_on=_day(meta.get("reviewed")),
            named_laws=_texts(meta.get("van_ban")),
            text=_CODE.sub(_blank, _FRONT_MATTER.sub(_blank, text)),
            front_matter=_front_matter(text),
            review_by=_day(meta.get("review_by")),
            reviewer=_text(meta.get("reviewer")),
        )


def _name(path: str) -> tuple[str, str]:
    """`phap-luat/luat-la-gi.en` -> its name in both languages, and `en`."""
    default, *others = LANGUAGES
    for code in others:
        if path.endswith(f".{code}"):
            return path.removesuffix(f".{code}"), code
    return path, default


def _meta(text: str) -> Mapping[str, Any]:
    found = _FRONT_MATTER.match(text)
    try:
        meta = yaml.safe_load(found[1]) if found else None
    except yaml.YAMLError:
        return {}
    return meta if isinstance(meta, dict) else {}


def _front_matter(text: str) -> str:
    found = _FRONT_MATTER.match(text)
    return f"\n{found[1]}" if found else ""


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _blank(found: re.Match[str]) -> str:
    """Nothing, on as many lines: what comes after keeps its line."""
    return "\n" * found[0].count("\n")
