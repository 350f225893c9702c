"""The glossary: each term has one short meaning, and what it points to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..law.marks import MARK, Cited, Mark, Mistake, marks, meaning
from ..model.glossary import GlossaryTerm, searched_as
from ..model.site import Site
from ..problems import Problem, did_you_mean
from .dictionary import Key, Typed, listed, of_term, where
from .law_marks import basis_problems
from .raw_numbers import typed_numbers

MOST_SENTENCES = 2
MOST_CHARACTERS = 240
"""Of a meaning as it is read; longer ones do not fit a tip on a phone."""

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


def check_spellings_name_one_term(site: Site) -> Iterator[Problem]:
    """In running text a spelling means one term, in each language."""
    for spellings in (_spellings, _english_spellings):
        first: dict[Key, Typed] = {}
        for term in site.glossary:
            for typed in spellings(term):
                before = first.setdefault(typed.key, typed)
                if before is not typed:
                    yield typed.place.problem(
                        "repeated-term",
                        f"“{typed.text}” đã là thuật ngữ ở {where(before)}. Giữ ở mục đúng nghĩa, "
                        "xóa chỗ kia.",
                    )


def check_look_alikes_hold_their_term(site: Site) -> Iterator[Problem]:
    """What is no term is longer than the term that it only looks like."""
    for term in site.glossary:
        own = [typed.key for typed in (*_spellings(term), *_english_spellings(term))]
        for typed in listed(term, "khong_phai", term.look_alikes):
            if not any(_is_inside(key, typed.key) for key in own):
                yield typed.place.problem(
                    "no-look-alike",
                    f"“{typed.text}” không dài hơn và chứa “{term.name}”, nên không lẫn được. Viết "
                    "cả cụm, hoặc xóa.",
                )


def check_meanings_are_short(site: Site) -> Iterator[Problem]:
    """A meaning is read at a glance: two sentences at most."""
    for term in site.glossary:
        for key, text in _meanings(term):
            shown = MARK.sub("30 ngày", text)
            sentences = len(_SENTENCE_END.findall(shown))
            if sentences > MOST_SENTENCES or len(shown) > MOST_CHARACTERS:
                yield term.origin.at(key).problem(
                    "long-meaning",
                    f"nghĩa có {sentences} câu, {len(shown)} ký tự. Nhiều nhất {MOST_SENTENCES} "
                    f"câu, {MOST_CHARACTERS} ký tự; nói kỹ hơn thì viết bài rồi ghi ở `bai`.",
                )


def check_marks_of_meanings_can_be_read(site: Site) -> Iterator[Problem]:
    """A meaning takes numbers of the law by marks; where the law says so is its basis."""
    for term in site.glossary:
        for key, text in _meanings(term):
            for mark in marks(text):
                found = meaning(mark, site) if isinstance(mark, Mark) else mark
                if isinstance(found, Mistake):
                    yield term.origin.at(key).problem(found.code, found.message)
                elif isinstance(mark, Mark) and isinstance(found, Cited):
                    yield term.origin.at(key).problem(
                        "mark-not-allowed",
                        f"{mark.typed} không dùng trong nghĩa. Ghi căn cứ ở `can_cu`.",
                    )


def check_meanings_type_no_number_of_the_law(site: Site) -> Iterator[Problem]:
    """A number of the law comes from the catalogue, so that it is told once."""
    for term in site.glossary:
        for key, text in _meanings(term):
            for typed in typed_numbers(text):
                yield term.origin.at(key).problem(
                    "raw-number",
                    f"“{typed}” gõ bằng tay. Số của luật thì thay bằng [[so:mã]] "
                    f"(data/danh-muc/con-so.yml); số của ví dụ thì viết [[vi-du:{typed}]].",
                )


def check_basis_of_terms_is_known(site: Site) -> Iterator[Problem]:
    """The basis is a place of a document of the catalogue, typed as inside a mark."""
    for term in site.glossary:
        if term.basis:
            yield from basis_problems(term.basis, term.origin.at("can_cu"), site)


def check_explainers_of_terms_exist(site: Site) -> Iterator[Problem]:
    """The explainer is a hand-written page, and has the place that its address names."""
    if not site.prose:
        # Data without pages: a folder of records that is checked alone.
        return
    pages = {f"{page.source.removesuffix('/index')}/": page for page in site.prose}
    for term in site.glossary:
        if term.explainer is None:
            continue
        url, _, anchor = term.explainer.partition("#")
        if url not in pages:
            yield term.origin.at("bai").problem(
                "unknown-page",
                f"không có bài nào ở “{url}” trong docs/."
                + (did_you_mean(url, pages) or " Viết như phap-luat/quy-uoc/, không có tên miền."),
            )
        elif anchor and f"{{#{anchor}}}" not in pages[url].text:
            yield term.origin.at("bai").problem(
                "unknown-page",
                f"bài {url} không có phần {{#{anchor}}}. Bỏ phần sau dấu #, hoặc sửa cho đúng.",
            )


def check_unlike_terms_exist(site: Site) -> Iterator[Problem]:
    """A term differs from other terms of the glossary."""
    codes = [term.code for term in site.glossary]
    for term in site.glossary:
        for index, code in enumerate(term.unlike):
            if code == term.code or code not in codes:
                others = [other for other in codes if other != term.code]
                yield term.origin.at("khac_voi", index).problem(
                    "unknown-term",
                    f"“{code}” không phải mã của thuật ngữ nào khác trong tệp này."
                    + did_you_mean(code, others),
                )


def check_everyday_words_are_new_to_the_search(site: Site) -> Iterator[Problem]:
    """The glossary lends the search only what its dictionary does not have yet."""
    for term in site.glossary:
        entry = searched_as(term, site.dictionary)
        own = of_term(entry) if entry else ()
        known = {typed.key: typed for typed in (*own, *_spellings(term))}
        for typed in listed(term, "tuong_tu", term.everyday):
            before = known.setdefault(typed.key, typed)
            if before is not typed:
                yield typed.place.problem(
                    "repeated-word", f"“{typed.text}” đã ghi ở {where(before)}. Xóa ở đây."
                )


RULES = (
    check_spellings_name_one_term,
    check_look_alikes_hold_their_term,
    check_meanings_are_short,
    check_marks_of_meanings_can_be_read,
    check_meanings_type_no_number_of_the_law,
    check_basis_of_terms_is_known,
    check_explainers_of_terms_exist,
    check_unlike_terms_exist,
    check_everyday_words_are_new_to_the_search,
)
"""All of these, one line in the list of all rules."""


def _spellings(term: GlossaryTerm) -> Iterator[Typed]:
    yield Typed(term, ("tu",), term.name)
    yield from listed(term, "cach_viet", term.spellings)


def _english_spellings(term: GlossaryTerm) -> Iterator[Typed]:
    yield Typed(term, ("tu_en",), term.name_en)
    yield from listed(term, "cach_viet_en", term.spellings_en)


def _meanings(term: GlossaryTerm) -> Iterator[tuple[str, str]]:
    yield "nghia", term.meaning
    yield "nghia_en", term.meaning_en


def _is_inside(part: Key, whole: Key) -> bool:
    """Whether the words of a key stand in a longer one, one after the other."""
    return len(part) < len(whole) and any(
        whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1)
    )
