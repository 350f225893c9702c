"""The glossary: terms of law and administration in everyday words, and what it lends the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pydantic import Field

from .base import Record
from .dictionary import Dictionary, Term
from .fields import Boolean, Line, Short, Slug


class GlossaryTerm(Record):
    """One term: what it is called, what it means to a resident, where the law tells of it."""

    code: Slug = Field(
        alias="ma",
        title="Mã",
        description="Mã của thuật ngữ, là chỗ của nó trong trang; không trùng, không đổi.",
    )
    name: Short = Field(
        alias="tu", title="Thuật ngữ", description="Viết như khi đứng giữa câu, ví dụ: niêm yết."
    )
    spellings: tuple[Short, ...] = Field(
        (),
        alias="cach_viet",
        title="Cách viết khác",
        description="Cách viết khác của đúng thuật ngữ này trong bài, ví dụ UBND.",
    )
    look_alikes: tuple[Short, ...] = Field(
        (),
        alias="khong_phai",
        title="Không phải",
        description="Cụm dài hơn có chứa chữ của thuật ngữ mà nghĩa khác, ví dụ đầu tư công trình "
        "không phải đầu tư công. Lời chú không hiện ở đó.",
    )
    meaning: Line = Field(
        alias="nghia",
        title="Nghĩa",
        description="Một hoặc hai câu ngắn, lời thường ngày. Số của luật ghi bằng dấu [[so:mã]].",
    )
    name_en: Short = Field(
        alias="tu_en", title="Tiếng Anh", description="Thuật ngữ trong bài tiếng Anh, số ít."
    )
    spellings_en: tuple[Short, ...] = Field(
        (),
        alias="cach_viet_en",
        title="Cách viết khác, tiếng Anh",
        description="Cách viết khác trong bài tiếng Anh; số nhiều thì máy tự hiểu.",
    )
    meaning_en: Line = Field(
        alias="nghia_en", title="Nghĩa tiếng Anh", description="Nghĩa bằng tiếng Anh, ngắn như vậy."
    )
    everyday: tuple[Short, ...] = Field(
        (),
        alias="tuong_tu",
        title="Lời thường ngày",
        description="Từ người dân gõ khi tìm mà từ điển của ô tìm kiếm chưa có.",
    )
    is_hard: Boolean = Field(
        False,
        alias="kho",
        title="Khó",
        description="có: bài viết tự có lời chú ở chỗ thuật ngữ này xuất hiện lần đầu.",
    )
    basis: Short | None = Field(
        None,
        alias="can_cu",
        title="Căn cứ",
        description="Nơi luật nói về thuật ngữ, như trong dấu dẫn luật, ví dụ luat-10-2022:d11.",
    )
    explainer: Line | None = Field(
        None,
        alias="bai",
        title="Bài giải thích",
        description="Bài viết của trang nói kỹ hơn, không có dấu / ở đầu, ví dụ "
        "phap-luat/quy-uoc/.",
    )
    unlike: tuple[Slug, ...] = Field(
        (),
        alias="khac_voi",
        title="Khác với",
        description="Mã của những thuật ngữ dễ lẫn với thuật ngữ này.",
    )


def searched_as(term: GlossaryTerm, dictionary: Dictionary) -> Term | None:
    """The entry of the search dictionary that has the term for its own, if there is one."""
    wanted = term.name.casefold()
    for entry in dictionary.terms:
        own = (entry.name, *entry.synonyms, *entry.former_names)
        if wanted in (word.casefold() for word in own):
            return entry
    return None


def with_glossary(dictionary: Dictionary, glossary: Iterable[GlossaryTerm]) -> Dictionary:
    """The search dictionary with the everyday words of the glossary as near words.

    They join the entry that has their term. A term that no entry has makes one of its own, but
    only with everyday words: without any there is nothing to bridge, and a longer spelling would
    hide the entries of its parts.
    """
    own: list[Term] = []
    near: dict[str, list[str]] = {}
    for term in glossary:
        entry = searched_as(term, dictionary)
        if entry is not None:
            near.setdefault(entry.code, []).extend(term.everyday)
        elif term.everyday:
            own.append(_entry(term))
    terms = (_with_near(entry, near.get(entry.code, [])) for entry in dictionary.terms)
    return replace(dictionary, terms=(*terms, *own))


def _with_near(entry: Term, words: Iterable[str]) -> Term:
    new = tuple(_not_in(words, entry.related))
    return entry.model_copy(update={"related": (*entry.related, *new)}) if new else entry


def _not_in(words: Iterable[str], known: tuple[str, ...]) -> Iterator[str]:
    return (word for word in dict.fromkeys(words) if word not in known)


def _entry(term: GlossaryTerm) -> Term:
    return Term(ma=f"thuat-ngu-{term.code}", tu=term.name, gan_nghia=term.everyday)
