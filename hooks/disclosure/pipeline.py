"""The whole flow on one screen: load -> validate -> (views -> outputs)."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from .load.base import read_edits
from .load.history import read_history
from .load.prose import read_prose
from .load.site import load_site
from .model.site import Site
from .problems import Problem, errors
from .rules import check
from .rules.silent_edit import silent_edits

WARD_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def read_site(
    data: Path, as_of: date, root: Path, docs: Path | None = None, kept: Path | None = None
) -> tuple[Site | None, list[Problem]]:
    """The checked site in folder `data`, with all problems; no site when one is an error.

    `docs` holds its hand-written pages; without one, those of the repository at `root`.
    `kept` is a folder for what the next run need not read again.
    """
    site, problems = load_site(data, as_of, root, kept)
    if site is not None:
        site = replace(site, prose=read_prose(docs or root / "docs", root))
        problems = [*problems, *check(site)]
    return (None if errors(problems) else site), sorted(problems)


def with_history(site: Site, data: Path, kept: Path) -> Site:
    """The site with the history of its records; `kept` is a folder for the next build."""
    return replace(site, history=read_history(data, kept))


def edits_since(data: Path, base: str, as_of: date, root: Path) -> list[Problem]:
    """What was changed since a commit without saying so, or why that cannot be told."""
    edits, problems = read_edits(data, base, root)
    return sorted([*problems, *silent_edits(edits, as_of)])


def today() -> date:
    """The day the site is built for, in Vietnam; `SOURCE_DATE_EPOCH` decides when set.

    Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification (seconds since 1970, UTC).
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(WARD_TIME).date()
