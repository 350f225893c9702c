"""Types of the fields that staff type: text in, checked values out.

Every scalar arrives as text (YAML's own guesses lose leading zeros and turn
`no` into false), so each type parses what people write. A refusal carries
its code and its Vietnamese message, ready to show.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from ..dates import PartialDate

EARLIEST_YEAR = 1945
LATEST_YEAR = 2100
SAFE_SCHEMES = ("http", "https", "mailto", "tel")

# ASCII: digits of other scripts look like a number and make a broken `tel:` link.
_DAY_FIRST = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$", re.ASCII)
_ISO_DAY = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$", re.ASCII)
_MONTH = re.compile(r"^(?:(\d{1,2})/(\d{4})|(\d{4})-(\d{1,2}))$", re.ASCII)
_YEAR = re.compile(r"^(\d{4})$", re.ASCII)
# C0 and C1, private use, non-characters, and marks that turn the reading direction:
# a text must not look other than it is (Unicode Technical Standard 55).
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
    r"\ue000-\uf8ff\ufffe\uffff]"
)
# What a form has where an answer should be: the “…” of a message, a dash, a question mark.
_PLACEHOLDER = re.compile(r"[\s.…_?!*/–—-]+")
_TIME = re.compile(r"^(\d{1,2})(?::| ?(?:giờ|h|g) ?)(\d{2}|(?<!:))$", re.ASCII | re.IGNORECASE)
_SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
_EMAIL = re.compile(r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$")
_PHONE = re.compile(r"^\+?\d(?:[ .-]?\d){2,13}$", re.ASCII)


def refusal(code: str, message: str) -> PydanticCustomError:
    """An error whose code and message are shown to staff as they are."""
    # Without a context pydantic leaves braces in a message alone.
    return PydanticCustomError(code, message)


def quoted(value: str) -> str:
    """What was typed, short enough for one line of a message, without what a terminal obeys."""
    flat = _CONTROL.sub("\ufffd", " ".join(value.split()))
    return f"“{flat[:57]}…”" if len(flat) > 58 else f"“{flat}”"


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise refusal("wrong-type", "ở đây cần một dòng chữ, không phải danh sách hay nhóm trường.")
    return value


def parse_line(value: Any) -> str:
    """One line of text in NFC, blanks joined."""
    text = parse_block(value)
    return " ".join(text.split())


def parse_block(value: Any) -> str:
    """Text of several lines in NFC, without control characters."""
    text = unicodedata.normalize("NFC", _text(value)).strip()
    if not text:
        raise refusal("empty-field", "trường để trống. Điền nội dung hoặc xóa cả dòng này.")
    if _PLACEHOLDER.fullmatch(text):
        raise refusal(
            "empty-field", f"{quoted(text)} chưa phải nội dung. Điền nội dung hoặc xóa cả dòng này."
        )
    found = _CONTROL.search(text)
    if found:
        raise refusal(
            "control-character",
            f"có ký tự điều khiển không nhìn thấy được (U+{ord(found[0]):04X}). "
            "Gõ lại đoạn này thay vì dán từ phần mềm khác.",
        )
    return text


def parse_slug(value: Any) -> str:
    """A code in addresses: small ASCII letters, digits and hyphens."""
    text = parse_line(value)
    if not _SLUG.match(text) or len(text) > 100:
        raise refusal(
            "invalid-id",
            f"{quoted(text)} không dùng làm mã được. Chỉ dùng chữ thường không dấu, chữ số và "
            "dấu gạch nối, tối đa 100 ký tự, ví dụ: thong-bao-nuoc-sach-2026",
        )
    return text


def parse_partial_date(value: Any) -> PartialDate:
    """16/4/2024, 2024-04-16, 4/2024, 2024-04 or 2024."""
    text = parse_line(value)
    if found := _YEAR.match(text):
        return _partial(text, int(found[1]), None, None)
    if found := _MONTH.match(text):
        month, year = (found[1], found[2]) if found[1] else (found[4], found[3])
        return _partial(text, int(year), int(month), None)
    if found := _DAY_FIRST.match(text):
        return _partial(text, int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO_DAY.match(text):
        return _partial(text, int(found[1]), int(found[2]), int(found[3]))
    raise refusal(
        "invalid-date",
        f"{quoted(text)} không đọc được thành ngày. Viết ngày/tháng/năm, ví dụ 16/4/2024 "
        "(chỉ biết tháng thì viết 4/2024, chỉ biết năm thì viết 2024).",
    )


def _partial(typed: str, year: int, month: int | None, day: int | None) -> PartialDate:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise refusal(
            "invalid-date",
            f"{quoted(typed)} có năm ngoài khoảng {EARLIEST_YEAR}–{LATEST_YEAR}. Xem lại năm.",
        )
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise refusal(
            "invalid-date",
            f"{quoted(typed)} không phải ngày có thật. Viết ngày/tháng/năm, ví dụ 28/02/2025.",
        ) from None
    return PartialDate(year, month, day)


def parse_date(value: Any) -> date:
    """A full day: 16/4/2024 or 2024-04-16."""
    partial = parse_partial_date(value)
    if partial.day is None:
        raise refusal(
            "invalid-date",
            f"{quoted(str(value))} thiếu ngày. Trường này cần đủ ngày/tháng/năm, ví dụ 16/4/2024.",
        )
    return partial.earliest()


def parse_time(value: Any) -> time:
    """An hour of the day: 07:30, 7h30, 7 giờ 30, 17h."""
    text = parse_line(value)
    found = _TIME.match(text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise refusal(
            "invalid-time",
            f"{quoted(text)} không đọc được thành giờ. Viết giờ:phút theo 24 giờ, ví dụ 07:30.",
        )
    return time(hour, minute)


def parse_integer(value: Any) -> int:
    """A whole number, 1234 or 1.234."""
    text = parse_line(value)
    if not re.fullmatch(r"-?(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})", text, re.ASCII):
        raise refusal(
            "invalid-number", f"{quoted(text)} không phải số nguyên. Viết chữ số, ví dụ 30."
        )
    return int(text.replace(".", ""))


def parse_year(value: Any) -> int:
    """Four digits: 2026."""
    text = parse_line(value)
    if not (_YEAR.match(text) and EARLIEST_YEAR <= int(text) <= LATEST_YEAR):
        raise refusal("invalid-number", f"{quoted(text)} không phải một năm. Viết bốn chữ số: 2026")
    return int(text)


def parse_boolean(value: Any) -> bool:
    """có / không."""
    text = parse_line(value).lower()
    if text in ("có", "co", "true"):
        return True
    if text in ("không", "khong", "false"):
        return False
    raise refusal("invalid-boolean", f"{quoted(text)} phải là `có` hoặc `không`.")


def parse_filled(value: Any) -> Any:
    """A list with at least one entry."""
    if value == []:
        raise refusal("empty-field", "danh sách trống. Ghi ít nhất một mục.")
    return value


def parse_url(value: Any) -> str:
    """An address that is safe to follow: http(s), mailto or tel, nothing else."""
    text = parse_line(value)
    if not is_safe_url(text):
        raise refusal(
            "unsafe-link",
            f"{quoted(text)} không dùng làm liên kết được. Chỉ nhận địa chỉ bắt đầu bằng "
            "https://, http://, mailto: hoặc tel:",
        )
    return text


def is_safe_url(text: str) -> bool:
    """http(s) with a host, mailto or tel; no blanks, quotes or hidden characters."""
    if re.search(r"[\s\"'<>\\`]", text) or _CONTROL.search(text):
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.hostname)
    return parts.scheme in SAFE_SCHEMES and bool(parts.path)


def parse_email(value: Any) -> str:
    """An address of a public body."""
    text = parse_line(value)
    if not _EMAIL.match(text):
        raise refusal(
            "invalid-email", f"{quoted(text)} không phải địa chỉ thư điện tử. Ví dụ: ubnd@gov.vn"
        )
    return text


def parse_phone(value: Any) -> str:
    """A telephone number, with the leading zero kept."""
    text = parse_line(value)
    if not _PHONE.match(text):
        raise refusal(
            "invalid-phone",
            f"{quoted(text)} không phải số điện thoại. Viết chữ số, ví dụ: 0203 3825 000",
        )
    return text


FILLED = BeforeValidator(parse_filled)
"""Marks a list that must have entries."""

_STRING: dict[str, Any] = {"type": "string"}
# Editors read YAML their own way: 2024 is a number to them, 0203… may be one too.
_LOOSE: dict[str, Any] = {"type": ["string", "number"]}

Line = Annotated[str, BeforeValidator(parse_line), StringConstraints(max_length=1000)]
"""One line of text, at most 1,000 characters."""
Short = Annotated[str, BeforeValidator(parse_line), StringConstraints(max_length=200)]
"""One short line, at most 200 characters."""
Block = Annotated[str, BeforeValidator(parse_block), StringConstraints(max_length=100_000)]
"""Several lines of text, at most 100,000 characters."""
Slug = Annotated[
    str,
    BeforeValidator(parse_slug),
    WithJsonSchema({"type": "string", "pattern": _SLUG.pattern}),
]
"""A code in addresses and references."""
Day = Annotated[date, BeforeValidator(parse_date), WithJsonSchema(_STRING)]
"""A full day."""
Date = Annotated[PartialDate, BeforeValidator(parse_partial_date), WithJsonSchema(_LOOSE)]
"""A day, a month or a year."""
Time = Annotated[time, BeforeValidator(parse_time), WithJsonSchema(_LOOSE)]
"""An hour of the day."""
Integer = Annotated[
    int, BeforeValidator(parse_integer), WithJsonSchema({"type": ["integer", "string"]})
]
"""A whole number."""
Year = Annotated[int, BeforeValidator(parse_year), WithJsonSchema({"type": ["integer", "string"]})]
"""A year."""
Boolean = Annotated[
    bool,
    BeforeValidator(parse_boolean),
    WithJsonSchema({"enum": ["có", "không", True, False]}),
]
"""có / không."""
Url = Annotated[
    str,
    BeforeValidator(parse_url),
    WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:|tel:)"}),
]
"""An address that is safe to follow."""
Email = Annotated[str, BeforeValidator(parse_email), WithJsonSchema(_STRING)]
"""An e-mail address."""
Phone = Annotated[str, BeforeValidator(parse_phone), WithJsonSchema(_LOOSE)]
"""A telephone number as text."""
