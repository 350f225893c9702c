"""Records in the guides on questions, people, models, training, evaluation are valid."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from disclosure.model.base import Entry
from disclosure.model.evaluation import Evaluation, EvaluationCriterion, Shortcoming
from disclosure.model.exemplar import Commendation, Criterion, Exemplar, Recognition
from disclosure.model.nothing_to_report import Declarant, NothingToReport
from disclosure.model.official import Official
from disclosure.model.publication import Publication
from disclosure.model.question import Exchange, Question, Transfer
from disclosure.model.training import Attendance, Training
from disclosure.pipeline import read_site
from disclosure.problems import as_text

HERE = Path(__file__).parent
GUIDES = HERE.parents[1] / "docs" / "huong-dan"
MODELS: dict[type[Publication], tuple[type[Entry], ...]] = {
    Question: (Exchange, Transfer),
    Official: (),
    Exemplar: (Criterion, Recognition, Commendation),
    Training: (Attendance,),
    Evaluation: (EvaluationCriterion, Shortcoming),
    NothingToReport: (Declarant,),
}
EVIDENCE = "danh-gia-bang-chung-mau"
"""A record that the guide on evaluations names and does not show."""


def guide(kind: str) -> str:
    return (GUIDES / f"{kind}.md").read_text("utf-8")


def test_records_of_the_guides_are_valid_together(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(HERE / "ward", data)
    (data / "cong-khai" / "2026").mkdir(parents=True)
    smallest = (HERE / "valid" / "smallest.yml").read_text("utf-8")
    (data / f"cong-khai/2026/{EVIDENCE}.yml").write_text(
        re.sub(r"^ma: .*", f"ma: {EVIDENCE}", smallest, flags=re.M), "utf-8"
    )
    for kind in (model.kind for model in MODELS):
        for text in re.findall(r"^```yaml\n(.*?)^```", guide(kind), re.M | re.S):
            code = re.search(r"^ma: (\S+)", text, re.M)
            assert code
            path = data / kind / "2026" / f"{code[1]}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    site, problems = read_site(data, date(2026, 7, 1), tmp_path)
    assert as_text([problem for problem in problems if problem.severity == "error"]) == ""
    assert site is not None
    assert len(site.publications) == 9


@pytest.mark.parametrize("model", MODELS)
def test_a_guide_names_every_field_of_its_own(model: type[Publication]) -> None:
    shared = set(Publication.model_fields)
    own = [field.alias for name, field in model.model_fields.items() if name not in shared]
    own += [field.alias for entry in MODELS[model] for field in entry.model_fields.values()]
    text = guide(model.kind)
    assert [alias for alias in own if f"{alias}:" not in text] == []
