"""What questions of the quiz say of the law agrees with the catalogue.

A wrong answer key teaches the law wrongly, so whatever can be compared is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..law.figure_words import figure_text
from ..law.marks import MARK, Cited, Example, Mistake, mark_of, meaning, placed_marks
from ..law.quantities import Figure
from ..locale import words
from ..model.base import Path
from ..model.catalogue import Confidence
from ..model.parts import LegalBasis
from ..model.quiz import Question
from ..model.site import Site
from ..problems import Problem
from .quiz import Asked, asked_questions
from .raw_numbers import typed_numbers

_RANK: tuple[Confidence, ...] = ("nho-lai", "thu-cap", "da-doc")
"""From the least to the best known."""


def check_questions_rest_on_known_articles(site: Site) -> Iterator[Problem]:
    """The basis is in the list of documents; what was read in the law's words names its article."""
    for asked in asked_questions(site):
        for index, basis in enumerate(asked.question.legal_basis):
            law = site.law.get(basis.number or "")
            if law is None:
                yield asked.at("can_cu", index, "so_hieu").problem(
                    "unknown-law",
                    f"“{basis.number or basis.name}” không có trong "
                    "data/danh-muc/van-ban-phap-luat.yml. Ghi `so_hieu` đúng như danh sách ấy.",
                )
                continue
            article = law.article(basis.article) if basis.article else None
            if basis.article and article is None:
                yield asked.at("can_cu", index, "dieu").problem(
                    "unknown-article",
                    f"{law.number} chưa có Điều {basis.article} trong "
                    "data/danh-muc/van-ban-phap-luat.yml. Xem lại số điều, hoặc thêm vào `dieu` "
                    "của văn bản ấy.",
                )
            elif basis.article is None and asked.question.confidence == "da-doc":
                yield asked.at("can_cu", index).problem(
                    "missing-field",
                    "thiếu `dieu`. Câu ghi `do_tin_cay: da-doc` phải nêu điều đã đọc.",
                )
            elif article and basis.clause and basis.clause > (article.clauses or basis.clause):
                yield asked.at("can_cu", index, "khoan").problem(
                    "unknown-article",
                    f"Điều {article.number} của {law.number} chỉ có {article.clauses} khoản.",
                )


def check_questions_are_no_surer_than_their_law(site: Site) -> Iterator[Problem]:
    """A question is known no better than the documents and articles that it rests on."""
    for asked in asked_questions(site):
        known = min((_rank(cited) for cited in _cited(asked, site)), default=len(_RANK) - 1)
        if _RANK.index(asked.question.confidence) > known:
            yield asked.at("do_tin_cay").problem(
                "overconfident",
                f"câu ghi `{asked.question.confidence}` mà điều luật làm căn cứ mới là "
                f"`{_RANK[known]}` trong danh mục. Sửa cho khớp.",
            )


def check_marks_of_questions_can_be_read(site: Site) -> Iterator[Problem]:
    """Marks name things of the catalogue; only explanations cite, as options are no links."""
    for asked in asked_questions(site):
        for path, text in _texts(asked.question):
            for mark, offset in placed_marks(text):
                found = mark if isinstance(mark, Mistake) else meaning(mark, site)
                if isinstance(found, Mistake):
                    yield asked.at(*path).problem(found.code, found.message)
                elif isinstance(found, Cited) and not str(path[0]).startswith("giai_thich"):
                    yield asked.at(*path).problem(
                        "mark-not-allowed",
                        f"{text[offset:].partition(']]')[0]}]] chỉ dùng trong giải thích. Căn cứ "
                        "của câu ghi ở `can_cu`.",
                    )


def check_answers_type_no_number_of_the_law(site: Site) -> Iterator[Problem]:
    """Questions, right answers and explanations take the law's numbers from the catalogue.

    Wrong answers may type any number.
    """
    for asked in asked_questions(site):
        wrong = {i for i, option in enumerate(asked.question.options) if not option.is_right}
        for path, text in _texts(asked.question):
            if path[0] == "lua_chon" and path[1] in wrong:
                continue
            for typed in typed_numbers(text):
                yield asked.at(*path).problem(
                    "raw-number",
                    f"“{typed}” gõ bằng tay. Số của luật thì thay bằng [[so:mã]] "
                    f"(data/danh-muc/con-so.yml); số của ví dụ thì viết [[vi-du:{typed}]].",
                )


def check_options_differ(site: Site) -> Iterator[Problem]:
    """No two answers read alike, in any language, when the law’s numbers are filled in."""
    for asked in asked_questions(site):
        options = asked.question.options
        for field, language, texts in (
            ("noi_dung", "vi", [option.text for option in options]),
            ("noi_dung_en", "en", [option.text_en for option in options]),
        ):
            read = [_read(text, site, language) for text in texts]
            for index, text in enumerate(read):
                if text in read[:index]:
                    yield asked.at("lua_chon", index, field).problem(
                        "repeated-answer",
                        f"đọc lên giống lựa chọn {read.index(text) + 1}. Viết lại một trong hai; "
                        "câu trả lời sai phải khác số của luật.",
                    )


def check_asked_numbers_rest_on_the_basis(site: Site) -> Iterator[Problem]:
    """A number in the right answer is set by an article that the question cites."""
    for asked in asked_questions(site):
        for index, option in enumerate(asked.question.options):
            for figure in _figures(option.text, site) if option.is_right else ():
                if not _shares_an_article(figure.basis, asked.question.legal_basis):
                    yield asked.at("lua_chon", index, "noi_dung").problem(
                        "other-article",
                        f"số “{figure.quantity.code}” là của {_named(figure.basis)}, không phải "
                        "điều ghi ở `can_cu`. Sửa căn cứ hoặc chọn số khác.",
                    )


RULES = (
    check_questions_rest_on_known_articles,
    check_questions_are_no_surer_than_their_law,
    check_marks_of_questions_can_be_read,
    check_answers_type_no_number_of_the_law,
    check_options_differ,
    check_asked_numbers_rest_on_the_basis,
)
"""All of these, one line in the list of all rules."""


def _texts(question: Question) -> Iterator[tuple[Path, str]]:
    yield ("cau_hoi",), question.text
    yield ("cau_hoi_en",), question.text_en
    for index, option in enumerate(question.options):
        yield ("lua_chon", index, "noi_dung"), option.text
        yield ("lua_chon", index, "noi_dung_en"), option.text_en
    yield ("giai_thich",), question.explanation
    yield ("giai_thich_en",), question.explanation_en


def _cited(asked: Asked, site: Site) -> Iterator[Cited]:
    for basis in asked.question.legal_basis:
        law = site.law.get(basis.number or "")
        if law is not None:
            yield Cited(law, law.article(basis.article) if basis.article else None)


def _rank(cited: Cited) -> int:
    own = cited.article.confidence if cited.article else None
    return _RANK.index(own or cited.law.confidence)


def _read(text: str, site: Site, language: str) -> str:
    """An option as it is read, so that two which only look different are found."""

    def filled(found: re.Match[str]) -> str:
        meant = meaning(mark_of(found), site)
        if isinstance(meant, Figure):
            return figure_text(meant, words(language), language)
        return meant.text if isinstance(meant, Example) else found[0]

    return " ".join(MARK.sub(filled, text).split()).rstrip(".").casefold()


def _figures(text: str, site: Site) -> Iterator[Figure]:
    for mark, _ in placed_marks(text):
        found = mark if isinstance(mark, Mistake) else meaning(mark, site)
        if isinstance(found, Figure):
            yield found


def _shares_an_article(some: Iterable[LegalBasis], others: Iterable[LegalBasis]) -> bool:
    """Whether two bases meet; a document cited as a whole meets each of its articles."""
    known = tuple(others)
    return any(
        one.number == other.number
        and (one.article == other.article or None in (one.article, other.article))
        for one in some
        for other in known
    )


def _named(basis: Iterable[LegalBasis]) -> str:
    return ", ".join(
        f"Điều {one.article} {one.number}" if one.article else str(one.number) for one in basis
    )
