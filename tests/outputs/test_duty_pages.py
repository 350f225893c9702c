"""The page of duties of the ward itself: an anchor for each code, whatever links to it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from disclosure.load.site import load_site
from disclosure.locale import LANGUAGES
from disclosure.outputs.duty_pages import duty_page
from disclosure.outputs.renderer import Renderer
from disclosure.views.addresses import duty_url
from disclosure.views.registers import Registers

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_duty_has_its_anchor_once(language: str) -> None:
    site, problems = load_site(ROOT / "data", date(2026, 11, 25), ROOT)
    assert site is not None, problems
    page = next(duty_page(Renderer(site, Registers(site), language), ""))
    anchors = re.findall(r' id="([^"]+)"', page.body)
    assert len(set(anchors)) == len(anchors)
    addresses = {duty_url(duty) for duty in site.catalogue.duties}
    assert addresses <= {f"{page.url}#{anchor}" for anchor in anchors}
