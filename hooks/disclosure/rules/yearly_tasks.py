"""The year's other tasks rest on a place of the law that the catalogue knows."""

from __future__ import annotations

from collections.abc import Iterator

from ..law.marks import Cited, Mark, Mistake, marks, meaning
from ..model.site import Site
from ..problems import Problem


def check_yearly_tasks_rest_on_the_law(site: Site) -> Iterator[Problem]:
    """The basis is typed as inside a mark: `luat-10-2022:d51`."""
    for task in site.catalogue.yearly_tasks:
        place = task.origin.at("can_cu")
        found = [
            meaning(mark, site) if isinstance(mark, Mark) else mark
            for mark in marks(f"[[{task.basis}]]")
        ]
        if len(found) != 1 or not isinstance(found[0], Cited | Mistake):
            yield place.problem(
                "malformed-mark",
                f"“{task.basis}” không phải điều luật. Viết như luat-10-2022:d51, không có [[ ]].",
            )
        elif isinstance(found[0], Mistake):
            yield place.problem(found[0].code, found[0].message)
