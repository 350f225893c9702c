"""People in charge: Luật 10/2022/QH15, Điều 11 khoản 4."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.official import Official
from ..model.site import Site
from ..problems import Problem
from .linked import record_of_kind
from .order import not_before


def check_officials_can_be_reached(site: Site) -> Iterator[Problem]:
    """Whoever serves can be reached: a telephone, an address, or a place to come to."""
    for record in site.of(Official):
        unit = record.unit
        ways = (record.phone, record.email, record.office)
        of_unit = (unit.phone, unit.email, unit.place) if unit else ()
        if record.serves_until is None and not any((*ways, *of_unit)):
            yield record.origin.at("chuc_vu").problem(
                "no-way-to-reach",
                "chưa ghi cách gặp. Thêm ít nhất một dòng: phong: …, dien_thoai: … "
                "hoặc thu_dien_tu: …",
            )


def check_leaders_name_their_neighborhood(site: Site) -> Iterator[Problem]:
    """Who leads a khu phố says which."""
    for record in site.of(Official):
        if record.neighborhood_role is not None and not record.neighborhoods:
            yield record.origin.at("khu_pho").problem(
                "leader-without-neighborhood",
                "người giữ vai trò ở khu phố thì không ghi `tat-ca`. Ghi mã khu phố, ví dụ: "
                "khu_pho: [khu-1]",
            )


def check_service_days_in_order(site: Site) -> Iterator[Problem]:
    """Nobody leaves a function before taking it."""
    for record in site.of(Official):
        yield from not_before(
            record.origin.at("den_ngay"),
            ("ngày thôi nhiệm vụ", record.serves_until),
            ("ngày nhận nhiệm vụ", record.serves_from),
        )


def check_deputies_exist(site: Site) -> Iterator[Problem]:
    """Who stands in is another person in charge."""
    for record in site.of(Official):
        if record.deputy is None:
            continue
        place = record.origin.at("nguoi_thay")
        if record.deputy == record.id:
            yield place.problem(
                "deputy-of-itself", "người làm thay phải là người khác. Ghi mã khác hoặc xóa dòng."
            )
        else:
            yield from record_of_kind(site, record.deputy, (Official.kind,), place)
