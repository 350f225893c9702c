"""What no attached file may show: what no record may (`honesty.py`), read off its text.

A text comes without the lines of its tables: cells stand side by side as the parts of a number
do, so a number counts only where it is put as people put it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..model.site import Site
from ..problems import Problem
from .attached import Attached, attached_texts
from .honesty import (
    IDENTITY,
    MOBILE,
    Pattern,
    Suspicion,
    looks_personal,
    numbers_of_public_bodies,
    suspicions,
)

_LINE_END = re.compile(r"(?<![.;:!?])\n(?=(\w))")
_COUNTRY = re.compile(r"^\(?\+?84\)?[ .-]?(?:\(0\))?")
_MOBILE_GROUPS = frozenset({(10,), (4, 3, 3), (3, 3, 4), (3, 4, 3), (4, 6), (4, 2, 2, 2)})
"""How many digits people put together in a telephone number that begins with 0."""

_Numbers = Callable[[], frozenset[str]]


def check_no_personal_data_is_attached(site: Site) -> Iterator[Problem]:
    """No attached file tells an identity number, day of birth, private telephone or account.

    Luật 91/2025/QH15. A file with `du_lieu_ca_nhan_den` may tell what lists tell that the law
    makes public for some days, never identity numbers or accounts. A list of a hundred people
    is one thing to put right, so there is one problem for each pattern.
    """
    public_numbers = numbers_of_public_bodies(site)
    for one in attached_texts(site):
        found: dict[Pattern, list[tuple[int, Suspicion]]] = {}
        for index, suspicion in _suspicions(one, public_numbers):
            found.setdefault(suspicion.pattern, []).append((index, suspicion))
        for pattern, same in found.items():
            where = one.on_pages([index for index, _ in same])
            others = f" và {len(same) - 1} chỗ nữa" if len(same) > 1 else ""
            yield one.place.problem(
                "personal-data",
                f"{where}: “{same[0][1].masked}”{others} giống {pattern.name}. {pattern.advice} "
                f"{_how_to_change(one)}",
            )


def _suspicions(one: Attached, public_numbers: _Numbers) -> Iterator[tuple[int, Suspicion]]:
    has_term = one.attachment.personal_data_until is not None
    for index, page in enumerate(one.text.pages):
        text = _LINE_END.sub(_joint, page)
        if looks_personal(text):
            for found in suspicions(text, public_numbers):
                if not _stands_in_cells(found) and not (has_term and found.pattern.may_have_a_term):
                    yield index, found


def _joint(found: re.Match[str]) -> str:
    """A blank where a sentence runs on to the next line: “ông A, sinh” / “năm 1960”."""
    return " " if found[1].islower() else "\n"


def _stands_in_cells(one: Suspicion) -> bool:
    """Whether a number may be cells of a table: “073 1.234.567”, “070 073 085 098”."""
    number, countries = _COUNTRY.subn("", one.text)
    groups = re.findall(r"\d+", number)
    if one.pattern is IDENTITY:
        return len(groups) > 1 and all(group.startswith("0") for group in groups)
    if one.pattern is not MOBILE or countries:
        return False
    has_many_gaps = len({*re.findall(r"[ .-]", number)}) > 1
    return has_many_gaps or tuple(map(len, groups)) not in _MOBILE_GROUPS


def _how_to_change(one: Attached) -> str:
    change = "Sửa ở bản gốc rồi xuất tệp mới, ghi `trich: có`."
    if one.text.origin == "nhan-dang":
        return f"{change} Máy nhận nhầm thì sửa trong {one.attachment.path}.txt."
    return change
