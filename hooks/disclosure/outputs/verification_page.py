"""The page `/kiem-chung/`: checks a file against the ledger, and shows the head code to keep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from ..views.addresses import (
    LEDGER,
    LEDGER_RECORDS,
    LEDGER_SCHEMA,
    OPEN_DATA,
    SUMS,
    VERIFICATION,
    localized,
)
from .ledger import ledger
from .page import Findable, Page
from .page_maker import make_page
from .renderer import Renderer

SAID = (
    *("working", "unreadable", "failed", "bad_code", "code_of_file"),
    *("same", "older", "withdrawn", "expired"),
    *("record_same", "record_older", "record_withdrawn"),
    *("entry", "entry_place", "entry_whole", "broken"),
    *("unknown", "unknown_file", "unknown_why", "unknown_made"),
    *("of_record", "since", "since_record", "replaced_on", "changed_on", "withdrawn_on"),
)
"""Words of `locale` under `verification` that verification.js says."""


def verification_page(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The one page, in the renderer's language."""
    words = renderer.words["verification"]
    made = ledger(renderer.registers)
    said = {key: words[key] for key in SAID}
    said["confirmation"] = renderer.words["confirmation"]
    yield make_page(
        renderer,
        "verification.html",
        url=VERIFICATION,
        title=words["title"],
        description=words["description"].format(ward=renderer.ward_name),
        trail=[(renderer.words["open_data"]["title"], OPEN_DATA)],
        findable=Findable(),
        said=json.dumps(said, ensure_ascii=False, sort_keys=True),
        ward_name=renderer.ward_name,
        as_of=renderer.site.as_of,
        canonical=urljoin(site_url, localized(renderer.language, VERIFICATION)),
        ledger=made,
        head=made.head,
        head_code=in_groups(made.head.hash) if made.head else "",
        files={
            "ledger": LEDGER,
            "records": LEDGER_RECORDS,
            "schema": LEDGER_SCHEMA,
            "sums": SUMS,
        },
    )


def in_groups(code: str) -> str:
    """A code in groups of eight, to be read aloud and copied by hand."""
    return " ".join(re.findall(".{1,8}", code))
