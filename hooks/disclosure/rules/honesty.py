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

from ..model.base import Record
from ..model.site import Site
from ..model.texts import free_texts, joined_text, phones
from ..problems import Problem

_Found = re.Match[str]

# A text without these has none of the patterns below: one cheap look at most records.
_SUSPECT = re.compile(r"[0-9][0-9 \u00a0.()-]{6,}[0-9]|sinh|\bSN\b")

_GAP = r"[ \u00a0.-]"
"""What people type between the digits of a number; a block keeps hard blanks."""
# 12 digits of an identity card begin with the province, 001 to 096; an amount never with a zero.
_IDENTITY = re.compile(
    rf"(?<![\w./=-])0\d{{2}}(?:({_GAP}?)\d{{3}}\1\d{{3}}\1\d{{3}}|\d({_GAP})\d{{4}}\2\d{{4}})(?![\w/-])",
    re.ASCII,
)
_NAMED_IDENTITY = re.compile(
    r"(?:\bCCCD|\bCMND|\bCMTND|\bCMT\b|căn cước|chứng minh nhân dân|định danh cá nhân)"
    rf"[^\d\n]{{0,30}}(\d(?:{_GAP}?\d){{8}}(?:(?:{_GAP}?\d){{3}})?)(?![\d/])",
    re.IGNORECASE,
)
_DAY = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_BIRTH = re.compile(rf"\b(?:[Ss]inh ngày|[Nn]gày(?:,? tháng,? năm)? sinh)\s*(?::|là)?\s*{_DAY}")
_OTHER_BIRTHS = frozenset(
    ("khai", "phát", "vệ", "học", "an", "hy", "sơ", "thí", "dân", "tái", "giáng", "phục", "sản")
)
"""Words that make another word of “sinh”: khai sinh, phát sinh, vệ sinh, học sinh…"""
_BIRTH_YEAR = re.compile(r"\b(?:[Ss]inh năm|[Nn]ăm sinh|SN)\s*:?\s*(?:19|20)\d{2}\b")
_BEFORE_YEAR = 80
"""Characters before a year of birth in which the name of its person stands."""
_MOBILE = re.compile(
    r"(?<![\w.=-])(?<!\D/)(?:\(?\+?84\)?[ \u00a0.-]?(?:\(0\))?|\(?0)[35789](?: ?\d)"
    rf"(?:\d\)(?:{_GAP}?\d){{6}}|(?:{_GAP}?\d){{7}})(?!\w|/\D|[.,]\d)"
)
_TAX_CODE = re.compile(r"(?:thuế|doanh nghiệp|\bMST|\bMSDN)[^\d\n]{0,15}$", re.IGNORECASE)
"""Before ten digits that are a company's: some begin as a mobile number does."""
_ACCOUNT = re.compile(
    rf"(?:(?:số tài khoản|tài khoản số|số TK|\bSTK)[^\d\n]{{0,30}}|(?:tài khoản|\bTK)\s*:?\s*)"
    rf"(\d(?:{_GAP}?\d){{5,18}})(?!{_GAP}?\d|\s*(?:đồng|triệu|tỷ))",
    re.IGNORECASE,
)
_PUBLIC_HOLDER = re.compile(
    r"kho bạc|\bKBNN|[uủ][yỷ] ban|\bUBND|mặt trận|\bMTTQ|\bquỹ\b|công ty|doanh nghiệp|ngân sách",
    re.IGNORECASE,
)
_AROUND = 120
"""Characters beside an account number in which its holder is looked for."""

_HONORIFIC = re.compile(
    r"(?:(\w+)\s+)?\b([Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]ô|[Cc]háu)(?:\s?[(/][Bb]à\)?)?:?"
    r"((?:\s+[^\W\d_]+){2,4})"
)
_FULL_NAME = 2
"""Words that make a name: one alone may be a place, as in Bà Rịa."""
_BARE_NAME = 3
"""Words that make a name where no “ông”, “bà” stands before them."""
_PLACES = frozenset(
    (
        *("đường", "phố", "kiệt", "hẻm", "ngõ", "ngách", "phường", "xã", "tỉnh", "huyện", "quận"),
        *("khu", "đảo", "chợ", "cầu", "trường", "viên"),
    )
)
"""Words before a name that make it one of a place: đường Bà Huyện Thanh Quan."""


@dataclass(frozen=True)
class Pattern:
    """One thing that must not be shown: what it is called, what to do, what is no match."""

    found: re.Pattern[str]
    name: str
    advice: str
    is_harmless: Callable[[_Found], bool] = lambda found: False
    words: tuple[str, ...] = ()
    """In small letters; one of them is in every match. Whoever looks for them first is quick."""
    shown: int = 2
    """How many digits a report may tell: it is public too."""
    may_have_a_term: bool = False
    """Whether a list that the law makes public for some days may hold it."""

    def may_be_in(self, lowered: str) -> bool:
        """Whether a text, in small letters, is worth a search."""
        return not self.words or any(word in lowered for word in self.words)


@dataclass(frozen=True)
class Suspicion:
    """A part of a text that looks like personal data; `start` counts letters from 0."""

    start: int
    text: str
    pattern: Pattern

    @property
    def masked(self) -> str:
        """The part as a report may show it."""
        return _masked(self.text, self.pattern.shown)


def _is_other_birth(found: _Found) -> bool:
    word_before = found.string[max(0, found.start() - 20) : found.start()].split()[-1:]
    return found[0][0] == "s" and " ".join(word_before).lower() in _OTHER_BIRTHS


def _is_public_account(found: _Found) -> bool:
    around = found.string[max(0, found.start() - _AROUND) : found.end() + _AROUND]
    return _PUBLIC_HOLDER.search(around) is not None


def _is_of_many(found: _Found) -> bool:
    """Whether a year of birth follows no name: men born in 2008 are called up, and told so."""
    before = found.string[max(0, found.start() - _BEFORE_YEAR) : found.start()].rpartition("\n")[2]
    if person_in(before):
        return False
    words = before.rstrip(" ,(–-").split()
    name = list(takewhile(lambda word: word[0].isupper(), reversed(words)))
    place = words[-len(name) - 1 : -len(name)] if name else []
    return len(name) < _BARE_NAME or " ".join(place).lower() in _PLACES


def _is_tax_code(found: _Found) -> bool:
    return (
        _TAX_CODE.search(found.string[max(0, found.start() - _AROUND) : found.start()]) is not None
    )


_IDENTITY_ADVICE = "Xóa số này; cần nói về ai thì ghi “một hộ”, “một người dân”."
IDENTITY = Pattern(_IDENTITY, "số định danh cá nhân", _IDENTITY_ADVICE)
MOBILE = Pattern(
    _MOBILE,
    "số điện thoại riêng",
    "Xóa số này; số công vụ thì ghi ở `dien_thoai` của `don_vi_phu_trach`.",
    _is_tax_code,
    may_have_a_term=True,
)
_PATTERNS = (
    IDENTITY,
    Pattern(
        _NAMED_IDENTITY,
        "số giấy tờ tùy thân",
        _IDENTITY_ADVICE,
        words=("cccd", "cmnd", "cmt", "căn cước", "chứng minh nhân dân", "định danh cá nhân"),
    ),
    Pattern(
        _BIRTH,
        "ngày sinh của một người",
        "Xóa ngày này; cần nói về độ tuổi thì ghi năm sinh của cả nhóm.",
        _is_other_birth,
        words=("sinh",),
        shown=0,
        may_have_a_term=True,
    ),
    Pattern(
        _BIRTH_YEAR,
        "năm sinh của một người",
        "Xóa tên hoặc năm sinh; cần nói về độ tuổi thì ghi năm sinh của cả nhóm.",
        _is_of_many,
        words=("sinh", "sn"),
        shown=0,
        may_have_a_term=True,
    ),
    MOBILE,
    Pattern(
        _ACCOUNT,
        "số tài khoản riêng",
        "Xóa số này; tài khoản của cơ quan thì ghi rõ của quỹ, cơ quan nào.",
        _is_public_account,
        words=("tài khoản", "tk"),
    ),
)


def check_no_personal_data_is_shown(site: Site) -> Iterator[Problem]:
    """No free text has an identity number, day of birth, private telephone or bank account.

    Luật 91/2025/QH15. Numbers in fields for telephones are those of public bodies.
    """
    public_numbers = numbers_of_public_bodies(site)
    for record in (*site.neighborhoods, *site.publications):
        if looks_personal(joined_text(record)):
            yield from _personal_data(record, public_numbers)


def numbers_of_public_bodies(site: Site) -> Callable[[], frozenset[str]]:
    """Every telephone number of one that the site names; only looked for when it matters."""

    @cache
    def numbers() -> frozenset[str]:
        records = (site.ward, *site.neighborhoods, *site.publications)
        return frozenset(_digits(number) for record in records for number in phones(record))

    return numbers


def looks_personal(text: str) -> bool:
    """Whether any pattern stands in a text, harmless or not."""
    if not _SUSPECT.search(text):
        return False
    lowered = text.lower()
    return any(one.may_be_in(lowered) and one.found.search(text) for one in _PATTERNS)


def suspicions(text: str, public_numbers: Callable[[], frozenset[str]]) -> Iterator[Suspicion]:
    """What in a text looks like personal data, pattern by pattern; no part is told twice."""
    seen: list[tuple[int, int]] = []
    lowered = text.lower()
    for pattern in _PATTERNS:
        if not pattern.may_be_in(lowered):
            continue
        for found in pattern.found.finditer(text):
            start, end = found.span()
            if any(start < last and first < end for first, last in seen):
                continue
            if pattern.is_harmless(found) or _digits(found[0]) in public_numbers():
                continue
            seen.append((start, end))
            yield Suspicion(start, found[0], pattern)


def _personal_data(
    record: Record, public_numbers: Callable[[], frozenset[str]]
) -> Iterator[Problem]:
    for path, text in free_texts(record):
        for one in suspicions(text, public_numbers):
            line = text.count("\n", 0, one.start)
            yield record.origin.line_at(line, *path).problem(
                "personal-data", f"“{one.masked}” giống {one.pattern.name}. {one.pattern.advice}"
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
