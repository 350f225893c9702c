"""The section for staff: a checklist for every form, decks that fit a slide and a session."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from disclosure.load.prose import read_prose
from disclosure.model.prose import ProsePage
from disclosure.model.site import Site
from disclosure.pipeline import read_site
from disclosure.plain_language.reading import blocks, words_in
from disclosure.plain_language.shown import shown_in

ROOT = Path(__file__).parents[1]
FORMS = [
    form["ma"] for form in yaml.safe_load((ROOT / "data/danh-muc/hinh-thuc.yml").read_text("utf-8"))
]
PAGES = {
    (page.source, page.language): page
    for page in read_prose(ROOT / "docs", ROOT)
    if page.source.startswith("can-bo/")
}
DECKS = [
    page
    for page in PAGES.values()
    if page.source.startswith("can-bo/tap-huan/") and not page.source.endswith("/index")
]
NOTE = {"vi": '!!! note "Lời giảng"', "en": '!!! note "For the speaker"'}
MOST_WORDS = {"vi": 16, "en": 12}
"""Of a line of a slide: Vietnamese syllables (12 words are about 16), English words."""


@lru_cache
def ward() -> Site:
    """The ward's own data, for the numbers that slides show."""
    site, _ = read_site(ROOT / "data", date(2026, 11, 25), ROOT, kept=ROOT / ".cache")
    assert site is not None
    return site


def slides(page: ProsePage) -> list[tuple[str, str]]:
    """What each slide shows, and what its speaker says."""
    _, *parts = re.split(r"(?m)^(?=## )", page.text)
    return [
        (shown, said) for shown, _, said in (part.partition(NOTE[page.language]) for part in parts)
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_a_checklist_that_says_when_the_law_requires_it(
    form: str, language: str
) -> None:
    page = PAGES[f"can-bo/bang-kiem/{form}", language]
    assert f"<!-- khoi: bat-buoc-voi {form} -->" in page.text
    before, on_the_day, after = re.findall(r"(?m)^## .*\{#(truoc|trong-ngay|sau)\}$", page.text)
    assert (before, on_the_day, after) == ("truoc", "trong-ngay", "sau")
    assert f"loai: {form}\n" in (ROOT / page.file).read_text("utf-8")


def test_there_is_no_checklist_for_a_form_that_is_gone() -> None:
    folder = {source.rpartition("/")[2] for source, _ in PAGES if "/bang-kiem/" in source}
    assert folder == {*FORMS, "index"}


def test_every_page_is_there_in_both_languages() -> None:
    sources = {source for source, _ in PAGES}
    assert {*PAGES} == {(source, language) for source in sources for language in ("vi", "en")}


@pytest.mark.parametrize("page", DECKS, ids=lambda page: Path(page.file).name)
def test_a_deck_has_slides_with_words_for_the_speaker_an_exercise_and_questions(
    page: ProsePage,
) -> None:
    made = slides(page)
    assert "layout: slides" in page.front_matter
    assert 8 <= len(made) <= 14
    assert all(words_in(said) for _, said in made)
    assert "{#bai-tap}" in made[-2][0]
    assert "[[vi-du:" in "".join(made[-2])
    assert "{#cau-hoi}" in made[-1][0]
    assert "trang:phap-luat/trac-nghiem/#" in made[-1][0]


@pytest.mark.parametrize("page", DECKS, ids=lambda page: Path(page.file).name)
def test_a_slide_has_few_short_lines(page: ProsePage) -> None:
    shown = shown_in(ward(), page.language)
    for text, _ in slides(page):
        lines = [one for one in blocks(text) if not one.is_heading]
        assert len(lines) <= 6, text
        for line in lines:
            words = words_in(shown(" ".join(sentence.text for sentence in line.sentences)))
            assert len(words) <= MOST_WORDS[page.language], words
