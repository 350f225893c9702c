"""The published glossary and its guide; what its rules say is in `tests/examples/invalid`."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from disclosure.load.prose import read_prose
from disclosure.load.site import GLOSSARY_FILE, load_site
from disclosure.model.glossary import GlossaryTerm
from disclosure.model.site import Site
from disclosure.pipeline import read_site
from disclosure.problems import as_text, errors
from disclosure.rules import glossary as rules
from disclosure.rules.glossary import check_explainers_of_terms_exist

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "huong-dan" / "thuat-ngu.md"
LONGEST_SENTENCE = 25
"""Words of a sentence that a neighbour reads at once."""


@lru_cache
def published() -> Site:
    """The ward's site with its hand-written pages."""
    site, _ = load_site(ROOT / "data", date(2026, 11, 25), ROOT)
    assert site is not None
    return replace(site, prose=read_prose(ROOT / "docs", ROOT))


def test_no_rule_of_the_glossary_finds_anything_in_it() -> None:
    assert [problem for rule in rules.RULES for problem in rule(published())] == []


def test_explainers_are_there_in_every_language() -> None:
    english = tuple(page for page in published().prose if page.language == "en")
    assert list(check_explainers_of_terms_exist(replace(published(), prose=english))) == []


def test_meanings_are_plain() -> None:
    def sentences() -> Iterator[str]:
        for term in published().glossary:
            yield from re.split(r"(?<=[.;])\s", f"{term.meaning} {term.meaning_en}")

    assert [text for text in sentences() if len(text.split()) > LONGEST_SENTENCE] == []


def test_a_law_that_explains_a_term_is_cited_by_an_article_where_there_is_one() -> None:
    whole = {term.basis for term in published().glossary if term.basis and ":" not in term.basis}
    with_articles = {code for code in whole if published().law_by_code[code].articles}
    assert with_articles <= {"luat-72-2025"}, "its article on tiers is not in the catalogue"


def test_the_guide_shows_every_field_in_a_term_that_is_valid(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", GUIDE.read_text("utf-8"), re.M | re.S)
    fields = [str(field.alias) for field in GlossaryTerm.model_fields.values()]
    assert [name for name in fields if f"{name}:" not in shown] == []
    data = tmp_path / "data"
    sample = ROOT / "tests/examples/ward"
    shutil.copytree(sample, data, ignore=shutil.ignore_patterns("danh-muc"))
    shutil.copytree(ROOT / "data/danh-muc", data / "danh-muc")
    other = (ROOT / "data" / GLOSSARY_FILE).read_text("utf-8")
    unlike = re.findall(r"^- ma: chi-thuong-xuyen\n(?:  .*\n)+", other, re.M)[0]
    unlike = re.sub(r"  khac_voi: .*\n", "", unlike)
    (data / GLOSSARY_FILE).write_text(shown + unlike, "utf-8")
    site, problems = read_site(data, date(2026, 11, 25), tmp_path, ROOT / "docs")
    assert as_text(errors(problems)) == ""
    assert site is not None
    assert site.glossary[0].code == "dau-tu-cong"


CODES = sorted(
    {
        *re.findall(r'"([a-z-]+)",\n\s+f"', Path(rules.__file__).read_text("utf-8")),
        *("duplicate-id", "question-is-term", "not-a-word", "unknown-number", "unknown-law"),
    }
)


@pytest.mark.parametrize("code", CODES)
def test_the_guide_names_every_code(code: str) -> None:
    assert f"`{code}`" in GUIDE.read_text("utf-8")


def test_the_codes_are_found_in_the_source() -> None:
    assert {"repeated-term", "long-meaning", "unknown-page", "raw-number"} <= {*CODES}
