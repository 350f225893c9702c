"""The ward's own quiz: enough of it, fair to guessers, and right where it can be reckoned."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from disclosure.law.quantities import figure_of
from disclosure.load.site import load_site
from disclosure.model.quiz import Option, Question, QuizTopic
from disclosure.model.site import Site
from disclosure.outputs.law_marks import plain
from disclosure.outputs.renderer import Renderer
from disclosure.pipeline import read_site
from disclosure.problems import errors
from disclosure.views.registers import Registers

ROOT = Path(__file__).parents[2]
TOPICS = {
    "luat-trong-nam-phut",
    "noi-dung-cong-khai",
    "hinh-thuc-thoi-han",
    "dan-ban-quyet-dinh",
    "hop-bo-phieu",
    "lay-y-kien",
    "doi-thoai",
    "giam-sat",
    "co-quan-doanh-nghiep",
    "quyen-nghia-vu",
    "quy-uoc",
    "tiep-can-thong-tin",
    "tiep-dan-khieu-nai",
    "thay-doi-2025-2026",
}
"""What the explainers explain."""


@pytest.fixture(scope="module")
def ward() -> Site:
    site, _ = load_site(ROOT / "data", date(2026, 11, 24), ROOT)
    assert site is not None
    return site


@pytest.fixture(scope="module")
def questions(ward: Site) -> list[Question]:
    return [question for topic in ward.quiz for question in topic.questions]


def test_every_topic_has_questions_and_all_have_forty(
    ward: Site, questions: list[Question]
) -> None:
    assert {topic.code for topic in ward.quiz} == TOPICS
    assert min(len(topic.questions) for topic in ward.quiz) >= 3
    assert len(questions) >= 40


def test_every_level_is_asked(questions: list[Question]) -> None:
    counts = Counter(question.difficulty for question in questions)
    assert min(counts[level] for level in ("de", "vua", "kho")) >= 10


def test_no_place_is_a_good_guess(questions: list[Question]) -> None:
    places = Counter(question.right for question in questions)
    assert max(places.values()) < len(questions) * 0.35


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_longest_answer_is_no_good_guess(
    ward: Site, questions: list[Question], language: str
) -> None:
    renderer = Renderer(ward, Registers(ward), language)
    longest = 0
    for question in questions:
        texts = [one.text if language == "vi" else one.text_en for one in question.options]
        lengths = [len(plain(text, renderer)) for text in texts]
        others = lengths[: question.right] + lengths[question.right + 1 :]
        longest += lengths[question.right] > max(others)
    assert longest < len(questions) * 0.35


def test_most_questions_rest_on_words_of_the_law_that_were_read(questions: list[Question]) -> None:
    read = [question for question in questions if question.confidence == "da-doc"]
    assert len(read) > len(questions) * 0.8


def test_the_reckoned_share_of_households_comes_out(ward: Site, questions: list[Question]) -> None:
    asked = next(question for question in questions if question.code == "tinh-hai-phan-ba")
    figure = figure_of(ward.quantity["nguong-hai-phan-ba"], ward)
    assert figure is not None
    assert figure.share is not None
    total, attending = (int(n) for n in re.findall(r"vi-du:(\d+)", asked.text))
    answers = [int(re.findall(r"\d+", option.text)[0]) for option in asked.options]
    assert answers[asked.right] == figure.share.least(total)
    assert figure.share.least(attending) in answers


def test_the_guide_shows_a_whole_topic_that_is_valid(tmp_path: Path) -> None:
    guide = (ROOT / "docs/huong-dan/trac-nghiem.md").read_text("utf-8")
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    fields = [
        str(field.alias)
        for model in (QuizTopic, Question, Option)
        for field in model.model_fields.values()
    ]
    assert [name for name in fields if f"{name}:" not in shown] == []
    data = tmp_path / "data"
    sample = ROOT / "tests/examples/ward"
    shutil.copytree(sample, data, ignore=shutil.ignore_patterns("danh-muc"))
    shutil.copytree(ROOT / "data/danh-muc", data / "danh-muc")
    (data / "trac-nghiem").mkdir()
    (data / "trac-nghiem/thoi-han.yml").write_text(shown, "utf-8")
    site, problems = read_site(data, date(2026, 11, 24), tmp_path)
    assert errors(problems) == []
    assert site is not None
    assert [topic.code for topic in site.quiz] == ["thoi-han"]
