"""Budgets and funds of the demonstration ward: every figure of a source, as the source has it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from disclosure.model.budget import Budget
from disclosure.model.fund import Fund
from disclosure.model.sums import mismatches, placed_lines
from disclosure.pipeline import read_site
from disclosure.text import format_decimal

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "demo" / "nguon"
ITEMS: list[dict[str, Any]] = [
    item
    for name in ("budget.yml", "fund.yml")
    for item in yaml.safe_load((SOURCE / name).read_text("utf-8"))
]
APPROXIMATE = {"hơn": "hon", "trên": "hon", "gần": "gan", "khoảng": "khoang"}


@pytest.fixture(scope="module")
def records() -> dict[str, Budget | Fund]:
    site, _ = read_site(ROOT / "demo" / "data", date(2026, 11, 24), ROOT)
    assert site is not None
    found: tuple[Budget | Fund, ...] = (*site.of(Budget), *site.of(Fund))
    return {record.id: record for record in found}


def in_tables(record: Budget | Fund) -> list[Decimal]:
    tables = record.tables if isinstance(record, Budget) else ()
    return [
        number
        for table in tables
        for placed in placed_lines(table)
        for number in placed.line.values.values()
    ]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_every_figure_is_in_a_table_or_stated_once(
    item: dict[str, Any], records: dict[str, Budget | Fund]
) -> None:
    record = records[item["id"]]
    stated = [(f.content, f.value, f.unit, f.approximation) for f in record.figures]
    numbers = in_tables(record)
    for figure in item["figures"]:
        mark = re.search(r" \((hơn|trên|gần|khoảng)\)$", figure["label"])
        label = figure["label"].removesuffix(mark[0] if mark else "")
        value = format_decimal(figure["value"])
        approximation = APPROXIMATE[mark[1]] if mark else None
        row = (label, value, figure["unit"], approximation)
        if row in stated:
            stated.remove(row)
        else:
            assert mark is None, "what a source says roughly stands in no table"
            numbers.remove(Decimal(str(figure["value"])))
    assert stated == []
    assert numbers == []


def test_a_total_that_the_source_gets_wrong_is_told_and_left(
    records: dict[str, Budget | Fund],
) -> None:
    record = records["real-duongquang-dieu-chinh-thu-2018"]
    assert isinstance(record, Budget)
    [found] = mismatches(record.tables[0])
    assert (found.stated, found.computed) == (Decimal(254_700_000), Decimal(227_700_000))
    assert found.line.mismatch


def test_an_adjustment_below_zero_adds_up(records: dict[str, Budget | Fund]) -> None:
    record = records["real-kytho-dieu-chinh-du-toan-2019"]
    assert isinstance(record, Budget)
    assert Decimal(-500_000_000) in in_tables(record)
    assert list(mismatches(record.tables[0])) == []
