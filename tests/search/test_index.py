"""The index: what weighs more, what stays together, and the same bytes each time."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from disclosure.model.dictionary import Dictionary, NumberedUnit, QuestionPhrase, Term
from disclosure.search.document import AttachedText, Document, Field
from disclosure.search.files import ENTRY, index_files, number, row
from disclosure.search.index import LEVELS, Index

DICTIONARY = Dictionary(
    terms=(
        Term.model_validate(
            {
                "ma": "boi-thuong",
                "tu": "bồi thường",
                "cung_nghia": ["đền bù"],
                "gan_nghia": ["thu hồi"],
            }
        ),
        Term.model_validate({"ma": "khong-co", "tu": "không có ở đâu"}),
    ),
    questions=(QuestionPhrase.model_validate({"cum": "ở đâu"}),),
    units=(NumberedUnit.model_validate({"ma": "khu-pho", "tu": "khu phố", "dang": ["khu", "kp"]}),),
)


def document(title: str = "", text: str = "", **parts: Any) -> Document:
    fields = (Field(title, 6.0), Field(text, 1.0, is_running=True))
    return Document(url="x/", title=title, fields=fields, excerpt=text, **parts)


def index_of(*documents: Document) -> Index:
    index = Index(DICTIONARY)
    for one in documents:
        index.add(one)
    return index


def levels(index: Index, term: str) -> dict[int, int]:
    """Unit -> level 1–16."""
    return {place // LEVELS: place % LEVELS + 1 for place in index.postings.get(term, ())}


def files_of(index: Index) -> dict[str, Any]:
    made = dict(index_files(index, {"TB": "Thông báo"}, [("Trang", "trang/")]))
    return {path.rpartition("/")[2]: json.loads(content) for path, content in made.items()}


def test_a_title_weighs_more_than_a_text_and_a_long_text_less_than_a_short_one() -> None:
    index = index_of(document("họp"), document(text="họp"), document(text="họp " + "dân " * 2000))
    found = levels(index, "hop\thop5")
    assert found[0] > found[1] > found[2] == 1


def test_every_spelling_of_a_word_is_kept_apart_under_its_letters() -> None:
    files = files_of(index_of(document("sổ"), document("số"), document("so")))
    assert set(files["tu-0.json"]["so"]) == {"", "sô1", "sô3"}


def test_words_of_one_meaning_are_one_term() -> None:
    index = index_of(document("Đền bù"), document("bồi thường"), document("thu hồi"))
    found = levels(index, "@boi-thuong")
    # A near word counts a little.
    assert found[0] == found[1] > found[2]


def test_neighbours_places_numbers_and_days_are_terms() -> None:
    index = index_of(document("Tờ trình 35/TTr-UBND ngày 16/4/2024 về khu 5"))
    assert {"to trinh", "#35/ttr-ubnd", "~20240416", "^khu-pho:5"} <= set(index.postings)


def test_pages_of_attachments_come_after_all_documents_and_name_their_owner() -> None:
    page = AttachedText("Bảng", "tep/bang.pdf", "mương thoát nước", page=3, is_recognized=True)
    index = index_of(document("một"), document("hai", attachments=(page,)), document("ba"))
    assert set(levels(index, "muong nuoc")) == set()
    assert set(levels(index, "muong thoat")) == {3}
    files = files_of(index)
    assert files[ENTRY]["owners"] == "1"
    assert files["bai-3.json"] == {
        "url": "tep/bang.pdf",
        "title": "Bảng",
        "text": "mương thoát nước",
        "page": 3,
        "recognized": True,
    }


def test_the_way_in_holds_facets_days_and_standing() -> None:
    index = index_of(
        document("một", facets={"nam": ("2024",)}, day=date(2024, 4, 16), standing=7),
        document("hai"),
        document("ba", facets={"nam": ("2024", "2025")}),
    )
    entry = files_of(index)[ENTRY]
    assert entry["facets"] == {"nam": {"2024": "0,2", "2025": "2"}}
    assert entry["standing"] == "755"
    assert entry["documents"] == 3
    day, *others = entry["days"].split(",")
    assert int(day, 36) == (124 * 12 + 3) * 31 + 15
    assert others == ["", ""]


def test_only_terms_that_occur_are_sent() -> None:
    file = files_of(index_of(document("đền bù")))["tu-dien.json"]
    assert file["terms"] == [["boi-thuong", 1, ["bồi thường", "đền bù"], ["thu hồi"]]]
    assert file["questions"] == [["ở đâu"]]
    assert file["units"]["khu-pho"] == ["khu", "kp"] or file["units"]["khu-pho"][0] == "khu phố"
    assert file["types"] == {"TB": "Thông báo"}
    assert file["pages"] == [["Trang", "trang/"]]


def test_slips_are_mended_with_words_that_stand_somewhere() -> None:
    file = files_of(index_of(document("họp dân"), document("họp dân", "mương")))["chinh-ta.json"]
    assert file["words"].split() == ["dân:2", "hop5:2", "mương:1"]
    assert "hop dan" in file["pairs"].split("\n")


def test_parts_hold_the_terms_in_order_and_are_small() -> None:
    texts = [f"từ{n} chữ{n * 7}" for n in range(3000)]
    files = files_of(index_of(*(document(text=text) for text in texts)))
    parts = [
        files[f"tu-{n}.json"] for n in range(sum(name.startswith("tu-") for name in files) - 1)
    ]
    assert len(parts) > 5
    terms = [term for part in parts for term in part]
    assert terms == sorted(terms)
    assert files[ENTRY]["parts"].split("\n") == [next(iter(part)) for part in parts]
    assert max(len(json.dumps(part, ensure_ascii=False)) for part in parts) < 14_000


def test_the_same_documents_give_the_same_bytes_under_a_name_of_their_content() -> None:
    def made(title: str) -> dict[str, bytes]:
        return dict(index_files(index_of(document(title), document("hai")), {}, []))

    assert made("một") == made("một")
    folder, other = (next(path for path in made(title) if "/" in path) for title in ("một", "khác"))
    assert folder.partition("/")[0] != other.partition("/")[0]


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0"), (35, "z"), (36, "10"), (1_000_000, "lfls")]
)
def test_numbers_are_short(value: int, written: str) -> None:
    assert number(value) == written
    assert int(written, 36) == value


def test_rows_are_differences() -> None:
    assert row([]) == ""
    assert row([3, 4, 9, 45]) == "3,1,5,10"
