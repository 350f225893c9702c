"""What is stamped secret never goes on the site.

Luật 10/2022/QH15, Điều 11: all is made public but state secrets and what is not yet to be. The
degrees are Tuyệt mật, Tối mật and Mật. Ordinary words with “mật” in them are no stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.fields import quoted
from ..model.site import Site
from ..model.texts import free_texts, joined_text
from ..problems import Place, Problem
from .attached import attached_texts

_EDGE = r"[^\w\n]*"
_SECRET = re.compile(
    rf"^{_EDGE}(?P<stamp>(?:(?:TUYỆT|TỐI) )?MẬT)"
    rf"(?:{_EDGE}$| (?:TP\. ?)?(?P<next>\w+)[^\n]*, ngày\b)"
    rf"|^{_EDGE}(?P<degree>(?i:độ mật ?: ?(?:tuyệt |tối )?mật))\b",
    re.MULTILINE,
)
"""A line that is only the stamp, or the stamp beside the place and day of a letter."""
_INTERNAL = re.compile(
    rf"^{_EDGE}(?P<stamp>LƯU HÀNH NỘI BỘ|TÀI LIỆU NỘI BỘ|KHÔNG PHỔ BIẾN){_EDGE}$", re.MULTILINE
)

_WORDS = ("MẬT", "mật", "Mật", "NỘI BỘ", "KHÔNG PHỔ BIẾN")
"""One of them is in every stamp: a quick look at most texts."""


@dataclass(frozen=True)
class _Stamp:
    """A stamp as it stands, after `line` lines of the text."""

    text: str
    line: int
    is_secret: bool

    def problem(self, place: Place, where: str = "") -> Problem:
        """What is wrong, in a record or in a file."""
        if self.is_secret:
            return place.problem(
                "secret-stamp",
                f"{where}có dấu {quoted(self.text)}. Bí mật nhà nước không được công khai (Luật "
                "10/2022/QH15, Điều 11). Bỏ khỏi kho, báo ngay người phụ trách kỹ thuật vì lịch "
                "sử của kho vẫn giữ. Đã giải mật thì đăng bản không còn dấu.",
            )
        return place.problem(
            "internal-stamp",
            f"{where}có dòng {quoted(self.text)}. Hỏi người ký có được công khai không; được thì "
            "đăng bản không có dòng này.",
            "warning",
        )


def check_nothing_secret_is_shown(site: Site) -> Iterator[Problem]:
    """No record and no attached file bears a stamp of secrecy; one for inner use is asked about."""
    for record in site.publications:
        if _may_bear_stamp(joined_text(record)):
            for path, own in free_texts(record):
                for stamp in _stamps(own):
                    yield stamp.problem(record.origin.line_at(stamp.line, *path))
    for one in attached_texts(site):
        for index, page in enumerate(one.text.pages):
            for stamp in _stamps(page):
                yield stamp.problem(one.place, f"{one.on_pages([index])}: ")


def _may_bear_stamp(text: str) -> bool:
    return any(word in text for word in _WORDS)


def _stamps(text: str) -> Iterator[_Stamp]:
    if not _may_bear_stamp(text):
        return
    for pattern in (_SECRET, _INTERNAL):
        for found in pattern.finditer(text):
            named = found.groupdict()
            # “MẬT ĐỘ XÂY DỰNG …, ngày” is a heading; after the stamp comes the name of a place.
            if (named.get("next") or "").isupper():
                continue
            stamp = named["stamp"] or named["degree"]
            yield _Stamp(stamp, text.count("\n", 0, found.start()), pattern is _SECRET)
