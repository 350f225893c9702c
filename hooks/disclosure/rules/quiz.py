"""The quiz about the law: each question has one right answer, and its own code.

What it says of the law is compared with the catalogue in `quiz_law.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..model.quiz import Question, QuizTopic
from ..model.site import Site
from ..problems import Place, Problem

FEWEST_OPTIONS, MOST_OPTIONS = 3, 4


@dataclass(frozen=True)
class Asked:
    """A question with its topic and its place there."""

    topic: QuizTopic
    index: int
    question: Question

    def at(self, *path: str | int) -> Place:
        """The place of a field of the question."""
        return self.topic.origin.at("cau", self.index, *path)


def check_topics_are_named_by_their_code(site: Site) -> Iterator[Problem]:
    """The file of a topic is named by its code, so that no two have the same."""
    for topic in site.quiz:
        if PurePosixPath(topic.origin.file).stem != topic.code:
            yield topic.origin.at("ma").problem(
                "id-not-file-name",
                f"mã “{topic.code}” khác tên tệp. Đổi tên tệp thành {topic.code}.yml hoặc sửa mã "
                "cho trùng.",
            )


def check_question_codes_are_unique(site: Site) -> Iterator[Problem]:
    """A code names one question, as readers’ devices remember what was answered by it."""
    codes: dict[str, str] = {}
    for asked in asked_questions(site):
        code = asked.question.code
        if code in codes:
            yield asked.at("ma").problem(
                "duplicate-id", f"mã “{code}” đã dùng ở {codes[code]}. Đặt mã khác cho câu này."
            )
        codes.setdefault(code, asked.topic.origin.file)


def check_questions_have_one_right_answer(site: Site) -> Iterator[Problem]:
    """Three or four answers, of which just one is right."""
    for asked in asked_questions(site):
        options = asked.question.options
        if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
            yield asked.at("lua_chon").problem(
                "wrong-option-count",
                f"câu này có {len(options)} lựa chọn. Ghi {FEWEST_OPTIONS} hoặc {MOST_OPTIONS}.",
            )
        right = [index for index, option in enumerate(options) if option.is_right]
        if not right:
            yield asked.at("lua_chon").problem(
                "no-right-answer", "chưa lựa chọn nào đúng. Ghi `dung: có` ở câu trả lời đúng."
            )
        for index in right[1:]:
            yield asked.at("lua_chon", index, "dung").problem(
                "two-right-answers", "đã có lựa chọn khác ghi `dung: có`. Chỉ giữ một."
            )


RULES = (
    check_topics_are_named_by_their_code,
    check_question_codes_are_unique,
    check_questions_have_one_right_answer,
)
"""All of these, one line in the list of all rules."""


def asked_questions(site: Site) -> Iterator[Asked]:
    """Every question of every topic."""
    for topic in site.quiz:
        for index, question in enumerate(topic.questions):
            yield Asked(topic, index, question)
