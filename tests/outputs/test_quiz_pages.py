"""The quiz and its papers: every question with its answer, and no answer where none may be."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

import pytest

from disclosure.model.quiz import QuizTopic
from disclosure.outputs.page import Page
from disclosure.outputs.quiz_pages import quiz_pages
from disclosure.outputs.search_text import text_of

from .conftest import SITE_URL, Html, demonstration, renderer_of, site_of

QUIZ = "phap-luat/trac-nghiem/"


@lru_cache
def pages(language: str = "vi") -> dict[str, Page]:
    made = quiz_pages(renderer_of(demonstration(), language), SITE_URL)
    return {page.url: page for page in made}


def topics() -> tuple[QuizTopic, ...]:
    return demonstration().quiz


def count() -> int:
    return sum(len(topic.questions) for topic in topics())


def test_papers_and_keys_are_made_of_all_topics_and_of_each() -> None:
    sheets = [f"{QUIZ}{sheet}/" for sheet in ("de-giay", "dap-an")]
    wanted = {QUIZ, *sheets}
    wanted |= {f"{sheet}{topic.code}/" for sheet in sheets for topic in topics()}
    assert {*pages()} == {*pages("en")} == wanted
    assert len({page.title for page in pages().values()}) == len(pages())
    assert [page.url for page in pages().values() if page.is_indexed] == [QUIZ]


def test_without_questions_there_is_no_quiz() -> None:
    assert list(quiz_pages(renderer_of(replace(demonstration(), quiz=())), SITE_URL)) == []
    assert site_of().quiz == ()


def test_every_question_stands_with_its_options_and_its_answer() -> None:
    html = Html(pages()[QUIZ].body)
    assert len(html.all("details")) == count()
    asked = [a for a in html.all("section") if a.get("class") == "quiz__question"]
    rights = {q.code: q.right for topic in topics() for q in topic.questions}
    assert {a["data-code"]: int(a["data-right"]) for a in asked} == rights
    options = sum(len(q.options) for topic in topics() for q in topic.questions)
    # What is left are items of lists of links.
    lists = re.findall(r'<ol class="quiz__options".*?</ol>', pages()[QUIZ].body, re.DOTALL)
    assert sum(one.count("<li>") for one in lists) == options


def test_numbers_of_the_law_are_filled_in_and_cited_articles_linked() -> None:
    vietnamese, english = (pages(language)[QUIZ].body for language in ("vi", "en"))
    for body in (vietnamese, english):
        assert "[[" not in body
        assert re.search(r'href="[./]+(?:en/)?phap-luat/van-ban/luat-10-2022/#d21"', body)
    assert "<li>30 ngày</li>" in vietnamese
    assert "<li>30 days</li>" in english


def test_what_nobody_has_read_is_marked() -> None:
    doubtful = [q for topic in topics() for q in topic.questions if q.needs_checking]
    assert doubtful
    sheets = pages()[f"{QUIZ}de-giay/"].body.split('<div class="exam__question">')[1:]
    codes = [q for topic in topics() for q in topic.questions]
    marked = {q.code for q, sheet in zip(codes, sheets, strict=True) if 'class="check"' in sheet}
    assert {q.code for q in doubtful} <= marked
    # Điều 11 as a whole was read; khoản 3 is what changed.
    assert "may-nhom-noi-dung" not in marked
    # Read, but changed since in words that nobody has read.
    assert "pham-vi" in marked


def test_search_finds_questions_and_never_answers() -> None:
    said = text_of(pages()[QUIZ].body)
    assert "Việc nào sau đây do Nhân dân bàn và quyết định?" in said
    for topic in topics():
        for question in topic.questions:
            assert "[[" in question.explanation or question.explanation not in said
            for option in question.options:
                assert "[[" in option.text or f"\n{option.text}\n" not in said


def test_a_paper_tells_no_answer() -> None:
    body = pages()[f"{QUIZ}de-giay/"].body
    assert len(re.findall('class="exam__question"', body)) == count()
    assert "data-right" not in body
    for topic in topics():
        for question in topic.questions:
            assert question.explanation not in body


@pytest.mark.parametrize("code", ["", "quy-uoc/"])
def test_a_key_follows_its_paper(code: str) -> None:
    body = pages()[f"{QUIZ}dap-an/{code}"].body
    found = re.findall(r'<th scope="row">Câu (\d+)\.</th><td[^>]*><strong>([A-D])</strong>', body)
    chosen = [topic for topic in topics() if not code or f"{topic.code}/" == code]
    letters = ["ABCD"[q.right] for topic in chosen for q in topic.questions]
    assert found == [(str(number), letter) for number, letter in enumerate(letters, 1)]


def test_a_paper_has_room_for_who_takes_it() -> None:
    text = Html(pages()[f"{QUIZ}de-giay/quy-uoc/"].body).text
    for blank in ("Đơn vị tổ chức", "Họ và tên:", "Lớp, khu phố, đơn vị:", "Số câu đúng:"):
        assert blank in text
    assert "Cộng hòa" not in text
    assert f"{SITE_URL}{QUIZ}de-giay/quy-uoc/" in text
