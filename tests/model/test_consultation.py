"""The guide for consultations: its record is valid, and every field stands in a table."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from disclosure.model.consultation import Consultation, Way
from disclosure.model.publication import Publication
from disclosure.pipeline import read_site
from disclosure.problems import as_text

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "huong-dan" / "lay-y-kien.md").read_text("utf-8")
WARD = ROOT / "tests" / "examples" / "ward"


def test_the_record_of_the_guide_is_valid_and_uses_every_field(tmp_path: Path) -> None:
    typed = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[0].replace("khu-1", "kp-1")
    shutil.copytree(WARD, tmp_path / "data")
    path = tmp_path / "data" / "lay-y-kien" / "2026" / "mau-lay-y-kien-2026.yml"
    path.parent.mkdir(parents=True)
    path.write_text(typed, "utf-8")
    site, problems = read_site(tmp_path / "data", date(2026, 7, 1), tmp_path)
    assert as_text(problems) == ""
    assert site is not None
    for alias in own_aliases():
        assert re.search(rf"\b{alias}:", typed), alias


def own_aliases() -> Iterator[str]:
    """What staff type in the fields that only a consultation has, and in their groups."""
    shared = {field.alias for field in Publication.model_fields.values()}
    for field in Consultation.model_fields.values():
        if field.alias not in shared:
            yield str(field.alias)
            for group in groups(field.annotation):
                yield from (str(part.alias) for part in group.model_fields.values())


def groups(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every group of fields inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from groups(field.annotation)
    for part in get_args(annotation):
        yield from groups(part)


def test_every_field_and_every_way_stands_in_a_table_of_the_guide() -> None:
    rows = "\n".join(line for line in GUIDE.splitlines() if line.startswith("|"))
    for name in {*own_aliases(), *get_args(Way)}:
        assert f"`{name}`" in rows, name
