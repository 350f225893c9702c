"""Numbers of the law are told once: typed with their source, or taken from where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ..law.quantities import figure_of
from ..model.counts import DayType
from ..model.duty import Duty
from ..model.parts import LegalBasis
from ..model.quantity import MatterTerm, Quantity
from ..model.site import Site
from ..problems import Problem, did_you_mean

Spot = tuple[str | None, int | None, int | None, str | None]
"""Number of a document, article, clause, point."""


def check_numbers_of_the_law_are_whole(site: Site) -> Iterator[Problem]:
    """A number is taken from a duty or a matter, or typed with its unit, basis and source."""
    for quantity in site.catalogue.quantities:
        place = quantity.origin.at("ma")
        if quantity.is_taken:
            if typed := _typed_besides(quantity):
                yield place.problem(
                    "number-typed-twice",
                    f"số này lấy từ nơi khác nên không ghi {', '.join(typed)}. Xóa các dòng ấy.",
                )
            continue
        if missing := _missing(quantity):
            yield place.problem(
                "missing-field",
                f"thiếu {', '.join(missing)}. Số gõ ở đây phải đủ giá trị, đơn vị, kiểu, căn cứ, "
                "nguồn, độ tin cậy.",
            )


def check_taken_numbers_exist(site: Site) -> Iterator[Problem]:
    """What a number is taken from is in the catalogue, and holds such a number."""
    for quantity in site.catalogue.quantities:
        if not quantity.is_taken:
            continue
        field = "viec_dan_ban" if quantity.matter else "nghia_vu"
        known = site.matter if quantity.matter else site.duty
        named = quantity.matter or str(quantity.duty)
        if (quantity.matter is None) == (quantity.term in get_args(MatterTerm)):
            yield quantity.origin.at("lay").problem(
                "unknown-number",
                "`lay` không hợp với nơi lấy. Nghĩa vụ: so_ngay, so_ngay_niem_yet, trang-mang, "
                "truyen-thanh. Việc dân bàn: nguong, nguong_pham_vi_phuong.",
            )
        elif named not in known:
            yield quantity.origin.at(field).problem(
                "unknown-duty" if quantity.duty else "unknown-matter",
                f"“{named}” không có trong danh mục.{did_you_mean(named, known)}",
            )
        elif figure_of(quantity, site) is None:
            yield quantity.origin.at("lay").problem(
                "unknown-number", f"“{named}” không có số ấy. Xem lại `lay` và `ngay_ap_dung`."
            )


def check_numbers_of_duties_are_not_typed_again(site: Site) -> Iterator[Problem]:
    """Days that a duty sets on the same basis are taken from it, so that the two never differ."""
    taken = {
        (_spot(basis), figure.value)
        for quantity in site.catalogue.quantities
        if quantity.duty and (figure := figure_of(quantity, site))
        for basis in figure.basis
    }
    for quantity in site.catalogue.quantities:
        if quantity.is_taken or quantity.unit not in get_args(DayType):
            continue
        spots = {_spot(basis) for basis in quantity.legal_basis}
        duty = next((duty for duty in _of_law(site) if _leaves_loose(duty, spots, taken)), None)
        if duty is not None:
            yield quantity.origin.at("ma").problem(
                "number-typed-twice",
                f"nghĩa vụ {duty.code} đã có số ngày với cùng căn cứ. Ghi nghia_vu: {duty.code} "
                "và lay, xóa gia_tri; hoặc cho một mục lấy số ấy trước.",
            )


def check_numbers_rest_on_known_documents(site: Site) -> Iterator[Problem]:
    """The basis of a number is in the list of documents, its article among their articles."""
    for quantity in site.catalogue.quantities:
        for index, basis in enumerate(quantity.legal_basis):
            law = site.law.get(basis.number or "")
            place = quantity.origin.at("can_cu", index, "so_hieu")
            if law is None:
                yield place.problem(
                    "unknown-law",
                    f"“{basis.number}” không có trong data/danh-muc/van-ban-phap-luat.yml."
                    + did_you_mean(basis.number or "", site.law),
                )
            elif basis.article and law.article(basis.article) is None:
                yield quantity.origin.at("can_cu", index, "dieu").problem(
                    "unknown-article",
                    f"{law.number} chưa có Điều {basis.article} trong "
                    "data/danh-muc/van-ban-phap-luat.yml. Thêm vào `dieu` của văn bản ấy.",
                )


def _typed_besides(quantity: Quantity) -> list[str]:
    typed: dict[str, object] = {
        "gia_tri": quantity.value,
        "den": quantity.until,
        "phan": quantity.share,
        "don_vi": quantity.unit,
        "kieu": quantity.bound,
    }
    if quantity.duty and quantity.matter:
        typed["viec_dan_ban"] = quantity.matter
    return [name for name, value in typed.items() if value is not None]


def _missing(quantity: Quantity) -> list[str]:
    is_share = quantity.share is not None
    needed = {
        "gia_tri hoặc phan": quantity.value or quantity.share,
        "don_vi": quantity.unit or is_share,
        "don_vi_khac, don_vi_khac_en": quantity.unit != "khac"
        or (quantity.unit_text and quantity.unit_text_en),
        "kieu": quantity.bound or is_share,
        "can_cu": quantity.legal_basis,
        "nguon": quantity.source,
        "do_tin_cay": quantity.confidence,
    }
    return [name for name, value in needed.items() if not value]


def _of_law(site: Site) -> Iterator[Duty]:
    """Duties in force whose days are the law's own."""
    for duty in site.catalogue.duties:
        if duty.is_in_force(site.as_of) and not duty.is_policy:
            yield duty


def _leaves_loose(duty: Duty, spots: set[Spot], taken: set[tuple[Spot, int | None]]) -> bool:
    """Whether a duty resting on one of these places sets days that no number is taken from."""
    shared = spots & {_spot(basis) for basis in duty.legal_basis}
    days = {duty.days, duty.posting_days} - {None}
    return any((spot, day) not in taken for spot in shared for day in days)


def _spot(basis: LegalBasis) -> Spot:
    return basis.number, basis.article, basis.clause, basis.point
