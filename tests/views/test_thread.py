"""The thread of a work: assembled from links, its missing stages shown as holes."""

from __future__ import annotations

from typing import Any

import pytest

from disclosure.model.kinds import KINDS
from disclosure.model.publication import Publication
from disclosure.model.site import Site
from disclosure.views import thread
from disclosure.views.status import Status
from disclosure.views.thread import STAGES, STAGES_OF, all_threads, thread_of

from .conftest import site_of

MODELS = {kind.kind: kind for kind in KINDS}


def made(kind: str, code: str, *links: str, **more: Any) -> Publication:
    """A record of a kind with no more than the thread looks at."""
    return MODELS[kind].model_construct(
        id=code,
        title=code,
        neighborhoods=(),
        related=links,
        replaces=(),
        forms=more.pop("forms", ()),
        posted_from=None,
        posted_until=None,
        is_permanent=False,
        published_on=None,
        issued_on=None,
        confirmation="da-xac-nhan",
        **more,
    )


@pytest.fixture(autouse=True)
def states(monkeypatch: pytest.MonkeyPatch) -> None:
    """States are the kinds' own business: here a record is done when its title says so."""

    def state(record: Publication, _: Site) -> Status:
        return Status("x", "done" if "xong" in record.id else "running")

    monkeypatch.setattr(thread, "state_of", state)


def stages(record: Publication, site: Site) -> dict[str, list[str]]:
    found = thread_of(record, site)
    assert found is not None
    return {step.stage: [row.record.id for row in step.rows] for step in found.steps}


WORK = (
    made("dan-ban", "quyet-dinh"),
    made("quy-dong-gop", "quy-xong", "quyet-dinh"),
    made("du-an", "duong", "quyet-dinh", "quy-xong"),
    made("giam-sat", "giam-sat", "duong"),
    made("cong-khai", "thong-bao", "duong"),
)


def test_the_same_thread_from_whichever_record_it_is_seen() -> None:
    site = site_of(*WORK)
    expected = {
        "biet": ["thong-bao"],
        "ban": ["quyet-dinh"],
        "lam": ["duong", "quy-xong"],
        "kiem-tra": ["quy-xong"],
        "giam-sat": ["giam-sat"],
        "thu-huong": [],
    }
    for record in WORK:
        found = stages(record, site)
        assert {stage: sorted(ids) for stage, ids in found.items()} == expected


def test_a_missing_stage_is_a_hole() -> None:
    site = site_of(*WORK)
    found = thread_of(WORK[0], site)
    assert found is not None
    assert [step.stage for step in found.steps] == list(STAGES)
    assert [step.stage for step in found.steps if not step.rows] == ["thu-huong"]
    assert found.work.id == "duong"


def test_what_is_linked_to_no_work_stands_in_no_thread() -> None:
    one, two = made("cong-khai", "mot"), made("cong-khai", "hai", "mot")
    alone = made("du-an", "mot-minh")
    site = site_of(one, two, alone)
    assert thread_of(one, site) is None
    assert thread_of(two, site) is None
    assert thread_of(alone, site) is None
    assert all_threads(site) == ()


def test_a_record_that_names_two_works_does_not_make_them_one() -> None:
    first, second = made("du-an", "duong-a"), made("du-an", "duong-b")
    budget = made("ngan-sach", "du-toan", "duong-a", "duong-b")
    site = site_of(first, second, budget)
    assert stages(first, site)["lam"] == ["duong-a"]
    assert stages(second, site)["biet"] == ["du-toan"]
    assert [found.work.id for found in all_threads(site)] == ["duong-a", "duong-b"]


def test_a_handed_over_project_is_enjoyed() -> None:
    finished = made("du-an", "cau-xong", "quyet-dinh")
    found = stages(finished, site_of(WORK[0], finished))
    assert found["thu-huong"] == ["cau-xong"]
    assert found["lam"] == ["cau-xong"]


def test_a_work_that_was_posted_has_been_known() -> None:
    posted = made("du-an", "duong-x", "quyet-dinh", forms=("bang-niem-yet",))
    assert stages(posted, site_of(WORK[0], posted))["biet"] == ["duong-x"]


def test_stages_are_given_to_kinds_that_exist() -> None:
    assert {*STAGES_OF} <= {*MODELS}
