"""The thread of a work: known, discussed, done, checked, supervised, enjoyed.

Assembled from the links between records, never typed; a stage without a record
is a hole, and is shown. “Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám
sát, dân thụ hưởng”: Luật 10/2022/QH15, Điều 3 and Điều 5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ..model.publication import Publication
from ..model.site import Site
from .kinds import state_of
from .register import Row, order
from .status import Status

Stage = Literal["biet", "ban", "lam", "kiem-tra", "giam-sat", "thu-huong"]
STAGES: tuple[Stage, ...] = ("biet", "ban", "lam", "kiem-tra", "giam-sat", "thu-huong")

WORK_KINDS = ("du-an", "dan-ban", "quy-dong-gop")
"""Records that are a work, or part of one; the first kind in a thread names it."""

_StagesOf = Callable[[Status], tuple[Stage, ...]]


def _settled(status: Status) -> tuple[Stage, ...]:
    return ("lam", "kiem-tra") if status.tone == "done" else ("lam",)


def _finished(status: Status) -> tuple[Stage, ...]:
    return ("lam", "thu-huong") if status.tone == "done" else ("lam",)


STAGES_OF: Mapping[str, _StagesOf] = {
    "cong-khai": lambda _: ("biet",),
    "ngan-sach": lambda _: ("biet",),
    "lay-y-kien": lambda _: ("ban",),
    "dan-ban": lambda _: ("ban",),
    # Money that the people gave is checked when the account is settled.
    "quy-dong-gop": _settled,
    # People enjoy a work when it has been handed over.
    "du-an": _finished,
    "ket-luan": lambda _: ("kiem-tra",),
    "giam-sat": lambda _: ("giam-sat",),
    "guong-dien-hinh": lambda _: ("thu-huong",),
}
"""The stages that a record of a kind fills in its state; other kinds stand in no thread."""


@dataclass(frozen=True)
class Step:
    """One stage with its records, the oldest first; none is a hole."""

    stage: Stage
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Thread:
    """A work from the first notice to its use; `work` is the record that names it."""

    work: Publication
    steps: tuple[Step, ...]


def thread_of(record: Publication, site: Site) -> Thread | None:
    """The thread that a record stands in; nothing when it is linked to no work."""
    if record.kind not in STAGES_OF:
        return None
    found = _gather([record], site)
    return _thread(found.values(), site) if len(found) > 1 else None


def all_threads(site: Site) -> tuple[Thread, ...]:
    """Every work that has more than one record, the newest first."""
    seen: set[str] = set()
    threads = []
    for record in sorted(site.publications, key=order):
        if record.kind not in WORK_KINDS or record.id in seen:
            continue
        thread = thread_of(record, site)
        seen.update(_gather([record], site))
        if thread is not None:
            threads.append(thread)
    return tuple(threads)


def _gather(waiting: list[Publication], site: Site) -> dict[str, Publication]:
    """The records linked to the first one through works; what is no work leads no further.

    A budget names many works: were it followed, all of them would become one.
    """
    found = {record.id: record for record in waiting}
    while waiting:
        record = waiting.pop()
        leads_on = record.kind in WORK_KINDS
        for other in site.related.get(record.id, ()):
            is_part = other.kind in WORK_KINDS or (leads_on and other.kind in STAGES_OF)
            if is_part and other.id not in found:
                found[other.id] = other
                if other.kind in WORK_KINDS:
                    waiting.append(other)
    return found


def _thread(records: Iterable[Publication], site: Site) -> Thread | None:
    by_age = sorted(records, key=order, reverse=True)
    works = [record for kind in WORK_KINDS for record in by_age if record.kind == kind]
    if not works:
        return None
    rows = [Row(record, state_of(record, site)) for record in by_age]
    return Thread(works[0], tuple(Step(stage, _filling(stage, rows)) for stage in STAGES))


def _filling(stage: Stage, rows: list[Row]) -> tuple[Row, ...]:
    filling = tuple(row for row in rows if stage in STAGES_OF[row.record.kind](row.status))
    if stage == "biet" and not filling:
        # Whatever was made known by a form of Điều 12 has been known.
        return tuple(row for row in rows if row.record.forms or row.record.posted_from)
    return filling
