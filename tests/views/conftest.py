"""Records as staff type them, in the sample ward."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from disclosure.load.site import load_site
from disclosure.model.disclosure import Disclosure
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.views.register import Register
from disclosure.views.registers import Registers

WARD = Path(__file__).parents[1] / "examples" / "ward"
AS_OF = date(2026, 7, 1)


def record(code: str = "mot", **typed: Any) -> Disclosure:
    """A record with its required fields and what a test adds."""
    required = {
        "ma": code,
        "trich_yeu": "Thông báo",
        "co_quan_ban_hanh": "UBND phường Mẫu",
        "khu_pho": "tat-ca",
        "tom_tat": "Tóm tắt.",
    }
    return Disclosure.model_validate({**required, **typed})


def site_of(*records: Publication, **parts: Any) -> Site:
    """The sample ward with these records."""
    return replace(sample_ward(), publications=records, **parts)


def main_register(site: Site) -> Register:
    """The register of disclosures."""
    return Registers(site).main


@lru_cache
def sample_ward() -> Site:
    """The sample ward without records."""
    site, _ = load_site(WARD, AS_OF, WARD)
    assert site is not None
    return site
