"""A record that another names must exist and be of the kind that the place asks for."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.site import Site
from ..problems import Place, Problem
from .references import unknown_record


def record_of_kind(
    site: Site, code: str, kinds: tuple[str, ...], place: Place
) -> Iterator[Problem]:
    """The problem of a code that no record has, or one of another kind; kinds by folder."""
    yield from unknown_record(site, code, place)
    other = site.publication.get(code)
    if other is not None and other.address_kind not in kinds:
        yield place.problem(
            "other-kind",
            f"“{code}” là bản ghi loại {other.kind}, ở đây cần loại {' hoặc '.join(kinds)}. "
            "Ghi mã khác, hoặc đưa mã này vào `lien_quan`.",
        )
