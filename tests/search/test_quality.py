"""Residents find what they seek, as often as promised, on the demonstration site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from built_pages import BuiltPages
from built_sites import Built
from host import Files, host
from queries import read_queries
from score_table import failures
from scoring import Verdict, judge, missing_pages, score
from searchers import ask_all, own_search

pytestmark = pytest.mark.browser

HERE = Path(__file__).resolve().parent
FLOORS = {"dev.yml": (0.85, 0.95)}
"""Query file -> the least hit@1 and hit@3."""


@pytest.fixture(scope="module")
def pages(demo: Built) -> BuiltPages:
    return BuiltPages(demo.folder)


def verdicts_of(name: str, demo: Built, pages: BuiltPages, browser: Browser) -> tuple[Verdict, ...]:
    queries = read_queries(HERE / name)
    with host(Files({demo.path: demo.folder})) as address:
        answers = ask_all(browser, own_search, address + demo.path, queries)
    return judge(queries, answers, pages)


@pytest.mark.parametrize("name", FLOORS)
def test_the_right_page_comes_first(
    name: str, demo: Built, pages: BuiltPages, browser: Browser
) -> None:
    verdicts = verdicts_of(name, demo, pages, browser)
    reached, (hit1, hit3) = score(verdicts), FLOORS[name]
    assert reached.hit1 >= hit1, "\n".join(failures(verdicts))
    assert reached.hit3 >= hit3, "\n".join(failures(verdicts))


@pytest.mark.parametrize("name", ["dev.yml", "them.yml"])
def test_what_is_expected_is_there(name: str, pages: BuiltPages) -> None:
    assert missing_pages(read_queries(HERE / name), pages) == []
