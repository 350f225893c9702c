"""Projects and the one-stop desk of the demonstration ward: as their sources have them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from disclosure.model.procedure import Procedure
from disclosure.model.procedure_result import ProcedureResult
from disclosure.model.project import Project
from disclosure.model.site import Site
from disclosure.pipeline import read_site
from disclosure.views import procedure_result as result_view
from disclosure.views.kinds import state_of

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 11, 25)


@pytest.fixture(scope="module")
def site() -> Site:
    found, _ = read_site(ROOT / "demo" / "data", AS_OF, ROOT)
    assert found is not None
    return found


def by_kind(site: Site, prefix: str) -> dict[str, list[str]]:
    models = (Project, Procedure, ProcedureResult)
    return {
        model.kind: sorted(record.id for record in site.of(model) if record.id.startswith(prefix))
        for model in models
    }


def test_each_sheet_is_what_it_tells_of(site: Site) -> None:
    assert by_kind(site, "real-") == {
        "du-an": [
            "real-caoxanh-duong-to3-khu7-to69-khu6",
            "real-caoxanh-kdt-doi-che",
            "real-halong-6-du-an-chinh-trang-2025",
            "real-nguyendu-ngo-181-ha-tong-chinh-2023",
            "real-phongcoc-duong-cam-luy-2025",
        ],
        "mot-cua": [
            "real-danang-niem-yet-mat-gcn",
            "real-thienhung-cap-gcn",
            "real-travinh-khai-sinh-ngoai-gia-thu",
        ],
        "ket-qua-mot-cua": [
            "real-phamngulao-1-ho-so-tre",
            "real-phongdien-mot-cua-2015",
            "real-phuong1caolanh-cchc-2025",
            "real-vinhphuc-mot-cua-8-2021",
        ],
    }


def test_nothing_is_said_of_a_real_project_that_its_sheet_does_not_say(site: Site) -> None:
    """No sheet tells a plan: none is late. Only the roads that were opened are finished."""
    states = {
        record.id: state_of(record, site).code
        for record in site.of(Project)
        if record.id.startswith("real-")
    }
    finished = states.pop("real-caoxanh-duong-to3-khu7-to69-khu6")
    assert finished == "hoan-thanh"
    assert set(states.values()) == {"chua-ro-tien-do"}


def test_a_rough_sum_is_no_total(site: Site) -> None:
    rough = site.publication["real-halong-6-du-an-chinh-trang-2025"]
    exact = site.publication["real-nguyendu-ngo-181-ha-tong-chinh-2023"]
    assert isinstance(rough, Project) and isinstance(exact, Project)
    assert rough.total_vnd is None
    assert [figure.approximation for figure in rough.figures if "tỷ" in figure.unit] == ["hon"]
    assert exact.total_vnd == 727_787_000
    assert [source.amount_vnd for source in exact.sources] == [None, None, None]


@pytest.mark.parametrize(
    ("code", "share", "computed", "stated"),
    [
        ("real-vinhphuc-mot-cua-8-2021", "dung-han", "96,55", "96,55"),
        ("real-vinhphuc-mot-cua-8-2021", "tre-han", "3,45", "3,45"),
        ("real-phamngulao-1-ho-so-tre", "da-giai-quyet", "99,96", "99,96"),
        # The report says 100 % and no numbers: nothing is computed.
        ("real-phuong1caolanh-cchc-2025", "dung-han", None, "100"),
    ],
)
def test_stated_shares_stand_beside_what_their_numbers_come_to(
    site: Site, code: str, share: str, computed: str | None, stated: str
) -> None:
    record = site.publication[code]
    assert isinstance(record, ProcedureResult)
    rows = {row.share: row for row in result_view.own_view(record, site, "vi").shares}
    row = rows[share]  # type: ignore[index]  # a literal, typed as text in the table above
    assert (row.computed, row.stated, row.differs) == (computed, stated, False)


def test_the_made_up_months_hand_their_files_on(site: Site) -> None:
    """What one month leaves undone is what the next one carries over."""
    months = result_view.own_months(site.of(ProcedureResult))
    assert len(months) == 10
    for before, after in pairwise(months):
        assert after.carried_over == (before.pending or 0) + (before.overdue or 0)


def test_the_made_up_project_is_built_while_its_land_is_posted(site: Site) -> None:
    record = site.publication["vi-du-sua-duong-2026"]
    assert state_of(record, site).code == "dang-thi-cong"
    linked = {other.kind for other in site.related[record.id]}
    assert {"giam-sat", "ban-giam-sat"} <= linked
