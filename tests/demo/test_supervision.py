"""Fact sheets of supervisions become records that lose nothing and add nothing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from disclosure.model.supervision import Supervision

DEMO = Path(__file__).resolve().parents[2] / "demo"
sys.path[:0] = [str(DEMO)]

from chuyen import supervision  # noqa: E402 - needs the path above

ITEMS: list[dict[str, Any]] = yaml.safe_load((DEMO / "nguon/supervision.yml").read_text("utf-8"))


def record_of(item: dict[str, Any]) -> Supervision:
    """The record as the loader reads it: every value as text."""
    return Supervision.model_validate(supervision.record(item, [], {}))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_figures_works_and_days_stay_as_the_source_has_them(item: dict[str, Any]) -> None:
    record = record_of(item)
    stated = [(figure.content, figure.value.replace(".", "")) for figure in record.figures]
    assert stated == [(f["label"], str(f["value"])) for f in item.get("figures", ())]
    assert list(record.works) == item.get("areas", [])
    assert (str(record.event_on) if record.event_on else None) == item.get("event_date")
    assert record.supervised_from is None
    assert record.petitions == ()


def test_a_figure_without_a_unit_says_so() -> None:
    stated = supervision.figure({"label": "xếp hạng thi đua", "value": 3})
    assert stated["don_vi"] == "(nguồn không ghi đơn vị)"


def test_what_kind_of_text_it_was_is_kept_as_a_remark() -> None:
    record = record_of(next(item for item in ITEMS if item["id"] == "real-sontay-ttnd-2018"))
    assert "Loại bài trong nguồn: Tin." in (record.note or "")
    assert "Điều 30" in (record.note or "")
    assert record.published_on is not None
    assert record.published_on.earliest() == date(2019, 1, 10)
