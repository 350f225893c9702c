"""The five groups of measures: each has its own number, and names kinds that there are."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.kinds import KINDS
from ..model.measure import MeasureGroup, MeasurePlan
from ..model.site import Site
from ..problems import Problem, did_you_mean


def check_measures_have_their_own_number(site: Site) -> Iterator[Problem]:
    """A group's number, and a measure's, stand once; a measure's begins with its group's."""
    groups: set[int] = set()
    codes: set[str] = set()
    for plan, at, group in _groups(site):
        if group.number in groups:
            yield plan.origin.at("nhom", at, "so").problem(
                "repeated-measure", f"đã có nhóm {group.number}. Sửa số, hoặc gộp hai nhóm."
            )
        groups.add(group.number)
        for index, measure in enumerate(group.measures):
            place = plan.origin.at("nhom", at, "viec", index, "ma")
            if measure.code in codes:
                yield place.problem("repeated-measure", f"đã có việc “{measure.code}”. Sửa số.")
            elif not measure.code.startswith(f"{group.number}."):
                yield place.problem(
                    "misplaced-measure",
                    f"“{measure.code}” không bắt đầu bằng “{group.number}.”. Sửa số, hoặc chuyển "
                    "việc sang đúng nhóm.",
                )
            codes.add(measure.code)


def check_kinds_of_measures_exist(site: Site) -> Iterator[Problem]:
    """Only kinds of records can be counted."""
    known = [kind.kind for kind in KINDS]
    for plan, at, group in _groups(site):
        for index, measure in enumerate(group.measures):
            for place, kind in enumerate(measure.kinds):
                if kind not in known:
                    yield plan.origin.at("nhom", at, "viec", index, "loai", place).problem(
                        "unknown-kind",
                        f"“{kind}” không phải loại bản ghi. Ghi tên một thư mục trong data/, "
                        "ví dụ tap-huan." + did_you_mean(kind, known),
                    )


RULES = (check_measures_have_their_own_number, check_kinds_of_measures_exist)


def _groups(site: Site) -> Iterator[tuple[MeasurePlan, int, MeasureGroup]]:
    if site.measures:
        for at, group in enumerate(site.measures.groups):
            yield site.measures, at, group
