"""What is to be reviewed when a law changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from disclosure.law.citations import citing_things, page_citing, record_citing
from disclosure.law.staleness import NOTICE_DAYS, Cause, outdated, outdated_by_law, touched_soon
from disclosure.model.site import Site
from law_samples import AS_OF, DECREE, LAW, change, law, page, record, sample_ward, site

from .duties import duty


def waiting(found: Site) -> list[str]:
    """Laws that the one page or record of a site is not reviewed against."""
    (citing,) = citing_things(found)
    return [item.law.number for item in outdated(citing, found)]


def test_a_page_is_outdated_from_the_day_of_the_change() -> None:
    changed = site(law(LAW, change()), prose=(page(f"Luật {LAW}"),))
    assert waiting(changed) == [LAW]
    assert waiting(replace(changed, as_of=AS_OF - timedelta(1))) == []


@pytest.mark.parametrize(
    ("reviewed_on", "expected"),
    [(None, [LAW]), (AS_OF - timedelta(1), [LAW]), (AS_OF, [])],
)
def test_a_review_after_the_change_puts_it_right(
    reviewed_on: date | None, expected: list[str]
) -> None:
    assert waiting(site(law(LAW, change()), prose=(page(LAW, reviewed_on),))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LAW}, Điều 5", [LAW]),
        (f"{LAW}, Điều 6", []),
        (f"{LAW}, Điều 4 đến Điều 9", [LAW]),
        (f"{LAW}, Điều 6. Cả luật: {LAW}", [LAW]),
    ],
)
def test_a_change_of_an_article_concerns_those_who_cite_it(text: str, expected: list[str]) -> None:
    assert waiting(site(law(LAW, change(dieu=["5"])), prose=(page(text),))) == expected


def test_a_law_that_did_not_change_asks_for_nothing() -> None:
    assert waiting(site(law(LAW), law(DECREE, change()), prose=(page(LAW),))) == []


def test_front_matter_names_laws_that_the_text_does_not() -> None:
    named = page("Không nêu số.", named_laws=(LAW, "9/9999/QH99"))
    assert waiting(site(law(LAW, change()), prose=(named,))) == [LAW]


def test_a_citation_is_found_at_its_line() -> None:
    (citation,) = page_citing(page(f"\n\nXem {LAW}."), site(law(LAW))).citations
    assert (citation.place.file, citation.place.line, citation.place.column) == (
        "docs/bai.md",
        3,
        5,
    )


@pytest.mark.parametrize(
    ("kind", "issued_on", "cause"),
    [
        ("sua", "30/6/2026", "issued-before"),
        ("sua", "01/7/2026", None),
        ("thay", "30/6/2026", "issued-before"),
        ("thay", "01/7/2026", "issued-after"),
        ("het-hieu-luc", "02/7/2026", "issued-after"),
        ("sua", None, "undated"),
        # Half-known: what may be older than the change is not accused.
        ("thay", "2026", "issued-before"),
    ],
)
def test_a_record_is_measured_by_the_law_of_its_day(
    kind: str, issued_on: str | None, cause: Cause | None
) -> None:
    dated = {"ngay_ban_hanh": issued_on} if issued_on else {}
    one = record("mot", {"so_hieu": LAW}, **dated)
    found = site(law(LAW, change(kieu=kind)), records=(one,))
    assert [item.cause for item in outdated(record_citing(one, found), found)] == (
        [cause] if cause else []
    )


def test_a_reviewed_record_says_nothing_more() -> None:
    one = record("mot", {"so_hieu": LAW}, ngay_ban_hanh="2025", ra_soat_can_cu="01/7/2026")
    assert waiting(site(law(LAW, change()), records=(one,))) == []


@pytest.mark.parametrize("basis", [{"so_hieu": "9/9999/QH99"}, {}])
def test_a_record_cites_only_laws_of_the_catalogue(basis: dict[str, Any]) -> None:
    assert citing_things(site(law(LAW), records=(record("mot", basis),))) == ()


def test_rules_cite_by_their_list_their_text_and_their_basis() -> None:
    catalogue = sample_ward().catalogue
    matter = catalogue.matters[0].model_copy(
        update={"basis": f"Luật {LAW}, Điều 5", "form_basis": f"{LAW}, Điều 7"}
    )
    decree = {"van_ban": "Nghị định", "so_hieu": DECREE, "dieu": "3"}
    rules = {
        "clauses": catalogue.clauses[:1],
        "matters": (matter,),
        "duties": (duty(can_cu=[decree]),),
    }
    numbers = ("10/2022/QH15", LAW, DECREE)
    found = citing_things(site(*map(law, numbers), catalogue=rules))
    assert [[(one.number, one.articles) for one in citing.citations] for citing in found] == [
        [("10/2022/QH15", (11,))],
        [(LAW, (5,)), (LAW, (7,))],
        [(DECREE, (3,))],
    ]


def test_a_duty_that_holds_no_more_is_not_reviewed() -> None:
    cited = {"van_ban": "Luật Mẫu", "so_hieu": LAW}
    former = duty(can_cu=[cited], hieu_luc_den="30/6/2026")
    found = site(law(LAW, change()), catalogue={"duties": (former,)})
    assert citing_things(found) == ()
    assert len(citing_things(replace(found, as_of=AS_OF - timedelta(1)))) == 1


def test_everything_is_listed_under_its_law() -> None:
    one = record("mot", {"so_hieu": LAW}, ngay_ban_hanh="01/01/2026")
    found = outdated_by_law(
        site(law(LAW, change()), law(DECREE, change()), records=(one,), prose=(page(LAW),))
    )
    assert {number: [item.cause for item in items] for number, items in found.items()} == {
        LAW: ["not-reviewed", "issued-before"]
    }


def test_a_change_is_announced_a_quarter_ahead() -> None:
    coming = law(LAW, change(dieu=["5"]))
    pages = (page(f"{LAW}, Điều 5"), page(f"{LAW}, Điều 6", source="khac"))
    one = record("mot", {"so_hieu": LAW})
    ahead = site(coming, prose=pages, records=(one,), as_of=AS_OF - timedelta(NOTICE_DAYS))
    ((_, touched),) = touched_soon(coming, ahead)
    assert [citing.subject for citing in touched] == [pages[0]]
    assert touched_soon(coming, replace(ahead, as_of=ahead.as_of - timedelta(1))) == ()
    assert touched_soon(coming, replace(ahead, as_of=AS_OF)) == ()
