"""The quiz `/phap-luat/trac-nghiem/`, and its papers to print with their answer keys."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from ..model.quiz import QuizTopic
from ..views.addresses import QUIZ, base_of, localized, quiz_key_url, quiz_paper_url
from ..views.law_notices import quiz_notices
from .page import Findable, Page
from .page_maker import make_page
from .quiz_questions import shown_topics, topic_name
from .renderer import Renderer

AT_RANDOM = 10
"""Questions of a short run."""
SAID = (
    *("resume", "known", "erased", "not_kept", "place", "choose_first", "right", "wrong"),
    *("mark_right", "mark_chosen", "check", "next", "finish", "score", "reread_topic"),
    *("nothing_to_reread", "every_topic"),
    *("certificate_did", "certificate_topic", "certificate_day"),
)
"""Words of `locale` under `quiz` that quiz.js says."""


def quiz_pages(renderer: Renderer, site_url: str) -> Iterator[Page]:
    """The quiz, then papers and keys: of all topics, then of each; nothing without questions."""
    topics = renderer.site.quiz
    if not topics:
        return
    yield _quiz(renderer, site_url)
    for chosen in (None, *topics):
        yield _sheet("paper", chosen, renderer, site_url)
        yield _sheet("key", chosen, renderer, site_url)


def _quiz(renderer: Renderer, site_url: str) -> Page:
    words = renderer.words["quiz"]
    topics = renderer.site.quiz
    said = {key: words[key] for key in SAID}
    count = sum(len(topic.questions) for topic in topics)
    address = localized(renderer.language, QUIZ)
    return make_page(
        renderer,
        "quiz.html",
        url=QUIZ,
        title=words["title"],
        description=words["description"].format(count=count),
        trail=[(renderer.words["menu"]["law"], "phap-luat/")],
        findable=Findable(facts={"loai": words["short_title"]}),
        topics=shown_topics(topics, renderer, base_of(address)),
        count=count,
        at_random=AT_RANDOM,
        said=json.dumps(said, ensure_ascii=False, sort_keys=True),
        changed_laws=quiz_notices(topics, renderer.site),
        paper_url=quiz_paper_url,
        key_url=quiz_key_url,
        ward_name=renderer.ward_name,
        canonical=urljoin(site_url, address),
    )


def _sheet(name: str, chosen: QuizTopic | None, renderer: Renderer, site_url: str) -> Page:
    """A page to print: the `paper` or the `key`, of one topic or of all."""
    words = renderer.words["quiz"]
    topics: Sequence[QuizTopic] = (chosen,) if chosen else renderer.site.quiz
    topic = topic_name(chosen, renderer.language) if chosen else words["every_topic"]
    count = sum(len(one.questions) for one in topics)
    urls = {"paper": quiz_paper_url(chosen), "key": quiz_key_url(chosen)}
    address = localized(renderer.language, urls[name])
    page = make_page(
        renderer,
        f"quiz_{name}.html",
        url=urls[name],
        title=words[f"{name}_title"].format(topic=topic),
        description=words[f"{name}_description"].format(count=count, topic=topic),
        trail=[
            (renderer.words["menu"]["law"], "phap-luat/"),
            (words["short_title"], QUIZ),
        ],
        topics=shown_topics(topics, renderer),
        topic_name=topic,
        count=count,
        other_url=urls["key" if name == "paper" else "paper"],
        quiz_url=QUIZ,
        address=urljoin(site_url, address),
        as_of=renderer.site.as_of,
    )
    return replace(page, is_indexed=False)
