"""The whole flow on one screen: load -> validate -> (views -> outputs)."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from .load.site import load_site
from .model.site import Site
from .problems import Problem, errors
from .rules import check

WARD_TIME = ZoneInfo("Asia/Ho_Chi_Minh")


def read_site(data: Path, as_of: date, root: Path) -> tuple[Site | None, list[Problem]]:
    """The checked site in folder `data`, with all problems; no site when one is an error."""
    site, problems = load_site(data, as_of, root)
    if site is not None:
        problems = [*problems, *check(site)]
    return (None if errors(problems) else site), sorted(problems)


def today() -> date:
    """The day the site is built for, in Vietnam; `SOURCE_DATE_EPOCH` decides when set.

    Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification (seconds since 1970, UTC).
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(WARD_TIME).date()
