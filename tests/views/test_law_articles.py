"""Articles of a document: what is known of each, and who uses it."""

from __future__ import annotations

from typing import Any

from disclosure.law.quantities import figure_of
from disclosure.views.addresses import article_url, law_articles_url
from disclosure.views.law_articles import ArticleEntry, law_articles
from disclosure.views.laws import MOST_RECORDS
from law_samples import LAW, article, change, law, page, quantity, record, site


def entries(*, changes: tuple[dict[str, Any], ...] = (), **parts: Any) -> dict[int, ArticleEntry]:
    """Each article by its number."""
    articles = [article(11), article(12, khoan_can_doi_chieu=["3"])]
    (one,) = law_articles(site(law(LAW, *changes, dieu=articles), **parts), "vi")
    return {entry.article.number: entry for entry in one.entries}


def test_only_documents_with_articles_have_a_page() -> None:
    assert [*law_articles(site(law(LAW)), "vi")] == []


def test_an_article_tells_who_cites_it_and_not_who_cites_another() -> None:
    cited = {"so_hieu": LAW, "dieu": "11"}
    number = quantity()
    found = entries(
        prose=(page("[[1-2020-qh15:d11k1]]"), page("[[1-2020-qh15]]", source="ca-luat")),
        records=(record("mot", cited), record("hai", {"so_hieu": LAW})),
        catalogue={"quantities": (number,)},
    )
    entry = found[11]
    assert [link.url for link in entry.pages] == ["bai/"]
    assert [one.id for one in entry.records] == ["mot"]
    assert [(rules.group, len(rules.links)) for rules in entry.rules] == [("quantity", 1)]
    assert entry.use_count == 3
    assert found[12].use_count == 0


def test_an_article_tells_its_numbers() -> None:
    number = quantity()
    found = entries(catalogue={"quantities": (number,)})
    assert found[11].figures == (figure_of(number, site(catalogue={"quantities": (number,)})),)
    assert found[12].figures == ()


def test_a_change_of_an_article_is_told_there_and_makes_it_doubtful_until_read() -> None:
    read, unread = change(dieu=["11"]), change(dieu=["11"], da_doc=None)
    unread.pop("da_doc")
    assert not entries(changes=(read,))[11].is_doubtful
    found = entries(changes=(unread,))
    assert (len(found[11].changes), found[11].is_doubtful) == (1, True)
    assert found[12].changes == ()
    # One of its clauses is.
    assert found[12].is_doubtful


def test_many_records_are_counted_and_some_named() -> None:
    cited = {"so_hieu": LAW, "dieu": "11"}
    records = tuple(record(f"so-{n}", cited) for n in range(MOST_RECORDS + 2))
    entry = entries(records=records)[11]
    assert (len(entry.records), entry.record_count) == (MOST_RECORDS, MOST_RECORDS + 2)


def test_addresses_are_of_the_code_and_the_article() -> None:
    own = law(LAW, ma="luat-1-2020", dieu=[article(11)])
    assert law_articles_url(own) == "phap-luat/van-ban/luat-1-2020/"
    assert article_url(own, own.articles[0]) == "phap-luat/van-ban/luat-1-2020/#d11"
