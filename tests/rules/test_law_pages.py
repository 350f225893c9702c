"""Which pages tell the law: no number typed, a day of review."""

from __future__ import annotations

import pytest

from disclosure.rules.page_review import check_law_pages_name_their_review
from disclosure.rules.raw_numbers import check_no_number_of_the_law_is_typed
from law_samples import page, site


@pytest.mark.parametrize(
    ("source", "tells_the_law"),
    [
        ("phap-luat/bai", True),
        ("toi-muon/viec", True),
        ("can-bo/bang-kiem/truyen-thanh", True),
        ("can-bo/tap-huan/cong-khai", True),
        ("huong-dan/bai", False),
        ("lien-he", False),
    ],
)
def test_pages_for_residents_and_for_staff_who_apply_the_law(
    source: str, tells_the_law: bool
) -> None:
    ward = site(prose=(page("Trong 30 ngày.", source=source),))
    typed = [one.code for one in check_no_number_of_the_law_is_typed(ward)]
    unreviewed = [one.code for one in check_law_pages_name_their_review(ward)]
    assert typed == ["raw-number"] * tells_the_law
    assert unreviewed == ["missing-review"] * tells_the_law
