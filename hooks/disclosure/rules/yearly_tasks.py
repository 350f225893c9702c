"""The year's other tasks rest on a place of the law that the catalogue knows."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.site import Site
from ..problems import Problem
from .law_marks import basis_problems


def check_yearly_tasks_rest_on_the_law(site: Site) -> Iterator[Problem]:
    """The basis is typed as inside a mark: `luat-10-2022:d51`."""
    for task in site.catalogue.yearly_tasks:
        yield from basis_problems(task.basis, task.origin.at("can_cu"), site)
