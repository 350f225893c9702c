"""People in charge: whom to see about what, where and when.

Luật 10/2022/QH15, Điều 11 khoản 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model.official import Official
from ..model.site import Site
from ..model.ward import Neighborhood
from ..text import sort_key
from .kind_view import KindView
from .status import Status

SERVING = "duong-nhiem"
COMING = "sap-nhan-nhiem-vu"
LEFT = "thoi-nhiem-vu"
OFFICIAL_STATES = (SERVING, COMING, LEFT)


@dataclass(frozen=True)
class OfficialView:
    """What only the page of someone in charge shows."""

    phone: str | None
    is_phone_of_unit: bool
    email: str | None
    place: str | None
    deputy: Official | None
    is_deputy_serving: bool
    stands_in_for: tuple[Official, ...]


@dataclass(frozen=True)
class OfficialRow:
    """One line of the directory."""

    record: Official
    view: OfficialView


@dataclass(frozen=True)
class Leaders:
    """Who leads one khu phố."""

    neighborhood: Neighborhood
    rows: tuple[OfficialRow, ...]


@dataclass(frozen=True)
class OfficialFront:
    """The directory of those who serve today: of the ward, then of each khu phố."""

    ward: tuple[OfficialRow, ...]
    neighborhoods: tuple[Leaders, ...]


def state_of(record: Official, site: Site) -> Status:
    """Serving unless it has not begun or is over; a term does not count down."""
    begins = record.serves_from.earliest() if record.serves_from else None
    ends = record.serves_until
    if ends is not None and ends < site.as_of:
        return Status(LEFT, "ended", begins, ends)
    if begins is not None and begins > site.as_of:
        return Status(COMING, "coming", begins, ends)
    return Status(SERVING, "standing", begins)


def is_serving(record: Official, site: Site) -> bool:
    """Whether someone is in charge today."""
    return state_of(record, site).code == SERVING


def own_view(record: Official, site: Site, language: str) -> OfficialView:
    """How to reach them, and who stands in."""
    unit = record.unit
    other = site.publication.get(record.deputy or "")
    deputy = other if isinstance(other, Official) else None
    return OfficialView(
        phone=record.phone or (unit.phone if unit else None),
        is_phone_of_unit=record.phone is None,
        email=record.email or (unit.email if unit else None),
        place=record.office or (unit.place if unit else None),
        deputy=deputy,
        is_deputy_serving=deputy is not None and is_serving(deputy, site),
        stands_in_for=tuple(
            one for one in site.of(Official) if one.deputy == record.id and is_serving(one, site)
        ),
    )


def serving_rows(site: Site, language: str) -> tuple[OfficialRow, ...]:
    """Who serves today, by their unit and function."""
    serving = sorted(
        (one for one in site.of(Official) if is_serving(one, site)),
        key=lambda one: (sort_key(one.unit.name if one.unit else ""), sort_key(one.title), one.id),
    )
    return tuple(OfficialRow(one, own_view(one, site, language)) for one in serving)


def front_view(site: Site, language: str) -> OfficialFront:
    """Who serves today, as residents look for them."""
    rows = serving_rows(site, language)
    leaders = (
        Leaders(
            place,
            tuple(
                row
                for row in rows
                if row.record.neighborhood_role and place.code in row.record.neighborhoods
            ),
        )
        for place in sorted(site.neighborhoods, key=lambda place: sort_key(place.name))
    )
    return OfficialFront(
        ward=tuple(row for row in rows if not row.record.neighborhood_role),
        neighborhoods=tuple(one for one in leaders if one.rows),
    )


VIEW = KindView(Official, OFFICIAL_STATES, state_of, (), own_view, front_view, has_deadline=False)
