"""Questions of the quiz are reviewed, listed and linked when an article that they cite changes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from disclosure.law.citations import citing_things
from disclosure.law.staleness import outdated_by_law
from disclosure.model.base import Origin
from disclosure.model.quiz import QuizTopic
from disclosure.rules.law_list import law_list
from disclosure.rules.laws import check_what_cites_a_changed_law_is_reviewed
from disclosure.views.law_notices import quiz_notices
from disclosure.views.laws import law_groups
from law_samples import AS_OF, DECREE, LAW, change, law, site


def question(code: str, **typed: Any) -> dict[str, Any]:
    option = {"noi_dung": "Có", "noi_dung_en": "Yes", "dung": "có"}
    return {
        "ma": code,
        "cau_hoi": "Có không?",
        "cau_hoi_en": "Is it so?",
        "lua_chon": [option, {"noi_dung": "Không", "noi_dung_en": "No"}],
        "giai_thich": "Luật nói vậy.",
        "giai_thich_en": "So says the law.",
        "can_cu": [{"van_ban": "Luật Mẫu", "so_hieu": LAW, "dieu": "5"}],
        "do_tin_cay": "da-doc",
        "muc_do": "de",
        **typed,
    }


def topic(*questions: dict[str, Any], code: str = "mau") -> QuizTopic:
    known = {"ten": "Chủ đề", "ten_en": "Topic", "trang": "bai/", "thu_tu": "1"}
    made = QuizTopic.model_validate({"ma": code, **known, "cau": [*questions]})
    made.typed_at(Origin(f"data/trac-nghiem/{code}.yml", {("cau", 0, "can_cu"): (12, 5)}))
    return made


@pytest.mark.parametrize(
    ("changed", "reviewed", "waits"),
    [
        (["5"], None, True),
        (["5"], AS_OF, False),
        (["5"], AS_OF - timedelta(1), True),
        (["6"], None, False),
    ],
)
def test_a_question_waits_for_a_review_after_its_article_changed(
    changed: list[str], reviewed: date | None, waits: bool
) -> None:
    day = {"ra_soat": reviewed.strftime("%d/%m/%Y")} if reviewed else {}
    found = site(law(LAW, change(dieu=changed)), quiz=(topic(question("mot", **day)),))
    assert bool(outdated_by_law(found)) is waits
    assert bool(quiz_notices(found.quiz, found)) is waits


def test_what_an_explanation_cites_counts_too() -> None:
    text = "Xem thêm [[nghi-dinh]]."
    found = site(
        law(LAW), law(DECREE, ma="nghi-dinh"), quiz=(topic(question("mot", giai_thich=text)),)
    )
    (citing,) = citing_things(found)
    assert citing.group == "question"
    assert [(one.number, one.articles) for one in citing.citations] == [(LAW, (5,)), (DECREE, ())]
    assert citing.citations[0].place.line == 12


def test_the_check_counts_questions_and_the_list_names_them() -> None:
    found = site(law(LAW, change()), quiz=(topic(question("mot"), question("hai")),))
    (problem,) = check_what_cites_a_changed_law_is_reviewed(found)
    assert "2 câu hỏi trắc nghiệm (mau.yml 2)" in problem.message
    listed = law_list(found)
    assert "2 câu hỏi trắc nghiệm:" in listed
    assert "data/trac-nghiem/mau.yml:12:5: mot" in listed


def test_the_page_of_laws_links_each_topic_once() -> None:
    quiz = (topic(question("mot"), question("hai")), topic(question("ba"), code="khac"))
    found = site(law(LAW, change()), law(DECREE), quiz=quiz)
    entries = {e.law.number: e for group in law_groups(found, "en") for e in group.entries}
    links = [(one.name, one.url, one.is_outdated) for one in entries[LAW].questions]
    assert links == [
        ("Topic", "phap-luat/trac-nghiem/#mau", True),
        ("Topic", "phap-luat/trac-nghiem/#khac", True),
    ]
    assert entries[DECREE].questions == ()
