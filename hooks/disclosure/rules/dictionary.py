"""The search dictionary: every word has its meaning, and nothing leads a search astray.

Words are compared as the search compares them (`search/words.py`): letters' case, the place of
the tone mark and i or y make no difference; accents do. An abbreviation, a near word and an English
word may stand in several terms, since one is searched as all of them: QH is quy hoạch and Quốc hội.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ..model.base import Path, Record
from ..model.dictionary import Dictionary, NumberedUnit, QuestionPhrase, Term
from ..model.glossary import GlossaryTerm
from ..model.kinds import KINDS
from ..model.site import Site
from ..problems import Place, Problem, did_you_mean
from ..search.words import words

Key = tuple[str, ...]

_KINDS = tuple(kind.kind for kind in KINDS)
_ONE_MEANING = ("tu", "cung_nghia", "ten_cu")
"""Keys of what belongs to one term alone."""
_NEAR = "gan_nghia"


class Typed(NamedTuple):
    """A word or a row of words as staff typed it, with the entry it is in."""

    entry: Record
    path: Path
    text: str

    @property
    def place(self) -> Place:
        """Where it was typed."""
        return self.entry.origin.at(*self.path)

    @property
    def key(self) -> Key:
        """What the search compares when accents are typed."""
        return tuple(word.toned for word in words(self.text))

    @property
    def bare(self) -> Key:
        """What the search compares when they are not."""
        return tuple(word.folded for word in words(self.text))


def check_words_have_one_meaning(site: Site) -> Iterator[Problem]:
    """A name, an equal word or an old name belongs to one term alone."""
    first: dict[Key, Typed] = {}
    for typed in chain.from_iterable(map(of_term, site.dictionary.terms)):
        if typed.path[0] not in _ONE_MEANING:
            continue
        before = first.setdefault(typed.key, typed)
        if before.entry is not typed.entry:
            yield typed.place.problem(
                "ambiguous-word",
                f"“{typed.text}” đã là từ của mục khác ở {where(before)}. Giữ ở mục đúng nghĩa "
                f"nhất; ở mục kia xóa, hoặc ghi vào `{_NEAR}`.",
            )


def check_words_are_written_once(site: Site) -> Iterator[Problem]:
    """No entry of the dictionary says a word twice, no question phrase stands twice."""
    dictionary = site.dictionary
    groups = (
        *map(of_term, dictionary.terms),
        *map(_of_unit, dictionary.units),
        map(_of_question, dictionary.questions),
    )
    for group in groups:
        yield from _repeated(group)


def _repeated(group: Iterable[Typed]) -> Iterator[Problem]:
    first: dict[Key, Typed] = {}
    for typed in group:
        before = first.setdefault(typed.key, typed)
        if before is typed:
            continue
        if typed.path[0] == _NEAR != before.path[0]:
            yield typed.place.problem(
                "near-and-equal",
                f"“{typed.text}” đã là từ cùng nghĩa ở {where(before)}, nên không cần là từ gần "
                f"nghĩa. Xóa ở `{_NEAR}`.",
            )
        else:
            yield typed.place.problem(
                "repeated-word", f"“{typed.text}” đã ghi ở {where(before)}. Xóa một chỗ."
            )


def check_terms_have_other_words(site: Site) -> Iterator[Problem]:
    """A term has at least one word besides its name."""
    for term in site.dictionary.terms:
        if not list(of_term(term))[1:]:
            yield term.origin.at("tu").problem(
                "lonely-term",
                f"mục “{term.name}” chưa có từ nào khác nên không giúp tìm được gì. Thêm "
                "`cung_nghia`, `viet_tat` hoặc từ khác, hoặc xóa mục này.",
            )


def check_question_phrases_are_no_terms(site: Site) -> Iterator[Problem]:
    """What is passed over in a question is no term. Inside a longer one it may stand."""
    terms = chain(_of_terms(site.dictionary), everyday_words(site.glossary))
    whole = {typed.key: typed for typed in terms}
    for typed in map(_of_question, site.dictionary.questions):
        if typed.key in whole:
            yield typed.place.problem(
                "question-is-term",
                f"lời hỏi “{typed.text}” bị bỏ qua khi tìm, nhưng cũng là từ ở "
                f"{where(whole[typed.key])}. Xóa một trong hai.",
            )


def check_question_kinds_exist(site: Site) -> Iterator[Problem]:
    """A question prefers kinds of records that there are."""
    for question in site.dictionary.questions:
        for index, kind in enumerate(question.kinds):
            if kind not in _KINDS:
                yield question.origin.at("uu_tien", index).problem(
                    "unknown-kind",
                    f"không có loại bản ghi “{kind}”."
                    + (did_you_mean(kind, _KINDS) or f" Chọn trong: {', '.join(_KINDS)}."),
                )


def check_unit_spellings_name_one_unit(site: Site) -> Iterator[Problem]:
    """A word before a number names one unit, however its accents are typed."""
    first: dict[Key, Typed] = {}
    for typed in chain.from_iterable(map(_of_unit, site.dictionary.units)):
        before = first.setdefault(typed.bare, typed)
        if before.entry is not typed.entry:
            yield typed.place.problem(
                "ambiguous-unit",
                f"“{typed.text}” đứng trước số đã là “{before.text}” ở {where(before)} (không kể "
                "dấu). Xóa ở đơn vị ít dùng hơn.",
            )


def check_dictionary_holds_words(site: Site) -> Iterator[Problem]:
    """Nothing is a bare number; nothing is a single letter, but for units before a number."""
    dictionary = site.dictionary
    questions = map(_of_question, dictionary.questions)
    units = chain.from_iterable(map(_of_unit, dictionary.units))
    everyday = everyday_words(site.glossary)
    for typed in chain(_of_terms(dictionary), questions, units, everyday):
        is_number = all(word.isdecimal() for word in typed.bare)
        is_letter = len("".join(typed.bare)) == 1 and not isinstance(typed.entry, NumberedUnit)
        if is_number or is_letter:
            yield typed.place.problem(
                "not-a-word",
                f"“{typed.text}” không phải từ: chỉ có một chữ cái, chữ số hoặc dấu. Viết cả từ, "
                "hoặc xóa. Một chữ cái đứng trước số (k5) thì ghi ở dem-so.yml.",
            )


RULES = (
    check_words_have_one_meaning,
    check_words_are_written_once,
    check_terms_have_other_words,
    check_question_phrases_are_no_terms,
    check_question_kinds_exist,
    check_unit_spellings_name_one_unit,
    check_dictionary_holds_words,
)
"""All of these, one line in the list of all rules."""


def _of_terms(dictionary: Dictionary) -> Iterator[Typed]:
    return chain.from_iterable(map(of_term, dictionary.terms))


def of_term(term: Term) -> Iterator[Typed]:
    """Every word of a term, its name first, near words last of the Vietnamese ones."""
    yield Typed(term, ("tu",), term.name)
    yield from listed(term, "cung_nghia", term.synonyms)
    yield from listed(term, "viet_tat", term.abbreviations)
    yield from listed(term, "ten_cu", term.former_names)
    yield from listed(term, _NEAR, term.related)
    yield from listed(term, "tieng_anh", term.english)


def everyday_words(glossary: Iterable[GlossaryTerm]) -> Iterator[Typed]:
    """What the glossary lends the search (`model/glossary.py`)."""
    return chain.from_iterable(listed(term, "tuong_tu", term.everyday) for term in glossary)


def _of_unit(unit: NumberedUnit) -> Iterator[Typed]:
    yield Typed(unit, ("tu",), unit.name)
    yield from listed(unit, "dang", unit.other_spellings)


def _of_question(question: QuestionPhrase) -> Typed:
    return Typed(question, ("cum",), question.phrase)


def listed(entry: Record, key: str, typed: tuple[str, ...]) -> Iterator[Typed]:
    """The words of a list, each at its place."""
    return (Typed(entry, (key, index), text) for index, text in enumerate(typed))


def where(typed: Typed) -> str:
    """`data/tu-dien/tu-ngu.yml:3:7`."""
    return f"{typed.place.file}:{typed.place.line}:{typed.place.column}"
