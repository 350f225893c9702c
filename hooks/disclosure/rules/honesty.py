"""What no record of any kind may do: show personal data of residents, or numbers of nothing.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Luật 10/2022/QH15, Điều 11: all that is not secret by
law is made public, and what the law protects about a person is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from ..model.publication import Publication
from ..model.site import Site
from ..model.texts import free_texts, joined_text, phones
from ..problems import Problem

_Found = re.Match[str]

# A text without these has none of the patterns below: one cheap look at most records.
_SUSPECT = re.compile(r"[0-9][0-9 .-]{6,}[0-9]|sinh")

# 12 digits of an identity card begin with the province, 001 to 096; an amount never with a zero.
_IDENTITY = re.compile(r"(?<![\w./=-])0\d{2}([ .]?)\d{3}\1\d{3}\1\d{3}(?![\w/-])", re.ASCII)
_NAMED_IDENTITY = re.compile(
    r"(?:\bCCCD|\bCMND|\bCMTND|căn cước|chứng minh nhân dân|định danh cá nhân)"
    r"[^\d\n]{0,30}(\d(?:[ .]?\d){8}(?:(?:[ .]?\d){3})?)(?![\d/])",
    re.IGNORECASE,
)
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_BIRTH = re.compile(rf"\b(?:[Ss]inh ngày|[Nn]gày(?:,? tháng,? năm)? sinh)\s*(?::|là)?\s*{_DAY}")
_OTHER_BIRTHS = frozenset(
    ("khai", "phát", "vệ", "học", "an", "hy", "sơ", "thí", "dân", "tái", "giáng", "phục", "sản")
)
"""Words that make another word of “sinh”: khai sinh, phát sinh, vệ sinh, học sinh…"""
_MOBILE = re.compile(r"(?<![\w./=-])(?:\+?84[ .-]?|0)[35789]\d(?:[ .-]?\d){7}(?![\w/]|[.,]\d)")
_ACCOUNT = re.compile(
    r"(?:số tài khoản|tài khoản số|số TK|\bSTK)[^\d\n]{0,30}(\d(?:[ .-]?\d){5,18})", re.IGNORECASE
)
_PUBLIC_HOLDER = re.compile(r"kho bạc|[uủ][yỷ] ban|\bUBND|mặt trận|\bMTTQ|\bquỹ\b", re.IGNORECASE)
_AROUND = 120
"""Characters beside an account number in which its holder is looked for."""

_HONORIFIC = re.compile(
    r"(?:(\w+)\s+)?\b([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]ô)((?:\s+[^\W\d_]+){2,4})"
)
_FULL_NAME = 2
"""Words that make a name: one alone may be a place, as in Bà Rịa."""
_PLACES = frozenset(
    ("đường", "phố", "kiệt", "hẻm", "ngõ", "ngách", "phường", "xã", "chợ", "cầu", "trường", "viên")
)
"""Words before a name that make it one of a place: đường Bà Huyện Thanh Quan."""


@dataclass(frozen=True)
class _Pattern:
    """One thing that must not be shown: what it is called, what to do, what is no match."""

    found: re.Pattern[str]
    name: str
    advice: str
    is_harmless: Callable[[_Found], bool] = lambda found: False
    shown: int = 2
    """How many digits a report may tell: it is public too."""


def _is_other_birth(found: _Found) -> bool:
    word_before = found.string[max(0, found.start() - 20) : found.start()].split()[-1:]
    return found[0][0] == "s" and " ".join(word_before).lower() in _OTHER_BIRTHS


def _is_public_account(found: _Found) -> bool:
    around = found.string[max(0, found.start() - _AROUND) : found.end() + _AROUND]
    return _PUBLIC_HOLDER.search(around) is not None


_IDENTITY_ADVICE = "Xóa số này; cần nói về ai thì ghi “một hộ”, “một người dân”."
_PATTERNS = (
    _Pattern(_IDENTITY, "số định danh cá nhân", _IDENTITY_ADVICE),
    _Pattern(_NAMED_IDENTITY, "số giấy tờ tùy thân", _IDENTITY_ADVICE),
    _Pattern(
        _BIRTH,
        "ngày sinh của một người",
        "Xóa ngày này; cần nói về độ tuổi thì ghi năm sinh của cả nhóm.",
        _is_other_birth,
        shown=0,
    ),
    _Pattern(
        _MOBILE,
        "số điện thoại riêng",
        "Xóa số này; số công vụ thì ghi ở `dien_thoai` của `don_vi_phu_trach`.",
    ),
    _Pattern(
        _ACCOUNT,
        "số tài khoản riêng",
        "Xóa số này; tài khoản của cơ quan thì ghi rõ của quỹ, cơ quan nào.",
        _is_public_account,
    ),
)


def check_no_personal_data_is_shown(site: Site) -> Iterator[Problem]:
    """No free text has an identity number, day of birth, private telephone or bank account.

    Luật 91/2025/QH15. Numbers in fields for telephones are those of public bodies.
    """

    @cache
    def public_numbers() -> frozenset[str]:
        """Every number of a public body that the site names; only looked for when it matters."""
        known = [*phones(site.ward), *(n for record in site.publications for n in phones(record))]
        return frozenset(map(_digits, known))

    for record in site.publications:
        text = joined_text(record)
        if _SUSPECT.search(text) and any(one.found.search(text) for one in _PATTERNS):
            yield from _personal_data(record, public_numbers)


def _personal_data(
    record: Publication, public_numbers: Callable[[], frozenset[str]]
) -> Iterator[Problem]:
    for path, text in free_texts(record):
        seen: list[tuple[int, int]] = []
        for pattern in _PATTERNS:
            for found in pattern.found.finditer(text):
                start, end = found.span()
                if any(start < last and first < end for first, last in seen):
                    continue
                if pattern.is_harmless(found) or _digits(found[0]) in public_numbers():
                    continue
                seen.append((start, end))
                line = text.count("\n", 0, start)
                yield record.origin.line_at(line, *path).problem(
                    "personal-data",
                    f"“{_masked(found[0], pattern.shown)}” giống {pattern.name}. {pattern.advice}",
                )


def _digits(number: str) -> str:
    """A number without its blanks, +84 as the 0 it stands for."""
    digits = "".join(filter(str.isdigit, number))
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) == 11 else digits


def _masked(text: str, shown: int) -> str:
    """What was found, with all digits hidden but the first."""
    hidden = ""
    for sign in " ".join(text.split()):
        hidden += "•" if sign.isdigit() and shown <= 0 else sign
        shown -= sign.isdigit()
    return hidden


def person_in(text: str) -> str | None:
    """The first “ông Nguyễn Văn A” of a text that is no place named after someone."""
    for found in _HONORIFIC.finditer(text):
        before, honorific, rest = found.groups()
        name = list(takewhile(lambda word: word[0].isupper(), rest.split()))
        if len(name) >= _FULL_NAME and (before or "").lower() not in _PLACES:
            return " ".join([honorific, *name])
    return None
