"""The reminders of changed laws, and the list to work through."""

from __future__ import annotations

from dataclasses import replace

from disclosure.model.base import Origin
from disclosure.model.site import Site
from disclosure.problems import as_text
from disclosure.rules.law_list import law_list
from disclosure.rules.laws import (
    check_coming_changes_of_laws_are_known,
    check_reviews_have_been_done,
    check_what_cites_a_changed_law_is_reviewed,
)
from law_samples import AS_OF, LAW, change, law, page, record, site


def typed(found: Site) -> Site:
    """The site with its records and laws in files."""
    for each in found.catalogue.laws:
        each.typed_at(Origin("luat.yml", {("so_hieu",): (4, 12)}))
    for one in found.publications:
        one.typed_at(Origin(f"{one.id}.yml", {("can_cu", 0, "so_hieu"): (9, 16)}))
    return found


def changed() -> Site:
    cited = {"so_hieu": LAW}
    return typed(
        site(
            law(LAW, change(boi="Luật Khác", da_doc="20/6/2026", dieu=["5"])),
            prose=(
                *(page(LAW, source=f"bai-{number}") for number in range(4)),
                page(LAW, AS_OF, source="da-ra-soat"),
            ),
            records=(
                record("truoc", cited, ngay_ban_hanh="30/6/2026"),
                record("sau", cited, ngay_ban_hanh="02/7/2026"),
            ),
        )
    )


def test_one_reminder_a_law_counts_and_names_places() -> None:
    assert as_text([*check_what_cites_a_changed_law_is_reviewed(changed())]) == (
        "luat.yml:4:12: [law-changed] (nhắc) 1/2020/QH15 đã đổi: được sửa từ 1/7/2026 bởi Luật "
        "Khác. Chưa rà soát lại: 4 trang (bai-0.md, bai-1.md, bai-2.md, …); 1 bản ghi (truoc.yml). "
        "Từng chỗ: python hooks/check.py --can-cu"
    )


def test_the_list_loses_nothing() -> None:
    assert law_list(changed()) == (
        "1/2020/QH15 – Luật Mẫu\n"
        "  được sửa từ 1/7/2026 bởi Luật Khác; Điều 5\n"
        "  4 trang:\n"
        "    docs/bai-0.md:1:1: Bài\n"
        "    docs/bai-1.md:1:1: Bài\n"
        "    docs/bai-2.md:1:1: Bài\n"
        "    docs/bai-3.md:1:1: Bài\n"
        "  1 bản ghi ra trước ngày thay đổi (lúc ấy đúng):\n"
        "    truoc.yml:9:16: truoc: Thông báo\n"
        "\n"
        "Rà soát xong chỗ nào thì ghi ngày ở chỗ ấy: quy định, câu hỏi `ra_soat`, trang "
        "`reviewed`, bản ghi `ra_soat_can_cu`."
    )


def test_nothing_to_review_is_said() -> None:
    assert law_list(site(law(LAW))) == "Không chỗ nào phải rà soát lại vì luật đổi."


def test_a_demonstration_does_not_repeat_what_the_ward_is_told() -> None:
    found = changed()
    ward = found.ward.model_copy(update={"demonstration": "Minh hoạ."})
    assert len([*check_what_cites_a_changed_law_is_reviewed(replace(found, ward=ward))]) == 1
    without = replace(found, ward=ward, publications=())
    assert [*check_what_cites_a_changed_law_is_reviewed(without)] == []


def test_a_coming_change_is_announced_once_for_those_it_will_touch() -> None:
    coming = law(LAW, change(ngay="01/9/2026", da_doc="20/6/2026"))
    found = typed(site(coming, prose=(page(LAW),)))
    assert as_text([*check_coming_changes_of_laws_are_known(found)]) == (
        "luat.yml:4:12: [law-will-change] (nhắc) 1/2020/QH15 sắp đổi: được sửa từ 1/9/2026. Sẽ "
        "phải rà soát: 1 trang (bai.md). Từng chỗ: python hooks/check.py --can-cu"
    )
    assert "  sắp được sửa từ 1/9/2026\n  1 quy định, trang, câu hỏi sẽ phải rà soát:" in law_list(
        found
    )
    assert [*check_coming_changes_of_laws_are_known(typed(site(coming)))] == []


def test_a_page_is_not_reviewed_on_a_day_to_come() -> None:
    found = site(prose=(page("", AS_OF), page("", AS_OF.replace(day=2), source="mai")))
    assert [problem.file for problem in check_reviews_have_been_done(found)] == ["docs/mai.md"]
