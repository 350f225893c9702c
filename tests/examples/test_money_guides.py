"""The records in the guides on budgets and funds are valid, and the guides name every field."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from disclosure.model.base import Entry
from disclosure.model.budget import Budget, BudgetColumn, BudgetLine, BudgetTable, Stage
from disclosure.model.figures import StatedFigure
from disclosure.model.fund import Fund, LedgerEntry
from disclosure.model.publication import Publication
from disclosure.pipeline import read_site
from disclosure.problems import as_text

HERE = Path(__file__).parent
GUIDES = HERE.parents[1] / "docs" / "huong-dan"
MODELS: dict[type[Publication], tuple[type[Entry], ...]] = {
    Budget: (BudgetTable, BudgetColumn, BudgetLine, StatedFigure),
    Fund: (LedgerEntry, StatedFigure),
}


def guide(model: type[Publication]) -> str:
    return (GUIDES / f"{model.kind}.md").read_text("utf-8")


@pytest.mark.parametrize("model", MODELS)
def test_the_record_of_a_guide_is_valid(model: type[Publication], tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(HERE / "ward", data)
    [text] = re.findall(r"^```yaml\n(.*?)^```", guide(model), re.M | re.S)
    code = re.search(r"^ma: (\S+)", text, re.M)
    assert code
    path = data / model.kind / "2026" / f"{code[1]}.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    site, problems = read_site(data, date(2026, 7, 1), tmp_path)
    assert as_text(problems) == ""
    assert site is not None


@pytest.mark.parametrize("model", MODELS)
def test_a_guide_names_every_field_of_its_own(model: type[Publication]) -> None:
    shared = set(Publication.model_fields)
    own = [field.alias for name, field in model.model_fields.items() if name not in shared]
    own += [field.alias for entry in MODELS[model] for field in entry.model_fields.values()]
    text = guide(model)
    assert [alias for alias in own if f"{alias}:" not in text] == []


def test_the_guide_names_every_stage() -> None:
    assert [stage for stage in get_args(Stage) if f"`{stage}`" not in guide(Budget)] == []
