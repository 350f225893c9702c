"""The records in the guides on supervision are valid, and the guides name every field."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from disclosure.model.base import Entry
from disclosure.model.board import Board, Member
from disclosure.model.figures import StatedFigure
from disclosure.model.inspection import Inspection, Recommendation, Remedy
from disclosure.model.publication import Publication
from disclosure.model.supervision import Answer, Petition, PlannedItem, Supervision
from disclosure.pipeline import read_site
from disclosure.problems import as_text

HERE = Path(__file__).parent
GUIDES = HERE.parents[1] / "docs" / "huong-dan"
MODELS: dict[type[Publication], tuple[type[Entry], ...]] = {
    Board: (Member,),
    Supervision: (Petition, Answer, PlannedItem, StatedFigure),
    Inspection: (Recommendation, Remedy),
}


def guide(kind: str) -> str:
    return (GUIDES / f"{kind}.md").read_text("utf-8")


def test_records_of_the_guides_are_valid_together(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(HERE / "ward", data)
    for kind in (model.kind for model in MODELS):
        for text in re.findall(r"^```yaml\n(.*?)^```", guide(kind), re.M | re.S):
            code = re.search(r"^ma: (\S+)", text, re.M)
            assert code
            path = data / kind / "2026" / f"{code[1]}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    site, problems = read_site(data, date(2026, 7, 1), tmp_path)
    assert as_text(problems) == ""
    assert site is not None
    assert len(site.publications) == 4


@pytest.mark.parametrize("model", MODELS)
def test_a_guide_names_every_field_of_its_own(model: type[Publication]) -> None:
    shared = set(Publication.model_fields)
    own = [field.alias for name, field in model.model_fields.items() if name not in shared]
    own += [field.alias for entry in MODELS[model] for field in entry.model_fields.values()]
    text = guide(model.kind)
    assert [alias for alias in own if f"{alias}:" not in text] == []
