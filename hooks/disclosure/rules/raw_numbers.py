"""Pages about the law type no number of the law by hand: they tell it by a mark.

A number typed twice is soon told twice. `[[so:ma]]` takes it from the catalogue, `[[vi-du:…]]`
says that it is of the writer's own example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..law.marks import MARK, without_code
from ..law.numbers import mentions
from ..law.quantities import figure_of
from ..model.prose import ProsePage
from ..model.site import Site
from ..problems import Problem

FOLDERS = ("phap-luat/", "toi-muon/", "can-bo/")
"""Folders of `docs/` whose pages tell the law."""
MOST_CODES = 4

_NOT_TEXT = re.compile(r"\]\([^)\s]*\)|<[^>\n]*>|\{[:#][^}\n]*\}")
_NUMBER = r"\d+(?:[.,]\d+)?(?:\s*(?:-|–|đến|hoặc|to|or)\s*\d+)?"
_LABEL = (
    r"(?:[Đđ]iều|[Kk]hoản|[Kk]hu phố|[Kk]hu|[Ss]ố|[Tt]ổ|[Mm]ẫu|[Bb]ước|[Vv]í dụ|[Tt]háng|[Nn]ăm|"
    r"[Aa]rticle|[Cc]lause|[Ss]tep|[Ee]xample|[Nn]o\.|[Ff]orm)\s+"
)
_UNITS = (
    r"(?:ngày|tuần|tháng|năm|tuổi|hộ|người|lần|nhóm|hình thức|điều|chương|mẫu|bản|phiếu|"
    r"thành viên|đại diện|cử tri|đại biểu|nguyên tắc|nghĩa vụ|quyền|biện pháp|loại|việc|tổ|cấp|"
    r"phần trăm|(?:working |calendar |consecutive )?days?|weeks?|months?|years?|"
    r"per ?cent|households?|people|persons?|members?|times|kinds|forms|articles|chapters|copies|"
    r"ballots?|principles|duties|rights|measures|groups|matters|ways|tiers|voters)"
)
_DIGITS = re.compile(
    rf"(?P<label>{_LABEL})?(?<![\w/.,:–-])(?P<number>{_NUMBER})"
    rf"(?:\s?%|\s+{_UNITS}\b(?!\s*\d))"
)
_HOURS = re.compile(r"(?<![\w/.,:])(?:24|48|72)\s+(?:giờ|hours)\b|(?<![\w/.,:])24:00")
_FRACTION = re.compile(r"(?P<label>ngày\s+|mùng\s+)?(?<![\w/.])(?P<part>[1-9]/[2-9])(?![\d/])")
_DAYS_IN_WORDS = re.compile(
    r"(?<![Tt]hứ )\b(?:[Hh]ai|[Bb]a|[Bb]ốn|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười|"
    r"\w+ mươi|\w+ lăm|\w+ trăm)"
    r"\s+(?:ngày|tuần|tháng)\b(?!\s*\d)|\b[Nn]ăm ngày làm việc\b"
    r"|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Tt]en|[Ff]ifteen|[Tt]wenty|[Tt]hirty|"
    r"[Ff]orty|[Ff]orty-five|[Ss]ixty|[Nn]inety)\s+(?:working |calendar )?(?:days|weeks|months)\b"
)
_SHARE_IN_WORDS = re.compile(
    r"\b(?:[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn) phần (?:hai|ba|tư|bốn|năm|mười|trăm)\b"
    r"|\b(?:[Qq]uá|[Hh]ơn|[Tt]rên|[Mm]ột) (?:một )?nửa\b"
    r"|\b(?:[Tt]wo|[Oo]ne)[- ]thirds?\b|\b[Tt]hree[- ]quarters\b|\b[Mm]ore than half\b"
)
_COUNTS_IN_WORDS = re.compile(
    r"\b(?:[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười(?: \w+)?) "
    r"(?:hình thức|nhóm nội dung|nhóm hành vi|nhóm thông tin|biện pháp|nghĩa vụ|nguyên tắc)\b"
    r"|\b(?:[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Ff]ourteen) "
    r"(?:forms|kinds of content|kinds of information|measures|duties|principles)\b"
)
_PATTERNS = (
    _DIGITS,
    _HOURS,
    _FRACTION,
    _DAYS_IN_WORDS,
    _SHARE_IN_WORDS,
    _COUNTS_IN_WORDS,
)
_SHOWN = re.compile(r"^(?:title|description):\s*", re.MULTILINE)


def check_no_number_of_the_law_is_typed(site: Site) -> Iterator[Problem]:
    """Days, shares and counts on pages about the law come from the catalogue."""
    for page in law_pages(site):
        text = plain_text(page)
        for offset, typed in sorted(_raw(text)):
            yield page.place(text, offset).problem(
                "raw-number",
                f"“{typed}” gõ bằng tay. Số của luật thì thay bằng [[so:mã]]{_codes(typed, site)} "
                f"(data/danh-muc/con-so.yml); số của ví dụ thì viết [[vi-du:{typed}]].",
            )


def check_no_citation_is_typed(site: Site) -> Iterator[Problem]:
    """Numbers of legal documents on pages about the law are cited by marks."""
    for page in law_pages(site):
        text = without_code(page.text)
        for mention in mentions(text, site.law):
            code = site.law[mention.number].code
            yield page.place(text, mention.offset).problem(
                "raw-citation",
                f"{mention.number} gõ bằng tay. Dẫn bằng dấu: [[{code}]], hoặc có điều, khoản: "
                f"[[{code}:d1k1]].",
            )


def law_pages(site: Site) -> Iterator[ProsePage]:
    """Hand-written pages about the law, in every language."""
    return (page for page in site.prose if page.source.startswith(FOLDERS))


def plain_text(page: ProsePage) -> str:
    """What a page says between marks: they, code and addresses are blank, all else in place."""
    head = "".join(
        line if _SHOWN.match(line) else re.sub(r"[^\n]", " ", line)
        for line in page.front_matter.splitlines(keepends=True)
    )
    shown = without_code(replace(page, front_matter=head).said)
    return _NOT_TEXT.sub(_blank, MARK.sub(_blank, shown))


def typed_numbers(text: str) -> list[str]:
    """Numbers typed by hand in a text, in their order; those of marks do not count."""
    return [typed for _, typed in sorted(_raw(MARK.sub(_blank, text)))]


def _raw(text: str) -> Iterator[tuple[int, str]]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not found.groupdict().get("label"):
                yield found.start(), " ".join(found[0].split())


def _codes(typed: str, site: Site) -> str:
    """“, ví dụ niem-yet-toi-thieu”: codes of numbers that are as large."""
    number = re.match(r"\d+", typed)
    if number is None:
        return ""
    figures = ((code, figure_of(one, site)) for code, one in site.quantity.items())
    same = [code for code, figure in figures if figure and figure.value == int(number[0])]
    return f", có thể là {', '.join(same[:MOST_CODES])}" if same else ""


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
