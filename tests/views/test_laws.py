"""The page of legal documents, and what other pages say of those that changed."""

from __future__ import annotations

from datetime import date

from disclosure.model.parts import LegalBasis
from disclosure.views.addresses import law_url, prose_url
from disclosure.views.law_notices import clause_notices, page_notices, record_notices
from disclosure.views.laws import MOST_RECORDS, law_groups
from law_samples import AS_OF, DECREE, LAW, change, law, page, record, sample_ward, site


def test_documents_are_grouped_by_what_became_of_them() -> None:
    groups = law_groups(
        site(law(LAW), law(DECREE, change(boi=LAW)), law("3/2026/QH16", hieu_luc_tu="2027")), "vi"
    )
    assert [(group.code, [entry.law.number for entry in group.entries]) for group in groups] == [
        ("changed", [DECREE]),
        ("in-force", [LAW]),
        ("coming", ["3/2026/QH16"]),
    ]
    assert [other.number for other in groups[1].entries[0].changed] == [DECREE]


def test_a_change_to_come_is_told_apart() -> None:
    later = change(ngay="01/01/2030")
    (group,) = law_groups(site(law(LAW, change(), later)), "vi")
    (entry,) = group.entries
    assert [one.effective_on.year for one in entry.changes if one.effective_on] == [2026]
    assert [one.effective_on.year for one in entry.coming if one.effective_on] == [2030]


def test_who_cites_a_law_is_counted_and_linked() -> None:
    pages = (
        page(LAW, language="en", title="Page", reviewed_on=AS_OF),
        page(LAW),
        page(LAW, source="phap-luat/index"),
    )
    records = tuple(
        record(f"so-{number}", {"so_hieu": LAW}, ngay_ban_hanh=f"{number}/7/2026")
        for number in range(1, MOST_RECORDS + 3)
    )
    found = site(law(LAW, change()), prose=pages, records=records)
    ((entry,),) = (group.entries for group in law_groups(found, "en"))
    assert [(link.name, link.url, link.language, link.is_outdated) for link in entry.pages] == [
        ("Page", "bai/", "en", False),
        ("Bài", "phap-luat/", "vi", True),
    ]
    assert entry.record_count == MOST_RECORDS + 2
    assert [one.id for one in entry.records][:2] == ["so-22", "so-21"]
    assert len(entry.records) == MOST_RECORDS


def test_a_page_has_one_notice_for_its_text_and_the_rules_it_shows() -> None:
    clauses = sample_ward().catalogue.clauses
    grassroots = law("10/2022/QH15", change(boi="luật khác"))
    found = site(
        grassroots,
        law(LAW, change()),
        prose=(page(f"10/2022/QH15 và {LAW}"),),
        catalogue={"clauses": clauses},
    )
    both = [notice.law.number for notice in page_notices("bai", "vi", found, clauses)]
    assert both == ["10/2022/QH15", LAW]
    assert [n.law.number for n in page_notices("khac", "vi", found, clauses)] == ["10/2022/QH15"]
    assert page_notices("khac", "vi", found) == ()
    (own,) = clause_notices(clauses[0], found)
    assert own.changes == grassroots.changes


def test_a_clause_rests_on_the_law_of_its_duties_too() -> None:
    catalogue = sample_ward().catalogue
    basis = LegalBasis(van_ban="Luật Mẫu", so_hieu=LAW)
    duties = [duty for duty in catalogue.duties if duty.clause in (1, 2)]
    resting = [duty.model_copy(update={"legal_basis": (basis,)}) for duty in duties[:1]]
    found = site(
        law(LAW, change()), catalogue={"clauses": catalogue.clauses, "duties": (*resting,)}
    )
    first, second, *_ = catalogue.clauses
    assert [notice.law.number for notice in clause_notices(first, found)] == [LAW]
    assert clause_notices(second, found) == ()


def test_a_record_says_which_of_its_laws_changed_after_it() -> None:
    one = record("mot", {"so_hieu": LAW}, {"so_hieu": DECREE}, ngay_ban_hanh="15/6/2026")
    found = site(
        law(LAW, change()), law(DECREE, change(kieu="thay", ngay="01/6/2026")), records=(one,)
    )
    notices = record_notices(one, found)
    assert [(n.cause, [each.law.number for each in n.laws]) for n in notices] == [
        ("issued-before", [LAW]),
        ("issued-after", [DECREE]),
    ]


def test_addresses_are_of_the_number_and_the_file() -> None:
    assert law_url(law("59/2023/NĐ-CP")) == "phap-luat/van-ban/#vb-59-2023-nd-cp"
    assert [prose_url(source) for source in ("index", "phap-luat/index", "lien-he")] == [
        "",
        "phap-luat/",
        "lien-he/",
    ]


def test_a_page_reviewed_in_one_language_only_is_outdated_in_the_other() -> None:
    pages = (page(LAW, date(2026, 7, 1)), page(LAW, language="en"))
    found = site(law(LAW, change()), prose=pages)
    assert page_notices("bai", "vi", found) == ()
    assert len(page_notices("bai", "en", found)) == 1
