"""How messages name a file."""

from __future__ import annotations

from pathlib import Path


def shown_name(path: Path, root: Path) -> str:
    """The path as messages show it: from the repository root, with forward slashes."""
    try:
        # Not the file itself: a symbolic link is named as people see it.
        return (path.parent.resolve() / path.name).relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()
