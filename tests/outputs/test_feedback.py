"""“Is this page easy to understand?”: where the answer goes is the ward's data."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from disclosure.model.ward import Ward
from disclosure.outputs.shell import Chromes

from .conftest import SITE_URL, page_of, renderer_of, site_of

WARD: dict[str, Any] = {
    "ten": "phường Mẫu",
    "ten_en": "Sample Ward",
    "tinh": "tỉnh Mẫu",
    "tinh_en": "Sample Province",
    "co_quan": "UBND phường Mẫu",
    "co_quan_en": "People's Committee",
}


def feedback(language: str = "vi", **typed: Any) -> str:
    site = site_of(ward=Ward.model_validate(WARD | typed))
    return str(Chromes(renderer_of(site, language), SITE_URL).of(page_of()).feedback)


def test_an_address_of_its_own_comes_first() -> None:
    form = "https://example.org/danh-gia"
    shown = feedback(gop_y=form, lien_he={"thu_dien_tu": "ubnd@example.org"})
    assert f'href="{form}"' in shown
    assert "mailto:" not in shown


def test_a_letter_names_the_page_it_is_about() -> None:
    shown = feedback(lien_he={"thu_dien_tu": "ubnd@example.org", "dien_thoai": "0203 3825 000"})
    assert "mailto:ubnd@example.org?subject=" in shown
    assert quote(f"{SITE_URL}cong-khai/mot/", safe="/") in shown
    assert 'href="tel:02033825000"' in shown


@pytest.mark.parametrize(("language", "words"), [("vi", "trưởng khu phố"), ("en", "neighbourhood")])
def test_without_an_address_people_are_told_whom_to_tell(language: str, words: str) -> None:
    shown = feedback(language)
    assert words in shown
    assert "href" not in shown
