"""The page of duties: what the ward has to disclose or do, each rule of law in readable parts.

Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 to Điều 14, and the laws that set rules of
their own (Điều 12 khoản 3, Điều 13 khoản 6). Nothing is typed here: `data/danh-muc/nghia-vu.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from ..law.duties import completed
from ..model.catalogue import Clause
from ..model.duty import Duty, Topic
from ..model.kinds import KINDS
from ..model.site import Site

TOPICS: tuple[Topic, ...] = get_args(Topic)
Time = Literal["former", "now", "coming"]
"""Not in force any more on the day of the site; in force; in force later."""
Part = Literal["term", "forms", "posting"]
"""What a special rule may leave to the general one of its clause."""

DISCLOSING = ("cong-khai", "cong-khai-lich", "cong-bo-ket-qua")


@dataclass(frozen=True)
class DutyText:
    """One text of a duty, with what it leaves to the general one of its clause filled in."""

    duty: Duty
    time: Time
    taken: frozenset[Part]
    """What comes from the general one."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of records that it binds by themselves."""
        known = {kind.kind for kind in KINDS}
        return tuple(kind for kind in self.duty.kinds if kind in known)


@dataclass(frozen=True)
class DutyRow:
    """A duty by its code: the text in force first, then what will be and what was."""

    code: str
    texts: tuple[DutyText, ...]

    @property
    def shown(self) -> DutyText:
        """The text that readers want: in force now, else the next, else the last that was."""
        return self.texts[0]

    @property
    def others(self) -> tuple[DutyText, ...]:
        """The other texts."""
        return self.texts[1:]


@dataclass(frozen=True)
class DutyGroup:
    """The duties of one clause of Điều 11, or of one matter that is no clause."""

    code: str
    clause: Clause | None
    rows: tuple[DutyRow, ...]


def duty_groups(site: Site) -> tuple[DutyGroup, ...]:
    """By clause in the law's own order, then by matter."""
    groups = [
        *(
            DutyGroup(f"khoan-{clause.number}", clause, _rows(site, clause=clause.number))
            for clause in site.catalogue.clauses
        ),
        *(DutyGroup(topic, None, _rows(site, topic=topic)) for topic in TOPICS),
    ]
    return tuple(group for group in groups if group.rows)


def duties_of_clause(clause: int, site: Site) -> tuple[DutyText, ...]:
    """What binds a clause on the day of the site, the general rule first."""
    rows = _rows(site, clause=clause)
    return tuple(row.shown for row in rows if row.shown.time == "now")


def _rows(site: Site, clause: int | None = None, topic: Topic | None = None) -> tuple[DutyRow, ...]:
    found: dict[str, list[Duty]] = {}
    for duty in site.catalogue.duties:
        if duty.clause == clause if clause is not None else _is_about(duty, topic):
            found.setdefault(duty.code, []).append(duty)
    return tuple(DutyRow(code, tuple(_texts(duties, site))) for code, duties in found.items())


def _is_about(duty: Duty, topic: Topic | None) -> bool:
    return duty.clause is None and duty.topic == topic


_ORDER: tuple[Time, ...] = ("now", "coming", "former")


def _texts(duties: list[Duty], site: Site) -> Iterator[DutyText]:
    texts = [_text(duty, site) for duty in duties]
    # Of those that were, the last first.
    texts.reverse()
    yield from sorted(texts, key=lambda text: _ORDER.index(text.time))


def _text(duty: Duty, site: Site) -> DutyText:
    day = site.as_of
    time: Time = "coming" if day < duty.valid_from else "now"
    if duty.valid_until is not None and duty.valid_until < day:
        time, day = "former", duty.valid_until
    whole = completed(duty, max(day, duty.valid_from), site)
    taken: set[Part] = set()
    if duty.start is None and whole.start is not None:
        taken.add("term")
    if not duty.forms and whole.forms:
        taken.add("forms")
    if duty.posting is None and whole.posting is not None:
        taken.add("posting")
    return DutyText(whole, time, frozenset(taken))
