"""Questions of the quiz as a page shows them: in one language, numbered, their marks resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..law.validity import is_doubtful
from ..model.parts import LegalBasis
from ..model.quiz import Difficulty, Question, QuizTopic
from ..model.site import Site
from ..views.addresses import DEFAULT_LANGUAGE
from .law_marks import filled, plain
from .renderer import Renderer

LETTERS = "ABCD"
"""What stands before each option on paper."""


@dataclass(frozen=True)
class ShownQuestion:
    """One question; `number` counts from 1 over all that stand together, `right` from 0."""

    number: int
    code: str
    text: str
    options: tuple[str, ...]
    right: int
    explanation: Markup
    basis: Markup
    """Where the law says so; with “cần đối chiếu” where nobody has read the words in force."""
    difficulty: Difficulty
    needs_checking: bool

    @property
    def letter(self) -> str:
        """The letter of the right answer."""
        return LETTERS[self.right]


@dataclass(frozen=True)
class ShownTopic:
    """A topic with its questions; `explainer` is an address of the site without language."""

    code: str
    name: str
    explainer: str
    questions: tuple[ShownQuestion, ...]


def shown_topics(
    topics: Iterable[QuizTopic], renderer: Renderer, base: str | None = None
) -> tuple[ShownTopic, ...]:
    """Topics as they stand together on a page, their questions numbered through.

    With `base`, the way to the root of the site, explanations link to what they cite; on paper
    they need not.
    """
    shown: list[ShownTopic] = []
    number = 0
    for topic in topics:
        questions = tuple(
            _question(question, number + index, renderer, base)
            for index, question in enumerate(topic.questions, 1)
        )
        number += len(questions)
        name = topic_name(topic, renderer.language)
        shown.append(ShownTopic(topic.code, name, topic.explainer, questions))
    return tuple(shown)


def rests_on_doubt(question: Question, site: Site) -> bool:
    """Whether the words in force of an article that a question cites have not been read."""
    for basis in question.legal_basis:
        law = site.law[basis.number or ""]
        article = law.article(basis.article) if basis.article else None
        if is_doubtful(law, article, basis.clause, site.as_of):
            return True
    return False


def topic_name(topic: QuizTopic, language: str) -> str:
    """What a topic is called in a language."""
    return topic.name if language == DEFAULT_LANGUAGE else topic.name_en


def _question(
    question: Question, number: int, renderer: Renderer, base: str | None
) -> ShownQuestion:
    is_default = renderer.language == DEFAULT_LANGUAGE
    options = (one.text if is_default else one.text_en for one in question.options)
    why = question.explanation if is_default else question.explanation_en
    is_doubtful = rests_on_doubt(question, renderer.site)
    needs_checking = question.needs_checking or is_doubtful
    basis = "; ".join(_mark_of(one, renderer.site) for one in question.legal_basis)
    if base is None:
        shown_basis, shown_why = (Markup.escape(plain(text, renderer)) for text in (basis, why))
    else:
        shown_basis = filled(basis, renderer, base, f"can-cu-{question.code}")
        shown_why = filled(str(Markup.escape(why)), renderer, base, f"trich-{question.code}")
    # A citation with a link says itself that its own words are to be checked.
    if needs_checking and (base is None or not is_doubtful):
        shown_basis += " " + renderer.render("check.html")
    return ShownQuestion(
        number=number,
        code=question.code,
        text=plain(question.text if is_default else question.text_en, renderer),
        options=tuple(plain(option, renderer) for option in options),
        right=question.right,
        explanation=shown_why,
        basis=shown_basis,
        difficulty=question.difficulty,
        needs_checking=needs_checking,
    )


def _mark_of(basis: LegalBasis, site: Site) -> str:
    """The mark that cites a legal basis: `[[luat-10-2022:d40k1-c]]`."""
    code = site.law[basis.number or ""].code
    if basis.article is None:
        return f"[[{code}]]"
    clause = f"k{basis.clause}" if basis.clause else ""
    point = "-dd" if basis.point == "đ" else f"-{basis.point}" if basis.point else ""
    return f"[[{code}:d{basis.article}{clause}{point}]]"
