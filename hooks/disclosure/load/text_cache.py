"""Keeps the text of attachments for the next run: a file with the same SHA-256 says the same."""

from __future__ import annotations

import json
import os
from importlib.metadata import version
from pathlib import Path

from .extract import Extract

_MADE_BY = f"1 {version('pypdfium2')}"
"""Another number when text is read in another way: what was kept is then read anew."""


def kept_text(folder: Path | None, sha256: str) -> Extract | None:
    """What an earlier run read; nothing when it was read otherwise, or is broken."""
    if folder is None:
        return None
    try:
        kept = json.loads(_file(folder, sha256).read_text("utf-8"))
        if kept["made_by"] != _MADE_BY:
            return None
        return Extract(tuple(map(str, kept["pages"])), bool(kept["paged"]), bool(kept["whole"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_text(folder: Path | None, sha256: str, text: Extract) -> None:
    """Write it for the next run; one that may not write there reads again."""
    if folder is None:
        return
    file = _file(folder, sha256)
    content = {
        "made_by": _MADE_BY,
        "pages": text.pages,
        "paged": text.is_paged,
        "whole": text.is_whole,
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Under another name first: another run may be reading, this one may be stopped.
        written = file.with_suffix(f".{os.getpid()}")
        written.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        written.replace(file)
    except OSError:
        return


def _file(folder: Path, sha256: str) -> Path:
    return folder / "attachment-text" / f"{sha256}.json"
