"""Interface words: the same keys in each language, every one used, none missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from jinja2 import Environment, nodes

from disclosure.law.compliance import FormState, PostingState
from disclosure.law.coverage_figures import CLASSES
from disclosure.law.deadlines import Fulfilment
from disclosure.law.figure_words import SHARES_IN_WORDS
from disclosure.law.staleness import Cause
from disclosure.law.tally import CellState
from disclosure.law.validity import LawState
from disclosure.law.year_calendar import YearBound
from disclosure.locale import LANGUAGES, words
from disclosure.model.amounts import Unit
from disclosure.model.board import BoardType, Role
from disclosure.model.budget import Stage as BudgetStage
from disclosure.model.catalogue import ChangeKind, Confidence
from disclosure.model.consultation import LAST_SUBJECT, Reception, Way
from disclosure.model.counts import DayType
from disclosure.model.decision import DocumentForm, Proposer
from disclosure.model.disclosure_request import Requester
from disclosure.model.duty import Bound, PostingTerm, Recurrence, Start, Topic
from disclosure.model.evaluation import Result as CriterionResult
from disclosure.model.exclusion import ExclusionType
from disclosure.model.exemplar import CommendedGroup, ExemplarType
from disclosure.model.figures import Approximation
from disclosure.model.fund import Basis
from disclosure.model.history import Gap
from disclosure.model.inspection import InspectionType
from disclosure.model.land import LandStepType
from disclosure.model.matter import Recognizer, VotingForm
from disclosure.model.measure import MeasureServed
from disclosure.model.official import NeighborhoodRole
from disclosure.model.parts import Confirmation
from disclosure.model.procedure import Channel as ProcedureChannel
from disclosure.model.procedure_result import ShareType
from disclosure.model.project import SourceType
from disclosure.model.quantity import QuantityUnit
from disclosure.model.question import Channel
from disclosure.model.quiz import Difficulty
from disclosure.model.reception import WEEKDAYS
from disclosure.model.reporting_period import Length, periods_between
from disclosure.model.supervision import Outcome as AnswerOutcome
from disclosure.model.supervision import SupervisionType
from disclosure.outputs.coverage_tables import COUNTS
from disclosure.outputs.made_papers import GROUPS as PAPER_GROUPS
from disclosure.outputs.prose import FOLDERS
from disclosure.outputs.quiz_pages import SAID as QUIZ_SAID
from disclosure.outputs.search_page import SCRIPT_WORDS, SEARCH_FILTERS
from disclosure.outputs.shell import MENU
from disclosure.outputs.verification_page import SAID
from disclosure.views.calendar import GROUPS, EntryState
from disclosure.views.decision_steps import StepWord as DecisionWord
from disclosure.views.doors import KINDS_OF_DOOR
from disclosure.views.history import FileWord, StepWord
from disclosure.views.kinds import KIND_VIEWS
from disclosure.views.law_marks import KINDS
from disclosure.views.laws import GROUPS as LAW_GROUPS
from disclosure.views.laws import RULE_GROUPS
from disclosure.views.programme import ItemState
from disclosure.views.project import MilestoneState
from disclosure.views.rights import BASIS
from disclosure.views.tally import Part
from disclosure.views.thread import STAGES
from disclosure.views.year_calendar import TOLD, RoleCode

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "hooks" / "disclosure"
TEMPLATES = [*sorted((PACKAGE / "templates").rglob("*.html")), *(ROOT / "overrides").glob("*.html")]
MODULES = sorted(
    path for part in ("law", "outputs", "views") for path in (PACKAGE / part).rglob("*.py")
)

UNCONFIRMED = [code for code in get_args(Confirmation) if code != "da-xac-nhan"]


def events() -> list[str]:
    """First arguments of what becomes an event of the history."""
    sources = [PACKAGE / "views" / "record.py", *(PACKAGE / "model").glob("*.py")]
    texts = (path.read_text("utf-8") for path in sources)
    named = {word for text in texts for word in re.findall(r'\("(\w+)", (?:record|self)\.', text)}
    return sorted(named | {"corrected", "posting_interrupted", "posting_resumed"})


def kind_words() -> dict[str, list[str]]:
    """What is said of each kind of record."""
    said = ["name", "title", "lead", "description", "all"]
    return {f"kinds.{view.code}": said for view in KIND_VIEWS}


PAPER_WORDS = ("_title", "_basis", "_count")

LOOKED_UP: dict[str, list[str]] = {
    "status": sorted({state for view in KIND_VIEWS for state in view.all_states}),
    "confirmation": [*UNCONFIRMED, *(f"{code}-help" for code in UNCONFIRMED)],
    "event": events(),
    "menu": [name for name, _ in MENU],
    "doors": [word for door in KINDS_OF_DOOR for word in (door, f"{door}-text")],
    "thread.stage": [*STAGES],
    "rights.of": [f"{code}.{word}" for code in BASIS for word in ("name", "how", "otherwise")],
    "search": [*SEARCH_FILTERS],
    "consultation.way": [*get_args(Way)],
    "consultation.reception": [*get_args(Reception)],
    "consultation.subject": [str(number) for number in range(1, LAST_SUBJECT + 1)],
    "vote.parts": [*get_args(Part)],
    "decision.proposers": [*get_args(Proposer)],
    "decision.forms": [*get_args(VotingForm)],
    "decision.documents": [*get_args(DocumentForm)],
    "decision.recognizers": [*get_args(Recognizer)],
    "decision.step_words": [*get_args(DecisionWord)],
    "duties.topic": [*get_args(Topic)],
    "duties.posting_text": [
        *(word for word in get_args(PostingTerm) if word != "co-thoi-han"),
        *(f"co-thoi-han-{days}" for days in get_args(DayType)),
    ],
    "duties.recurrences": [*get_args(Recurrence)],
    "figures.approximation": [*get_args(Approximation)],
    "standing.start": [*get_args(Start)],
    "standing.fulfilment": [*get_args(Fulfilment)],
    "standing.rule": [f"{bound}-{days}" for bound in get_args(Bound) for days in get_args(DayType)],
    "standing.day_types": [*get_args(DayType)],
    "standing.posting_states": [*get_args(PostingState)],
    "standing.form_states": [*get_args(FormState)],
    "supervision.types": [*get_args(SupervisionType)],
    "supervision.outcome": [*get_args(AnswerOutcome)],
    "supervision.item_state": [*get_args(ItemState)],
    "supervision.due_law": [*get_args(BoardType)],
    "supervision.notice_law": [*get_args(BoardType)],
    "board.types": [*get_args(BoardType)],
    "board.duties": [*get_args(BoardType)],
    "board.elected": [*get_args(BoardType)],
    "board.roles": [*get_args(Role)],
    "inspection.types": [*get_args(InspectionType)],
    "budget.unit": [*get_args(Unit)],
    "budget.stage": [*get_args(BudgetStage)],
    "fund.basis": [*get_args(Basis)],
    "project.sources": [*get_args(SourceType)],
    "project.states": [*get_args(MilestoneState)],
    "land.steps": [*get_args(LandStepType)],
    "procedure.channels": [*get_args(ProcedureChannel)],
    "procedure.day_types": [*get_args(DayType)],
    "one_stop.share_of": [*get_args(ShareType)],
    "question.channels": [*get_args(Channel)],
    "request.who": [*get_args(Requester)],
    "quiz.levels": [*get_args(Difficulty)],
    "exclusion.meaning": [*get_args(ExclusionType)],
    "official.roles": [*get_args(NeighborhoodRole)],
    "exemplar.types": [*get_args(ExemplarType)],
    "exemplar.groups": [*get_args(CommendedGroup)],
    "exemplar.group_unit": [*get_args(CommendedGroup)],
    "evaluation.results": [*get_args(CriterionResult), "chua-danh-gia"],
    "coverage.state": [*get_args(CellState)],
    "coverage.meaning": [*get_args(CellState)],
    "coverage.figure_of": [*COUNTS],
    "coverage.class": [*CLASSES],
    "laws.group": [*LAW_GROUPS],
    "laws.state": [*get_args(LawState)],
    "cite.state": [*get_args(LawState)],
    "articles.confidence": [*get_args(Confidence)],
    "laws.change": [*get_args(ChangeKind)],
    "laws.rule": [*RULE_GROUPS.values()],
    "laws.record": [cause for cause in get_args(Cause) if cause != "not-reviewed"],
    "measures.served": [*get_args(MeasureServed)],
    "year_calendar.bound": [*get_args(YearBound)],
    "year_calendar.role": [*get_args(RoleCode)],
    "year_calendar.state": [*TOLD],
    "weekday": [*WEEKDAYS],
    "past.words": [*get_args(StepWord)],
    "past.files": [*get_args(FileWord)],
    "past.gaps": [*get_args(Gap)],
    "calendar.group": [*GROUPS],
    "calendar.state": [state for state in get_args(EntryState) if state != "on"],
    "event_page.frequencies": ["hang-thang", "hang-quy", "hang-nam"],
    "papers": [f"{group}{word}" for group in PAPER_GROUPS for word in ("", *PAPER_WORDS)],
}
"""Groups that a template looks into by a code, with every code there can be."""
IN_CODE = {f"{group}.{word}" for group, words in kind_words().items() for word in words} | {
    f"reporting_period.{period.length}-{period.number}"
    for length in get_args(Length)
    for period in periods_between(date(2026, 1, 1), date(2026, 12, 31), length)
}
IN_CODE |= {f"{group}.{word}" for group, word in FOLDERS.values()}
IN_CODE |= {f"verification.{word}" for word in SAID}
IN_CODE |= {f"cite.kind.{kind}" for kind in KINDS.values()}
IN_CODE |= {
    f"quantity.unit.{counted}.{unit}"
    for counted in ("one", "many")
    for unit in get_args(QuantityUnit)
    if unit not in ("phan-tram", "khac")
}
IN_CODE |= {f"quantity.share.{share}" for share in SHARES_IN_WORDS}
IN_CODE |= {f"quiz.{word}" for word in QUIZ_SAID}
IN_CODE |= {
    f"quiz.{sheet}_{word}" for sheet in ("paper", "key") for word in ("title", "description")
}
IN_CODE |= {f"search.{word}" for word in SCRIPT_WORDS}
IN_CODE |= {f"papers.recurrence_of.{code}" for code in get_args(Recurrence)}
"""Words that modules look into by a code."""


def leaves(group: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Each word with its full key."""
    for key, value in group.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def named_in_template(path: Path) -> Iterator[tuple[str, bool]]:
    """Each `w.x.y` in full, or `w.x` with whether a code looks into it."""
    tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
    every = [*tree.find_all(nodes.Getattr), *tree.find_all(nodes.Getitem)]
    found: list[Any] = [node for node in every if getattr(node, "attr", "") != "format"]
    inner = {id(node.node) for node in found}
    for node in found:
        if id(node) in inner:
            continue
        if key := _key(node):
            yield key, False
        elif group := _key(node.node):
            yield group, True


def _key(node: nodes.Node) -> str | None:
    """`x.y` for `w.x.y` and `w.x['y']`, when all of it is written out."""
    if isinstance(node, nodes.Getattr):
        last: Any = node.attr
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        last = node.arg.value
    else:
        return None
    if isinstance(node.node, nodes.Name):
        return str(last) if node.node.name == "w" else None
    above = _key(node.node)
    return f"{above}.{last}" if above else None


IN_TEMPLATES = {found for path in TEMPLATES for found in named_in_template(path)}
VIETNAMESE = dict(leaves(words("vi")))


def used_in_module(key: str) -> bool:
    """Whether a module writes `["x"]["y"]`, or takes the group `words["x"]` and writes "y"."""
    group, _, name = key.partition(".")
    taken = re.compile(rf'(?:words|said) = [\w.()]+\["{group}"\]\n.*["\']{name}["\']', re.DOTALL)
    texts = (path.read_text("utf-8") for path in MODULES)
    return any(f'["{group}"]["{name}"]' in text or taken.search(text) for text in texts)


def test_every_language_has_the_same_keys_in_the_same_order() -> None:
    for language in LANGUAGES:
        assert list(dict(leaves(words(language)))) == list(VIETNAMESE), language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_takes_the_same_values_in_every_language(language: str) -> None:
    for key, text in leaves(words(language)):
        assert isinstance(text, str), key
        assert text.strip() == text != "", key
        assert placeholders(text) == placeholders(VIETNAMESE[key]), key


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{.*?\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_text_and_not_markup(language: str) -> None:
    for key, text in leaves(words(language)):
        assert not re.search(r"[<>]|&\w+;", text), key


def test_every_word_that_a_template_names_is_there() -> None:
    assert {key for key, is_group in IN_TEMPLATES if not is_group} <= {*VIETNAMESE}


def test_every_group_that_is_looked_into_is_known_with_all_its_codes() -> None:
    groups = {key for key, is_looked_into in IN_TEMPLATES if is_looked_into}
    assert groups == {*LOOKED_UP}
    for group, codes in LOOKED_UP.items():
        assert codes
        for code in codes:
            assert f"{group}.{code}" in VIETNAMESE


def test_every_kind_of_record_has_its_words() -> None:
    assert {*VIETNAMESE} >= IN_CODE


def test_every_word_is_used() -> None:
    named = {key for key, _ in IN_TEMPLATES}
    named |= IN_CODE
    named |= {f"{group}.{code}" for group, codes in LOOKED_UP.items() for code in codes}
    assert [key for key in VIETNAMESE if key not in named and not used_in_module(key)] == []
