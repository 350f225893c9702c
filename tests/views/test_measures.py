"""The groups of measures: what is recorded for them is counted, never typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.load.site import load_site
from disclosure.model.site import Site
from disclosure.views.measures import measure_groups, served
from disclosure.views.registers import Registers

ROOT = Path(__file__).parents[2]
PROPOSED = {1: 5, 2: 7, 3: 10, 4: 4, 5: 3}
"""Bullets of each group of tờ trình 35/TTr-UBND; bullet 3.3 is told in four parts, 4.2 in two."""


@pytest.fixture(scope="module")
def demonstration() -> Site:
    site, problems = load_site(ROOT / "demo" / "data", date(2026, 11, 29), ROOT)
    assert site is not None, problems
    return site


def test_every_bullet_of_the_proposal_is_there(demonstration: Site) -> None:
    assert demonstration.measures
    groups = measure_groups(demonstration.measures, Registers(demonstration))
    assert {group.group.number: len(group.measures) for group in groups} == PROPOSED
    assert sum(served(groups).values()) == sum(PROPOSED.values())


def test_records_are_counted_and_the_newest_day_is_not_ahead(demonstration: Site) -> None:
    assert demonstration.measures
    groups = measure_groups(demonstration.measures, Registers(demonstration))
    training = next(
        found for view in groups[0].measures for found in view.recorded if found.kind == "tap-huan"
    )
    records = [one for one in demonstration.publications if one.kind == "tap-huan"]
    assert training.count == len(records) > 0
    calendar = next(
        found
        for group in groups
        for view in group.measures
        for found in view.recorded
        if found.kind == "lich"
    )
    assert calendar.newest
    assert calendar.newest.earliest() <= demonstration.as_of
    ahead = [
        one.filed_on
        for one in demonstration.publications
        if one.kind == "lich" and one.filed_on and one.filed_on.earliest() > demonstration.as_of
    ]
    assert ahead, "the example needs an event to come"


def test_without_records_it_says_so(demonstration: Site) -> None:
    assert demonstration.measures
    empty = replace(demonstration, publications=())
    for group in measure_groups(demonstration.measures, Registers(empty)):
        for view in group.measures:
            assert all(found.count == 0 and found.newest is None for found in view.recorded)
