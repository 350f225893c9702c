"""Duties and records for the tests of the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from disclosure.load.site import load_site
from disclosure.model.duty import Duty
from disclosure.model.publication import Publication
from disclosure.model.site import Site

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 7, 1)


def duty(code: str = "k2-viec", **typed: Any) -> Duty:
    """A duty of five working days from the day of issue, and what a test changes."""
    required = {
        "ma": code,
        "khoan": "2",
        "ten": "Công khai việc thử",
        "ten_en": "Disclose a test",
        "ai": "UBND phường",
        "su_kien": "ban-hanh",
        "so_ngay": "5",
        "loai_ngay": "ngay-lam-viec",
        "can_cu": [{"van_ban": "Luật thử", "dieu": "1"}],
        "hieu_luc_tu": "01/7/2023",
        "nguon": "Trang thử",
        "do_tin_cay": "da-doc",
    }
    return Duty.model_validate({**required, **typed})


def site_of(
    *records: Publication, duties: tuple[Duty, ...] = (), as_of: date = AS_OF, **ward: Any
) -> Site:
    """The ward's own catalogue and calendar, with these records and duties."""
    whole = _ward()
    return replace(
        whole,
        publications=records,
        catalogue=replace(whole.catalogue, duties=duties),
        ward=whole.ward.model_copy(update={"tracked_from": None, **ward}),
        as_of=as_of,
    )


@lru_cache
def _ward() -> Site:
    site, problems = load_site(ROOT / "data", AS_OF, ROOT)
    assert site is not None, problems
    return site
